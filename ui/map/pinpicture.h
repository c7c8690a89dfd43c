#pragma once

#include "core/domain/status.h"
#include "ui/style/statuslook.h"
#include "ui/style/theme.h"

#include <QImage>
#include <QSize>

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

/// A technician: a round plate for the initials on a foot that stands on the place, with the status at its side. Stale
/// news has a broken frame. The picture is AvatarSize wide and high at a scale of 1; the foot ends in the middle of its
/// lower edge.
[[nodiscard]] QImage avatarPicture(const StatusLook &status, bool isStale, bool isSelected, const Theme &theme,
                                   double scale);
inline constexpr QSize AvatarSize{48, 52};

} // namespace callout
