#pragma once

#include "core/domain/result.h"
#include "core/intake/intakeaddress.h"

#include <QSslConfiguration>

namespace callout {

/// How to speak TLS 1.2 or newer with an identity, HTTP/1.1 and nothing else over it; or why it is of no use.
[[nodiscard]] Result<QSslConfiguration> tlsConfiguration(const IntakeIdentity &identity);

/// The host names that a certificate stands for; none where it cannot be read.
[[nodiscard]] QStringList namesIn(const QByteArray &certificate);

} // namespace callout
