#include "core/feed/tapdecision.h"

#include "core/feed/feedwords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr Seconds OldestTap = 24h;

/// The status that a technician reports of the job.
std::optional<JobStatus> reported(JobStep step)
{
    switch (step) {
    case JobStep::Travel:
        return JobStatus::EnRoute;
    case JobStep::Arrive:
        return JobStatus::OnSite;
    case JobStep::Complete:
        return JobStatus::Completed;
    case JobStep::Hold:
        return JobStatus::OnHold;
    default:
        return std::nullopt;
    }
}

TechnicianStatus statusFor(JobStatus job)
{
    if (job == JobStatus::EnRoute)
        return TechnicianStatus::EnRoute;
    return job == JobStatus::OnSite ? TechnicianStatus::OnJob : TechnicianStatus::Available;
}

/// Times of a job never run backwards, whatever a phone's clock says.
Instant timeOf(const Job &job, const PhoneTap &tap, Instant now)
{
    Instant at = std::min(tap.at, now);
    for (const std::optional<Instant> &before : {job.dispatchedAt, job.enRouteAt, job.onSiteAt})
        at = std::max(at, before.value_or(at));
    return at;
}

QString withNote(const QString &notes, const TapFacts &facts, const PhoneTap &tap, Instant at)
{
    const QString note = tap.note.trimmed();
    if (note.isEmpty())
        return notes;
    const QString time = QLocale().toString(facts.calendar.timeOf(at), QLocale::ShortFormat);
    const QString line = FeedWords::tr("%1, %2: %3").arg(time, facts.technician.name, note);
    return notes.isEmpty() ? line : notes + u'\n' + line;
}

QString labelOf(const TapFacts &facts, const PhoneTap &tap)
{
    const QString &name = facts.technician.name;
    if (!facts.job)
        return FeedWords::tr("%1 asks for help").arg(name);
    const QString &number = facts.job->number;
    if (tap.kind == PhoneTap::Kind::Help)
        return FeedWords::tr("%1 asks for help at %2").arg(name, number);
    if (tap.kind == PhoneTap::Kind::Note)
        return FeedWords::tr("%1 notes on %2").arg(name, number);
    if (const std::optional<JobStatus> status = reported(tap.step))
        return FeedWords::tr("%1 reports %2: %3").arg(name, number, StatusWords::of(*status));
    return FeedWords::tr("%1 resumes %2").arg(name, number);
}

TapDecision asked(const TapFacts &facts, const PhoneTap &tap, PhoneQuestionKind kind)
{
    TapDecision decision;
    decision.label = labelOf(facts, tap);
    decision.question = PhoneQuestion{.kind = kind,
                                      .technician = facts.technician.id,
                                      .job = tap.job,
                                      .note = tap.note.trimmed(),
                                      .invoiceTotal = tap.invoiceTotal,
                                      .at = std::min(tap.at, facts.now)};
    if (tap.kind == PhoneTap::Kind::Step)
        decision.question->step = tap.step;
    decision.answer = {TapAnswer::Outcome::Asked, facts.job ? facts.job->status : JobStatus::Unassigned};
    return decision;
}

/// The job as the tap leaves it; nothing where the board forbids the step.
std::optional<Job> jobAfter(const TapFacts &facts, const PhoneTap &tap, Instant at)
{
    Job job = *facts.job;
    const bool isStep = tap.kind == PhoneTap::Kind::Step;
    const bool isSoAlready = isStep && reported(tap.step) == job.status;
    if (isStep && !isSoAlready) {
        const std::optional<Job> after = afterStep(job, tap.step, at, tap.note);
        if (!after)
            return std::nullopt;
        job = *after;
    }
    if (!isStep || tap.step != JobStep::Hold)
        job.notes = withNote(job.notes, facts, tap, at);
    if (tap.invoiceTotal)
        job.invoiceTotal = tap.invoiceTotal;
    return job;
}

} // namespace

Result<TapDecision> decideTap(const TapFacts &facts, const PhoneTap &tap)
{
    if (tap.at < facts.now - OldestTap) {
        return failure(ErrorCode::InvalidInput,
                       FeedWords::tr("This was reported too long ago to be taken. Call the office."));
    }
    if (tap.job && !facts.job)
        return failure(ErrorCode::NotFound, FeedWords::tr("The office has no such job any more. Call the office."));
    const bool isTheirs = !facts.job || facts.job->technician == facts.technician.id;
    if (!isTheirs && !facts.wasTheirs)
        return failure(ErrorCode::RuleBroken, FeedWords::tr("This job is not yours."));
    if (tap.kind == PhoneTap::Kind::Help)
        return asked(facts, tap, PhoneQuestionKind::Help);
    if (!facts.job)
        return failure(ErrorCode::InvalidInput, FeedWords::tr("This does not say which job it is about."));

    const Instant at = timeOf(*facts.job, tap, facts.now);
    const std::optional<Job> after = isTheirs ? jobAfter(facts, tap, at) : std::nullopt;
    if (!after)
        return asked(facts, tap, PhoneQuestionKind::Contradiction);
    TapDecision decision{{}, labelOf(facts, tap), {}, {TapAnswer::Outcome::Done, after->status}};
    decision.changes.update(*facts.job, *after);
    const bool isNews = at >= facts.technician.statusAt.value_or(at);
    if (tap.kind == PhoneTap::Kind::Step && isNews) {
        Technician technician = facts.technician;
        technician.status = statusFor(after->status);
        technician.statusAt = at;
        decision.changes.update(facts.technician, technician);
    }
    return decision;
}

} // namespace callout
