#pragma once

#include "core/domain/id.h"
#include "core/domain/moment.h"

#include <QString>

#include <optional>

namespace callout {

/// What somebody else's machine may do at this office.
enum class DeviceKind {
    Phone,     ///< a technician's: tells where it is, reads that technician's day and reports on it
    System,    ///< puts jobs in the queue and reads the day
    Wallboard, ///< reads the day
};

/// A phone or another system that may talk to the office. It is known by a token that only the device itself keeps.
struct Device {
    DeviceId id;
    qint64 revision = 0;
    QString name; ///< for people: "Ana's phone", "Web shop"
    DeviceKind kind = DeviceKind::Phone;
    TechnicianId technician; ///< whose phone it is
    QString tokenHash;       ///< SHA-256 of the token, hexadecimal; empty until it has signed in
    QString codeHash;        ///< SHA-256 of the code that it may sign in with once; empty: none
    std::optional<Instant> codeUntil;
    std::optional<Instant> pairedAt; ///< when the token was given
    std::optional<Instant> revokedAt;

    [[nodiscard]] bool isTrusted() const { return !tokenHash.isEmpty() && !revokedAt; }
    friend bool operator==(const Device &, const Device &) = default;
};

/// When a device was last heard of. A fact, not an edit.
struct DeviceContact {
    DeviceId device;
    Instant at;
    std::optional<int> battery; ///< per cent

    friend bool operator==(const DeviceContact &, const DeviceContact &) = default;
};

} // namespace callout
