#include "core/commands/technicianspecific.h"

#include "core/commands/commandwords.h"
#include "core/commands/jobcommands.h"

#include <algorithm>

namespace callout::commands {

namespace {

bool isOverlap(const Violation &violation)
{
    return violation.rule == Rule::OverlapsJob || violation.rule == Rule::OverlapsEvent;
}

/// Whether the technician would be in two places at once, even where the other job could still make room.
bool isDoubleBooked(const Job &job, const Verdict &verdict)
{
    const TimeWindow work = *job.planned();
    const auto isInTheWay = [&work](const KnockOn &move) { return work.contains(move.from); };
    return std::ranges::any_of(verdict.broken, isOverlap) || std::ranges::any_of(verdict.moves, isInTheWay);
}

/// Only what is still ahead can be shifted, and only on the days shown is it known what is in the way.
bool isShiftable(const DayBoard &board, const Job &job)
{
    return job.technician && job.start && job.status == JobStatus::Scheduled && board.job(job.id)
        && board.day().span().contains(*job.start);
}

} // namespace

Result<SpecificEdit> saveSpecificJob(DayBoard &board, const DriveTimes &drives, const Job &before, const Job &wanted,
                                     const std::optional<Customer> &customer, const QString &why)
{
    SpecificEdit edit;
    Job after = wanted;
    QList<KnockOn> moves;
    const bool isTurnedOn = after.isTechnicianSpecific && !before.isTechnicianSpecific;
    if (isTurnedOn && isShiftable(board, after)) {
        const Judge judge(board.day(), drives, board.clock().now());
        Verdict now = judge.at(after, after.technician, *after.start);
        if (isDoubleBooked(after, now)) {
            const QDate day = board.calendar().dayOf(*after.start);
            const std::optional<Verdict> other = judge.bestInsideWindow(after, after.technician, day);
            if (other && other->start != *after.start) {
                edit.shiftedTo = after.start = other->start;
                moves = other->moves;
            } else if (why.trimmed().isEmpty()) {
                edit.conflict = std::move(now);
                return edit;
            }
        }
    }
    Command command = saveJob(board, before, after, customer, moves, why.trimmed());
    if (!command)
        return std::unexpected(command.error());
    edit.command = std::move(*command);
    return edit;
}

Result<SpecificEdit> setTechnicianSpecific(DayBoard &board, const DriveTimes &drives, JobId id, bool isSpecific,
                                           const QString &why)
{
    const Job *job = board.job(id);
    if (!job)
        return failure(ErrorCode::NotFound, Words::tr("This job is no longer on the days shown. Nothing was changed."));
    Job after = *job;
    after.isTechnicianSpecific = isSpecific;
    return saveSpecificJob(board, drives, *job, after, {}, why);
}

} // namespace callout::commands
