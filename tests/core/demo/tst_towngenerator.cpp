#include "core/demo/towngenerator.h"

#include "core/demo/segmentgrid.h"
#include "townreader.h"

#include <QTest>

#include <map>
#include <set>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

/// The kerbs of a street, by its class: metres from the centre line.
double kerbOf(const TownWay &way)
{
    const QString street = tagValue(way.tags, u"highway");
    if (street == u"primary")
        return 5.5;
    if (street == u"secondary")
        return 5;
    if (street == u"tertiary")
        return 4.5;
    return street == u"pedestrian" ? 3 : street == u"track" ? 2 : 3.5;
}

/// Moves along streets, each as from and to, and turns that are forbidden.
class RoadGraph
{
public:
    explicit RoadGraph(const Town &town)
    {
        QHash<qint64, const TownWay *> ways;
        for (const TownWay &way : town.ways) {
            ways.insert(way.id, &way);
            if (!TownReader::isForCars(way))
                continue;
            for (qsizetype i = 1; i < way.nodes.size(); ++i) {
                add(way.nodes[i - 1], way.nodes[i]);
                if (!TownReader::isOneWay(way))
                    add(way.nodes[i], way.nodes[i - 1]);
            }
        }
        for (const TownRelation &relation : town.relations) {
            const qint64 via = relation.members[1].id;
            const auto neighbour = [&](const TownMember &member) {
                const QList<qint64> &nodes = ways.value(member.id)->nodes;
                return nodes.first() == via ? nodes[1] : nodes.last() == via ? nodes[nodes.size() - 2] : 0;
            };
            m_forbidden.insert({neighbour(relation.members[0]), via, neighbour(relation.members[2])});
        }
    }

    /// How many moves there are, and how many can follow the first one, or (backwards) lead to it.
    [[nodiscard]] std::size_t moveCount() const { return m_moves.size(); }
    [[nodiscard]] std::size_t reached(bool isBackwards) const
    {
        std::vector<bool> isSeen(m_moves.size(), false);
        std::vector<std::size_t> open{0};
        isSeen[0] = true;
        std::size_t count = 1;
        while (!open.empty()) {
            const auto [from, to] = m_moves[open.back()];
            open.pop_back();
            for (const std::size_t next : isBackwards ? m_into.at(from) : m_outOf.at(to)) {
                const auto [nextFrom, nextTo] = m_moves[next];
                const auto turn = isBackwards ? std::tuple(nextFrom, from, to) : std::tuple(from, to, nextTo);
                if (isSeen[next] || m_forbidden.contains(turn))
                    continue;
                isSeen[next] = true;
                ++count;
                open.push_back(next);
            }
        }
        return count;
    }
    [[nodiscard]] std::size_t forbiddenCount() const { return std::size_t(m_forbidden.size()); }

private:
    void add(qint64 from, qint64 to)
    {
        m_outOf[from].push_back(m_moves.size());
        m_into[to].push_back(m_moves.size());
        m_outOf[to];
        m_into[from];
        m_moves.emplace_back(from, to);
    }

    std::vector<std::pair<qint64, qint64>> m_moves;
    std::map<qint64, std::vector<std::size_t>> m_outOf;
    std::map<qint64, std::vector<std::size_t>> m_into;
    std::set<std::tuple<qint64, qint64, qint64>> m_forbidden;
};

/// The outline drawn in by some centimetres, so that walls which two houses share do not count as crossing.
PlanePath drawnIn(const PlanePath &outline)
{
    PlanePath smaller;
    const PlanePoint middle = centroid(outline);
    for (const PlanePoint corner : outline)
        smaller.push_back(corner + direction(middle - corner) * 0.06);
    return smaller;
}

bool doOutlinesMeet(const PlanePath &one, const PlanePath &other)
{
    for (std::size_t i = 0; i < one.size(); ++i) {
        for (std::size_t j = 0; j < other.size(); ++j) {
            if (segmentsCross(one[i], one[(i + 1) % one.size()], other[j], other[(j + 1) % other.size()]))
                return true;
        }
    }
    return isInside(one[0], other) || isInside(other[0], one);
}

} // namespace

