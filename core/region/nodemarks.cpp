#include "core/region/nodemarks.h"

#include "core/region/caraccess.h"

namespace callout {

namespace {

std::string_view directionOf(const Tags &node, std::string_view key)
{
    const std::string_view particular = node[key];
    return particular.empty() ? node["direction"] : particular;
}

std::uint8_t marksOf(const Tags &node)
{
    std::uint8_t marks = stopsCars(node) ? StopsCars : 0;
    const std::string_view highway = node["highway"];
    if (highway == "traffic_signals") {
        const std::string_view direction = directionOf(node, "traffic_signals:direction");
        if (direction != "backward")
            marks |= SignalForward;
        if (direction != "forward")
            marks |= SignalBackward;
    } else if (highway == "stop" || highway == "give_way") {
        const std::string_view direction = node["direction"];
        if (direction == "forward" || direction == "both")
            marks |= SignForward;
        if (direction == "backward" || direction == "both")
            marks |= SignBackward;
        if (!(marks & (SignForward | SignBackward)))
            marks |= SignUndirected;
    }
    return marks;
}

} // namespace

std::vector<std::uint8_t> nodeMarksOf(const OsmData &data)
{
    std::vector<std::uint8_t> marks(data.nodeCount(), 0);
    for (const OsmNode &node : data.taggedNodes()) {
        const OsmData::NodeNumber number = data.nodeNumber(node.id);
        if (number != OsmData::NoNode)
            marks[number] = marksOf(data.tags(node.tags));
    }
    return marks;
}

} // namespace callout
