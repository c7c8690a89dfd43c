#include "ui/map/mapscale.h"

#include <QCoreApplication>

#include <cmath>

namespace callout {

namespace {

struct Unit {
    const char *text;
    double metres;
};

constexpr Unit Kilometre{QT_TRANSLATE_NOOP("callout::MapScale", "%1 km"), 1000.0};
constexpr Unit Metre{QT_TRANSLATE_NOOP("callout::MapScale", "%1 m"), 1.0};
constexpr Unit Mile{QT_TRANSLATE_NOOP("callout::MapScale", "%1 mi"), 1609.344};
constexpr Unit Yard{QT_TRANSLATE_NOOP("callout::MapScale", "%1 yd"), 0.9144};
constexpr Unit Foot{QT_TRANSLATE_NOOP("callout::MapScale", "%1 ft"), 0.3048};

/// The largest of 1, 2, 5, 10, 20, 50, … that is not larger.
double roundedDown(double value)
{
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {5.0, 2.0}) {
        if (step * decade <= value)
            return step * decade;
    }
    return decade;
}

} // namespace

MapScale mapScale(double metresPerPixel, double maximumPixels, const QLocale &locale)
{
    const double metres = metresPerPixel * maximumPixels;
    if (!(metres > 0.0) || !std::isfinite(metres))
        return {};
    Unit large = Kilometre;
    Unit small = Metre;
    if (locale.measurementSystem() != QLocale::MetricSystem) {
        large = Mile;
        small = locale.measurementSystem() == QLocale::ImperialUKSystem ? Yard : Foot;
    }
    const Unit &unit = metres >= large.metres ? large : small;
    const double length = roundedDown(metres / unit.metres);
    return {length * unit.metres / metresPerPixel,
            QCoreApplication::translate("callout::MapScale", unit.text).arg(locale.toString(length, 'g', 6))};
}

} // namespace callout
