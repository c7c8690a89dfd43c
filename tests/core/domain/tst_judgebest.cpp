#include "core/domain/judge.h"
#include "tests/support/minutedrives.h"
#include "tests/support/plaintext.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

namespace {

struct Question {
    JobId job;
    TechnicianId technician;
    QString now = u"07:00"_s;
    JudgeFor whom = JudgeFor::Person;
    int inDays = 0;
};

using Scenario = std::function<Question(TestDay &)>;

void row(const char *name, const QString &verdict, const Scenario &scenario)
{
    QTest::newRow(name) << scenario << verdict;
}

} // namespace

/// Where the judge would put a job. Ana works from 08:00 to 16:00 unless the row says otherwise, the snap is 15 min.
class JudgeBestTest : public QObject
{
    Q_OBJECT

private slots:
    void bestStart_data();
    void bestStart();
    void clockChanges_data();
    void clockChanges() { bestStart(); }
    void engineStarts_data();
    void engineStarts() { bestStart(); }
    void insideTheWindowOrNothing();
    void brokenRulesOfADay_data();
    void brokenRulesOfADay();
    void whatNoStartMends_data();
    void whatNoStartMends();
};

void JudgeBestTest::bestStart_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QString>("verdict");

    row("when the shift begins", u"08:00"_s,
        [](TestDay &day) { return Question{day.job(u"J"_s), day.worker(u"Ana"_s)}; });
    row("when the window begins", u"10:00"_s, [](TestDay &day) {
        return Question{day.job(u"J"_s, promised(day.span(u"10:00"_s, u"12:00"_s))), day.worker(u"Ana"_s)};
    });
    row("not before now, on the next step", u"11:15"_s,
        [](TestDay &day) { return Question{day.job(u"J"_s), day.worker(u"Ana"_s), u"11:08"_s}; });
    row("now, when now is a step", u"11:15"_s,
        [](TestDay &day) { return Question{day.job(u"J"_s), day.worker(u"Ana"_s), u"11:15"_s}; });
    row("in the earliest gap that is long enough", u"11:00"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s);
        day.scheduled(u"B"_s, ana, u"09:45"_s, lasts(Minutes(75)));
        day.scheduled(u"C"_s, ana, u"12:00"_s);
        return Question{day.job(u"J"_s), ana};
    });
    row("after the drive, on the next step", u"09:15"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s, stands(0));
        return Question{day.job(u"J"_s, stands(7)), ana};
    });
    row("to the minute where a step has no room", u"09:07"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s, stands(0));
        day.scheduled(u"B"_s, ana, u"10:14"_s, stands(14));
        return Question{day.job(u"J"_s, stands(7)), ana};
    });
    row("to the minute where the window ends before the step", u"09:07"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s, stands(0));
        return Question{day.job(u"J"_s, all({stands(7), promised(day.span(u"08:00"_s, u"09:10"_s))})), ana};
    });
    row("the office's own step", u"09:30"_s, [](TestDay &day) {
        day.settings().snap = Minutes(30);
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s, stands(0));
        return Question{day.job(u"J"_s, stands(7)), ana};
    });
    row("after an event, from where the last stop was", u"12:45"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s, all({lasts(Minutes(240)), stands(0)}));
        day.event(ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
        return Question{day.job(u"J"_s, stands(10)), ana};
    });
    row("after time off in the morning", u"10:00"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.shift(ana, u"08:00"_s, u"10:00"_s, ShiftKind::TimeOff);
        return Question{day.job(u"J"_s), ana};
    });
    row("in the second shift when the first is full", u"14:00"_s, [](TestDay &day) {
        const TechnicianId ana = day.technician(u"Ana"_s);
        day.shift(ana, u"08:00"_s, u"12:00"_s);
        day.shift(ana, u"14:00"_s, u"18:00"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s, lasts(Minutes(240)));
        return Question{day.job(u"J"_s), ana};
    });
    row("after the early shift is over, in the late one", u"14:00"_s, [](TestDay &day) {
        const TechnicianId ana = day.technician(u"Ana"_s);
        day.shift(ana, u"08:00"_s, u"12:00"_s);
        day.shift(ana, u"14:00"_s, u"18:00"_s);
        return Question{day.job(u"J"_s), ana, u"12:30"_s};
    });
    row("what moves least, where nothing fits as it stands", u"10:00, moves B to 11:00"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s, all({lasts(Minutes(120)), hasStatus(JobStatus::Dispatched)}));
        day.scheduled(u"B"_s, ana, u"10:30"_s, lasts(Minutes(90)));
        day.scheduled(u"C"_s, ana, u"12:30"_s, lasts(Minutes(180)));
        return Question{day.job(u"J"_s), ana};
    });
    row("the fewest broken rules, where nothing is allowed", u"09:30 breaks TimeOff Ana"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s, all({lasts(Minutes(90)), hasStatus(JobStatus::Dispatched)}));
        day.shift(ana, u"09:30"_s, u"10:30"_s, ShiftKind::TimeOff);
        return Question{day.job(u"J"_s, promised(day.span(u"09:00"_s, u"10:00"_s))), ana};
    });
    row("where it stands itself is no obstacle", u"08:00"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        return Question{day.scheduled(u"J"_s, ana, u"08:00"_s), ana};
    });
    row("after a job that runs over", u"10:30"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        const JobId a = day.scheduled(u"A"_s, ana, u"08:00"_s, hasStatus(JobStatus::OnSite));
        day[a].onSiteAt = day.at(u"08:00"_s);
        return Question{day.job(u"J"_s), ana, u"10:20"_s};
    });
    row("tomorrow from the shift's begin", u"03-11 08:00"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.shift(ana, u"+1 08:00"_s, u"+1 16:00"_s);
        return Question{day.job(u"J"_s), ana, u"11:08"_s, JudgeFor::Person, 1};
    });
    row("tomorrow, though its window was today", u"03-11 08:00 breaks WindowMissed +20:00"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.shift(ana, u"+1 08:00"_s, u"+1 16:00"_s);
        return Question{day.job(u"J"_s, promised(day.span(u"10:00"_s, u"12:00"_s))), ana, u"11:08"_s, JudgeFor::Person,
                        1};
    });
    row("a day that is over stays in the past", u"03-09 08:00 breaks StartsInPast +26:00"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.shift(ana, u"-1 08:00"_s, u"-1 16:00"_s);
        return Question{day.job(u"J"_s), ana, u"10:00"_s, JudgeFor::Person, -1};
    });
    row("a stop that lasts beyond midnight offers nothing on this day", u"22:00 breaks OverlapsJob A +1:00"_s,
        [](TestDay &day) {
            const TechnicianId ana = day.technician(u"Ana"_s);
            day.shift(ana, u"22:00"_s, u"+1 06:00"_s);
            day.scheduled(u"A"_s, ana, u"22:00"_s, all({lasts(Minutes(150)), hasStatus(JobStatus::Dispatched)}));
            return Question{day.job(u"J"_s), ana};
        });
    row("nobody without a shift", u"00:00 breaks NoShift Ana"_s,
        [](TestDay &day) { return Question{day.job(u"J"_s), day.technician(u"Ana"_s), u"-1 09:00"_s}; });
    row("nobody who left", u"07:00 breaks TechnicianGone "_s,
        [](TestDay &day) { return Question{day.job(u"J"_s), TechnicianId{99}}; });
}

