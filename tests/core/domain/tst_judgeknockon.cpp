#include "core/domain/judge.h"
#include "tests/support/minutedrives.h"
#include "tests/support/plaintext.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

namespace {

/// Fills Ana's day and gives the job whose start at 10:00 is judged.
using Scenario = std::function<JobId(TestDay &, TechnicianId ana)>;

void row(const char *name, const QString &verdict, const Scenario &scenario)
{
    QTest::newRow(name) << scenario << verdict;
}

} // namespace

/// What a job put in its place moves, and what does not move (SPEC 2.7). Ana works from 08:00 to 16:00.
class JudgeKnockOnTest : public QObject
{
    Q_OBJECT

private slots:
    void laterStops_data();
    void laterStops();
    void aMovedDayBreaksNothing();
    void delaysAreCountedFromThePlan();
};

void JudgeKnockOnTest::laterStops_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QString>("verdict");

    using enum JobStatus;
    row("nothing later", u"10:00"_s, [](TestDay &day, TechnicianId) { return day.job(u"J"_s); });
    row("the next one is reached just in time", u"10:00"_s, [](TestDay &day, TechnicianId ana) {
        day.scheduled(u"A"_s, ana, u"11:20"_s, stands(20));
        return day.job(u"J"_s, stands(0));
    });
    row("the next one moves by the minutes that lack", u"10:00, moves A to 11:20"_s,
        [](TestDay &day, TechnicianId ana) {
            day.scheduled(u"A"_s, ana, u"11:05"_s, stands(20));
            return day.job(u"J"_s, stands(0));
        });
    row("one that would begin at the same moment moves", u"10:00, moves A to 11:00"_s,
        [](TestDay &day, TechnicianId ana) {
            day.scheduled(u"A"_s, ana, u"10:00"_s);
            return day.job(u"J"_s);
        });
    row("moves cascade with their drives until a gap takes them up", u"10:00, moves A to 11:10, B to 12:20"_s,
        [](TestDay &day, TechnicianId ana) {
            day.scheduled(u"A"_s, ana, u"10:30"_s, stands(10));
            day.scheduled(u"B"_s, ana, u"12:00"_s, stands(20));
            day.scheduled(u"C"_s, ana, u"13:30"_s, stands(30));
            return day.job(u"J"_s, stands(0));
        });
    row("to the very end of its window", u"10:00, moves A to 11:00"_s, [](TestDay &day, TechnicianId ana) {
        day.scheduled(u"A"_s, ana, u"10:30"_s, promised(day.span(u"09:00"_s, u"11:00"_s)));
        return day.job(u"J"_s);
    });
    row("not past its window", u"10:00 breaks OverlapsJob A +0:30"_s, [](TestDay &day, TechnicianId ana) {
        day.scheduled(u"A"_s, ana, u"10:30"_s, promised(day.span(u"09:00"_s, u"10:59"_s)));
        return day.job(u"J"_s);
    });
    row("not past the end of the shift", u"10:00 breaks OverlapsJob A +0:01"_s, [](TestDay &day, TechnicianId ana) {
        day.scheduled(u"A"_s, ana, u"15:00"_s);
        return day.job(u"J"_s, lasts(Minutes(301)));
    });
    row("the second of a cascade may not: none moves", u"10:00 breaks OverlapsJob B +0:30"_s,
        [](TestDay &day, TechnicianId ana) {
            day.scheduled(u"A"_s, ana, u"10:30"_s);
            day.scheduled(u"B"_s, ana, u"11:30"_s, promised(day.span(u"09:00"_s, u"11:45"_s)));
            return day.job(u"J"_s);
        });
    row("an event never moves", u"10:00 breaks OverlapsEvent Lunch +0:30"_s, [](TestDay &day, TechnicianId ana) {
        day.event(ana, u"Lunch"_s, u"10:30"_s, u"11:00"_s);
        return day.job(u"J"_s);
    });
    row("nor where a moved job would reach it", u"10:00 breaks OverlapsEvent Lunch +0:15"_s,
        [](TestDay &day, TechnicianId ana) {
            day.scheduled(u"A"_s, ana, u"10:45"_s);
            day.event(ana, u"Lunch"_s, u"11:45"_s, u"12:15"_s);
            return day.job(u"J"_s);
        });
    row("a job beyond an event that is not reached in time moves", u"10:00, moves A to 11:50"_s,
        [](TestDay &day, TechnicianId ana) {
            day.event(ana, u"Lunch"_s, u"11:00"_s, u"11:30"_s);
            day.scheduled(u"A"_s, ana, u"11:40"_s, stands(20));
            return day.job(u"J"_s, stands(0));
        });
    row("a job beyond an event stays where nobody has to drive", u"10:00"_s, [](TestDay &day, TechnicianId ana) {
        day.event(ana, u"Lunch"_s, u"11:00"_s, u"11:30"_s);
        day.scheduled(u"A"_s, ana, u"11:30"_s, stands(20));
        return day.job(u"J"_s);
    });
    for (const JobStatus status : {Dispatched, EnRoute, OnSite})
        QTest::addRow("%s stays", qPrintable(text(status))) << Scenario([status](TestDay &day, TechnicianId ana) {
            day.scheduled(u"A"_s, ana, u"10:30"_s, hasStatus(status));
            return day.job(u"J"_s);
        }) << u"10:00 breaks OverlapsJob A +0:30"_s;
    row("where a rule is broken nothing is said to move", u"10:00 breaks WindowMissed +1:00"_s,
        [](TestDay &day, TechnicianId ana) {
            day.scheduled(u"A"_s, ana, u"10:30"_s);
            return day.job(u"J"_s, promised(day.span(u"08:00"_s, u"09:00"_s)));
        });

    row("a job completed early frees its time", u"10:00"_s, [](TestDay &day, TechnicianId ana) {
        day.scheduled(u"A"_s, ana, u"09:00"_s, all({lasts(Minutes(180)), hasStatus(Completed)}));
        const JobId a = plannedJobs(day.snapshot(), ana, day.snapshot().span()).front().id;
        day[a].onSiteAt = day.at(u"08:30"_s);
        day[a].closedAt = day.at(u"09:30"_s);
        return day.job(u"J"_s);
    });
    row("a job completed before its time is in nobody's way", u"10:00"_s, [](TestDay &day, TechnicianId ana) {
        const JobId a = day.scheduled(u"A"_s, ana, u"10:30"_s, hasStatus(Completed));
        day[a].closedAt = day.at(u"08:30"_s);
        return day.job(u"J"_s);
    });
    row("a job on site runs over until now", u"10:00 breaks OverlapsJob A +0:30"_s, [](TestDay &day, TechnicianId ana) {
        const JobId a = day.scheduled(u"A"_s, ana, u"08:00"_s, all({hasStatus(OnSite), stands(30)}));
        day[a].onSiteAt = day.at(u"08:00"_s);
        return day.job(u"J"_s, stands(0));
    });
}

