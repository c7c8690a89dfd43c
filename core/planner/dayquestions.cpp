#include "core/planner/dayplanner.h"
#include "core/planner/daytotals.h"
#include "core/planner/plannedday.h"

#include <algorithm>

namespace callout::planner {

namespace {

constexpr int MostBumped = 3;

/// The least of a lower priority that has to go so that the job fits: one after the other, the least worthy first.
Placement bump(const DayProblem &day, int technician, int job, std::vector<int> jobs, QList<JobId> *bumped)
{
    const Problem &problem = day.problem();
    const Placements placements(problem);
    Placement placement = placements.best(technician, jobs, job);
    for (int round = 0; round < MostBumped && !placement.exists(); ++round) {
        using Key = std::tuple<bool, std::int64_t, std::int64_t>;
        Key least{true, INT64_MAX, INT64_MAX};
        int gone = -1;
        for (const int other : jobs) {
            if (!day.isJob(other) || problem.tier(other) >= problem.tier(job))
                continue;
            const Placement found = placements.best(technician, without(jobs, other), job);
            const Key key{!found.exists(), problem.weight(other), found.cost};
            if (gone >= 0 && key >= least)
                continue;
            least = key;
            gone = other;
            placement = found;
        }
        if (gone < 0)
            break;
        std::erase(jobs, gone);
        bumped->append(day.jobs().at(gone));
    }
    return placement;
}

/// The starts and moves as they would be accepted: of one whole day, so that they go together.
void settle(const DayProblem &day, Sequences plan, const Placement &placement, int job, DayQuestions::Rescue *rescue)
{
    plan[std::size_t(placement.technician)] = placement.jobs;
    const PlannedDay after(day, plan);
    Candidate &candidate = rescue->candidate;
    candidate.moves.clear();
    for (const int other : placement.jobs) {
        if (!day.isJob(other))
            continue;
        const JobId id = day.jobs().at(other);
        const std::optional<Instant> before = day.input().day.jobs.value(id).start;
        const std::optional<Instant> start = after.assignment(other).start;
        if (other == job && start)
            candidate.start = *start;
        else if (before && start && *before != *start)
            candidate.moves.append({id, *before, *start});
    }
    for (const EventMove &move : after.eventMoves()) {
        if (day.input().day.events.value(move.event).technician == candidate.technician)
            rescue->eventMoves.append(move);
    }
}

} // namespace

class DayQuestions::Private
{
public:
    explicit Private(DayProblem made, const QList<ProposalLine> &lines)
        : day(std::move(made))
        , lines(lines)
        , planned(day, sequencesOf(day, lines))
    {
    }

    DayProblem day;
    QList<ProposalLine> lines;
    PlannedDay planned;
};

DayQuestions::DayQuestions(std::unique_ptr<Private> p) : m_p(std::move(p))
{
}

DayQuestions::~DayQuestions() = default;

Result<std::unique_ptr<DayQuestions>> DayQuestions::make(const RunInput &input, const QList<ProposalLine> &lines)
{
    Result<DayProblem> day = DayProblem::make(input);
    if (!day)
        return std::unexpected(day.error());
    return std::unique_ptr<DayQuestions>(new DayQuestions(std::make_unique<Private>(std::move(*day), lines)));
}

Reason DayQuestions::why(JobId job) const
{
    const int index = m_p->day.jobIndex(job);
    if (index >= 0)
        return m_p->planned.reason(index, PlannedDay::Detail::Whole);
    Reason reason;
    const RunInput &input = m_p->day.input();
    const auto record = input.day.jobs.constFind(job);
    if (record == input.day.jobs.cend())
        return reason;
    const WhyNot whyNot(m_p->day);
    QList<TechnicianId> technicians = input.day.technicians.keys();
    std::ranges::sort(technicians);
    for (const TechnicianId technician : std::as_const(technicians)) {
        if (input.day.technicians.value(technician).isActive && record->technician != technician)
            reason.excluded.append(whyNot.explain(technician, *record));
    }
    return reason;
}

QList<DayQuestions::Rescue> DayQuestions::rescues(JobId id, int count) const
{
    // What people do at once knows no freeze time.
    RunInput input = m_p->day.input();
    input.day.settings.freeze = Seconds(0);
    const Result<DayProblem> urgent = DayProblem::make(input);
    const int job = urgent ? urgent->jobIndex(id) : -1;
    if (job < 0)
        return {};
    const DayProblem &day = *urgent;
    const Problem &problem = day.problem();
    const PlannedDay planned(day, sequencesOf(day, m_p->lines));
    struct Option {
        int bumped = 0;
        std::int64_t cost = 0;
        Rescue rescue;
    };
    std::vector<Option> options;
    for (int t = 0; t < problem.technicianCount(); ++t) {
        const std::vector<int> present = without(planned.plan()[std::size_t(t)], job);
        Rescue rescue;
        const Placement placement = bump(day, t, job, present, &rescue.bumped);
        if (!placement.exists())
            continue;
        rescue.candidate = candidate(day, placement, job, present);
        settle(day, planned.plan(), placement, job, &rescue);
        options.push_back({int(rescue.bumped.size()), placement.cost, rescue});
    }
    std::ranges::sort(options, {}, [](const Option &option) {
        return std::tuple(option.bumped, option.rescue.candidate.start, option.cost);
    });
    QList<Rescue> rescues;
    for (const Option &option : options) {
        if (rescues.size() < count)
            rescues.append(option.rescue);
    }
    return rescues;
}

PlanTotals DayQuestions::totals() const
{
    return dayTotals(m_p->day.input(), withLines(m_p->day.input().day, m_p->lines));
}

} // namespace callout::planner
