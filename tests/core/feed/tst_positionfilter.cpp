#include "core/feed/positionfilter.h"

#include <QTest>

using namespace callout;
using namespace std::chrono_literals;

namespace {

const Instant Noon{Seconds(1'773'144'000)};
const GeoPoint Town{54.15, -4.48};
constexpr TechnicianId Ana{1};
constexpr double MetresOfDegree = 111'195.0;

/// So many metres north of the town.
PositionFix fix(Seconds after, double metres, TechnicianId technician = Ana)
{
    return {technician, {Town.latitude + metres / MetresOfDegree, Town.longitude}, Noon + after, {}, {}};
}

} // namespace

class PositionFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void fates_data();
    void fates();
    void ofSomebodyKnown();
    void doubtedThriceIsRight();
    void everybodyForThemselves();
    void counts();
};

void PositionFilterTest::fates_data()
{
    QTest::addColumn<PositionFix>("reported");
    QTest::addColumn<FixFate>("fate");

    // Known: the town at noon. It is a minute past.
    const auto at = [](double latitude, double longitude) {
        return PositionFix{Ana, {latitude, longitude}, Noon + 30s, {}, {}};
    };
    PositionFix vague = fix(30s, 100);
    vague.accuracyMetres = 6000;
    PositionFix tower = fix(30s, 100);
    tower.accuracyMetres = 1600;
    QTest::newRow("newer, near") << fix(30s, 400) << FixFate::Shown;
    QTest::newRow("newer, not moved") << fix(30s, 0) << FixFate::Shown;
    QTest::newRow("as fast as one may drive") << fix(30s, 2000) << FixFate::Shown;
    QTest::newRow("faster than anybody drives") << fix(30s, 2200) << FixFate::Implausible;
    QTest::newRow("a jump of GPS within seconds") << fix(1s, 600) << FixFate::Shown;
    QTest::newRow("a leap within seconds") << fix(1s, 800) << FixFate::Implausible;
    QTest::newRow("the same again") << fix(0s, 0) << FixFate::Repeated;
    QTest::newRow("the same second, elsewhere") << fix(0s, 50) << FixFate::Repeated;
    QTest::newRow("from a dead spot, an hour late") << fix(-1h, 9000) << FixFate::Late;
    QTest::newRow("older than a day") << fix(-25h, 0) << FixFate::Stale;
    QTest::newRow("a clock slightly ahead") << fix(170s, 100) << FixFate::Shown;
    QTest::newRow("a clock far ahead") << fix(10min, 100) << FixFate::Future;
    QTest::newRow("nowhere") << at(0, 0) << FixFate::Implausible;
    QTest::newRow("beyond the pole") << at(91, 0) << FixFate::Implausible;
    QTest::newRow("no number") << at(qQNaN(), 0) << FixFate::Implausible;
    QTest::newRow("a guess by a far mast") << vague << FixFate::Implausible;
    QTest::newRow("a guess by a near mast") << tower << FixFate::Shown;
}

void PositionFilterTest::fates()
{
    QFETCH(PositionFix, reported);
    QFETCH(FixFate, fate);
    PositionFilter filter({{Ana, fix(0s, 0)}});
    QCOMPARE(filter.take(reported, Noon + 60s), fate);
}

void PositionFilterTest::ofSomebodyKnown()
{
    PositionFilter filter;
    QCOMPARE(filter.take(fix(0s, 0), Noon), FixFate::Shown);
    QCOMPARE(filter.take(fix(20s, 300), Noon + 20s), FixFate::Shown);
    QCOMPARE(filter.take(fix(10s, 150), Noon + 21s), FixFate::Late);
    QCOMPARE(filter.take(fix(30s, 500), Noon + 30s), FixFate::Shown);
}

void PositionFilterTest::doubtedThriceIsRight()
{
    // A car ferry, or a first fix that was wrong: what follows agrees with itself.
    PositionFilter filter({{Ana, fix(0s, 0)}});
    QCOMPARE(filter.take(fix(10s, 50'000), Noon + 10s), FixFate::Implausible);
    QCOMPARE(filter.take(fix(20s, 50'200), Noon + 20s), FixFate::Implausible);
    QCOMPARE(filter.take(fix(30s, 50'400), Noon + 30s), FixFate::Shown);
    QCOMPARE(filter.take(fix(40s, 0), Noon + 40s), FixFate::Implausible);

    // Leaps that do not agree are never believed.
    PositionFilter wild({{Ana, fix(0s, 0)}});
    for (int step = 1; step <= 6; ++step) {
        const double metres = step % 2 ? 50'000 : -50'000;
        QCOMPARE(wild.take(fix(step * 10s, metres), Noon + step * 10s), FixFate::Implausible);
    }
}

void PositionFilterTest::everybodyForThemselves()
{
    PositionFilter filter({{Ana, fix(0s, 0)}});
    QCOMPARE(filter.take(fix(-10s, 90'000, {2}), Noon), FixFate::Shown);
    QCOMPARE(filter.take(fix(5s, 10), Noon + 5s), FixFate::Shown);
}

void PositionFilterTest::counts()
{
    PositionFilter filter({{Ana, fix(0s, 0)}});
    for (int again = 0; again < 3; ++again)
        (void)filter.take(fix(0s, 0), Noon);
    (void)filter.take(fix(10s, 0), Noon + 10s);
    QCOMPARE(filter.counts().at(std::size_t(FixFate::Repeated)), 3);
    QCOMPARE(filter.counts().at(std::size_t(FixFate::Shown)), 1);
    QCOMPARE(filter.counts().at(std::size_t(FixFate::Late)), 0);
}

QTEST_GUILESS_MAIN(PositionFilterTest)
#include "tst_positionfilter.moc"
