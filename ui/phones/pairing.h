#pragma once

#include "core/domain/device.h"

#include <QString>

namespace callout {

/// What a device has to be told once, so that it may talk to the office. Nobody can look at it again.
struct Pairing {
    Device device;
    QString technician; ///< whose phone it is
    QString token;
    QString code;      ///< to be typed instead of the link
    QString codeUntil; ///< until when, in words
    QString address;   ///< of the feed; empty while nobody listens
};

/// Opens the phone page, signed in.
[[nodiscard]] QString pageLink(const Pairing &pairing);
/// Where Traccar Client sends positions to; scanned by it, it sets up the rest too.
[[nodiscard]] QString traccarAddress(const Pairing &pairing);
[[nodiscard]] QString traccarLink(const Pairing &pairing);
/// Sets up OwnTracks when it is opened on a phone that has it.
[[nodiscard]] QString ownTracksLink(const Pairing &pairing);
/// "1234 5678"
[[nodiscard]] QString spacedCode(const Pairing &pairing);

} // namespace callout
