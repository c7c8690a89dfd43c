#include "core/store/officefile.h"

#include "tests/core/store/randomoffice.h"
#include "tests/core/store/rawfile.h"
#include "tests/core/store/samples.h"
#include "tests/support/printing.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace callout;
using samples::creation;
using samples::update;
using samples::write;

/// The audit trail replays to the records as they are, whatever was edited and undone; tampering with either is found.
class TestIntegrity : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_file.reset(); }

    void anOfficeIsSound();
    void findsWhatWasDoneBehindItsBack_data();
    void findsWhatWasDoneBehindItsBack();
    void randomEditsUndoneGiveTheStart();

private:
    QString path() const { return m_folder->filePath(u"office.callout"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficeFile> m_file;
};

void TestIntegrity::init()
{
    m_folder = samples::quickFolder();
    m_file = samples::newOffice(path());
    QVERIFY(m_file);
    Job job = samples::job(1001);
    job.customer = {5};
    job.technician = {1};
    Job after = job;
    after.title = u"Leak"_s;
    after.tags = {u"gas"_s};
    ChangeSet start = creation(Customer{.id = {5}, .name = u"Ruiz"_s});
    start.create(samples::technician(1, u"Ana"_s));
    start.create(job);
    start.create(samples::job(1002));
    VERIFY_RESULT(write(*m_file, start));
    VERIFY_RESULT(write(*m_file, update(job, after)));
    ChangeSet removal;
    removal.remove(samples::job(1002));
    VERIFY_RESULT(write(*m_file, removal));
}

void TestIntegrity::anOfficeIsSound()
{
    const Result<QStringList> findings = m_file->check();
    VERIFY_RESULT(findings);
    QCOMPARE(*findings, QStringList());
}

void TestIntegrity::findsWhatWasDoneBehindItsBack_data()
{
    QTest::addColumn<QStringList>("sql");
    QTest::addColumn<QString>("finding");
    const QString open = u"DROP TRIGGER audit_is_final_update"_s;
    const QString openDelete = u"DROP TRIGGER audit_is_final_delete"_s;
    const QString openEdit = u"DROP TRIGGER edit_is_final_delete"_s;

    QTest::addRow("a changed field") << QStringList{u"UPDATE job SET title = 'Flood'"_s} << u"Job J-1001"_s;
    QTest::addRow("names the field") << QStringList{u"UPDATE job SET title = 'Flood'"_s} << u"\"Title\" is not what"_s;
    QTest::addRow("a changed list") << QStringList{u"UPDATE job SET tags = '[]'"_s} << u"\"Tags\" is not what"_s;
    QTest::addRow("a value of another kind") << QStringList{u"UPDATE job SET status = 'lost'"_s} << u"Status"_s;
    QTest::addRow("a changed revision") << QStringList{u"UPDATE job SET revision = 9"_s} << u"another revision"_s;
    QTest::addRow("a removed record") << QStringList{u"DELETE FROM job"_s} << u"(1001): is missing"_s;
    QTest::addRow("an added record") << QStringList{u"INSERT INTO zone (id, revision, name) VALUES (4, 1, 'North')"_s}
                                     << u"Zone North (4): is there, but"_s;
    QTest::addRow("a record brought back")
        << QStringList{u"INSERT INTO zone (id, revision, name) VALUES (9999999, 1, 'x')"_s} << u"does not know it"_s;
    QTest::addRow("changed settings") << QStringList{u"UPDATE office_settings SET snap = 1"_s} << u"Snap"_s;
    QTest::addRow("a customer torn away")
        << QStringList{u"PRAGMA foreign_keys = OFF"_s, u"DELETE FROM customer"_s} << u"missing row of customer"_s;
    QTest::addRow("a changed audit row")
        << QStringList{open, u"UPDATE audit SET to_value = '\"Flood\"' WHERE field = 'title'"_s} << u"Title"_s;
    QTest::addRow("a changed beginning")
        << QStringList{open, u"UPDATE audit SET from_value = '\"Flood\"' WHERE field = 'title'"_s}
        << u"does not start from"_s;
    QTest::addRow("unreadable audit row")
        << QStringList{open, u"UPDATE audit SET to_value = '{' WHERE record_id = 5"_s} << u"unreadable"_s;
    QTest::addRow("an audit row lost") << QStringList{openDelete, u"DELETE FROM audit WHERE field = 'title'"_s}
                                       << u"\"Title\" is not what"_s;
    QTest::addRow("a record's whole story lost")
        << QStringList{openDelete, u"DELETE FROM audit WHERE record_kind = 'job' AND record_id = 1001"_s,
                       u"DELETE FROM job WHERE id = 1001"_s}
        << u"lost part of its audit trail"_s;
    QTest::addRow("the newest edit lost") << QStringList{openDelete, openEdit, u"DELETE FROM audit WHERE edit_id = 4"_s,
                                                         u"DELETE FROM edit WHERE id = 4"_s}
                                          << u"Edits are missing from the audit trail: 1"_s;
}

void TestIntegrity::findsWhatWasDoneBehindItsBack()
{
    QFETCH(const QStringList, sql);
    QFETCH(const QString, finding);
    samples::runSql(path(), sql);
    const Result<QStringList> findings = m_file->check();
    VERIFY_RESULT(findings);
    QVERIFY2(findings->join(u'\n').contains(finding), qPrintable(findings->join(u'\n')));
}

void TestIntegrity::randomEditsUndoneGiveTheStart()
{
    const int edits =
        qEnvironmentVariableIntValue("CALLOUT_EDITS") > 0 ? qEnvironmentVariableIntValue("CALLOUT_EDITS") : 10'000;
    const QStringList start = samples::dump(path());
    samples::RandomOffice office(20260331, 2000);
    QList<ChangeSet> done;
    while (done.size() < edits) {
        const ChangeSet changes = office.next();
        const Result<qint64> written = write(*m_file, changes);
        VERIFY_RESULT(written);
        done.append(changes);
    }
    QVERIFY(samples::dump(path()) != start);
    QCOMPARE(m_file->check().value_or(QStringList{u"?"_s}), QStringList());

    for (auto changes = done.crbegin(); changes != done.crend(); ++changes) {
        const Result<qint64> undone = write(*m_file, changes->inverted());
        VERIFY_RESULT(undone);
    }
    const QStringList end = samples::dump(path());
    QCOMPARE(end.size(), start.size());
    for (qsizetype row = 0; row < start.size(); ++row)
        QCOMPARE(end.at(row), start.at(row));
    QCOMPARE(m_file->check().value_or(QStringList{u"?"_s}), QStringList());
    QCOMPARE(m_file->newestEdit().value_or(0), 4 + 2 * edits);
}

QTEST_GUILESS_MAIN(TestIntegrity)
#include "tst_integrity.moc"
