#pragma once

#include "core/dayreport/daylint.h"

#include <QCoreApplication>
#include <QString>

namespace callout {

/// The one obvious thing to do about a finding.
enum class FindingStep {
    OpenJob,
    WhyNot,         ///< the questions about everybody
    Unassign,       ///< back to the queue
    TakeDuration,   ///< of the job's type
    MoveToDay,      ///< to the day that was checked
    LetEngine,      ///< turn the job's engine toggle on
    OpenTechnician, ///< whose shifts or skills are the matter
};

/// What stands in the way of a day, in words for a dispatcher.
class FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::FindingWords)

public:
    explicit FindingWords(const DaySnapshot &day) : m_day(day) {}

    /// "To settle first", "To look at", "Good to know"
    [[nodiscard]] static QString of(FindingSeverity severity);
    /// Whom it is about: "J-1043 No heat, infant" · "Ana Moreno"
    [[nodiscard]] QString subject(const Finding &finding) const;
    /// What is wrong and what to do, as whole sentences.
    [[nodiscard]] QString sentence(const Finding &finding) const;

    [[nodiscard]] FindingStep step(const Finding &finding) const;
    /// On its button: "Open job", "Take 1 h 30 min", "Move to this day".
    [[nodiscard]] QString stepText(const Finding &finding) const;

private:
    /// "Gas certificate missing (Ana, Mike); time off (Zoe)"
    [[nodiscard]] QString reasons(const QList<Violation> &rules) const;
    [[nodiscard]] QString technician(TechnicianId technician) const;
    [[nodiscard]] QString job(JobId job) const;
    [[nodiscard]] QString plannedFor(const Finding &finding) const;

    const DaySnapshot &m_day;
};

} // namespace callout
