#include "core/planner/dayproblem.h"

#include "core/domain/judge.h"
#include "core/planner/routecheck.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace callout::planner {

namespace {

constexpr std::int64_t LargestPrice = 1'000'000;
/// No technician has it: such a job can be given to nobody.
constexpr int ImpossibleSkill = 0;
/// A scheduled job is worth a little more than an open one of its tier, and one that cannot wait for another day too.
constexpr std::int64_t Prize = 20;
constexpr std::int64_t PromisedPrize = 2;
constexpr std::int64_t LastDayPrize = 1;
constexpr std::int64_t Rounding = 300;

std::int64_t seconds(Instant at)
{
    return at.time_since_epoch().count();
}

bool holdsTechnician(const Technician &technician)
{
    return technician.isActive && (technician.isPaused || !technician.isManaged || technician.follows);
}

} // namespace

bool isPlannable(const RunInput &input, const TechnicianDays &days, TechnicianId id)
{
    const auto technician = input.day.technicians.constFind(id);
    if (technician == input.day.technicians.cend() || !technician->isActive || !technician->isManaged
        || technician->isPaused || technician->follows || (input.only && input.only != id))
        return false;
    const QList<const Shift *> shifts = days.shifts(id, input.day.calendar().day(input.day.firstDay));
    return std::ranges::any_of(shifts, [](const Shift *shift) { return shift->kind == ShiftKind::Normal; });
}

bool isMovable(const RunInput &input, const Job &job)
{
    const DaySnapshot &day = input.day;
    const TimeWindow span = day.calendar().day(day.firstDay);
    const auto type = day.jobTypes.constFind(job.type);
    if (!job.isEngineAllowed || (type != day.jobTypes.cend() && !type->isEngineEnabled) || job.crewSize > 1
        || job.days > 1 || !job.location())
        return false;
    if (job.status == JobStatus::Unassigned)
        return !input.only && belongsTo(job, span);
    if (job.status != JobStatus::Scheduled || !job.start || !span.contains(*job.start)
        || *job.start < input.now + day.settings.freeze || (input.only && job.technician != input.only))
        return false;
    const auto technician = day.technicians.constFind(job.technician);
    return technician == day.technicians.cend() || !holdsTechnician(*technician);
}

/// Step by step from the records of the office to a Problem.
class DayProblemBuilder
{
public:
    explicit DayProblemBuilder(const RunInput &input)
        : m_input(input)
        , m_days(input.day)
        , m_judge(input.day, input.drives, input.now, JudgeFor::Engine)
        , m_calendar(input.day.calendar())
        , m_day(m_calendar.day(input.day.firstDay))
        , m_earliest(std::max(m_day.begin, input.now + input.day.settings.freeze))
    {
    }

    Result<DayProblem> build()
    {
        m_made.m_input = std::make_shared<RunInput>(m_input);
        m_made.m_weights = weightsOf(m_input.day.settings);
        choosePrices();
        chooseJobs();
        chooseTechnicians();
        addJobs();
        addTechnicians();
        addMatrix();
        addCosts();
        m_data.rounding = Rounding;
        return finish();
    }

private:
    void choosePrices()
    {
        double sum = 0.0;
        for (const int weight : m_made.m_weights)
            sum += weight;
        // A drive always costs something, so that of two plans as good the shorter one wins.
        const double proximity = std::max({double(m_made.m_weights[std::size_t(Factor::Proximity)]), sum / 50.0, 0.5});
        m_made.m_secondsPerPoint = 3600.0 / proximity;
        m_data.comfort.slackPrice = price(weight(Factor::Availability));
        m_data.comfort.loadPrice = price(0.5 * weight(Factor::Balance));
    }

    [[nodiscard]] double weight(Factor factor) const { return m_made.m_weights[std::size_t(factor)]; }

    [[nodiscard]] std::int64_t price(double points) const
    {
        return std::clamp<std::int64_t>(std::llround(points * m_made.m_secondsPerPoint), 0, LargestPrice);
    }

    void chooseJobs()
    {
        for (const Job &job : m_input.day.jobs) {
            const bool isOnCall = job.technician && !job.isTechnicianSpecific && isOnCallOnly(job.technician);
            if (isMovable(m_input, job) && !isOnCall)
                m_made.m_jobs.append(job.id);
        }
        std::ranges::sort(m_made.m_jobs);
        for (const JobId job : m_made.m_jobs) {
            m_made.m_jobIndex.insert(job, int(m_made.m_jobIndex.size()));
            m_movable.insert(job);
        }
    }

    /// Whoever gave a job to somebody on call meant it.
    [[nodiscard]] bool isOnCallOnly(TechnicianId technician) const
    {
        const QList<const Shift *> shifts = m_days.shifts(technician, m_day);
        return std::ranges::any_of(shifts, [](const Shift *shift) { return shift->kind == ShiftKind::OnCall; })
            && !isPlannable(m_input, m_days, technician);
    }

