#include "core/demo/dayrun.h"
#include "core/demo/dayscript.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

using jobbook::Work;

namespace {

constexpr Work emergencyWorks[] = {Work::NoHeat, Work::BurstPipe, Work::ElectricalFault, Work::NoHeat};

/// Emergencies of the morning that were taken care of, and those that just came in.
constexpr int morningEmergencies = 8;
constexpr int freshEmergencies = 4;
constexpr int usualJobs = 300;
/// Jobs that the day is planned with; more come in when it has begun.
constexpr int plannableJobs = 256;
/// A large office sends people who know their work; visits are shorter than in the job book.
constexpr Minutes quicker{10};
constexpr Minutes shortestVisit{30};

/// Makes the calls of a large day.
class LargeDay
{
public:
    LargeDay(OfficeDraft &draft, JobMaker &jobs, SeededRandom random, const DayScriptOptions &options)
        : m_draft(draft)
        , m_jobs(jobs)
        , m_random(random)
        , m_customers(draft.customers, random.stream(1))
        , m_options(options)
    {
    }

    void write();

private:
    [[nodiscard]] Job &addCall(Work work);
    void addPromisedCalls(int count);
    void addMorningEmergencies();
    void addReplacement();
    void addFreshEmergencies();
    void promiseLater(const std::vector<PlannedVisit> &plan);

    OfficeDraft &m_draft;
    JobMaker &m_jobs;
    SeededRandom m_random;
    CustomerPicker m_customers;
    const DayScriptOptions &m_options;
};

void LargeDay::write()
{
    addMorningEmergencies();
    addReplacement();
    addPromisedCalls(plannableJobs - int(m_draft.dayJobs.size()));
    int left = int(m_draft.dayJobs.size());
    if (!m_options.isFresh) {
        const std::vector<PlannedVisit> plan = DayPlanner(m_draft, m_draft.day, m_random.stream(2)).plan(m_draft.dayJobs);
        DayRun(m_draft, m_jobs, m_random.stream(3)).live(plan);
        promiseLater(plan);
        left -= int(plan.size());
    }
    const int more = m_options.openJobs < 0 ? usualJobs - plannableJobs : m_options.openJobs - left;
    addOpenCalls(m_draft, m_jobs, m_customers, m_random, more - freshEmergencies, m_options.now);
    addFreshEmergencies();
}

void LargeDay::addReplacement()
{
    Job &replacement = addCall(Work::BoilerReplacement);
    replacement.windowBegin = m_draft.at(QTime(8, 0));
    replacement.windowEnd = m_draft.at(QTime(12, 0));
    replacement.isTechnicianSpecific = true;
}

/// Customers whom nobody could come to were called and told a later time.
void LargeDay::promiseLater(const std::vector<PlannedVisit> &plan)
{
    QSet<JobId> planned;
    for (const PlannedVisit &one : plan)
        planned.insert(one.job);
    for (Job &job : m_draft.dayJobs) {
        if (!planned.contains(job.id))
            promiseAfternoon(m_draft, job, m_random);
    }
}

Job &LargeDay::addCall(Work work)
{
    const GeoPoint patch = m_random.pick(m_draft.patches);
    const int closeness = m_random.chance(0.15) ? 1 : 4;
    Job job = m_jobs.make(work, m_draft.customer(m_customers.takeNear(patch, closeness)));
    job.id = {qint64(m_draft.dayJobs.size()) + 1};
    job.duration = std::max<Seconds>(job.duration - quicker, shortestVisit);
    const bool isSoon = job.priority >= Priority::High;
    const int ahead = isSoon ? 1 : m_random.integer(1, 14);
    job.createdAt =
        m_draft.calendar.at(m_draft.day.addDays(-ahead), QTime(7, 45).addSecs(m_random.integer(0, 500) * 60));
    m_draft.dayJobs.push_back(std::move(job));
    return m_draft.dayJobs.back();
}

void LargeDay::addPromisedCalls(int count)
{
    for (int i = 0; i < count; ++i) {
        Job &job = addCall(m_jobs.anyWork());
        promise(m_draft, job, m_draft.day, m_random);
        if (m_random.chance(0.08))
            job.preferredTechnician = m_random.pick(m_draft.technicians).id;
    }
}

void LargeDay::addMorningEmergencies()
{
    for (int i = 0; i < morningEmergencies; ++i) {
        Job &job = addCall(m_random.pick(emergencyWorks));
        const int begin = 8 + i % 2;
        job.priority = Priority::Emergency;
        job.source = u"phone"_s;
        job.windowBegin = m_draft.at(QTime(begin, 0));
        job.windowEnd = m_draft.at(QTime(begin + 2, 0));
        job.createdAt =
            std::min(m_draft.at(QTime(begin - 2, 35)) + Minutes(m_random.integer(0, 70)), m_options.now - Minutes(1));
    }
}

void LargeDay::addFreshEmergencies()
{
    for (int i = 0; i < freshEmergencies; ++i) {
        Job &job = addCall(emergencyWorks[i % std::size(emergencyWorks)]);
        job.priority = Priority::Emergency;
        job.source = u"phone"_s;
        job.createdAt = m_options.now - Minutes(4 + 9 * i);
        job.windowBegin = promisedFrom(m_draft, *job.createdAt);
        job.windowEnd = *job.windowBegin + Minutes(120);
    }
}

} // namespace

void writeLargeDay(OfficeDraft &draft, JobMaker &jobs, SeededRandom random, const DayScriptOptions &options)
{
    LargeDay(draft, jobs, random, options).write();
}

} // namespace callout
