#pragma once

#include "core/feed/officedesk.h"
#include "core/intake/refusal.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace callout {

/// How the office's feed stands, as one process knows it, whoever holds it.
struct FeedState {
    enum class Stage {
        Off,       ///< the office has not turned it on
        Starting,  ///< this process holds it and is not listening yet
        Serving,   ///< this process holds it
        Elsewhere, ///< another process holds it
        Failed,    ///< error says why, and it is tried again
    };

    Stage stage = Stage::Off;
    QString holder; ///< who holds it: "robin@desk"
    Instant since;  ///< that it listens
    QString host;   ///< under which phones reach it
    int port = 0;
    bool isSecure = false;
    QString certificate; ///< its SHA-256, for people to compare
    Error error;
    qint64 beat = 0;    ///< rises as long as the holder lives
    Seconds silence{0}; ///< since the holder was last heard of; 0 where that is us
    qint64 requests = 0;
    std::array<qint64, RefusalCauses> refusals{};
    QList<Refusal> lastRefusals; ///< newest first, a few
    DeskNews news;

    /// What phones are told to ask: "http://192.168.1.5:8470"; empty while nobody listens.
    [[nodiscard]] QString address() const;
    [[nodiscard]] bool isLive() const { return stage == Stage::Serving || stage == Stage::Elsewhere; }
};

/// The state as its holder tells it to the office's other processes, and back; nothing where the words were cut short.
[[nodiscard]] QByteArray feedWordsOf(const FeedState &state);
[[nodiscard]] std::optional<FeedState> feedStateOf(const QByteArray &words);

} // namespace callout
