#include "core/domain/judge.h"
#include "tests/support/minutedrives.h"
#include "tests/support/plaintext.h"
#include "tests/support/testday.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

namespace {

/// What is asked of the judge. By default it is early in the morning and a dispatcher asks.
struct Question {
    JobId job;
    TechnicianId technician;
    QString start = u"10:00"_s;
    QString now = u"07:00"_s;
    JudgeFor whom = JudgeFor::Person;
};

using Scenario = std::function<Question(TestDay &)>;

Verdict answer(const TestDay &day, const Question &question)
{
    static const MinuteDrives drives;
    const Judge judge(day.snapshot(), drives, day.at(question.now), question.whom);
    return judge.at(day[question.job], question.technician, day.at(question.start));
}

void row(const char *name, const Scenario &scenario, const QString &broken = {})
{
    QTest::newRow(name) << scenario << broken;
}

/// An hour of work for Ana at 10:00, after some change.
Scenario anas(const JobChange &change)
{
    return [change](TestDay &day) { return Question{day.job(u"J"_s, change), day.worker(u"Ana"_s)}; };
}

Scenario forEngine(const Scenario &scenario)
{
    return [scenario](TestDay &day) {
        Question question = scenario(day);
        question.whom = JudgeFor::Engine;
        if (Job &job = day[question.job]; !job.location())
            setPlace(job, placeAt(0));
        return question;
    };
}

} // namespace

/// One row for each side of each rule of SPEC 1, 2.7, 3.2 and 4.2.
class JudgeTest : public QObject
{
    Q_OBJECT

private slots:
    void statusRules_data();
    void statusRules() { judge(); }
    void skillRules_data();
    void skillRules() { judge(); }
    void shiftRules_data();
    void shiftRules() { judge(); }
    void windowRules_data();
    void windowRules() { judge(); }
    void overlapRules_data();
    void overlapRules() { judge(); }
    void driveRules_data();
    void driveRules() { judge(); }
    void limitRules_data();
    void limitRules() { judge(); }
    void engineRules_data();
    void engineRules() { judge(); }
    void engineRulesBindNoPerson_data() { engineRules_data(); }
    void engineRulesBindNoPerson();
    void everyRuleWasBroken();
    void rulesAreToldInTheirOrder();

private:
    static void addColumns();
    void judge();

    QSet<int> m_broken;
};

void JudgeTest::addColumns()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QString>("broken");
}

void JudgeTest::judge()
{
    QFETCH(const Scenario, scenario);
    TestDay day;
    const Question question = scenario(day);
    const Verdict verdict = answer(day, question);
    QTEST(DayText(day.snapshot()).violations(verdict.broken), "broken");
    QCOMPARE(verdict.start, day.at(question.start));
    for (const Violation &violation : verdict.broken)
        m_broken.insert(int(violation.rule));
}

void JudgeTest::statusRules_data()
{
    using enum JobStatus;
    addColumns();
    const auto withBo = [](JobStatus status) {
        return Scenario([status](TestDay &day) {
            const TechnicianId bo = day.worker(u"Bo"_s);
            return Question{day.scheduled(u"J"_s, bo, u"10:00"_s, hasStatus(status)), day.worker(u"Ana"_s)};
        });
    };
    row("1 JobClosed: open", anas({}));
    row("1 JobClosed: completed", anas(hasStatus(Completed)), u"JobClosed"_s);
    row("1 JobClosed: cancelled", anas(hasStatus(Cancelled)), u"JobClosed"_s);
    row("1 JobStarted: scheduled may go to another", withBo(Scheduled));
    row("1 JobStarted: dispatched", withBo(Dispatched), u"JobStarted Bo"_s);
    row("1 JobStarted: en route", withBo(EnRoute), u"JobStarted Bo"_s);
    row("1 JobStarted: on site", withBo(OnSite), u"JobStarted Bo"_s);
    row(
        "1 JobStarted: nor does its time move",
        [](TestDay &day) {
            const TechnicianId ana = day.worker(u"Ana"_s);
            return Question{day.scheduled(u"J"_s, ana, u"09:00"_s, hasStatus(Dispatched)), ana};
        },
        u"JobStarted Ana"_s);
    row("1 JobOnHold: on hold", withBo(OnHold), u"JobOnHold"_s);

    row(
        "TechnicianGone: unknown", [](TestDay &day) { return Question{day.job(u"J"_s), TechnicianId{99}}; },
        u"TechnicianGone "_s);
    row(
        "TechnicianGone: left the office",
        [](TestDay &day) {
            const TechnicianId ana = day.worker(u"Ana"_s, [](Technician &who) { who.isActive = false; });
            return Question{day.job(u"J"_s), ana};
        },
        u"TechnicianGone Ana"_s);

    const auto meant = [](bool isSpecific, bool forAna) {
        return Scenario([=](TestDay &day) {
            const TechnicianId ana = day.worker(u"Ana"_s);
            const TechnicianId bo = day.worker(u"Bo"_s);
            return Question{day.scheduled(u"J"_s, forAna ? ana : bo, u"09:00"_s,
                                          [=](Job &job) { job.isTechnicianSpecific = isSpecific; }),
                            ana};
        });
    };
    row("4.2 TechnicianSpecific: meant for another", meant(true, false), u"TechnicianSpecific Bo"_s);
    row("4.2 TechnicianSpecific: meant for her", meant(true, true));
    row("4.2 TechnicianSpecific: toggle off", meant(false, false));
    row("4.2 TechnicianSpecific: meant for nobody yet", anas([](Job &job) { job.isTechnicianSpecific = true; }));
}

