#include "ui/map/zonelayer.h"

#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QAbstractItemModelTester>
#include <QColor>
#include <QGeoCoordinate>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

constexpr GeoPoint Middle{51.2, -2.6};

QList<GeoPoint> around(const GeoPoint &place, double reach)
{
    return {offsetBy(place, -reach, -reach), offsetBy(place, reach, -reach), offsetBy(place, reach, reach),
            offsetBy(place, -reach, reach)};
}

} // namespace

/// Which zones the map draws, and in which order.
class TestZoneLayer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theSmallestLieOnTop();
    void outlinesAndNames();
    void canBeHidden();
    void followsTheOffice();
    void aDraftTakesTheirPlace();
    void coloursFollowTheTheme();

private:
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < m_layer->rowCount(); ++row)
            names.append(m_layer->index(row).data(ZoneLayer::NameRole).toString());
        return names;
    }

    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<ZoneLayer> m_layer;
};

void TestZoneLayer::init()
{
    TestDay day;
    day.snapshot().zones = {{{1}, {.id = {1}, .name = u"Town"_s, .outline = around(Middle, 1000)}},
                            {{2}, {.id = {2}, .name = u"County"_s, .outline = around(Middle, 9000)}},
                            {{3}, {.id = {3}, .name = u"Not drawn"_s}}};
    m_office = std::make_unique<TestOffice>(day.snapshot(), day.at(u"08:00"_s));
    m_themes = std::make_unique<ThemeSource>(ThemeSource::Choice::Light);
    m_layer = std::make_unique<ZoneLayer>(m_office->board(), *m_themes);
    new QAbstractItemModelTester(m_layer.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_layer.get());
}

void TestZoneLayer::cleanup()
{
    m_layer.reset();
    m_themes.reset();
    m_office.reset();
}

void TestZoneLayer::theSmallestLieOnTop()
{
    QCOMPARE(names(), (QStringList{u"County"_s, u"Town"_s}));
}

void TestZoneLayer::outlinesAndNames()
{
    const QModelIndex town = m_layer->index(1);
    const QVariantList outline = town.data(ZoneLayer::OutlineRole).toList();
    QCOMPARE(outline.size(), 4);
    QVERIFY(outline.front().value<QGeoCoordinate>().isValid());
    QVERIFY(std::abs(town.data(ZoneLayer::LatitudeRole).toDouble() - Middle.latitude) < 0.01);
    QVERIFY(std::abs(town.data(ZoneLayer::LongitudeRole).toDouble() - Middle.longitude) < 0.01);
}

void TestZoneLayer::canBeHidden()
{
    m_layer->setShown(false);
    QCOMPARE(m_layer->rowCount(), 0);
    m_layer->setShown(true);
    QCOMPARE(m_layer->rowCount(), 2);
}

void TestZoneLayer::followsTheOffice()
{
    QVERIFY(m_office->change<Zone>({3}, [](Zone &zone) { zone.outline = around(Middle, 300); }));
    QCOMPARE(names(), (QStringList{u"County"_s, u"Town"_s, u"Not drawn"_s}));
    QVERIFY(m_office->change<Zone>({3}, [](Zone &zone) { zone.name = u"Market"_s; }));
    QCOMPARE(names().back(), u"Market"_s);
}

// While one is drawn the others show where it may lie, even if zones are hidden.
void TestZoneLayer::aDraftTakesTheirPlace()
{
    RecordTable<Zone> draft = m_office->board().day().zones;
    draft.insert({-1}, {.id = {-1}, .name = u"West"_s, .outline = around(offsetBy(Middle, -5000, 0), 2000)});
    m_layer->setShown(false);
    m_layer->setDraft(draft, {1});
    QCOMPARE(names(), (QStringList{u"County"_s, u"West"_s}));
    QVERIFY(m_layer->index(0).data(ZoneLayer::DimmedRole).toBool());
    m_layer->setDraft(std::nullopt);
    QCOMPARE(m_layer->rowCount(), 0);
}

void TestZoneLayer::coloursFollowTheTheme()
{
    QSignalSpy changed(m_layer.get(), &QAbstractItemModel::dataChanged);
    const QColor light = m_layer->index(0).data(ZoneLayer::LineRole).value<QColor>();
    QVERIFY(light != m_layer->index(1).data(ZoneLayer::LineRole).value<QColor>());
    QCOMPARE_LT(m_layer->index(0).data(ZoneLayer::FillRole).value<QColor>().alpha(), 128);
    m_themes->setChoice(ThemeSource::Choice::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(light != m_layer->index(0).data(ZoneLayer::LineRole).value<QColor>());
}

QTEST_MAIN(TestZoneLayer)
#include "tst_zonelayer.moc"
