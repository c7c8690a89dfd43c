#include "tests/core/planner/randomoffice.h"

#include "tests/support/randomvalues.h"
#include "tests/support/testday.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace callout::test {

using planner::RunInput;

namespace {

/// Streets on a grid of minutes, a little longer towards the north; another latitude band is an island.
class GridDrives final : public DriveTimes
{
public:
    [[nodiscard]] std::optional<Drive> between(const GeoPoint &from, const GeoPoint &to) const override
    {
        if ((from.latitude > 70.0) != (to.latitude > 70.0))
            return std::nullopt;
        const double north = (to.latitude - from.latitude) * 1000.0;
        const double east = (to.longitude - from.longitude) * 1000.0;
        const double minutes = std::abs(north) + std::abs(east) + (north > 0 ? 0.3 * north : 0.0);
        return Drive{Seconds(std::llround(minutes * 60.0)), minutes * 800.0};
    }
};

GeoPoint anyPlace(RandomValues &random, int size)
{
    return {50.0 + random.below(size * 10) / 10'000.0, random.below(size * 10) / 10'000.0};
}

class Office
{
public:
    explicit Office(quint64 seed)
        : m_random(quint32(seed))
        , m_day(m_random.pick(std::array{QDate(2026, 3, 10), QDate(2026, 3, 29), QDate(2026, 10, 25)}),
                m_random.pick(std::array{u"Europe/London"_s, u"America/New_York"_s, u"Asia/Tokyo"_s}))
        , m_size(m_random.pick(std::array{8, 20, 40}))
    {
    }

    RunInput build(quint64 seed)
    {
        setRules();
        addNames();
        const int technicians = m_random.chance(0.05) ? 0 : 1 + m_random.below(6);
        for (int i = 0; i < technicians; ++i)
            addTechnician(i);
        const int jobs = m_random.chance(0.05) ? 0 : 1 + m_random.below(22);
        for (int i = 0; i < jobs; ++i)
            addJob(i);
        RunInput input{.day = m_day.snapshot(), .seed = seed};
        input.now = m_now;
        input.drives = MatrixDriveTimes::of(planner::placesOf(input.day), GridDrives());
        for (const TechnicianId technician : m_team) {
            if (m_random.chance(0.5))
                input.tickets.insert({technician, m_type}, 5'000 + m_random.below(50'000));
        }
        return input;
    }

private:
    Instant moment() { return m_day.snapshot().span().begin + Minutes(5 * m_random.below(288)); }

    void setRules()
    {
        OfficeSettings &settings = m_day.settings();
        const TimeWindow span = m_day.snapshot().span();
        m_now = m_random.chance(0.5) ? span.begin - Minutes(600) : moment();
        if (m_random.chance(0.3))
            settings.maximumDrive = Minutes(8 + m_random.below(30));
        if (m_random.chance(0.5))
            settings.businessHours.clear();
        if (settings.businessHours.isEmpty() || m_day.date().dayOfWeek() == 7) {
            settings.businessHours.clear();
            for (int day = 1; day <= 7; ++day)
                settings.businessHours.append({day, QTime(0, 0), QTime(23, 59)});
            if (m_random.chance(0.3))
                settings.businessHours = {{m_day.date().dayOfWeek(), QTime(7, 0), QTime(12, 0)},
                                          {m_day.date().dayOfWeek(), QTime(13, 0), QTime(18, 0)}};
        }
        settings.staysInUnit = m_random.chance(0.2);
        settings.staysInZone = m_random.chance(0.2);
        settings.raisedTags = {u"infant"_s};
        if (m_random.chance(0.3))
            settings.factorWeights = {m_random.below(60), m_random.below(60), m_random.below(60), m_random.below(60),
                                      m_random.below(60)};
        if (m_random.chance(0.3))
            settings.stability = m_random.below(80);
    }

    void addNames()
    {
        m_skills = {m_day.skill(u"Gas"_s), m_day.skill(u"Cold"_s), m_day.skill(u"High voltage"_s)};
        m_type = m_day.jobType(u"Repair"_s);
        m_otherType = m_day.jobType(u"Survey"_s, m_random.chance(0.5));
    }

    void addTechnician(int number)
    {
        const TechnicianId id = m_day.technician(u"T%1"_s.arg(number), [&](Technician &technician) {
            const GeoPoint home = m_random.chance(0.03) ? GeoPoint{80.0, 0.0} : anyPlace(m_random, m_size);
            technician.homeLatitude = home.latitude;
            technician.homeLongitude = home.longitude;
            if (m_random.chance(0.1))
                technician.homeLatitude.reset();
            for (const SkillId skill : m_skills) {
                if (m_random.chance(0.5))
                    technician.skills.append({skill, m_day.date().addDays(m_random.below(6) - 1)});
            }
            technician.isManaged = !m_random.chance(0.05);
            technician.isPaused = m_random.chance(0.05);
            technician.isActive = !m_random.chance(0.03);
            technician.businessUnit = {1 + m_random.below(2)};
            if (m_random.chance(0.5))
                technician.zones = {ZoneId{1 + m_random.below(2)}};
            if (m_random.chance(0.2))
                technician.maximumJobs = m_random.below(6);
            if (m_random.chance(0.2))
                technician.maximumWork = Minutes(60 * m_random.below(8));
            technician.onTimeShare = m_random.below(100) / 100.0;
            technician.rating = m_random.below(50) / 10.0;
        });
        m_team.append(id);
        addShifts(id);
        if (m_random.chance(0.7))
            addLunch(id);
    }

