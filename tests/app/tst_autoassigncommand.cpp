#include "app/autoassigncommand.h"

#include "app/console.h"
#include "app/verifyruncommand.h"
#include "core/planner/dayplanner.h"
#include "core/planner/runrecord.h"
#include "tests/app/commandrun.h"
#include "tests/support/ordie.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Planning a day, keeping and verifying the run, all from the command line. Ana and Bo work; J-1 and J-2 can be done, J-3
/// needs a skill that nobody has.
class TestAutoAssignCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void printsThePlanWithItsReasons();
    void theScoresAddUp();
    void theSameSeedGivesTheSamePlan();
    void keepsTheRun();
    void applyingIsOneStepOfTheHistory();
    void applyingTwiceChangesNothingMore();
    void ordersOnePersonsStops();
    void faultsAreToldInOneLine_data();
    void faultsAreToldInOneLine();
    void aTrueRunIsConfirmed();
    void anAlteredRunIsCaught_data();
    void anAlteredRunIsCaught();
    void aDamagedRunIsToldInOneLine();

private:
    [[nodiscard]] QString path() const { return m_office->path(); }
    [[nodiscard]] Printed autoAssign(const QStringList &more = {}) const;
    [[nodiscard]] Printed verifyRun(qint64 run) const
    {
        return test::run(&runVerifyRun, {u"verify-run"_s, path(), QString::number(run), u"--json"_s});
    }
    [[nodiscard]] std::unique_ptr<OfficeFile> file() const { return orDie(OfficeFile::open(path())); }
    [[nodiscard]] DaySnapshot stored() const { return orDie(file()->loadDays(m_day.date(), 1)); }

    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    TechnicianId m_ana;
    JobId m_first;
    JobId m_second;
    JobId m_third;
};

void TestAutoAssignCommand::init()
{
    m_day = TestDay();
    const SkillId gas = m_day.skill(u"Gas"_s);
    m_ana = m_day.worker(u"Ana"_s, [](Technician &who) { who.onTimeShare = 0.9; });
    m_day.worker(u"Bo"_s);
    m_first = m_day.job(u"J-1"_s, all({stands(20), promised(m_day.span(u"09:00"_s, u"11:00"_s))}));
    m_second = m_day.job(u"J-2"_s, stands(40));
    m_third = m_day.job(u"J-3"_s, all({stands(10), needs(gas)}));
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"07:00"_s));
    m_office->settle();
}

Printed TestAutoAssignCommand::autoAssign(const QStringList &more) const
{
    return test::run(&runAutoAssign,
                     QStringList{u"auto-assign"_s, u"--office"_s, path(), u"--clock"_s, u"2026-03-10T07:00:00Z"_s,
                                 u"--iterations"_s, u"200"_s}
                         + more);
}

void TestAutoAssignCommand::printsThePlanWithItsReasons()
{
    const Printed printed = autoAssign();
    QCOMPARE(printed.err, QString());
    QCOMPARE(printed.exit, int(ExitDone));
    for (const QString &words : {u"J-1"_s, u"J-2"_s, u"Left open\n  J-3"_s, u": Gas missing"_s,
                                 u"Least change: grant Gas to"_s, u"Kept as run 1."_s, u"straight lines"_s})
        QVERIFY2(printed.out.contains(words), qPrintable(words + u'\n' + printed.out));
}

void TestAutoAssignCommand::theScoresAddUp()
{
    const QJsonObject plan = autoAssign({u"--json"_s}).json();
    QCOMPARE(plan.value("run"_L1).toInteger(), 1);
    QCOMPARE(plan.value("day"_L1).toString(), u"2026-03-10"_s);
    const QJsonArray lines = plan.value("lines"_L1).toArray();
    QCOMPARE(lines.size(), 3);
    int placed = 0;
    for (const QJsonValue &line : lines) {
        const QJsonObject chosen = line["chosen"_L1].toObject();
        if (chosen.isEmpty()) {
            QCOMPARE(line["job"_L1].toString(), u"J-3"_s);
            QCOMPARE(line["kind"_L1].toString(), u"leftOpen"_s);
            QCOMPARE(line["excluded"_L1].toArray().size(), 2);
            continue;
        }
        ++placed;
        double sum = 0.0;
        for (const QJsonValue &score : chosen.value("scores"_L1).toObject())
            sum += score.toDouble();
        QCOMPARE(std::lround(10.0 * sum), std::lround(10.0 * chosen.value("total"_L1).toDouble()));
        QCOMPARE(line["others"_L1].toArray().size() + line["excluded"_L1].toArray().size(), 1);
    }
    QCOMPARE(placed, 2);
    QCOMPARE(plan["after"_L1].toObject().value("open"_L1).toInt(), 1);
}