class TestTownGenerator : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedSameTown();
    void anotherSeedAnotherTown();
    void isSoundMapData_data() { eachSeed(); }
    void isSoundMapData();
    void addressesAreAsManyAsWantedAndUnique_data() { eachSeed(); }
    void addressesAreAsManyAsWantedAndUnique();
    void addressesLieInTheirStreet_data() { eachSeed(); }
    void addressesLieInTheirStreet();
    void numbersRiseAlongTheStreet_data() { eachSeed(); }
    void numbersRiseAlongTheStreet();
    void everyStreetIsInReachOfEveryOther_data() { eachSeed(); }
    void everyStreetIsInReachOfEveryOther();
    void theShoreRunsRoundTheLand_data() { eachSeed(); }
    void theShoreRunsRoundTheLand();
    void theRiverIsCrossedOnBridgesOnly_data() { eachSeed(); }
    void theRiverIsCrossedOnBridgesOnly();
    void buildingsStandClearOfEachOther_data() { eachSeed(); }
    void buildingsStandClearOfEachOther();
    void buildingsStandClearOfStreetsAndWater_data() { eachSeed(); }
    void buildingsStandClearOfStreetsAndWater();
    void hasWhatATownHas_data();
    void hasWhatATownHas();
    void isNoChessboard_data() { eachSeed(); }
    void isNoChessboard();
    void growsToTheSizeAskedFor_data();
    void growsToTheSizeAskedFor();

private:
    static void eachSeed();
    const Town &town(quint64 seed);

    std::map<quint64, Town> m_towns;
};

void TestTownGenerator::eachSeed()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {1, 2, 7})
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

const Town &TestTownGenerator::town(quint64 seed)
{
    const auto found = m_towns.find(seed);
    return found != m_towns.end() ? found->second : m_towns.emplace(seed, TownGenerator(seed).generate()).first->second;
}

void TestTownGenerator::sameSeedSameTown()
{
    QVERIFY(TownGenerator(2).generate() == town(2));
}

void TestTownGenerator::anotherSeedAnotherTown()
{
    QVERIFY(town(1).ways != town(2).ways);
    QVERIFY(town(1).addresses != town(2).addresses);
    QCOMPARE(town(1).name, town(2).name);
}

void TestTownGenerator::isSoundMapData()
{
    QFETCH(quint64, seed);
    const Town &made = town(seed);
    const TownReader reader(made);
    QSet<qint64> nodes;
    for (const TownNode &node : made.nodes) {
        QVERIFY(node.id > 0 && !nodes.contains(node.id));
        QVERIFY(node.point.isValid() && made.bounds.contains(node.point));
        nodes.insert(node.id);
    }
    QSet<qint64> ways;
    for (const TownWay &way : made.ways) {
        QVERIFY(way.id > 0 && !ways.contains(way.id) && !way.tags.isEmpty());
        QVERIFY2(way.nodes.size() >= 2 && way.nodes.size() <= 2000, "the format allows 2,000 nodes");
        for (qsizetype i = 0; i < way.nodes.size(); ++i) {
            QVERIFY(nodes.contains(way.nodes[i]));
            QVERIFY(i == 0 || way.nodes[i] != way.nodes[i - 1]);
        }
        const bool isArea = !tagValue(way.tags, u"landuse").isEmpty() || !tagValue(way.tags, u"building").isEmpty();
        QVERIFY(!isArea || (way.nodes.size() >= 4 && way.nodes.first() == way.nodes.last()));
        ways.insert(way.id);
    }
    for (const TownRelation &relation : made.relations) {
        for (const TownMember &member : relation.members)
            QVERIFY((member.kind == TownMember::Kind::Node ? nodes : ways).contains(member.id));
    }
}

