#include "core/feed/feedlease.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace callout;
using namespace Qt::StringLiterals;

class FeedLeaseTest : public QObject
{
    Q_OBJECT

private slots:
    void oneHoldsIt();
    void anotherTakesOverWhenItEnds();
    void anotherTakesOverWhenItIsKilled();
    void wordsAreHeard();
    void aFolderThatCannotBeWrittenTo();

private:
    [[nodiscard]] QString office() const { return m_folder.filePath(u"harbour.callout"_s); }

    QTemporaryDir m_folder;
};

void FeedLeaseTest::oneHoldsIt()
{
    FeedLease first(office());
    FeedLease second(office());
    QCOMPARE(first.take(), true);
    QCOMPARE(first.take(), true);
    QCOMPARE(second.take(), false);
    QVERIFY(first.isHeld() && !second.isHeld());
}

void FeedLeaseTest::anotherTakesOverWhenItEnds()
{
    FeedLease second(office());
    {
        FeedLease first(office());
        QCOMPARE(first.take(), true);
        first.say("here");
        QCOMPARE(second.take(), false);
    }
    QCOMPARE(second.heard(), QByteArray());
    QCOMPARE(second.take(), true);
    second.release();
    QVERIFY(!second.isHeld());
    QCOMPARE(FeedLease(office()).take(), true);
}

void FeedLeaseTest::anotherTakesOverWhenItIsKilled()
{
    const pid_t child = ::fork();
    if (child == 0) {
        FeedLease lease(office());
        lease.say(lease.take().value_or(false) ? "mine" : "");
        ::pause();
        ::_exit(0);
    }
    FeedLease lease(office());
    QTRY_COMPARE(lease.heard(), "mine");
    QCOMPARE(lease.take(), false);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QCOMPARE(lease.take(), true);
}

void FeedLeaseTest::wordsAreHeard()
{
    FeedLease holder(office());
    QCOMPARE(holder.take(), true);
    const FeedLease listener(office());
    holder.say("a long sentence");
    QCOMPARE(listener.heard(), "a long sentence");
    holder.say("short");
    QCOMPARE(listener.heard(), "short");

    // Who does not hold it has nothing to say.
    FeedLease other(office());
    other.say("not mine");
    QCOMPARE(listener.heard(), "short");
}

void FeedLeaseTest::aFolderThatCannotBeWrittenTo()
{
    FeedLease lease(m_folder.filePath(u"nowhere/harbour.callout"_s));
    const Result<bool> taken = lease.take();
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::StorageFailed);
    QVERIFY(taken.error().message.contains("nowhere/harbour.callout.feed"_L1));
}

QTEST_GUILESS_MAIN(FeedLeaseTest)
#include "tst_feedlease.moc"