void JudgeBestTest::bestStart()
{
    QFETCH(const Scenario, scenario);
    TestDay day;
    const Question question = scenario(day);
    const MinuteDrives drives;
    const Judge judge(day.snapshot(), drives, day.at(question.now), question.whom);
    const Verdict best = judge.best(day[question.job], question.technician, day.date().addDays(question.inDays));
    QTEST(DayText(day.snapshot()).verdict(best), "verdict");
    QVERIFY(best == judge.at(day[question.job], question.technician, best.start));
}

void JudgeBestTest::clockChanges_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QString>("verdict");

    const auto nightOf = [](QDate date) {
        return Scenario([date](TestDay &day) {
            day = TestDay(date);
            const TechnicianId ana = day.technician(u"Ana"_s);
            day.shift(ana, u"00:00"_s, u"06:00"_s);
            day.scheduled(u"A"_s, ana, u"00:00"_s, lasts(Minutes(120)));
            return Question{day.job(u"J"_s), ana, u"-1 20:00"_s};
        });
    };
    row("an ordinary night", u"02:00"_s, nightOf({2026, 3, 10}));
    row("clocks go forward: two hours from midnight is three o'clock", u"03:00"_s, nightOf({2026, 3, 29}));
    row("clocks go back: two hours from midnight is one o'clock", u"01:00"_s, nightOf({2026, 10, 25}));
    row("the shift loses an hour", u"00:00 breaks OutsideShift Ana +0:01"_s, [](TestDay &day) {
        day = TestDay({2026, 3, 29});
        const TechnicianId ana = day.technician(u"Ana"_s);
        day.shift(ana, u"00:00"_s, u"06:00"_s);
        return Question{day.job(u"J"_s, lasts(Minutes(301))), ana, u"-1 20:00"_s};
    });
}

