#pragma once

#include "core/domain/status.h"
#include "ui/style/statuslook.h"
#include "ui/style/theme.h"

#include <QImage>

namespace callout {

/// What a pin on the map looks like, beside where it is.
struct PinLook {
    StatusLook status;
    bool isSelected = false;
    bool isStack = false; ///< others stand behind it

    friend bool operator==(const PinLook &, const PinLook &) = default;
};

/// A pin in the middle of a square picture; the middle is the place it marks. `side` is the picture's in device pixels.
/// The pin itself takes PinShare of it, the rest is for what surrounds it.
[[nodiscard]] QImage pinPicture(const PinLook &look, const Theme &theme, int side);
inline constexpr double PinShare = 0.75;

/// The round frame around a technician's initials, with the status at its lower right. Stale news has a broken frame.
[[nodiscard]] QImage avatarPicture(const StatusLook &status, bool isStale, bool isSelected, const Theme &theme,
                                   int side);

} // namespace callout
