#include "core/store/officefile.h"
#include "core/store/schema.h"

#include "core/store/integrity.h"
#include "tests/core/store/rawfile.h"
#include "tests/core/store/samples.h"
#include "tests/support/printing.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>
#include <QThread>

#include <functional>

using namespace Qt::StringLiterals;
using namespace callout;

/// Making, writing and reading an office file.
class TestOfficeFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void createsAndOpens();
    void refusesToOverwrite();
    void everyFieldOfEveryRecordSurvives_data();
    void everyFieldOfEveryRecordSurvives();
    void refusesWhatIsNoOfficeFile_data();
    void refusesWhatIsNoOfficeFile();
    void tellsOfDamageFoundLater();
    void isReadAndWrittenOnAnotherThread();
    void recoversAfterACrash();
    void keepsEveryCommitSafe();

private:
    QString freshPath() { return m_folder.filePath(u"office %1.callout"_s.arg(++m_count)); }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestOfficeFile::createsAndOpens()
{
    const QString path = freshPath();
    const OfficeSettings given = samples::settings();
    {
        const auto file = samples::newOffice(path, given);
        QVERIFY(file);
        QCOMPARE(file->path(), path);
    }
    const auto file = samples::openOffice(path);
    QVERIFY(file);
    QCOMPARE(file->notices(), QStringList());
    const Result<OfficeSettings> read = file->settings();
    VERIFY_RESULT(read);
    OfficeSettings expected = given;
    expected.revision = 1;
    QCOMPARE(*read, expected);
    QCOMPARE(file->newestEdit().value_or(-1), 1);
}

void TestOfficeFile::refusesToOverwrite()
{
    const QString path = freshPath();
    QVERIFY(samples::newOffice(path));
    const auto again = OfficeFile::create(path, samples::settings());
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::InvalidInput);
    QVERIFY2(again.error().message.contains(path), qPrintable(again.error().message));
    QVERIFY(samples::openOffice(path));
}

void TestOfficeFile::everyFieldOfEveryRecordSurvives_data()
{
    QTest::addColumn<RecordKind>("kind");
    QTest::addColumn<quint32>("seed");
    for (int kind = int(RecordKind::Skill); kind <= int(RecordKind::Job); ++kind) {
        for (quint32 seed = 0; seed < 6; ++seed) {
            const QByteArray name = recordKindName(RecordKind(kind)).toLatin1();
            QTest::addRow("%s, seed %u", name.constData(), seed) << RecordKind(kind) << seed;
        }
    }
}

void TestOfficeFile::everyFieldOfEveryRecordSurvives()
{
    QFETCH(const RecordKind, kind);
    QFETCH(const quint32, seed);
    const QString path = freshPath();
    auto file = samples::newOffice(path);
    QVERIFY(file);
    withRecordType(kind, [&]<typename Record>() {
        test::RandomValues random(seed);
        const Record first = samples::anyRecord<Record>(random, 7);
        Record second = samples::anyRecord<Record>(random, 7);
        VERIFY_RESULT(samples::write(*file, samples::creation(first)));
        QCOMPARE(samples::stored<Record>(*file, 7), samples::atRevision(first, 1));
        if (first != second)
            VERIFY_RESULT(samples::write(*file, samples::update(first, second)));
        const qint64 revision = first == second ? 1 : 2;

        file.reset();
        file = samples::openOffice(path);
        QVERIFY(file);
        QCOMPARE(samples::stored<Record>(*file, 7), samples::atRevision(second, revision));
        ChangeSet removal;
        removal.remove(second);
        VERIFY_RESULT(samples::write(*file, removal));
        QCOMPARE(samples::stored<Record>(*file, 7), std::nullopt);
        const Result<QStringList> findings = file->check();
        VERIFY_RESULT(findings);
        QCOMPARE(*findings, QStringList());
    });
}

void TestOfficeFile::refusesWhatIsNoOfficeFile_data()
{
    using Maker = std::function<void(const QString &)>;
    QTest::addColumn<Maker>("make");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");

    const auto holding = [](const QByteArray &content) -> Maker {
        return [content](const QString &path) { samples::writeFile(path, content); };
    };
    const auto office = [](const QString &sql) -> Maker {
        return [sql](const QString &path) {
            samples::newOffice(path);
            samples::runSql(path, {sql});
        };
    };
    const auto cutTo = [](double share) -> Maker {
        return [share](const QString &path) {
            samples::newOffice(path);
            const qint64 pages = QFile(path).size() / 4096;
            QFile::resize(path, 4096 * std::max<qint64>(qint64(double(pages) * share), 1));
        };
    };
    const auto overwritten = [](qint64 from, qint64 length) -> Maker {
        return [from, length](const QString &path) {
            samples::newOffice(path);
            samples::overwrite(path, from, length);
        };
    };

    QTest::addRow("nothing there") << Maker([](const QString &) {}) << ErrorCode::NotFound << u"no file"_s;
    QTest::addRow("a folder") << Maker([](const QString &path) { QDir().mkpath(path); }) << ErrorCode::NotFound
                              << u"no file"_s;
    QTest::addRow("empty") << holding({}) << ErrorCode::ForeignFile << u"is empty"_s;
    QTest::addRow("one byte") << holding("x") << ErrorCode::ForeignFile << u"is empty"_s;
    QTest::addRow("a letter") << holding(QByteArray("Dear Sir or Madam, ").repeated(400)) << ErrorCode::ForeignFile
                              << u"no office file"_s;
    QTest::addRow("another database") << Maker([](const QString &path) {
        samples::runSql(path, {u"CREATE TABLE job (id INTEGER PRIMARY KEY)"_s, u"PRAGMA user_version = 1"_s});
    }) << ErrorCode::ForeignFile << u"no office file of Callout"_s;
    QTest::addRow("newer") << office(u"PRAGMA user_version = 99"_s) << ErrorCode::NewerFile << u"newer Callout"_s;
    QTest::addRow("without settings") << office(u"DELETE FROM office_settings"_s) << ErrorCode::DamagedFile
                                      << u"settings are missing"_s;
    QTest::addRow("cut to a tenth") << cutTo(0.1) << ErrorCode::DamagedFile << u"backup"_s;
    QTest::addRow("cut to half") << cutTo(0.5) << ErrorCode::DamagedFile << u"backup"_s;
    QTest::addRow("last page lost") << cutTo(0.995) << ErrorCode::DamagedFile << u"backup"_s;
    QTest::addRow("beginning destroyed") << overwritten(0, 100) << ErrorCode::ForeignFile << u"restore a backup"_s;
    QTest::addRow("table of contents destroyed") << overwritten(100, 3900) << ErrorCode::DamagedFile << u"backup"_s;
}

