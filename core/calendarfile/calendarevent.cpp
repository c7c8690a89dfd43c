#include "core/calendarfile/calendarevent.h"

#include "core/calendarfile/calendarwords.h"
#include "core/domain/officecalendar.h"

#include <libical/ical.h>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

struct ComponentDeleter {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentDeleter>;

/// A property as libical reads it; a list of values becomes one property each.
class ReadProperty
{
public:
    explicit ReadProperty(const ContentLine &line)
        : m_component(icalparser_parse_string(("BEGIN:VEVENT\r\n" + line.text + "\r\nEND:VEVENT\r\n").constData()))
    {
    }

    /// False where libical refuses a value or a parameter.
    bool each(const std::function<bool(icalproperty *)> &take) const
    {
        if (!m_component || icalcomponent_count_properties(m_component.get(), ICAL_XLICERROR_PROPERTY) > 0)
            return false;
        icalproperty *property = icalcomponent_get_first_property(m_component.get(), ICAL_ANY_PROPERTY);
        if (!property)
            return false;
        for (; property; property = icalcomponent_get_next_property(m_component.get(), ICAL_ANY_PROPERTY)) {
            if (!icalproperty_get_value(property) || !take(property))
                return false;
        }
        return true;
    }

private:
    Component m_component;
};

QByteArray parameterText(icalproperty *property, icalparameter_kind kind, const char *(*get)(const icalparameter *))
{
    const icalparameter *parameter = icalproperty_get_first_parameter(property, kind);
    return parameter ? QByteArray(get(parameter)) : QByteArray();
}

/// The address of "mailto:ana@example.com", or of an EMAIL parameter.
QString mailOf(icalproperty *property)
{
    constexpr QLatin1StringView scheme("mailto:");
    const QByteArray parameter = parameterText(property, ICAL_EMAIL_PARAMETER, &icalparameter_get_email);
    const QString address = QString::fromUtf8(icalvalue_as_ical_string(icalproperty_get_value(property)));
    if (address.startsWith(scheme, Qt::CaseInsensitive))
        return address.sliced(scheme.size()).trimmed().toLower();
    return QString::fromUtf8(parameter).trimmed().toLower();
}

class EventReader
{
public:
    EventReader(const CalendarBlock &block, const CalendarZones &zones, const QTimeZone &zone,
                QList<CalendarFault> *faults)
        : m_zones(zones)
        , m_zone(zone)
        , m_faults(*faults)
    {
        m_event.line = block.line;
        for (const ContentLine &line : block.lines)
            take(line);
    }

    [[nodiscard]] const CalendarEvent &event() const { return m_event; }

private:
    void take(const ContentLine &line)
    {
        const QByteArray name = line.name();
        m_line = &line;
        if (name == "UID")
            m_event.uid = QString::fromUtf8(line.value().trimmed());
        else if (name == "SUMMARY")
            takeSummary();
        else if (name == "STATUS")
            m_event.isCancelled = line.value().trimmed().compare("CANCELLED", Qt::CaseInsensitive) == 0;
        else if (name == "ATTENDEE" || name == "ORGANIZER")
            takePerson();
        else if (name == "RRULE")
            m_event.rules.append({line.line, line.value().trimmed()});
        else if (name == "DURATION")
            takeLength();
        else
            takeTimes(name);
    }

    void takeTimes(const QByteArray &name)
    {
        const auto single = [this](std::optional<CalendarTime> *target) {
            const QList<CalendarTime> times = readTimes();
            if (!times.isEmpty())
                *target = times.front();
        };
        if (name == "DTSTART") {
            m_begin.reset();
            single(&m_begin);
            m_event.begin = m_begin.value_or(CalendarTime());
        } else if (name == "DTEND") {
            single(&m_event.end);
        } else if (name == "RECURRENCE-ID") {
            takeReplaced();
        } else if (name == "EXDATE") {
            m_event.excluded += readTimes();
        } else if (name == "RDATE") {
            m_event.added += readTimes();
        } else if (name == "EXRULE") {
            fault(
                CalendarWords::tr("Exceptions by a rule are not understood. Remove them in the calendar and export it "
                                  "anew."));
        }
    }

    void takeReplaced()
    {
        if (m_line->text.toUpper().contains("RANGE=THISANDFUTURE")) {
            fault(CalendarWords::tr(
                "A change of this entry and all that follow is not understood. Change them one by one "
                "and export the calendar anew."));
            return;
        }
        const QList<CalendarTime> times = readTimes();
        if (!times.isEmpty())
            m_event.replaces = times.front();
    }

    void takeSummary()
    {
        ReadProperty(*m_line).each([this](icalproperty *property) {
            m_event.summary = QString::fromUtf8(icalproperty_get_summary(property)).simplified();
            return true;
        });
    }

    void takePerson()
    {
        ReadProperty(*m_line).each([this](icalproperty *property) {
            if (const QString mail = mailOf(property); !mail.isEmpty())
                m_event.people.append(mail);
            return true;
        });
    }