void TestAutoAssignCommand::theSameSeedGivesTheSamePlan()
{
    QJsonObject first = autoAssign({u"--json"_s, u"--seed"_s, u"5"_s}).json();
    QJsonObject second = autoAssign({u"--json"_s, u"--seed"_s, u"5"_s}).json();
    QCOMPARE(first.take("run"_L1).toInteger() + 1, second.take("run"_L1).toInteger());
    QCOMPARE(first.value("seed"_L1).toInteger(), 5);
    // The second run starts in another second at most.
    first.remove("at"_L1);
    second.remove("at"_L1);
    QCOMPARE(first, second);
}

void TestAutoAssignCommand::keepsTheRun()
{
    QCOMPARE(autoAssign().exit, int(ExitDone));
    const QList<StoredRun> runs = orDie(file()->runsOf(m_day.date()));
    QCOMPARE(runs.size(), 1);
    const auto run = planner::fromRecord(orDie(file()->run(runs.front().id)));
    VERIFY_RESULT(run);
    QCOMPARE(run->second.lines.size(), 3);
    QCOMPARE(stored().jobs.value(m_first).technician, TechnicianId()); // nothing was applied
}

void TestAutoAssignCommand::applyingIsOneStepOfTheHistory()
{
    const Printed printed = autoAssign({u"--apply"_s, u"--json"_s});
    QCOMPARE(printed.exit, int(ExitDone));
    QCOMPARE(printed.json().value("accepted"_L1).toInt(), 2);
    QCOMPARE(printed.json().value("leftOut"_L1).toArray().size(), 0);
    const DaySnapshot day = stored();
    QCOMPARE(day.jobs.value(m_first).status, JobStatus::Scheduled);
    QCOMPARE(day.jobs.value(m_second).status, JobStatus::Scheduled);
    QCOMPARE(day.jobs.value(m_third).status, JobStatus::Unassigned);
    const QList<StoredEdit> history = orDie(file()->history({RecordKind::Job, m_first.value}));
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.front().edit.actor.kind, ActorKind::Engine);
    QVERIFY(!history.front().edit.actor.name.isEmpty());
    QCOMPARE(history.front().edit.why, u"Run 1: 2 of 2 changes accepted"_s);
    const QList<StoredEdit> ofTheOther = orDie(file()->history({RecordKind::Job, m_second.value}));
    QCOMPARE(ofTheOther.front().id, history.front().id);
    QCOMPARE(file()->check().value_or(QStringList{u"unreadable"_s}), QStringList());
}

void TestAutoAssignCommand::applyingTwiceChangesNothingMore()
{
    QCOMPARE(autoAssign({u"--apply"_s}).exit, int(ExitDone));
    const DaySnapshot before = stored();
    const Printed again = autoAssign({u"--apply"_s, u"--json"_s});
    QCOMPARE(again.exit, int(ExitDone));
    QCOMPARE(again.json().value("accepted"_L1).toInt(), 0);
    QVERIFY(stored() == before);
}

void TestAutoAssignCommand::ordersOnePersonsStops()
{
    const Printed printed = autoAssign({u"--technician"_s, u"ana"_s, u"--json"_s});
    QCOMPARE(printed.exit, int(ExitDone));
    for (const QJsonValue &line : printed.json().value("lines"_L1).toArray())
        QVERIFY(line["after"_L1].isNull()); // nobody gets a new job
}

