#pragma once

#include "core/tiles/tiledownloads.h"
#include "core/tiles/tilesource.h"

#include <QThread>

namespace callout {

/// A provider's finished tiles, fetched one by one over the network on a thread of its own. Asking waits until the tile is
/// there, but never longer than the limits say; where there is none, or no network, the tile is null.
class TileFetcher final : public TileSource
{
public:
    /// `address` has no problem in the eyes of tileaddress::problemOf().
    TileFetcher(QString address, const QString &userAgent, TileDownloadLimits limits = {});
    ~TileFetcher() override;

    [[nodiscard]] QImage tile(const TileKey &key) const override;
    [[nodiscard]] bool waits() const override { return true; }

    /// Lets all who wait go, and fetches nothing any more.
    void stop();

    /// Tells how the provider does. Lives on another thread, as long as this.
    [[nodiscard]] const TileDownloads &downloads() const { return *m_downloads; }

private:
    QString m_address;
    QThread m_thread;
    TileDownloads *m_downloads; // lives on m_thread, deleted there
};

} // namespace callout
