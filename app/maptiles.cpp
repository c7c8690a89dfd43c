#include "app/maptiles.h"

#include "core/geo/tileaddress.h"
#include "core/tiles/onlinetilesource.h"
#include "core/tiles/papertilesource.h"
#include "core/tiles/tileserver.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace callout {

MapTiles::MapTiles(TileServer &server, QString folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_folder(std::move(folder))
    , m_clock(clock)
    , m_own(std::make_shared<PaperTileSource>())
{
}

MapTiles::~MapTiles()
{
    stopFetching();
}

void MapTiles::setOwn(std::shared_ptr<const TileSource> own, const QString &notice)
{
    m_own = std::move(own);
    m_ownNotice = notice;
    show();
}

void MapTiles::setProvider(const std::optional<Provider> &provider)
{
    if (m_provider == provider)
        return;
    m_provider = provider;
    stopFetching();
    if (provider && (tileaddress::problemOf(provider->address) || provider->notice.trimmed().isEmpty())) {
        emit problemArose(tr("The online map has no address or notice that can be used, so it stays off. Correct them "
                             "under File > Online map."));
    } else if (provider) {
        m_fetcher =
            std::make_shared<TileFetcher>(provider->address, u"Callout/"_s + QCoreApplication::applicationVersion());
        follow(*m_fetcher);
    }
    show();
}

QString MapTiles::attribution() const
{
    if (!m_fetcher)
        return m_ownNotice;
    return m_ownNotice.isEmpty() || m_ownNotice == m_provider->notice ? m_provider->notice
                                                                      : m_provider->notice + u" · "_s + m_ownNotice;
}

void MapTiles::show()
{
    if (m_fetcher)
        m_server.setSource(
            std::make_shared<OnlineTileSource>(m_fetcher, m_provider->address, m_folder, m_own, m_clock));
    else
        m_server.setSource(m_own);
    emit changed();
}

void MapTiles::stopFetching()
{
    if (!m_fetcher)
        return;
    disconnect(&m_fetcher->downloads(), nullptr, this, nullptr);
    m_fetcher->stop();
    m_fetcher.reset();
}

void MapTiles::follow(const TileFetcher &fetcher)
{
    connect(&fetcher.downloads(), &TileDownloads::failed, this, [this](const QString &reason) {
        emit problemArose(tr("The online map cannot be shown. %1 Our own map is shown in its place.").arg(reason));
    });
    // What was shown in its place is asked for afresh.
    connect(&fetcher.downloads(), &TileDownloads::recovered, this, &MapTiles::show);
}

} // namespace callout
