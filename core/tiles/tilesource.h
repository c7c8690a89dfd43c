#pragma once

#include <QByteArray>
#include <QHash>
#include <QImage>

namespace callout {

/// The map is drawn for light and for dark windows.
enum class TileStyle { Light, Dark };

/// One square of the world map: 2^zoom by 2^zoom of them cover it, x counted from the west, y from the north.
struct TileKey {
    static constexpr int MaximumZoom = 22;
    static constexpr int MaximumScale = 2;

    int zoom = 0;
    int x = 0;
    int y = 0;
    int scale = 1; ///< device pixels per logical pixel
    TileStyle style = TileStyle::Light;

    [[nodiscard]] constexpr bool isValid() const
    {
        return zoom >= 0 && zoom <= MaximumZoom && x >= 0 && x < (1 << zoom) && y >= 0 && y < (1 << zoom) && scale >= 1
            && scale <= MaximumScale;
    }
    friend constexpr bool operator==(const TileKey &, const TileKey &) = default;
    friend size_t qHash(const TileKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.zoom, key.x, key.y, key.scale, int(key.style));
    }
};

/// Draws tiles. Called from several threads at once.
class TileSource
{
public:
    virtual ~TileSource() = default;

    /// The picture of a valid key: TilePixels * scale pixels square. A null image means that there is none.
    [[nodiscard]] virtual QImage tile(const TileKey &key) const = 0;

    /// The same as the bytes of an image file, a PNG unless the source keeps another kind. Empty means that there is none.
    [[nodiscard]] virtual QByteArray encoded(const TileKey &key) const;

    /// Whether tiles are mostly waited for and not worked on, so that several at once cost nothing.
    [[nodiscard]] virtual bool waits() const { return false; }
};

} // namespace callout
