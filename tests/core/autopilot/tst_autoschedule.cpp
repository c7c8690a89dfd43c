#include "core/autopilot/autoschedule.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

/// SPEC 3.9: Auto runs every ten minutes in business hours, and on an emergency. Tuesday, open from 08:00 to 17:00.
class AutoScheduleTest : public QObject
{
    Q_OBJECT

private slots:
    void aRunIsDue_data();
    void aRunIsDue();
    void emergenciesRunAtOnce_data();
    void emergenciesRunAtOnce();
    void anEmergencyThatComesBackRunsAgain();
    void theNextRunIsTold_data();
    void theNextRunIsTold();
    void anHourThatComesTwiceKeepsItsRuns();
    void forgettingBeginsAfresh();
};

void AutoScheduleTest::aRunIsDue_data()
{
    QTest::addColumn<std::optional<EngineMode>>("mode");
    QTest::addColumn<QString>("last"); // empty: none yet
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("isDue");

    using enum EngineMode;
    const QString never;
    const auto row = [](const char *name, std::optional<EngineMode> mode, const QString &last, const QString &now,
                        bool isDue) { QTest::newRow(name) << mode << last << now << isDue; };
    row("3.9 nothing chosen", {}, never, u"10:00"_s, false);
    row("3.9 Off", Off, never, u"10:00"_s, false);
    row("3.9 Assist", Assist, never, u"10:00"_s, false);
    row("3.9 Auto, the first run", Auto, never, u"10:00"_s, true);
    row("3.9 after less than ten minutes", Auto, u"10:00"_s, u"10:09"_s, false);
    row("3.9 after ten minutes", Auto, u"10:00"_s, u"10:10"_s, true);
    row("3.9 before opening", Auto, never, u"07:59"_s, false);
    row("3.9 at opening", Auto, never, u"08:00"_s, true);
    row("3.9 a minute before closing", Auto, u"16:40"_s, u"16:59"_s, true);
    row("3.9 at closing", Auto, u"16:40"_s, u"17:00"_s, false);
    row("3.9 on the next day", Auto, u"-1 16:55"_s, u"08:00"_s, true);
    row("3.9 on a closed day", Auto, never, u"+4 10:00"_s, false);
    row("3.9 the clock was set back", Auto, u"12:00"_s, u"10:00"_s, true);
}

void AutoScheduleTest::aRunIsDue()
{
    QFETCH(const std::optional<EngineMode>, mode);
    QFETCH(const QString, last);
    QFETCH(const QString, now);
    TestDay day;
    day.settings().engineMode = mode;
    AutoSchedule schedule;
    if (!last.isEmpty())
        schedule.finished(day.snapshot(), day.at(last));
    const std::optional<RunCause> cause = schedule.due(day.snapshot(), day.at(now));
    QTEST(cause.has_value(), "isDue");
    QCOMPARE(cause.value_or(RunCause::Interval), RunCause::Interval);
    QTEST(schedule.isTime(day.snapshot().settings, day.snapshot().calendar(), day.at(now)), "isDue");
}

void AutoScheduleTest::emergenciesRunAtOnce_data()
{
    QTest::addColumn<JobChange>("job");
    QTest::addColumn<std::optional<EngineMode>>("mode");
    QTest::addColumn<bool>("isKnown"); // was open when the last run ended
    QTest::addColumn<bool>("isDue");

    using enum EngineMode;
    const JobChange emergency = [](Job &job) { job.priority = Priority::Emergency; };
    const auto and_ = [&](const JobChange &more) { return all({emergency, more}); };
    const auto row = [](const char *name, const JobChange &job, bool isDue, bool isKnown = false,
                        std::optional<EngineMode> mode = Auto) {
        QTest::newRow(name) << job << mode << isKnown << isDue;
    };
    row("3.9 a new emergency", emergency, true);
    row("3.9 one that the last run could not serve waits for the next", emergency, false, true);
    row("3.9 not in Assist", emergency, false, false, Assist);
    row("3.9 a high priority is no emergency", [](Job &job) { job.priority = Priority::High; }, false);
    row("3.9 cancelled", and_(hasStatus(JobStatus::Cancelled)), false);
    row("3.9 the engine may not touch it", and_([](Job &job) { job.isEngineAllowed = false; }), false);
    row("3.9 tomorrow's waits", and_([](Job &job) {
            job.windowBegin = TestDay().at(u"+1 09:00"_s);
            job.windowEnd = TestDay().at(u"+1 11:00"_s);
        }),
        false);
}

