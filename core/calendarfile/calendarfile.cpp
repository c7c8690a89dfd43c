#include "core/calendarfile/calendarfile.h"

#include "core/calendarfile/calendarrepeats.h"
#include "core/calendarfile/calendarwords.h"
#include "core/domain/officecalendar.h"

#include <QMultiHash>

namespace callout {

namespace {

constexpr qsizetype MostEntries = 50'000;

/// The zones that a calendar defines, by the names that it gives them.
CalendarZones zonesOf(const QList<CalendarBlock> &blocks)
{
    CalendarZones zones;
    for (const CalendarBlock &block : blocks) {
        if (block.kind != "VTIMEZONE")
            continue;
        QByteArray name;
        QByteArray location;
        for (const ContentLine &line : block.lines) {
            if (line.name() == "TZID")
                name = line.value().trimmed();
            else if (line.name() == "X-LIC-LOCATION")
                location = line.value().trimmed();
        }
        const QTimeZone zone = zoneNamed(location.isEmpty() ? name : location);
        if (zone.isValid())
            zones.insert(name, zone);
    }
    return zones;
}

/// Puts entries together of events.
class Assembly
{
public:
    Assembly(const CalendarOptions &options, CalendarFile *file) : m_options(options), m_file(*file) {}

    void take(const QList<CalendarEvent> &events)
    {
        for (const CalendarEvent &event : events) {
            if (event.replaces)
                m_replaced.insert(event.uid, *event.replaces);
        }
        for (CalendarEvent event : events) {
            if (event.isCancelled) {
                note(event.line,
                     event.replaces
                         ? CalendarWords::tr("One time of \"%1\" is cancelled and left out.").arg(event.summary)
                         : CalendarWords::tr("\"%1\" is cancelled and left out.").arg(event.summary));
            } else if (isSound(event)) {
                if (!event.replaces && !event.uid.isEmpty())
                    event.excluded += m_replaced.values(event.uid);
                add(event);
            }
        }
    }

private:
    [[nodiscard]] bool isSound(const CalendarEvent &event)
    {
        if (!event.begin.date.isValid())
            return fault(event, CalendarWords::tr("The entry has no beginning (DTSTART). Export the calendar anew."));
        if (event.end && event.end->isAllDay() != event.begin.isAllDay())
            return fault(event,
                         CalendarWords::tr("The entry has a time at one end and none at the other. Correct it in the "
                                           "calendar."));
        if (!event.end && !event.length && !event.begin.isAllDay())
            return fault(event,
                         CalendarWords::tr("The entry has a beginning and no end. Give it an end in the calendar."));
        if (event.begin.isAllDay() && event.length && event.length->rest > Seconds(0))
            return fault(event,
                         CalendarWords::tr("The entry is of whole days and lasts hours. Correct it in the calendar."));
        if (spanOf(event, event.begin).isEmpty())
            return fault(event,
                         CalendarWords::tr("The entry ends when it begins, or before. Correct it in the calendar."));
        return true;
    }

    bool fault(const CalendarEvent &event, const QString &message)
    {
        m_file.faults.append({event.line, {}, message});
        return false;
    }

    void note(int line, const QString &message) { m_file.notes.append({line, message}); }

    /// From a beginning of the event to its end there.
    [[nodiscard]] static TimeWindow spanOf(const CalendarEvent &event, const CalendarTime &begin)
    {
        const Instant at = begin.instant();
        CalendarTime last = begin;
        if (begin.isAllDay()) {
            const qint64 days =
                event.end ? event.begin.date.daysTo(event.end->date) : (event.length ? event.length->days : 1);
            last.date = begin.date.addDays(days);
            return {at, last.instant()};
        }
        if (event.end)
            return {at, at + (event.end->instant() - event.begin.instant())};
        last.date = begin.date.addDays(event.length->days);
        return {at, last.instant() + event.length->rest};
    }

    void add(const CalendarEvent &event)
    {
        const std::expected<QList<CalendarTime>, CalendarFault> beginnings = beginningsOf(event, m_options.span);
        if (!beginnings) {
            m_file.faults.append(beginnings.error());
            return;
        }
        if (m_file.entries.size() + beginnings->size() > MostEntries) {
            if (!m_isFull)
                fault(event,
                      CalendarWords::tr("The calendar has too many entries to be imported at once. Export a shorter "
                                        "time of it."));
            m_isFull = true;
            return;
        }
        for (const CalendarTime &begin : *beginnings)
            m_file.entries.append(
                {event.line, event.summary, event.people, spanOf(event, begin), event.begin.isAllDay()});
    }

    const CalendarOptions &m_options;
    CalendarFile &m_file;
    QMultiHash<QString, CalendarTime> m_replaced;
    bool m_isFull = false;
};

} // namespace

CalendarFile readCalendar(const QByteArray &bytes, const CalendarOptions &options)
{
    const CalendarBlocks found = readBlocks(bytes);
    CalendarFile file{.faults = found.faults};
    if (!found.faults.isEmpty())
        return file;
    const CalendarZones zones = zonesOf(found.blocks);
    QList<CalendarEvent> events;
    for (const CalendarBlock &block : found.blocks) {
        if (block.kind == "VEVENT") {
            events.append(readEvent(block, zones, options.zone, &file.faults));
        } else if (block.kind != "VTIMEZONE") {
            file.notes.append({block.line,
                               CalendarWords::tr("%1 is left out: only entries with times are imported.")
                                   .arg(QString::fromUtf8(block.kind))});
        }
    }
    file.events = events.size();
    if (events.isEmpty())
        file.faults.append({1, {}, CalendarWords::tr("There are no entries in this calendar. Choose another one.")});
    if (file.faults.isEmpty())
        Assembly(options, &file).take(events);
    return file;
}

} // namespace callout
