#pragma once

#include "core/domain/office.h"
#include "core/domain/result.h"
#include "core/intake/intakeaddress.h"

namespace callout {

/// Where the office wants its feed to listen, with the certificate that it brings, or one that is made once and kept in
/// `folder`, readable for its owner alone. Errors name the file and say what to do.
[[nodiscard]] Result<IntakeAddress> intakeAddressOf(const OfficeSettings &settings, const QString &folder, Instant now);

/// The name that the office goes by, else an address of this machine that phones on its network can ask; "localhost" where it
/// is on none.
[[nodiscard]] QString reachableHost(const OfficeSettings &settings);

} // namespace callout
