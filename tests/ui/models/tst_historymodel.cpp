#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/historymodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestHistoryModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void tellsWhatAndWhoAndWhen();
    void tellsOnlyThisRecordsChanges();
    void leavesOutWhatStayedTheSame();
    void aCreationTellsNoFields();
    void undoAndRedoSaySo_data();
    void undoAndRedoSaySo();
    void namesWhoeverDidIt_data();
    void namesWhoeverDidIt();
    void readsTheFilesOwnHistory();

private:
    [[nodiscard]] RecordRef record() const { return {RecordKind::Job, m_job.value}; }
    [[nodiscard]] StoredEdit step(const Edit &edit) const { return {1, m_day.at(u"10:40"_s), u"desk"_s, edit}; }
    [[nodiscard]] Edit assignment() const;

    test::TestDay m_day;
    TechnicianId m_ana;
    JobId m_job;
    JobId m_other;
    std::unique_ptr<test::TestOffice> m_office;
};

void TestHistoryModel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_job = m_day.job(u"J-1"_s);
    m_other = m_day.job(u"J-2"_s);
    m_office = std::make_unique<test::TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
}

Edit TestHistoryModel::assignment() const
{
    ChangeSet changes;
    changes.update(m_day[m_job], assigned(m_day[m_job], m_ana, m_day.at(u"11:00"_s)));
    changes.update(m_day[m_other], assigned(m_day[m_other], m_ana, m_day.at(u"13:00"_s)));
    return {.changes = changes,
            .label = u"Assign 2 jobs to Ana"_s,
            .why = u"Customer agreed"_s,
            .actor = {ActorKind::Person, u"Robin"_s}};
}

void TestHistoryModel::tellsWhatAndWhoAndWhen()
{
    HistoryModel model(m_office->board());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSteps(record(), {step(assignment())});
    const QModelIndex row = model.index(0);
    QCOMPARE(row.data().toString(), u"Assign 2 jobs to Ana"_s);
    QCOMPARE(row.data(HistoryModel::WhoRole).toString(), u"Robin"_s);
    QCOMPARE(row.data(HistoryModel::WhenRole).toString(), u"10/03/2026 10:40"_s);
    QCOMPARE(row.data(HistoryModel::WhyRole).toString(), u"Customer agreed"_s);
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"Technician: none → Ana Moreno"_s));
}

void TestHistoryModel::tellsOnlyThisRecordsChanges()
{
    HistoryModel model(m_office->board());
    model.setSteps(record(), {step(assignment())});
    QCOMPARE(model.index(0).data(HistoryModel::ChangesRole).toStringList(),
             (QStringList{u"Status: Open → Scheduled"_s, u"Technician: none → Ana Moreno"_s,
                          u"Start: none → 10/03/2026 11:00"_s}));
}

void TestHistoryModel::leavesOutWhatStayedTheSame()
{
    // The three fields of an assignment always travel together.
    const Job before = assigned(m_day[m_job], m_ana, m_day.at(u"11:00"_s));
    const Job after = assigned(m_day[m_job], m_ana, m_day.at(u"12:00"_s));
    ChangeSet changes;
    changes.update(before, after);
    HistoryModel model(m_office->board());
    model.setSteps(record(), {step({.changes = changes, .label = u"Move J-1"_s})});
    QCOMPARE(model.index(0).data(HistoryModel::ChangesRole).toStringList(),
             QStringList{u"Start: 10/03/2026 11:00 → 10/03/2026 12:00"_s});
}

void TestHistoryModel::aCreationTellsNoFields()
{
    ChangeSet changes;
    changes.create(m_day[m_job]);
    HistoryModel model(m_office->board());
    model.setSteps(record(), {step({.changes = changes, .label = u"Create J-1"_s})});
    QVERIFY(model.index(0).data(HistoryModel::ChangesRole).toStringList().isEmpty());
}

void TestHistoryModel::undoAndRedoSaySo_data()
{
    QTest::addColumn<EditKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("done") << EditKind::Do << u"Assign 2 jobs to Ana"_s;
    QTest::newRow("undone") << EditKind::Undo << u"Undone: Assign 2 jobs to Ana"_s;
    QTest::newRow("redone") << EditKind::Redo << u"Redone: Assign 2 jobs to Ana"_s;
}

void TestHistoryModel::undoAndRedoSaySo()
{
    QFETCH(EditKind, kind);
    QFETCH(QString, words);
    Edit edit = assignment();
    edit.kind = kind;
    HistoryModel model(m_office->board());
    model.setSteps(record(), {step(edit)});
    QCOMPARE(model.index(0).data().toString(), words);
}

void TestHistoryModel::namesWhoeverDidIt_data()
{
    QTest::addColumn<Actor>("actor");
    QTest::addColumn<QString>("words");
    QTest::newRow("named person") << Actor{ActorKind::Person, u"Robin"_s} << u"Robin"_s;
    QTest::newRow("nameless person") << Actor{ActorKind::Person, {}} << u"Somebody here"_s;
    QTest::newRow("engine") << Actor{ActorKind::Engine, {}} << u"Engine"_s;
    QTest::newRow("phone") << Actor{ActorKind::Phone, {}} << u"Phone"_s;
    QTest::newRow("technician's phone") << Actor{ActorKind::Phone, u"Ana Moreno"_s} << u"Ana Moreno"_s;
    QTest::newRow("import") << Actor{ActorKind::Import, {}} << u"Import"_s;
}

void TestHistoryModel::namesWhoeverDidIt()
{
    QFETCH(Actor, actor);
    QFETCH(QString, words);
    Edit edit = assignment();
    edit.actor = actor;
    HistoryModel model(m_office->board());
    model.setSteps(record(), {step(edit)});
    QCOMPARE(model.index(0).data(HistoryModel::WhoRole).toString(), words);
}

void TestHistoryModel::readsTheFilesOwnHistory()
{
    QVERIFY(m_office->change(m_job, [](Job &job) { job.title = u"No heat"_s; }));
    m_office->settle();
    QFuture<Result<QList<StoredEdit>>> asked = m_office->lookup().history(record());
    asked.waitForFinished();
    HistoryModel model(m_office->board());
    model.setSteps(record(), *asked.result());
    QCOMPARE(model.rowCount(), 2); // newest first: the change, then the creation
    QCOMPARE(model.index(0).data(HistoryModel::ChangesRole).toStringList(), QStringList{u"Title: none → No heat"_s});
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
