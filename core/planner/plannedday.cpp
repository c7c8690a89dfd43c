#include "core/planner/plannedday.h"

#include "core/planner/insertion.h"
#include "core/planner/plan.h"
#include "core/planner/routecheck.h"

#include <algorithm>

namespace callout::planner {

namespace {

constexpr std::size_t BriefOthers = 5;
constexpr std::ptrdiff_t FewTechnicians = 8;

/// Minutes that a remedy weighs against others.
Seconds weightOf(const Remedy &remedy)
{
    switch (remedy.kind) {
    case RemedyKind::OpenEarlier:
    case RemedyKind::CloseLater:
    case RemedyKind::Overtime:
    case RemedyKind::AllowDrive:
        return remedy.amount;
    case RemedyKind::DropJob:
    case RemedyKind::RaiseLimit:
        return Minutes(60);
    case RemedyKind::UnlockJob:
    case RemedyKind::AllowEngine:
    case RemedyKind::ResumeEngine:
    case RemedyKind::PlaceOnMap:
        return Minutes(90);
    case RemedyKind::GrantSkill:
    case RemedyKind::ChangeTerritory:
        return Minutes(180);
    case RemedyKind::NarrowTimeOff:
        return Minutes(480);
    }
    Q_UNREACHABLE();
}

} // namespace

Sequences sequencesOf(const DayProblem &day, const QList<ProposalLine> &lines)
{
    struct Entry {
        qint64 start;
        int job;
    };
    QHash<JobId, Assignment> given;
    for (const ProposalLine &line : lines)
        given.insert(line.job, line.after);
    std::vector<std::vector<Entry>> entries(std::size_t(day.technicians().size()));
    for (int job = 0; job < day.jobs().size(); ++job) {
        const JobId id = day.jobs().at(job);
        const Assignment assignment = given.value(id, Assignment::of(day.input().day.jobs.value(id)));
        const int technician = day.technicianIndex(assignment.technician);
        if (technician >= 0 && assignment.start)
            entries[std::size_t(technician)].push_back({assignment.start->time_since_epoch().count(), job});
    }
    Sequences sequences(entries.size());
    for (std::size_t t = 0; t < entries.size(); ++t) {
        for (const int block : day.data().technicians[t].locked)
            entries[t].push_back({*day.data().jobs[std::size_t(block)].start, block});
        std::ranges::sort(entries[t], {}, [](const Entry &entry) { return std::pair(entry.start, entry.job); });
        for (const Entry &entry : entries[t])
            sequences[t].push_back(entry.job);
    }
    return sequences;
}

PlannedDay::PlannedDay(const DayProblem &day, const Sequences &plan)
    : m_day(day)
    , m_whyNot(day)
    , m_plan(plan)
    , m_technicianOf(std::size_t(day.problem().jobCount()), -1)
    , m_starts(std::size_t(day.problem().jobCount()), 0)
    , m_routes(day.problem())
{
    const Problem &problem = day.problem();
    const Timeline timeline(problem);
    for (int t = 0; t < problem.technicianCount(); ++t) {
        std::vector<int> &jobs = m_plan[std::size_t(t)];
        std::erase_if(jobs, [&](int job) { return !problem.job(job).isLocked && !problem.mayServe(t, job); });
        jobs = feasiblePart(timeline, problem, t, jobs);
        const DayTimes times = dayTimes(problem, t, jobs);
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            m_technicianOf[std::size_t(jobs[i])] = t;
            m_starts[std::size_t(jobs[i])] = times.starts[i];
        }
    }
    m_routes.restore(m_plan);
}

Assignment PlannedDay::assignment(int job) const
{
    const int technician = m_technicianOf[std::size_t(job)];
    if (technician < 0)
        return {};
    return {m_day.technicians().at(technician), m_day.instant(m_starts[std::size_t(job)])};
}

