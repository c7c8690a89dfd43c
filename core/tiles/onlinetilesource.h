#pragma once

#include "core/tiles/cachedtilesource.h"
#include "core/tiles/tilefetcher.h"

namespace callout {

/// A provider's map, with the office's own map behind it for what the provider does not give. Tiles that were fetched are
/// kept on disk for a week. Both styles are the same.
class OnlineTileSource final : public TileSource
{
public:
    /// Fetched tiles are kept in `folder`, apart for each `address`.
    OnlineTileSource(std::shared_ptr<const TileFetcher> fetcher, const QString &address, const QString &folder,
                     std::shared_ptr<const TileSource> behind, const Clock &clock);

    [[nodiscard]] QImage tile(const TileKey &key) const override;
    [[nodiscard]] QByteArray encoded(const TileKey &key) const override;
    [[nodiscard]] bool waits() const override { return true; }

private:
    CachedTileSource m_online;
    std::shared_ptr<const TileSource> m_behind;
};

} // namespace callout
