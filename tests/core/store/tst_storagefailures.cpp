#include "core/store/officefile.h"

#include "tests/core/store/mounts.h"
#include "tests/core/store/rawfile.h"
#include "tests/core/store/samples.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/verifyresult.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>

#include <sys/fsuid.h>

using namespace Qt::StringLiterals;
using namespace callout;
using callout::test::FileSizeLimit;
using samples::creation;
using samples::write;

namespace {

bool canMount = false;

/// A job whose notes fill some pages of the file.
Job bulkyJob(qint64 id)
{
    Job job = samples::job(id);
    job.notes = QString(40'000, u'n');
    return job;
}

/// Touches files as somebody who owns none of them; root would not notice missing permissions.
class Nobody
{
public:
    Nobody() { ::setfsuid(65534); }
    ~Nobody() { ::setfsuid(::geteuid()); }
    Q_DISABLE_COPY_MOVE(Nobody)

    /// Whether the system let us become somebody else.
    [[nodiscard]] static bool isEffective() { return ::setfsuid(uid_t(-1)) == 65534 || ::geteuid() != 0; }
};

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
}

} // namespace

/// Disks that are full, read-only or gone, and files that others lock: clear words, and nothing half-written.
class TestStorageFailures : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aFullDiskRefusesTheEditAndKeepsTheRest();
    void aFullDiskLeavesNoHalfOffice_data();
    void aFullDiskLeavesNoHalfOffice();
    void aFullDiskLeavesNoHalfBackup();
    void aFailedWriteTakesTheEditBack();
    void aReadOnlyDriveIsTold_data();
    void aReadOnlyDriveIsTold();
    void missingPermissionsAreTold();
    void aLostFileIsTold_data();
    void aLostFileIsTold();
    void waitsForAnotherWriter();
    void givesUpOnALockThatStays();

private:
    QString drive() const { return m_folder->filePath(u"drive"_s); }
    QString path() const { return drive() + "/office.callout"_L1; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStorageFailures::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(drive()));
}

void TestStorageFailures::cleanup()
{
    if (canMount)
        samples::unmount(drive());
    m_folder.reset();
}

void TestStorageFailures::aFullDiskRefusesTheEditAndKeepsTheRest()
{
    if (!canMount || !samples::mountTinyDrive(drive(), 3000))
        QSKIP("No drive can be mounted here.");
    samples::writeFile(drive() + "/ballast"_L1, QByteArray(500'000, 'b'));
    auto file = samples::newOffice(path());
    QVERIFY(file);
    qint64 id = 1000;
    Result<qint64> written = 0;
    while (written && id < 1200)
        written = write(*file, creation(bulkyJob(++id)));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::StorageFailed);
    QVERIFY2(written.error().message.contains(u"is full"_s), qPrintable(written.error().message));
    QVERIFY2(written.error().message.contains(path()), qPrintable(written.error().message));
    QVERIFY(!samples::stored<Job>(*file, id));
    QVERIFY(samples::stored<Job>(*file, id - 1));
    QCOMPARE(file->check().value_or(QStringList{u"?"_s}), QStringList());

    QVERIFY(QFile::remove(drive() + "/ballast"_L1));
    VERIFY_RESULT(write(*file, creation(samples::job(id))));
    file.reset();
    file = samples::openOffice(path());
    QVERIFY(file);
    QCOMPARE(file->newestEdit().value_or(0), id - 1000 + 1);
    QCOMPARE(file->check().value_or(QStringList{u"?"_s}), QStringList());
}

void TestStorageFailures::aFullDiskLeavesNoHalfOffice_data()
{
    QTest::addColumn<int>("kilobytes");
    for (const int kilobytes : {4, 40, 100, 180})
        QTest::addRow("%d kB", kilobytes) << kilobytes;
}

void TestStorageFailures::aFullDiskLeavesNoHalfOffice()
{
    QFETCH(const int, kilobytes);
    if (!canMount || !samples::mountTinyDrive(drive(), kilobytes))
        QSKIP("No drive can be mounted here.");
    const auto file = OfficeFile::create(path(), samples::settings());
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::StorageFailed);
    QVERIFY2(file.error().message.contains(u"is full"_s), qPrintable(file.error().message));
    QCOMPARE(entries(drive()), QStringList());
}

void TestStorageFailures::aFullDiskLeavesNoHalfBackup()
{
    if (!canMount || !samples::mountTinyDrive(drive(), 200))
        QSKIP("No drive can be mounted here.");
    const auto file = samples::newOffice(m_folder->filePath(u"office.callout"_s));
    QVERIFY(file);
    VERIFY_RESULT(write(*file, creation(bulkyJob(1001))));
    const Result<void> made = file->backup(drive() + "/copy.callout"_L1);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::StorageFailed);
    QVERIFY2(made.error().message.contains(u"free space"_s), qPrintable(made.error().message));
    QCOMPARE(entries(drive()), QStringList());
}

void TestStorageFailures::aFailedWriteTakesTheEditBack()
{
    const auto file = samples::newOffice(path());
    QVERIFY(file);
    qint64 id = 1000;
    Result<qint64> written = 0;
    {
        const FileSizeLimit limit(1'000'000);
        while (written && id < 1200)
            written = write(*file, creation(bulkyJob(++id)));
    }
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::StorageFailed);
    QVERIFY2(written.error().message.contains(u"Nothing was written"_s), qPrintable(written.error().message));
    QVERIFY(!samples::stored<Job>(*file, id));
    QCOMPARE(file->check().value_or(QStringList{u"?"_s}), QStringList());
    VERIFY_RESULT(write(*file, creation(bulkyJob(id))));
}

