#pragma once

#include <QMetaType>

#include <chrono>

namespace callout {

/// A point in time: UTC, whole seconds. Local days and times of day come from OfficeCalendar.
using Instant = std::chrono::sys_seconds;
using Seconds = std::chrono::seconds;
using Minutes = std::chrono::minutes;

/// A half-open span of time: begin is inside, end is not.
struct TimeWindow {
    Instant begin;
    Instant end;

    [[nodiscard]] constexpr Seconds length() const { return end - begin; }
    [[nodiscard]] constexpr bool isEmpty() const { return end <= begin; }
    [[nodiscard]] constexpr bool contains(Instant at) const { return begin <= at && at < end; }
    [[nodiscard]] constexpr bool contains(const TimeWindow &other) const
    {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(const TimeWindow &other) const
    {
        return begin < other.end && other.begin < end;
    }
    friend constexpr auto operator<=>(const TimeWindow &, const TimeWindow &) = default;
};

/// Where a component learns the time; only app reads the machine's clock.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// A clock that stands still until told otherwise: tests, replay, pictures.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant now) : m_now(now) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(Seconds by) { m_now += by; }

private:
    Instant m_now;
};

} // namespace callout

Q_DECLARE_METATYPE(callout::Instant)