    void chooseTechnicians()
    {
        for (const Technician &technician : m_input.day.technicians) {
            if (isPlannable(m_input, m_days, technician.id))
                m_made.m_technicians.append(technician.id);
        }
        std::ranges::sort(m_made.m_technicians);
        for (const TechnicianId technician : m_made.m_technicians) {
            m_made.m_technicianIndex.insert(technician, int(m_made.m_fixed.size()));
            m_made.m_fixed.append(fixedTime(m_input, m_days, technician, m_movable));
            m_made.m_teamBooked += m_made.m_fixed.last().booked;
            m_made.m_teamAvailable += m_made.m_fixed.last().available;
        }
        for (const JobId job : m_made.m_jobs)
            m_made.m_teamBooked += m_input.day.jobs.value(job).duration;
    }

    /// Where the arrival window, business hours and the freeze time let the job start.
    [[nodiscard]] std::vector<Span> windows(const Job &job) const
    {
        const Instant from = std::max(m_earliest, job.windowBegin.value_or(m_day.begin));
        const Instant to = std::min(m_day.end - Seconds(1), job.windowEnd.value_or(m_day.end));
        QList<TimeWindow> hours;
        for (const BusinessHours &entry : m_input.day.settings.businessHours) {
            if (entry.weekday == m_input.day.firstDay.dayOfWeek())
                hours.append({m_calendar.at(m_input.day.firstDay, entry.opens),
                              m_calendar.at(m_input.day.firstDay, entry.closes) - Seconds(1)});
        }
        std::ranges::sort(hours);
        std::vector<Span> windows;
        for (const TimeWindow &open : hours) {
            const Span span{seconds(std::max(from, open.begin)), seconds(std::min(to, open.end))};
            if (span.from > span.to)
                continue;
            if (!windows.empty() && span.from <= windows.back().to)
                windows.back().to = std::max(windows.back().to, span.to);
            else
                windows.push_back(span);
        }
        return windows;
    }

    void addJobs()
    {
        for (const JobId id : m_made.m_jobs) {
            const Job job = m_input.day.jobs.value(id);
            JobData data{.place = place(*job.location()), .service = std::max<std::int64_t>(0, job.duration.count())};
            data.windows = windows(job);
            for (int t = 0; t < m_made.m_technicians.size(); ++t) {
                if (!m_made.m_fixed.at(t).isFull
                    && m_judge.exclusions(job, m_made.m_technicians.at(t), m_input.day.firstDay).isEmpty())
                    data.technicians.push_back(t);
            }
            if (data.windows.empty() || data.technicians.empty() || m_input.drives.row(*job.location()) < 0) {
                data.windows = {Always};
                data.skills = {ImpossibleSkill};
            }
            data.tier = int(runPriority(job, m_input.day));
            data.prize = Prize + (job.technician ? PromisedPrize : 0)
                + (job.windowEnd && *job.windowEnd < m_day.end ? LastDayPrize : 0);
            data.delivery = {data.service};
            if (job.technician && job.start) {
                const int stability = m_input.day.settings.stability.value_or(UsualStability);
                data.changePrice = price(std::max(0, stability) * (job.isConfirmed ? 2.0 : 1.0));
                data.earlierStart = seconds(*job.start);
                data.startPrice = data.changePrice / 2;
            }
            m_data.jobs.push_back(data);
        }
    }

    void addTechnicians()
    {
        m_data.earlier.resize(std::size_t(m_made.m_technicians.size()));
        for (int t = 0; t < m_made.m_technicians.size(); ++t) {
            const Technician record = m_input.day.technicians.value(m_made.m_technicians.at(t));
            const FixedTime &fixed = m_made.m_fixed.at(t);
            TechnicianData data{.shift = {seconds(fixed.span.begin), seconds(fixed.span.end)},
                                .commutesInShift = false,
                                .locksKeepShift = false,
                                .booked = fixed.booked.count(),
                                .available = fixed.available.count()};
            if (record.home())
                data.start = data.end = place(*record.home());
            const bool isFarFromHome = record.home() && !fixed.blocks.isEmpty()
                && !m_input.drives.between(fixed.blocks.last().exit, *record.home());
            if (isFarFromHome) // people put them there, and will bring them back
                data.end.reset();
            data.leaves = fixed.leaves.transform(&seconds);
            addBreaks(fixed, data);
            addBlocks(fixed, data);
            if (record.maximumJobs)
                data.maximumJobs = std::max(0, *record.maximumJobs - fixed.jobs) + int(fixed.blocks.size());
            data.capacity = {m_day.length().count() * 10};
            if (record.maximumWork)
                data.capacity = {std::max<std::int64_t>(0, (*record.maximumWork - fixedWork(record.id)).count())};
            if (m_input.day.settings.maximumDrive)
                data.maximumLeg = m_input.day.settings.maximumDrive->count();
            m_data.technicians.push_back(data);
            addPresent(t);
        }
    }

