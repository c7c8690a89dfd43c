#include "core/tiles/tiledownloads.h"

#include "core/geo/tileaddress.h"

#include <QBuffer>
#include <QImageReader>
#include <QNetworkReply>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int MostRedirects = 3;

/// The property of a reply that holds why it was given up.
constexpr auto GivenUp = "givenUp";

/// The only kinds of picture that are looked into, by their first bytes and not by what the server calls them.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    return bytes.startsWith("RIFF") && bytes.sliced(std::min<qsizetype>(8, bytes.size())).startsWith("WEBP") ? "webp"
                                                                                                             : "";
}

QImage decoded(QByteArray bytes, int largestSide)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return {};
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty() || size.width() > largestSide || size.height() > largestSide)
        return {};
    return reader.read();
}

QString wrongTurn()
{
    return TileDownloads::tr("It sent us to an address that cannot be used.");
}

void giveUp(QNetworkReply &reply, const QString &reason)
{
    if (!reply.property(GivenUp).isNull())
        return;
    reply.setProperty(GivenUp, reason);
    reply.abort();
}

QNetworkRequest requestFor(const QUrl &url, const QByteArray &userAgent)
{
    QNetworkRequest request(url);
    request.setRawHeader("User-Agent", userAgent);
    request.setRawHeader("Accept", "image/png, image/jpeg, image/webp");
    // Nothing is unpacked that could be a thousand times as large.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setMaximumRedirectsAllowed(MostRedirects);
    return request;
}

} // namespace

TileDownloads::TileDownloads(QByteArray userAgent, TileDownloadLimits limits)
    : m_userAgent(std::move(userAgent))
    , m_limits(limits)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TileDownloads::probe);
}

void TileDownloads::fetch(const QUrl &url, const Taker &take)
{
    if (m_isStopped || m_pause.isActive())
        take({});
    else
        start(url, take);
}

void TileDownloads::stop()
{
    m_isStopped = true;
    m_pause.stop();
    for (QNetworkReply *reply : m_network.findChildren<QNetworkReply *>())
        reply->abort();
}

void TileDownloads::start(const QUrl &url, const Taker &take)
{
    QNetworkReply *reply = m_network.get(requestFor(url, m_userAgent));
    connect(reply, &QNetworkReply::finished, this, [this, reply, url, take] {
        reply->deleteLater();
        const Outcome outcome = outcomeOf(*reply);
        judge(url, outcome);
        take(outcome.image);
    });
    watch(*reply);
}

void TileDownloads::watch(QNetworkReply &reply)
{
    QTimer::singleShot(m_limits.time, &reply, [&reply] { giveUp(reply, tr("It did not answer in time.")); });
    connect(&reply, &QNetworkReply::redirected, this, [&reply](const QUrl &to) {
        if (tileaddress::isAllowed(to))
            emit reply.redirectAllowed();
        else
            giveUp(reply, wrongTurn());
    });
    connect(&reply, &QNetworkReply::downloadProgress, this, [this, &reply](qint64 received, qint64 total) {
        if (std::max(received, total) > m_limits.bytes)
            giveUp(reply, tr("What it sent is too large for a map tile."));
    });
}

TileDownloads::Outcome TileDownloads::outcomeOf(QNetworkReply &reply) const
{
    constexpr int Found = 200;
    constexpr std::array Holes{204, 404, 410};
    if (const QVariant reason = reply.property(GivenUp); !reason.isNull())
        return {.problem = reason.toString()};
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300 && status < 400)
        return {.problem = wrongTurn()};
    if (status != 0 && status != Found) {
        return {.problem = tr("It answered with the status %1.").arg(status),
                .isHole = std::ranges::contains(Holes, status)};
    }
    if (reply.error() != QNetworkReply::NoError)
        return {.problem = reply.errorString()};
    const QByteArray bytes = reply.read(m_limits.bytes + 1);
    Outcome outcome{.image = decoded(bytes, m_limits.side)};
    if (outcome.image.isNull())
        outcome.problem = tr("What it sent is no map picture.");
    return outcome;
}

void TileDownloads::judge(const QUrl &url, const Outcome &outcome)
{
    if (m_isStopped)
        return;
    if (outcome.problem.isEmpty()) {
        m_hasSucceeded = true;
        m_pause.stop();
        if (std::exchange(m_isTroubled, false))
            emit recovered();
        return;
    }
    // Maps end somewhere: that is worth a word only where nothing was found so far.
    if (outcome.isHole && m_hasSucceeded)
        return;
    m_failedUrl = url;
    m_pause.start(m_limits.pause);
    if (!std::exchange(m_isTroubled, true))
        emit failed(outcome.problem);
}

/// One tile tells whether the provider is back, rather than all that the map shows.
void TileDownloads::probe()
{
    start(m_failedUrl, [](const QImage &) {});
}

} // namespace callout