void TestTownGenerator::addressesAreAsManyAsWantedAndUnique()
{
    QFETCH(quint64, seed);
    const Town &made = town(seed);
    QVERIFY2(std::abs(made.addresses.size() - TownGenerator::DefaultAddresses) < 450,
             qPrintable(QString::number(made.addresses.size())));
    QSet<QString> texts;
    QSet<std::pair<double, double>> places;
    qsizetype homes = 0;
    for (const TownAddress &address : made.addresses) {
        QVERIFY(!address.number.isEmpty() && !address.street.isEmpty() && !address.city.isEmpty());
        QVERIFY2(address.postcode.startsWith(u"QH"), "no British postcode begins with Q");
        QVERIFY(made.bounds.contains(address.point));
        texts.insert(address.text());
        places.insert({address.point.latitude, address.point.longitude});
        homes += address.isHome() ? 1 : 0;
    }
    QCOMPARE(texts.size(), made.addresses.size());
    QCOMPARE(places.size(), made.addresses.size());
    QVERIFY(homes > made.addresses.size() * 8 / 10);
    QVERIFY(homes < made.addresses.size() - 100);
    const QList<TownWay> numbered = TownReader(made).ways(u"addr:housenumber");
    QCOMPARE(numbered.size(), made.addresses.size());
}

void TestTownGenerator::addressesLieInTheirStreet()
{
    QFETCH(quint64, seed);
    const Town &made = town(seed);
    const TownReader reader(made);
    QMultiHash<QString, PlanePath> streets;
    for (const TownWay &way : reader.ways(u"highway"))
        streets.insert(tagValue(way.tags, u"name"), reader.path(way));
    for (const TownAddress &address : made.addresses) {
        double nearest = 1e9;
        for (auto street = streets.constFind(address.street);
             street != streets.cend() && street.key() == address.street; ++street)
            nearest = std::min(nearest, distanceToPath(reader.flat(address.point), *street));
        // Works and schools stand far back from their street.
        QVERIFY2(nearest < (address.isHome() ? 45 : 180), qPrintable(u"%1: %2 m"_s.arg(address.text()).arg(nearest)));
    }
}

void TestTownGenerator::numbersRiseAlongTheStreet()
{
    QFETCH(quint64, seed);
    const Town &made = town(seed);
    const TownReader reader(made);
    // Neighbours in the list of one street and one side stand near each other, and their numbers rise.
    QHash<std::pair<QString, bool>, const TownAddress *> last;
    std::map<std::tuple<QString, bool, int, QString>, const TownAddress *> sorted;
    for (const TownAddress &address : made.addresses) {
        QString digits = address.number;
        while (!digits.back().isDigit())
            digits.chop(1);
        sorted[{address.street, digits.toInt() % 2 == 1, digits.toInt(), address.number}] = &address;
    }
    int pairs = 0;
    int near = 0;
    for (const auto &[key, address] : sorted) {
        const TownAddress *&before = last[{std::get<0>(key), std::get<1>(key)}];
        if (before) {
            ++pairs;
            near += distanceMetres(before->point, address->point) < 60 ? 1 : 0;
        }
        before = address;
    }
    QVERIFY2(near > pairs * 93 / 100, qPrintable(u"%1 of %2"_s.arg(near).arg(pairs)));
}

