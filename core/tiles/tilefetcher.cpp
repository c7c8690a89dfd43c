#include "core/tiles/tilefetcher.h"

#include "core/geo/mercator.h"
#include "core/geo/tileaddress.h"

#include <future>

using namespace Qt::StringLiterals;

namespace callout {

TileFetcher::TileFetcher(QString address, const QString &userAgent, TileDownloadLimits limits)
    : m_address(std::move(address))
    , m_downloads(new TileDownloads(userAgent.toLatin1(), limits))
{
    m_thread.setObjectName("online tiles"_L1);
    m_downloads->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_downloads, &QObject::deleteLater);
    m_thread.start();
}

TileFetcher::~TileFetcher()
{
    m_thread.quit();
    m_thread.wait();
}

QImage TileFetcher::tile(const TileKey &key) const
{
    const auto promise = std::make_shared<std::promise<QImage>>();
    std::future<QImage> image = promise->get_future();
    const QUrl url = tileaddress::fill(m_address, key.zoom, key.x, key.y);
    QMetaObject::invokeMethod(
        m_downloads,
        [downloads = m_downloads, url, promise] {
            downloads->fetch(url, [promise](const QImage &fetched) { promise->set_value(fetched); });
        },
        Qt::QueuedConnection);
    const QImage fetched = image.get();
    const QSize size = QSize(TilePixels, TilePixels) * key.scale;
    return fetched.isNull() || fetched.size() == size
        ? fetched
        : fetched.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

void TileFetcher::stop()
{
    QMetaObject::invokeMethod(m_downloads, &TileDownloads::stop, Qt::QueuedConnection);
}

} // namespace callout