void JudgeTest::skillRules_data()
{
    addColumns();
    row(
        "3.2 FollowsAnother: a helper",
        [](TestDay &day) {
            const TechnicianId ben = day.worker(u"Ben"_s);
            return Question{day.job(u"J"_s), day.worker(u"Ana"_s, [ben](Technician &who) { who.follows = ben; })};
        },
        u"FollowsAnother Ben"_s);
    row("3.2 FollowsAnother: who is followed", [](TestDay &day) {
        const TechnicianId ben = day.worker(u"Ben"_s);
        day.worker(u"Ana"_s, [ben](Technician &who) { who.follows = ben; });
        return Question{day.job(u"J"_s), ben};
    });
    using Held = QList<std::optional<QDate>>; // expiry of Gas, when held
    const auto demands = [](const Held &held) {
        return Scenario([held](TestDay &day) {
            const SkillId gas = day.skill(u"Gas"_s);
            const TechnicianId ana = day.worker(u"Ana"_s, [&](Technician &who) {
                for (const std::optional<QDate> &expires : held)
                    who.skills.append({gas, expires});
            });
            return Question{day.job(u"J"_s, needs(gas)), ana};
        });
    };
    row("3.2 SkillMissing: not held", demands({}), u"SkillMissing Gas"_s);
    row("3.2 SkillMissing: held for good", demands({std::nullopt}));
    row("3.2 SkillExpired: yesterday", demands({QDate(2026, 3, 9)}), u"SkillExpired Gas 2026-03-09"_s);
    row("3.2 SkillExpired: today is its last day", demands({QDate(2026, 3, 10)}));
    row(
        "3.2 SkillMissing: each is told",
        [](TestDay &day) {
            const SkillId gas = day.skill(u"Gas"_s);
            const SkillId cold = day.skill(u"Cold"_s);
            return Question{day.job(u"J"_s, all({needs(gas), needs(cold)})), day.worker(u"Ana"_s)};
        },
        u"SkillMissing Gas; SkillMissing Cold"_s);
    row(
        "3.2 SkillExpired: the day is the office's, not Greenwich's",
        [](TestDay &day) {
            day = TestDay({2026, 3, 10}, u"Asia/Tokyo"_s); // 08:00 in Tokyo is 23:00 of the day before in Greenwich
            const SkillId gas = day.skill(u"Gas"_s);
            const TechnicianId ana =
                day.worker(u"Ana"_s, [&](Technician &who) { who.skills = {{gas, QDate(2026, 3, 9)}}; });
            return Question{day.job(u"J"_s, needs(gas)), ana, u"08:00"_s};
        },
        u"SkillExpired Gas 2026-03-09"_s);
}

