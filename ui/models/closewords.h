#pragma once

#include "core/dayreport/dayclose.h"

#include <QCoreApplication>
#include <QString>

namespace callout {

/// What a dispatcher can do about an open job of the checklist.
enum class CloseStep { RollOver, Cancel, Escalate, Complete };

/// The checklist of the end of a day, in words for a dispatcher.
class CloseWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::CloseWords)

public:
    explicit CloseWords(const DaySnapshot &day) : m_day(day) {}

    /// What is so when a line is checked: "Nothing waits in the queue".
    [[nodiscard]] static QString of(CloseKind kind);
    /// How it stands: "4 closed, 1 open" · "none today"
    [[nodiscard]] static QString count(const CloseItem &item);
    /// "J-1043 No heat, infant"
    [[nodiscard]] QString job(JobId job) const;
    /// "Hall · on hold: part missing · Ana Moreno 10:40"
    [[nodiscard]] QString detail(JobId job) const;
    /// What is asked for in the line of an open job.
    [[nodiscard]] static QString question(CloseKind kind);

    /// Steps for one open job, the likeliest first.
    [[nodiscard]] QList<CloseStep> steps(CloseKind kind, JobId job) const;
    /// "Roll over", "Cancel…", "To Mike Boyle, on call". `onCall` is whoever would get it; none where nobody is on call.
    [[nodiscard]] QString of(CloseStep step, TechnicianId onCall) const;
    /// The step for all open jobs of a line at once; empty where there is none: "Roll over what is left".
    [[nodiscard]] static QString stepForAll(CloseKind kind);

    /// What still has to be said before the day can be handed over; empty when it can.
    [[nodiscard]] static QString missing(const DayClosing &closing);

private:
    const DaySnapshot &m_day;
};

} // namespace callout
