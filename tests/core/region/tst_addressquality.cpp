#include "core/region/regionimport.h"
#include "tests/core/region/addressquality.h"
#include "tests/support/ordie.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

/// Real addresses of the Isle of Man, asked of a region in which two thirds of the houses have no number.
class AddressQualityTest : public QObject
{
    Q_OBJECT

private slots:
    void realAddressesAreFound();
};

void AddressQualityTest::realAddressesAreFound()
{
    const QString shared = qEnvironmentVariable("CALLOUT_SHARED");
    const QString map = shared + u"/data/osm/isle-of-man.osm.pbf"_s;
    const QString addresses = shared + u"/data/addresses/isle-of-man.csv"_s;
    if (!QFileInfo::exists(map) || !QFileInfo::exists(addresses))
        QSKIP("The map and addresses of the Isle of Man are not beside the repository");
    const QTemporaryDir folder;
    const RegionImportOptions options{
        .source = map, .target = folder.filePath(u"isle.region"_s), .importedAt = QDateTime::currentDateTimeUtc()};
    (void)test::orDie(importRegion(options, [](const RegionImportProgress &) {}, {}));

    const auto search = test::orDie(AddressSearch::open(options.target));
    const test::AddressQuality quality = test::measureQuality(*search, addresses);
    qInfo("%s", QJsonDocument(quality.toJson()).toJson(QJsonDocument::Compact).constData());
    QCOMPARE(quality.addresses, 4021);
    QCOMPARE_GE(quality.exact, 780);
    QCOMPARE_GE(quality.exact + quality.streetLevel, 3200);
    QCOMPARE_LE(quality.notFound, 60);
    QCOMPARE_LE(quality.wrong, 300);
    // Nobody would be asked about these.
    QCOMPARE_LE(quality.wrongCertain, 5);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::AddressQualityTest)
#include "tst_addressquality.moc"
