#include "ui/models/rescuewords.h"

#include "ui/models/reasonwords.h"
#include "ui/models/verdictwords.h"

#include <algorithm>

namespace callout {

QString RescueWords::brief(const Rescue &rescue) const
{
    const Candidate &candidate = rescue.candidate;
    return tr("%1 · %2 drive, %3 · %4 points")
        .arg(VerdictWords(m_day).time(candidate.start), VerdictWords::span(candidate.inputs.drive),
             VerdictWords::distance(candidate.inputs.metres), ReasonWords::points(candidate.net()));
}

Seconds RescueWords::lateBy(const KnockOn &move) const
{
    const std::optional<Instant> end = m_day.jobs.value(move.job).windowEnd;
    return end && move.to > *end ? move.to - *end : Seconds(0);
}

QStringList RescueWords::effects(const Rescue &rescue) const
{
    const ReasonWords words(m_day);
    const auto titled = [&](JobId job) {
        const QString title = m_day.jobs.value(job).title;
        return title.isEmpty() ? words.job(job) : tr("%1 %2").arg(words.job(job), title);
    };
    QStringList effects;
    for (const JobId job : rescue.bumped)
        effects.append(tr("%1 goes back to the queue").arg(titled(job)));
    const QList<KnockOn> moves = movesOf(rescue, m_day);
    for (const KnockOn &move : moves) {
        if (move.delay() < Seconds(0)) {
            effects.append(tr("%1 starts %2 earlier").arg(words.job(move.job), VerdictWords::span(-move.delay())));
            continue;
        }
        const QString delay = VerdictWords::span(move.delay());
        const Seconds late = lateBy(move);
        effects.append(late > Seconds(0) ? tr("%1 starts %2 later, %3 after its window")
                                               .arg(words.job(move.job), delay, VerdictWords::span(late))
                                         : tr("%1 starts %2 later, inside its window").arg(words.job(move.job), delay));
    }
    return effects.isEmpty() ? QStringList{tr("Nobody is bumped, every window holds")} : effects;
}

bool RescueWords::isCostly(const Rescue &rescue) const
{
    const QList<KnockOn> moves = movesOf(rescue, m_day);
    return !rescue.bumped.isEmpty()
        || std::ranges::any_of(moves, [this](const KnockOn &move) { return lateBy(move) > Seconds(0); });
}

QList<KnockOn> movesOf(const Rescue &rescue, const DaySnapshot &day)
{
    QList<KnockOn> moves;
    for (const KnockOn &move : rescue.candidate.moves) {
        const std::optional<Instant> stands = day.jobs.value(move.job).start;
        if (stands && move.to != *stands)
            moves.append({move.job, *stands, move.to});
    }
    return moves;
}

Proposal proposalOf(JobId job, const Rescue &rescue, const DaySnapshot &day, Instant now)
{
    const auto before = [&](JobId id) { return Assignment::of(day.jobs.value(id)); };
    Proposal proposal{.day = day.calendar().dayOf(rescue.candidate.start), .at = now, .eventMoves = rescue.eventMoves};
    const TechnicianId technician = rescue.candidate.technician;
    for (const JobId bumped : rescue.bumped)
        proposal.lines.append({.job = bumped, .kind = LineKind::Dropped, .before = before(bumped)});
    const QList<KnockOn> moves = movesOf(rescue, day);
    for (const KnockOn &move : moves) {
        proposal.lines.append(
            {.job = move.job, .kind = LineKind::Retimed, .before = before(move.job), .after = {technician, move.to}});
    }
    proposal.lines.append({.job = job,
                           .kind = before(job).technician ? LineKind::Moved : LineKind::New,
                           .before = before(job),
                           .after = {technician, rescue.candidate.start},
                           .reason = {.chosen = rescue.candidate}});
    return proposal;
}

JobId emergencyToRescue(const DaySnapshot &day, JobId selected)
{
    const auto isBurning = [](const Job &job) { return job.isEmergency() && job.status == JobStatus::Unassigned; };
    if (isBurning(day.jobs.value(selected)))
        return selected;
    const auto urgency = [](const Job &job) {
        return std::tuple(job.windowEnd.value_or(Instant::max()), job.createdAt.value_or(Instant::max()), job.id);
    };
    const Job *first = nullptr;
    for (const Job &job : day.jobs) {
        if (isBurning(job) && (!first || urgency(job) < urgency(*first)))
            first = &job;
    }
    return first ? first->id : JobId();
}

} // namespace callout
