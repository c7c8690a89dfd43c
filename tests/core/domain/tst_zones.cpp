#include "core/domain/zones.h"

#include "tests/support/printing.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

namespace {

constexpr GeoPoint Middle{51.2, -2.6};

GeoPoint at(double east, double north)
{
    return offsetBy(Middle, east, north);
}

/// A square around a place, so many metres to each side.
QList<GeoPoint> around(const GeoPoint &place, double reach)
{
    return {offsetBy(place, -reach, -reach), offsetBy(place, reach, -reach), offsetBy(place, reach, reach),
            offsetBy(place, -reach, reach)};
}

Job standingAt(const GeoPoint &place, ZoneId zone = {})
{
    Job job;
    setPlace(job, place);
    job.zone = zone;
    return job;
}

} // namespace

/// Which zone a place lies in, and whose zone follows from it.
class ZonesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aPlaceLiesInTheSmallestZone();
    void sameSizeIsSettledByAge();
    void aJobTakesTheZoneOfItsPlace_data();
    void aJobTakesTheZoneOfItsPlace();
    void findsJobsThatLieInAZone();
    void tellsWhoShares();

private:
    RecordTable<Zone> m_zones;
};

void ZonesTest::init()
{
    m_zones = {{{1}, {.id = {1}, .name = u"County"_s, .outline = around(Middle, 10000)}},
               {{2}, {.id = {2}, .name = u"Old town"_s, .outline = around(Middle, 500)}},
               {{3}, {.id = {3}, .name = u"Harbour"_s, .outline = around(at(4000, 0), 1000)}},
               {{4}, {.id = {4}, .name = u"Not drawn"_s}}};
}

void ZonesTest::aPlaceLiesInTheSmallestZone()
{
    QCOMPARE(zoneAt(m_zones, at(100, 100)), ZoneId{2});
    QCOMPARE(zoneAt(m_zones, at(4200, 0)), ZoneId{3});
    QCOMPARE(zoneAt(m_zones, at(2000, 2000)), ZoneId{1});
    QCOMPARE(zoneAt(m_zones, at(50000, 0)), ZoneId{});
    DaySnapshot day;
    day.zones = m_zones;
    QCOMPARE(zoneAt(day, at(100, 100)), ZoneId{2});
}

void ZonesTest::sameSizeIsSettledByAge()
{
    m_zones.insert({9}, {.id = {9}, .name = u"Twin"_s, .outline = m_zones.value({2}).outline});
    QCOMPARE(zoneAt(m_zones, Middle), ZoneId{2});
}

void ZonesTest::aJobTakesTheZoneOfItsPlace_data()
{
    QTest::addColumn<Job>("before");
    QTest::addColumn<Job>("after");
    QTest::addColumn<ZoneId>("zone");
    const GeoPoint town = Middle;
    const GeoPoint harbour = at(4000, 0);
    const GeoPoint away = at(50000, 0);
    QTest::newRow("new, in a zone") << Job() << standingAt(town) << ZoneId{2};
    QTest::newRow("new, somebody chose") << Job() << standingAt(town, {4}) << ZoneId{4};
    QTest::newRow("new, nowhere") << Job() << Job() << ZoneId{};
    QTest::newRow("new, outside of all") << Job() << standingAt(away) << ZoneId{};
    QTest::newRow("moved without a zone") << standingAt(away) << standingAt(harbour) << ZoneId{3};
    QTest::newRow("its zone came from its place") << standingAt(town, {2}) << standingAt(harbour, {2}) << ZoneId{3};
    QTest::newRow("moved out of all") << standingAt(town, {2}) << standingAt(away, {2}) << ZoneId{};
    QTest::newRow("its zone was chosen") << standingAt(town, {4}) << standingAt(harbour, {4}) << ZoneId{4};
    QTest::newRow("not moved") << standingAt(town) << standingAt(town) << ZoneId{};
    QTest::newRow("taken out by hand") << standingAt(town, {2}) << standingAt(harbour) << ZoneId{};
}

void ZonesTest::aJobTakesTheZoneOfItsPlace()
{
    QFETCH(const Job, before);
    QFETCH(const Job, after);
    QFETCH(const ZoneId, zone);
    QCOMPARE(zoneByPlace(m_zones, before, after), zone);
}

void ZonesTest::findsJobsThatLieInAZone()
{
    TestDay day;
    day.snapshot().zones = m_zones;
    const auto standsAt = [](const GeoPoint &place) { return [place](Job &job) { setPlace(job, place); }; };
    const JobId town = day.job(u"A"_s, standsAt(Middle));
    const JobId harbour = day.job(u"B"_s, standsAt(at(4000, 0)));
    day.job(u"C"_s, all({standsAt(Middle), [](Job &job) { job.zone = {4}; }}));
    day.job(u"D"_s, standsAt(at(50000, 0)));
    day.job(u"E"_s);
    QCOMPARE(jobsToZone(day.snapshot()), (QList{town, harbour}));
}

void ZonesTest::tellsWhoShares()
{
    QCOMPARE(overlappedZones(m_zones, {2}, m_zones.value({2}).outline), QStringList{u"County"_s});
    QCOMPARE(overlappedZones(m_zones, {}, around(at(2000, 0), 1600)),
             (QStringList{u"County"_s, u"Harbour"_s, u"Old town"_s}));
    QCOMPARE(overlappedZones(m_zones, {}, {}), QStringList());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::ZonesTest)
#include "tst_zones.moc"
