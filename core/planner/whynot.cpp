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

/// One question: this technician, this job, that day.
class WhyNot::Inquiry
{
public:
    Inquiry(const DayProblem &day, int technician, int job, const std::vector<int> &jobs)
        : m_day(day)
        , m_technician(technician)
        , m_who(day.technicians().at(technician))
        , m_job(job)
        , m_record(day.input().day.jobs.value(day.jobs().at(job)))
        , m_jobs(jobs)
        , m_trial(day, technician, job, jobs)
        , m_earliest(std::max(day.input().day.span().begin, day.input().now + day.input().day.settings.freeze))
    {
    }

    [[nodiscard]] bool fitsOtherwise() const { return Trial::fits(m_trial.data(), m_trial.newJob()); }

    /// The first rule in the way with what would mend it, where one change alone does.
    [[nodiscard]] Exclusion answer()
    {
        if (std::optional<Exclusion> found = windowIsOver())
            return *found;
        if (std::optional<Exclusion> found = limitReached())
            return *found;
        if (std::optional<Exclusion> found = tooFar())
            return *found;
        offerTimes();
        offerRoom();
        if (m_options.empty())
            return nothingHelps();
        const Option &least = *std::ranges::min_element(m_options, {}, &Option::price);
        return exclusion(least.rule, least.remedy);
    }

private:
    /// A change that helps, and how many minutes it weighs.
    struct Option {
        Seconds price;
        Violation rule;
        Remedy remedy;
    };

    [[nodiscard]] Exclusion exclusion(Violation rule, std::optional<Remedy> remedy) const
    {
        rule.technician = m_who;
        if (remedy)
            remedy->technician = m_who;
        return {.technician = m_who, .rule = rule, .remedy = remedy};
    }