/// Each as near to its present time as what is planned around it allows.
QList<EventMove> PlannedDay::eventMoves() const
{
    const Problem &problem = m_day.problem();
    QList<EventMove> moves;
    for (int t = 0; t < problem.technicianCount(); ++t) {
        const FixedTime &fixed = m_day.fixed(t);
        if (fixed.events.isEmpty())
            continue;
        const DenseTechnician &technician = problem.technician(t);
        const DayTimes times = dayTimes(problem, t, m_plan[std::size_t(t)]);
        QList<TimeWindow> taken;
        for (std::size_t i = 0; i < m_plan[std::size_t(t)].size(); ++i) {
            const Instant start = m_day.instant(times.starts[i]);
            taken.append({start, start + Seconds(problem.job(m_plan[std::size_t(t)][i]).service)});
        }
        for (std::size_t b = 0; b < times.breakStarts.size(); ++b) {
            const Instant start = m_day.instant(times.breakStarts[b]);
            taken.append({start, start + Seconds(technician.breaks[b].duration)});
        }
        qsizetype next = 0;
        for (std::size_t b = 0; b < times.breakStarts.size() && next < fixed.events.size(); ++b) {
            const LooseEvent &event = fixed.events.at(next);
            const DenseWindow window = technician.breaks[b].windows.front();
            if (m_day.instant(window.open) != event.earliest || m_day.instant(window.close) != event.latest)
                continue;
            ++next;
            const Instant planned = m_day.instant(times.breakStarts[b]);
            Instant lower = event.earliest;
            Instant upper = event.latest;
            for (const TimeWindow &span : taken) {
                if (span.end <= planned)
                    lower = std::max(lower, span.end);
                else if (span.begin >= planned + event.length)
                    upper = std::min(upper, span.begin - event.length);
            }
            const Instant begin = std::clamp(event.begin, lower, std::max(lower, upper));
            if (begin != event.begin)
                moves.append({event.id, event.begin, begin});
            taken.append({begin, begin + event.length});
        }
    }
    return moves;
}

PlannedDay::Rest PlannedDay::without(int job) const
{
    Rest rest{.plan = m_plan, .technician = m_technicianOf[std::size_t(job)]};
    if (rest.technician >= 0)
        rest.left = planner::without(m_plan[std::size_t(rest.technician)], job);
    return rest;
}

/// In brief, in a large office, only the most promising are compared exactly.
PlannedDay::Survey PlannedDay::survey(int job, const Rest &rest, Detail detail) const
{
    const Problem &problem = m_day.problem();
    const int chosen = m_technicianOf[std::size_t(job)];
    m_routes.begin();
    if (chosen >= 0)
        m_routes.replace(chosen, rest[std::size_t(chosen)]);
    const InsertionFinder finder(m_routes);
    std::vector<Insertion> found;
    Survey survey;
    for (int t = 0; t < problem.technicianCount(); ++t) {
        NoBlinks all;
        Insertion insertion;
        if (t != chosen)
            finder.search(t, job, all, insertion);
        if (insertion.exists())
            found.push_back(insertion);
        else if (t != chosen)
            survey.unable.push_back(t);
    }
    m_routes.rollback();
    if (detail == Detail::Brief && std::ssize(found) > FewTechnicians) {
        std::ranges::nth_element(found, found.begin() + FewTechnicians, {},
                                 [](const Insertion &i) { return std::pair(i.cost, i.technician); });
        found.resize(FewTechnicians);
    }
    const Placements placements(problem);
    for (const Insertion &insertion : found) {
        const std::vector<int> &jobs = rest[std::size_t(insertion.technician)];
        if (Placement placement = placements.best(insertion.technician, jobs, job); placement.exists())
            survey.able.push_back(std::move(placement));
    }
    std::ranges::sort(survey.able, {}, [](const Placement &p) { return std::pair(p.cost, p.technician); });
    return survey;
}

