#pragma once

#include "core/domain/moment.h"

#include <optional>

namespace callout {

/// Time that went by unseen: what is on screen may be of before, and has to be read again.
struct ClockJump {
    enum class Kind {
        Slept,   ///< the machine slept, or its clock was set ahead: the same to whoever looks at it
        SetBack, ///< the clock was set back
        Stalled, ///< nobody looked for a long time, though time went on as usual
    };
    Kind kind = Kind::Slept;
    Seconds by{0}; ///< never negative
    Instant at;    ///< when it was noticed

    friend bool operator==(const ClockJump &, const ClockJump &) = default;
};

/// Notices sleep and clocks that jump from pairs of readings, taken about once an interval: the steady clock stands still
/// while a machine sleeps, the clock on the wall does not.
class ClockWatch
{
public:
    /// Differences below this are the whole seconds of Instant and a clock that is being disciplined.
    static constexpr Seconds Tolerance{3};
    /// Nobody looking for this much longer than the interval is a stall.
    static constexpr Seconds StalledAfter{10};

    explicit ClockWatch(Seconds interval = Seconds(1)) : m_interval(interval) {}

    [[nodiscard]] std::optional<ClockJump> observe(std::chrono::steady_clock::time_point steady, Instant wall);

private:
    struct Reading {
        std::chrono::steady_clock::time_point steady;
        Instant wall;
    };
    Seconds m_interval;
    std::optional<Reading> m_last;
};

} // namespace callout