    [[nodiscard]] std::optional<Exclusion> windowIsOver() const
    {
        if (m_record.windowEnd && *m_record.windowEnd < m_earliest) {
            const Seconds late = m_earliest - *m_record.windowEnd;
            return exclusion({.rule = Rule::WindowMissed, .amount = late},
                             Remedy{.kind = RemedyKind::CloseLater, .amount = late});
        }
        if (m_day.data().jobs[std::size_t(m_job)].windows.front() == Always)
            return exclusion({.rule = Rule::OutsideBusinessHours}, std::nullopt);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Exclusion> limitReached() const
    {
        const Remedy raise{.kind = RemedyKind::RaiseLimit};
        if (m_trial.fitsWith([](ProblemData &, JobData &, TechnicianData &who) { who.maximumJobs.reset(); }))
            return exclusion({.rule = Rule::TooManyJobs}, raise);
        if (m_trial.fitsWith([](ProblemData &, JobData &job, TechnicianData &) { job.delivery = {0}; }))
            return exclusion({.rule = Rule::TooMuchWork}, raise);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Exclusion> tooFar() const
    {
        const auto fitsWithin = [this](std::optional<std::int64_t> more) {
            return m_trial.fitsWith([more](ProblemData &, JobData &, TechnicianData &who) {
                who.maximumLeg = more ? std::optional(*who.maximumLeg + *more) : std::nullopt;
            });
        };
        if (m_trial.data().technicians.front().maximumLeg && fitsWithin(std::nullopt)) {
            const Seconds amount = leastAmount(fitsWithin).value_or(Seconds(0));
            return exclusion({.rule = Rule::DriveTooLong, .amount = amount},
                             Remedy{.kind = RemedyKind::AllowDrive, .amount = amount});
        }
        const auto anyTime = [](ProblemData &data, JobData &job, TechnicianData &who) {
            job.service = 0;
            for (JobData &each : data.jobs)
                each.windows = {Always};
            who.shift = Always;
            who.breaks.clear();
            who.commutesInShift = false;
            who.leaves.reset();
        };
        if (!m_trial.fitsWith(anyTime))
            return exclusion({.rule = Rule::NoWay}, Remedy{.kind = RemedyKind::PlaceOnMap});
        return std::nullopt;
    }

    void offerTimes()
    {
        const auto offer = [this](RemedyKind kind, Rule rule, const std::optional<Seconds> &amount, int sign) {
            if (amount)
                m_options.push_back(
                    {*amount, {.rule = rule, .amount = sign * *amount}, {.kind = kind, .amount = *amount}});
        };
        offer(RemedyKind::Overtime, Rule::OutsideShift, leastAmount([this](int amount) {
                  return m_trial.fitsWith(
                      [amount](ProblemData &, JobData &, TechnicianData &who) { who.shift.to += amount; });
              }),
              1);
        offer(RemedyKind::CloseLater, Rule::WindowMissed, leastAmount([this](int amount) {
                  return m_record.windowEnd
                      && m_trial.fitsWith(
                          [amount](ProblemData &, JobData &job, TechnicianData &) { job.windows.back().to += amount; });
              }),
              1);
        const std::int64_t earliest = m_earliest.time_since_epoch().count();
        offer(RemedyKind::OpenEarlier, Rule::WindowMissed, leastAmount([this, earliest](int amount) {
                  return m_record.windowBegin
                      && m_trial.fitsWith([amount, earliest](ProblemData &, JobData &job, TechnicianData &) {
                             std::int64_t &from = job.windows.front().from;
                             from = std::min(from, std::max(from - amount, earliest));
                         });
              }),
              -1);
    }

    /// One of the other stops goes.
    void offerRoom()
    {
        for (int other = 0; other < m_trial.newJob(); ++other) {
            const int index = m_jobs[std::size_t(other)];
            const bool isFixed = !m_day.isJob(index);
            const JobId job = isFixed ? onlyJobOf(index) : m_day.jobs().at(index);
            if (job && m_trial.fitsWithout(other))
                m_options.push_back({isFixed ? Minutes(90) : Minutes(60),
                                     {.rule = Rule::OverlapsJob, .job = job},
                                     {.kind = isFixed ? RemedyKind::UnlockJob : RemedyKind::DropJob, .job = job}});
        }
    }

    /// The job that a fixed block stands for, where it is one that has not started.
    [[nodiscard]] JobId onlyJobOf(int block) const
    {
        const std::vector<int> &locked = m_day.data().technicians[std::size_t(m_technician)].locked;
        const std::ptrdiff_t position = std::ranges::find(locked, block) - locked.begin();
        const TimeWindow span = m_day.fixed(m_technician).blocks.at(position).span;
        JobId found;
        for (const Job &job : m_day.input().day.jobs) {
            if (job.technician != m_who || !job.start || !span.contains(*job.start))
                continue;
            if (found || isStarted(job.status))
                return {};
            found = job.id;
        }
        return found;
    }

    [[nodiscard]] Exclusion nothingHelps() const
    {
        JobId inTheWay;
        for (const int other : m_jobs)
            inTheWay = m_day.isJob(other) ? m_day.jobs().at(other) : inTheWay;
        return exclusion({.rule = inTheWay ? Rule::OverlapsJob : Rule::OutsideShift, .job = inTheWay}, std::nullopt);
    }

    const DayProblem &m_day;
    int m_technician;
    TechnicianId m_who;
    int m_job;
    Job m_record;
    const std::vector<int> &m_jobs;
    Trial m_trial;
    Instant m_earliest;
    std::vector<Option> m_options;
};

Exclusion WhyNot::explain(int technician, int job, const std::vector<int> &jobs) const
{
    const RunInput &input = m_day.input();
    const TechnicianId who = m_day.technicians().at(technician);
    Inquiry inquiry(m_day, technician, job, jobs);
    const QList<Violation> rules =
        m_judge.exclusions(input.day.jobs.value(m_day.jobs().at(job)), who, input.day.firstDay);
    if (rules.isEmpty())
        return inquiry.answer();
    Exclusion exclusion{.technician = who, .rule = rules.first()};
    if (rules.size() == 1 && inquiry.fitsOtherwise())
        exclusion.remedy = remedyFor(rules.first(), who);
    return exclusion;
}

} // namespace callout::planner