void JudgeTest::shiftRules_data()
{
    addColumns();
    struct Hours {
        QString begin;
        QString end;
        ShiftKind kind = ShiftKind::Normal;
    };
    const auto shifts = [](const QList<Hours> &hours, const QString &start = u"10:00"_s) {
        return Scenario([=](TestDay &day) {
            const TechnicianId ana = day.technician(u"Ana"_s);
            for (const Hours &one : hours)
                day.shift(ana, one.begin, one.end, one.kind);
            return Question{day.job(u"J"_s), ana, start};
        });
    };
    const Hours work{u"08:00"_s, u"16:00"_s};
    const auto off = [](const QString &begin, const QString &end) { return Hours{begin, end, ShiftKind::TimeOff}; };
    const auto onCall = [](const QString &begin, const QString &end) { return Hours{begin, end, ShiftKind::OnCall}; };

    row("3.2 TimeOff: takes the last minute", shifts({work, off(u"10:59"_s, u"12:00"_s)}), u"TimeOff Ana"_s);
    row("3.2 TimeOff: begins when the work ends", shifts({work, off(u"11:00"_s, u"12:00"_s)}));
    row("3.2 TimeOff: ends when the work begins", shifts({work, off(u"08:00"_s, u"10:00"_s)}));
    row("3.2 TimeOff: instead of a shift", shifts({off(u"00:00"_s, u"23:59"_s)}), u"TimeOff Ana"_s);
    row("3.2 NoShift: none", shifts({}), u"NoShift Ana"_s);
    row("3.2 NoShift: only yesterday and tomorrow",
        shifts({{u"-1 08:00"_s, u"-1 16:00"_s}, {u"+1 08:00"_s, u"+1 16:00"_s}}), u"NoShift Ana"_s);
    row("3.2 NoShift: only time off elsewhere in the day", shifts({off(u"14:00"_s, u"16:00"_s)}), u"NoShift Ana"_s);
    row("3.2 OutsideShift: begins a minute early", shifts({work}, u"07:59"_s), u"OutsideShift Ana +0:01"_s);
    row("3.2 OutsideShift: begins with it", shifts({work}, u"08:00"_s));
    row("3.2 OutsideShift: ends with it", shifts({work}, u"15:00"_s));
    row("3.2 OutsideShift: ends a minute late", shifts({work}, u"15:01"_s), u"OutsideShift Ana +0:01"_s);
    row("3.2 OutsideShift: in the gap of two", shifts({{u"08:00"_s, u"10:30"_s}, {u"14:00"_s, u"18:00"_s}}),
        u"OutsideShift Ana +0:30"_s);
    row("3.2 OutsideShift: in the second of two", shifts({{u"06:00"_s, u"07:00"_s}, {u"09:00"_s, u"18:00"_s}}));
    row("3.2 OutsideShift: a night that began the day before", shifts({{u"-1 22:00"_s, u"06:00"_s}}, u"05:00"_s),
        u"StartsInPast +2:00"_s);
    row("3.2 OnCallOnly: by hand an on-call shift will do", shifts({onCall(u"06:00"_s, u"20:00"_s)}));
    row("3.2 OnCallOnly: not for the engine", forEngine(shifts({onCall(u"06:00"_s, u"20:00"_s)})), u"OnCallOnly Ana"_s);
    row("3.2 OnCallOnly: beside a normal shift", forEngine(shifts({onCall(u"06:00"_s, u"20:00"_s), work})));
    row("3.2 OnCallOnly: the engine keeps to the normal one",
        forEngine(shifts({onCall(u"06:00"_s, u"20:00"_s), work}, u"15:30"_s)), u"OutsideShift Ana +0:30"_s);
}

void JudgeTest::windowRules_data()
{
    addColumns();
    const auto starts = [](const QString &start, const JobChange &extra = {}) {
        return Scenario([=](TestDay &day) {
            return Question{
                day.job(u"J"_s, all({promised(day.span(u"09:00"_s, u"11:00"_s)), extra ? extra : [](Job &) {}})),
                day.worker(u"Ana"_s), start};
        });
    };
    const JobChange onlyBegin = [](Job &job) { job.windowEnd.reset(); };
    const JobChange onlyEnd = [](Job &job) { job.windowBegin.reset(); };
    row("3.2 WindowMissed: a minute early", starts(u"08:59"_s), u"WindowMissed -0:01"_s);
    row("3.2 WindowMissed: at its begin", starts(u"09:00"_s));
    row("3.2 WindowMissed: at its end", starts(u"11:00"_s));
    row("3.2 WindowMissed: a minute late", starts(u"11:01"_s), u"WindowMissed +0:01"_s);
    row("3.2 WindowMissed: from nine on", starts(u"14:00"_s, onlyBegin));
    row("3.2 WindowMissed: before from nine on", starts(u"08:00"_s, onlyBegin), u"WindowMissed -1:00"_s);
    row("3.2 WindowMissed: until eleven", starts(u"08:00"_s, onlyEnd));
    row("3.2 WindowMissed: after until eleven", starts(u"12:00"_s, onlyEnd), u"WindowMissed +1:00"_s);

    const auto nowIs = [](const QString &now) {
        return Scenario(
            [now](TestDay &day) { return Question{day.job(u"J"_s), day.worker(u"Ana"_s), u"10:00"_s, now}; });
    };
    row("StartsInPast: this very moment", nowIs(u"10:00"_s));
    row("StartsInPast: a minute ago", nowIs(u"10:01"_s), u"StartsInPast +0:01"_s);
}

