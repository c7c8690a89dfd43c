#pragma once

#include "core/domain/moment.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace callout {

/// Turns instants into the office's days and back. A day follows the office's time zone through clock changes,
/// so it may last 23 or 25 hours.
class OfficeCalendar
{
public:
    OfficeCalendar() : m_zone(QTimeZone::utc()) {}
    /// An invalid zone counts as UTC.
    explicit OfficeCalendar(const QTimeZone &zone) : m_zone(zone.isValid() ? zone : QTimeZone::utc()) {}

    [[nodiscard]] QDate dayOf(Instant at) const;
    /// From local midnight to the next one.
    [[nodiscard]] TimeWindow day(QDate date) const;
    [[nodiscard]] TimeWindow dayAround(Instant at) const { return day(dayOf(at)); }
    [[nodiscard]] TimeWindow days(QDate first, int count) const;
    /// The instant of a local time of day. A time that a clock change skips counts as the first one after it.
    [[nodiscard]] Instant at(QDate date, QTime time) const;
    [[nodiscard]] QDateTime local(Instant at) const;
    [[nodiscard]] QTime timeOf(Instant at) const { return local(at).time(); }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

private:
    QTimeZone m_zone;
};

} // namespace callout
