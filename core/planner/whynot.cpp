#include "core/planner/whynot.h"

#include "core/planner/plan.h"
#include "core/planner/routecheck.h"

#include <algorithm>
#include <array>

namespace callout::planner {

namespace {

/// Changes of a window or a shift that people talk about, in seconds.
constexpr std::array Amounts{300,  600,  900,  1200, 1500,  1800,  2700,  3600,
                             4500, 5400, 7200, 9000, 10800, 12600, 14400, 18000};

/// The least amount that helps, were more to help whenever less does.
template<typename Helps>
std::optional<Seconds> leastAmount(const Helps &helps)
{
    if (!helps(Amounts.back()))
        return std::nullopt;
    const auto found = std::ranges::partition_point(Amounts, [&](int amount) { return !helps(amount); });
    return Seconds(found == Amounts.end() ? Amounts.back() : *found);
}

} // namespace

/// One technician's day with one more job, as a problem of its own that can be loosened.
class WhyNot::Trial
{
public:
    Trial(const DayProblem &day, int technician, int job, const std::vector<int> &jobs) : m_jobCount(int(jobs.size()))
    {
        const ProblemData &whole = day.data();
        TechnicianData who = whole.technicians[std::size_t(technician)];
        who.locked.clear();
        if (who.start)
            who.start = place(*who.start);
        if (who.end)
            who.end = place(*who.end);
        const std::vector<int> &locked = whole.technicians[std::size_t(technician)].locked;
        for (std::size_t i = 0; i <= jobs.size(); ++i) {
            const int index = i < jobs.size() ? jobs[i] : job;
            JobData data = whole.jobs[std::size_t(index)];
            data.place = place(data.place);
            data.technicians.clear();
            data.skills.clear();
            if (std::ranges::contains(locked, index))
                who.locked.push_back(int(i));
            m_data.jobs.push_back(data);
        }
        m_data.technicians = {who};
        const MatrixData &matrix = whole.matrices.front();
        MatrixData part{.size = int(m_places.size())};
        for (const int from : m_places) {
            for (const int to : m_places)
                part.seconds.push_back(matrix.seconds[std::size_t(from) * std::size_t(matrix.size) + std::size_t(to)]);
        }
        m_data.matrices = {std::move(part)};
    }

    [[nodiscard]] const ProblemData &data() const { return m_data; }
    [[nodiscard]] int newJob() const { return m_jobCount; }

    /// Whether the new job fits somewhere, the others in their order.
    [[nodiscard]] static bool fits(const ProblemData &data, int job, int left = -1)
    {
        const Result<Problem> problem = Problem::make(data);
        if (!problem)
            return false;
        std::vector<int> jobs;
        for (int i = 0; i < int(data.jobs.size()); ++i) {
            if (i != job && i != left)
                jobs.push_back(i);
        }
        const Timeline timeline(*problem);
        for (std::size_t p = 0; p <= jobs.size(); ++p) {
            std::vector<int> tried = jobs;
            tried.insert(tried.begin() + std::ptrdiff_t(p), job);
            if (isInTime(timeline, *problem, 0, tried))
                return true;
        }
        return false;
    }

    template<typename Change>
    [[nodiscard]] bool fitsWith(const Change &change) const
    {
        ProblemData changed = m_data;
        change(changed, changed.jobs[std::size_t(m_jobCount)], changed.technicians.front());
        return fits(changed, m_jobCount);
    }

    /// Without one of the others. A fixed block that goes is no lock any more.
    [[nodiscard]] bool fitsWithout(int other) const
    {
        ProblemData changed = m_data;
        std::erase(changed.technicians.front().locked, other);
        return fits(changed, m_jobCount, other);
    }

private:
    int place(int row)
    {
        const auto found = std::ranges::find(m_places, row);
        if (found != m_places.end())
            return int(found - m_places.begin());
        m_places.push_back(row);
        return int(m_places.size()) - 1;
    }