    /// What counts against the limit of working minutes already.
    [[nodiscard]] Seconds fixedWork(TechnicianId technician) const
    {
        Seconds work{0};
        for (const Job *job : m_days.jobs(technician)) {
            if (job->status != JobStatus::Cancelled && m_day.contains(*job->start) && !m_movable.contains(job->id))
                work += job->duration;
        }
        return work;
    }

    static void addBreaks(const FixedTime &fixed, TechnicianData &data)
    {
        struct Pause {
            Instant begin;
            BreakData data;
        };
        std::vector<Pause> pauses;
        for (const TimeWindow &off : fixed.off)
            pauses.push_back(
                {off.begin, {.windows = {{seconds(off.begin), seconds(off.begin)}}, .duration = off.length().count()}});
        for (const LooseEvent &event : fixed.events)
            pauses.push_back({event.begin,
                              {.windows = {{seconds(event.earliest), seconds(event.latest)}},
                               .duration = event.length.count(),
                               .wish = seconds(event.begin)}});
        std::ranges::stable_sort(pauses, {}, &Pause::begin);
        for (const Pause &pause : pauses)
            data.breaks.push_back(pause.data);
    }

    void addBlocks(const FixedTime &fixed, TechnicianData &data)
    {
        for (const FixedBlock &block : fixed.blocks) {
            data.locked.push_back(int(m_made.m_jobs.size() + m_blocks.size()));
            m_blocks.append({.place = blockPlace(block),
                             .service = block.span.length().count(),
                             .start = seconds(block.span.begin),
                             .delivery = {0}});
        }
    }

    void addPresent(int technician)
    {
        struct Entry {
            std::int64_t start;
            int job;
        };
        std::vector<Entry> entries;
        for (const Job *job : m_days.jobs(m_made.m_technicians.at(technician))) {
            if (m_movable.contains(job->id))
                entries.push_back({seconds(*job->start), m_made.m_jobIndex.value(job->id)});
        }
        for (const int block : m_data.technicians[std::size_t(technician)].locked)
            entries.push_back({*m_blocks.at(block - m_made.m_jobs.size()).start, block});
        std::ranges::sort(entries, {}, [](const Entry &entry) { return std::pair(entry.start, entry.job); });
        for (const Entry &entry : entries)
            m_data.earlier[std::size_t(technician)].push_back(entry.job);
    }

    struct Place {
        int arriveAt = -1; ///< row of the drives
        int leaveFrom = -1;
    };

    int place(const GeoPoint &point)
    {
        const int row = m_input.drives.row(point);
        const auto [found, isNew] = m_placeOfRow.try_emplace(row, int(m_places.size()));
        if (isNew)
            m_places.push_back({row, row});
        return found->second;
    }

    /// A block may be entered at one place and left from another.
    int blockPlace(const FixedBlock &block)
    {
        if (block.entry == block.exit)
            return place(block.entry);
        m_places.push_back({m_input.drives.row(block.entry), m_input.drives.row(block.exit)});
        return int(m_places.size()) - 1;
    }

    void addMatrix()
    {
        m_data.jobs.insert(m_data.jobs.end(), m_blocks.cbegin(), m_blocks.cend());
        const std::size_t size = m_places.size();
        MatrixData matrix{.size = int(size)};
        matrix.seconds.assign(size * size, MatrixData::NoWay);
        for (std::size_t from = 0; from < size; ++from) {
            for (std::size_t to = 0; to < size; ++to) {
                const int leave = m_places[from].leaveFrom;
                const int arrive = m_places[to].arriveAt;
                if (from == to)
                    matrix.seconds[from * size + to] = 0;
                else if (const auto drive =
                             leave < 0 || arrive < 0 ? std::nullopt : m_input.drives.matrix().drive(leave, arrive))
                    matrix.seconds[from * size + to] = drive->time.count();
            }
        }
        m_data.matrices = {std::move(matrix)};
    }

    /// What skills and records cost, job by job and technician by technician.
    void addCosts()
    {
        const std::size_t technicians = std::size_t(m_made.m_technicians.size());
        m_data.costs.assign(m_data.jobs.size() * technicians, 0);
        for (std::size_t job = 0; job < std::size_t(m_made.m_jobs.size()); ++job) {
            for (std::size_t t = 0; t < technicians; ++t) {
                const FactorInputs inputs = m_made.staticInputs(int(t), m_made.m_jobs.at(qsizetype(job)));
                const double lost = weight(Factor::SkillMatch) * (100.0 - score(Factor::SkillMatch, inputs)) / 100.0
                    + weight(Factor::Performance) * (100.0 - score(Factor::Performance, inputs)) / 100.0;
                m_data.costs[job * technicians + t] = price(lost);
            }
        }
    }

