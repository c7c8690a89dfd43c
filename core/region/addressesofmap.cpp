#include "core/region/addressesofmap.h"

#include "core/region/mapclasses.h"
#include "core/region/osmgeometry.h"
#include "core/region/pathgeometry.h"

#include <unordered_map>

namespace callout {

namespace {

/// More houses than this between two numbers is a slip of somebody's finger.
constexpr int LongestRow = 200;

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

std::string_view firstOf(const Tags &tags, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        if (const std::string_view value = tags[key]; !value.empty())
            return value;
    }
    return {};
}

/// Whether a thing with a name is one that people are sent to.
bool isDestination(const Tags &tags)
{
    static constexpr std::string_view Keys[] = {"building", "amenity", "shop",       "tourism",  "office",
                                                "leisure",  "craft",   "healthcare", "historic", "aeroway"};
    return std::ranges::any_of(Keys, [&tags](std::string_view key) { return tags.has(key) && tags[key] != "no"; });
}

Address addressFrom(const Tags &tags, const GeoPoint &point)
{
    const std::string_view houseName = tags["addr:housename"];
    return {.houseNumber = text(tags["addr:housenumber"]),
            .name = text(houseName.empty() && isDestination(tags) ? tags["name"] : houseName),
            .street = text(tags["addr:street"]),
            .place = text(firstOf(tags, {"addr:place", "addr:hamlet", "addr:suburb", "addr:village"})),
            .city = text(firstOf(tags, {"addr:city", "addr:town", "addr:village"})),
            .postcode = text(firstOf(tags, {"addr:postcode", "postal_code"})),
            .point = point};
}

bool isHighway(const Tags &tags)
{
    return tags.has("highway")
        && !tags.isAnyOf("highway", {"construction", "proposed", "platform", "rest_area", "bus_stop"});
}

std::optional<int> wholeNumber(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

class AddressCollector
{
public:
    explicit AddressCollector(const OsmData &data) : m_data(data) {}

    AddressBook collect()
    {
        for (const OsmNode &node : m_data.taggedNodes())
            addNode(node);
        for (const OsmWay &way : m_data.ways())
            addWay(way);
        for (const OsmRelation &relation : m_data.relations())
            addRelation(relation);
        return std::move(m_book);
    }

private:
    void addAddress(const Tags &tags, const GeoPoint &point)
    {
        Address address = addressFrom(tags, point);
        if (!address.houseNumber.isEmpty() || !address.name.isEmpty())
            m_book.addresses.push_back(std::move(address));
    }

    void addNode(const OsmNode &node)
    {
        const Tags tags = m_data.tags(node.tags);
        if (tags.has("addr:housenumber")) {
            if (const OsmData::NodeNumber number = m_data.nodeNumber(node.id); number != OsmData::NoNode)
                m_numbered.emplace(number, &node);
        }
        if (!isHighway(tags))
            addAddress(tags, node.point.toGeoPoint());
        for (const MapClass &mapClass : classesOfPoint(tags)) {
            if (mapClass.kind < FeatureKind::City || mapClass.kind > FeatureKind::Locality)
                continue;
            MapFeature place{.kind = mapClass.kind};
            describe(tags, place);
            m_book.places.push_back({place.name, place.kind, place.weight, node.point.toGeoPoint()});
        }
    }

    void addWay(const OsmWay &way)
    {
        const Tags tags = m_data.tags(way.tags);
        if (tags.isEmpty())
            return;
        if (isHighway(tags)) {
            addStreet(way, tags);
        } else if (tags.has("addr:interpolation")) {
            addRow(way, tags);
        } else if (const GridPath path = gridPath(m_data, m_data.nodes(way)); !path.empty()) {
            addAddress(tags, fromMercator(fromGrid(pointInside({path}))));
        }
    }

    void addStreet(const OsmWay &way, const Tags &tags)
    {
        if (!tags.has("name"))
            return;
        Street street{.name = text(tags["name"])};
        for (const OsmData::NodeNumber node : m_data.nodes(way)) {
            if (m_data.isPresent(node))
                street.points.push_back(m_data.point(node).toGeoPoint());
        }
        if (!street.points.empty())
            m_book.streets.push_back(std::move(street));
    }

    void addRelation(const OsmRelation &relation)
    {
        const Tags tags = m_data.tags(relation.tags);
        if (tags["type"] != "multipolygon" || (!tags.has("addr:housenumber") && !isDestination(tags)))
            return;
        for (const OsmMember &member : m_data.members(relation)) {
            const OsmWay *way =
                member.kind == OsmMember::Kind::Way && member.role != "inner" ? m_data.way(member.id) : nullptr;
            if (!way)
                continue;
            if (const GridPath path = gridPath(m_data, m_data.nodes(*way)); !path.empty()) {
                addAddress(tags, fromMercator(fromGrid(pointInside({path}))));
                return;
            }
        }
    }

    /// A row of houses: numbers stand at some of its points, those between follow from the kind of row.
    void addRow(const OsmWay &way, const Tags &tags)
    {
        const std::string_view kind = tags["addr:interpolation"];
        const int step = kind == "even" || kind == "odd" ? 2 : kind == "all" ? 1 : 0;
        if (step == 0)
            return;
        const OsmNode *last = nullptr;
        for (const OsmData::NodeNumber node : m_data.nodes(way)) {
            const auto numbered = m_numbered.find(node);
            if (numbered == m_numbered.end())
                continue;
            if (last)
                fillRow(*last, *numbered->second, step);
            last = numbered->second;
        }
    }

    void fillRow(const OsmNode &from, const OsmNode &to, int step)
    {
        const Tags tags = m_data.tags(from.tags);
        const std::optional<int> first = wholeNumber(text(tags["addr:housenumber"]));
        const std::optional<int> last = wholeNumber(text(m_data.tags(to.tags)["addr:housenumber"]));
        if (!first || !last || std::abs(*last - *first) > LongestRow)
            return;
        const GeoPoint begin = from.point.toGeoPoint();
        const GeoPoint end = to.point.toGeoPoint();
        const int direction = *last > *first ? step : -step;
        for (int number = *first + direction; (*last - number) * direction > 0; number += direction) {
            const double share = double(number - *first) / double(*last - *first);
            Address address = addressFrom(tags,
                                          {begin.latitude + share * (end.latitude - begin.latitude),
                                           begin.longitude + share * (end.longitude - begin.longitude)});
            address.houseNumber = QString::number(number);
            address.name.clear();
            m_book.addresses.push_back(std::move(address));
        }
    }

    const OsmData &m_data;
    AddressBook m_book;
    std::unordered_map<OsmData::NodeNumber, const OsmNode *> m_numbered;
};

} // namespace

AddressBook addressesOf(const OsmData &data)
{
    return AddressCollector(data).collect();
}

} // namespace callout
