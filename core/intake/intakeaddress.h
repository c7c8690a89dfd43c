#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QStringList>

#include <optional>

namespace callout {

/// A certificate and its key, PEM.
struct IntakeIdentity {
    QByteArray certificate; ///< with those that vouch for it, if any, after it
    QByteArray key;

    friend bool operator==(const IntakeIdentity &, const IntakeIdentity &) = default;
};

/// Where the intake listens.
struct IntakeAddress {
    QHostAddress address;                   ///< null: at every address of this machine
    quint16 port = 0;                       ///< 0: any free one
    std::optional<IntakeIdentity> identity; ///< speaks TLS with it; none: plain HTTP
    QStringList names; ///< under which devices may ask, beside addresses, this machine's and the certificate's

    friend bool operator==(const IntakeAddress &, const IntakeAddress &) = default;
};

} // namespace callout
