#include "core/roads/hierarchycache.h"

#include "core/region/regionimport.h"
#include "core/roads/roads.h"
#include "tests/support/ordie.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Village = R"(<osm version="0.6">
 <node id="1" lat="54.00" lon="-4.60" version="1"/>
 <node id="2" lat="54.01" lon="-4.59" version="1"/>
 <node id="3" lat="54.00" lon="-4.58" version="1"/>
 <way id="10" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/></way>
 <way id="11" version="1"><nd ref="1"/><nd ref="3"/><tag k="highway" v="residential"/></way>
</osm>
)"_L1;

CarProfile driving(double speed)
{
    CarProfile profile;
    profile.classSpeeds.fill(speed);
    return profile;
}

} // namespace

/// Streets prepared for an office's own speeds outlive the program; what is kept of them is never trusted.
class TestHierarchyCache : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isPreparedOnceForEachProfile();
    void theUsualProfileNeedsNone();
    void damageIsPreparedAgain_data();
    void damageIsPreparedAgain();
    void anotherImportIsPreparedAgain();
    void onlyTheNewestAreKept();
    void withoutAFolderNothingIsKept();

private:
    void import(const QDateTime &at);
    [[nodiscard]] bool wasKept(const CarProfile &profile, const QString &folder) const;
    [[nodiscard]] bool wasKept(const CarProfile &profile) const { return wasKept(profile, cache()); }
    [[nodiscard]] QString cache() const { return m_folder->filePath(u"cache"_s); }
    [[nodiscard]] QFileInfoList kept() const { return QDir(cache()).entryInfoList(QDir::Files); }

    std::optional<QTemporaryDir> m_folder;
    std::shared_ptr<const RegionFile> m_region;
};

void TestHierarchyCache::init()
{
    m_folder.emplace();
    import(QDateTime::fromSecsSinceEpoch(1'700'000'000));
}

void TestHierarchyCache::import(const QDateTime &at)
{
    QFile file(m_folder->filePath(u"village.osm"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Village.data(), Village.size());
    file.close();
    const QString target = m_folder->filePath(u"village.region"_s);
    (void)test::orDie(importRegion({.source = file.fileName(),
                                    .target = target,
                                    .importedAt = at,
                                    .attachments = {{.name = HierarchyAttachment, .make = prepareHierarchy}}},
                                   {}, {}));
    m_region = test::orDie(RegionFile::open(target));
}

bool TestHierarchyCache::wasKept(const CarProfile &profile, const QString &folder) const
{
    const HierarchyCache cache(folder);
    return test::orDie(Roads::open(*m_region, profile, {}, &cache))->hadHierarchy();
}

void TestHierarchyCache::isPreparedOnceForEachProfile()
{
    QVERIFY(!wasKept(driving(20)));
    QVERIFY(wasKept(driving(20)));
    QVERIFY(!wasKept(driving(30)));
    QVERIFY(wasKept(driving(20)));
    QVERIFY(wasKept(driving(30)));
    QCOMPARE(kept().size(), 2);
}

void TestHierarchyCache::theUsualProfileNeedsNone()
{
    QVERIFY(wasKept(CarProfile()));
    QVERIFY(kept().isEmpty());
}

void TestHierarchyCache::damageIsPreparedAgain_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("cut");
    QTest::newRow("empty") << -1 << 0;
    QTest::newRow("cut short") << -1 << 40;
    QTest::newRow("another version") << 4 << -1;
    QTest::newRow("another network") << 16 << -1;
    QTest::newRow("in the middle") << 60 << -1;
}

void TestHierarchyCache::damageIsPreparedAgain()
{
    QFETCH(const int, at);
    QFETCH(const int, cut);
    QVERIFY(!wasKept(driving(20)));
    QFile file(kept().front().filePath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    if (at >= 0)
        bytes[at] = char(bytes[at] ^ 1);
    if (cut >= 0)
        bytes.truncate(cut);
    QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    QVERIFY(!wasKept(driving(20)));
    QVERIFY(wasKept(driving(20)));
}

void TestHierarchyCache::anotherImportIsPreparedAgain()
{
    QVERIFY(!wasKept(driving(20)));
    import(QDateTime::fromSecsSinceEpoch(1'700'000'060));
    QVERIFY(!wasKept(driving(20)));
}

void TestHierarchyCache::onlyTheNewestAreKept()
{
    for (int speed = 20; speed < 20 + 2 * HierarchyCache::MostKept; ++speed)
        QVERIFY(!wasKept(driving(speed)));
    QCOMPARE(kept().size(), HierarchyCache::MostKept);
}

void TestHierarchyCache::withoutAFolderNothingIsKept()
{
    const QString file = m_folder->filePath(u"village.osm"_s); // no folder
    QVERIFY(!wasKept(driving(20), file + u"/roads"_s));
    QVERIFY(!wasKept(driving(20), file + u"/roads"_s));
}

QTEST_GUILESS_MAIN(TestHierarchyCache)
#include "tst_hierarchycache.moc"
