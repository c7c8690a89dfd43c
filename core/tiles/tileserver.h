#pragma once

#include "core/tiles/tilesource.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace callout {

class TileHandler;

/// Serves map tiles to this process over HTTP, since that is how Qt Location takes them. Listens on 127.0.0.1 alone, on a
/// free port, and answers nobody who does not know the prefix of its addresses, made at random at each start; whatever
/// else is asked for is "not found". Works on threads of its own: nothing of it waits for the window, nor the window for
/// it. Destruction drops what is still to be drawn and joins the threads.
class TileServer : public QObject
{
    Q_OBJECT

public:
    explicit TileServer(std::shared_ptr<const TileSource> source, QObject *parent = nullptr);
    ~TileServer() override;

    /// Whether there is a port to ask at; without one the map stays plain.
    [[nodiscard]] bool isListening() const { return m_port != 0; }

    /// Whether a tile is being drawn that somebody waits for.
    [[nodiscard]] bool isBusy() const;

    /// The address of every tile of a style, with %z, %x and %y for its place. Differs for every source, so that nobody
    /// keeps tiles of the one before. Empty while not listening.
    [[nodiscard]] QString address(TileStyle style, int scale) const;

    /// Serves another map from now on. Addresses given before are not found any more.
    void setSource(std::shared_ptr<const TileSource> source);

signals:
    /// Addresses have changed.
    void sourceChanged();

private:
    [[nodiscard]] QByteArray prefix() const;

    QThread m_thread;
    TileHandler *m_handler; // lives on m_thread, deleted there
    QByteArray m_secret;
    quint16 m_port = 0;
    int m_edition = 1;
};

} // namespace callout
