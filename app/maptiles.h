#pragma once

#include <QObject>

#include <memory>
#include <optional>

namespace callout {

class Clock;
class TileFetcher;
class TileServer;
class TileSource;

/// Whose map pictures are shown: the office's own, or those of a provider on the network with the office's own behind
/// them. Nothing is asked of any provider unless one is set.
class MapTiles : public QObject
{
    Q_OBJECT

public:
    struct Provider {
        QString address; ///< of a tile, with {z}, {x} and {y}
        QString notice;
        friend bool operator==(const Provider &, const Provider &) = default;
    };

    /// `folder` is where a provider's tiles are kept for a while.
    MapTiles(TileServer &server, QString folder, const Clock &clock, QObject *parent = nullptr);
    ~MapTiles() override;

    /// Shows the office's own map; the notice says who made it.
    void setOwn(std::shared_ptr<const TileSource> own, const QString &notice);
    /// Shows a provider's pictures, or nobody's. Of an address that cannot be used a problem is told.
    void setProvider(const std::optional<Provider> &provider);

    /// To be shown on the map.
    [[nodiscard]] QString attribution() const;

signals:
    void changed();
    void problemArose(const QString &message);

private:
    void show();
    void stopFetching();
    void follow(const TileFetcher &fetcher);

    TileServer &m_server;
    QString m_folder;
    const Clock &m_clock;
    std::shared_ptr<const TileSource> m_own;
    QString m_ownNotice;
    std::optional<Provider> m_provider;
    std::shared_ptr<TileFetcher> m_fetcher;
};

} // namespace callout
