#include "core/region/pendingfile.h"

#include "tests/support/ordie.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace callout;
using namespace Qt::StringLiterals;

class TestPendingFile : public QObject
{
    Q_OBJECT

private slots:
    void takesTheTargetsPlace();
    void isGoneWhenGivenUp();
    void clearsAwayWhatAKilledProcessLeft();
    void leavesAFileThatIsBeingWritten();
    void leavesWhatIsNotItsOwn_data();
    void leavesWhatIsNotItsOwn();

private:
    [[nodiscard]] QString target() const { return m_folder->filePath(u"county [1].region"_s); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::optional<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder.emplace(); }
};

namespace {

void touch(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

} // namespace

void TestPendingFile::takesTheTargetsPlace()
{
    PendingFile pending = test::orDie(PendingFile::beside(target()));
    QVERIFY(QFile::exists(pending.path()));
    QVERIFY(pending.replaceTarget());
    QCOMPARE(files(), QStringList{u"county [1].region"_s});
}

void TestPendingFile::isGoneWhenGivenUp()
{
    {
        const PendingFile pending = test::orDie(PendingFile::beside(target()));
        QCOMPARE(files().size(), 1);
    }
    QCOMPARE(files(), QStringList());
}

void TestPendingFile::clearsAwayWhatAKilledProcessLeft()
{
    const pid_t writer = ::fork();
    if (writer == 0) {
        const auto pending = PendingFile::beside(target());
        ::pause();
        ::_exit(pending ? 0 : 1);
    }
    QVERIFY(writer > 0);
    QTRY_COMPARE(files().size(), 1);
    QCOMPARE(::kill(writer, SIGKILL), 0);
    QCOMPARE(::waitpid(writer, nullptr, 0), writer);
    const QStringList left = files();
    QCOMPARE(left.size(), 1);

    const PendingFile pending = test::orDie(PendingFile::beside(target()));
    QCOMPARE(files().size(), 1);
    QVERIFY(!files().contains(left.front()));
}

void TestPendingFile::leavesAFileThatIsBeingWritten()
{
    PendingFile first = test::orDie(PendingFile::beside(target()));
    const PendingFile moved(std::move(first));
    const PendingFile second = test::orDie(PendingFile::beside(target()));
    QVERIFY(QFile::exists(moved.path()));
    QVERIFY(QFile::exists(second.path()));
}

void TestPendingFile::leavesWhatIsNotItsOwn_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("of another target") << u"county 1.region.0123456789ab.part"_s;
    QTest::newRow("of a longer name") << u"county [1].region.old.0123456789ab.part"_s;
    QTest::newRow("named by a person") << u"county [1].region.my best one.part"_s;
    QTest::newRow("without a number") << u"county [1].region.part"_s;
    QTest::newRow("the target") << u"county [1].region"_s;
}

void TestPendingFile::leavesWhatIsNotItsOwn()
{
    QFETCH(const QString, name);
    touch(m_folder->filePath(name));
    const PendingFile pending = test::orDie(PendingFile::beside(target()));
    QVERIFY(QFile::exists(m_folder->filePath(name)));
}

QTEST_GUILESS_MAIN(TestPendingFile)
#include "tst_pendingfile.moc"