    void addShifts(TechnicianId technician)
    {
        for (int i = m_random.chance(0.8) ? 1 : m_random.below(4); i > 0; --i) {
            Shift &shift = m_day.snapshot().shifts[m_day.shift(technician, u"08:00"_s, u"16:00"_s)];
            if (m_random.chance(0.4)) {
                shift.begin = moment() - Minutes(120); // some go beyond midnight, on either side
                shift.end = shift.begin + Minutes(60 * (2 + m_random.below(10)));
            }
            if (m_random.chance(0.1))
                shift.kind = ShiftKind::OnCall;
        }
        if (m_random.chance(0.15)) {
            Shift &off = m_day.snapshot().shifts[m_day.shift(technician, u"08:00"_s, u"16:00"_s, ShiftKind::TimeOff)];
            off.begin = moment();
            off.end = off.begin + Minutes(30 * m_random.below(20));
        }
    }

    void addLunch(TechnicianId technician)
    {
        const NonJobEventId id = m_day.event(technician, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
        NonJobEvent &lunch = m_day.snapshot().events[id];
        if (m_random.chance(0.3))
            lunch.begin = moment();
        lunch.end = lunch.begin + Minutes(15 + m_random.below(45));
        if (m_random.chance(0.5)) {
            lunch.timesheetCode = u"BREAK"_s;
            lunch.windowBegin = lunch.begin - Minutes(m_random.below(90));
            lunch.windowEnd = lunch.end + Minutes(m_random.below(120));
        }
    }

    void addJob(int number)
    {
        const JobId id = m_day.job(u"J%1"_s.arg(number), [&](Job &job) {
            job.type = m_random.chance(0.1) ? m_otherType : m_type;
            job.duration = Minutes(10 + 5 * m_random.below(25));
            if (!m_random.chance(0.03))
                setPlace(job, m_random.chance(0.03) ? GeoPoint{80.0, 0.01} : anyPlace(m_random, m_size));
            if (m_random.chance(0.4))
                job.requiredSkills = {m_random.pick(m_skills)};
            if (m_random.chance(0.7)) {
                job.windowBegin = moment();
                job.windowEnd = *job.windowBegin + Minutes(15 * m_random.below(20));
            }
            job.priority = Priority(m_random.below(4));
            if (m_random.chance(0.1))
                job.tags = {u"infant"_s};
            job.isEngineAllowed = !m_random.chance(0.1);
            job.crewSize = m_random.chance(0.05) ? 2 : 1;
            job.days = m_random.chance(0.03) ? 2 : 1;
            if (m_random.chance(0.3))
                job.businessUnit = {1 + m_random.below(2)};
            if (m_random.chance(0.3))
                job.zone = {1 + m_random.below(2)};
            if (m_random.chance(0.2) && !m_team.isEmpty())
                job.preferredTechnician = m_random.pick(m_team);
        });
        if (!m_team.isEmpty() && m_random.chance(0.45))
            giveAway(m_day[id]);
    }

    /// To somebody at some time, as people do, rules or not; what should have begun has perhaps.
    void giveAway(Job &job)
    {
        job = assigned(job, m_random.pick(m_team), moment());
        job.isTechnicianSpecific = m_random.chance(0.1);
        job.isConfirmed = m_random.chance(0.3);
        if (*job.start > m_now || m_random.chance(0.2))
            return;
        job.status = m_random.pick(std::array{JobStatus::Dispatched, JobStatus::EnRoute, JobStatus::OnSite,
                                              JobStatus::OnHold, JobStatus::Completed, JobStatus::Cancelled});
        if (job.status == JobStatus::OnSite || job.status == JobStatus::Completed)
            job.onSiteAt = std::min(m_now, *job.start + Minutes(m_random.below(60) - 20));
        if (!isOpen(job.status))
            job.closedAt = std::min(m_now, job.onSiteAt.value_or(*job.start) + Minutes(m_random.below(200)));
    }

    RandomValues m_random;
    TestDay m_day;
    int m_size;
    Instant m_now;
    QList<SkillId> m_skills;
    JobTypeId m_type;
    JobTypeId m_otherType;
    QList<TechnicianId> m_team;
};

} // namespace

RunInput randomOffice(quint64 seed)
{
    return Office(seed).build(seed);
}

RunInput plainOffice(quint64 seed, int jobs, int technicians)
{
    RandomValues random{quint32(seed)};
    TestDay day;
    for (int i = 0; i < technicians; ++i) {
        (void)day.worker(u"T%1"_s.arg(i), [&](Technician &technician) {
            const GeoPoint home = anyPlace(random, 40);
            technician.homeLatitude = home.latitude;
            technician.homeLongitude = home.longitude;
        });
    }
    for (int i = 0; i < jobs; ++i) {
        (void)day.job(u"J%1"_s.arg(i), [&](Job &job) {
            setPlace(job, anyPlace(random, 40));
            job.duration = Minutes(20 + 5 * random.below(10));
            job.priority = random.chance(0.05) ? Priority::Emergency : Priority::Normal;
            if (random.chance(0.5)) {
                job.windowBegin = day.at(u"08:00"_s) + Minutes(60 * random.below(7));
                job.windowEnd = *job.windowBegin + Minutes(120);
            }
        });
    }
    RunInput input{.day = day.snapshot(), .now = day.at(u"06:00"_s), .seed = seed};
    input.drives = MatrixDriveTimes::of(planner::placesOf(input.day), GridDrives());
    return input;
}

} // namespace callout::test