void JudgeTest::overlapRules_data()
{
    addColumns();
    const auto besideJob = [](const QString &at, JobStatus status, int place, const QString &start = u"10:00"_s) {
        return Scenario([=](TestDay &day) {
            const TechnicianId ana = day.worker(u"Ana"_s);
            day.scheduled(u"A"_s, ana, at, all({hasStatus(status), stands(place)}));
            return Question{day.job(u"J"_s, stands(0)), ana, start};
        });
    };
    const auto besideEvent = [](const QString &begin, const QString &end) {
        return Scenario([=](TestDay &day) {
            const TechnicianId ana = day.worker(u"Ana"_s);
            day.event(ana, u"Lunch"_s, begin, end);
            return Question{day.job(u"J"_s, stands(0)), ana};
        });
    };
    using enum JobStatus;
    row("3.2 OverlapsJob: the one before ends as it begins", besideJob(u"09:00"_s, Scheduled, 0));
    row("3.2 OverlapsJob: the one before ends a minute into it", besideJob(u"09:01"_s, Scheduled, 0),
        u"OverlapsJob A +0:01"_s);
    row("3.2 OverlapsJob: with the drive it fits exactly", besideJob(u"08:30"_s, Scheduled, 30));
    row("3.2 OverlapsJob: with the drive a minute short", besideJob(u"08:30"_s, Scheduled, 31),
        u"OverlapsJob A +0:01"_s);
    row("3.2 OverlapsJob: a started one after it stays, exactly", besideJob(u"11:20"_s, Dispatched, 20));
    row("3.2 OverlapsJob: a started one after it stays", besideJob(u"11:19"_s, Dispatched, 20),
        u"OverlapsJob A +0:01"_s);
    row("3.2 OverlapsJob: one that is on hold takes no time", besideJob(u"10:00"_s, OnHold, 0));
    row("3.2 OverlapsJob: a cancelled one takes no time", besideJob(u"10:00"_s, Cancelled, 0));
    row("3.2 OverlapsJob: another's jobs are no matter", [](TestDay &day) {
        day.scheduled(u"A"_s, day.worker(u"Bo"_s), u"10:00"_s);
        return Question{day.job(u"J"_s), day.worker(u"Ana"_s)};
    });
    row("3.2 OverlapsJob: nor is where it stands itself now", [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        return Question{day.scheduled(u"J"_s, ana, u"09:30"_s), ana};
    });
    row("3.2 OverlapsEvent: the event ends as it begins", besideEvent(u"09:30"_s, u"10:00"_s));
    row("3.2 OverlapsEvent: the event ends a minute into it", besideEvent(u"09:30"_s, u"10:01"_s),
        u"OverlapsEvent Lunch +0:01"_s);
    row("3.2 OverlapsEvent: the event begins as it ends", besideEvent(u"11:00"_s, u"11:30"_s));
    row("3.2 OverlapsEvent: the event begins a minute before it ends", besideEvent(u"10:59"_s, u"11:30"_s),
        u"OverlapsEvent Lunch +0:01"_s);
    row("3.2 OverlapsEvent: the event lies inside it", besideEvent(u"10:20"_s, u"10:40"_s),
        u"OverlapsEvent Lunch +0:40"_s);
    row("3.2 OverlapsEvent: it lies inside the event", besideEvent(u"09:00"_s, u"12:00"_s),
        u"OverlapsEvent Lunch +2:00"_s);
    row(
        "3.2 OverlapsEvent: after the event from where the last stop was",
        [](TestDay &day) {
            const TechnicianId ana = day.worker(u"Ana"_s);
            day.scheduled(u"A"_s, ana, u"08:00"_s, stands(20));
            day.event(ana, u"Lunch"_s, u"09:00"_s, u"09:45"_s);
            return Question{day.job(u"J"_s, stands(0)), ana};
        },
        u"OverlapsEvent Lunch +0:05"_s);
    row("3.2 OverlapsEvent: the drive fits before the event", [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s, stands(20));
        day.event(ana, u"Lunch"_s, u"09:20"_s, u"10:00"_s);
        return Question{day.job(u"J"_s, stands(0)), ana};
    });
    row(
        "3.2 OverlapsEvent: a part of the drive fits before the event",
        [](TestDay &day) {
            const TechnicianId ana = day.worker(u"Ana"_s);
            day.scheduled(u"A"_s, ana, u"08:00"_s, stands(20));
            day.event(ana, u"Lunch"_s, u"09:12"_s, u"10:00"_s);
            return Question{day.job(u"J"_s, stands(0)), ana};
        },
        u"OverlapsEvent Lunch +0:08"_s);
    row("3.2 OverlapsJob: half the drive before the event, half after it", [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.event(ana, u"Lunch"_s, u"11:10"_s, u"11:30"_s);
        day.scheduled(u"A"_s, ana, u"11:40"_s, all({stands(20), hasStatus(JobStatus::Dispatched)}));
        return Question{day.job(u"J"_s, stands(0)), ana};
    });
    row("3.2 OverlapsJob: that later stops overlap each other is none of its making", [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.event(ana, u"Lunch"_s, u"12:00"_s, u"12:45"_s);
        day.scheduled(u"A"_s, ana, u"12:10"_s, all({stands(5), hasStatus(JobStatus::Dispatched)}));
        return Question{day.job(u"J"_s, stands(0)), ana};
    });
    row(
        "3.2 OverlapsJob: a stop beyond the event is too far",
        [](TestDay &day) {
            const TechnicianId ana = day.worker(u"Ana"_s);
            day.event(ana, u"Lunch"_s, u"11:00"_s, u"11:30"_s);
            day.scheduled(u"A"_s, ana, u"11:40"_s, all({stands(20), hasStatus(JobStatus::Dispatched)}));
            return Question{day.job(u"J"_s, stands(0)), ana};
        },
        u"OverlapsJob A +0:10"_s);
}

