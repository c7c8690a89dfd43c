#include "core/live/alertbook.h"

#include <QTest>

using namespace callout;

namespace {

const Instant began{Seconds(1'800'000'000)};
constexpr AlertCause ana{AlertCause::Kind::Progress, 1};
constexpr AlertCause mike{AlertCause::Kind::Progress, 2};

Alert late(const AlertCause &cause, int minutes, int following = 0)
{
    return {.cause = cause,
            .kind = AlertKind::LateStart,
            .amount = Minutes(minutes),
            .lateBy = Minutes(minutes),
            .following = following};
}

QList<AlertCause> causes(const QList<Alert> &alerts)
{
    QList<AlertCause> causes;
    for (const Alert &alert : alerts)
        causes.append(alert.cause);
    return causes;
}

} // namespace

class TestAlertBook : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrderAndTheBeginning();
    void tellsEachOnce();
    void dismissed();
    void aDismissedOneComesBackWhenItIsWorse_data();
    void aDismissedOneComesBackWhenItIsWorse();
    void beginsAgain();
    void snoozed();
    void aSnoozedOneWakesWhenItIsWorse();
    void broughtBack();
    void aQuestionIsAsOldAsItsTap();
    void goesOnWhereAnEarlierOneEnded();
    void whatIsRememberedCountsOnce();
};

void TestAlertBook::keepsTheOrderAndTheBeginning()
{
    AlertBook book;
    book.update({late(ana, 10), late(mike, 5)}, began);
    book.update({late(mike, 20), late(ana, 12)}, began + Minutes(4));
    QCOMPARE(causes(book.shown()), QList({mike, ana}));
    QCOMPARE(book.shown().back().since, began);
    QCOMPARE(book.shown().back().amount, Minutes(12));
    QCOMPARE(book.raised(), QSet({mike, ana}));
}

void TestAlertBook::tellsEachOnce()
{
    AlertBook book;
    book.update({late(ana, 10)}, began);
    QCOMPARE(causes(book.fresh()), QList({ana}));
    book.update({late(ana, 40), late(mike, 5)}, began + Minutes(1));
    QCOMPARE(causes(book.fresh()), QList({mike}));
}

void TestAlertBook::dismissed()
{
    AlertBook book;
    book.update({late(ana, 10), late(mike, 5)}, began);
    book.dismiss(ana);
    QCOMPARE(causes(book.shown()), QList({mike}));
    book.update({late(ana, 24), late(mike, 5)}, began + Minutes(1));
    QCOMPARE(causes(book.shown()), QList({mike}));
    QVERIFY(book.raised().contains(ana)); // it is true all the same, and held to the milder measure
    QVERIFY(book.fresh().isEmpty());
}

void TestAlertBook::aDismissedOneComesBackWhenItIsWorse_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("following");
    QTest::addColumn<bool>("isBack");
    QTest::newRow("the same") << 10 << 1 << false;
    QTest::newRow("better") << 4 << 0 << false;
    QTest::newRow("a little worse") << 24 << 1 << false;
    QTest::newRow("a quarter of an hour worse") << 25 << 1 << true;
    QTest::newRow("one more stop") << 10 << 2 << true;
}

void TestAlertBook::aDismissedOneComesBackWhenItIsWorse()
{
    QFETCH(int, minutes);
    QFETCH(int, following);
    QFETCH(bool, isBack);
    AlertBook book;
    book.update({late(ana, 10, 1)}, began);
    book.dismiss(ana);
    book.update({late(ana, minutes, following)}, began + Minutes(1));
    QCOMPARE(!book.shown().isEmpty(), isBack);
    QCOMPARE(!book.fresh().isEmpty(), isBack);
    // Back is back: it does not go away again by itself.
    book.update({late(ana, 10, 1)}, began + Minutes(2));
    QCOMPARE(!book.shown().isEmpty(), isBack);
}

void TestAlertBook::beginsAgain()
{
    AlertBook book;
    book.update({late(ana, 10)}, began);
    book.dismiss(ana);
    book.update({}, began + Minutes(1));
    book.update({late(ana, 10)}, began + Minutes(2));
    QCOMPARE(causes(book.fresh()), QList({ana}));
    QCOMPARE(book.shown().front().since, began + Minutes(2));
}

void TestAlertBook::snoozed()
{
    AlertBook book;
    book.update({late(ana, 10)}, began);
    book.snooze(ana, began + Minutes(30));
    QCOMPARE(book.snoozedCount(began), 1);
    book.update({late(ana, 12)}, began + Minutes(29));
    QVERIFY(book.shown().isEmpty());
    book.update({late(ana, 12)}, began + Minutes(30));
    QCOMPARE(causes(book.fresh()), QList({ana}));
    QCOMPARE(book.snoozedCount(began + Minutes(30)), 0);
}

void TestAlertBook::aSnoozedOneWakesWhenItIsWorse()
{
    AlertBook book;
    book.update({late(ana, 10)}, began);
    book.snooze(ana, began + Minutes(60));
    book.update({late(ana, 25)}, began + Minutes(10));
    QCOMPARE(causes(book.fresh()), QList({ana}));
}

void TestAlertBook::broughtBack()
{
    AlertBook book;
    book.update({late(ana, 10), late(mike, 10)}, began);
    book.snooze(ana, began + Minutes(60));
    book.dismiss(mike);
    book.bringBack(began + Minutes(1));
    QCOMPARE(causes(book.shown()), QList({ana, mike}));
    QVERIFY(book.fresh().isEmpty()); // who asked for them knows
}

void TestAlertBook::aQuestionIsAsOldAsItsTap()
{
    AlertBook book;
    Alert help{.cause = {AlertCause::Kind::Question, 7}, .kind = AlertKind::HelpAsked, .since = began - Minutes(3)};
    book.update({help}, began);
    QCOMPARE(book.shown().front().since, began - Minutes(3));
}

void TestAlertBook::goesOnWhereAnEarlierOneEnded()
{
    AlertBook earlier;
    earlier.update({late(ana, 10), late(mike, 10)}, began);
    earlier.snooze(ana, began + Minutes(30));
    earlier.dismiss(mike);

    AlertBook book;
    book.remember(earlier.putAway(began));
    QCOMPARE(book.putAway(began), earlier.putAway(began)); // however early it is asked
    book.update({late(ana, 12), late(mike, 12)}, began + Minutes(5));
    QVERIFY(book.shown().isEmpty());
    QCOMPARE(book.snoozedCount(began + Minutes(5)), 1);
    QCOMPARE(book.putAway(began + Minutes(5)), earlier.putAway(began));
    book.update({late(ana, 12), late(mike, 25)}, began + Minutes(30));
    QCOMPARE(causes(book.shown()), QList({ana, mike})); // one woke, one is worse
    QCOMPARE(book.shown().front().since, began);
    QVERIFY(book.putAway(began + Minutes(30)).isEmpty());
}

void TestAlertBook::whatIsRememberedCountsOnce()
{
    AlertBook earlier;
    earlier.update({late(ana, 10)}, began);
    earlier.dismiss(ana);
    AlertBook book;
    book.remember(earlier.putAway(began));
    book.update({late(ana, 10)}, began + Minutes(1));
    book.update({}, began + Minutes(2));
    book.update({late(ana, 10)}, began + Minutes(3));
    QCOMPARE(causes(book.shown()), QList({ana})); // it ended and began again
}

QTEST_GUILESS_MAIN(TestAlertBook)
#include "tst_alertbook.moc"
