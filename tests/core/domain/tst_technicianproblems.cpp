#include "core/domain/technicianproblems.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

using TechnicianChange = std::function<void(Technician &)>;

class TechnicianProblemsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aCompleteTechnicianHasNone();
    void eachFieldIsTold_data();
    void eachFieldIsTold();
    void weeksAreJudged_data();
    void weeksAreJudged();
    void shiftsAreJudged_data();
    void shiftsAreJudged();
    void eventsAreJudged_data();
    void eventsAreJudged();
    void doubledShiftsAreFound();

private:
    TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_bo;
    TechnicianId m_cy;
};

void TechnicianProblemsTest::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    m_bo = m_day.worker(u"Bo"_s, [this](Technician &bo) { bo.follows = m_ana; });
    m_cy = m_day.worker(u"Cy"_s);
}

void TechnicianProblemsTest::aCompleteTechnicianHasNone()
{
    Technician who = m_day[m_cy];
    who.email = u"cy@example.org"_s;
    who.maximumJobs = 6;
    who.maximumWork = Seconds(8 * 3600);
    who.follows = m_ana;
    QCOMPARE(problemsOf(who, m_day.snapshot().technicians), QList<TechnicianProblem>());
}

void TechnicianProblemsTest::eachFieldIsTold_data()
{
    QTest::addColumn<TechnicianChange>("change");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const TechnicianChange &change, const QString &field) {
        QTest::newRow(name) << change << field;
    };
    row("no name", [](Technician &who) { who.name = u"  "_s; }, u"name"_s);
    row("half an e-mail address", [](Technician &who) { who.email = u"cy@"_s; }, u"email"_s);
    row("half a place", [](Technician &who) { who.homeLongitude.reset(); }, u"home_latitude"_s);
    row("a place off the globe", [](Technician &who) { who.homeLatitude = 91.0; }, u"home_latitude"_s);
    row("their own helper", [](Technician &who) { who.follows = who.id; }, u"follows_id"_s);
    row("a helper's helper", [this](Technician &who) { who.follows = m_bo; }, u"follows_id"_s);
    row("a helper of somebody unknown", [](Technician &who) { who.follows = {4711}; }, u"follows_id"_s);
    row("no job allowed", [](Technician &who) { who.maximumJobs = 0; }, u"maximum_jobs"_s);
    row("no work allowed", [](Technician &who) { who.maximumWork = Seconds(0); }, u"maximum_work"_s);
}

void TechnicianProblemsTest::eachFieldIsTold()
{
    QFETCH(const TechnicianChange, change);
    QFETCH(const QString, field);
    Technician who = m_day[m_cy];
    change(who);
    const QList<TechnicianProblem> problems = problemsOf(who, m_day.snapshot().technicians);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.front().field, field);
    QVERIFY(problems.front().message.endsWith(u'.'));

    Technician leader = m_day[m_ana];
    leader.follows = m_cy;
    QCOMPARE(problemsOf(leader, m_day.snapshot().technicians).size(), 1); // Bo goes with Ana
}

void TechnicianProblemsTest::weeksAreJudged_data()
{
    QTest::addColumn<QList<WeeklyShift>>("week");
    QTest::addColumn<bool>("isFine");
    const QTime eight(8, 0);
    const QTime noon(12, 0);
    const QTime four(16, 0);
    const QTime ten(22, 0);
    QTest::newRow("nothing") << QList<WeeklyShift>() << true;
    QTest::newRow("two spans that meet") << QList<WeeklyShift>{{1, eight, noon}, {1, noon, four}} << true;
    QTest::newRow("two spans that overlap") << QList<WeeklyShift>{{1, eight, four}, {1, noon, ten}} << false;
    QTest::newRow("the same hours twice") << QList<WeeklyShift>{{1, eight, four}, {1, eight, four}} << false;
    QTest::newRow("on call beside work") << QList<WeeklyShift>{{1, eight, four}, {1, noon, ten, ShiftKind::OnCall}}
                                         << true;
    QTest::newRow("a night into an early shift") << QList<WeeklyShift>{{2, ten, noon}, {3, eight, four}} << false;
    QTest::newRow("Sunday's night into Monday") << QList<WeeklyShift>{{1, eight, four}, {7, ten, noon}} << false;
    QTest::newRow("Sunday's night before Monday") << QList<WeeklyShift>{{1, eight, four}, {7, ten, eight}} << true;
    QTest::newRow("a whole day and the next") << QList<WeeklyShift>{{1, eight, eight}, {2, eight, four}} << true;
    QTest::newRow("no time") << QList<WeeklyShift>{{1, eight, QTime()}} << false;
}

void TechnicianProblemsTest::weeksAreJudged()
{
    QFETCH(const QList<WeeklyShift>, week);
    QFETCH(const bool, isFine);
    Technician who = m_day[m_cy];
    who.weeklyShifts = week;
    const QList<TechnicianProblem> problems = problemsOf(who, m_day.snapshot().technicians);
    QCOMPARE(problems.isEmpty(), isFine);
    if (!isFine)
        QCOMPARE(problems.front().field, u"weekly_shifts"_s);
}

