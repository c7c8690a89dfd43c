#include "core/commands/phonecommands.h"

#include "core/commands/commandwords.h"

namespace callout::commands {

namespace {

Result<PhoneQuestion> openQuestion(const DayBoard &board, PhoneQuestionId id)
{
    const auto question = board.day().questions.constFind(id);
    if (question == board.day().questions.cend())
        return failure(ErrorCode::NotFound, Words::tr("This question is no longer there. Nothing was changed."));
    if (question->answeredAt)
        return failure(ErrorCode::Conflict,
                       Words::tr("Somebody has answered this question meanwhile. Nothing was changed."));
    return *question;
}

PhoneQuestion answered(PhoneQuestion question, Instant now, const QString &answer)
{
    question.answeredAt = now;
    question.answer = answer;
    return question;
}

/// The job on its way again, with the technician who reported.
Job broughtBack(Job job, const PhoneQuestion &question)
{
    if (!isOpen(job.status))
        job = afterStep(job, JobStep::Reopen, question.at).value_or(job);
    if (job.status == JobStatus::OnHold && question.step != JobStep::Resume)
        job = afterStep(job, JobStep::Resume, question.at).value_or(job);
    if (job.technician == question.technician && job.start)
        return job;
    if (isInProgress(job.status))
        job = afterStep(job, JobStep::Recall, question.at).value_or(job);
    return assigned(job, question.technician, job.start.value_or(question.at));
}

/// The step, or the shortest way of steps that ends with it.
Job stepped(const Job &job, const PhoneQuestion &question)
{
    using enum JobStep;
    const QList<QList<JobStep>> ways{{*question.step}, {Arrive, *question.step}, {Recall, *question.step}};
    // The office wants a reason, and the technician gave none.
    const QString reason = question.note.trimmed().isEmpty() ? Words::tr("Reported by phone") : question.note;
    for (const QList<JobStep> &way : ways) {
        std::optional<Job> after = job;
        for (const JobStep step : way)
            after = after ? afterStep(*after, step, question.at, reason) : std::nullopt;
        if (after)
            return *after;
    }
    return job;
}

} // namespace

Job asReported(const Job &job, const PhoneQuestion &question)
{
    if (!question.step)
        return job;
    Job after = stepped(broughtBack(job, question), question);
    if (job.technician == question.technician && *question.step == JobStep::Complete) {
        after.dispatchedAt = job.dispatchedAt ? job.dispatchedAt : after.dispatchedAt;
        after.enRouteAt = job.enRouteAt ? job.enRouteAt : after.enRouteAt;
        after.onSiteAt = job.onSiteAt ? job.onSiteAt : after.onSiteAt;
    }
    if (question.invoiceTotal)
        after.invoiceTotal = question.invoiceTotal;
    return after;
}

Command applyQuestion(DayBoard &board, PhoneQuestionId id)
{
    const Result<PhoneQuestion> question = openQuestion(board, id);
    if (!question)
        return std::unexpected(question.error());
    const Job *job = board.job(question->job);
    if (!job || !question->step)
        return failure(ErrorCode::NotFound,
                       Words::tr("The job is not on the days shown. Show its day, then apply the report again."));
    ChangeSet changes;
    changes.update(*job, asReported(*job, *question));
    changes.update(*question, answered(*question, board.clock().now(), Words::tr("Applied as reported")));
    const Technician *technician = board.technician(question->technician);
    return makeCommand(board, std::move(changes),
                       Words::tr("Take %1 as %2 reports it")
                           .arg(nameOf(*job), technician ? technician->name : Words::tr("the phone")));
}

Command keepBoard(DayBoard &board, PhoneQuestionId id)
{
    const Result<PhoneQuestion> question = openQuestion(board, id);
    if (!question)
        return std::unexpected(question.error());
    const bool isHelp = question->kind == PhoneQuestionKind::Help;
    ChangeSet changes;
    changes.update(
        *question,
        answered(*question, board.clock().now(), isHelp ? Words::tr("Dealt with") : Words::tr("The board was kept")));
    const Technician *technician = board.technician(question->technician);
    const QString name = technician ? technician->name : Words::tr("the phone");
    const Job *job = board.job(question->job);
    const QString label = isHelp ? Words::tr("Answer the call for help of %1").arg(name)
                                 : Words::tr("Keep %1 as the board has it").arg(job ? nameOf(*job) : name);
    return makeCommand(board, std::move(changes), label);
}

} // namespace callout::commands
