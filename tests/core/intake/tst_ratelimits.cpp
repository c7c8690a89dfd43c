#include "core/intake/ratelimits.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace callout;

class TestRateLimits : public QObject
{
    Q_OBJECT

private:
    const ServerLimits m_limits{.requestRate = 2.0, .requestBurst = 3, .failures = 3, .failureSpan = 60s};
    const QHostAddress m_peer{u"192.0.2.7"_s};

private slots:
    void burstThenRate()
    {
        RequestRates rates(m_limits);
        for (int i = 0; i < 3; ++i)
            QVERIFY(rates.admit(DeviceId{1}, 1000ms));
        QVERIFY(!rates.admit(DeviceId{1}, 1000ms));
        QVERIFY(!rates.admit(DeviceId{1}, 1499ms));
        QVERIFY(rates.admit(DeviceId{1}, 1500ms));
        QVERIFY(!rates.admit(DeviceId{1}, 1500ms));
    }

    void devicesDoNotCountTogether()
    {
        RequestRates rates(m_limits);
        for (int i = 0; i < 4; ++i)
            (void)rates.admit(DeviceId{1}, 0ms);
        QVERIFY(!rates.admit(DeviceId{1}, 0ms));
        QVERIFY(rates.admit(DeviceId{2}, 0ms));
    }

    void restEarnsNoMoreThanABurst()
    {
        RequestRates rates(m_limits);
        QVERIFY(rates.admit(DeviceId{1}, 0ms));
        int admitted = 0;
        while (rates.admit(DeviceId{1}, 24h))
            ++admitted;
        QCOMPARE(admitted, 3);
    }

    void failuresBarForAMinute()
    {
        FailureCounts failures(m_limits);
        failures.count(m_peer, 0s);
        failures.count(m_peer, 20s);
        QVERIFY(!failures.isBarred(m_peer, 20s));
        failures.count(m_peer, 40s);
        QVERIFY(failures.isBarred(m_peer, 40s));
        failures.count(m_peer, 90s); // does not make it longer
        QVERIFY(failures.isBarred(m_peer, 99s));
        QVERIFY(!failures.isBarred(m_peer, 100s));
        failures.count(m_peer, 100s);
        QVERIFY(!failures.isBarred(m_peer, 100s));
    }

    void oldFailuresAreForgotten()
    {
        FailureCounts failures(m_limits);
        failures.count(m_peer, 0s);
        failures.count(m_peer, 1s);
        failures.count(m_peer, 61s);
        failures.count(m_peer, 62s);
        QVERIFY(!failures.isBarred(m_peer, 62s));
        failures.count(m_peer, 63s);
        QVERIFY(failures.isBarred(m_peer, 63s));
    }

    void whatWasNoneIsForgiven()
    {
        FailureCounts failures(m_limits);
        for (int i = 0; i < 10; ++i) {
            failures.count(m_peer, 0s);
            failures.forgive(m_peer);
        }
        QVERIFY(!failures.isBarred(m_peer, 0s));
        failures.forgive(QHostAddress(u"192.0.2.8"_s));
    }

    void networksCountAsOne_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("same") << u"192.0.2.7"_s << u"192.0.2.7"_s << true;
        QTest::newRow("neighbours") << u"192.0.2.7"_s << u"192.0.2.8"_s << false;
        QTest::newRow("one network") << u"2001:db8:0:1::1"_s << u"2001:db8:0:1:ffff::2"_s << true;
        QTest::newRow("two networks") << u"2001:db8:0:1::1"_s << u"2001:db8:0:2::1"_s << false;
    }

    void networksCountAsOne()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        FailureCounts failures(m_limits);
        for (int i = 0; i < 3; ++i)
            failures.count(QHostAddress(one), 0s);
        QTEST(failures.isBarred(QHostAddress(other), 0s), "isSame");
    }

    void manyAddressesDoNotFillTheMemory()
    {
        FailureCounts failures(m_limits);
        for (quint32 i = 0; i < 20'000; ++i)
            failures.count(QHostAddress(0x0a000000 + i), 0s);
        for (int i = 0; i < 3; ++i)
            failures.count(m_peer, 0s);
        QVERIFY(failures.isBarred(m_peer, 0s));
        QVERIFY(failures.size() <= 4096);
    }
};

QTEST_GUILESS_MAIN(TestRateLimits)
#include "tst_ratelimits.moc"
