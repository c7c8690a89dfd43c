#pragma once

#include "core/calendarfile/calendarlines.h"
#include "core/domain/moment.h"

#include <QStringList>
#include <QTimeZone>

namespace callout {

/// Something in a calendar, once: a repeated entry is one of these for each time.
struct CalendarEntry {
    int line = 1; ///< where its entry begins
    QString summary;
    QStringList people; ///< e-mail addresses of organizer and attendees, in lower case
    TimeWindow span;
    bool isAllDay = false;

    friend bool operator==(const CalendarEntry &, const CalendarEntry &) = default;
};

struct CalendarOptions {
    QTimeZone zone;  ///< of whole days, and of times that name no zone
    TimeWindow span; ///< inside it, what repeats is followed
};

/// Something that a person may want to know of a calendar that is read.
struct CalendarNote {
    int line = 1;
    QString message;

    friend bool operator==(const CalendarNote &, const CalendarNote &) = default;
};

/// A calendar, read as a whole or, with faults, not to be used.
struct CalendarFile {
    QList<CalendarEntry> entries; ///< in order of their lines, then of their beginnings
    QList<CalendarNote> notes;
    QList<CalendarFault> faults;
    qsizetype events = 0; ///< as they stand in the file
};

/// Reads an iCalendar file (RFC 5545): entries with their zones, whole days, durations, repetitions with exceptions and
/// changed single ones. Cancelled entries are left out and noted. Whatever the bytes are, it answers; what it does not
/// understand is a fault by line, never a guess.
[[nodiscard]] CalendarFile readCalendar(const QByteArray &bytes, const CalendarOptions &options);

} // namespace callout