void TestOfficeFile::refusesWhatIsNoOfficeFile()
{
    QFETCH(const std::function<void(const QString &)>, make);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, words);
    const QString path = freshPath();
    make(path);
    const QByteArray before = samples::readFile(path);

    const auto file = OfficeFile::open(path);
    QVERIFY(!file);
    QCOMPARE(file.error().code, code);
    QVERIFY2(file.error().message.contains(words), qPrintable(file.error().message));
    QVERIFY2(file.error().message.contains(path), qPrintable(file.error().message));
    QCOMPARE(samples::readFile(path), before);
}

void TestOfficeFile::tellsOfDamageFoundLater()
{
    const QString path = freshPath();
    {
        const auto file = samples::newOffice(path);
        ChangeSet jobs;
        for (qint64 id = 1; id <= 300; ++id)
            jobs.create(samples::job(id));
        VERIFY_RESULT(samples::write(*file, jobs));
    }
    const qint64 sound = QFile(path).size() * 6 / 10;
    samples::overwrite(path, sound, QFile(path).size() - sound);

    const auto file = OfficeFile::open(path);
    VERIFY_RESULT(file);
    const Result<QStringList> findings = (*file)->check();
    VERIFY_RESULT(findings);
    QVERIFY(!findings->isEmpty());
    QVERIFY(!lookOver(path).isEmpty());
    const Result<DaySnapshot> day = (*file)->loadDays(QDate(2026, 3, 31), 1);
    QVERIFY(!day);
    QCOMPARE(day.error().code, ErrorCode::DamagedFile);
    QVERIFY2(day.error().message.contains(u"backup"_s), qPrintable(day.error().message));
}

void TestOfficeFile::isReadAndWrittenOnAnotherThread()
{
    const auto file = samples::newOffice(freshPath());
    VERIFY_RESULT(samples::write(*file, samples::creation(samples::job(1001))));
    Result<qint64> written = failure(ErrorCode::Cancelled, u"not run"_s);
    Result<DaySnapshot> day = failure(ErrorCode::Cancelled, u"not run"_s);
    std::unique_ptr<QThread> thread(QThread::create([&] {
        written = samples::write(*file, samples::creation(samples::job(1002)));
        day = file->loadDays(QDate(2026, 3, 31), 1);
    }));
    thread->start();
    QVERIFY(thread->wait());
    VERIFY_RESULT(written);
    VERIFY_RESULT(day);
    QCOMPARE(day->jobs.size(), 2);
}

void TestOfficeFile::recoversAfterACrash()
{
    const QString path = freshPath();
    const QString crashed = freshPath();
    const auto file = samples::newOffice(path);
    VERIFY_RESULT(samples::write(*file, samples::creation(samples::job(1001))));
    // As a power cut leaves them: the file and its log, which nobody has open.
    QVERIFY(QFile::copy(path, crashed));
    QVERIFY(QFile::copy(path + "-wal"_L1, crashed + "-wal"_L1));

    const auto recovered = samples::openOffice(crashed);
    QVERIFY(recovered);
    QCOMPARE(recovered->notices().size(), 1);
    QVERIFY(recovered->notices().first().contains(u"not closed properly"_s));
    QVERIFY(samples::stored<Job>(*recovered, 1001));

    const auto second = samples::openOffice(crashed);
    QVERIFY(second);
    QCOMPARE(second->notices(), QStringList());
}

void TestOfficeFile::keepsEveryCommitSafe()
{
    const QString path = freshPath();
    const auto file = samples::newOffice(path);
    QCOMPARE(samples::sqlValue(path, u"PRAGMA journal_mode"_s), u"wal"_s);
    QCOMPARE(samples::sqlValue(path, u"PRAGMA application_id"_s), 0x43414C4C);
    QCOMPARE(samples::sqlValue(path, u"PRAGMA user_version"_s), Schema().newestVersion());
}

QTEST_GUILESS_MAIN(TestOfficeFile)
#include "tst_officefile.moc"
