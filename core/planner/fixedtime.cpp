#include "core/planner/fixedtime.h"

#include <algorithm>

namespace callout::planner {

namespace {

/// As many breaks as a problem may have.
constexpr qsizetype MostBreaks = 16;

/// In order, touching and overlapping ones made one. An empty one stays where nothing covers it.
QList<TimeWindow> united(QList<TimeWindow> spans)
{
    std::ranges::sort(spans);
    QList<TimeWindow> result;
    for (const TimeWindow &span : spans) {
        if (!result.isEmpty() && span.begin <= result.last().end)
            result.last().end = std::max(result.last().end, span.end);
        else
            result.append(span);
    }
    return result;
}

QList<TimeWindow> without(const QList<TimeWindow> &spans, const TimeWindow &hole)
{
    QList<TimeWindow> result;
    for (const TimeWindow &span : spans) {
        if (span.end < hole.begin || span.begin > hole.end) {
            result.append(span);
            continue;
        }
        if (span.begin < hole.begin)
            result.append({span.begin, hole.begin});
        if (span.end > hole.end)
            result.append({hole.end, span.end});
    }
    return result;
}

Seconds overlap(const TimeWindow &a, const TimeWindow &b)
{
    return std::max(Seconds(0), std::min(a.end, b.end) - std::max(a.begin, b.begin));
}

class Builder
{
public:
    Builder(const RunInput &input, const TechnicianDays &days, TechnicianId technician, const QSet<JobId> &movable)
        : m_input(input)
        , m_days(days)
        , m_technician(technician)
        , m_movable(movable)
        , m_day(input.day.calendar().day(input.day.firstDay))
        , m_earliest(std::max(m_day.begin, input.now + input.day.settings.freeze))
    {
    }

    FixedTime build()
    {
        readShifts();
        readStops();
        if (isBegun())
            m_time.blocks.first().span.begin = std::min(m_time.span.begin, m_time.blocks.first().span.begin);
        dropOverlapped();
        findTimeOff();
        keepFew();
        return m_time;
    }

private:
    [[nodiscard]] bool isBegun() const
    {
        return !m_time.blocks.isEmpty() && m_time.blocks.first().span.begin < m_input.now;
    }

    /// On shift, but with nothing done yet.
    [[nodiscard]] bool isUnderWay() const { return m_input.now > m_time.span.begin && !isBegun(); }

    void readShifts()
    {
        for (const Shift *shift : m_days.shifts(m_technician, m_day)) {
            if (shift->kind == ShiftKind::Normal)
                m_shifts.append(shift->span());
            else if (shift->kind == ShiftKind::TimeOff)
                m_off.append(shift->span());
        }
        m_time.span = m_shifts.first();
        for (const TimeWindow &shift : m_shifts) {
            m_time.span.begin = std::min(m_time.span.begin, shift.begin);
            m_time.span.end = std::max(m_time.span.end, shift.end);
        }
    }

    void readStops()
    {
        const TimeWindow reach{m_day.begin, std::max(m_day.end, m_time.span.end)};
        for (const Stop &stop : m_days.stops(m_technician, reach, {}, m_input.now)) {
            if (m_movable.contains(stop.job))
                continue;
            if (stop.job)
                m_time.booked += stop.span.length();
            if (stop.place)
                addBlock({{stop.span.begin,
                           std::max(stop.span.end, stop.span.begin < m_input.now ? m_input.now : stop.span.end)},
                          *stop.place,
                          *stop.place});
            else if (!stop.event || !addLoose(m_input.day.events.value(stop.event)))
                m_off.append(stop.span);
        }
        for (const Job *job : m_days.jobs(m_technician)) {
            const bool counts = job->status != JobStatus::Cancelled && m_day.contains(*job->start);
            m_time.jobs += counts && !m_movable.contains(job->id) ? 1 : 0;
        }
    }