void TestStorageFailures::aReadOnlyDriveIsTold_data()
{
    using Attempt = std::function<Error(const QString &)>;
    QTest::addColumn<Attempt>("attempt");
    QTest::addRow("open") << Attempt(
        [](const QString &folder) { return OfficeFile::open(folder + "/office.callout"_L1).error_or(Error{}); });
    QTest::addRow("make") << Attempt([](const QString &folder) {
        return OfficeFile::create(folder + "/new.callout"_L1, samples::settings()).error_or(Error{});
    });
    QTest::addRow("back up to") << Attempt([](const QString &folder) {
        const auto file = samples::newOffice(folder + "/../other.callout"_L1);
        return file->backup(folder + "/copy.callout"_L1).error_or(Error{});
    });
}

void TestStorageFailures::aReadOnlyDriveIsTold()
{
    QFETCH(const std::function<Error(const QString &)>, attempt);
    QVERIFY(samples::newOffice(path()));
    if (!canMount || !samples::makeReadOnly(drive()))
        QSKIP("No drive can be mounted here.");
    const QByteArray before = samples::readFile(path());
    const Error error = attempt(drive());
    QCOMPARE(error.code, ErrorCode::StorageFailed);
    QVERIFY2(error.message.contains(u"read-only"_s, Qt::CaseInsensitive) || error.message.contains(u"may write to"_s),
             qPrintable(error.message));
    QVERIFY2(error.message.contains(drive()), qPrintable(error.message));
    QCOMPARE(entries(drive()), QStringList{u"office.callout"_s});
    QCOMPARE(samples::readFile(path()), before);
}

void TestStorageFailures::missingPermissionsAreTold()
{
    QVERIFY(samples::newOffice(path()));
    QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x7755));
    QFile::setPermissions(drive(), QFileDevice::Permissions(0x5555));
    QFile::setPermissions(path(), QFileDevice::Permissions(0x4444));
    Result<std::unique_ptr<OfficeFile>> opened;
    Result<std::unique_ptr<OfficeFile>> made;
    {
        const Nobody nobody;
        if (!Nobody::isEffective())
            QSKIP("This system does not let us become somebody else.");
        opened = OfficeFile::open(path());
        made = OfficeFile::create(drive() + "/new.callout"_L1, samples::settings());
    }
    QFile::setPermissions(drive(), QFileDevice::Permissions(0x7755));
    QVERIFY(!opened && !made);
    QCOMPARE(opened.error().code, ErrorCode::StorageFailed);
    QVERIFY2(opened.error().message.contains(u"read-only"_s), qPrintable(opened.error().message));
    QCOMPARE(made.error().code, ErrorCode::StorageFailed);
    QCOMPARE(entries(drive()), QStringList{u"office.callout"_s});
}

void TestStorageFailures::aLostFileIsTold_data()
{
    using Loss = std::function<void(const QString &)>;
    QTest::addColumn<Loss>("lose");
    QTest::addRow("deleted") << Loss([](const QString &path) { QFile::remove(path); });
    QTest::addRow("moved") << Loss([](const QString &path) { QFile::rename(path, path + ".moved"_L1); });
    QTest::addRow("replaced") << Loss([](const QString &path) {
        QFile::rename(path, path + ".moved"_L1);
        QFile::copy(path + ".moved"_L1, path);
    });
}

void TestStorageFailures::aLostFileIsTold()
{
    QFETCH(const std::function<void(const QString &)>, lose);
    const auto file = samples::newOffice(path());
    QVERIFY(file);
    lose(path());
    const Result<qint64> written = write(*file, creation(samples::job(1001)));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::StorageFailed);
    QVERIFY2(written.error().message.contains(u"is gone"_s), qPrintable(written.error().message));
    QCOMPARE(file->dataVersion().error_or(Error{}).code, ErrorCode::StorageFailed);
    QCOMPARE(file->loadDays(QDate(2026, 3, 31), 1).error_or(Error{}).code, ErrorCode::StorageFailed);
}

void TestStorageFailures::waitsForAnotherWriter()
{
    const auto file = samples::newOffice(path());
    QVERIFY(file);
    samples::Lock lock(path());
    QElapsedTimer timer;
    timer.start();
    std::unique_ptr<QThread> other(QThread::create([&] { lock.holdFor(std::chrono::milliseconds(700)); }));
    other->start();
    lock.waitUntilHeld();
    VERIFY_RESULT(write(*file, creation(samples::job(1001))));
    QVERIFY(timer.elapsed() >= 600);
    QVERIFY(other->wait());
}

void TestStorageFailures::givesUpOnALockThatStays()
{
    const auto file = samples::newOffice(path());
    QVERIFY(file);
    samples::Lock lock(path());
    std::unique_ptr<QThread> other(QThread::create([&] { lock.holdFor(std::chrono::minutes(1)); }));
    other->start();
    lock.waitUntilHeld();
    const Result<qint64> written = write(*file, creation(samples::job(1001)));
    const Result<DaySnapshot> day = file->loadDays(QDate(2026, 3, 31), 1);
    lock.release();
    QVERIFY(other->wait());
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::StorageFailed);
    QVERIFY2(written.error().message.contains(u"locked for more than 5 seconds"_s),
             qPrintable(written.error().message));
    VERIFY_RESULT(day); // reading does not wait for a writer
    VERIFY_RESULT(write(*file, creation(samples::job(1001))));
}

int main(int argc, char *argv[])
{
    canMount = samples::enterOwnMounts();
    const QCoreApplication application(argc, argv);
    TestStorageFailures test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storagefailures.moc"