    Result<DayProblem> finish()
    {
        for (int attempt = 0; attempt < 3; ++attempt) {
            Result<Problem> problem = Problem::make(m_data);
            if (!problem)
                return std::unexpected(problem.error());
            if (!loosenLocks(*problem, attempt)) {
                m_made.m_problem = std::make_shared<Problem>(std::move(*problem));
                break;
            }
        }
        if (!m_made.m_problem) {
            Result<Problem> problem = Problem::make(m_data);
            if (!problem)
                return std::unexpected(problem.error());
            m_made.m_problem = std::make_shared<Problem>(std::move(*problem));
        }
        m_made.m_data = std::move(m_data);
        return std::move(m_made);
    }

    /// What people fixed by hand may be impossible as the planner sees it. True where something was made looser.
    bool loosenLocks(const Problem &problem, int attempt)
    {
        bool isChanged = false;
        for (int t = 0; t < problem.technicianCount(); ++t) {
            TechnicianData &data = m_data.technicians[std::size_t(t)];
            if (isInTime(Timeline(problem), problem, t, data.locked)
                && !(data.locked.empty() && !breaksFit(problem, t)))
                continue;
            isChanged = true;
            if (attempt == 0) {
                data.leaves.reset();
                keepEvents(t);
            } else
                leaveAlone(t);
        }
        return isChanged;
    }

    /// No event moves on such a day.
    void keepEvents(int technician)
    {
        FixedTime &fixed = m_made.m_fixed[technician];
        for (LooseEvent &event : fixed.events)
            event.earliest = event.latest = event.begin;
        TechnicianData &data = m_data.technicians[std::size_t(technician)];
        data.breaks.clear();
        addBreaks(fixed, data);
    }

    /// Nothing is added to such a day.
    void leaveAlone(int technician)
    {
        TechnicianData &data = m_data.technicians[std::size_t(technician)];
        data.start.reset();
        data.end.reset();
        for (JobData &job : m_data.jobs) {
            if (std::erase(job.technicians, technician) > 0 && job.technicians.empty())
                job.skills = {ImpossibleSkill};
        }
    }

    static bool breaksFit(const Problem &problem, int technician)
    {
        const DenseTechnician &dense = problem.technician(technician);
        return Timeline::arrival(dense, dense.leaves, 0, 0, int(dense.breaks.size())) < Timeline::Never;
    }

    const RunInput &m_input;
    TechnicianDays m_days;
    Judge m_judge;
    OfficeCalendar m_calendar;
    TimeWindow m_day;
    Instant m_earliest;
    QSet<JobId> m_movable;
    ProblemData m_data;
    QList<JobData> m_blocks;
    std::vector<Place> m_places;
    std::unordered_map<int, int> m_placeOfRow;
    DayProblem m_made;
};

Result<DayProblem> DayProblem::make(const RunInput &input)
{
    return DayProblemBuilder(input).build();
}

FactorInputs DayProblem::staticInputs(int technician, JobId id) const
{
    const Job job = m_input->day.jobs.value(id);
    const Technician record = m_input->day.technicians.value(m_technicians.at(technician));
    const QDate day = m_input->day.firstDay;
    FactorInputs inputs{.neededSkills = int(job.requiredSkills.size())};
    inputs.heldSkills =
        int(std::ranges::count_if(record.skills, [day](const HeldSkill &held) { return held.isValidOn(day); }));
    if (job.preferredTechnician)
        inputs.preference = job.preferredTechnician == record.id ? Preference::ThisOne : Preference::SomebodyElse;
    inputs.teamBooked = m_teamBooked;
    inputs.teamAvailable = m_teamAvailable;
    inputs.available = m_fixed.at(technician).available;
    const auto known = [](double value) { return value > 0.0 ? std::optional(value) : std::nullopt; };
    inputs.record = {known(record.onTimeShare), known(record.firstTimeFixShare), known(record.rating), {}};
    Money sum = 0;
    int count = 0;
    for (const TechnicianId other : m_technicians) {
        if (const auto ticket = m_input->tickets.constFind({other, job.type}); ticket != m_input->tickets.cend()) {
            sum += *ticket;
            ++count;
        }
    }
    const auto own = m_input->tickets.constFind({record.id, job.type});
    if (own != m_input->tickets.cend() && sum > 0)
        inputs.record.ticket = double(*own) * count / double(sum);
    return inputs;
}

} // namespace callout::planner
