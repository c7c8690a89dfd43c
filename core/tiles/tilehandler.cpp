#include "core/tiles/tilehandler.h"

#include "core/tiles/tilepath.h"

#include <QCoreApplication>
#include <QHttpHeaders>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr qsizetype CacheBytes = 32 * 1024 * 1024;

/// A provider of tiles takes it amiss when it is asked for many at once.
constexpr int MostWaiting = 4;

/// One core is left to the window.
int drawingThreads()
{
    return std::clamp(QThread::idealThreadCount() - 1, 1, 4);
}

QLatin1StringView contentType(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8"))
        return "image/jpeg"_L1;
    return bytes.startsWith("RIFF") ? "image/webp"_L1 : "image/png"_L1;
}

void answer(QHttpServerResponder &responder, const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        responder.write(QHttpServerResponder::StatusCode::NotFound);
        return;
    }
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, contentType(bytes));
    // An address never changes its picture: another source has other addresses.
    headers.append(QHttpHeaders::WellKnownHeader::CacheControl, "private, max-age=86400, immutable"_L1);
    headers.append(QHttpHeaders::WellKnownHeader::XContentTypeOptions, "nosniff"_L1);
    responder.write(bytes, headers);
}

} // namespace

TileHandler::TileHandler() : m_cache(CacheBytes)
{
}

TileHandler::~TileHandler()
{
    m_pool.clear();
    m_pool.waitForDone();
    // Drawn tiles under way to takeDrawn() hold responders, which must go before the connections they answer.
    QCoreApplication::removePostedEvents(this);
}

quint16 TileHandler::listen()
{
    auto tcp = std::make_unique<QTcpServer>();
    if (!tcp->listen(QHostAddress::LocalHost) || !bind(tcp.get()))
        return 0;
    const quint16 port = tcp.release()->serverPort(); // bind() took it over
    m_host = "127.0.0.1:" + QByteArray::number(port);
    return port;
}

void TileHandler::serve(std::shared_ptr<const TileSource> source, const QByteArray &prefix)
{
    m_source = std::move(source);
    m_pool.setMaxThreadCount(m_source && m_source->waits() ? MostWaiting : drawingThreads());
    m_prefix = prefix;
    ++m_edition;
    m_cache.clear();
}

bool TileHandler::isForUs(const QHttpServerRequest &request) const
{
    // A page in a browser can be made to ask 127.0.0.1 under a name of its own.
    return request.method() == QHttpServerRequest::Method::Get
        && request.headers().value(QHttpHeaders::WellKnownHeader::Host) == m_host;
}

std::optional<TileKey> TileHandler::keyOf(const QHttpServerRequest &request) const
{
    const QUrl url = request.url();
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (!isForUs(request) || url.hasQuery() || url.hasFragment() || !path.startsWith(m_prefix))
        return {};
    return tilepath::read(QByteArrayView(path).sliced(m_prefix.size()));
}

bool TileHandler::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    const std::optional<TileKey> key = keyOf(request);
    if (!key || !m_source)
        return false;
    if (const QByteArray *known = m_cache.object(*key))
        answer(responder, *known);
    else
        draw(*key, std::make_shared<QHttpServerResponder>(std::move(responder)));
    return true;
}

void TileHandler::missingHandler(const QHttpServerRequest &, QHttpServerResponder &responder)
{
    responder.write(QHttpServerResponder::StatusCode::NotFound);
}

void TileHandler::draw(const TileKey &key, Responder responder)
{
    // What was asked for last is looked at now; what was asked for before may have been panned away.
    const int priority = ++m_drawnLast;
    ++m_underWay;
    // The responder is handed on, never shared: it may die on this thread only.
    m_pool.start(
        [this, key, responder = std::move(responder), source = m_source, edition = m_edition]() mutable {
            const QByteArray bytes = source->encoded(key);
            QMetaObject::invokeMethod(
                this,
                [this, key, edition, bytes, responder = std::move(responder)] {
                    takeDrawn(key, edition, bytes, *responder);
                },
                Qt::QueuedConnection);
        },
        priority);
}

void TileHandler::takeDrawn(const TileKey &key, int edition, const QByteArray &bytes, QHttpServerResponder &responder)
{
    if (edition == m_edition && !bytes.isEmpty())
        m_cache.insert(key, new QByteArray(bytes), bytes.size());
    answer(responder, bytes);
    --m_underWay;
}

} // namespace callout
