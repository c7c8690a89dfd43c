#include "core/csvimport/placefinding.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Addresses become places by way of whatever search is given; what is not found is told by line.
class TestPlaceFinding : public QObject
{
    Q_OBJECT

private slots:
    void placesJobsAndTheirNewCustomers();
    void looksUpEachAddressOnce();
    void keepsAPlaceThatIsGiven();
    void notesWhatIsNotFound();
    void stopsWhenTold();
    void jobsTakeTheZoneOfTheirPlace();

private:
    [[nodiscard]] static TableImport read(const QByteArray &rows)
    {
        return readTable("title,customer,address,lat,lon\n" + rows, {.locale = QLocale::c()},
                         {TestDay().snapshot(), {}});
    }
};

namespace {

constexpr GeoPoint door{54.1, -4.5};

std::optional<FoundPlace> findPlace(const QString &address)
{
    if (address.startsWith(u"1 "))
        return FoundPlace{door, true};
    return address.startsWith(u"2 ") ? std::optional(FoundPlace{door, false}) : std::nullopt;
}

} // namespace

void TestPlaceFinding::placesJobsAndTheirNewCustomers()
{
    TableImport import = read("a,Hall,1 Hall Road,,\nb,Lee,2 Hall Road,,\n");
    QVERIFY(findPlaces(&import, findPlace));
    QCOMPARE(import.jobs[0].job.location(), std::optional(door));
    QCOMPARE(import.jobs[0].place, PlaceFound::Exact);
    QCOMPARE(import.jobs[1].place, PlaceFound::Street);
    QCOMPARE(import.newCustomers[0].latitude, std::optional(door.latitude));
    QCOMPARE(import.newCustomers[1].longitude, std::optional(door.longitude));
}

void TestPlaceFinding::looksUpEachAddressOnce()
{
    TableImport import = read("a,,1 Hall Road,,\nb,,1 Hall Road,,\nc,,3 Hall Road,,\nd,,3 Hall Road,,\n");
    int asked = 0;
    QVERIFY(findPlaces(&import, [&](const QString &address) {
        ++asked;
        return findPlace(address);
    }));
    QCOMPARE(asked, 2);
    QCOMPARE(import.count(PlaceFound::Exact), 2);
    QCOMPARE(import.count(PlaceFound::None), 2);
}

void TestPlaceFinding::keepsAPlaceThatIsGiven()
{
    TableImport import = read("a,,1 Hall Road,54.2,-4.6\n");
    QVERIFY(findPlaces(&import, findPlace));
    QCOMPARE(import.jobs[0].job.location(), std::optional(GeoPoint{54.2, -4.6}));
    QCOMPARE(import.count(PlaceFound::Given), 1);
    QVERIFY(import.notes.isEmpty());
}

void TestPlaceFinding::notesWhatIsNotFound()
{
    TableImport import = read("a,,1 Hall Road,,\nb,,2 Hall Road,,\nc,,3 Hall Road,,\nd,,,,\n");
    QVERIFY(findPlaces(&import, findPlace));
    QCOMPARE(import.notes.size(), 3);
    QCOMPARE(import.notes[0].line, 3);
    QVERIFY(import.notes[0].message.contains(u"only the street"));
    QCOMPARE(import.notes[1].line, 4);
    QVERIFY(import.notes[1].message.contains(u"3 Hall Road was not found"));
    QCOMPARE(import.notes[2].line, 5);
    QVERIFY(import.notes[2].message.contains(u"no address"));
    QVERIFY(import.canBeWritten());
}

void TestPlaceFinding::stopsWhenTold()
{
    TableImport import = read("a,,1 Hall Road,,\n");
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!findPlaces(&import, findPlace, {}, stop.get_token()));
    QVERIFY(!import.jobs[0].job.location());
}

void TestPlaceFinding::jobsTakeTheZoneOfTheirPlace()
{
    const QList<GeoPoint> around{offsetBy(door, -500, -500), offsetBy(door, 500, -500), offsetBy(door, 500, 500),
                                 offsetBy(door, -500, 500)};
    const RecordTable<Zone> zones{{{7}, {.id = {7}, .name = u"Hall"_s, .outline = around}}};
    TableImport import = read("a,,1 Hall Road,,\nb,,3 Hall Road,,\nc,,,54.1,-4.9\n");
    QVERIFY(findPlaces(&import, findPlace));
    import.jobs[1].job.zone = {9};
    putIntoZones(&import, zones);
    QCOMPARE(import.jobs[0].job.zone, ZoneId{7});
    QCOMPARE(import.jobs[1].job.zone, ZoneId{9});
    QCOMPARE(import.jobs[2].job.zone, ZoneId{});
}

QTEST_GUILESS_MAIN(TestPlaceFinding)
#include "tst_placefinding.moc"
