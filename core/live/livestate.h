#pragma once

#include "core/live/livefacts.h"

namespace callout {

enum class Light { Green, Amber, Red };

/// Why the light is what it is, the worst first.
enum class LiveCause {
    FileUnreadable,
    WriteFailed,
    WritePending, ///< a write has waited for too long
    FeedFailed,
    FeedLost,    ///< whoever held the feed is gone, and nobody has taken over
    ClockJumped, ///< the machine slept or its clock jumped; the day is being read again
    FeedTakingOver,
    FeedStarting,
    FeedOff,
    PhonesSilent, ///< all phones of people at work
    Live,
};

enum class NewsSource { Positions, Statuses, Orders, Windows, File };

/// How old the newest news of a source is; never negative.
struct NewsAge {
    NewsSource source = NewsSource::File;
    Seconds age{0};

    friend bool operator==(const NewsAge &, const NewsAge &) = default;
};

struct LiveState {
    Light light = Light::Green;
    LiveCause cause = LiveCause::Live;
    QString detail;                ///< the words of an error, or who holds the feed
    Seconds amount{0};             ///< how long it has been so, where the cause has a duration
    QList<NewsAge> ages;           ///< of the sources that told anything, the newest first
    std::optional<Seconds> newest; ///< age of the newest news; the reading of the file is no news

    friend bool operator==(const LiveState &, const LiveState &) = default;
};

/// Each write reaches the disk within this, or something is wrong.
inline constexpr Seconds pendingTooLong{5};
/// A holder of the feed without a heartbeat for this long is replaced …
inline constexpr Seconds heartbeatMissed{5};
/// … and by this time somebody should have.
inline constexpr Seconds heartbeatLost{15};

[[nodiscard]] Light lightOf(LiveCause cause);

/// Green only while both the feed and the file are truly live; else amber or red with the worst cause.
[[nodiscard]] LiveState liveState(const LiveFacts &facts, Instant now);

} // namespace callout