void JudgeTest::driveRules_data()
{
    addColumns();
    const auto between = [](const QString &other, int place, JobChange change = {}) {
        return Scenario([=](TestDay &day) {
            day.settings().maximumDrive = Minutes(30);
            const TechnicianId ana = day.worker(u"Ana"_s);
            day.scheduled(u"A"_s, ana, other, all({stands(0), hasStatus(JobStatus::Dispatched)}));
            return Question{day.job(u"J"_s, change ? change : stands(place)), ana, u"11:00"_s};
        });
    };
    row("3.2 DriveTooLong: from the stop before, as long as allowed", between(u"08:00"_s, 30));
    row("3.2 DriveTooLong: from the stop before, a minute more", between(u"08:00"_s, 31), u"DriveTooLong A +0:01"_s);
    row("3.2 DriveTooLong: to the stop after, as long as allowed", between(u"13:00"_s, 30));
    row("3.2 DriveTooLong: to the stop after, a minute more", between(u"13:00"_s, 31), u"DriveTooLong A +0:01"_s);
    row("3.2 DriveTooLong: the way from home is no drive between stops", [](TestDay &day) {
        day.settings().maximumDrive = Minutes(30);
        return Question{day.job(u"J"_s, stands(45)), day.worker(u"Ana"_s)};
    });
    row("3.2 DriveTooLong: no limit", [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s, stands(0));
        return Question{day.job(u"J"_s, stands(300)), ana, u"14:00"_s};
    });

    const JobChange onIsland = [](Job &job) { setPlace(job, island()); };
    row("NoWay: from the stop before", between(u"08:00"_s, 0, onIsland), u"NoWay A"_s);
    row(
        "NoWay: to the stop after",
        [onIsland](TestDay &day) {
            const TechnicianId ana = day.worker(u"Ana"_s, [](Technician &who) { who.homeLatitude.reset(); });
            day.scheduled(u"A"_s, ana, u"13:00"_s, stands(0));
            return Question{day.job(u"J"_s, onIsland), ana};
        },
        u"NoWay A"_s);
    row("NoWay: from home", anas(onIsland), u"NoWay"_s);
    row("NoWay: a job without a place is anywhere", between(u"08:00"_s, 0, [](Job &) {}));
}

