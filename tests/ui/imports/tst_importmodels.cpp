#include "tests/support/testday.h"
#include "ui/imports/filerowsmodel.h"
#include "ui/imports/importmessagesmodel.h"
#include "ui/imports/importrecordsmodel.h"
#include "ui/imports/importwords.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// What an import shows: its rows, its records, its faults.
class TestImportModels : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreFoundByTheirLine_data();
    void rowsAreFoundByTheirLine();
    void recordsAreShownAsTheyWillBe();
    void faultsAreShownByLine();
    void weeksAreToldInShort();
};

void TestImportModels::rowsAreFoundByTheirLine_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("row");
    QTest::newRow("the heading") << 1 << -1;
    QTest::newRow("the first") << 2 << 0;
    QTest::newRow("inside a row of several lines") << 4 << 1;
    QTest::newRow("the last") << 6 << 2;
}

void TestImportModels::rowsAreFoundByTheirLine()
{
    QFETCH(const int, line);
    FileRowsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows({u"a"_s, u"b"_s}, {{2, {u"1"_s, u"2"_s}}, {3, {u"x\ny"_s}}, {6, {u"z"_s}}});
    QTEST(model.rowOfLine(line), "row");
    QCOMPARE(model.index(1, 0).data().toString(), u"x y"_s);
    QCOMPARE(model.index(1, 1).data().toString(), QString());
    QCOMPARE(model.headerData(2, Qt::Vertical, Qt::DisplayRole).toString(), u"6"_s);
}

void TestImportModels::recordsAreShownAsTheyWillBe()
{
    TestDay day;
    day.technician(u"Ana"_s);
    ImportOptions options;
    options.now = day.at(u"07:00"_s);
    ImportRecordsModel model;
    const QAbstractItemModelTester tester(&model);
    const auto cells = [&](ImportContent content, const QByteArray &table) {
        options.content = content;
        options.isMakingUnknown = true;
        model.setImport(readTable(table, options, {day.snapshot(), {}}), day.snapshot());
        QStringList row;
        for (int column = 0; column < model.columnCount(); ++column)
            row.append(model.index(0, column).data().toString());
        return row;
    };
    const QStringList job = cells(ImportContent::Jobs, "title,customer,duration\nNo heat,Lee,90\n");
    QVERIFY(job.contains(u"No heat"_s) && job.contains(u"Lee"_s));
    QCOMPARE(model.lineOf(0), 2);
    const QStringList technician = cells(ImportContent::Technicians, "name,skills\nBo,Oil\n");
    QVERIFY(technician.contains(u"Bo"_s) && technician.contains(u"Oil"_s) && technician.contains(u"new"_s));
    const QStringList shift = cells(ImportContent::Shifts, "technician,date,hours\nAna,2026-03-11,8-16\n");
    QVERIFY(shift.contains(u"Ana"_s));
    const QStringList customer = cells(ImportContent::Customers, "name\nLee\n");
    QVERIFY(customer.contains(u"Lee"_s));
}

void TestImportModels::faultsAreShownByLine()
{
    ImportMessagesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setFaults({{12, u"Date"_s, u"no day"_s}});
    QCOMPARE(model.index(0, ImportMessagesModel::Line).data().toString(), u"12"_s);
    QCOMPARE(model.index(0, ImportMessagesModel::Where).data().toString(), u"Date"_s);
    QCOMPARE(model.index(0, ImportMessagesModel::Message).data().toString(), u"no day"_s);
    model.setNotes({{3, u"known"_s}, {4, u"known too"_s}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.message(1).line, 4);
}

void TestImportModels::weeksAreToldInShort()
{
    const QLocale locale;
    const auto time = [&](int hour) { return locale.toString(QTime(hour, 0), QLocale::ShortFormat); };
    const QString words = importwords::week(
        {{1, {8, 0}, {16, 0}}, {2, {8, 0}, {16, 0}}, {3, {8, 0}, {16, 0}}, {6, {9, 0}, {12, 0}, ShiftKind::OnCall}});
    QCOMPARE(words,
             u"Mon–Wed %1–%2, Sat %3–%4 %5"_s.arg(time(8), time(16), time(9), time(12),
                                                  StatusWords::of(ShiftKind::OnCall).toLower()));
}

QTEST_MAIN(TestImportModels)
#include "tst_importmodels.moc"
