#pragma once

#include "core/tiles/tilesource.h"

namespace callout {

/// Quiet paper with a faint grid of meridians and parallels: the ground under the pins while no map is imported.
class PaperTileSource final : public TileSource
{
public:
    [[nodiscard]] QImage tile(const TileKey &key) const override;

    /// Degrees between two lines at a zoom: a round number that keeps lines apart enough to stay quiet.
    [[nodiscard]] static double gridStep(int zoom);
};

} // namespace callout