void TestAutoAssignCommand::faultsAreToldInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("words");
    QTest::newRow("no office") << QStringList{} << int(ExitUsage) << u"--office"_s;
    QTest::newRow("no such office") << QStringList{u"--office"_s, u"/nowhere.callout"_s} << int(ExitInputAtFault)
                                    << u"/nowhere.callout"_s;
    QTest::newRow("no day") << QStringList{u"--office"_s, u"F"_s, u"--day"_s, u"someday"_s} << int(ExitUsage)
                            << u"2026-03-02"_s;
    QTest::newRow("no seed") << QStringList{u"--office"_s, u"F"_s, u"--seed"_s, u"x"_s} << int(ExitUsage)
                             << u"--seed"_s;
    QTest::newRow("negative time") << QStringList{u"--office"_s, u"F"_s, u"--time-limit"_s, u"-1"_s} << int(ExitUsage)
                                   << u"--time-limit"_s;
    QTest::newRow("no moment") << QStringList{u"--office"_s, u"F"_s, u"--clock"_s, u"noon"_s} << int(ExitUsage)
                               << u"noon"_s;
    QTest::newRow("nobody of that name") << QStringList{u"--office"_s, u"F"_s, u"--technician"_s, u"Zed"_s}
                                         << int(ExitInputAtFault) << u"\"Zed\""_s;
}

void TestAutoAssignCommand::faultsAreToldInOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(const int, exit);
    QFETCH(const QString, words);
    arguments.replaceInStrings(u"F"_s, path());
    const Printed printed = test::run(&runAutoAssign, QStringList{u"auto-assign"_s} + arguments);
    QCOMPARE(printed.exit, exit);
    QVERIFY2(printed.err.contains(words), qPrintable(printed.err));
    QCOMPARE(printed.out, QString());
    if (exit == ExitInputAtFault)
        QCOMPARE(printed.err.count(u'\n'), 1);
}

void TestAutoAssignCommand::aTrueRunIsConfirmed()
{
    QCOMPARE(autoAssign().exit, int(ExitDone));
    const Printed printed = verifyRun(1);
    QVERIFY2(printed.exit == ExitDone, qPrintable(printed.out));
    QVERIFY(printed.json().value("true"_L1).toBool());
    QCOMPARE(::run(&runVerifyRun, {u"verify-run"_s, path(), u"2"_s}).exit, int(ExitInputAtFault));
    QCOMPARE(::run(&runVerifyRun, {u"verify-run"_s, path(), u"two"_s}).exit, int(ExitUsage));
}

void TestAutoAssignCommand::anAlteredRunIsCaught_data()
{
    QTest::addColumn<std::function<void(Proposal *)>>("alter");
    using Alter = std::function<void(Proposal *)>;
    const auto line = [](Proposal *proposal) -> ProposalLine & {
        return *std::ranges::find_if(proposal->lines,
                                     [](const ProposalLine &one) { return one.reason.chosen.has_value(); });
    };
    QTest::newRow("a score") << Alter([=](Proposal *run) { ++line(run).reason.chosen->scores.tenths[1]; });
    QTest::newRow("a drive") << Alter([=](Proposal *run) { line(run).reason.chosen->inputs.drive += Seconds(60); });
    QTest::newRow("a start") << Alter([=](Proposal *run) { *line(run).after.start += Minutes(1); });
    QTest::newRow("the day's drive") << Alter([](Proposal *run) { run->after.drive -= Seconds(1); });
    QTest::newRow("the open jobs") << Alter([](Proposal *run) { --run->before.open; });
    QTest::newRow("a line gone") << Alter([](Proposal *run) { run->lines.removeLast(); });
}

void TestAutoAssignCommand::anAlteredRunIsCaught()
{
    QFETCH(const std::function<void(Proposal *)>, alter);
    QCOMPARE(autoAssign().exit, int(ExitDone));
    auto run = orDie(planner::fromRecord(orDie(file()->run(1))));
    alter(&run.second);
    const qint64 altered = orDie(file()->addRun(run.first.now, m_day.date(), planner::toRecord(run.first, run.second)));
    const Printed printed = verifyRun(altered);
    QCOMPARE(printed.exit, int(ExitInputAtFault));
    QVERIFY(!printed.json().value("true"_L1).toBool());
    QVERIFY(!printed.json().value("findings"_L1).toArray().isEmpty());
}

void TestAutoAssignCommand::aDamagedRunIsToldInOneLine()
{
    const qint64 id = orDie(file()->addRun(m_day.at(u"07:00"_s), m_day.date(), "rubbish"));
    const Printed printed = test::run(&runVerifyRun, {u"verify-run"_s, path(), QString::number(id)});
    QCOMPARE(printed.exit, int(ExitInputAtFault));
    QCOMPARE(printed.err.count(u'\n'), 1);
    QVERIFY2(printed.err.contains(u"run 1"_s), qPrintable(printed.err));
}

QTEST_GUILESS_MAIN(TestAutoAssignCommand)
#include "tst_autoassigncommand.moc"
