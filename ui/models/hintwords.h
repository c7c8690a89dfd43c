#pragma once

#include "core/domain/officecalendar.h"
#include "ui/models/dayhints.h"

#include <QCoreApplication>
#include <QString>

namespace callout {

/// Hints and figures of a technician's day in words for a dispatcher; times in the office's zone and the locale.
class HintWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::HintWords)

public:
    explicit HintWords(const DaySnapshot &day) : m_day(day) {}

    /// "12 min behind" · "No progress for 2 h 5 min" · "Time off 13:00–17:00"
    [[nodiscard]] QString of(const DayHint &hint) const;
    /// "8 jobs · 0 done"
    [[nodiscard]] static QString jobs(const DayHints &day);
    /// "5 h 30 min of 8 h booked · 69%"
    [[nodiscard]] static QString load(const DayHints &day);
    /// "On job · 09:12"; without the time where none was reported.
    [[nodiscard]] QString status(const Technician &technician) const;

private:
    [[nodiscard]] static QString countedJobs(int count);
    [[nodiscard]] QString range(const TimeWindow &span) const;

    const DaySnapshot &m_day;
};

} // namespace callout