void JudgeTest::limitRules_data()
{
    addColumns();
    const auto limits = [](std::optional<int> jobs, std::optional<Seconds> work, const JobChange &second = {}) {
        return Scenario([=](TestDay &day) {
            const TechnicianId ana = day.worker(u"Ana"_s, [&](Technician &who) {
                who.maximumJobs = jobs;
                who.maximumWork = work;
            });
            day.scheduled(u"A"_s, ana, u"08:00"_s, lasts(Minutes(30)));
            day.scheduled(u"B"_s, ana, u"12:00"_s, second);
            day.scheduled(u"tomorrow"_s, ana, u"+1 09:00"_s);
            return Question{day.job(u"J"_s, lasts(Minutes(90))), ana};
        });
    };
    row("3.2 TooManyJobs: the last one allowed", limits(3, {}));
    row("3.2 TooManyJobs: one more", limits(2, {}), u"TooManyJobs Ana"_s);
    row("3.2 TooManyJobs: completed ones count", limits(2, {}, hasStatus(JobStatus::Completed)), u"TooManyJobs Ana"_s);
    row("3.2 TooManyJobs: cancelled ones do not", limits(2, {}, hasStatus(JobStatus::Cancelled)));
    row("3.2 TooMuchWork: as much as allowed", limits({}, Minutes(180)));
    row("3.2 TooMuchWork: a minute more", limits({}, Minutes(179)), u"TooMuchWork Ana +0:01"_s);
    row("3.2 TooMuchWork: cancelled work does not count", limits({}, Minutes(120), hasStatus(JobStatus::Cancelled)));
    row("3.2 TooManyJobs: the job itself counts once", [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s, [&](Technician &who) { who.maximumJobs = 1; });
        return Question{day.scheduled(u"J"_s, ana, u"13:00"_s), ana};
    });
}

