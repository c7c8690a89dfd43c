#include "core/store/schema.h"

#include "core/domain/factors.h"
#include "core/store/migration.h"
#include "core/store/officefile.h"
#include "core/store/transaction.h"
#include "tests/core/store/rawfile.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace callout;

/// Versions of the office file: told apart, raised one by one, all or nothing, after a backup.
class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_database.reset(); }

    void splitsScriptsIntoStatements_data();
    void splitsScriptsIntoStatements();
    void laysANewFile();
    void bringsAnOlderFileUpToDate();
    void aFailedMigrationLeavesTheFileAsItWas();
    void leavesAnUpToDateFileAlone();
    void keepsEachBackupUnderItsOwnName();
    void migratesOnceWhenTwoWindowsOpenAtOnce();
    void anOfficeOfBeforeMapsHasNone();
    void anOfficeOfBeforeAutoAssignHasUsualWeights();
    void anOfficeOfBeforeModesAssists();
    void theOfficeSchemaIsNumberedWithoutAGap();

private:
    QString path() const { return m_folder->filePath(u"office.callout"_s); }
    QString scripts() const { return m_folder->filePath(u"schema"_s); }
    void addScript(int number, const QByteArray &sql);
    void layFile() { layFile(Schema(scripts())); }
    void layFile(const Schema &schema);
    void layOfficeOf(const QStringList &names);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestSchema::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir().mkpath(scripts());
    addScript(1, "CREATE TABLE job (id INTEGER PRIMARY KEY, title TEXT);\nINSERT INTO job VALUES (1, 'Leak');");
}

void TestSchema::addScript(int number, const QByteArray &sql)
{
    samples::writeFile(u"%1/%2-step.sql"_s.arg(scripts()).arg(number, 3, 10, QChar(u'0')), sql);
}

/// A file as the scripts so far make it, open.
void TestSchema::layFile(const Schema &schema)
{
    samples::writeFile(path(), {});
    auto opened = Database::open(path(), Database::Mode::ReadWrite);
    VERIFY_RESULT(opened);
    m_database = std::move(*opened);
    auto transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
    VERIFY_RESULT(transaction);
    VERIFY_RESULT(schema.lay(*m_database));
    VERIFY_RESULT(transaction->commit());
}

void TestSchema::splitsScriptsIntoStatements_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    QTest::addRow("nothing") << QString() << QStringList();
    QTest::addRow("comments") << u"-- one; two;\n\n-- three;\n"_s << QStringList();
    QTest::addRow("two") << u"A;\nB;\n"_s << QStringList{u"A"_s, u"B"_s};
    QTest::addRow("several lines") << u"A (\n  b; c\n);\n"_s << QStringList{u"A (\n  b; c\n)"_s};
    QTest::addRow("a trigger") << u"CREATE TRIGGER t BEGIN\n  A;\n  B;\nEND;\nC;"_s
                               << QStringList{u"CREATE TRIGGER t BEGIN\n  A;\n  B;\nEND"_s, u"C"_s};
}

void TestSchema::splitsScriptsIntoStatements()
{
    QFETCH(const QString, script);
    QFETCH(const QStringList, statements);
    QCOMPARE(statementsOf(script), statements);
}

void TestSchema::laysANewFile()
{
    addScript(2, "ALTER TABLE job ADD COLUMN notes TEXT;");
    layFile();
    QCOMPARE(Schema(scripts()).recognise(*m_database).value_or(-1), 2);
    QCOMPARE(m_database->value(u"SELECT notes IS NULL FROM job"_s)->toInt(), 1);
    QCOMPARE(m_database->value(u"PRAGMA application_id"_s)->toLongLong(), Schema::ApplicationId);
}

void TestSchema::bringsAnOlderFileUpToDate()
{
    layFile();
    addScript(2, "ALTER TABLE job ADD COLUMN notes TEXT;\nUPDATE job SET notes = title;");
    addScript(3, "ALTER TABLE job DROP COLUMN title;");
    QStringList notices;
    VERIFY_RESULT(bringUpToDate(*m_database, Schema(scripts()), notices));

    QCOMPARE(m_database->value(u"PRAGMA user_version"_s)->toInt(), 3);
    QCOMPARE(m_database->value(u"SELECT notes FROM job"_s)->toString(), u"Leak"_s);
    QCOMPARE(notices.size(), 1);
    const QString backup = m_folder->filePath(u"office.version-1.callout"_s);
    QVERIFY2(notices.first().contains(backup), qPrintable(notices.first()));
    QCOMPARE(samples::sqlValue(backup, u"PRAGMA user_version"_s), 1);
    QCOMPARE(samples::sqlValue(backup, u"PRAGMA application_id"_s).toLongLong(), Schema::ApplicationId);
    QCOMPARE(samples::sqlValue(backup, u"SELECT title FROM job"_s), u"Leak"_s);
}

void TestSchema::aFailedMigrationLeavesTheFileAsItWas()
{
    layFile();
    addScript(2, "ALTER TABLE job ADD COLUMN notes TEXT;");
    addScript(3, "UPDATE job SET title = 'gone';\nINSERT INTO nowhere VALUES (1);");
    QStringList notices;
    QVERIFY(!bringUpToDate(*m_database, Schema(scripts()), notices));
    QCOMPARE(m_database->value(u"PRAGMA user_version"_s)->toInt(), 1);
    QCOMPARE(m_database->value(u"SELECT title FROM job"_s)->toString(), u"Leak"_s);
    QCOMPARE(m_database->value(u"SELECT COUNT(*) FROM pragma_table_info('job')"_s)->toInt(), 2);
}

