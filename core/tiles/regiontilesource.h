#pragma once

#include "core/region/regionfile.h"
#include "core/tiles/tilesource.h"

#include <memory>

namespace callout {

/// Draws tiles from a region file: land and sea, streets, names. Up to zoom 19; closer ones are the same larger. Where the
/// region cannot be read, a tile is null. Construct it on the thread of the QGuiApplication, whose fonts it uses; without
/// one the map has no names.
class RegionTileSource final : public TileSource
{
public:
    explicit RegionTileSource(std::shared_ptr<const RegionFile> region);
    ~RegionTileSource() override;

    [[nodiscard]] QImage tile(const TileKey &key) const override;

    /// Tells this region in this style of drawing from any other, for tiles kept on disk.
    [[nodiscard]] QString digest() const;

private:
    class Scenes;

    std::shared_ptr<const RegionFile> m_region;
    std::unique_ptr<Scenes> m_scenes;
};

} // namespace callout