void TestTownGenerator::everyStreetIsInReachOfEveryOther()
{
    QFETCH(quint64, seed);
    const RoadGraph graph(town(seed));
    QVERIFY(graph.moveCount() > 3'000);
    QVERIFY(graph.forbiddenCount() > 2);
    QCOMPARE(graph.reached(false), graph.moveCount());
    QCOMPARE(graph.reached(true), graph.moveCount());
}

void TestTownGenerator::theShoreRunsRoundTheLand()
{
    QFETCH(quint64, seed);
    const Town &made = town(seed);
    const TownReader reader(made);
    const std::vector<PlanePath> shores = reader.shores();
    QVERIFY2(shores.size() > 3, "the island and some rocks, every ring closed");
    for (const PlanePath &shore : shores)
        QVERIFY2(signedArea(shore) > 0, "land on the left");
    QVERIFY(signedArea(shores[0]) > 8e6);
    for (const TownWay &way : reader.ways(u"highway")) {
        for (const qint64 node : way.nodes)
            QVERIFY(isInside(reader.place(node), shores[0]));
    }
}

void TestTownGenerator::theRiverIsCrossedOnBridgesOnly()
{
    QFETCH(quint64, seed);
    const TownReader reader(town(seed));
    const PlanePath river = reader.ring(reader.ways(u"water", u"river").first());
    int bridges = 0;
    for (const TownWay &way : reader.ways(u"highway") + reader.ways(u"railway")) {
        const PlanePath path = reader.path(way);
        bool isWet = isInside(path[0], river);
        for (std::size_t i = 1; i < path.size() && !isWet; ++i) {
            for (std::size_t bank = 0; bank < river.size() && !isWet; ++bank)
                isWet = segmentsCross(path[i - 1], path[i], river[bank], river[(bank + 1) % river.size()]);
        }
        const bool isBridge = tagValue(way.tags, u"bridge") == u"yes";
        QVERIFY2(isBridge || !isWet, qPrintable(tagValue(way.tags, u"name")));
        QVERIFY2(isWet || !isBridge, qPrintable(tagValue(way.tags, u"name")));
        QCOMPARE(tagValue(way.tags, u"layer"), isBridge ? u"1"_s : QString());
        bridges += isBridge ? 1 : 0;
    }
    QVERIFY(bridges >= 4);
}

void TestTownGenerator::buildingsStandClearOfEachOther()
{
    QFETCH(quint64, seed);
    const TownReader reader(town(seed));
    std::vector<PlanePath> outlines;
    std::map<std::pair<int, int>, std::vector<std::size_t>> cells;
    for (const TownWay &way : reader.ways(u"building")) {
        outlines.push_back(drawnIn(reader.ring(way)));
        QVERIFY(std::abs(signedArea(outlines.back())) > 15);
        for (const PlanePoint corner : outlines.back()) {
            std::vector<std::size_t> &cell = cells[{int(std::floor(corner.x / 60)), int(std::floor(corner.y / 60))}];
            if (cell.empty() || cell.back() != outlines.size() - 1)
                cell.push_back(outlines.size() - 1);
        }
    }
    for (const auto &[place, cell] : cells) {
        for (std::size_t i = 0; i < cell.size(); ++i) {
            for (std::size_t j = i + 1; j < cell.size(); ++j)
                QVERIFY(cell[i] == cell[j] || !doOutlinesMeet(outlines[cell[i]], outlines[cell[j]]));
        }
    }
}

void TestTownGenerator::buildingsStandClearOfStreetsAndWater()
{
    QFETCH(quint64, seed);
    const TownReader reader(town(seed));
    SegmentGrid streets;
    SegmentGrid water;
    for (const TownWay &way : reader.ways(u"highway")) {
        if (tagValue(way.tags, u"highway") != u"footway")
            streets.addPath(reader.path(way), kerbOf(way));
    }
    const std::vector<PlanePath> shores = reader.shores();
    water.addRing(shores[0]);
    const PlanePath river = reader.ring(reader.ways(u"water", u"river").first());
    water.addRing(river);
    for (const TownWay &way : reader.ways(u"building")) {
        const PlanePath outline = reader.ring(way);
        for (std::size_t i = 0; i < outline.size(); ++i) {
            const PlanePoint next = outline[(i + 1) % outline.size()];
            QVERIFY2(streets.clearance(outline[i], 10) > 0.5, "a pavement at least");
            QVERIFY(!streets.isCrossed(outline[i], next));
            QVERIFY(water.clearance(outline[i], 10) > 4);
            QVERIFY(!water.isCrossed(outline[i], next));
        }
        QVERIFY(isInside(outline[0], shores[0]) && !isInside(outline[0], river));
    }
}

void TestTownGenerator::hasWhatATownHas_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const auto row = [](const char *key, const char *value, int least, int most = 100'000) {
        QTest::addRow("%s=%s", key, value) << QString::fromLatin1(key) << QString::fromLatin1(value) << least << most;
    };
    row("highway", "primary", 5);
    row("highway", "secondary", 5);
    row("highway", "tertiary", 10);
    row("highway", "residential", 150);
    row("highway", "unclassified", 10);
    row("highway", "track", 3);
    row("highway", "service", 1);
    row("highway", "traffic_signals", 6, 12);
    row("highway", "turning_circle", 20);
    row("junction", "roundabout", 3, 5);
    row("oneway", "yes", 15, 120);
    row("restriction", "no_right_turn", 3);
    row("railway", "rail", 1);
    row("railway", "level_crossing", 2);
    row("railway", "station", 1, 1);
    row("leisure", "park", 3);
    row("natural", "wood", 5);
    row("natural", "beach", 2);
    row("landuse", "residential", 40);
    row("landuse", "industrial", 3);
    row("landuse", "farmland", 20);
    row("amenity", "school", 3);
    row("building", "terrace", 1000);
    row("building", "semidetached_house", 500);
    row("building", "industrial", 8);
    row("building", "church", 2);
    row("place", "town", 1, 1);
    row("place", "village", 5, 5);
    row("maxspeed", "20 mph", 50);
    row("maxspeed", "40 mph", 3);
}

