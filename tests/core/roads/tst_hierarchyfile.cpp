#include "core/roads/contraction.h"
#include "core/roads/dijkstra.h"
#include "core/roads/hierarchyfile.h"
#include "core/roads/roadnetwork.h"
#include "tests/support/ordie.h"
#include "tests/support/syntheticroads.h"
#include "tests/support/verifyresult.h"

#include <QTest>

namespace callout {

class HierarchyFileTest : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas();
    void truncationsAreRefused();
    void flippedBitsAreRefused();
    void sealedDamageIsRefusedOrHarmless();
    void otherBytesAreRefused_data();
    void otherBytesAreRefused();
    void otherNetworksAreRefused();

private:
    RoadNetwork m_network = test::orDie(RoadNetwork::make(test::tangledRoads(8, 16, 4), CarProfile()));
    HierarchyLayout m_layout = test::orDie(contract(m_network));
    QByteArray m_bytes = writeHierarchy(m_layout, m_network);
};

void HierarchyFileTest::comesBackAsItWas()
{
    const Result<Hierarchy> hierarchy = readHierarchy(m_bytes, m_network);
    VERIFY_RESULT(hierarchy);
    QVERIFY(hierarchy->layout() == m_layout);
    QCOMPARE(writeHierarchy(hierarchy->layout(), m_network), m_bytes);
}

void HierarchyFileTest::truncationsAreRefused()
{
    for (qsizetype size = 0; size < m_bytes.size(); ++size) {
        QByteArray bytes = m_bytes.first(size);
        QVERIFY(!readHierarchy(bytes, m_network));
        sealHierarchy(bytes);
        QVERIFY(!readHierarchy(bytes, m_network));
    }
    QVERIFY(!readHierarchy(m_bytes + '\0', m_network));
}

void HierarchyFileTest::flippedBitsAreRefused()
{
    for (qsizetype bit = 0; bit < m_bytes.size() * 8; ++bit) {
        QByteArray bytes = m_bytes;
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
        const Result<Hierarchy> hierarchy = readHierarchy(bytes, m_network);
        QVERIFY(!hierarchy);
        QVERIFY(!hierarchy.error().message.isEmpty());
    }
}

/// With the checksum made right again: what is accepted gives no way that does not exist.
void HierarchyFileTest::sealedDamageIsRefusedOrHarmless()
{
    Dijkstra dijkstra(m_network);
    int accepted = 0;
    for (qsizetype bit = 0; bit < m_bytes.size() * 8; ++bit) {
        QByteArray bytes = m_bytes;
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << (bit % 8)));
        sealHierarchy(bytes);
        const Result<Hierarchy> hierarchy = readHierarchy(bytes, m_network);
        if (!hierarchy)
            continue;
        ++accepted;
        HierarchyQuery query(*hierarchy);
        for (std::uint32_t node = 0; node < m_network.nodeCount(); ++node) {
            const RoadEnd from{.node = 0};
            const RoadEnd to{.node = node};
            const std::optional<RoadPath> path = query.path(std::span(&from, 1), std::span(&to, 1));
            if (path)
                QVERIFY(path->weight >= dijkstra.weight(std::span(&from, 1), std::span(&to, 1)));
        }
    }
    QCOMPARE_LT(accepted, m_bytes.size());
}

void HierarchyFileTest::otherBytesAreRefused_data()
{
    QTest::addColumn<int>("word");
    QTest::addColumn<int>("value");
    QTest::addColumn<ErrorCode>("code");

    QTest::newRow("another kind of file") << 0 << 1 << ErrorCode::DamagedFile;
    QTest::newRow("another version") << 1 << 99 << ErrorCode::NewerFile;
    QTest::newRow("another network") << 4 << 99 << ErrorCode::Conflict;
    QTest::newRow("more nodes than bytes") << 6 << 0x7fffffff << ErrorCode::DamagedFile;
    QTest::newRow("more arcs than bytes") << 7 << 0x7fffffff << ErrorCode::DamagedFile;
}

void HierarchyFileTest::otherBytesAreRefused()
{
    QFETCH(const int, word);
    QFETCH(const int, value);
    QByteArray bytes = m_bytes;
    qToLittleEndian(value, bytes.data() + qsizetype(word) * 4);
    sealHierarchy(bytes);
    const Result<Hierarchy> hierarchy = readHierarchy(bytes, m_network);
    QVERIFY(!hierarchy);
    QTEST(hierarchy.error().code, "code");
}

void HierarchyFileTest::otherNetworksAreRefused()
{
    const auto refuses = [this](const RoadGraph &graph, const CarProfile &profile) {
        const Result<Hierarchy> hierarchy = readHierarchy(m_bytes, test::orDie(RoadNetwork::make(graph, profile)));
        return !hierarchy && hierarchy.error().code == ErrorCode::Conflict;
    };
    QVERIFY(!refuses(m_network.graph(), CarProfile()));
    QVERIFY(refuses(test::tangledRoads(8, 16, 5), CarProfile()));
    CarProfile faster;
    faster.classSpeeds.fill(70);
    QVERIFY(refuses(m_network.graph(), faster));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::HierarchyFileTest)
#include "tst_hierarchyfile.moc"