void JudgeKnockOnTest::laterStops()
{
    QFETCH(const Scenario, scenario);
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const JobId job = scenario(day, ana);
    const MinuteDrives drives;
    const Instant start = day.at(u"10:00"_s);
    QTEST(DayText(day.snapshot()).verdict(Judge(day.snapshot(), drives, start).at(day[job], ana, start)), "verdict");
}

void JudgeKnockOnTest::aMovedDayBreaksNothing()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    day.scheduled(u"A"_s, ana, u"10:30"_s, stands(10));
    day.scheduled(u"B"_s, ana, u"12:00"_s, stands(20));
    day.event(ana, u"Lunch"_s, u"13:30"_s, u"14:00"_s);
    const JobId job = day.job(u"J"_s, stands(0));
    const MinuteDrives drives;
    const Instant now = day.at(u"08:00"_s);
    const Verdict verdict = Judge(day.snapshot(), drives, now).at(day[job], ana, day.at(u"10:00"_s));
    QCOMPARE(verdict.moves.size(), 2);

    day[job] = assigned(day[job], ana, verdict.start);
    for (const KnockOn &move : verdict.moves)
        day[move.job].start = move.to;
    QCOMPARE(DayText(day.snapshot()).brokenRules(Judge(day.snapshot(), drives, now).brokenRules(day.date())),
             QStringList());
}

void JudgeKnockOnTest::delaysAreCountedFromThePlan()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const JobId a = day.scheduled(u"A"_s, ana, u"10:30"_s);
    const MinuteDrives drives;
    const Verdict verdict =
        Judge(day.snapshot(), drives, day.at(u"08:00"_s)).at({.duration = Minutes(50)}, ana, day.at(u"10:00"_s));
    QCOMPARE(verdict.moves, (QList<KnockOn>{{a, day.at(u"10:30"_s), day.at(u"10:50"_s)}}));
    QCOMPARE(verdict.moves.front().delay(), Seconds(Minutes(20)));
    QVERIFY(verdict.isAllowed());
    QVERIFY(!verdict.fits());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::JudgeKnockOnTest)
#include "tst_judgeknockon.moc"
