#pragma once

#include "core/domain/daysnapshot.h"
#include "ui/style/theme.h"

#include <QIcon>

namespace callout {

/// A zone in lists and on the map: one hue for each, told apart by its name as well.
struct ZoneColours {
    QColor line; ///< outline and name
    QColor fill; ///< of the ground inside, translucent
};
[[nodiscard]] ZoneColours zoneColours(int place, const Theme &theme);

/// The place of each zone in the order of their making, new ones last: what its colour goes by.
[[nodiscard]] QHash<ZoneId, int> zonePlaces(const RecordTable<Zone> &zones);

/// A swatch of a zone's colour.
[[nodiscard]] QIcon zoneSwatch(int place, const Theme &theme);

} // namespace callout
