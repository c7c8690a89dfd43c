#include "ui/style/zonelook.h"

#include "ui/style/avatar.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace callout {

namespace {

constexpr int SwatchSide = 16;
constexpr int SwatchScale = 2;
constexpr int FillAlpha = 72;

} // namespace

ZoneColours zoneColours(int place, const Theme &theme)
{
    const AvatarColours pair = avatarColours(place, theme);
    QColor fill = theme.isDark() ? pair.text : blended(pair.ground, pair.text, 0.35);
    fill.setAlpha(theme.isDark() ? FillAlpha / 2 : FillAlpha);
    return {.line = pair.text, .fill = fill};
}

QHash<ZoneId, int> zonePlaces(const RecordTable<Zone> &zones)
{
    QList<ZoneId> ids = zones.keys();
    // New ones, below zero, the first of them first.
    std::ranges::sort(ids, [](ZoneId left, ZoneId right) {
        const bool isLeftNew = left.value < 0;
        const bool isRightNew = right.value < 0;
        return isLeftNew != isRightNew ? isRightNew : (isLeftNew ? left > right : left < right);
    });
    QHash<ZoneId, int> places;
    for (const ZoneId id : std::as_const(ids))
        places.insert(id, int(places.size()));
    return places;
}

QIcon zoneSwatch(int place, const Theme &theme)
{
    const AvatarColours pair = avatarColours(place, theme);
    QPixmap picture(SwatchSide * SwatchScale, SwatchSide * SwatchScale);
    picture.fill(Qt::transparent);
    picture.setDevicePixelRatio(SwatchScale);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(pair.text, 1.5));
    painter.setBrush(pair.ground);
    painter.drawRoundedRect(QRectF(2, 2, SwatchSide - 4, SwatchSide - 4), 3, 3);
    return QIcon(picture);
}

} // namespace callout
