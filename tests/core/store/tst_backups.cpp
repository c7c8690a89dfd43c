#include "core/store/backuprotation.h"

#include "core/store/integrity.h"
#include "core/store/recovery.h"
#include "tests/core/store/rawfile.h"
#include "tests/core/store/samples.h"
#include "tests/support/printing.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>

#include <barrier>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace callout;
using samples::creation;
using samples::noon;
using samples::stored;
using samples::write;

/// Copies of an office file: whole or not there, made and cleared out by themselves, and put back.
class TestBackups : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_file.reset(); }

    void aBackupIsAWholeOffice();
    void aBackupIsTakenWhileOthersWrite();
    void leavesNothingWhenItCannotBeWritten_data();
    void leavesNothingWhenItCannotBeWritten();

    void makesOneWhenItIsTime();
    void makesNoneWhenNothingChanged();
    void windowsThatAreDueTogetherMakeOne();
    void clearsOutOldOnes_data();
    void clearsOutOldOnes();
    void clearsOutWhatACrashInterrupted();
    void clearsOutOnlyItsOwn();

    void findsTheNewestGoodOne();
    void restoresAndKeepsWhatWasThere();
    void aDestroyedFileWithBackupsIsDamagedNotForeign();
    void restoresWhereTheFileIsGone();
    void doesNotRestoreADamagedBackup();

private:
    QString in(const QString &name) const { return m_folder->filePath(name); }
    void addJob(qint64 id) { VERIFY_RESULT(write(*m_file, creation(samples::job(id)))); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficeFile> m_file;
    const OfficeCalendar m_calendar{QTimeZone("Europe/London")};
};

void TestBackups::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = samples::newOffice(in(u"Brook.callout"_s));
    QVERIFY(m_file);
    addJob(1001);
}

void TestBackups::aBackupIsAWholeOffice()
{
    const QString target = in(u"copy.callout"_s);
    VERIFY_RESULT(m_file->backup(target));
    addJob(1002);
    QCOMPARE(QDir(m_folder->path()).entryList({u"copy*"_s}, QDir::Files), QStringList{u"copy.callout"_s});

    const auto copy = samples::openOffice(target);
    QVERIFY(copy);
    QCOMPARE(copy->check().value_or(QStringList{u"?"_s}), QStringList());
    QVERIFY(stored<Job>(*copy, 1001));
    QVERIFY(!stored<Job>(*copy, 1002));
    QCOMPARE(copy->findJobs(u"boiler"_s)->size(), 1);
    VERIFY_RESULT(write(*copy, creation(samples::job(1003))));
}

void TestBackups::aBackupIsTakenWhileOthersWrite()
{
    const auto other = samples::openOffice(m_file->path());
    VERIFY_RESULT(write(*other, creation(samples::job(1002))));
    VERIFY_RESULT(m_file->backup(in(u"copy.callout"_s)));
    QVERIFY(stored<Job>(*samples::openOffice(in(u"copy.callout"_s)), 1002));
}

void TestBackups::leavesNothingWhenItCannotBeWritten_data()
{
    QTest::addColumn<QString>("target");
    QTest::addRow("no such folder") << u"nowhere/copy.callout"_s;
    QTest::addRow("onto the office itself") << u"Brook.callout"_s;
    QTest::addRow("onto something else") << u"taken.txt"_s;
}

void TestBackups::leavesNothingWhenItCannotBeWritten()
{
    QFETCH(const QString, target);
    samples::writeFile(in(u"taken.txt"_s), "mine");
    const QStringList before = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    const Result<void> refused = m_file->backup(in(target));
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(in(target)), qPrintable(refused.error().message));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), before);
    QCOMPARE(samples::readFile(in(u"taken.txt"_s)), "mine");
}

void TestBackups::makesOneWhenItIsTime()
{
    const BackupRotation rotation({.interval = Seconds(3600)});
    const auto first = rotation.run(*m_file, noon, m_calendar);
    VERIFY_RESULT(first);
    QCOMPARE(first->value_or(QString()), in(u"Brook backups/Brook 20260331T120000Z.callout"_s));
    addJob(1002);
    QCOMPARE(rotation.run(*m_file, noon + Seconds(3599), m_calendar).value_or(u"?"_s), std::nullopt);
    const auto second = rotation.run(*m_file, noon + Seconds(3600), m_calendar);
    VERIFY_RESULT(second);
    QVERIFY(*second);
    QVERIFY(stored<Job>(*samples::openOffice(**second), 1002));
    QCOMPARE(findBackups(m_file->path()).size(), 2);
    QCOMPARE(findBackups(m_file->path()).first(), (BackupFile{**second, noon + Seconds(3600)}));
}

