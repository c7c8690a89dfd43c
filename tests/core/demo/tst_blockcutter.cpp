#include "core/demo/blockcutter.h"

#include "core/demo/zoneplan.h"

#include <QTest>

#include <numeric>

using namespace callout;

namespace {

/// A field of the given size beside the market place, enclosed by one road.
struct Field {
    Field(double width, double height)
    {
        const PlanePath corners{{300, 400}, {300 + width, 400}, {300 + width, 400 + height}, {300, 400 + height}};
        StreetLine road{.streetClass = StreetClass::Tertiary};
        for (std::size_t side = 0; side < corners.size(); ++side) {
            const PlanePoint from = corners[side];
            const PlanePoint to = corners[(side + 1) % corners.size()];
            for (double metres = 0; metres < distance(from, to); metres += 10)
                road.stops.push_back(network.addVertex(between(from, to, metres / distance(from, to))));
        }
        ring = road.stops;
        road.stops.push_back(ring.front());
        network.addLine(std::move(road));
    }

    StreetNetwork network;
    Ring ring;
};

std::optional<QString> nothingReserved(const PlanePath &)
{
    return std::nullopt;
}

double areaOf(const PlanePath &outline)
{
    return std::abs(signedArea(outline));
}

} // namespace

class TestBlockCutter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void blocksTileTheArea_data();
    void blocksTileTheArea();
    void leavesSmallAreasWhole();
    void streetsJoinAtVertices();
    void keepsClearOfJunctionsItIsToldAbout();
    void keepsReservedAreasWhole();
    void closesEndInsideTheirBlock();

private:
    std::optional<Ground> m_ground;
};

void TestBlockCutter::initTestCase()
{
    const SeededRandom random(1);
    m_ground.emplace(TownFrame(random.stream(1)), random.stream(2));
}

void TestBlockCutter::blocksTileTheArea_data()
{
    QTest::addColumn<double>("depth");
    QTest::addColumn<double>("bend");
    QTest::addColumn<double>("crescents");
    QTest::newRow("terraces") << 50.0 << 0.2 << 0.0;
    QTest::newRow("suburb") << 90.0 << 0.4 << 0.4;
    QTest::newRow("straight streets") << 60.0 << 0.0 << 0.0;
}

void TestBlockCutter::blocksTileTheArea()
{
    QFETCH(double, depth);
    QFETCH(double, bend);
    QFETCH(double, crescents);
    Field field(520, 380);
    BlockCutter cutter(field.network, *m_ground, SeededRandom(5));
    const CutRules rules{.depth = depth, .length = 150, .bend = bend, .crescents = crescents};
    const std::vector<Block> blocks = cutter.cut(field.ring, [&](const PlanePath &) { return rules; }, nothingReserved);

    double sum = 0;
    for (const Block &block : blocks) {
        QVERIFY2(signedArea(block.outline) > 0, "every block runs counter-clockwise");
        QCOMPARE(field.network.pathOf(block.ring), block.outline);
        sum += areaOf(block.outline);
    }
    QVERIFY(std::abs(sum - 520 * 380) < 1);
    const double mean = sum / double(blocks.size());
    QVERIFY2(mean < 2.2 * depth * 150 && mean > 0.4 * depth * 150, qPrintable(QString::number(mean)));
}

void TestBlockCutter::leavesSmallAreasWhole()
{
    Field field(140, 60);
    BlockCutter cutter(field.network, *m_ground, SeededRandom(5));
    const std::vector<Block> blocks =
        cutter.cut(field.ring, [](const PlanePath &) { return CutRules{.depth = 50, .length = 120}; }, nothingReserved);
    QCOMPARE(blocks.size(), std::size_t(1));
    QCOMPARE(field.network.lines().size(), std::size_t(1));
}

void TestBlockCutter::streetsJoinAtVertices()
{
    Field field(520, 380);
    BlockCutter cutter(field.network, *m_ground, SeededRandom(8));
    (void)cutter.cut(field.ring, [](const PlanePath &) { return CutRules{}; }, nothingReserved);
    const StreetNetwork &network = field.network;
    for (std::size_t line = 1; line < network.lines().size(); ++line) {
        const std::vector<int> &stops = network.lines()[line].stops;
        QVERIFY(network.degree(stops.front()) >= 3);
        QVERIFY(network.degree(stops.back()) >= 3);
        for (std::size_t i = 1; i < stops.size(); ++i)
            QCOMPARE(network.lineBetween(stops[i - 1], stops[i]), int(line));
    }
}

void TestBlockCutter::keepsClearOfJunctionsItIsToldAbout()
{
    Field field(520, 380);
    BlockCutter cutter(field.network, *m_ground, SeededRandom(8));
    const int busy = field.ring[26];
    cutter.keepClear({busy}, 120);
    (void)cutter.cut(field.ring, [](const PlanePath &) { return CutRules{}; }, nothingReserved);
    for (const int vertex : field.ring) {
        if (distance(field.network.at(vertex), field.network.at(busy)) < 120)
            QCOMPARE(field.network.degree(vertex), 2);
    }
}

void TestBlockCutter::keepsReservedAreasWhole()
{
    Field field(520, 380);
    BlockCutter cutter(field.network, *m_ground, SeededRandom(8));
    bool isTaken = false;
    const auto reserve = [&](const PlanePath &area) -> std::optional<QString> {
        if (isTaken || areaOf(area) > 60'000)
            return std::nullopt;
        isTaken = true;
        return QStringLiteral("park");
    };
    const std::vector<Block> blocks = cutter.cut(field.ring, [](const PlanePath &) { return CutRules{}; }, reserve);
    const auto park = std::ranges::find(blocks, QStringLiteral("park"), &Block::use);
    QVERIFY(park != blocks.end());
    QVERIFY(areaOf(park->outline) > 25'000);
    QCOMPARE(std::ranges::count(blocks, QStringLiteral("park"), &Block::use), 1);
}

void TestBlockCutter::closesEndInsideTheirBlock()
{
    Field field(520, 380);
    BlockCutter cutter(field.network, *m_ground, SeededRandom(8));
    const CutRules rules{.depth = 95, .length = 170, .closes = 1};
    const std::vector<Block> blocks = cutter.cut(field.ring, [&](const PlanePath &) { return rules; }, nothingReserved);
    QVERIFY(!cutter.deadEnds().empty());
    for (const int end : cutter.deadEnds()) {
        QCOMPARE(field.network.degree(end), 1);
        const PlanePoint place = field.network.at(end);
        QCOMPARE(std::ranges::count_if(blocks, [&](const Block &block) { return isInside(place, block.outline); }), 1);
    }
}

QTEST_GUILESS_MAIN(TestBlockCutter)

#include "tst_blockcutter.moc"