void JudgeBestTest::engineStarts_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QString>("verdict");

    const auto early = [](const QString &now) {
        return Scenario([now](TestDay &day) {
            const TechnicianId ana = day.technician(u"Ana"_s);
            day.shift(ana, u"06:00"_s, u"16:00"_s);
            return Question{day.job(u"J"_s, stands(0)), ana, now, JudgeFor::Engine};
        });
    };
    row("when the business opens", u"08:00"_s, early(u"05:00"_s));
    row("after the freeze", u"10:45"_s, early(u"10:10"_s));
}

void JudgeBestTest::insideTheWindowOrNothing()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    day.scheduled(u"A"_s, ana, u"09:00"_s, hasStatus(JobStatus::Dispatched));
    const JobId job = day.job(u"J"_s, promised(day.span(u"09:00"_s, u"10:00"_s)));
    const MinuteDrives drives;
    const Judge judge(day.snapshot(), drives, day.at(u"07:00"_s));
    const std::optional<Verdict> inside = judge.bestInsideWindow(day[job], ana, day.date());
    QVERIFY(inside);
    QCOMPARE(DayText(day.snapshot()).verdict(*inside), u"10:00"_s);

    day[job].windowEnd = day.at(u"09:59"_s);
    QVERIFY(!judge.bestInsideWindow(day[job], ana, day.date()));
}

