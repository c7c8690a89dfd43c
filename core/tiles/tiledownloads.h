#pragma once

#include <QImage>
#include <QNetworkAccessManager>
#include <QTimer>

#include <chrono>
#include <functional>

class QNetworkReply;

namespace callout {

/// What a provider's tiles may take.
struct TileDownloadLimits {
    std::chrono::milliseconds time{8'000};   ///< for one tile from asking to the last byte
    std::chrono::milliseconds pause{30'000}; ///< until the provider is asked again after it failed
    qint64 bytes = 1024 * 1024;              ///< of one tile
    int side = 1024;                         ///< pixels
};

/// The part of TileFetcher that lives on its thread. Trusts nothing of what comes: only PNG, JPEG and WebP of bounded size,
/// only from where tiles may be fetched from, no cookies. After a failure nobody is asked for a while.
class TileDownloads final : public QObject
{
    Q_OBJECT

public:
    /// Given the picture, a null one where there is none; called once, on this thread.
    using Taker = std::function<void(const QImage &)>;

    TileDownloads(QByteArray userAgent, TileDownloadLimits limits);

    void fetch(const QUrl &url, const Taker &take);
    /// Gives up what is under way, and fetches nothing any more.
    void stop();

signals:
    /// Tiles cannot be had, after they could or at first; in words for people.
    void failed(const QString &reason);
    /// Tiles can be had again.
    void recovered();

private:
    struct Outcome {
        QImage image;
        QString problem;     ///< empty where the image is there
        bool isHole = false; ///< the provider is well, but has no such tile
    };

    void start(const QUrl &url, const Taker &take);
    void watch(QNetworkReply &reply);
    [[nodiscard]] Outcome outcomeOf(QNetworkReply &reply) const;
    void judge(const QUrl &url, const Outcome &outcome);
    void probe();

    QByteArray m_userAgent;
    TileDownloadLimits m_limits;
    QNetworkAccessManager m_network{this};
    QTimer m_pause{this};
    QUrl m_failedUrl;
    bool m_isTroubled = false;
    bool m_hasSucceeded = false;
    bool m_isStopped = false;
};

} // namespace callout
