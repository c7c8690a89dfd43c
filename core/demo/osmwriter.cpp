#include "core/demo/osmwriter.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QXmlStreamWriter>

namespace callout {

using namespace Qt::StringLiterals;

namespace {

// Exactly seven places, the resolution of OpenStreetMap, in any locale.
QString degrees(double value)
{
    return QString::number(value, 'f', 7);
}

class OsmWriter
{
public:
    explicit OsmWriter(QIODevice *device) : m_xml(device) {}

    [[nodiscard]] bool write(const Town &town)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeStartElement("osm"_L1);
        m_xml.writeAttribute("version"_L1, "0.6"_L1);
        m_xml.writeAttribute("generator"_L1, "Callout demo town"_L1);
        writeBounds(town.bounds);
        for (const TownNode &node : town.nodes)
            writeNode(node);
        for (const TownWay &way : town.ways)
            writeWay(way);
        for (const TownRelation &relation : town.relations)
            writeRelation(relation);
        m_xml.writeEndDocument();
        return !m_xml.hasError();
    }

private:
    void writeBounds(const BoundingBox &bounds)
    {
        m_xml.writeEmptyElement("bounds"_L1);
        m_xml.writeAttribute("minlat"_L1, degrees(bounds.south));
        m_xml.writeAttribute("minlon"_L1, degrees(bounds.west));
        m_xml.writeAttribute("maxlat"_L1, degrees(bounds.north));
        m_xml.writeAttribute("maxlon"_L1, degrees(bounds.east));
    }

    void begin(QLatin1StringView element, qint64 id, bool isEmpty)
    {
        if (isEmpty)
            m_xml.writeEmptyElement(element);
        else
            m_xml.writeStartElement(element);
        m_xml.writeAttribute("id"_L1, QString::number(id));
        m_xml.writeAttribute("version"_L1, "1"_L1);
        m_xml.writeAttribute("visible"_L1, "true"_L1);
    }

    void writeTags(const TownTags &tags)
    {
        for (const auto &[key, value] : tags) {
            m_xml.writeEmptyElement("tag"_L1);
            m_xml.writeAttribute("k"_L1, key);
            m_xml.writeAttribute("v"_L1, value);
        }
    }

    void writeNode(const TownNode &node)
    {
        begin("node"_L1, node.id, node.tags.isEmpty());
        m_xml.writeAttribute("lat"_L1, degrees(node.point.latitude));
        m_xml.writeAttribute("lon"_L1, degrees(node.point.longitude));
        writeTags(node.tags);
        if (!node.tags.isEmpty())
            m_xml.writeEndElement();
    }

    void writeWay(const TownWay &way)
    {
        begin("way"_L1, way.id, false);
        for (const qint64 node : way.nodes) {
            m_xml.writeEmptyElement("nd"_L1);
            m_xml.writeAttribute("ref"_L1, QString::number(node));
        }
        writeTags(way.tags);
        m_xml.writeEndElement();
    }

    void writeRelation(const TownRelation &relation)
    {
        begin("relation"_L1, relation.id, false);
        for (const TownMember &member : relation.members) {
            m_xml.writeEmptyElement("member"_L1);
            m_xml.writeAttribute("type"_L1, member.kind == TownMember::Kind::Node ? "node"_L1 : "way"_L1);
            m_xml.writeAttribute("ref"_L1, QString::number(member.id));
            m_xml.writeAttribute("role"_L1, member.role);
        }
        writeTags(relation.tags);
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

Result<void> writeOsm(const Town &town, const QString &path)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && OsmWriter(&file).write(town) && file.commit();
    if (!isWritten)
        return failure(ErrorCode::StorageFailed,
                       QCoreApplication::translate(
                           "callout::OsmWriter",
                           "The town could not be written to %1: %2. Choose another folder or free some space.")
                           .arg(path, file.errorString()));
    return {};
}

} // namespace callout
