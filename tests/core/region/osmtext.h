#pragma once

#include "core/region/osmdata.h"

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

namespace callout::test {

/// A small map written by hand. Nodes are given in steps of 0.001 degrees east and north of 54 N, 4 W.
class OsmText
{
public:
    OsmText &node(int id, double east, double north, const QString &tags = {})
    {
        m_objects.append(QStringLiteral("<node id=\"%1\" lat=\"%2\" lon=\"%3\">%4</node>")
                             .arg(id)
                             .arg(54.0 + north / 1000.0, 0, 'f', 7)
                             .arg(-4.0 + east / 1000.0, 0, 'f', 7)
                             .arg(tagElements(tags)));
        return *this;
    }
    OsmText &way(int id, const QList<int> &nodes, const QString &tags)
    {
        QString inner;
        for (const int node : nodes)
            inner += QStringLiteral("<nd ref=\"%1\"/>").arg(node);
        m_objects.append(QStringLiteral("<way id=\"%1\">%2%3</way>").arg(id).arg(inner, tagElements(tags)));
        return *this;
    }
    /// Members as "way 1 from", separated by commas.
    OsmText &relation(int id, const QString &members, const QString &tags)
    {
        QString inner;
        for (const QString &member : members.split(u',')) {
            const QStringList parts = member.trimmed().split(u' ');
            inner += QStringLiteral("<member type=\"%1\" ref=\"%2\" role=\"%3\"/>")
                         .arg(parts.at(0), parts.at(1), parts.value(2));
        }
        m_objects.append(QStringLiteral("<relation id=\"%1\">%2%3</relation>").arg(id).arg(inner, tagElements(tags)));
        return *this;
    }

    /// With the objects in reverse order.
    [[nodiscard]] OsmText reversed() const
    {
        OsmText other = *this;
        std::ranges::reverse(other.m_objects);
        return other;
    }

    [[nodiscard]] QByteArray xml() const
    {
        return (QStringLiteral("<osm version=\"0.6\">") + m_objects.join(u'\n') + QStringLiteral("</osm>")).toUtf8();
    }

private:
    /// Tags as "key=value", separated by commas.
    static QString tagElements(const QString &tags)
    {
        QString elements;
        for (const QString &tag : tags.split(u',', Qt::SkipEmptyParts)) {
            elements +=
                QStringLiteral("<tag k=\"%1\" v=\"%2\"/>").arg(tag.section(u'=', 0, 0).trimmed(), tag.section(u'=', 1));
        }
        return elements;
    }

    QStringList m_objects;
};

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// What the reader makes of a map.
inline OsmData load(const OsmText &text)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("map.osm"));
    write(path, text.xml());
    OsmFile file(path);
    Result<OsmData> data = OsmData::load(file, {}, {});
    if (!data)
        qFatal("%s", qPrintable(data.error().message));
    return std::move(*data);
}

} // namespace callout::test
