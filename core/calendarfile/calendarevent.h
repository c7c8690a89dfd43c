#pragma once

#include "core/calendarfile/calendarlines.h"
#include "core/domain/moment.h"

#include <QDate>
#include <QHash>
#include <QStringList>
#include <QTime>
#include <QTimeZone>

#include <optional>

namespace callout {

/// A whole day, or a time of day in a zone.
struct CalendarTime {
    QDate date;
    std::optional<QTime> time;
    QTimeZone zone;

    [[nodiscard]] bool isAllDay() const { return !time; }
    [[nodiscard]] Instant instant() const;
};

/// Whole days on the calendar, and time on top of them.
struct CalendarLength {
    int days = 0;
    Seconds rest{0};
};

/// How an entry repeats, as the file writes it.
struct CalendarRule {
    int line = 1;
    QByteArray text;
};

/// One VEVENT, its values read.
struct CalendarEvent {
    int line = 1;
    QString uid;
    QString summary;
    QStringList people; ///< e-mail addresses of organizer and attendees, in lower case
    CalendarTime begin;
    std::optional<CalendarTime> end;
    std::optional<CalendarLength> length;
    QList<CalendarRule> rules;
    QList<CalendarTime> added;
    QList<CalendarTime> excluded;
    std::optional<CalendarTime> replaces; ///< of a repeated entry, the one that this one takes the place of
    bool isCancelled = false;
};

/// Which zone a calendar means by a name of its own.
using CalendarZones = QHash<QByteArray, QTimeZone>;

/// The zone of a VTIMEZONE block, or of a name that is used without one; an invalid one where it is none that is known.
[[nodiscard]] QTimeZone zoneNamed(const QByteArray &name);

/// Reads an entry; what cannot be understood is told by line and the entry is not to be used then. `zone` is that of times
/// that name none.
[[nodiscard]] CalendarEvent readEvent(const CalendarBlock &block, const CalendarZones &zones, const QTimeZone &zone,
                                      QList<CalendarFault> *faults);

} // namespace callout
