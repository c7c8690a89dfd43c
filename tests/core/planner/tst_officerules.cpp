#include "core/planner/dayplanner.h"
#include "tests/support/minutedrives.h"
#include "tests/support/plaintext.h"
#include "tests/support/testday.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace planner;
using namespace test;

namespace {

/// What an office may tell the engine. It is 07:00; Ana works from 08:00 to 16:00 and lives where every job is, Ben is
/// elsewhere: 60 minutes away.
struct Office {
    TestDay day;
    TechnicianId ana = day.worker(u"Ana"_s);
    TechnicianId ben = day.worker(u"Ben"_s, [](Technician &who) { setHome(who, 60); });
    QString now = u"07:00"_s;

    static void setHome(Technician &who, int minutes)
    {
        who.homeLatitude = placeAt(minutes).latitude;
        who.homeLongitude = placeAt(minutes).longitude;
    }
    [[nodiscard]] JobChange between(const QString &begin, const QString &end) const
    {
        return promised(day.span(begin, end));
    }
    /// An open job on Ana's doorstep.
    JobId open(const QString &name, const JobChange &change = [](Job &) {})
    {
        return day.job(name, all({stands(0), change}));
    }
    JobId planned(const QString &name, TechnicianId who, const QString &start, const JobChange &change = [](Job &) {})
    {
        return day.scheduled(name, who, start, all({stands(0), change}));
    }
    NonJobEventId meeting(const QString &begin, const QString &end, const QString &code = {})
    {
        const NonJobEventId id = day.event(ana, u"Meeting"_s, begin, end);
        day.snapshot().events[id].timesheetCode = code;
        return id;
    }
};

using Setup = std::function<void(Office &)>;

RunInput inputOf(const Office &office)
{
    RunInput input{.day = office.day.snapshot(), .now = office.day.at(office.now)};
    input.drives = MatrixDriveTimes::of(placesOf(input.day), MinuteDrives());
    return input;
}

/// "J Ana 09:00, K open; Meeting 12:00": where everything is after the run is accepted.
QString told(const Office &office, const Proposal &proposal)
{
    const DaySnapshot day = withLines(office.day.snapshot(), proposal.lines, proposal.eventMoves);
    const DayText text(day);
    QStringList jobs;
    for (const Job &job : day.jobs)
        jobs.append(
            job.start ? u"%1 %2 %3"_s.arg(job.number, day.technicians.value(job.technician).name, text.time(*job.start))
                      : job.number + u" open"_s);
    jobs.sort();
    for (const EventMove &move : proposal.eventMoves)
        jobs.append(day.events.value(move.event).title + u' ' + text.time(move.to));
    return jobs.join(u", "_s);
}

} // namespace

/// The rules of a real office around a run, one row each, by their numbers in the catalogue of behaviour.
class OfficeRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void theEngineKeepsTo_data();
    void theEngineKeepsTo();
};

