#pragma once

#include "core/domain/moment.h"
#include "core/domain/result.h"
#include "core/intake/intakeaddress.h"

#include <QHostAddress>
#include <QStringList>

#include <optional>

namespace callout {

/// Makes a P-256 key and a certificate that vouches for itself, for the machine's name, localhost, and the names and
/// addresses given. It holds for 825 days, since phones refuse what holds longer. Takes some milliseconds.
[[nodiscard]] Result<IntakeIdentity> selfSignedIdentity(const QStringList &names, const QList<QHostAddress> &addresses,
                                                        Instant now);

/// When a certificate runs out; nothing where it cannot be read.
[[nodiscard]] std::optional<Instant> expiryOf(const QByteArray &certificate);

/// What people compare on two screens: SHA-256 of a certificate, 32 pairs of hexadecimal digits. Empty where it cannot be
/// read.
[[nodiscard]] QString fingerprintOf(const QByteArray &certificate);

} // namespace callout
