#include "core/demo/osmwriter.h"

#include "core/demo/towngenerator.h"

#include <QFile>
#include <QHash>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

Town smallTown()
{
    Town town;
    town.name = u"Nook"_s;
    town.nodes = {{1, {54.75, 2.2}, {{u"name"_s, u"Fish & Chips <\"Ålesund\">"_s}}},
                  {2, {54.7500001, -0.1234567}, {}},
                  {3, {-0.00001, 2.3}, {}}};
    town.ways = {{1, {1, 2, 3, 1}, {{u"highway"_s, u"residential"_s}}}};
    town.relations = {{1,
                       {{TownMember::Kind::Way, 1, u"from"_s}, {TownMember::Kind::Node, 2, u"via"_s}},
                       {{u"type"_s, u"restriction"_s}}}};
    for (const TownNode &node : town.nodes)
        town.bounds.add(node.point);
    return town;
}

/// What a plain reader of the format gets out of a file.
Town readBack(const QString &path)
{
    Town town;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return town;
    QXmlStreamReader xml(&file);
    TownTags *tags = nullptr;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        const auto number = [&](QLatin1StringView name) { return attributes.value(name).toDouble(); };
        const qint64 id = attributes.value("id"_L1).toLongLong();
        const qint64 ref = attributes.value("ref"_L1).toLongLong();
        if (xml.name() == "bounds"_L1) {
            town.bounds = {number("minlat"_L1), number("minlon"_L1), number("maxlat"_L1), number("maxlon"_L1)};
        } else if (xml.name() == "node"_L1) {
            town.nodes.append({id, {number("lat"_L1), number("lon"_L1)}, {}});
            tags = &town.nodes.last().tags;
        } else if (xml.name() == "way"_L1) {
            town.ways.append({id, {}, {}});
            tags = &town.ways.last().tags;
        } else if (xml.name() == "relation"_L1) {
            town.relations.append({id, {}, {}});
            tags = &town.relations.last().tags;
        } else if (xml.name() == "nd"_L1) {
            town.ways.last().nodes.append(ref);
        } else if (xml.name() == "member"_L1) {
            const bool isNode = attributes.value("type"_L1) == "node"_L1;
            town.relations.last().members.append(
                {isNode ? TownMember::Kind::Node : TownMember::Kind::Way, ref, attributes.value("role"_L1).toString()});
        } else if (xml.name() == "tag"_L1 && tags) {
            tags->append({attributes.value("k"_L1).toString(), attributes.value("v"_L1).toString()});
        }
    }
    return xml.hasError() ? Town() : town;
}

} // namespace

class TestOsmWriter : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesBack_data();
    void everythingComesBack();
    void sameTownSameBytes();
    void writesPointsInAnyLocale();
    void saysWhereItCouldNotWrite();

private:
    const Town m_hamlet = TownGenerator(4, 300).generate();
};

void TestOsmWriter::everythingComesBack_data()
{
    QTest::addColumn<Town>("town");
    QTest::newRow("three nodes") << smallTown();
    QTest::newRow("a hamlet of the generator") << m_hamlet;
}

void TestOsmWriter::everythingComesBack()
{
    QFETCH(Town, town);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"town.osm"_s);
    QVERIFY(writeOsm(town, path));
    const Town read = readBack(path);
    QCOMPARE(read.nodes.size(), town.nodes.size());
    QCOMPARE(read.ways, town.ways);
    QCOMPARE(read.relations, town.relations);
    QCOMPARE(read.bounds, town.bounds);
    for (qsizetype i = 0; i < town.nodes.size(); ++i) {
        QCOMPARE(read.nodes[i].tags, town.nodes[i].tags);
        QVERIFY(std::abs(read.nodes[i].point.latitude - town.nodes[i].point.latitude) < 5e-8);
        QVERIFY(std::abs(read.nodes[i].point.longitude - town.nodes[i].point.longitude) < 5e-8);
    }
}

void TestOsmWriter::sameTownSameBytes()
{
    QTemporaryDir folder;
    QByteArrayList files;
    for (const QString &name : {u"one.osm"_s, u"two.osm"_s}) {
        QVERIFY(writeOsm(m_hamlet, folder.filePath(name)));
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        files.append(file.readAll());
    }
    QVERIFY(files[0].size() > 100'000);
    QVERIFY(files[0] == files[1]);
}

void TestOsmWriter::writesPointsInAnyLocale()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"town.osm"_s);
    QVERIFY(writeOsm(smallTown(), path));
    QLocale::setDefault(QLocale::c());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("lat=\"54.7500001\" lon=\"-0.1234567\""));
}

void TestOsmWriter::saysWhereItCouldNotWrite()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"missing/town.osm"_s);
    const Result<void> written = writeOsm(smallTown(), path);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::StorageFailed);
    QVERIFY(written.error().message.contains(path));
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestOsmWriter)

#include "tst_osmwriter.moc"
