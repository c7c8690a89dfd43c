#pragma once

#include "core/tiles/tilesource.h"

#include <QAbstractHttpServer>
#include <QCache>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace callout {

/// The part of TileServer that lives on its thread: takes requests, has tiles drawn by a few helper threads, keeps the
/// newest in memory.
class TileHandler final : public QAbstractHttpServer
{
    Q_OBJECT

public:
    TileHandler();
    ~TileHandler() override;

    /// Gives the port, or 0 where this machine has none to give.
    [[nodiscard]] quint16 listen();

    /// Answers under this prefix only, from this source only.
    void serve(std::shared_ptr<const TileSource> source, const QByteArray &prefix);

    /// Tiles asked for and not answered yet. May be asked from any thread.
    [[nodiscard]] int underWay() const { return m_underWay; }

protected:
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;

private:
    using Responder = std::shared_ptr<QHttpServerResponder>;

    [[nodiscard]] bool isForUs(const QHttpServerRequest &request) const;
    [[nodiscard]] std::optional<TileKey> keyOf(const QHttpServerRequest &request) const;
    void draw(const TileKey &key, Responder responder);
    void takeDrawn(const TileKey &key, int edition, const QByteArray &bytes, QHttpServerResponder &responder);

    std::shared_ptr<const TileSource> m_source;
    QByteArray m_prefix;
    QByteArray m_host;
    int m_edition = 0;
    int m_drawnLast = 0;
    std::atomic<int> m_underWay = 0;
    QCache<TileKey, QByteArray> m_cache; // cost in bytes
    QThreadPool m_pool;
};

} // namespace callout
