#include "core/demo/dayscript.h"
#include "core/demo/smallstory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

using jobbook::Work;
using smallstory::FreshEmergency;
using smallstory::Row;

namespace {

/// Turns the rows into jobs and what happens to them.
class Storyteller
{
public:
    Storyteller(OfficeDraft &draft, JobMaker &jobs, CustomerPicker &customers, const DayScriptOptions &options)
        : m_draft(draft)
        , m_jobs(jobs)
        , m_customers(customers)
        , m_options(options)
    {
    }

    void tell(const Row &row);
    void tell(const FreshEmergency &emergency);
    /// Those told so far that nobody is given.
    [[nodiscard]] int openJobs() const { return m_openJobs; }

private:
    [[nodiscard]] Instant time(int minute) const
    {
        return minute == smallstory::eveningBefore ? planningTime(m_draft)
                                                   : m_draft.at(QTime::fromMSecsSinceStartOfDay(minute * 60'000));
    }
    [[nodiscard]] Job &addJob(Work work, const GeoPoint &near, QStringView title, QStringView description,
                              QStringView notes, QStringView tags, int minutes, int value);
    void happen(const Row &row, const Job &job);

    OfficeDraft &m_draft;
    JobMaker &m_jobs;
    CustomerPicker &m_customers;
    const DayScriptOptions &m_options;
    QHash<int, GeoPoint> m_places; ///< of technicians, as the story goes on
    int m_openJobs = 0;
};

/// Among so many customers drawn at random the nearest is chosen.
constexpr int closeness = 5;

Job &Storyteller::addJob(Work work, const GeoPoint &near, QStringView title, QStringView description, QStringView notes,
                         QStringView tags, int minutes, int value)
{
    // The story takes place at people's homes.
    CustomerId customer = m_customers.takeNear(near, closeness);
    for (int draw = 0; draw < 50 && m_draft.isFirm(customer); ++draw)
        customer = m_customers.takeNear(near, closeness);
    Job job = m_jobs.make(work, m_draft.customer(customer));
    job.id = {qint64(m_draft.dayJobs.size()) + 1};
    job.title = title.toString();
    job.description = description.toString();
    job.notes = notes.toString();
    job.tags = tags.toString().split(u',', Qt::SkipEmptyParts);
    job.duration = Minutes(minutes);
    job.estimatedValue = value * 100;
    m_draft.dayJobs.push_back(std::move(job));
    return m_draft.dayJobs.back();
}

void Storyteller::tell(const Row &row)
{
    const int count = int(m_draft.technicians.size());
    const bool isAssigned = row.technician > 0 && row.technician <= count;
    const int patch = row.technician > 0 ? (row.technician - 1) % count : int(m_draft.dayJobs.size()) % count;
    const GeoPoint near = m_places.value(row.technician, m_draft.patches[std::size_t(patch)]);
    Job &job = addJob(row.work, near, row.title, row.description, row.notes, row.tags, row.minutes, row.value);
    if (row.technician > 0)
        m_places.insert(row.technician, *job.location());
    job.priority = row.priority;
    job.windowBegin = time(row.windowBegin);
    job.windowEnd = time(row.windowEnd);
    job.source = row.source.toString();
    job.isConfirmed = row.isConfirmed;
    job.createdAt = std::min(
        m_draft.calendar.at(m_draft.day.addDays(-row.daysAhead), QTime::fromMSecsSinceStartOfDay(row.booked * 60'000)),
        m_options.now - Minutes(1));
    if (row.work == Work::Radiators && !isAssigned)
        job.preferredTechnician = {1};
    if (isAssigned && !m_options.isFresh)
        happen(row, job);
    else
        ++m_openJobs;
}

void Storyteller::happen(const Row &row, const Job &job)
{
    const TechnicianId technician{row.technician};
    const auto add = [&](int minute, JobStep step) -> Happening & {
        return m_draft.happenings.emplace_back(stepped(time(minute), job.id, step, technician));
    };
    m_draft.happenings.push_back(assignedTo(time(row.assigned), job.id, technician, time(row.start)));
    add(row.dispatched, JobStep::Dispatch);
    add(row.travelled, JobStep::Travel);
    add(row.arrived, JobStep::Arrive);
    if (row.holdReason.isEmpty())
        add(row.left, JobStep::Complete).invoice = m_jobs.invoiceFor(job);
    else
        add(row.left, JobStep::Hold).reason = row.holdReason.toString();
}

void Storyteller::tell(const FreshEmergency &emergency)
{
    const std::size_t patch = m_draft.dayJobs.size() % m_draft.patches.size();
    Job &job = addJob(emergency.work, m_draft.patches[patch], emergency.title, emergency.description, emergency.notes,
                      emergency.tags, emergency.minutes, emergency.value);
    job.priority = Priority::Emergency;
    job.source = u"phone"_s;
    job.isConfirmed = true;
    job.createdAt = m_options.now - Minutes(emergency.minutesAgo);
    job.windowBegin = promisedFrom(m_draft, *job.createdAt);
    job.windowEnd = *job.windowBegin + Minutes(120);
    ++m_openJobs;
}

} // namespace

void writeSmallDay(OfficeDraft &draft, JobMaker &jobs, SeededRandom random, const DayScriptOptions &options)
{
    CustomerPicker customers(draft.customers, random.stream(1));
    Storyteller teller(draft, jobs, customers, options);
    for (const Row &row : smallstory::rows())
        teller.tell(row);
    for (const FreshEmergency &emergency : smallstory::freshEmergencies())
        teller.tell(emergency);
    addOpenCalls(draft, jobs, customers, random, options.openJobs - teller.openJobs(), options.now);
}

} // namespace callout
