#include "core/domain/proposal.h"

namespace callout {

DaySnapshot withLines(DaySnapshot day, const QList<ProposalLine> &lines, const QList<EventMove> &moves)
{
    for (const ProposalLine &line : lines) {
        const auto job = day.jobs.find(line.job);
        if (job == day.jobs.end() || !line.isChange())
            continue;
        *job = line.after.start ? assigned(*job, line.after.technician, *line.after.start) : unassigned(*job);
    }
    for (const EventMove &move : moves) {
        const auto event = day.events.find(move.event);
        if (event == day.events.end())
            continue;
        event->end += move.to - event->begin;
        event->begin = move.to;
    }
    return day;
}

bool isOutdated(const ProposalLine &line, const DaySnapshot &day)
{
    const auto job = day.jobs.constFind(line.job);
    return job == day.jobs.cend() || Assignment::of(*job) != line.before || isStarted(job->status)
        || !isOpen(job->status) || job->status == JobStatus::OnHold;
}

QList<std::pair<JobId, Violation>> brokenRules(const Proposal &proposal, const DaySnapshot &day,
                                               const DriveTimes &drives)
{
    const DaySnapshot planned = withLines(day, proposal.lines, proposal.eventMoves);
    const Judge judge(planned, drives, proposal.at, JudgeFor::Engine);
    QList<std::pair<JobId, Violation>> broken;
    for (const ProposalLine &line : proposal.lines) {
        const auto before = day.jobs.constFind(line.job);
        if (!line.isChange() || before == day.jobs.cend())
            continue;
        const auto tell = [&](Rule rule) { broken.append({line.job, Violation{.rule = rule, .job = line.job}}); };
        if (isStarted(before->status))
            tell(Rule::JobStarted);
        if (before->start && *before->start < proposal.at + day.settings.freeze && before->technician)
            tell(Rule::InsideFreeze);
        if (!line.after.start)
            continue;
        const Verdict verdict = judge.at(planned.jobs.value(line.job), line.after.technician, *line.after.start);
        for (const Violation &violation : verdict.broken)
            broken.append({line.job, violation});
        for (const KnockOn &move : verdict.moves)
            broken.append({line.job, {.rule = Rule::OverlapsJob, .job = move.job, .amount = move.delay()}});
    }
    return broken;
}

} // namespace callout