void TestBackups::makesNoneWhenNothingChanged()
{
    const BackupRotation rotation({.interval = Seconds(3600)});
    QVERIFY(rotation.run(*m_file, noon, m_calendar).value_or(std::nullopt));
    QCOMPARE(rotation.run(*m_file, noon + Seconds(9000), m_calendar).value_or(u"?"_s), std::nullopt);
}

void TestBackups::windowsThatAreDueTogetherMakeOne()
{
    constexpr int Rounds = 20;
    const BackupRotation rotation({.interval = Seconds(3600), .perDay = Rounds});
    for (int round = 1; round <= Rounds; ++round) {
        addJob(1001 + round);
        const Instant now = noon + Seconds(60 * round * 60);
        QStringList problems;
        std::mutex mutex;
        std::barrier start(2);
        const auto window = [&] {
            const auto file = samples::openOffice(m_file->path());
            start.arrive_and_wait();
            if (const auto made = rotation.run(*file, now, m_calendar); !made) {
                const std::scoped_lock lock(mutex);
                problems.append(made.error().message);
            }
        };
        {
            const std::jthread first(window);
            const std::jthread second(window);
        }
        QCOMPARE(problems, QStringList());
        QCOMPARE(findBackups(m_file->path()).first().at, now);
        const QDir folder(in(u"Brook backups"_s));
        QCOMPARE(folder.entryList({u"*.unfinished"_s}, QDir::Files), QStringList());
    }
}

void TestBackups::clearsOutOldOnes_data()
{
    QTest::addColumn<QStringList>("made"); // local days and hours, newest first
    QTest::addColumn<QStringList>("kept");
    QTest::addRow("few") << QStringList{u"31 12"_s, u"31 11"_s} << QStringList{u"31 12"_s, u"31 11"_s};
    QTest::addRow("many of one day") << QStringList{u"31 14"_s, u"31 13"_s, u"31 12"_s, u"31 11"_s}
                                     << QStringList{u"31 14"_s, u"31 13"_s};
    QTest::addRow("the last of earlier days")
        << QStringList{u"31 12"_s, u"30 17"_s, u"30 12"_s, u"29 9"_s} << QStringList{u"31 12"_s, u"30 17"_s, u"29 9"_s};
    QTest::addRow("days without work do not count") << QStringList{u"31 12"_s, u"27 12"_s, u"26 12"_s, u"20 12"_s}
                                                    << QStringList{u"31 12"_s, u"27 12"_s, u"26 12"_s};
    QTest::addRow("days are the office's")
        << QStringList{u"31 0"_s, u"30 23"_s, u"30 22"_s} << QStringList{u"31 0"_s, u"30 23"_s};
}

void TestBackups::clearsOutOldOnes()
{
    QFETCH(const QStringList, made);
    QFETCH(const QStringList, kept);
    QList<BackupFile> backups;
    for (const QString &time : made) {
        const QDate day(2026, 3, time.section(u' ', 0, 0).toInt());
        backups.append({time, m_calendar.at(day, QTime(time.section(u' ', 1).toInt(), 0))});
    }
    QStringList left = made;
    for (const BackupFile &old : BackupRotation({.perDay = 2, .days = 3}).outdated(backups, m_calendar))
        left.removeOne(old.path);
    QCOMPARE(left, kept);
}

void TestBackups::clearsOutWhatACrashInterrupted()
{
    const QString folder = backupFolder(m_file->path());
    QDir().mkpath(folder);
    const auto leftover = [&](const QString &name, Instant at) {
        samples::writeFile(QDir(folder).filePath(name), "x");
        QFile file(QDir(folder).filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::utc()),
                                 QFileDevice::FileModificationTime));
    };
    leftover(u"old.unfinished"_s, noon - Seconds(2 * 86400));
    leftover(u"young.unfinished"_s, noon - Seconds(60));
    QVERIFY(BackupRotation({}).run(*m_file, noon, m_calendar).value_or(std::nullopt));
    QCOMPARE(QDir(folder).entryList({u"*.unfinished"_s}, QDir::Files), QStringList{u"young.unfinished"_s});
}

