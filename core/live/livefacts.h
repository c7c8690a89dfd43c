#pragma once

#include "core/live/clockwatch.h"

#include <QList>
#include <QString>

namespace callout {

/// What is known of the feed, the process among all that have the office open which talks to phones and other systems.
struct FeedFacts {
    enum class Role {
        Off,
        Starting,
        HeldHere,      ///< this process is it
        HeldElsewhere, ///< another one is, and shows that it lives by its heartbeat
        TakingOver,    ///< the other one is gone; this one is about to
        Failed,        ///< it could not be started
    };
    /// Requests that were turned away for one reason.
    struct Refusals {
        QString reason; ///< for a person: "Unknown token"
        int count = 0;
        std::optional<Instant> last;

        friend bool operator==(const Refusals &, const Refusals &) = default;
    };

    /// What became of the positions that phones reported, since the present holder began.
    struct Positions {
        qint64 shown = 0;
        qint64 late = 0;        ///< kept for the record; a newer one was known already
        qint64 repeated = 0;    ///< known already
        qint64 implausible = 0; ///< no place on earth, too vague, or nobody drives as fast
        qint64 stale = 0;       ///< too old to tell anything
        qint64 ahead = 0;       ///< of a time to come: the phone's clock is wrong

        friend bool operator==(const Positions &, const Positions &) = default;
    };

    Role role = Role::Off;
    bool isWanted = false;            ///< the office has turned it on
    QString holder;                   ///< who holds it elsewhere: "Callout on front-desk"
    std::optional<Instant> heartbeat; ///< of whoever holds it elsewhere
    QString error;                    ///< why it failed
    QString address;                  ///< that phones reach it at: "http://192.168.1.20:8470"
    bool isEncrypted = false;
    std::optional<Instant> since; ///< it is held by the present holder
    qint64 requests = 0;          ///< answered since then
    QList<Refusals> refusals;
    Positions positions;

    friend bool operator==(const FeedFacts &, const FeedFacts &) = default;
};

/// What is known of the office file.
struct FileFacts {
    bool isReadable = true;
    QString readError;
    QString path;
    std::optional<qint64> size;     ///< bytes
    std::optional<qint64> diskFree; ///< bytes
    std::optional<Instant> lastRead;
    std::optional<Instant> lastSaved;
    int pendingWrites = 0;
    std::optional<Instant> oldestPending; ///< since when the oldest of them waits
    std::optional<Instant> lastFailure;   ///< of a write
    QString writeError;                   ///< what it said
    std::optional<Instant> newestBackup;

    friend bool operator==(const FileFacts &, const FileFacts &) = default;
};

/// When each source last told something.
struct NewsFacts {
    std::optional<Instant> positions;
    std::optional<Instant> statuses; ///< of jobs, by phone
    std::optional<Instant> orders;
    std::optional<Instant> windows; ///< other connections to the same office file: windows, commands, the feed
    std::optional<Instant> file;    ///< the last reading of it

    friend bool operator==(const NewsFacts &, const NewsFacts &) = default;
};

/// The newest time that the machine slept or its clock jumped, until the day was read again.
struct ClockFacts {
    std::optional<ClockJump> jump;
    bool isResynced = true;

    friend bool operator==(const ClockFacts &, const ClockFacts &) = default;
};

/// Phones of people at work, by whether they were heard of lately.
struct PhoneFacts {
    int heard = 0;
    int silent = 0;

    friend bool operator==(const PhoneFacts &, const PhoneFacts &) = default;
};

/// Everything that the LIVE light is decided from.
struct LiveFacts {
    FeedFacts feed;
    FileFacts file;
    ClockFacts clock;
    NewsFacts news;
    PhoneFacts phones;

    friend bool operator==(const LiveFacts &, const LiveFacts &) = default;
};

} // namespace callout
