#include "tests/support/printing.h"
#include "ui/models/boardselection.h"

#include <QSignalSpy>
#include <QTest>

namespace callout {

class BoardSelectionTest : public QObject
{
    Q_OBJECT

private slots:
    void theCurrentJobIsOneOfTheSelected_data();
    void theCurrentJobIsOneOfTheSelected();
    void selectingTheSameAgainIsSilent();
    void oneJobOrNone();
    void technicianIsToggled();
};

void BoardSelectionTest::theCurrentJobIsOneOfTheSelected_data()
{
    QTest::addColumn<QList<JobId>>("jobs");
    QTest::addColumn<JobId>("asked");
    QTest::addColumn<JobId>("current");

    QTest::newRow("none") << QList<JobId>() << JobId() << JobId();
    QTest::newRow("none, though one was asked for") << QList<JobId>() << JobId{3} << JobId();
    QTest::newRow("the first when none is asked for") << QList<JobId>{{5}, {3}} << JobId() << JobId{5};
    QTest::newRow("the one asked for") << QList<JobId>{{5}, {3}} << JobId{3} << JobId{3};
    QTest::newRow("the first when another is asked for") << QList<JobId>{{5}, {3}} << JobId{9} << JobId{5};
}

void BoardSelectionTest::theCurrentJobIsOneOfTheSelected()
{
    QFETCH(const QList<JobId>, jobs);
    QFETCH(const JobId, asked);
    QFETCH(const JobId, current);

    BoardSelection selection;
    selection.selectJob({77});
    QSignalSpy selected(&selection, &BoardSelection::jobsSelected);
    selection.selectJobs(jobs, asked);
    QCOMPARE(selection.jobs(), jobs);
    QCOMPARE(selection.currentJob(), current);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.front().at(0).value<QList<JobId>>(), jobs);
    QCOMPARE(selected.front().at(1).value<JobId>(), current);
}

void BoardSelectionTest::selectingTheSameAgainIsSilent()
{
    BoardSelection selection;
    QSignalSpy jobs(&selection, &BoardSelection::jobsSelected);
    QSignalSpy technician(&selection, &BoardSelection::technicianSelected);
    selection.selectJobs({});
    selection.selectTechnician({});
    QCOMPARE(jobs.count() + technician.count(), 0);
    selection.selectJobs({{5}, {3}}, {3});
    selection.selectJobs({{5}, {3}}, {3});
    QCOMPARE(jobs.count(), 1);
    selection.selectJobs({{5}, {3}}, {5}); // another current one
    QCOMPARE(jobs.count(), 2);
}

void BoardSelectionTest::oneJobOrNone()
{
    BoardSelection selection;
    selection.selectJob({5});
    QCOMPARE(selection.jobs(), QList<JobId>{{5}});
    QCOMPARE(selection.currentJob(), JobId{5});
    selection.selectJob({});
    QVERIFY(selection.jobs().isEmpty());
    QVERIFY(!selection.currentJob());
}

void BoardSelectionTest::technicianIsToggled()
{
    BoardSelection selection;
    QSignalSpy selected(&selection, &BoardSelection::technicianSelected);
    selection.toggleTechnician({5});
    QCOMPARE(selection.technician(), TechnicianId{5});
    selection.toggleTechnician({6});
    QCOMPARE(selection.technician(), TechnicianId{6});
    selection.toggleTechnician({6});
    QVERIFY(!selection.technician());
    QCOMPARE(selected.count(), 3);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::BoardSelectionTest)
#include "tst_boardselection.moc"
