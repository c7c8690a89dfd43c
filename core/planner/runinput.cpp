#include "core/planner/runinput.h"

#include <QSet>

namespace callout::planner {

QList<GeoPoint> placesOf(const DaySnapshot &day)
{
    std::vector<std::pair<double, double>> points;
    for (const Technician &technician : day.technicians) {
        if (const std::optional<GeoPoint> home = technician.home())
            points.emplace_back(home->latitude, home->longitude);
    }
    for (const Job &job : day.jobs) {
        if (const std::optional<GeoPoint> place = job.location())
            points.emplace_back(place->latitude, place->longitude);
    }
    std::ranges::sort(points);
    points.erase(std::ranges::unique(points).begin(), points.end());
    QList<GeoPoint> places;
    for (const auto &[latitude, longitude] : points)
        places.append({latitude, longitude});
    return places;
}

} // namespace callout::planner
