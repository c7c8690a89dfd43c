#pragma once

#include "core/demo/housebuilder.h"
#include "core/demo/seededrandom.h"

#include <vector>

namespace callout {

/// What lies in a block that is kept for a use: paths, ponds, pitches and car parks.
struct LandmarkDetail {
    PlanePath line;   ///< a ring when isArea
    const char *kind; ///< footway, pond, pitch, playground, parking, trees
    int from = -1;    ///< of a footway: the street vertices where it begins and ends; it is no area
    int to = -1;
};

/// Fills blocks that are kept for a use, or for industry, with the large buildings and the grounds that belong there.
class LandmarkBuilder
{
public:
    LandmarkBuilder(const StreetNetwork &network, HouseBuilder &houses, SeededRandom random);

    void fill(const Block &block);
    [[nodiscard]] const std::vector<LandmarkDetail> &details() const { return m_details; }

private:
    struct Landmark;

    [[nodiscard]] const PlanePath &shapeOf(const Landmark &landmark);
    void fillGreen(const Block &block);
    void layFootways(const Block &block);
    void fillWorks(const Block &block, const char *kind, const char *use, double coverage);
    /// Places a shape as large as there is room for, between the sizes in metres, near the middle of the block.
    bool placeShape(const Block &block, const PlanePath &shape, double largest, double smallest, const char *kind,
                    const char *use);
    void addDetail(const Block &block, const PlanePath &shape, double largest, double smallest, const char *kind);

    const StreetNetwork &m_network;
    HouseBuilder &m_houses;
    SeededRandom m_random;
    std::vector<LandmarkDetail> m_details;
};

} // namespace callout
