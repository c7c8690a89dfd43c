#pragma once

#include <QLocale>
#include <QString>

namespace callout {

/// The bar that tells distances: a round length, as wide as it is on the ground.
struct MapScale {
    double pixels = 0.0;
    QString text; ///< "500 m", "2 mi"

    friend bool operator==(const MapScale &, const MapScale &) = default;
};

/// The longest round length that fits into so many pixels, in the units of the locale.
[[nodiscard]] MapScale mapScale(double metresPerPixel, double maximumPixels, const QLocale &locale);

} // namespace callout