    ProblemData m_data;
    std::vector<int> m_places;
    int m_jobCount;
};

WhyNot::WhyNot(const DayProblem &day)
    : m_day(day)
    , m_judge(day.input().day, day.input().drives, day.input().now, JudgeFor::Engine)
{
}

std::optional<Remedy> WhyNot::remedyFor(const Violation &rule, TechnicianId technician) const
{
    Remedy remedy{.technician = technician};
    switch (rule.rule) {
    case Rule::SkillMissing:
    case Rule::SkillExpired:
        remedy.kind = RemedyKind::GrantSkill;
        remedy.skill = rule.skill;
        return remedy;
    case Rule::NotManaged:
    case Rule::EnginePaused:
        remedy.kind = RemedyKind::ResumeEngine;
        return remedy;
    case Rule::EngineOff:
    case Rule::TypeNotEnabled:
        remedy.kind = RemedyKind::AllowEngine;
        return remedy;
    case Rule::TimeOff:
    case Rule::NoShift:
    case Rule::OnCallOnly:
        remedy.kind = RemedyKind::NarrowTimeOff;
        return remedy;
    case Rule::NoPlace:
        remedy.kind = RemedyKind::PlaceOnMap;
        return remedy;
    case Rule::OtherUnit:
    case Rule::OtherZone:
        remedy.kind = RemedyKind::ChangeTerritory;
        return remedy;
    default:
        return std::nullopt;
    }
}

Exclusion WhyNot::explain(TechnicianId technician, const Job &job) const
{
    Exclusion exclusion{.technician = technician};
    QList<Violation> rules = m_judge.exclusions(job, technician, m_day.input().day.firstDay);
    if (rules.isEmpty()) {
        // Nothing for good: so it is the time.
        const Verdict verdict = m_judge.best(job, technician, m_day.input().day.firstDay);
        rules = verdict.broken;
    }
    exclusion.rule = rules.isEmpty() ? Violation{.rule = Rule::OverlapsJob, .technician = technician} : rules.first();
    if (rules.size() == 1)
        exclusion.remedy = remedyFor(rules.first(), technician);
    return exclusion;
}

Exclusion WhyNot::explain(int technician, int job, const std::vector<int> &jobs, bool wantsRemedy) const
{
    const RunInput &input = m_day.input();
    const TechnicianId who = m_day.technicians().at(technician);
    const Job record = input.day.jobs.value(m_day.jobs().at(job));
    const Trial trial(m_day, technician, job, jobs);
    const int added = trial.newJob();
    Exclusion exclusion{.technician = who};

    const QList<Violation> rules = m_judge.exclusions(record, who, input.day.firstDay);
    if (!rules.isEmpty()) {
        exclusion.rule = rules.first();
        if (rules.size() == 1 && wantsRemedy && Trial::fits(trial.data(), added))
            exclusion.remedy = remedyFor(rules.first(), who);
        return exclusion;
    }
    const auto found = [&](const Violation &rule, const Remedy &remedy) {
        exclusion.rule = rule;
        exclusion.rule.technician = who;
        if (wantsRemedy)
            exclusion.remedy = remedy;
        return exclusion;
    };
    const TimeWindow day = input.day.calendar().day(input.day.firstDay);
    const Instant earliest = std::max(day.begin, input.now + input.day.settings.freeze);
    if (record.windowEnd && *record.windowEnd < earliest)
        return found({.rule = Rule::WindowMissed, .amount = earliest - *record.windowEnd},
                     {.kind = RemedyKind::CloseLater, .technician = who, .amount = earliest - *record.windowEnd});
    if (m_day.data().jobs[std::size_t(job)].windows.front() == Always)
        return found({.rule = Rule::OutsideBusinessHours}, {.kind = RemedyKind::CloseLater, .technician = who});

    const auto raised = [](ProblemData &, JobData &, TechnicianData &technicianData) {
        technicianData.maximumJobs.reset();
    };
    if (trial.fitsWith(raised))
        return found({.rule = Rule::TooManyJobs}, {.kind = RemedyKind::RaiseLimit, .technician = who});
    const auto unlimited = [](ProblemData &, JobData &jobData, TechnicianData &) { jobData.delivery = {0}; };
    if (trial.fitsWith(unlimited))
        return found({.rule = Rule::TooMuchWork}, {.kind = RemedyKind::RaiseLimit, .technician = who});
    const auto farther = [](ProblemData &, JobData &, TechnicianData &technicianData) {
        technicianData.maximumLeg.reset();
    };
    if (trial.data().technicians.front().maximumLeg && trial.fitsWith(farther)) {
        const auto helps = [&](int amount) {
            return trial.fitsWith([amount](ProblemData &, JobData &, TechnicianData &technicianData) {
                *technicianData.maximumLeg += amount;
            });
        };
        const Seconds amount = leastAmount(helps).value_or(Seconds(0));
        return found({.rule = Rule::DriveTooLong, .amount = amount},
                     {.kind = RemedyKind::AllowDrive, .technician = who, .amount = amount});
    }
    const auto alone = [](ProblemData &data, JobData &jobData, TechnicianData &technicianData) {
        jobData.service = 0;
        jobData.windows = {Always};
        technicianData.shift = Always;
        technicianData.breaks.clear();
        technicianData.commutesInShift = false;
        technicianData.leaves.reset();
        for (JobData &other : data.jobs)
            other.windows = {Always};
    };
    if (!trial.fitsWith(alone))
        return found({.rule = Rule::NoWay}, {.kind = RemedyKind::PlaceOnMap, .technician = who});

    // Of all the changes that help, the one that asks for the fewest minutes.
    struct Option {
        Seconds price;
        Violation rule;
        Remedy remedy;
    };
    std::vector<Option> options;
    const auto offer = [&](RemedyKind kind, Rule rule, const std::optional<Seconds> &amount, int sign) {
        if (amount)
            options.push_back({*amount,
                               {.rule = rule, .amount = sign * *amount},
                               {.kind = kind, .technician = who, .amount = *amount}});
    };
    offer(RemedyKind::Overtime, Rule::OutsideShift, leastAmount([&](int amount) {
              return trial.fitsWith([amount](ProblemData &, JobData &, TechnicianData &technicianData) {
                  technicianData.shift.to += amount;
              });
          }),
          1);
    offer(RemedyKind::CloseLater, Rule::WindowMissed, leastAmount([&](int amount) {
              return record.windowEnd && trial.fitsWith([amount](ProblemData &, JobData &jobData, TechnicianData &) {
                  jobData.windows.back().to += amount;
              });
          }),
          1);
    offer(RemedyKind::OpenEarlier, Rule::WindowMissed, leastAmount([&](int amount) {
              return record.windowBegin && trial.fitsWith([&](ProblemData &, JobData &jobData, TechnicianData &) {
                  std::int64_t &from = jobData.windows.front().from;
                  from = std::min(from, std::max(from - amount, std::int64_t(earliest.time_since_epoch().count())));
              });
          }),
          -1);
    for (int other = 0; other < trial.newJob(); ++other) {
        if (!trial.fitsWithout(other))
            continue;
        const int index = jobs[std::size_t(other)];
        const bool isFixed = !m_day.isJob(index);
        JobId id;
        if (!isFixed) {
            id = m_day.jobs().at(index);
        } else {
            const std::vector<int> &locked = m_day.data().technicians[std::size_t(technician)].locked;
            const std::ptrdiff_t block = std::ranges::find(locked, index) - locked.begin();
            const TimeWindow span = m_day.fixed(technician).blocks.at(block).span;
            for (const Job &fixed : input.day.jobs) {
                if (fixed.technician == who && fixed.start && span.contains(*fixed.start) && !isStarted(fixed.status))
                    id = std::max(id, fixed.id);
            }
        }
        if (id)
            options.push_back(
                {isFixed ? Seconds(5400) : Seconds(3600),
                 {.rule = Rule::OverlapsJob, .job = id},
                 {.kind = isFixed ? RemedyKind::UnlockJob : RemedyKind::DropJob, .technician = who, .job = id}});
    }
    if (options.empty()) {
        JobId inTheWay;
        for (const int other : jobs)
            inTheWay = m_day.isJob(other) ? m_day.jobs().at(other) : inTheWay;
        exclusion.rule = {
            .rule = inTheWay ? Rule::OverlapsJob : Rule::OutsideShift, .job = inTheWay, .technician = who};
        return exclusion;
    }
    const Option &least = *std::ranges::min_element(options, {}, &Option::price);
    return found(least.rule, least.remedy);
}

} // namespace callout::planner