void AutoScheduleTest::emergenciesRunAtOnce()
{
    QFETCH(const JobChange, job);
    QFETCH(const std::optional<EngineMode>, mode);
    QFETCH(const bool, isKnown);
    TestDay day;
    day.settings().engineMode = mode;
    AutoSchedule schedule;
    schedule.finished(day.snapshot(), day.at(u"06:00"_s));
    day.job(u"E"_s, job);
    if (isKnown)
        schedule.finished(day.snapshot(), day.at(u"06:01"_s));
    const std::optional<RunCause> cause = schedule.due(day.snapshot(), day.at(u"06:02"_s));
    QTEST(cause.has_value(), "isDue");
    QCOMPARE(cause.value_or(RunCause::Emergency), RunCause::Emergency);
}

void AutoScheduleTest::anEmergencyThatComesBackRunsAgain()
{
    TestDay day;
    day.settings().engineMode = EngineMode::Auto;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const JobId job = day.job(u"E"_s, [](Job &one) { one.priority = Priority::Emergency; });
    AutoSchedule schedule;
    day[job] = assigned(day[job], ana, day.at(u"10:00"_s));
    schedule.finished(day.snapshot(), day.at(u"09:00"_s));
    day[job] = unassigned(day[job]);
    QCOMPARE(schedule.due(day.snapshot(), day.at(u"09:01"_s)), std::optional(RunCause::Emergency));
}

void AutoScheduleTest::theNextRunIsTold_data()
{
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("next");

    QTest::newRow("3.9 at once") << u""_s << u"10:03"_s << u"10:03"_s;
    QTest::newRow("3.9 in an interval") << u"10:00"_s << u"10:03"_s << u"10:10"_s;
    QTest::newRow("3.9 at opening") << u""_s << u"06:00"_s << u"08:00"_s;
    QTest::newRow("3.9 tomorrow") << u"16:55"_s << u"16:58"_s << u"+1 08:00"_s;
    QTest::newRow("3.9 over the weekend") << u"+3 16:55"_s << u"+3 18:00"_s << u"+6 08:00"_s;
}

void AutoScheduleTest::theNextRunIsTold()
{
    QFETCH(const QString, last);
    QFETCH(const QString, now);
    QFETCH(const QString, next);
    TestDay day;
    day.settings().engineMode = EngineMode::Auto;
    AutoSchedule schedule;
    if (!last.isEmpty())
        schedule.finished(day.snapshot(), day.at(last));
    const OfficeCalendar calendar = day.snapshot().calendar();
    QCOMPARE(schedule.next(day.snapshot().settings, calendar, day.at(now)), std::optional(day.at(next)));
    day.settings().engineMode = EngineMode::Assist;
    QCOMPARE(schedule.next(day.snapshot().settings, calendar, day.at(now)), std::nullopt);
}

void AutoScheduleTest::anHourThatComesTwiceKeepsItsRuns()
{
    TestDay day(QDate(2026, 10, 25)); // London's clocks go from 02:00 back to 01:00
    day.settings().engineMode = EngineMode::Auto;
    day.settings().businessHours = {{7, QTime(0, 0), QTime(6, 0)}};
    AutoSchedule schedule;
    int runs = 0;
    const OfficeCalendar calendar = day.snapshot().calendar();
    for (Instant now = calendar.day(day.date()).begin; calendar.timeOf(now) < QTime(6, 0); now += Minutes(1)) {
        if (schedule.due(day.snapshot(), now)) {
            schedule.finished(day.snapshot(), now);
            ++runs;
        }
    }
    QCOMPARE(runs, 7 * 6);
}

void AutoScheduleTest::forgettingBeginsAfresh()
{
    TestDay day;
    day.settings().engineMode = EngineMode::Auto;
    AutoSchedule schedule;
    schedule.finished(day.snapshot(), day.at(u"10:00"_s));
    QVERIFY(!schedule.due(day.snapshot(), day.at(u"10:01"_s)));
    schedule.forget();
    QVERIFY(schedule.due(day.snapshot(), day.at(u"10:01"_s)));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::AutoScheduleTest)
#include "tst_autoschedule.moc"
