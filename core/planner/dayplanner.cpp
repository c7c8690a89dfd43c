#include "core/planner/dayplanner.h"

#include "core/planner/daytotals.h"
#include "core/planner/plan.h"
#include "core/planner/plannedday.h"
#include "core/planner/routecheck.h"
#include "core/planner/search.h"

#include <algorithm>

namespace callout::planner {

namespace {

/// Of the time, what is left for the last improvements and the reasons.
constexpr double ReservedShare = 0.15;
constexpr double LeastReserved = 0.6;
constexpr double ReservedPerJob = 0.001;
/// Of that, what is left for the reasons.
constexpr double ReasonsShare = 0.6;
/// What serving a job is worth beside its cost: the most points that one can have.
constexpr double PointsPerJob = 100.0;
/// Seconds between two looks at the plan while it gets better.
constexpr double LinesEvery = 0.3;
/// Seconds without a better plan after which a run ends before its time.
constexpr double LeastPatience = 0.3;
constexpr double PatiencePerJob = 0.01;
/// Open jobs whose remedies are worked out; others are told when they are asked for.
constexpr int WholeReasons = 20;

/// One run from the input to the proposal.
class DayRun
{
public:
    DayRun(const DayProblem &day, const RunOptions &options)
        : m_day(day)
        , m_options(options)
        , m_start(options.clock ? options.clock() : 0.0)
    {
    }

    Proposal run()
    {
        const Problem &problem = m_day.problem();
        SearchOptions options{.seed = m_day.input().seed, .iterations = m_options.iterations};
        options.stop = m_options.stop;
        if (m_options.clock)
            options.clock = [this] { return searchTime(); };
        options.seconds = m_options.seconds - reserved();
        options.progress = [this](const Progress &progress) { tell(progress); };
        options.counted = &m_iterations;
        Sequences plan = search(problem, options);
        polish(problem, plan, [this] { return mayGoOn(); });

        const PlannedDay planned(m_day, plan);
        Proposal proposal = emptyProposal();
        proposal.lines = linesOf(planned);
        proposal.eventMoves = planned.eventMoves();
        withholdBroken(proposal);
        addReasons(planned, proposal);
        addUntouchable(proposal);
        sortLines(proposal.lines);
        const DaySnapshot &before = m_day.input().day;
        proposal.before = dayTotals(m_day.input(), before);
        proposal.after = dayTotals(m_day.input(), withLines(before, proposal.lines, proposal.eventMoves));
        return proposal;
    }

private:
    /// The clock of the search: at its end as soon as nothing better was found for long.
    [[nodiscard]] double searchTime() const
    {
        const double patience = LeastPatience + PatiencePerJob * double(m_day.jobs().size());
        const double now = m_options.clock();
        return now - m_start - m_improvedAt > patience ? m_start + m_options.seconds : now;
    }

    [[nodiscard]] double elapsed() const { return m_options.clock ? m_options.clock() - m_start : 0.0; }
    [[nodiscard]] double reserved() const
    {
        const double wanted = std::max(LeastReserved, ReservedPerJob * double(m_day.jobs().size()));
        return std::min(ReservedShare * m_options.seconds, wanted);
    }
    [[nodiscard]] bool mayGoOn() const
    {
        return !m_options.stop.stop_requested() && elapsed() < m_options.seconds - ReasonsShare * reserved();
    }

    void tell(const Progress &progress)
    {
        m_improvedAt = elapsed();
        if (!m_options.progress)
            return;
        const Problem &problem = m_day.problem();
        RunProgress told{.done = progress.done, .seconds = elapsed()};
        std::int64_t drive = 0;
        for (int t = 0; t < problem.technicianCount(); ++t) {
            const std::vector<int> &jobs = (*progress.plan)[std::size_t(t)];
            int node = problem.technician(t).startNode;
            for (const int job : jobs) {
                drive += problem.drive(problem.technician(t).legTable, node, job);
                told.assigned += m_day.isJob(job) ? 1 : 0;
                node = job;
            }
            if (!jobs.empty())
                drive += problem.drive(problem.technician(t).legTable, node, problem.technician(t).endNode);
        }
        told.open = int(m_day.jobs().size()) - told.assigned;
        told.drive = Seconds(drive);
        const double worth = PointsPerJob * told.assigned - double(progress.best.cost) / m_day.secondsPerPoint();
        if (!m_firstWorth)
            m_firstWorth = worth;
        told.points = worth - *m_firstWorth;
        if (m_linesAt < 0.0 || told.seconds - m_linesAt > LinesEvery) {
            m_lines = linesOf(PlannedDay(m_day, *progress.plan));
            m_linesAt = told.seconds;
        }
        told.lines = m_lines;
        m_options.progress(told);
    }

