#pragma once

#include "ui/models/jobqueuerow.h"

#include <QCoreApplication>

namespace callout {

/// What a card of the queue says, in words; times in the office's zone and the locale.
class JobQueueWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::JobQueueWords)

public:
    /// `firstDay` and `dayCount` are the days on screen: a window on one single shown day needs no date.
    JobQueueWords(const OfficeCalendar &calendar, QDate firstDay, int dayCount)
        : m_calendar(calendar)
        , m_firstDay(firstDay)
        , m_dayCount(dayCount)
    {
    }

    /// "08–10", "08:30–10", "Fri 20 Nov, 08–10"; empty without a window.
    [[nodiscard]] QString window(const JobQueueRow &row) const;
    /// The window, and that it is over: "late, 08–10".
    [[nodiscard]] QString promise(const JobQueueRow &row, Instant now) const;
    /// "J-1043 · 1 h 30 min · Ana Moreno 10:40"; that a job is open is told by its status.
    [[nodiscard]] QString details(const JobQueueRow &row) const;
    /// The same without the number, where there is little room.
    [[nodiscard]] QString briefDetails(const JobQueueRow &row) const;
    /// "Ana Moreno 10:40"; empty while nobody has it.
    [[nodiscard]] QString technician(const JobQueueRow &row) const;
    /// "from Sat 21 Nov" for what was left over from that day; empty for other jobs.
    [[nodiscard]] static QString origin(const JobQueueRow &row);
    /// "Emergency, No heat, infant; Hall; window 08–10; open" for a screen reader.
    [[nodiscard]] QString spoken(const JobQueueRow &row, Instant now) const;
    /// The whole title, the address and the first note.
    [[nodiscard]] QString tip(const JobQueueRow &row) const;

private:
    [[nodiscard]] QString time(Instant at, bool canBeBrief) const;

    const OfficeCalendar &m_calendar;
    QDate m_firstDay;
    int m_dayCount;
};

} // namespace callout
