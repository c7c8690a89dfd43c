#include "core/live/clockwatch.h"

#include <utility>

namespace callout {

std::optional<ClockJump> ClockWatch::observe(std::chrono::steady_clock::time_point steady, Instant wall)
{
    const std::optional<Reading> last = std::exchange(m_last, Reading{steady, wall});
    if (!last)
        return std::nullopt;
    const Seconds passed = std::chrono::round<Seconds>(steady - last->steady);
    const Seconds ahead = (wall - last->wall) - passed;
    if (ahead >= Tolerance)
        return ClockJump{ClockJump::Kind::Slept, ahead, wall};
    if (ahead <= -Tolerance)
        return ClockJump{ClockJump::Kind::SetBack, -ahead, wall};
    if (passed >= m_interval + StalledAfter)
        return ClockJump{ClockJump::Kind::Stalled, passed - m_interval, wall};
    return std::nullopt;
}

} // namespace callout