Reason PlannedDay::reason(int job, Detail detail) const
{
    const Problem &problem = m_day.problem();
    const Rest rest = without(job);
    const int chosen = m_technicianOf[std::size_t(job)];
    Reason reason;
    if (chosen >= 0) {
        const std::vector<int> &jobs = m_plan[std::size_t(chosen)];
        const Placement placement{
            chosen, jobs, routeCost(problem, chosen, jobs) - routeCost(problem, chosen, rest[std::size_t(chosen)])};
        reason.chosen = candidate(m_day, placement, job, rest[std::size_t(chosen)]);
    }
    Survey survey = this->survey(job, rest, detail);
    for (const int t : survey.unable) {
        const std::vector<int> &jobs = rest[std::size_t(t)];
        reason.excluded.append(detail == Detail::Whole ? m_whyNot.explain(t, job, jobs) : briefly(t, job, jobs));
    }
    if (detail == Detail::Brief && survey.able.size() > BriefOthers)
        survey.able.resize(BriefOthers);
    for (const Placement &placement : survey.able) {
        const std::vector<int> &jobs = rest[std::size_t(placement.technician)];
        Candidate other = candidate(m_day, placement, job, jobs);
        if (detail == Detail::Whole && reason.chosen)
            other.winsWith = winningDrop(job, other, jobs, reason.chosen->net());
        reason.others.append(other);
    }

    const Job record = m_day.input().day.jobs.value(m_day.jobs().at(job));
    QList<TechnicianId> unplanned = m_day.input().day.technicians.keys();
    std::ranges::sort(unplanned);
    for (const TechnicianId technician : std::as_const(unplanned)) {
        if (m_day.technicianIndex(technician) < 0 && m_day.input().day.technicians.value(technician).isActive)
            reason.excluded.append(m_whyNot.explain(technician, record));
    }
    for (const Exclusion &exclusion : std::as_const(reason.excluded)) {
        if (chosen < 0 && exclusion.remedy
            && (!reason.cheapest || weightOf(*exclusion.remedy) < weightOf(*reason.cheapest)))
            reason.cheapest = exclusion.remedy;
    }
    return reason;
}

/// The stop without which the other would be the best: the one that helps most, where one does.
std::optional<Remedy> PlannedDay::winningDrop(int job, const Candidate &other, const std::vector<int> &jobs,
                                              int netToBeat) const
{
    std::optional<Remedy> best;
    const int technician = m_day.technicianIndex(other.technician);
    for (const int stop : jobs) {
        if (!m_day.isJob(stop))
            continue;
        const std::vector<int> fewer = planner::without(jobs, stop);
        const Placement placement = Placements(m_day.problem()).best(technician, fewer, job);
        if (!placement.exists())
            continue;
        const int net = candidate(m_day, placement, job, fewer).net();
        if (net <= netToBeat)
            continue;
        netToBeat = net;
        best = Remedy{.kind = RemedyKind::DropJob, .technician = other.technician, .job = m_day.jobs().at(stop)};
    }
    return best;
}

/// The first rule that can be told without trying anything out.
Exclusion PlannedDay::briefly(int technician, int job, const std::vector<int> &jobs) const
{
    const Problem &problem = m_day.problem();
    if (!problem.mayServe(technician, job))
        return m_whyNot.explain(m_day.technicians().at(technician), m_day.input().day.jobs.value(m_day.jobs().at(job)));
    const DenseTechnician &dense = problem.technician(technician);
    Exclusion exclusion{.technician = m_day.technicians().at(technician)};
    exclusion.rule.technician = exclusion.technician;
    std::int64_t load = problem.deliveries(job)[0];
    for (const int other : jobs)
        load += problem.deliveries(other)[0];
    const bool fitsAlone = Placements(problem).best(technician, dense.locked, job).exists();
    if (int(jobs.size()) >= dense.maximumJobs)
        exclusion.rule.rule = Rule::TooManyJobs;
    else if (load > dense.capacity[0])
        exclusion.rule.rule = Rule::TooMuchWork;
    else if (!fitsAlone)
        exclusion.rule.rule = Rule::OutsideShift;
    else
        exclusion.rule.rule = Rule::OverlapsJob;
    if (exclusion.rule.rule == Rule::OverlapsJob) {
        // The stop nearest to where the job would be.
        const int wish = m_technicianOf[std::size_t(job)] >= 0 ? m_starts[std::size_t(job)] : problem.job(job).open;
        int nearest = Timeline::Never;
        for (const int other : jobs) {
            const int distance = std::abs(m_starts[std::size_t(other)] - wish);
            if (m_day.isJob(other) && distance < nearest) {
                nearest = distance;
                exclusion.rule.job = m_day.jobs().at(other);
            }
        }
    }
    return exclusion;
}

} // namespace callout::planner