void TestSchema::leavesAnUpToDateFileAlone()
{
    layFile();
    QStringList notices;
    VERIFY_RESULT(bringUpToDate(*m_database, Schema(scripts()), notices));
    QCOMPARE(notices, QStringList());
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.callout"_s}, QDir::Files), QStringList{u"office.callout"_s});
}

void TestSchema::keepsEachBackupUnderItsOwnName()
{
    layFile();
    samples::writeFile(m_folder->filePath(u"office.version-1.callout"_s), "an earlier backup");
    addScript(2, "ALTER TABLE job ADD COLUMN notes TEXT;");
    QStringList notices;
    VERIFY_RESULT(bringUpToDate(*m_database, Schema(scripts()), notices));
    QCOMPARE(samples::readFile(m_folder->filePath(u"office.version-1.callout"_s)), "an earlier backup");
    QVERIFY(QFile::exists(m_folder->filePath(u"office.version-1-2.callout"_s)));
}

void TestSchema::migratesOnceWhenTwoWindowsOpenAtOnce()
{
    layFile();
    addScript(2, "ALTER TABLE job ADD COLUMN notes TEXT;");
    const Schema schema(scripts());
    auto other = Database::open(path(), Database::Mode::ReadWrite);
    VERIFY_RESULT(other);
    QCOMPARE(schema.recognise(**other).value_or(-1), 1);
    VERIFY_RESULT(schema.migrate(*m_database));
    VERIFY_RESULT(schema.migrate(**other));
    QCOMPARE((*other)->value(u"PRAGMA user_version"_s)->toInt(), 2);
}

/// An office called Harbour with one type of job, as the first scripts made it.
void TestSchema::layOfficeOf(const QStringList &names)
{
    const QString folder = m_folder->filePath(u"first"_s);
    QVERIFY(QDir().mkpath(folder));
    for (const QString &name : names)
        QVERIFY(QFile::copy(u":/callout/schema/"_s + name, folder + u'/' + name));
    layFile(Schema(folder));
    VERIFY_RESULT(m_database->run(
        u"INSERT INTO office_settings (id, revision, name, time_zone, currency, business_hours, driving_speed, "
        "underloaded_below, stalled_after, position_stale_after, freeze, snap) "
        "VALUES (1, 1, 'Harbour', 'UTC', 'GBP', '[]', 35.0, 4, 7200, 900, 1800, 900)"_s));
    VERIFY_RESULT(
        m_database->run(u"INSERT INTO job_type (id, revision, name, engine_enabled, duration, required_skills) "
                        "VALUES (1, 1, 'Repair', 1, 3600, '[]')"_s));
}

void TestSchema::anOfficeOfBeforeMapsHasNone()
{
    layOfficeOf({u"001-office.sql"_s});
    QStringList notices;
    VERIFY_RESULT(bringUpToDate(*m_database, Schema(), notices));
    QCOMPARE(m_database->value(u"SELECT name || region FROM office_settings"_s)->toString(), u"Harbour"_s);
}

void TestSchema::anOfficeOfBeforeAutoAssignHasUsualWeights()
{
    layOfficeOf({u"001-office.sql"_s, u"002-map.sql"_s});
    QStringList notices;
    VERIFY_RESULT(bringUpToDate(*m_database, Schema(), notices));
    m_database.reset();
    const auto file = OfficeFile::open(path());
    VERIFY_RESULT(file);
    const Result<DaySnapshot> day = (*file)->loadDays(QDate(2026, 3, 31), 1);
    VERIFY_RESULT(day);
    QCOMPARE(day->settings.name, u"Harbour"_s);
    QCOMPARE(weightsOf(day->settings), UsualWeights);
    OfficeSettings usual = day->settings;
    usual.factorWeights.clear();
    usual.stability.reset();
    usual.planningTime.reset();
    usual.staysInZone = usual.staysInUnit = false;
    usual.raisedTags = usual.loweredTags = QStringList();
    QVERIFY(day->settings == usual);
    QCOMPARE(day->jobTypes.value({1}).priorityStep, 0);
    QCOMPARE((*file)->runsOf(QDate(2026, 3, 31)).value_or(QList<StoredRun>{{}}), QList<StoredRun>());
}

void TestSchema::anOfficeOfBeforeModesAssists()
{
    layOfficeOf({u"001-office.sql"_s, u"002-map.sql"_s, u"003-autoassign.sql"_s, u"004-online-map.sql"_s});
    VERIFY_RESULT(m_database->run(u"INSERT INTO zone (id, revision, name) VALUES (1, 1, 'Harbour')"_s));
    QStringList notices;
    VERIFY_RESULT(bringUpToDate(*m_database, Schema(), notices));
    m_database.reset();
    const auto file = OfficeFile::open(path());
    VERIFY_RESULT(file);
    const Result<DaySnapshot> day = (*file)->loadDays(QDate(2026, 3, 31), 1);
    VERIFY_RESULT(day);
    QCOMPARE(day->settings.engineMode, std::nullopt);
    QCOMPARE(day->settings.autoEvery, std::nullopt);
    QCOMPARE(day->zones.value({1}).outline, QList<GeoPoint>());
}

void TestSchema::theOfficeSchemaIsNumberedWithoutAGap()
{
    const QStringList names = QDir(u":/callout/schema"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    QVERIFY(!names.isEmpty());
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(names.at(i).first(3).toInt(), i + 1);
    QCOMPARE(Schema().newestVersion(), names.size());
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
