#include "core/demo/dayscript.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

using jobbook::Work;

namespace {

/// Minutes of the day.
constexpr int hm(int hour, int minute)
{
    return hour * 60 + minute;
}

/// Where a time of the table is none.
constexpr int never = -1;
constexpr int eveningBefore = -2;

/// One call of the story. Times are local, in minutes of the day.
struct Row {
    int technician; ///< 1 to 4, 0 for none
    Work work;
    Priority priority;
    QStringView title;
    QStringView description;
    QStringView notes;
    QStringView tags; ///< separated by commas
    int windowBegin;
    int windowEnd;
    int start;
    int minutes;
    int daysAhead; ///< booked so many days before
    int booked;
    int assigned;
    int dispatched;
    int travelled;
    int arrived;
    int left;
    QStringView holdReason; ///< left without being done
    int value;              ///< pounds
    QStringView source;
    bool isConfirmed;
};

using enum Priority;

constexpr Row story[] = {
    // Heating
    {1,
     Work::BoilerService,
     Normal,
     u"Annual boiler service",
     u"Wall-hung combi in the kitchen, eight years old.",
     u"Ring the side bell, the front one is dead.",
     u"contract",
     hm(8, 0),
     hm(10, 0),
     hm(8, 15),
     60,
     12,
     hm(11, 20),
     eveningBefore,
     hm(7, 42),
     hm(7, 58),
     hm(8, 11),
     hm(9, 6),
     u"",
     95,
     u"service plan",
     true},
    {1,
     Work::BoilerRepair,
     High,
     u"Boiler locks out, error F28",
     u"Runs ten minutes after each reset, then stops. Hot water is affected too.",
     u"Second visit, board is in the van.",
     u"warranty",
     hm(8, 0),
     hm(12, 0),
     hm(9, 30),
     75,
     1,
     hm(15, 48),
     eveningBefore,
     hm(8, 50),
     hm(9, 8),
     hm(9, 27),
     hm(10, 34),
     u"",
     240,
     u"phone",
     true},
    {1,
     Work::Radiators,
     Normal,
     u"Two radiators cold upstairs",
     u"Thermostat was changed by the tenant last week.",
     u"Dog in the garden, call before you open the gate.",
     u"dog,landlord",
     hm(10, 0),
     hm(12, 0),
     hm(11, 0),
     60,
     3,
     hm(9, 15),
     eveningBefore,
     hm(10, 31),
     hm(10, 46),
     hm(11, 1),
     hm(12, 2),
     u"",
     120,
     u"landlord portal",
     true},
    {1,
     Work::HotWaterCylinder,
     Normal,
     u"No hot water, immersion heater trips",
     u"Breaker trips after some minutes. Shower is electric, so they can wait until the afternoon.",
     u"Cylinder is in the airing cupboard, bring the short spanner.",
     u"",
     hm(12, 0),
     hm(16, 0),
     hm(13, 15),
     90,
     1,
     hm(17, 5),
     eveningBefore,
     hm(12, 48),
     hm(12, 56),
     hm(13, 12),
     hm(14, 41),
     u"",
     260,
     u"phone",
     true},
    // Plumbing
    {2,
     Work::Leak,
     High,
     u"Leak under the kitchen sink",
     u"Bucket needs emptying twice a night.",
     u"Flat entrance is round the back, past the bins.",
     u"",
     hm(8, 0),
     hm(10, 0),
     hm(8, 0),
     75,
     1,
     hm(16, 22),
     eveningBefore,
     hm(7, 35),
     hm(7, 46),
     hm(8, 2),
     hm(9, 21),
     u"",
     165,
     u"web",
     true},
    {2,
     Work::BurstPipe,
     Emergency,
     u"Burst pipe in the loft, water on the stairs",
     u"Customer has shut the stopcock and put the lights off.",
     u"Stopcock is under the stairs, stiff.",
     u"",
     hm(9, 45),
     hm(11, 45),
     hm(10, 0),
     90,
     0,
     hm(9, 31),
     hm(9, 33),
     hm(9, 34),
     hm(9, 41),
     hm(10, 4),
     hm(11, 33),
     u"",
     380,
     u"phone",
     true},
    {2,
     Work::TapsAndToilets,
     Normal,
     u"Toilet keeps running, tap drips in the bathroom",
     u"Water bill has doubled.",
     u"Call 15 minutes ahead, customer comes home from work.",
     u"call ahead",
     hm(12, 0),
     hm(14, 0),
     hm(13, 0),
     60,
     4,
     hm(13, 37),
     eveningBefore,
     hm(12, 33),
     hm(12, 41),
     hm(12, 58),
     hm(13, 52),
     u"",
     110,
     u"web",
     true},
    // Electrical
    {3,
     Work::ElectricalFault,
     High,
     u"Half the house without power since last night",
     u"Freezer is on an extension lead from next door.",
     u"Fuse board is in the garage, key from the neighbour.",
     u"",
     hm(8, 0),
     hm(10, 0),
     hm(8, 30),
     90,
     1,
     hm(20, 14),
     hm(6, 55),
     hm(7, 50),
     hm(8, 9),
     hm(8, 26),
     hm(10, 2),
     u"",
     210,
     u"phone",
     true},
    {3,
     Work::SocketsAndLights,
     Normal,
     u"Sockets in the kitchen dead",
     u"Only the row behind the worktop.",
     u"Quiet please, night worker asleep upstairs.",
     u"",
     hm(10, 0),
     hm(12, 0),
     hm(10, 45),
     60,
     2,
     hm(10, 2),
     eveningBefore,
     hm(10, 12),
     hm(10, 33),
     hm(10, 46),
     hm(11, 41),
     u"",
     130,
     u"phone",
     true},
    {3,
     Work::SafetyReport,
     Normal,
     u"Electrical safety report before new tenants",
     u"Two bedrooms, empty since Monday.",
     u"Key safe by the meter box, the office has the code.",
     u"gate code,landlord",
     hm(13, 0),
     hm(17, 0),
     hm(13, 45),
     105,
     8,
     hm(14, 26),
     eveningBefore,
     hm(13, 20),
     hm(13, 31),
     hm(13, 46),
     hm(15, 28),
     u"",
     195,
     u"landlord portal",
     false},
    // Heating, plumbing and cooling
    {4,
     Work::HeatPump,
     Normal,
     u"Heat pump fan rattles, neighbours complain",
     u"Louder at night. Installed two years ago.",
     u"Unit stands behind the garage.",
     u"",
     hm(8, 0),
     hm(10, 0),
     hm(8, 0),
     60,
     5,
     hm(16, 11),
     eveningBefore,
     hm(7, 38),
     hm(7, 49),
     hm(8, 3),
     hm(9, 2),
     u"Waiting for a part: fan motor, due tomorrow",
     310,
     u"phone",
     true},
    {4,
     Work::BoilerRepair,
     Normal,
     u"Pressure drops to zero every night",
     u"Customer fills it up each morning. No wet spot to be seen.",
     u"Shoes off please, new carpet.",
     u"",
     hm(9, 0),
     hm(11, 0),
     hm(9, 30),
     105,
     2,
     hm(12, 50),
     eveningBefore,
     hm(9, 5),
     hm(9, 18),
     hm(9, 41),
     hm(11, 24),
     u"",
     280,
     u"phone",
     true},
    {4,
     Work::GasSafetyCheck,
     Low,
     u"Landlord gas safety check, two appliances",
     u"Certificate runs out on the last of the month.",
     u"Do not discuss prices with the tenant.",
     u"landlord",
     hm(12, 0),
     hm(16, 0),
     hm(13, 45),
     45,
     9,
     hm(9, 44),
     eveningBefore,
     hm(13, 20),
     hm(13, 33),
     hm(13, 47),
     hm(14, 25),
     u"",
     85,
     u"landlord portal",
     false},
    // Nobody's yet
    {0,
     Work::BlockedDrain,
     Normal,
     u"Drain backs up into the kitchen sink",
     u"Worse whenever the washing machine empties.",
     u"Gully is behind the bins.",
     u"",
     hm(12, 0),
     hm(16, 0),
     never,
     60,
     0,
     hm(8, 12),
     never,
     never,
     never,
     never,
     never,
     u"",
     145,
     u"web",
     false},
    {0,
     Work::Leak,
     High,
     u"Stopcock drips and will not close, customer is 86",
     u"Towel on the floor since yesterday. Daughter called.",
     u"Let it ring, customer is hard of hearing.",
     u"vulnerable",
     hm(13, 0),
     hm(17, 0),
     never,
     45,
     0,
     hm(9, 3),
     never,
     never,
     never,
     never,
     never,
     u"",
     120,
     u"phone",
     true},
    {0,
     Work::Radiators,
     Low,
     u"Fit a smart thermostat",
     u"Thermostat is with the customer.",
     u"",
     u"parts",
     hm(14, 0),
     hm(18, 0),
     never,
     60,
     1,
     hm(19, 40),
     never,
     never,
     never,
     never,
     never,
     u"",
     140,
     u"web",
     false},
};

/// Emergencies that have just come in; minutes before now, promised within two hours.
struct FreshEmergency {
    Work work;
    QStringView title;
    QStringView description;
    QStringView notes;
    QStringView tags;
    int minutesAgo;
    int minutes;
    int value;
};

constexpr FreshEmergency freshEmergencies[] = {
    {Work::NoHeat, u"No heat, infant in the house", u"Boiler is dead since the night, 14 degrees in the nursery.",
     u"Ring the side bell, baby may sleep.", u"vulnerable", 22, 60, 220},
    {Work::ElectricalFault, u"Burning smell from the fuse board",
     u"Customer has put the main switch off. Board is warm to the touch.", u"", u"", 7, 60, 190},
};

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

private:
    [[nodiscard]] Instant time(int minute) const
    {
        return minute == eveningBefore ? planningTime(m_draft)
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
    job.priority = Emergency;
    job.source = u"phone"_s;
    job.isConfirmed = true;
    job.createdAt = m_options.now - Minutes(emergency.minutesAgo);
    job.windowBegin = promisedFrom(m_draft, *job.createdAt);
    job.windowEnd = *job.windowBegin + Minutes(120);
}

} // namespace

void writeSmallDay(OfficeDraft &draft, JobMaker &jobs, SeededRandom random, const DayScriptOptions &options)
{
    CustomerPicker customers(draft.customers, random.stream(1));
    Storyteller teller(draft, jobs, customers, options);
    for (const Row &row : story)
        teller.tell(row);
    for (const FreshEmergency &emergency : freshEmergencies)
        teller.tell(emergency);
    const int open = 5;
    addOpenCalls(draft, jobs, customers, random, options.openJobs - open, options.now);
}

} // namespace callout
