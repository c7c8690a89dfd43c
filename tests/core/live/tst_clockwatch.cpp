#include "core/live/clockwatch.h"

#include <QTest>

using namespace callout;

namespace {

using Steady = std::chrono::steady_clock::time_point;
using Milliseconds = std::chrono::milliseconds;

} // namespace

Q_DECLARE_METATYPE(std::optional<callout::ClockJump>)

class TestClockWatch : public QObject
{
    Q_OBJECT

private slots:
    void jumps_data();
    void jumps();
    void aJumpIsToldOnce();
    void slowDriftIsNoJump();
};

void TestClockWatch::jumps_data()
{
    QTest::addColumn<qint64>("steady"); // milliseconds from the first reading to the second
    QTest::addColumn<int>("wall");      // seconds
    QTest::addColumn<std::optional<ClockJump>>("expected");
    const Instant began{Seconds(1'000'000)};
    const auto row = [&](const char *name, qint64 steady, int wall, std::optional<ClockJump> expected) {
        if (expected)
            expected->at = began + Seconds(wall);
        QTest::newRow(name) << steady << wall << expected;
    };
    using enum ClockJump::Kind;
    row("a second", 1'000, 1, {});
    row("whole seconds are not exact", 1'050, 2, {});
    row("a busy moment", 9'800, 10, {});
    row("a clock that is being disciplined", 1'000, 3, {});
    row("slept for three minutes", 1'100, 181, ClockJump{Slept, Seconds(180), {}});
    row("slept for a short while", 1'000, 4, ClockJump{Slept, Seconds(3), {}});
    row("set ahead by an hour", 1'000, 3601, ClockJump{Slept, Seconds(3600), {}});
    row("set back by a minute", 1'000, -59, ClockJump{SetBack, Seconds(60), {}});
    row("set back by little", 2'000, -2, ClockJump{SetBack, Seconds(4), {}});
    row("nobody looked for half a minute", 30'000, 30, ClockJump{Stalled, Seconds(29), {}});
    row("nobody looked, then it slept", 30'000, 90, ClockJump{Slept, Seconds(60), {}});
}

void TestClockWatch::jumps()
{
    QFETCH(qint64, steady);
    QFETCH(int, wall);
    QFETCH(std::optional<ClockJump>, expected);
    const Instant began{Seconds(1'000'000)};
    ClockWatch watch;
    QVERIFY(!watch.observe(Steady(Milliseconds(500)), began));
    QVERIFY(watch.observe(Steady(Milliseconds(500 + steady)), began + Seconds(wall)) == expected);
}

void TestClockWatch::aJumpIsToldOnce()
{
    ClockWatch watch;
    QVERIFY(!watch.observe(Steady(Seconds(1)), Instant{Seconds(1)}));
    QVERIFY(watch.observe(Steady(Seconds(2)), Instant{Seconds(600)}));
    QVERIFY(!watch.observe(Steady(Seconds(3)), Instant{Seconds(601)}));
}

void TestClockWatch::slowDriftIsNoJump()
{
    ClockWatch watch;
    for (int second = 0; second < 10'000; ++second) {
        // A second in a hundred is lost, which is far more than a real clock loses.
        QVERIFY(!watch.observe(Steady(Seconds(second)), Instant{Seconds(second - second / 100)}));
    }
}

QTEST_GUILESS_MAIN(TestClockWatch)
#include "tst_clockwatch.moc"