void TestBackups::clearsOutOnlyItsOwn()
{
    const BackupRotation rotation({.interval = Seconds(60), .perDay = 1, .days = 1});
    QVERIFY(rotation.run(*m_file, noon, m_calendar).value_or(std::nullopt));
    const QString folder = backupFolder(m_file->path());
    const QStringList others{u"Brook.callout"_s, u"Brook copy.callout"_s, u"Brook 2026.callout"_s,
                             u"Other 20200101T000000Z.callout"_s, u"Brook 20200101T000000Z.txt"_s};
    for (const QString &name : others)
        samples::writeFile(QDir(folder).filePath(name), "x");
    samples::writeFile(in(u"Brook.version-1.callout"_s), "x");
    addJob(1002);
    QVERIFY(rotation.run(*m_file, noon + Seconds(60), m_calendar).value_or(std::nullopt));

    QStringList expected = others;
    expected << u"Brook 20260331T120100Z.callout"_s;
    expected.sort();
    QStringList left = QDir(folder).entryList(QDir::Files);
    left.sort();
    QCOMPARE(left, expected);
    QVERIFY(QFile::exists(in(u"Brook.version-1.callout"_s)));
}

void TestBackups::findsTheNewestGoodOne()
{
    const QString folder = backupFolder(m_file->path());
    QDir().mkpath(folder);
    const auto backupAt = [&](const QString &time) { return QDir(folder).filePath(u"Brook %1.callout"_s.arg(time)); };
    VERIFY_RESULT(m_file->backup(backupAt(u"20260301T120000Z"_s)));
    VERIFY_RESULT(m_file->backup(backupAt(u"20260302T120000Z"_s)));
    samples::writeFile(backupAt(u"20260303T120000Z"_s), "no office");
    VERIFY_RESULT(m_file->backup(backupAt(u"20260304T120000Z"_s)));
    QVERIFY(QFile::resize(backupAt(u"20260304T120000Z"_s), 4096 * 12));
    VERIFY_RESULT(m_file->backup(backupAt(u"20260305T120000Z"_s)));
    const qint64 size = QFile(backupAt(u"20260305T120000Z"_s)).size();
    samples::overwrite(backupAt(u"20260305T120000Z"_s), size / 2, size / 2);

    const QList<BackupFile> all = findBackups(m_file->path());
    QCOMPARE(all.size(), 5);
    QCOMPARE(all.first().path, backupAt(u"20260305T120000Z"_s));
    const std::optional<BackupFile> good = newestGoodBackup(all);
    QVERIFY(good);
    QCOMPARE(good->path, backupAt(u"20260302T120000Z"_s));
    QCOMPARE(newestGoodBackup({all.first()}), std::nullopt);
}

void TestBackups::restoresAndKeepsWhatWasThere()
{
    const QString path = m_file->path();
    const QString backup = in(u"copy.callout"_s);
    VERIFY_RESULT(m_file->backup(backup));
    addJob(1002);
    m_file.reset();
    samples::overwrite(path, 0, 5000);
    QCOMPARE(OfficeFile::open(path).error_or(Error{}).code, ErrorCode::ForeignFile);
    samples::writeFile(path + "-wal"_L1, "a log that must not be taken for the backup's");

    const Result<QString> aside = restoreBackup(backup, path);
    VERIFY_RESULT(aside);
    QCOMPARE(*aside, in(u"Brook.damaged.callout"_s));
    QVERIFY(QFile::exists(*aside));
    QVERIFY(QFile::exists(*aside + "-wal"_L1));
    m_file = samples::openOffice(path);
    QVERIFY(m_file);
    QVERIFY(stored<Job>(*m_file, 1001));
    QVERIFY(!stored<Job>(*m_file, 1002));
    QCOMPARE(m_file->notices(), QStringList());
    m_file.reset();

    QCOMPARE(restoreBackup(backup, path).value_or(QString()), in(u"Brook.damaged-2.callout"_s));
}

void TestBackups::aDestroyedFileWithBackupsIsDamagedNotForeign()
{
    QVERIFY(BackupRotation({}).run(*m_file, noon, m_calendar).value_or(std::nullopt));
    const QString path = m_file->path();
    m_file.reset();
    samples::writeFile(path, {});
    const auto opened = OfficeFile::open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::DamagedFile);
    QVERIFY2(opened.error().message.contains(u"backup"_s), qPrintable(opened.error().message));
}

void TestBackups::restoresWhereTheFileIsGone()
{
    const QString path = m_file->path();
    VERIFY_RESULT(m_file->backup(in(u"copy.callout"_s)));
    m_file.reset();
    QVERIFY(QFile::remove(path));
    const Result<QString> aside = restoreBackup(in(u"copy.callout"_s), path);
    VERIFY_RESULT(aside);
    QCOMPARE(*aside, QString());
    m_file = samples::openOffice(path);
    QVERIFY(m_file);
}

void TestBackups::doesNotRestoreADamagedBackup()
{
    const QString path = m_file->path();
    samples::writeFile(in(u"copy.callout"_s), "no office");
    const Result<QString> refused = restoreBackup(in(u"copy.callout"_s), path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DamagedFile);
    QCOMPARE(lookOver(path), QStringList());
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
