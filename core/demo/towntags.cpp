#include "core/demo/towntags.h"

#include "core/demo/townnames.h"

#include <QLatin1StringView>

namespace callout::towntags {

namespace {

struct LandKey {
    const char *use;
    const char *key;
    const char *value;
};

constexpr LandKey LandKeys[] = {
    {"residential", "landuse", "residential"},
    {"industrial", "landuse", "industrial"},
    {"railway", "landuse", "railway"},
    {"farmland", "landuse", "farmland"},
    {"meadow", "landuse", "meadow"},
    {"wood", "natural", "wood"},
    {"heath", "natural", "heath"},
    {"scrub", "natural", "scrub"},
    {"park", "leisure", "park"},
    {"recreation_ground", "landuse", "recreation_ground"},
    {"cemetery", "landuse", "cemetery"},
    {"allotments", "landuse", "allotments"},
    {"retail", "landuse", "retail"},
    {"supermarket", "landuse", "retail"},
    {"castle", "historic", "castle"},
    {"school", "amenity", "school"},
    {"college", "amenity", "college"},
    {"hospital", "amenity", "hospital"},
    {"place_of_worship", "landuse", "religious"},
    {"townhall", "landuse", "civic_admin"},
    {"library", "landuse", "civic_admin"},
    {"police", "amenity", "police"},
    {"fire_station", "amenity", "fire_station"},
    {"bus_station", "amenity", "bus_station"},
    {"parking", "amenity", "parking"},
};

constexpr LandKey DetailKeys[] = {
    {"pond", "natural", "water"},      {"pitch", "leisure", "pitch"}, {"playground", "leisure", "playground"},
    {"parking", "amenity", "parking"}, {"trees", "natural", "wood"},  {"footway", "highway", "footway"},
};

TownTags look(std::span<const LandKey> table, QStringView use)
{
    for (const LandKey &entry : table) {
        if (use == QLatin1StringView(entry.use))
            return {{QString::fromLatin1(entry.key), QString::fromLatin1(entry.value)}};
    }
    Q_UNREACHABLE_RETURN(TownTags());
}

} // namespace

QString highway(StreetClass streetClass)
{
    constexpr const char *Values[] = {"primary",     "secondary",  "tertiary", "unclassified",
                                      "residential", "pedestrian", "service",  "track"};
    return QString::fromLatin1(Values[static_cast<int>(streetClass)]);
}

TownTags forLand(QStringView use)
{
    return look(LandKeys, use);
}

TownTags forDetail(const char *kind)
{
    return look(DetailKeys, QString::fromLatin1(kind));
}

std::span<const char *const> namesFor(QStringView use)
{
    if (use == QLatin1StringView("park"))
        return townnames::parks();
    if (use == QLatin1StringView("school"))
        return townnames::schools();
    if (use == QLatin1StringView("place_of_worship"))
        return townnames::churches();
    if (use == QLatin1StringView("works"))
        return townnames::works();
    return townnames::institutions(use);
}

} // namespace callout::towntags
