#include "core/store/officelease.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace callout;
using namespace Qt::StringLiterals;

class OfficeLeaseTest : public QObject
{
    Q_OBJECT

private slots:
    void oneHoldsIt();
    void dutiesAreHeldApart();
    void anotherTakesOverWhenItEnds();
    void anotherTakesOverWhenItIsKilled();
    void wordsAreHeard();
    void aFolderThatCannotBeWrittenTo();

private:
    [[nodiscard]] QString office() const { return m_folder.filePath(u"harbour.callout"_s); }

    QTemporaryDir m_folder;
};

void OfficeLeaseTest::oneHoldsIt()
{
    OfficeLease first(office(), u"feed"_s);
    OfficeLease second(office(), u"feed"_s);
    QCOMPARE(first.take(), true);
    QCOMPARE(first.take(), true);
    QCOMPARE(second.take(), false);
    QVERIFY(first.isHeld() && !second.isHeld());
}

void OfficeLeaseTest::dutiesAreHeldApart()
{
    OfficeLease feed(office(), u"feed"_s);
    OfficeLease autopilot(office(), u"auto"_s);
    QCOMPARE(feed.take(), true);
    QCOMPARE(autopilot.take(), true);
}

void OfficeLeaseTest::anotherTakesOverWhenItEnds()
{
    OfficeLease second(office(), u"feed"_s);
    {
        OfficeLease first(office(), u"feed"_s);
        QCOMPARE(first.take(), true);
        first.say("here");
        QCOMPARE(second.take(), false);
    }
    QCOMPARE(second.heard(), QByteArray());
    QCOMPARE(second.take(), true);
    second.release();
    QVERIFY(!second.isHeld());
    QCOMPARE(OfficeLease(office(), u"feed"_s).take(), true);
}

void OfficeLeaseTest::anotherTakesOverWhenItIsKilled()
{
    const pid_t child = ::fork();
    if (child == 0) {
        OfficeLease lease(office(), u"feed"_s);
        lease.say(lease.take().value_or(false) ? "mine" : "");
        ::pause();
        ::_exit(0);
    }
    OfficeLease lease(office(), u"feed"_s);
    QTRY_COMPARE(lease.heard(), "mine");
    QCOMPARE(lease.take(), false);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QCOMPARE(lease.take(), true);
}

void OfficeLeaseTest::wordsAreHeard()
{
    OfficeLease holder(office(), u"feed"_s);
    QCOMPARE(holder.take(), true);
    const OfficeLease listener(office(), u"feed"_s);
    holder.say("a long sentence");
    QCOMPARE(listener.heard(), "a long sentence");
    holder.say("short");
    QCOMPARE(listener.heard(), "short");

    // Who does not hold it has nothing to say.
    OfficeLease other(office(), u"feed"_s);
    other.say("not mine");
    QCOMPARE(listener.heard(), "short");
}

void OfficeLeaseTest::aFolderThatCannotBeWrittenTo()
{
    OfficeLease lease(m_folder.filePath(u"nowhere/harbour.callout"_s), u"feed"_s);
    const Result<bool> taken = lease.take();
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::StorageFailed);
    QVERIFY(taken.error().message.contains("nowhere/harbour.callout.feed"_L1));
}

QTEST_GUILESS_MAIN(OfficeLeaseTest)
#include "tst_officelease.moc"