    void takeLength()
    {
        const icaldurationtype read = icaldurationtype_from_string(m_line->value().trimmed().constData());
        constexpr unsigned Most = 100'000; // days; the others in their order of size
        if (icaldurationtype_is_bad_duration(read) || read.is_neg || read.weeks > Most || read.days > Most
            || read.hours > Most * 24 || read.minutes > Most * 1440 || read.seconds > Most * 1440) {
            fault(CalendarWords::tr("\"%1\" is no duration. Write it like PT8H30M or P2D.")
                      .arg(QString::fromUtf8(m_line->value())));
            return;
        }
        m_event.length =
            CalendarLength{int(read.weeks * 7 + read.days),
                           std::chrono::hours(read.hours) + std::chrono::minutes(read.minutes) + Seconds(read.seconds)};
    }

    QList<CalendarTime> readTimes()
    {
        QList<CalendarTime> times;
        const bool isRead = ReadProperty(*m_line).each([&](icalproperty *property) {
            const std::optional<CalendarTime> time = timeOf(property);
            if (time)
                times.append(*time);
            return time || m_hasUnknownZone;
        });
        if (!isRead) {
            fault(CalendarWords::tr("\"%1\" is no day or time. Write it like 20260302 or 20260302T080000Z.")
                      .arg(QString::fromUtf8(m_line->value())));
        }
        m_hasUnknownZone = false;
        return times;
    }

    std::optional<CalendarTime> timeOf(icalproperty *property)
    {
        const icalvalue *value = icalproperty_get_value(property);
        icaltimetype read = icaltime_null_time();
        switch (icalvalue_isa(value)) {
        case ICAL_DATE_VALUE:
            read = icalvalue_get_date(value);
            break;
        case ICAL_DATETIME_VALUE:
        case ICAL_DATETIMEDATE_VALUE:
            read = icalvalue_get_datetime(value);
            break;
        case ICAL_DATETIMEPERIOD_VALUE:
            read = icalvalue_get_datetimeperiod(value).time;
            break;
        default:
            return std::nullopt;
        }
        CalendarTime time{QDate(read.year, read.month, read.day), std::nullopt, m_zone};
        if (icaltime_is_null_time(read) || !time.date.isValid())
            return std::nullopt;
        if (read.is_date)
            return time;
        constexpr int LastSecond = 59; // a leap second is none of ours
        time.time = QTime(read.hour, read.minute, std::min(read.second, LastSecond));
        if (!time.time->isValid())
            return std::nullopt;
        return inZone(time, property, read);
    }

    std::optional<CalendarTime> inZone(CalendarTime time, icalproperty *property, const icaltimetype &read)
    {
        const QByteArray named = parameterText(property, ICAL_TZID_PARAMETER, &icalparameter_get_tzid);
        if (icaltime_is_utc(read)) {
            time.zone = QTimeZone::utc();
        } else if (!named.isEmpty()) {
            time.zone = m_zones.contains(named) ? m_zones.value(named) : zoneNamed(named);
            if (!time.zone.isValid()) {
                m_hasUnknownZone = true;
                fault(CalendarWords::tr(
                          "The time zone \"%1\" is not known by this name. Export the calendar with times in "
                          "UTC or with names like Europe/London.")
                          .arg(QString::fromUtf8(named)));
                return std::nullopt;
            }
        }
        return time;
    }

    void fault(const QString &message)
    {
        m_faults.append({m_line->line, QString::fromLatin1(m_line->name()), message});
    }

    const CalendarZones &m_zones;
    QTimeZone m_zone;
    QList<CalendarFault> &m_faults;
    CalendarEvent m_event;
    std::optional<CalendarTime> m_begin;
    const ContentLine *m_line = nullptr;
    bool m_hasUnknownZone = false;
};

} // namespace

Instant CalendarTime::instant() const
{
    const OfficeCalendar calendar(zone);
    return time ? calendar.at(date, *time) : calendar.day(date).begin;
}

QTimeZone zoneNamed(const QByteArray &name)
{
    // "/freeassociation.sourceforge.net/Europe/London", as some programs write it.
    const QList<QByteArray> parts = name.split('/');
    for (qsizetype from = 0; from < parts.size(); ++from) {
        const QByteArray tail = parts.sliced(from).join('/');
        if (!tail.isEmpty() && QTimeZone::isTimeZoneIdAvailable(tail))
            return QTimeZone(tail);
    }
    const QByteArray windows = QTimeZone::windowsIdToDefaultIanaId(name);
    return windows.isEmpty() ? QTimeZone() : QTimeZone(windows);
}

CalendarEvent readEvent(const CalendarBlock &block, const CalendarZones &zones, const QTimeZone &zone,
                        QList<CalendarFault> *faults)
{
    return EventReader(block, zones, zone, faults).event();
}

} // namespace callout
