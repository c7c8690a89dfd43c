#include "core/domain/proposal.h"

#include "tests/support/minutedrives.h"
#include "tests/support/plaintext.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

/// What a proposal does to a day, when it is outdated, and that whatever breaks a rule is found without the planner.
class ProposalTest : public QObject
{
    Q_OBJECT

private slots:
    void linesInPlace();
    void eventsMoveWhole();
    void outdated_data();
    void outdated();
    void brokenRules_data();
    void brokenRules();

private:
    static ProposalLine line(const TestDay &day, JobId job, LineKind kind, const Assignment &after)
    {
        return {.job = job, .kind = kind, .before = Assignment::of(day[job]), .after = after};
    }
};

void ProposalTest::linesInPlace()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const JobId open = day.job(u"A"_s);
    const JobId dropped = day.scheduled(u"B"_s, ana, u"10:00"_s);
    const JobId kept = day.scheduled(u"C"_s, ana, u"12:00"_s);
    const DaySnapshot after =
        withLines(day.snapshot(),
                  {line(day, open, LineKind::New, {ana, day.at(u"08:00"_s)}), line(day, dropped, LineKind::Dropped, {}),
                   line(day, kept, LineKind::Kept, {ana, day.at(u"12:00"_s)})});
    QCOMPARE(after.jobs.value(open), assigned(day[open], ana, day.at(u"08:00"_s)));
    QCOMPARE(after.jobs.value(dropped), unassigned(day[dropped]));
    QCOMPARE(after.jobs.value(kept), day[kept]);
}

void ProposalTest::eventsMoveWhole()
{
    TestDay day;
    const NonJobEventId lunch = day.event(day.worker(u"Ana"_s), u"Lunch"_s, u"12:00"_s, u"12:30"_s);
    const DaySnapshot after = withLines(day.snapshot(), {}, {{lunch, day.at(u"12:00"_s), day.at(u"13:15"_s)}});
    QCOMPARE(after.events.value(lunch).begin, day.at(u"13:15"_s));
    QCOMPARE(after.events.value(lunch).end, day.at(u"13:45"_s));
}

void ProposalTest::outdated_data()
{
    using Change = std::function<void(TestDay &, JobId, TechnicianId)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isOutdated");
    const auto row = [](const char *name, bool isOutdated, const Change &change) {
        QTest::newRow(name) << change << isOutdated;
    };
    row("nothing happened", false, [](TestDay &, JobId, TechnicianId) {});
    row("only its notes changed", false, [](TestDay &day, JobId job, TechnicianId) { day[job].notes = u"Dog"_s; });
    row("given to somebody", true,
        [](TestDay &day, JobId job, TechnicianId ana) { day[job] = assigned(day[job], ana, day.at(u"09:00"_s)); });
    row("cancelled", true, [](TestDay &day, JobId job, TechnicianId) { day[job].status = JobStatus::Cancelled; });
    row("put on hold", true, [](TestDay &day, JobId job, TechnicianId) { day[job].status = JobStatus::OnHold; });
    row("gone", true, [](TestDay &day, JobId job, TechnicianId) { day.snapshot().jobs.remove(job); });
}

void ProposalTest::outdated()
{
    QFETCH(const std::function<void(TestDay &, JobId, TechnicianId)>, change);
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const JobId job = day.job(u"A"_s);
    const ProposalLine given = line(day, job, LineKind::New, {ana, day.at(u"08:00"_s)});
    change(day, job, ana);
    QTEST(isOutdated(given, day.snapshot()), "isOutdated");
}

void ProposalTest::brokenRules_data()
{
    using Fill = std::function<QList<ProposalLine>(TestDay &, TechnicianId)>;
    QTest::addColumn<Fill>("fill");
    QTest::addColumn<QStringList>("broken");
    const auto row = [](const char *name, const QStringList &broken, const Fill &fill) {
        QTest::newRow(name) << fill << broken;
    };
    row("a sound plan", {}, [](TestDay &day, TechnicianId ana) {
        return QList{line(day, day.job(u"A"_s, stands(10)), LineKind::New, {ana, day.at(u"09:00"_s)}),
                     line(day, day.job(u"B"_s, stands(20)), LineKind::New, {ana, day.at(u"10:10"_s)})};
    });
    row("two at once", {u"A: OverlapsJob B +0:40"_s, u"B: OverlapsJob A +0:40"_s}, [](TestDay &day, TechnicianId ana) {
        return QList{line(day, day.job(u"A"_s, stands(10)), LineKind::New, {ana, day.at(u"09:00"_s)}),
                     line(day, day.job(u"B"_s, stands(20)), LineKind::New, {ana, day.at(u"09:30"_s)})};
    });
    row("too early in the day", {u"A: InsideFreeze"_s}, [](TestDay &day, TechnicianId ana) {
        day.settings().businessHours.first().opens = QTime(6, 0);
        day.settings().businessHours[1].opens = QTime(6, 0);
        day.settings().freeze = Minutes(180);
        return QList{line(day, day.job(u"A"_s, stands(10)), LineKind::New, {ana, day.at(u"08:30"_s)})};
    });
    row("a started job is dropped", {u"A: JobStarted A"_s}, [](TestDay &day, TechnicianId ana) {
        const JobId job = day.scheduled(u"A"_s, ana, u"12:00"_s, hasStatus(JobStatus::Dispatched));
        return QList{line(day, job, LineKind::Dropped, {})};
    });
    row("what stays as it was is not the engine's", {}, [](TestDay &day, TechnicianId ana) {
        const JobId job = day.scheduled(u"A"_s, ana, u"22:00"_s);
        return QList{line(day, job, LineKind::Kept, {ana, day.at(u"22:00"_s)})};
    });
}

void ProposalTest::brokenRules()
{
    QFETCH(const std::function<QList<ProposalLine>(TestDay &, TechnicianId)>, fill);
    TestDay day;
    Proposal proposal{.day = day.date(), .at = day.at(u"06:00"_s)};
    proposal.lines = fill(day, day.worker(u"Ana"_s));
    QTEST(DayText(day.snapshot()).brokenRules(callout::brokenRules(proposal, day.snapshot(), MinuteDrives())),
          "broken");
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::ProposalTest)
#include "tst_proposal.moc"
