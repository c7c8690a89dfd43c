#include "ui/shell/assignmentflow.h"

#include "core/commands/jobcommands.h"
#include "core/commands/undohistory.h"
#include "ui/dialogs/reasonmemory.h"
#include "ui/dialogs/rulebreakdialog.h"
#include "ui/models/dropadvisor.h"
#include "ui/models/verdictwords.h"

#include <QWidget>

namespace callout {

AssignmentFlow::AssignmentFlow(const OfficeParts &parts, QWidget &window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
{
}

void AssignmentFlow::assign(const QList<JobId> &jobs, TechnicianId technician)
{
    if (jobs.size() > 1)
        return assignSeveral(jobs, technician);
    const Job *job = jobs.isEmpty() ? nullptr : m_parts.board.job(jobs.front());
    if (!job)
        return;
    const Judge judge(m_parts.board.day(), m_parts.drives, m_parts.board.clock().now());
    settle(Job(*job), technician, dropVerdict(judge, m_parts.board, *job, technician));
}

void AssignmentFlow::assignAt(JobId id, TechnicianId technician, Instant start)
{
    const Job *job = m_parts.board.job(id);
    if (!job || (job->technician == technician && job->start == start))
        return;
    const Judge judge(m_parts.board.day(), m_parts.drives, m_parts.board.clock().now());
    settle(Job(*job), technician, judge.at(*job, technician, start));
}

void AssignmentFlow::takeBack(JobId id, const Assignment &before)
{
    const Job *job = m_parts.board.job(id);
    if (!job || !before.technician || !before.start)
        return static_cast<void>(m_parts.history.push(commands::takeBack(m_parts.board, id, {}, {})));
    const Judge judge(m_parts.board.day(), m_parts.drives, m_parts.board.clock().now());
    Verdict verdict = judge.at(*job, before.technician, *before.start);
    QString why;
    if (!verdict.isAllowed() && verdict.mayBeOverruled()) {
        std::optional<Answer> answer = ask(Job(*job), before.technician, verdict);
        if (!answer)
            return;
        verdict = std::move(answer->verdict);
        why = std::move(answer->why);
    }
    m_parts.history.push(commands::takeBack(m_parts.board, id, before.technician, verdict, why));
}

void AssignmentFlow::setDuration(JobId id, Seconds duration)
{
    const Job *found = m_parts.board.job(id);
    if (!found)
        return;
    Job job = *found;
    job.duration = duration;
    Verdict verdict;
    QString why;
    if (job.technician && job.start && !isInProgress(job.status)) {
        const Judge judge(m_parts.board.day(), m_parts.drives, m_parts.board.clock().now());
        verdict = judge.at(job, job.technician, *job.start);
        if (!verdict.isAllowed()) {
            const QString name = m_parts.board.day().technicians.value(job.technician).name;
            const std::optional<QString> reason =
                reasonFor({job.number, name, VerdictWords(m_parts.board.day()).sentences(verdict, name), {}});
            if (!reason)
                return;
            why = *reason;
        }
    }
    m_parts.history.push(commands::setDuration(m_parts.board, id, duration, verdict, why));
}

void AssignmentFlow::settle(const Job &job, TechnicianId technician, Verdict verdict)
{
    QString why;
    if (!verdict.isAllowed()) {
        std::optional<Answer> answer = ask(job, technician, verdict);
        if (!answer)
            return;
        verdict = std::move(answer->verdict);
        why = std::move(answer->why);
    }
    m_parts.history.push(commands::assignJob(m_parts.board, job.id, technician, verdict, why));
}

void AssignmentFlow::assignSeveral(const QList<JobId> &jobs, TechnicianId technician)
{
    const QDate day = dropDay(m_parts.board, jobs.front());
    auto command = commands::assignJobs(m_parts.board, m_parts.drives, jobs, technician, day);
    if (!command && command.error().code == ErrorCode::RuleBroken) {
        const std::optional<QString> why = reasonFor({tr("%n jobs", nullptr, int(jobs.size())),
                                                      m_parts.board.day().technicians.value(technician).name,
                                                      {command.error().message},
                                                      {}});
        if (!why)
            return;
        command = commands::assignJobs(m_parts.board, m_parts.drives, jobs, technician, day, *why);
    }
    m_parts.history.push(std::move(command));
}

std::optional<AssignmentFlow::Answer> AssignmentFlow::ask(const Job &job, TechnicianId technician,
                                                          const Verdict &verdict)
{
    const VerdictWords words(m_parts.board.day());
    const QString name = m_parts.board.day().technicians.value(technician).name;
    const Judge judge(m_parts.board.day(), m_parts.drives, m_parts.board.clock().now());
    const std::optional<Verdict> adjusted = judge.bestInsideWindow(job, technician, dropDay(m_parts.board, job.id));
    const std::optional<QString> why = reasonFor(
        {job.number, name, words.sentences(verdict, name), adjusted ? words.time(adjusted->start) : QString()});
    if (!why)
        return std::nullopt;
    return why->isEmpty() ? Answer{*adjusted, {}} : Answer{verdict, *why};
}

std::optional<QString> AssignmentFlow::reasonFor(RuleBreakQuestion question)
{
    const QString kind = QStringLiteral("anyway");
    ReasonMemory memory(m_parts.settings);
    question.suggestions = memory.choices(
        kind, {tr("Customer agreed"), tr("Supervised on site"), tr("Overtime agreed"), tr("Nobody else available")});
    RuleBreakDialog dialog(question, m_parts.theme, &m_window);
    if (dialog.exec() != QDialog::Accepted || dialog.choice() == RuleBreakDialog::Choice::Leave)
        return std::nullopt;
    if (dialog.choice() == RuleBreakDialog::Choice::AdjustStart)
        return QString();
    memory.remember(kind, dialog.reason());
    return dialog.reason();
}

} // namespace callout
