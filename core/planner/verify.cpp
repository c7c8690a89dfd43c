#include "core/planner/dayplanner.h"
#include "core/planner/daytotals.h"
#include "core/planner/plannedday.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout::planner {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::Verify)
};

/// Collects what a proposal says otherwise than its input does.
class Verifier
{
public:
    Verifier(const DayProblem &day, const Proposal &proposal)
        : m_day(day)
        , m_proposal(proposal)
        , m_planned(day, sequencesOf(day, proposal.lines))
    {
    }

    QStringList run()
    {
        checkSettings();
        checkRules();
        checkLines();
        checkTotals();
        return m_findings;
    }

private:
    [[nodiscard]] QString number(JobId job) const
    {
        const auto record = m_day.input().day.jobs.constFind(job);
        return record == m_day.input().day.jobs.cend() ? u"#"_s + QString::number(job.value) : record->number;
    }

    template<typename T>
    void compare(const QString &what, const T &stored, const T &recomputed)
    {
        if (stored != recomputed)
            m_findings.append(
                Words::tr("%1: the run says %2, recomputed it is %3").arg(what, text(stored), text(recomputed)));
    }
    static QString text(qint64 value) { return QString::number(value); }
    static QString text(int value) { return QString::number(value); }
    static QString text(double value) { return QString::number(value, 'f', 2); }
    static QString text(Seconds value) { return QString::number(value.count()) + u" s"_s; }

    void checkSettings()
    {
        if (m_proposal.weights != m_day.weights())
            m_findings.append(Words::tr("The weights are not those of the office at the time of the run"));
        compare(Words::tr("Price of a change"), m_proposal.stability,
                m_day.input().day.settings.stability.value_or(UsualStability));
    }

    void checkRules()
    {
        for (const auto &[job, violation] : brokenRules(m_proposal, m_day.input().day, m_day.input().drives))
            m_findings.append(Words::tr("%1: breaks rule %2").arg(number(job)).arg(int(violation.rule)));
    }

    void checkLines()
    {
        QSet<JobId> seen;
        for (const ProposalLine &line : m_proposal.lines) {
            if (seen.contains(line.job))
                m_findings.append(Words::tr("%1: is proposed twice").arg(number(line.job)));
            seen.insert(line.job);
            const int job = m_day.jobIndex(line.job);
            if (job < 0) {
                if (line.isChange())
                    m_findings.append(Words::tr("%1: the run may not touch this job").arg(number(line.job)));
                continue;
            }
            if (line.before != Assignment::of(m_day.input().day.jobs.value(line.job)))
                m_findings.append(Words::tr("%1: was with somebody else, or at another time").arg(number(line.job)));
            if (!m_proposal.withheld.contains(line.job) && line.after != m_planned.assignment(job))
                m_findings.append(Words::tr("%1: starts otherwise when the day is recomputed").arg(number(line.job)));
            checkReason(line, job);
        }
        for (const JobId job : m_day.jobs()) {
            if (!seen.contains(job))
                m_findings.append(Words::tr("%1: has no line").arg(number(job)));
        }
    }

    void checkReason(const ProposalLine &line, int job)
    {
        if (m_proposal.withheld.contains(line.job))
            return;
        const Reason brief = m_planned.reason(job, PlannedDay::Detail::Brief);
        if (line.reason == brief)
            return;
        const Reason whole = m_planned.reason(job, PlannedDay::Detail::Whole);
        if (line.reason == whole)
            return;
        const Reason &expected = line.after.start ? brief : whole;
        const qsizetype before = m_findings.size();
        compareCandidates(line, line.reason.chosen, expected.chosen);
        compare(Words::tr("%1, number of other technicians").arg(number(line.job)), qint64(line.reason.others.size()),
                qint64(expected.others.size()));
        for (qsizetype i = 0; i < std::min(line.reason.others.size(), expected.others.size()); ++i)
            compareCandidates(line, line.reason.others.at(i), expected.others.at(i));
        if (m_findings.size() == before)
            m_findings.append(
                Words::tr("%1: the reasons against others are not those recomputed").arg(number(line.job)));
    }

    void compareCandidates(const ProposalLine &line, const std::optional<Candidate> &stored,
                           const std::optional<Candidate> &expected)
    {
        if (stored.has_value() != expected.has_value()) {
            m_findings.append(Words::tr("%1: names a technician where there is none, or none where there is one")
                                  .arg(number(line.job)));
            return;
        }
        if (!stored || *stored == *expected)
            return;
        const QString who = Words::tr("%1 with %2")
                                .arg(number(line.job), m_day.input().day.technicians.value(expected->technician).name);
        compare(Words::tr("%1, technician").arg(who), stored->technician.value, expected->technician.value);
        for (int i = 0; i < FactorCount; ++i)
            compare(Words::tr("%1, score %2 in tenths").arg(who).arg(i + 1), stored->scores.of(Factor(i)),
                    expected->scores.of(Factor(i)));
        compare(Words::tr("%1, cost to the plan").arg(who), stored->knockOn, expected->knockOn);
        compare(Words::tr("%1, drive").arg(who), stored->inputs.drive, expected->inputs.drive);
        compare(Words::tr("%1, slack").arg(who), stored->inputs.slack, expected->inputs.slack);
        compare(Words::tr("%1, booked").arg(who), stored->inputs.booked, expected->inputs.booked);
        if (stored->start != expected->start || stored->inputs != expected->inputs || stored->moves != expected->moves)
            m_findings.append(Words::tr("%1: its inputs are not those recomputed").arg(who));
    }

    void checkTotals()
    {
        const RunInput &input = m_day.input();
        const DaySnapshot after = withLines(input.day, m_proposal.lines, m_proposal.eventMoves);
        compareTotals(Words::tr("Before"), m_proposal.before, dayTotals(input, input.day));
        compareTotals(Words::tr("After"), m_proposal.after, dayTotals(input, after));
    }

    void compareTotals(const QString &when, const PlanTotals &stored, const PlanTotals &expected)
    {
        compare(Words::tr("%1, drive time").arg(when), stored.drive, expected.drive);
        compare(Words::tr("%1, lateness").arg(when), stored.lateness, expected.lateness);
        compare(Words::tr("%1, assigned jobs").arg(when), stored.assigned, expected.assigned);
        compare(Words::tr("%1, open jobs").arg(when), stored.open, expected.open);
        compare(Words::tr("%1, open emergencies").arg(when), stored.openEmergencies, expected.openEmergencies);
        if (std::abs(stored.spread - expected.spread) > 1e-6)
            compare(Words::tr("%1, spread").arg(when), stored.spread, expected.spread);
    }

    const DayProblem &m_day;
    const Proposal &m_proposal;
    PlannedDay m_planned;
    QStringList m_findings;
};

} // namespace

QStringList verify(const RunInput &input, const Proposal &proposal)
{
    const Result<DayProblem> day = DayProblem::make(input);
    if (!day)
        return {day.error().message};
    return Verifier(*day, proposal).run();
}

} // namespace callout::planner
