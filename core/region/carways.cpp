#include "core/region/carways.h"

namespace callout {

namespace {

/// Where a way begins and ends, as far as the extract knows it.
std::pair<OsmData::NodeNumber, OsmData::NodeNumber> endsOf(const OsmData &data, const OsmWay &way)
{
    const auto nodes = data.nodes(way);
    const auto isPresent = [&data](OsmData::NodeNumber node) { return data.isPresent(node); };
    const auto first = std::ranges::find_if(nodes, isPresent);
    if (first == nodes.end())
        return {OsmData::NoNode, OsmData::NoNode};
    return {*first, *std::ranges::find_last_if(nodes, isPresent).begin()};
}

/// Takes away ferries that lead nowhere, until each that is left has something at both ends.
class FerryPruning
{
public:
    FerryPruning(const OsmData &data, CarWays &ways) : m_data(data), m_ways(ways), m_neighbours(data.nodeCount(), 0) {}

    void run()
    {
        for (const CarWays::Item &item : m_ways.items)
            note(item);
        size_t before = 0;
        do {
            before = m_ways.items.size();
            std::erase_if(m_ways.items, [this](const CarWays::Item &item) { return isToGo(item); });
        } while (m_ways.items.size() < before);
    }

private:
    static constexpr int Street = 1 << 20;

    void note(const CarWays::Item &item)
    {
        if (item.car.roadClass == RoadClass::Ferry) {
            count(item, 1);
            return;
        }
        for (const OsmData::NodeNumber node : m_data.nodes(*item.way))
            m_neighbours[node] = Street;
    }

    void count(const CarWays::Item &item, int change)
    {
        const auto [begin, end] = endsOf(m_data, *item.way);
        if (begin == OsmData::NoNode)
            return;
        m_neighbours[begin] += change;
        m_neighbours[end] += change;
    }

    bool isToGo(const CarWays::Item &item)
    {
        if (item.car.roadClass != RoadClass::Ferry)
            return false;
        const auto [begin, end] = endsOf(m_data, *item.way);
        if (begin != OsmData::NoNode && begin != end && m_neighbours[begin] > 1 && m_neighbours[end] > 1)
            return false;
        count(item, -1);
        ++m_ways.losses[size_t(CarWayLoss::FerryLeaves)];
        return true;
    }

    const OsmData &m_data;
    CarWays &m_ways;
    std::vector<int> m_neighbours; ///< by node: the ends of ferries there, or Street and more
};

} // namespace

CarWays carWaysOf(const OsmData &data)
{
    CarWays ways;
    for (const OsmWay &way : data.ways()) {
        const auto car = carWayOf(data.tags(way.tags));
        if (!car)
            continue;
        if (*car)
            ways.items.push_back({&way, **car});
        else
            ++ways.losses[size_t(car->error())];
    }
    FerryPruning(data, ways).run();
    return ways;
}

} // namespace callout
