#pragma once

#include "core/region/featurecodec.h"
#include "core/region/osmdata.h"

#include <stop_token>

namespace callout {

/// Something to draw, at full detail.
struct DrawnFeature {
    GridFeature feature;
    int firstZoom = 8;
    double area = 0.0; ///< of areas, in square steps of the grid
};

/// Everything that is drawn of an extract.
struct Drawing {
    std::vector<DrawnFeature> features;
    int openAreas = 0;
    bool isCoastClosed = true;
};

/// `extent` is where the coast is closed; `roads` are places that must be on land if the coast is right.
[[nodiscard]] Drawing drawingOf(const OsmData &data, const GridBox &extent, const std::vector<FixedPoint> &roads,
                                const std::stop_token &stop);

} // namespace callout
