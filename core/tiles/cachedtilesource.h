#pragma once

#include "core/domain/moment.h"
#include "core/tiles/tilesource.h"

#include <QCache>
#include <QString>

#include <memory>
#include <mutex>

namespace callout {

/// Keeps the tiles of another source in memory and on disk. Files that were damaged are drawn afresh; where the folder
/// cannot be written, only memory serves.
class CachedTileSource final : public TileSource
{
public:
    struct Limits {
        qint64 memoryBytes = 48 * 1024 * 1024;
        qint64 diskBytes = 256 * 1024 * 1024; ///< of the whole folder, about
        Seconds age{0};                       ///< of a tile on disk, by the clock
        const Clock *clock = nullptr;         ///< without one, tiles are kept for ever
    };

    /// `digest` tells what the source draws, such as RegionTileSource::digest(): another digest, another place on disk.
    /// Several sources, and several programs, may share a folder.
    CachedTileSource(std::shared_ptr<const TileSource> source, QString digest, QString folder);
    CachedTileSource(std::shared_ptr<const TileSource> source, QString digest, QString folder, Limits limits);

    [[nodiscard]] QImage tile(const TileKey &key) const override;
    [[nodiscard]] QByteArray encoded(const TileKey &key) const override;

private:
    [[nodiscard]] QString pathOf(const TileKey &key) const;
    [[nodiscard]] bool isTooOld(const QString &path) const;
    void write(const TileKey &key, const QByteArray &bytes) const;
    void makeRoom() const;

    std::shared_ptr<const TileSource> m_source;
    QString m_digest;
    QString m_folder;
    Limits m_limits;
    mutable std::mutex m_mutex; // guards the rest
    mutable QCache<TileKey, QByteArray> m_memory;
    mutable qint64 m_diskBytes = -1; // about; below 0: not counted yet
};

} // namespace callout
