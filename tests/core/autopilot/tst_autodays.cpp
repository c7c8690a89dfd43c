#include "tests/core/autopilot/simulatedoffice.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using test::SimulatedOffice;

/// Days of Auto in which much happens (SPEC 3.2, 3.5, 3.9, 4.3). CALLOUT_AUTO_DAYS sets how many days are lived one after the
/// other, CALLOUT_AUTO_SEED another year.
class AutoDaysTest : public QObject
{
    Q_OBJECT

private slots:
    void noRuleBreaksAtAnyMinute_data();
    void noRuleBreaksAtAnyMinute();
};

void AutoDaysTest::noRuleBreaksAtAnyMinute_data()
{
    QTest::addColumn<QDate>("firstDay");
    QTest::addColumn<int>("days");

    const int wanted = qEnvironmentVariableIntValue("CALLOUT_AUTO_DAYS");
    if (wanted > 0) {
        QTest::newRow("as many days as wanted") << QDate(2026, 1, 1) << wanted;
        return;
    }
    QTest::newRow("two working days") << QDate(2026, 3, 10) << 2;
    QTest::newRow("clocks go forward") << QDate(2026, 3, 29) << 1;
    QTest::newRow("clocks go back") << QDate(2026, 10, 25) << 1;
}

void AutoDaysTest::noRuleBreaksAtAnyMinute()
{
    QFETCH(const QDate, firstDay);
    QFETCH(const int, days);
    const int seed = qEnvironmentVariableIntValue("CALLOUT_AUTO_SEED");
    SimulatedOffice office(quint32(seed > 0 ? seed : 7), firstDay);
    for (int day = 0; day < days; ++day) {
        office.live(firstDay.addDays(day));
        QVERIFY2(office.faults().isEmpty(), qPrintable(office.faults().join(u'\n')));
        if (days > 2 && (day + 1) % 20 == 0)
            qInfo("%d days lived", day + 1);
    }
    const SimulatedOffice::Counts &counts = office.counts();
    qInfo("%d minutes, %d runs changed %d lines; %d alerts, %d of %d emergencies done, %d sick calls, %d cancelled, "
          "%d moved by hand, %d completed",
          counts.minutes, counts.runs, counts.changes, counts.alerts, counts.servedEmergencies, counts.emergencies,
          counts.sickCalls, counts.cancelled, counts.byHand, counts.completed);
    QVERIFY(counts.runs > 0);
    QVERIFY(counts.completed > 0);

    QList<JobId> audited = office.unassignedByAudit();
    QList<JobId> alerts = office.alerts();
    std::ranges::sort(audited);
    std::ranges::sort(alerts);
    QCOMPARE(alerts, audited);
    QCOMPARE(office.check(), QStringList());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::AutoDaysTest)
#include "tst_autodays.moc"
