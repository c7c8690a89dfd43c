#pragma once

#include "core/domain/judge.h"

#include <QString>
#include <QStringList>

/// Values as short plain text, so that a test can write down what it expects and a failure shows both.
namespace callout::test {

[[nodiscard]] QString text(Rule rule);
[[nodiscard]] QString text(JobStatus status);
[[nodiscard]] QString text(JobStep step);
/// "+1:05", "-0:10", with seconds where there are some: "+0:00:30"
[[nodiscard]] QString text(Seconds length);

[[nodiscard]] QList<Rule> allRules();
[[nodiscard]] QList<JobStatus> allStatuses();
[[nodiscard]] QList<JobStep> allSteps();

/// Verdicts and violations with the names and local times of a day.
class DayText
{
public:
    explicit DayText(const DaySnapshot &day) : m_day(day) {}

    /// "09:30", with the date where it is not the day's: "03-11 09:30"
    [[nodiscard]] QString time(Instant at) const;
    /// "WindowMissed +0:10", "OverlapsJob A +0:05", "SkillExpired Gas 2026-03-09"
    [[nodiscard]] QString violation(const Violation &violation) const;
    /// The broken rules, joined by "; ".
    [[nodiscard]] QString violations(const QList<Violation> &violations) const;
    /// "09:30", or "09:30, moves A to 10:45, B to 12:00", or "09:30 breaks SkillMissing Gas; NoShift Ana"
    [[nodiscard]] QString verdict(const Verdict &verdict) const;
    /// "A: OverlapsJob B +0:10" for each
    [[nodiscard]] QStringList brokenRules(const QList<std::pair<JobId, Violation>> &broken) const;

private:
    const DaySnapshot &m_day;
};

} // namespace callout::test
