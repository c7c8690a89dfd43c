#include "app/plantext.h"

#include "app/texttable.h"
#include "ui/models/reasonwords.h"
#include "ui/models/reviewwords.h"
#include "ui/models/verdictwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::plantext)
};

constexpr int LongestTitle = 28;

class PlanText
{
public:
    PlanText(const DaySnapshot &day, const Proposal &proposal)
        : m_day(day)
        , m_proposal(proposal)
        , m_reasons(day)
        , m_review(day)
        , m_verdicts(day)
    {
    }

    QString text()
    {
        addHead();
        addAssignments();
        addWithout(LineKind::Dropped, Words::tr("Back to the queue"));
        addWithout(LineKind::LeftOpen, Words::tr("Left open"));
        addEvents();
        addTotals();
        return m_lines.join(u'\n');
    }

private:
    void addHead();
    void addAssignments();
    void addWithout(LineKind kind, const QString &heading);
    void addEvents();
    void addTotals();
    [[nodiscard]] QStringList row(const ProposalLine &line) const;
    [[nodiscard]] QString runnerUp(const Reason &reason) const;
    [[nodiscard]] QString jobWords(const Job &job) const;
    void addWhy(const Reason &reason);

    const DaySnapshot &m_day;
    const Proposal &m_proposal;
    ReasonWords m_reasons;
    ReviewWords m_review;
    VerdictWords m_verdicts;
    QStringList m_lines;
};

void PlanText::addHead()
{
    m_lines.append(Words::tr("Plan for %1, seed %2, %3 iterations")
                       .arg(QLocale().toString(m_proposal.day, QLocale::LongFormat))
                       .arg(m_proposal.seed)
                       .arg(QLocale().toString(m_proposal.iterations)));
    QStringList weights;
    for (int i = 0; i < FactorCount; ++i)
        weights.append(ReasonWords::name(Factor(i)) + u' ' + QString::number(m_proposal.weights[std::size_t(i)]));
    m_lines.append(
        Words::tr("Points at most: %1. A change has to gain %2.").arg(weights.join(u", "_s)).arg(m_proposal.stability));
}

void PlanText::addAssignments()
{
    QStringList headings{Words::tr("Job"), Words::tr("Title"), Words::tr("Change"), Words::tr("Technician"),
                         Words::tr("Start")};
    const auto firstNumber = int(headings.size());
    headings += {Words::tr("Skill"), Words::tr("Near"), Words::tr("Slack"), Words::tr("Balance"), Words::tr("Record")};
    headings += {Words::tr("Total"), Words::tr("Rest"), Words::tr("Runner-up")};
    TextTable table(headings);
    table.alignRight(firstNumber, firstNumber + FactorCount + 1);
    for (const ProposalLine &line : m_proposal.lines) {
        if (line.after.start)
            table.addRow(row(line));
    }
    if (!table.isEmpty())
        m_lines += QStringList{QString()} + table.lines();
}

QStringList PlanText::row(const ProposalLine &line) const
{
    const Job job = m_day.jobs.value(line.job);
    QStringList cells{m_reasons.job(line.job), shortened(job.title, LongestTitle), ReviewWords::of(line.kind),
                      m_reasons.technician(line.after.technician), m_verdicts.time(*line.after.start)};
    if (!line.reason.chosen)
        return cells + QStringList(FactorCount + 3);
    const Candidate &chosen = *line.reason.chosen;
    for (int i = 0; i < FactorCount; ++i)
        cells.append(ReasonWords::points(chosen.scores.of(Factor(i))));
    return cells
        + QStringList{ReasonWords::points(chosen.scores.total()), ReasonWords::points(-chosen.knockOn),
                      runnerUp(line.reason)};
}

QString PlanText::runnerUp(const Reason &reason) const
{
    return reason.others.isEmpty() ? Words::tr("nobody else can")
                                   : m_reasons.loss(*reason.chosen, reason.others.front());
}

QString PlanText::jobWords(const Job &job) const
{
    QStringList words{m_reasons.job(job.id), shortened(job.title, LongestTitle),
                      StatusWords::of(runPriority(job, m_day)).toLower()};
    if (job.windowBegin && job.windowEnd)
        words.append(m_verdicts.time(*job.windowBegin) + u"–"_s + m_verdicts.time(*job.windowEnd));
    return words.join(u", "_s);
}

void PlanText::addWithout(LineKind kind, const QString &heading)
{
    bool isFirst = true;
    for (const ProposalLine &line : m_proposal.lines) {
        if (line.kind != kind)
            continue;
        if (std::exchange(isFirst, false))
            m_lines += {QString(), heading};
        m_lines.append(u"  "_s + jobWords(m_day.jobs.value(line.job)));
        addWhy(line.reason);
    }
}

void PlanText::addWhy(const Reason &reason)
{
    if (reason.cheapest)
        m_lines.append(u"    "_s + Words::tr("Least change: %1").arg(m_reasons.remedy(*reason.cheapest)));
    for (const Candidate &other : reason.others) {
        m_lines.append(u"    "_s
                       + Words::tr("%1: could at %2, but the rest of the plan counts more")
                             .arg(m_reasons.technician(other.technician), m_verdicts.time(other.start)));
    }
    // Whoever is kept away by the same thing stands in one line.
    QList<std::pair<QString, QStringList>> rules;
    for (const Exclusion &excluded : reason.excluded) {
        QString words = m_verdicts.brief(excluded.rule);
        if (excluded.remedy)
            words = Words::tr("%1; would help: %2").arg(words, m_reasons.remedy(*excluded.remedy));
        auto rule = std::ranges::find(rules, words, &std::pair<QString, QStringList>::first);
        if (rule == rules.end())
            rule = rules.insert(rules.end(), {words, {}});
        rule->second.append(m_reasons.technician(excluded.technician));
    }
    for (const auto &[words, names] : std::as_const(rules))
        m_lines.append(u"    "_s + Words::tr("%1: %2").arg(names.join(u", "_s), words));
}

void PlanText::addEvents()
{
    if (m_proposal.eventMoves.isEmpty())
        return;
    m_lines += {QString(), Words::tr("Makes room")};
    for (const EventMove &move : m_proposal.eventMoves) {
        const NonJobEvent event = m_day.events.value(move.event);
        m_lines.append(u"  "_s
                       + Words::tr("%1 of %2 from %3 to %4")
                             .arg(event.title, m_reasons.technician(event.technician), m_verdicts.time(move.from),
                                  m_verdicts.time(move.to)));
    }
}

void PlanText::addTotals()
{
    TextTable table({Words::tr("The day"), Words::tr("Before"), Words::tr("After"), QString()});
    table.alignRight(1, 3);
    for (const TotalPart &total : ReviewWords::totals(m_proposal.before, m_proposal.after))
        table.addRow({total.label, total.before, total.after, total.difference});
    m_lines += QStringList{QString()} + table.lines();
}

} // namespace

QString planText(const DaySnapshot &day, const Proposal &proposal)
{
    return PlanText(day, proposal).text();
}

} // namespace callout