void JudgeTest::engineRules_data()
{
    addColumns();
    const auto asked = [](const QString &start, const QString &now = u"06:00"_s, QDate date = {2026, 3, 10}) {
        return forEngine([=](TestDay &day) {
            day = TestDay(date);
            const TechnicianId ana = day.technician(u"Ana"_s);
            day.shift(ana, u"06:00"_s, u"22:00"_s);
            return Question{day.job(u"J"_s), ana, start, now};
        });
    };
    row("3.2 OutsideBusinessHours: a minute before opening", asked(u"07:59"_s), u"OutsideBusinessHours"_s);
    row("3.2 OutsideBusinessHours: at opening", asked(u"08:00"_s));
    row("3.2 OutsideBusinessHours: a minute before closing", asked(u"16:59"_s));
    row("3.2 OutsideBusinessHours: at closing", asked(u"17:00"_s), u"OutsideBusinessHours"_s);
    row("3.2 OutsideBusinessHours: on a closed day", asked(u"10:00"_s, u"06:00"_s, {2026, 3, 14}),
        u"OutsideBusinessHours"_s);
    row("3.2 InsideFreeze: half an hour ahead", asked(u"10:00"_s, u"09:30"_s));
    row("3.2 InsideFreeze: a minute less", asked(u"10:00"_s, u"09:31"_s), u"InsideFreeze"_s);

    const auto changed = [](const JobChange &job, const std::function<void(Technician &)> &technician = {}) {
        return forEngine(
            [=](TestDay &day) { return Question{day.job(u"J"_s, job), day.worker(u"Ana"_s, technician)}; });
    };
    row("3.2 nothing is in the way", changed({}));
    row("3.2 NotManaged", changed({}, [](Technician &who) { who.isManaged = false; }), u"NotManaged"_s);
    row("3.2 EnginePaused", changed({}, [](Technician &who) { who.isPaused = true; }), u"EnginePaused"_s);
    row("3.2 EngineOff", changed([](Job &job) { job.isEngineAllowed = false; }), u"EngineOff"_s);
    row("3.2 SeveralPeople", changed([](Job &job) { job.crewSize = 2; }), u"SeveralPeople"_s);
    row("3.2 SeveralDays", changed([](Job &job) { job.days = 2; }), u"SeveralDays"_s);
    const auto ofType = [](bool isEnabled) {
        return forEngine([=](TestDay &day) {
            const JobTypeId type = day.jobType(u"Install"_s, isEnabled);
            return Question{day.job(u"J"_s, [=](Job &job) { job.type = type; }), day.worker(u"Ana"_s)};
        });
    };
    row("3.2 TypeNotEnabled: enabled", ofType(true));
    row("3.2 TypeNotEnabled: not enabled", ofType(false), u"TypeNotEnabled"_s);

    row(
        "3.2 NoPlace",
        [](TestDay &day) {
            return Question{day.job(u"J"_s), day.worker(u"Ana"_s), u"10:00"_s, u"07:00"_s, JudgeFor::Engine};
        },
        u"NoPlace"_s);
    constexpr BusinessUnitId Heating{1};
    constexpr BusinessUnitId Plumbing{2};
    const auto ofUnit = [](bool areApart, BusinessUnitId job, BusinessUnitId technician) {
        return forEngine([=](TestDay &day) {
            day.settings().staysInUnit = areApart;
            const TechnicianId ana = day.worker(u"Ana"_s, [=](Technician &who) { who.businessUnit = technician; });
            return Question{day.job(u"J"_s, [=](Job &one) { one.businessUnit = job; }), ana};
        });
    };
    row("3.2 OtherUnit: units are not kept apart", ofUnit(false, Heating, Plumbing));
    row("3.2 OtherUnit: another one", ofUnit(true, Heating, Plumbing), u"OtherUnit"_s);
    row("3.2 OtherUnit: the technician has none", ofUnit(true, Heating, {}), u"OtherUnit"_s);
    row("3.2 OtherUnit: the same", ofUnit(true, Heating, Heating));
    row("3.2 OtherUnit: the job has none", ofUnit(true, {}, Plumbing));
    constexpr ZoneId North{1};
    constexpr ZoneId South{2};
    const auto inZone = [](bool areApart, ZoneId job, const QList<ZoneId> &technician) {
        return forEngine([=](TestDay &day) {
            day.settings().staysInZone = areApart;
            const TechnicianId ana = day.worker(u"Ana"_s, [=](Technician &who) { who.zones = technician; });
            return Question{day.job(u"J"_s, [=](Job &one) { one.zone = job; }), ana};
        });
    };
    row("3.2 OtherZone: zones are not kept apart", inZone(false, North, {South}));
    row("3.2 OtherZone: another one", inZone(true, North, {South}), u"OtherZone"_s);
    row("3.2 OtherZone: one of several", inZone(true, North, {South, North}));
    row("3.2 OtherZone: the technician goes everywhere", inZone(true, North, {}));
    row("3.2 OtherZone: the job has none", inZone(true, {}, {South}));
}

void JudgeTest::engineRulesBindNoPerson()
{
    QFETCH(const Scenario, scenario);
    TestDay day;
    Question question = scenario(day);
    question.whom = JudgeFor::Person;
    QCOMPARE(DayText(day.snapshot()).verdict(answer(day, question)), question.start);
}

void JudgeTest::everyRuleWasBroken()
{
    for (const Rule rule : allRules())
        QVERIFY2(m_broken.contains(int(rule)), qPrintable(text(rule)));
}

void JudgeTest::rulesAreToldInTheirOrder()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s, [](Technician &who) { who.maximumJobs = 0; });
    const SkillId gas = day.skill(u"Gas"_s);
    const JobId job =
        day.job(u"J"_s, all({needs(gas), promised(day.span(u"09:00"_s, u"10:00"_s)), hasStatus(JobStatus::OnHold)}));
    day.event(ana, u"Lunch"_s, u"15:30"_s, u"16:30"_s);
    QCOMPARE(DayText(day.snapshot()).violations(answer(day, {job, ana, u"15:30"_s, u"15:40"_s}).broken),
             u"JobOnHold; SkillMissing Gas; OutsideShift Ana +0:30; WindowMissed +5:30; OverlapsEvent Lunch +1:00; "
             "TooManyJobs Ana; StartsInPast +0:10"_s);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::JudgeTest)
#include "tst_judge.moc"
