#pragma once

#include "core/domain/result.h"
#include "core/tiles/tilesource.h"

#include <QString>

#include <memory>

namespace callout {

/// Raster tiles that somebody else has drawn, from an .mbtiles file (MBTiles 1.3: PNG, JPEG or WebP). Both styles are the
/// same; closer than the file goes, parts of its tiles are shown larger.
class MbtilesSource final : public TileSource
{
public:
    /// NotFound, ForeignFile or InvalidInput with words where the file is no such thing, or holds vector tiles.
    [[nodiscard]] static Result<std::shared_ptr<const MbtilesSource>> open(const QString &path);

    [[nodiscard]] QImage tile(const TileKey &key) const override;

    /// What the file's maker wants shown on the map; may be empty.
    [[nodiscard]] const QString &attribution() const { return m_attribution; }
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    explicit MbtilesSource(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] QImage stored(int zoom, int x, int y) const;

    QString m_path;
    QString m_name;
    QString m_attribution;
    int m_lowestZoom = 0;
    int m_highestZoom = TileKey::MaximumZoom;
};

} // namespace callout