void TechnicianProblemsTest::shiftsAreJudged_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::addColumn<ShiftKind>("kind");
    QTest::addColumn<bool>("isFine");
    using enum ShiftKind;
    QTest::newRow("a day's work") << u"08:00"_s << u"16:00"_s << Normal << true;
    QTest::newRow("a night") << u"22:00"_s << u"+1 06:00"_s << OnCall << true;
    QTest::newRow("ends before it begins") << u"16:00"_s << u"08:00"_s << Normal << false;
    QTest::newRow("no length") << u"08:00"_s << u"08:00"_s << TimeOff << false;
    QTest::newRow("two days of work") << u"08:00"_s << u"+1 16:00"_s << Normal << false;
    QTest::newRow("two days off") << u"08:00"_s << u"+1 16:00"_s << TimeOff << true;
}

void TechnicianProblemsTest::shiftsAreJudged()
{
    QFETCH(const QString, begin);
    QFETCH(const QString, end);
    QFETCH(const ShiftKind, kind);
    QFETCH(const bool, isFine);
    const Shift shift{.technician = m_ana, .kind = kind, .begin = m_day.at(begin), .end = m_day.at(end)};
    QCOMPARE(!problemOf(shift), isFine);
}

void TechnicianProblemsTest::eventsAreJudged_data()
{
    QTest::addColumn<std::function<void(NonJobEvent &)>>("change");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const std::function<void(NonJobEvent &)> &change, const QString &words) {
        QTest::newRow(name) << change << words;
    };
    const auto window = [this](NonJobEvent &event, const QString &begin, const QString &end) {
        event.timesheetCode = u"BRK"_s;
        event.windowBegin = m_day.at(begin);
        event.windowEnd = m_day.at(end);
    };
    row("lunch", [](NonJobEvent &) {}, {});
    row("with a window", [=](NonJobEvent &event) { window(event, u"11:00"_s, u"14:00"_s); }, {});
    row("no title", [](NonJobEvent &event) { event.title = u" "_s; }, u"title"_s);
    row("backwards", [](NonJobEvent &event) { std::swap(event.begin, event.end); }, u"end after it begins"_s);
    row("days on end", [](NonJobEvent &event) { event.end += std::chrono::days(2); }, u"a day at most"_s);
    row("half a window", [this](NonJobEvent &event) { event.windowBegin = m_day.at(u"11:00"_s); }, u"both"_s);
    row("outside of its window", [=](NonJobEvent &event) { window(event, u"12:15"_s, u"14:00"_s); }, u"outside"_s);
    row("a window too small", [=](NonJobEvent &event) { window(event, u"12:00"_s, u"12:15"_s); }, u"outside"_s);
    const auto uncoded = [=](NonJobEvent &event) {
        window(event, u"11:00"_s, u"14:00"_s);
        event.timesheetCode.clear();
    };
    row("a window without a code", uncoded, u"timesheet code"_s);
}

void TechnicianProblemsTest::eventsAreJudged()
{
    QFETCH(const std::function<void(NonJobEvent &)>, change);
    QFETCH(const QString, words);
    NonJobEvent event{
        .technician = m_ana, .title = u"Lunch"_s, .begin = m_day.at(u"12:00"_s), .end = m_day.at(u"12:30"_s)};
    change(event);
    const std::optional<TechnicianProblem> problem = problemOf(event);
    QCOMPARE(problem.has_value(), !words.isEmpty());
    if (problem)
        QVERIFY2(problem->message.contains(words), qPrintable(problem->message));
}

void TechnicianProblemsTest::doubledShiftsAreFound()
{
    const auto shift = [this](TechnicianId who, const QString &begin, const QString &end, ShiftKind kind) {
        return Shift{.technician = who, .kind = kind, .begin = m_day.at(begin), .end = m_day.at(end)};
    };
    using enum ShiftKind;
    QList<Shift> shifts{shift(m_ana, u"08:00"_s, u"12:00"_s, Normal),  shift(m_ana, u"12:00"_s, u"16:00"_s, Normal),
                        shift(m_ana, u"10:00"_s, u"14:00"_s, OnCall),  shift(m_bo, u"08:00"_s, u"12:00"_s, Normal),
                        shift(m_ana, u"09:00"_s, u"11:00"_s, TimeOff), shift(m_ana, u"10:00"_s, u"12:00"_s, TimeOff)};
    QCOMPARE(doubledShift(shifts), std::optional<qsizetype>());
    shifts.append(shift(m_ana, u"15:45"_s, u"18:00"_s, Normal));
    QCOMPARE(doubledShift(shifts), std::optional<qsizetype>(6));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::TechnicianProblemsTest)
#include "tst_technicianproblems.moc"
