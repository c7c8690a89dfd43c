#include "core/tiles/papertilesource.h"

#include "core/geo/mercator.h"

#include <QPainter>

#include <array>
#include <cmath>

namespace callout {

namespace {

struct PaperColours {
    QColor paper;
    QColor line;
    QColor strongLine;
};

PaperColours coloursOf(TileStyle style)
{
    if (style == TileStyle::Dark)
        return {QColor(0x18, 0x1c, 0x20), QColor(0x1e, 0x22, 0x27), QColor(0x23, 0x28, 0x2e)};
    return {QColor(0xf3, 0xf1, 0xec), QColor(0xeb, 0xe9, 0xe3), QColor(0xe4, 0xe1, 0xd9)};
}

/// Every fifth line is a stronger one.
constexpr int StrongEvery = 5;

/// Logical pixels between two meridians at least.
constexpr double MinimumSpacing = 44.0;

} // namespace

double PaperTileSource::gridStep(int zoom)
{
    const double pixelsPerDegree = worldPixels(zoom) / 360.0;
    double decade = 1e-6;
    while (true) {
        for (const double factor : std::array{1.0, 2.0, 5.0}) {
            if (decade * factor * pixelsPerDegree >= MinimumSpacing)
                return decade * factor;
        }
        decade *= 10.0;
    }
}

QImage PaperTileSource::tile(const TileKey &key) const
{
    const int side = TilePixels * key.scale;
    const PaperColours colours = coloursOf(key.style);
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colours.paper);

    const double tiles = std::exp2(key.zoom);
    const GeoPoint northWest = fromMercator({key.x / tiles, key.y / tiles});
    const GeoPoint southEast = fromMercator({(key.x + 1) / tiles, (key.y + 1) / tiles});
    const double step = gridStep(key.zoom);
    const auto first = [step](double degrees) { return qint64(std::ceil(degrees / step)); };

    QPainter painter(&image);
    // Strong lines come last, so that they run through where they cross the others.
    for (const bool isStrong : {false, true}) {
        const QColor colour = isStrong ? colours.strongLine : colours.line;
        for (qint64 line = first(northWest.longitude); double(line) * step < southEast.longitude; ++line) {
            const double x = toMercator({0.0, double(line) * step}).x * tiles - key.x;
            if ((line % StrongEvery == 0) == isStrong)
                painter.fillRect(int(x * TilePixels) * key.scale, 0, key.scale, side, colour);
        }
        for (qint64 line = first(southEast.latitude); double(line) * step <= northWest.latitude; ++line) {
            const double y = toMercator({double(line) * step, 0.0}).y * tiles - key.y;
            if ((line % StrongEvery == 0) == isStrong)
                painter.fillRect(0, int(y * TilePixels) * key.scale, side, key.scale, colour);
        }
    }
    return image;
}

} // namespace callout
