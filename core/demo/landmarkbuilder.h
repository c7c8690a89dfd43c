#pragma once

#include "core/demo/housebuilder.h"
#include "core/demo/seededrandom.h"

#include <vector>

namespace callout {

/// What lies in a block that is kept for a use: paths, ponds, pitches and car parks.
struct LandmarkDetail {
    PlanePath line;   ///< a ring when isArea
    const char *kind; ///< footway, pond, pitch, playground, parking, trees
    bool isArea = true;
};

/// Fills blocks that are kept for a use, or for industry, with the large buildings and the grounds that belong there.
class LandmarkBuilder
{
public:
    LandmarkBuilder(HouseBuilder &houses, SeededRandom random);

    void fill(const Block &block);
    [[nodiscard]] const std::vector<LandmarkDetail> &details() const { return m_details; }

private:
    void fillGreen(const Block &block);
    void fillWorks(const Block &block, const char *kind, const char *use, double coverage);
    /// Places a shape as large as there is room for, between the sizes in metres, near the middle of the block.
    bool placeShape(const Block &block, const PlanePath &shape, double largest, double smallest, const char *kind,
                    const char *use);
    void addDetail(const Block &block, const PlanePath &shape, double largest, double smallest, const char *kind);

    HouseBuilder &m_houses;
    SeededRandom m_random;
    std::vector<LandmarkDetail> m_details;
};

} // namespace callout
