#pragma once

#include "core/region/carway.h"
#include "core/region/osmdata.h"

#include <array>
#include <vector>

namespace callout {

/// The streets of an extract that cars may use, and how many they may not.
struct CarWays {
    struct Item {
        const OsmWay *way = nullptr;
        CarWay car;
    };

    std::vector<Item> items;
    std::array<int, CarWayLossCount> losses{};
};

/// A ferry counts where each end meets a street, or another ferry of which that is true.
[[nodiscard]] CarWays carWaysOf(const OsmData &data);

} // namespace callout
