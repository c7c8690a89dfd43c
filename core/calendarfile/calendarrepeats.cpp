#include "core/calendarfile/calendarrepeats.h"

#include "core/calendarfile/calendarwords.h"
#include "core/domain/officecalendar.h"

#include <QSet>

#include <libical/ical.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int MostSteps = 50'000; ///< of one rule; a daily one for more than a century
constexpr int MostBeginnings = 5'000;

struct IteratorDeleter {
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

icaltimetype floating(const CalendarTime &time)
{
    icaltimetype plain = icaltime_null_time();
    plain.year = time.date.year();
    plain.month = time.date.month();
    plain.day = time.date.day();
    plain.is_date = time.isAllDay() ? 1 : 0;
    if (time.time) {
        plain.hour = time.time->hour();
        plain.minute = time.time->minute();
        plain.second = time.time->second();
    }
    return plain;
}

CalendarTime like(const CalendarTime &first, const icaltimetype &at)
{
    CalendarTime time{QDate(at.year, at.month, at.day), std::nullopt, first.zone};
    if (!first.isAllDay())
        time.time = QTime(at.hour, at.minute, at.second);
    return time;
}

/// The last instant at which a rule still counts.
std::optional<Instant> lastOf(const icaltimetype &until, const CalendarTime &first)
{
    if (icaltime_is_null_time(until))
        return std::nullopt;
    CalendarTime last{QDate(until.year, until.month, until.day), std::nullopt, first.zone};
    if (until.is_date)
        return OfficeCalendar(first.zone).day(last.date).end - Seconds(1);
    last.time = QTime(until.hour, until.minute, std::min(until.second, 59));
    if (icaltime_is_utc(until))
        last.zone = QTimeZone::utc();
    return last.instant();
}

bool isFollowed(icalrecurrencetype_frequency frequency)
{
    return frequency == ICAL_DAILY_RECURRENCE || frequency == ICAL_WEEKLY_RECURRENCE
        || frequency == ICAL_MONTHLY_RECURRENCE || frequency == ICAL_YEARLY_RECURRENCE;
}

std::unexpected<CalendarFault> refused(const CalendarRule &rule, const QString &message)
{
    return std::unexpected(CalendarFault{rule.line, u"RRULE"_s, message.arg(QString::fromUtf8(rule.text))});
}

std::expected<QList<CalendarTime>, CalendarFault> followed(const CalendarRule &rule, const CalendarTime &first,
                                                           const TimeWindow &span)
{
    icalrecurrencetype read = icalrecurrencetype_from_string(rule.text.constData());
    if (read.freq == ICAL_NO_RECURRENCE)
        return refused(rule, CalendarWords::tr("\"%1\" is no rule for repeating. Export the calendar anew."));
    if (!isFollowed(read.freq) || read.rscale) {
        return refused(rule,
                       CalendarWords::tr("\"%1\" repeats in a way that is not understood. Daily, weekly, monthly and "
                                         "yearly entries are."));
    }
    const std::optional<Instant> last = lastOf(read.until, first);
    read.until = icaltime_null_time(); // compared by us, in the right zone
    const std::unique_ptr<icalrecur_iterator, IteratorDeleter> iterator(icalrecur_iterator_new(read, floating(first)));
    if (!iterator)
        return refused(rule, CalendarWords::tr("\"%1\" is no rule for repeating. Export the calendar anew."));
    QList<CalendarTime> beginnings;
    for (int step = 0;; ++step) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next))
            return beginnings;
        const CalendarTime time = like(first, next);
        const Instant at = time.instant();
        if ((last && at > *last) || at >= span.end)
            return beginnings;
        if (step >= MostSteps || beginnings.size() >= MostBeginnings)
            return refused(rule, CalendarWords::tr("\"%1\" repeats too often to be imported. Give it an end."));
        if (at >= span.begin)
            beginnings.append(time);
    }
}

/// What is excluded or replaced: whole days, or instants.
class Exclusion
{
public:
    explicit Exclusion(const QList<CalendarTime> &times)
    {
        for (const CalendarTime &time : times) {
            if (time.isAllDay())
                m_days.insert(time.date);
            else
                m_instants.insert(qint64(time.instant().time_since_epoch().count()));
        }
    }

    [[nodiscard]] bool has(const CalendarTime &time) const
    {
        return m_days.contains(time.date) || m_instants.contains(qint64(time.instant().time_since_epoch().count()));
    }

private:
    QSet<QDate> m_days;
    QSet<qint64> m_instants;
};

} // namespace

std::expected<QList<CalendarTime>, CalendarFault> beginningsOf(const CalendarEvent &event, const TimeWindow &span)
{
    QList<CalendarTime> beginnings = event.added;
    if (event.rules.isEmpty())
        beginnings.prepend(event.begin);
    for (const CalendarRule &rule : event.rules) {
        const std::expected<QList<CalendarTime>, CalendarFault> times = followed(rule, event.begin, span);
        if (!times)
            return times;
        beginnings += *times;
    }
    const Exclusion excluded(event.excluded);
    beginnings.removeIf([&](const CalendarTime &time) { return excluded.has(time); });
    std::ranges::sort(beginnings, {}, &CalendarTime::instant);
    const auto repeated = std::ranges::unique(beginnings, {}, &CalendarTime::instant);
    beginnings.erase(repeated.begin(), repeated.end());
    return beginnings;
}

} // namespace callout