void JudgeBestTest::brokenRulesOfADay_data()
{
    using Fill = std::function<void(TestDay &, TechnicianId)>;
    QTest::addColumn<Fill>("fill");
    QTest::addColumn<QStringList>("broken");
    const auto given = [](const char *name, const QStringList &broken, const Fill &fill) {
        QTest::newRow(name) << fill << broken;
    };
    given("a sound day", {}, [](TestDay &day, TechnicianId ana) {
        day.scheduled(u"A"_s, ana, u"08:00"_s, stands(0));
        day.scheduled(u"B"_s, ana, u"09:20"_s, stands(20));
        day.event(ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
        day.job(u"open"_s);
    });
    given("an overlap is told of both", {u"A: OverlapsJob B +0:30"_s, u"B: OverlapsJob A +0:30"_s},
          [](TestDay &day, TechnicianId ana) {
              day.scheduled(u"A"_s, ana, u"10:00"_s);
              day.scheduled(u"B"_s, ana, u"10:30"_s);
          });
    given("each rule of each job",
          {u"A: SkillMissing Gas"_s, u"A: WindowMissed +1:00"_s, u"B: OutsideShift Ana +0:30"_s},
          [](TestDay &day, TechnicianId ana) {
              const SkillId gas = day.skill(u"Gas"_s);
              day.scheduled(u"A"_s, ana, u"10:00"_s, all({needs(gas), promised(day.span(u"08:00"_s, u"09:00"_s))}));
              day.scheduled(u"B"_s, ana, u"15:30"_s);
          });
    given("what has begun may go on", {}, [](TestDay &day, TechnicianId ana) {
        day.scheduled(u"A"_s, ana, u"08:00"_s, hasStatus(JobStatus::Dispatched));
        day.scheduled(u"late"_s, ana, u"09:15"_s, lasts(Minutes(15)));
    });
    given("closed, held, other days' and nobody's jobs are no matter", {}, [](TestDay &day, TechnicianId ana) {
        day.scheduled(u"A"_s, ana, u"03:00"_s, hasStatus(JobStatus::Completed));
        day.scheduled(u"B"_s, ana, u"04:00"_s, hasStatus(JobStatus::Cancelled));
        day.scheduled(u"C"_s, ana, u"05:00"_s, hasStatus(JobStatus::OnHold));
        day.scheduled(u"D"_s, ana, u"+1 05:00"_s);
        day.job(u"E"_s, promised(day.span(u"-1 08:00"_s, u"-1 09:00"_s)));
    });
}

void JudgeBestTest::brokenRulesOfADay()
{
    using Fill = std::function<void(TestDay &, TechnicianId)>;
    QFETCH(const Fill, fill);
    TestDay day;
    fill(day, day.worker(u"Ana"_s));
    const MinuteDrives drives;
    const Judge judge(day.snapshot(), drives, day.at(u"09:30"_s));
    QTEST(DayText(day.snapshot()).brokenRules(judge.brokenRules(day.date())), "broken");
}

void JudgeBestTest::whatNoStartMends_data()
{
    QTest::addColumn<QStringList>("timeOff"); // begin and end in turn
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("broken"); // of an hour of work in Ana's shift from 08:00 to 16:00

    const auto row = [](const char *name, const QStringList &timeOff, const QString &now, const QString &broken) {
        QTest::newRow(name) << timeOff << now << broken;
    };
    row("3.2 no time off", {}, u"07:00"_s, u""_s);
    row("3.2 some of the shift", {u"10:00"_s, u"16:00"_s}, u"07:00"_s, u""_s);
    row("3.2 all of the shift", {u"08:00"_s, u"16:00"_s}, u"07:00"_s, u"TimeOff Ana"_s);
    row("3.2 all of it in two parts", {u"12:00"_s, u"17:00"_s, u"07:00"_s, u"12:00"_s}, u"07:00"_s, u"TimeOff Ana"_s);
    row("3.2 two parts with a gap", {u"07:00"_s, u"11:00"_s, u"12:00"_s, u"17:00"_s}, u"07:00"_s, u""_s);
    row("3.2 all that is left of it", {u"11:00"_s, u"24:00"_s}, u"11:00"_s, u"TimeOff Ana"_s);
    row("3.2 time off that is over", {u"08:00"_s, u"11:00"_s}, u"11:00"_s, u""_s);
}

void JudgeBestTest::whatNoStartMends()
{
    QFETCH(const QStringList, timeOff);
    QFETCH(const QString, now);
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    for (qsizetype i = 0; i < timeOff.size(); i += 2)
        day.shift(ana, timeOff.at(i), timeOff.at(i + 1) == u"24:00" ? u"+1 00:00"_s : timeOff.at(i + 1),
                  ShiftKind::TimeOff);
    const JobId job = day.job(u"J"_s);
    const MinuteDrives drives;
    const Judge judge(day.snapshot(), drives, day.at(now));
    QTEST(DayText(day.snapshot()).violations(judge.exclusions(day[job], ana, day.date())), "broken");
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::JudgeBestTest)
#include "tst_judgebest.moc"
