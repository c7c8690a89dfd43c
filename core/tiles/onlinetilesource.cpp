#include "core/tiles/onlinetilesource.h"

#include "core/geo/mercator.h"

#include <QBuffer>
#include <QCryptographicHash>

namespace callout {

namespace {

CachedTileSource::Limits cacheLimits(const Clock &clock)
{
    CachedTileSource::Limits limits;
    limits.memoryBytes = 0; // the server keeps what it gave
    limits.age = std::chrono::days(7);
    limits.clock = &clock;
    return limits;
}

QString digestOf(const QString &address)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

} // namespace

OnlineTileSource::OnlineTileSource(std::shared_ptr<const TileFetcher> fetcher, const QString &address,
                                   const QString &folder, std::shared_ptr<const TileSource> behind, const Clock &clock)
    : m_online(std::move(fetcher), digestOf(address), folder, cacheLimits(clock))
    , m_behind(std::move(behind))
{
}

QImage OnlineTileSource::tile(const TileKey &key) const
{
    const QImage fetched = m_online.tile({.zoom = key.zoom, .x = key.x, .y = key.y});
    if (fetched.isNull())
        return m_behind->tile(key);
    const int side = TilePixels * key.scale;
    return fetched.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QByteArray OnlineTileSource::encoded(const TileKey &key) const
{
    const TileKey plain{.zoom = key.zoom, .x = key.x, .y = key.y};
    const QByteArray fetched = m_online.encoded(plain);
    if (fetched.isEmpty())
        return m_behind->encoded(key);
    return key.scale == 1 ? fetched : TileSource::encoded(key);
}

} // namespace callout
