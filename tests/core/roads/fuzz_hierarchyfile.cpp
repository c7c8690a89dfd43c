// Whatever stands where a prepared hierarchy should: it is refused, or it answers with ways that exist.

#include "core/roads/contraction.h"
#include "core/roads/hierarchyfile.h"
#include "core/roads/hierarchyquery.h"
#include "core/roads/roadnetwork.h"
#include "tests/support/syntheticroads.h"

#include <cstdlib>

using namespace callout;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const RoadNetwork network = *RoadNetwork::make(test::tangledRoads(12, 30, 3), CarProfile());
    static const QByteArray sound = writeHierarchy(*contract(network), network);

    // The input is laid over a sound hierarchy, so that it reaches what lies behind the header.
    QByteArray bytes = sound;
    for (std::size_t i = 0; i < size && i < std::size_t(bytes.size()); ++i)
        bytes[qsizetype(i)] = char(bytes[qsizetype(i)] ^ data[i]);
    if (size % 2 == 0)
        sealHierarchy(bytes);
    const Result<Hierarchy> hierarchy = readHierarchy(bytes, network);
    if (!hierarchy)
        return 0;
    HierarchyQuery query(*hierarchy);
    for (std::uint32_t node = 0; node < network.nodeCount(); ++node) {
        const RoadEnd from{.node = 0};
        const RoadEnd to{.node = node};
        const std::optional<RoadPath> path = query.path(std::span(&from, 1), std::span(&to, 1));
        if (!path)
            continue;
        std::uint32_t at = from.node;
        for (const std::uint32_t arc : path->arcs) {
            if (network.arc(arc).from != at)
                std::abort();
            at = network.arc(arc).to;
        }
        if (at != node)
            std::abort();
    }
    return 0;
}