    [[nodiscard]] Proposal emptyProposal() const
    {
        const RunInput &input = m_day.input();
        return {.day = input.day.firstDay,
                .at = input.now,
                .seed = input.seed,
                .iterations = m_iterations,
                .weights = m_day.weights(),
                .stability = input.day.settings.stability.value_or(UsualStability)};
    }

    [[nodiscard]] QList<ProposalLine> linesOf(const PlannedDay &planned) const
    {
        QList<ProposalLine> lines;
        for (int job = 0; job < m_day.jobs().size(); ++job) {
            const JobId id = m_day.jobs().at(job);
            const Job record = m_day.input().day.jobs.value(id);
            ProposalLine line{.job = id, .before = Assignment::of(record), .after = planned.assignment(job)};
            const bool wasPlanned = line.before.technician && line.before.start;
            if (!line.after.start)
                line.kind = wasPlanned ? LineKind::Dropped : LineKind::LeftOpen;
            else if (!wasPlanned)
                line.kind = LineKind::New;
            else if (line.before.technician != line.after.technician)
                line.kind = LineKind::Moved;
            else
                line.kind = line.before.start == line.after.start ? LineKind::Kept : LineKind::Retimed;
            lines.append(line);
        }
        sortLines(lines);
        return lines;
    }

    /// Nothing that breaks a rule leaves the planner, whatever the office file holds.
    void withholdBroken(Proposal &proposal) const
    {
        for (int round = 0; round < 5; ++round) {
            const auto broken = brokenRules(proposal, m_day.input().day, m_day.input().drives);
            if (broken.isEmpty())
                return;
            for (ProposalLine &line : proposal.lines) {
                const auto isIt = [&line](const auto &entry) { return entry.first == line.job; };
                if (!line.isChange() || std::ranges::none_of(broken, isIt))
                    continue;
                proposal.withheld.append(line.job);
                line.after = line.before;
                line.kind = line.before.technician ? LineKind::Kept : LineKind::LeftOpen;
            }
        }
    }

    void addReasons(const PlannedDay &planned, Proposal &proposal) const
    {
        int whole = 0;
        for (ProposalLine &line : proposal.lines) {
            const bool isOpen = !line.after.start;
            const bool isWhole = isOpen && whole++ < WholeReasons;
            line.reason = planned.reason(m_day.jobIndex(line.job),
                                         isWhole ? PlannedDay::Detail::Whole : PlannedDay::Detail::Brief);
        }
    }

    /// Open jobs of the day that the engine may not touch: the review tells why.
    void addUntouchable(Proposal &proposal) const
    {
        const RunInput &input = m_day.input();
        const TimeWindow span = input.day.calendar().day(input.day.firstDay);
        const WhyNot whyNot(m_day);
        for (const Job &job : input.day.jobs) {
            if (input.only || job.status != JobStatus::Unassigned || m_day.jobIndex(job.id) >= 0
                || !belongsTo(job, span))
                continue;
            ProposalLine line{.job = job.id, .kind = LineKind::LeftOpen};
            for (const Technician &technician : input.day.technicians) {
                if (technician.isActive)
                    line.reason.excluded.append(whyNot.explain(technician.id, job));
            }
            std::ranges::sort(line.reason.excluded, {}, &Exclusion::technician);
            if (!line.reason.excluded.isEmpty())
                line.reason.cheapest = line.reason.excluded.first().remedy;
            proposal.lines.append(line);
        }
    }

    static void sortLines(QList<ProposalLine> &lines)
    {
        const auto key = [](const ProposalLine &line) {
            const int group = line.kind == LineKind::Kept ? 2 : line.isChange() ? 0 : 1;
            return std::tuple(group, line.after.technician, line.after.start.value_or(Instant{}), line.job);
        };
        std::ranges::sort(lines, {}, key);
    }

    const DayProblem &m_day;
    const RunOptions &m_options;
    double m_start;
    std::int64_t m_iterations = 0;
    std::optional<double> m_firstWorth;
    QList<ProposalLine> m_lines;
    double m_linesAt = -1.0;
    double m_improvedAt = 0.0;
};

} // namespace

Result<Proposal> planDay(const RunInput &input, const RunOptions &options)
{
    const Result<DayProblem> day = DayProblem::make(input);
    if (!day)
        return std::unexpected(day.error());
    return DayRun(*day, options).run();
}

} // namespace callout::planner
