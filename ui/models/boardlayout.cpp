#include "ui/models/boardlayout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace callout {

namespace {

constexpr double SecondsPerHour = 3600.0;
constexpr double EdgeReach = 6.0;
/// A bar stays visible and can be taken hold of, however short its work is.
constexpr double LeastBarWidth = 6.0;
constexpr Minutes FinestGrid{30};

constexpr std::array<Seconds, 8> LabelSteps{Minutes(15),     Minutes(30),     Minutes(60),      Minutes(2 * 60),
                                            Minutes(3 * 60), Minutes(6 * 60), Minutes(12 * 60), Minutes(24 * 60)};

} // namespace

QList<int> packedLanes(const QList<TimeWindow> &spans)
{
    QList<QList<TimeWindow>> lanes;
    QList<int> found;
    found.reserve(spans.size());
    for (const TimeWindow &span : spans) {
        const auto isFree = [&span](const QList<TimeWindow> &lane) {
            return std::ranges::none_of(lane, [&span](const TimeWindow &taken) { return taken.overlaps(span); });
        };
        const auto lane = std::ranges::find_if(lanes, isFree);
        found.append(int(lane - lanes.begin()));
        if (lane == lanes.end())
            lanes.append({span});
        else
            lane->append(span);
    }
    return found;
}

void BoardLayout::setDays(const OfficeCalendar &calendar, QDate first, int count)
{
    m_calendar = calendar;
    m_first = first;
    m_dayCount = std::max(1, count);
    m_span = first.isValid() ? calendar.days(first, m_dayCount) : TimeWindow{};
}

QList<TimeWindow> BoardLayout::days() const
{
    QList<TimeWindow> days;
    for (int day = 0; day < m_dayCount && m_first.isValid(); ++day)
        days.append(m_calendar.day(m_first.addDays(day)));
    return days;
}

void BoardLayout::setZoom(double pixelsPerHour)
{
    m_zoom = std::clamp(pixelsPerHour, LeastZoom, MostZoom);
}

double BoardLayout::fit(const TimeWindow &time, double width)
{
    if (!time.isEmpty() && width > 0)
        setZoom(width * SecondsPerHour / double(time.length().count()));
    return xOf(time.begin);
}

double BoardLayout::xOf(Instant at) const
{
    return double((at - m_span.begin).count()) * m_zoom / SecondsPerHour;
}

Instant BoardLayout::at(double x) const
{
    return m_span.begin + Seconds(std::llround(x * SecondsPerHour / m_zoom));
}

Seconds BoardLayout::sinceMidnight(Instant at) const
{
    return Seconds(m_calendar.timeOf(at).msecsSinceStartOfDay() / 1000);
}

Instant BoardLayout::snapped(Instant at, Seconds step) const
{
    const Seconds over = sinceMidnight(at) % step;
    return over * 2 < step ? at - over : at + (step - over);
}

Instant BoardLayout::stepped(Instant at, Seconds step, int direction) const
{
    const Seconds over = sinceMidnight(at) % step;
    if (direction > 0)
        return at + (step - over);
    return over > Seconds(0) ? at - over : at - step;
}

Seconds BoardLayout::labelStep(double labelWidth) const
{
    const auto hasRoom = [&](Seconds step) { return double(step.count()) * m_zoom / SecondsPerHour >= labelWidth; };
    const auto found = std::ranges::find_if(LabelSteps, hasRoom);
    return found == LabelSteps.end() ? LabelSteps.back() : *found;
}

QList<BoardTick> BoardLayout::ticks(double from, double to, double labelWidth) const
{
    const Seconds label = labelStep(labelWidth);
    const Seconds grid = label <= Minutes(60) ? label / 2 : (label < Minutes(6 * 60) ? Seconds(Minutes(60)) : label);
    const Seconds walk = std::min<Seconds>(grid, FinestGrid);
    QList<BoardTick> ticks;
    for (const TimeWindow &day : days()) {
        if (xOf(day.end) <= from || xOf(day.begin) > to)
            continue;
        // Real time, not the office's clock, is even along x: an hour that comes twice has two lines.
        const auto skipped = std::max<qint64>(0, (at(from) - day.begin) / walk);
        for (Instant time = day.begin + walk * skipped; time < day.end && xOf(time) <= to; time += walk) {
            const Seconds clock = sinceMidnight(time);
            if (clock % grid == Seconds(0))
                ticks.append({xOf(time), time, clock % label == Seconds(0), time == day.begin});
        }
    }
    return ticks;
}

void BoardLayout::setMetrics(const Metrics &metrics)
{
    m_metrics = metrics;
    placeRows();
}

void BoardLayout::setLanes(const QList<int> &lanes)
{
    m_lanes = lanes;
    placeRows();
}

void BoardLayout::placeRows()
{
    m_tops = {0};
    m_tops.reserve(m_lanes.size() + 1);
    for (const int lanes : m_lanes) {
        const int shown = std::max(1, lanes);
        const int height = shown * m_metrics.bar + (shown - 1) * m_metrics.laneGap + 2 * m_metrics.rowPadding;
        m_tops.append(m_tops.back() + height);
    }
}

int BoardLayout::rowAt(double y) const
{
    if (y < 0 || y >= height())
        return -1;
    return int(std::ranges::upper_bound(m_tops, y) - m_tops.begin()) - 1;
}

QRectF BoardLayout::barRect(int row, int lane, const TimeWindow &time) const
{
    const double left = xOf(time.begin);
    const double top = rowTop(row) + m_metrics.rowPadding + lane * (m_metrics.bar + m_metrics.laneGap);
    return {left, top, std::max(LeastBarWidth, xOf(time.end) - left), double(m_metrics.bar)};
}

BarPart BoardLayout::partAt(const QRectF &bar, const QPointF &point)
{
    if (!bar.contains(point))
        return BarPart::None;
    const double reach = std::min(EdgeReach, bar.width() / 2);
    return point.x() > bar.right() - reach && bar.width() > 2 * LeastBarWidth ? BarPart::End : BarPart::Body;
}

} // namespace callout
