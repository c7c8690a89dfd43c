#include "core/demo/osmwriter.h"
#include "core/demo/towngenerator.h"
#include "core/region/regionfile.h"
#include "core/region/regionimport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// The demo town comes in through the same door as every map.
class TestDemoRegion : public QObject
{
    Q_OBJECT

private slots:
    void everyStreetOfTheTownIsRoutable()
    {
        const QTemporaryDir folder;
        const QString source = folder.filePath(u"town.osm"_s);
        const QString target = folder.filePath(u"town.region"_s);
        QVERIFY(writeOsm(TownGenerator(1).generate(), source));
        const auto report = importRegion({.source = source, .target = target}, {}, {});
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        QCOMPARE(report->roads.losses, (std::array<int, CarWayLossCount>{}));
        QVERIFY(report->roads.routableWays > 100);
        QVERIFY(report->addresses >= TownGenerator::DefaultAddresses * 9 / 10);
        QVERIFY(report->isCoastClosed);
        const auto region = RegionFile::open(target);
        QVERIFY(region);
        QVERIFY(!(*region)->features((*region)->extent(), 14)->empty());
    }
};

QTEST_GUILESS_MAIN(TestDemoRegion)
#include "tst_demoregion.moc"