void TestTownGenerator::hasWhatATownHas()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(int, least);
    QFETCH(int, most);
    for (const quint64 seed : {1, 2, 7}) {
        const Town &made = town(seed);
        int count = 0;
        const auto tally = [&](const auto &elements) {
            for (const auto &element : elements)
                count += tagValue(element.tags, key) == value ? 1 : 0;
        };
        tally(made.nodes);
        tally(made.ways);
        tally(made.relations);
        QVERIFY2(count >= least && count <= most, qPrintable(u"seed %1: %2"_s.arg(seed).arg(count)));
    }
}

// On a chessboard all streets share two directions and meet at crossroads. In a town that grew they do not.
void TestTownGenerator::isNoChessboard()
{
    QFETCH(quint64, seed);
    const Town &made = town(seed);
    const TownReader reader(made);
    std::array<double, 18> metresByDirection{};
    double metres = 0;
    QHash<qint64, int> ends;
    for (const TownWay &way : made.ways) {
        if (!TownReader::isForCars(way))
            continue;
        const PlanePath path = reader.path(way);
        for (std::size_t i = 1; i < path.size(); ++i) {
            const double angle = std::atan2(path[i].y - path[i - 1].y, path[i].x - path[i - 1].x);
            const double folded = std::fmod(angle * 180 / std::numbers::pi + 360, 90);
            metresByDirection[std::min<std::size_t>(17, std::size_t(folded / 5))] += distance(path[i - 1], path[i]);
            metres += distance(path[i - 1], path[i]);
            ++ends[way.nodes[qsizetype(i) - 1]];
            ++ends[way.nodes[qsizetype(i)]];
        }
    }
    QVERIFY2(*std::ranges::max_element(metresByDirection) < metres * 0.16, "no direction rules");
    const auto junctions = std::ranges::count_if(ends, [](int links) { return links > 2; });
    const auto crossroads = std::ranges::count_if(ends, [](int links) { return links > 3; });
    QVERIFY2(crossroads < junctions * 4 / 10, qPrintable(u"%1 of %2"_s.arg(crossroads).arg(junctions)));
    QVERIFY(junctions > 250);
}

void TestTownGenerator::growsToTheSizeAskedFor_data()
{
    QTest::addColumn<int>("addresses");
    QTest::newRow("hamlets only") << 0;
    QTest::newRow("small") << 1500;
}

void TestTownGenerator::growsToTheSizeAskedFor()
{
    QFETCH(int, addresses);
    const Town made = TownGenerator(5, addresses).generate();
    QVERIFY2(std::abs(made.addresses.size() - std::max(addresses, 700)) < 500,
             qPrintable(QString::number(made.addresses.size())));
    const RoadGraph graph(made);
    QCOMPARE(graph.reached(false), graph.moveCount());
    QCOMPARE(graph.reached(true), graph.moveCount());
}

QTEST_GUILESS_MAIN(TestTownGenerator)

#include "tst_towngenerator.moc"