void OfficeRulesTest::theEngineKeepsTo_data()
{
    QTest::addColumn<Setup>("setup");
    QTest::addColumn<QString>("plan");
    const auto row = [](const char *name, const QString &plan, const Setup &setup) {
        QTest::newRow(name) << setup << plan;
    };

    // The toggle of a job and its type.
    row("3.2 a job that the engine may plan", u"J Ana 09:00"_s,
        [](Office &office) { office.open(u"J"_s, office.between(u"09:00"_s, u"09:00"_s)); });
    row("4.2 toggle off, open: left open", u"J open"_s,
        [](Office &office) { office.open(u"J"_s, [](Job &job) { job.isEngineAllowed = false; }); });
    row("4.2 toggle off never unassigns", u"J Ben 10:00"_s, [](Office &office) {
        office.planned(u"J"_s, office.ben, u"10:00"_s, [](Job &job) { job.isEngineAllowed = false; });
    });
    row("3.2 type not enabled: left open", u"J open"_s, [](Office &office) {
        const JobTypeId type = office.day.jobType(u"Install"_s, false);
        office.open(u"J"_s, [type](Job &job) { job.type = type; });
    });
    row("3.3 type not enabled: planned around", u"J Ana 10:00, K Ana 11:00"_s, [](Office &office) {
        const JobTypeId type = office.day.jobType(u"Install"_s, false);
        office.planned(u"J"_s, office.ana, u"10:00"_s, [type](Job &job) { job.type = type; });
        office.open(u"K"_s, office.between(u"10:00"_s, u"11:00"_s));
    });
    row("3.3 toggle off: planned around", u"J Ana 10:00, K Ana 11:00"_s, [](Office &office) {
        office.planned(u"J"_s, office.ana, u"10:00"_s, [](Job &job) { job.isEngineAllowed = false; });
        office.open(u"K"_s, office.between(u"10:00"_s, u"11:00"_s));
    });
    row("3.3 several technicians: planned around", u"J Ana 10:00, K Ana 11:00"_s, [](Office &office) {
        office.planned(u"J"_s, office.ana, u"10:00"_s, [](Job &job) { job.crewSize = 2; });
        office.open(u"K"_s, office.between(u"10:00"_s, u"11:00"_s));
    });
    row("3.2 several technicians: not given away", u"J open"_s,
        [](Office &office) { office.open(u"J"_s, [](Job &job) { job.crewSize = 2; }); });
    row("3.2 several days: not given away", u"J open"_s,
        [](Office &office) { office.open(u"J"_s, [](Job &job) { job.days = 3; }); });

    // Events.
    row("3.3 an event without a timesheet code: planned around", u"J Ana 11:00"_s, [](Office &office) {
        office.meeting(u"10:00"_s, u"11:00"_s);
        office.open(u"J"_s, office.between(u"10:00"_s, u"11:00"_s));
    });
    row("3.3 an event with one makes room inside its window", u"J Ana 10:00, Meeting 11:00"_s, [](Office &office) {
        const NonJobEventId meeting = office.meeting(u"10:00"_s, u"11:00"_s, u"M"_s);
        office.day.snapshot().events[meeting].windowBegin = office.day.at(u"10:00"_s);
        office.day.snapshot().events[meeting].windowEnd = office.day.at(u"12:00"_s);
        office.open(u"J"_s, office.between(u"10:00"_s, u"10:00"_s));
    });
    row("3.3 but not beyond it", u"J open"_s, [](Office &office) {
        const NonJobEventId meeting = office.meeting(u"10:00"_s, u"11:00"_s, u"M"_s);
        office.day.snapshot().events[meeting].windowBegin = office.day.at(u"10:00"_s);
        office.day.snapshot().events[meeting].windowEnd = office.day.at(u"11:30"_s);
        office.day.snapshot().technicians.remove(office.ben);
        office.open(u"J"_s, office.between(u"10:00"_s, u"10:00"_s));
    });

    // People.
    row("3.2 not managed: nothing is added", u"J Ben 10:00"_s, [](Office &office) {
        office.day[office.ana].isManaged = false;
        office.open(u"J"_s, office.between(u"10:00"_s, u"10:00"_s));
    });
    row("3.9 paused: nothing is added", u"J Ben 10:00"_s, [](Office &office) {
        office.day[office.ana].isPaused = true;
        office.open(u"J"_s, office.between(u"10:00"_s, u"10:00"_s));
    });
    row("3.9 paused: nothing is removed", u"J Ana 10:00"_s, [](Office &office) {
        office.day[office.ana].isPaused = true;
        const SkillId gas = office.day.skill(u"Gas"_s);
        office.planned(u"J"_s, office.ana, u"10:00"_s, needs(gas));
    });
    row("3.9 resumed: what breaks a rule is taken off", u"J open"_s, [](Office &office) {
        const SkillId gas = office.day.skill(u"Gas"_s);
        office.planned(u"J"_s, office.ana, u"10:00"_s, needs(gas));
    });
    row("3.2 a helper gets no job of their own", u"J Ben 10:00"_s, [](Office &office) {
        office.day[office.ana].follows = office.ben;
        office.open(u"J"_s, office.between(u"10:00"_s, u"10:00"_s));
    });
    row("3.2 on call is no normal shift", u"J Ben 10:00"_s, [](Office &office) {
        office.day.snapshot().shifts.removeIf([&](const auto &entry) { return entry->technician == office.ana; });
        office.day.shift(office.ana, u"08:00"_s, u"16:00"_s, ShiftKind::OnCall);
        office.open(u"J"_s, office.between(u"10:00"_s, u"10:00"_s));
    });
    row("3.2 time off", u"J Ben 10:00"_s, [](Office &office) {
        office.day.shift(office.ana, u"09:00"_s, u"12:00"_s, ShiftKind::TimeOff);
        office.open(u"J"_s, office.between(u"10:00"_s, u"10:00"_s));
    });
    row("3.2 a week's pattern counts as a shift", u"J Ana 10:00"_s, [](Office &office) {
        office.day.snapshot().shifts.clear();
        office.day[office.ana].weeklyShifts = {{2, QTime(9, 0), QTime(12, 0)}};
        office.open(u"J"_s, office.between(u"10:00"_s, u"10:00"_s));
    });

    // What has begun, or is about to.
    row("3.2 a started job stays", u"J Ben 10:00, K Ana 10:00"_s, [](Office &office) {
        office.now = u"09:00"_s;
        office.planned(u"J"_s, office.ben, u"10:00"_s, hasStatus(JobStatus::Dispatched));
        office.open(u"K"_s, office.between(u"10:00"_s, u"10:00"_s));
    });
    row("3.2 inside the freeze time a job stays", u"J Ben 09:20"_s, [](Office &office) {
        office.now = u"09:00"_s;
        office.planned(u"J"_s, office.ben, u"09:20"_s);
    });
    row("3.2 after it a job may move", u"J Ana 09:40"_s, [](Office &office) {
        office.now = u"09:00"_s;
        office.day.settings().stability = 0;
        office.planned(u"J"_s, office.ben, u"09:40"_s, office.between(u"09:40"_s, u"09:40"_s));
    });
    row("3.2 nothing is begun inside the freeze time", u"J Ana 09:30"_s, [](Office &office) {
        office.now = u"09:00"_s;
        office.open(u"J"_s, office.between(u"09:00"_s, u"09:30"_s));
    });
    row("1 on hold is left alone, its time is free", u"J Ana 10:00, K Ana 10:00"_s, [](Office &office) {
        office.planned(u"J"_s, office.ana, u"10:00"_s, hasStatus(JobStatus::OnHold));
        office.open(u"K"_s, office.between(u"10:00"_s, u"10:00"_s));
    });
    row("1 cancelled is left alone, its time is free", u"J Ana 10:00, K Ana 10:00"_s, [](Office &office) {
        office.planned(u"J"_s, office.ana, u"10:00"_s, hasStatus(JobStatus::Cancelled));
        office.open(u"K"_s, office.between(u"10:00"_s, u"10:00"_s));
    });
    row("4.2 a technician-specific job stays with its technician", u"J Ben 10:00"_s, [](Office &office) {
        office.day.settings().stability = 0;
        office.planned(u"J"_s, office.ben, u"10:00"_s, all({office.between(u"10:00"_s, u"10:00"_s), [](Job &job) {
                                                                job.isTechnicianSpecific = true;
                                                            }}));
    });
    row("4.2 any other goes to who is nearer", u"J Ana 10:00"_s, [](Office &office) {
        office.day.settings().stability = 0;
        office.planned(u"J"_s, office.ben, u"10:00"_s, office.between(u"10:00"_s, u"10:00"_s));
    });

    // Re-runs.
    row("3.5 the price of a change keeps what is promised", u"J Ben 10:00"_s, [](Office &office) {
        office.day.settings().stability = 100;
        office.planned(u"J"_s, office.ben, u"10:00"_s, office.between(u"10:00"_s, u"10:00"_s));
    });
    row("3.5 a re-run unassigns what nobody may do any more", u"J open"_s,
        [](Office &office) { office.planned(u"J"_s, office.ana, u"10:00"_s, needs(office.day.skill(u"Gas"_s))); });
    row("3.4 an emergency takes the place of a lesser job", u"E Ana 10:00, J open"_s, [](Office &office) {
        office.day.snapshot().technicians.remove(office.ben);
        office.planned(u"J"_s, office.ana, u"10:00"_s, office.between(u"10:00"_s, u"10:30"_s));
        office.open(u"E"_s, all({office.between(u"10:00"_s, u"10:00"_s), [](Job &job) {
                                     job.priority = Priority::Emergency;
                                 }}));
    });

    // Territories.
    row("3.2 zones kept apart", u"J Ben 10:00"_s, [](Office &office) {
        office.day.settings().staysInZone = true;
        office.day[office.ana].zones = {ZoneId{2}};
        office.open(u"J"_s, all({office.between(u"10:00"_s, u"10:00"_s), [](Job &job) { job.zone = {1}; }}));
    });
    row("3.2 business units kept apart", u"J Ben 10:00"_s, [](Office &office) {
        office.day.settings().staysInUnit = true;
        office.day[office.ana].businessUnit = {2};
        office.day[office.ben].businessUnit = {1};
        office.open(u"J"_s, all({office.between(u"10:00"_s, u"10:00"_s), [](Job &job) { job.businessUnit = {1}; }}));
    });
    row("3.2 limits of a day", u"J Ana 09:00, K Ben 11:00"_s, [](Office &office) {
        office.day[office.ana].maximumJobs = 1;
        office.open(u"J"_s, office.between(u"09:00"_s, u"09:00"_s));
        office.open(u"K"_s, office.between(u"11:00"_s, u"11:00"_s));
    });
    row("3.2 starts lie in business hours", u"J open"_s, [](Office &office) {
        office.day.shift(office.ana, u"17:00"_s, u"22:00"_s);
        office.open(u"J"_s, office.between(u"18:00"_s, u"20:00"_s));
    });
}

void OfficeRulesTest::theEngineKeepsTo()
{
    QFETCH(const Setup, setup);
    Office office;
    setup(office);
    const RunInput input = inputOf(office);
    const Result<Proposal> proposal = planDay(input, {.iterations = 200});
    VERIFY_RESULT(proposal);
    QTEST(told(office, *proposal), "plan");
    QVERIFY(brokenRules(*proposal, input.day, input.drives).isEmpty());
    QVERIFY(proposal->withheld.isEmpty());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::OfficeRulesTest)
#include "tst_officerules.moc"