    /// Where there is no time to drive, or the drive is longer than the office likes, nothing can come between. What has
    /// begun reaches to the present.
    void addBlock(const FixedBlock &block)
    {
        if (!m_time.blocks.isEmpty()) {
            FixedBlock &last = m_time.blocks.last();
            const std::optional<Drive> drive = m_input.drives.between(last.exit, block.entry);
            const std::optional<Seconds> longest = m_input.day.settings.maximumDrive;
            if (!drive || last.span.end + drive->time > block.span.begin || (longest && drive->time > *longest)) {
                last.span.end = std::max(last.span.end, block.span.end);
                last.exit = block.exit;
                return;
            }
        }
        m_time.blocks.append(block);
    }

    bool addLoose(const NonJobEvent &event)
    {
        const Seconds length = event.end - event.begin;
        if (event.timesheetCode.isEmpty() || !event.windowBegin || !event.windowEnd || event.begin < m_earliest
            || event.end > m_day.end)
            return false;
        const LooseEvent loose{event.id, event.begin, length, std::max(*event.windowBegin, m_earliest),
                               std::min(*event.windowEnd, m_day.end) - length};
        if (event.begin < loose.earliest || event.begin > loose.latest)
            return false;
        m_time.events.append(loose);
        return true;
    }

    /// An event in the way of fixed work stays where it is: people have seen it and let it be.
    void dropOverlapped()
    {
        const auto isOverlapped = [this](const LooseEvent &event) {
            const TimeWindow span{event.begin, event.begin + event.length};
            return std::ranges::any_of(m_time.blocks,
                                       [&span](const FixedBlock &block) { return block.span.overlaps(span); });
        };
        for (const LooseEvent &event : std::as_const(m_time.events)) {
            if (isOverlapped(event))
                m_off.append({event.begin, event.begin + event.length});
        }
        m_time.events.removeIf(isOverlapped);
    }

    void findTimeOff()
    {
        const TimeWindow whole = m_time.span;
        QList<TimeWindow> outside{whole};
        for (const TimeWindow &shift : m_shifts)
            outside = without(outside, shift);
        for (const TimeWindow &shift : m_shifts) {
            if (shift.end < whole.end)
                outside.append({shift.end, shift.end}); // nothing goes on from one shift into the next
        }
        for (const TimeWindow &span : m_off) {
            if (span.end > m_input.now) // outside the shift too: nobody drives meanwhile
                outside.append(span);
        }
        const QList<TimeWindow> off = united(outside);
        for (const TimeWindow &shift : united(m_shifts)) {
            m_time.available += shift.length();
            for (const TimeWindow &span : off)
                m_time.available -= overlap(shift, span);
        }
        m_time.off = united(outside);
        if (isUnderWay())
            forgetThePast();
        for (const FixedBlock &block : m_time.blocks)
            m_time.off = without(m_time.off, block.span);
    }

    /// The technician leaves now at the earliest: what was before is no break to take.
    void forgetThePast()
    {
        const Instant now = m_input.now;
        m_time.off.removeIf([now](const TimeWindow &span) { return span.end <= now; });
        for (TimeWindow &span : m_time.off)
            span.begin = std::max(span.begin, now);
        m_time.leaves = now;
    }

    /// A day in so many pieces is left alone.
    void keepFew()
    {
        if (m_time.off.size() + m_time.events.size() <= MostBreaks)
            return;
        const GeoPoint entry = m_time.blocks.isEmpty() ? GeoPoint{} : m_time.blocks.first().entry;
        const GeoPoint exit = m_time.blocks.isEmpty() ? GeoPoint{} : m_time.blocks.last().exit;
        m_time.isFull = true;
        m_time.blocks = {{m_time.span, entry, exit}};
        m_time.off.clear();
        m_time.events.clear();
    }

    const RunInput &m_input;
    const TechnicianDays &m_days;
    TechnicianId m_technician;
    const QSet<JobId> &m_movable;
    TimeWindow m_day;
    Instant m_earliest;
    QList<TimeWindow> m_shifts;
    QList<TimeWindow> m_off;
    FixedTime m_time;
};

} // namespace

FixedTime fixedTime(const RunInput &input, const TechnicianDays &days, TechnicianId technician,
                    const QSet<JobId> &movable)
{
    return Builder(input, days, technician, movable).build();
}

} // namespace callout::planner
