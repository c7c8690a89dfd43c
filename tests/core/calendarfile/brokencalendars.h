#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace callout::test {

/// A calendar that must not be imported, and what is said about it.
struct BrokenCalendar {
    const char *what;
    QByteArray text;
    int line;
    QString property;
    QString words; ///< part of the message
};

/// A calendar of one entry, which begins on line 3; its lines follow from line 4.
inline QByteArray calendarOf(const QByteArray &lines)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

inline QList<BrokenCalendar> brokenCalendars()
{
    using namespace Qt::StringLiterals;
    return {
        {"nothing in it", "", 1, {}, u"The file is empty"_s},
        {"a table", "title,notes\nA,x\n", 1, {}, u"does not begin with BEGIN:VCALENDAR"_s},
        {"not in UTF-8", "BEGIN:VCALENDAR\r\nX-A:M\xFCller\r\nEND:VCALENDAR\r\n", 2, {}, u"not in UTF-8"_s},
        {"no entries", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", 1, {}, u"no entries in this calendar"_s},
        {"cut short", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260310\r\n", 2, {}, u"VEVENT begins here"_s},
        {"an end too many", "BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", 2, {}, u"VEVENT ends here"_s},
        {"a line that is no property", calendarOf("DTSTART:20260310\r\nnonsense\r\n"), 5, {}, u"is no property"_s},
        {"no beginning", calendarOf("DTEND:20260310T080000Z\r\n"), 3, {}, u"no beginning"_s},
        {"no day", calendarOf("DTSTART;VALUE=DATE:20260231\r\n"), 4, u"DTSTART"_s, u"is no day or time"_s},
        {"no time", calendarOf("DTSTART:soon\r\nDTEND:20260310T080000Z\r\n"), 4, u"DTSTART"_s, u"\"soon\" is no day"_s},
        {"no end", calendarOf("DTSTART:20260310T080000Z\r\n"), 3, {}, u"beginning and no end"_s},
        {"back in time", calendarOf("DTSTART:20260310T080000Z\r\nDTEND:20260310T070000Z\r\n"), 3, {}, u"ends when"_s},
        {"a day at one end",
         calendarOf("DTSTART:20260310T080000Z\r\nDTEND;VALUE=DATE:20260311\r\n"),
         3,
         {},
         u"a time at one end"_s},
        {"no duration", calendarOf("DTSTART:20260310T080000Z\r\nDURATION:long\r\n"), 5, u"DURATION"_s,
         u"\"long\" is no duration"_s},
        {"a zone that nobody knows", calendarOf("DTSTART;TZID=Middle Earth:20260310T080000\r\nDURATION:PT1H\r\n"), 4,
         u"DTSTART"_s, u"\"Middle Earth\" is not known"_s},
        {"no rule", calendarOf("DTSTART:20260310T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=OFTEN\r\n"), 6, u"RRULE"_s,
         u"is no rule for repeating"_s},
        {"every hour", calendarOf("DTSTART:20260310T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=HOURLY\r\n"), 6, u"RRULE"_s,
         u"repeats in a way"_s},
        {"exceptions by a rule", calendarOf("DTSTART:20260310T080000Z\r\nDURATION:PT1H\r\nEXRULE:FREQ=DAILY\r\n"), 6,
         u"EXRULE"_s, u"Exceptions by a rule"_s},
        {"this and all that follow",
         calendarOf(
             "DTSTART:20260310T080000Z\r\nDURATION:PT1H\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260310T080000Z\r\n"),
         6, u"RECURRENCE-ID"_s, u"all that follow"_s},
    };
}

} // namespace callout::test
