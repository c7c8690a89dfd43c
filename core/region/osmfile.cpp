#include "core/region/osmfile.h"

#include "core/region/pbfguard.h"
#include "core/region/regionwords.h"

#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/osm.hpp>
#include <osmium/thread/pool.hpp>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int DecoderThreads = 2;

Error unreadable(const QString &path, const QString &reason)
{
    return {ErrorCode::InvalidInput,
            RegionWords::tr("%1 is no complete OpenStreetMap file (%2). Download it again, or choose another "
                            ".osm.pbf or .osm file.")
                .arg(QDir::toNativeSeparators(path), reason)};
}

/// "pbf" or "xml" in the words of libosmium, by the first bytes; empty for anything else.
std::string formatOf(const QByteArray &beginning)
{
    if (beginning.size() > 16 && beginning.sliced(0, 16).contains("OSMHeader"))
        return "pbf";
    QByteArray text = beginning;
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    text = text.trimmed();
    return text.startsWith('<') ? "xml" : "";
}

QDateTime headerDate(const osmium::io::Header &header)
{
    for (const char *key : {"osmosis_replication_timestamp", "timestamp"}) {
        const std::string value = header.get(key);
        if (value.empty())
            continue;
        QDateTime date = QDateTime::fromString(QString::fromStdString(value), Qt::ISODate);
        date.setTimeZone(QTimeZone::UTC);
        if (date.isValid())
            return date;
    }
    return {};
}

OsmMember::Kind kindOf(osmium::item_type type)
{
    if (type == osmium::item_type::node)
        return OsmMember::Kind::Node;
    return type == osmium::item_type::way ? OsmMember::Kind::Way : OsmMember::Kind::Relation;
}

/// Hands libosmium's objects on as plain values.
class Translator
{
public:
    Translator(OsmVisitor &visitor, OsmFileFacts &facts) : m_visitor(visitor), m_facts(facts) {}

    void take(const osmium::OSMObject &object)
    {
        if (!object.visible())
            return;
        m_newest = std::max(m_newest, std::uint32_t(object.timestamp()));
        takeTags(object.tags());
        if (object.type() == osmium::item_type::node)
            takeNode(static_cast<const osmium::Node &>(object));
        else if (object.type() == osmium::item_type::way)
            takeWay(static_cast<const osmium::Way &>(object));
        else if (object.type() == osmium::item_type::relation)
            takeRelation(static_cast<const osmium::Relation &>(object));
    }

    [[nodiscard]] std::uint32_t newest() const { return m_newest; }

private:
    /// Not by libosmium's iterator, which a zero inside a key or value leads beyond the end.
    void takeTags(const osmium::TagList &tags)
    {
        m_tags.clear();
        std::string_view rest(reinterpret_cast<const char *>(std::to_address(tags.cbegin())),
                              reinterpret_cast<const char *>(std::to_address(tags.cend())));
        const auto takeWord = [&rest] {
            const size_t length = rest.find('\0');
            if (length == std::string_view::npos)
                throw std::runtime_error("a tag holds a zero");
            const std::string_view word = rest.substr(0, length);
            rest.remove_prefix(length + 1);
            return word;
        };
        while (!rest.empty()) {
            const std::string_view key = takeWord();
            m_tags.emplace_back(key, takeWord());
        }
    }

    void takeNode(const osmium::Node &node)
    {
        const osmium::Location place = node.location();
        if (place.valid())
            m_visitor.node(node.id(), {place.y(), place.x()}, Tags(m_tags));
        else
            ++m_facts.badPlaces;
    }

    void takeWay(const osmium::Way &way)
    {
        m_nodes.clear();
        for (const osmium::NodeRef &node : way.nodes())
            m_nodes.push_back(node.ref());
        m_visitor.way(way.id(), m_nodes, Tags(m_tags));
    }

    void takeRelation(const osmium::Relation &relation)
    {
        m_members.clear();
        for (const osmium::RelationMember &member : relation.members())
            m_members.push_back({kindOf(member.type()), member.ref(), member.role()});
        m_visitor.relation(relation.id(), m_members, Tags(m_tags));
    }

    OsmVisitor &m_visitor;
    OsmFileFacts &m_facts;
    std::uint32_t m_newest = 0;
    std::vector<Tag> m_tags;
    std::vector<std::int64_t> m_nodes;
    std::vector<OsmMember> m_members;
};

} // namespace

// An absolute path: libosmium would fetch what looks like an address.
OsmFile::OsmFile(QString path) : m_path(QFileInfo(path).absoluteFilePath())
{
}

Result<void> OsmFile::read(Part part, OsmVisitor &visitor, const Progress &progress, std::stop_token stop)
{
    QFile source(m_path);
    if (!source.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::InvalidInput,
            RegionWords::tr("%1 cannot be read: %2.").arg(QDir::toNativeSeparators(m_path), source.errorString()));
    const qint64 bytes = source.size();
    const std::string format = formatOf(source.peek(256));
    if (format.empty())
        return std::unexpected(unreadable(m_path, RegionWords::tr("it begins like neither .osm.pbf nor .osm")));
    if (format == "pbf" && part == Part::WaysAndRelations) {
        if (const Result<void> sound = checkPbfSizes(source); !sound)
            return std::unexpected(unreadable(m_path, sound.error().message));
    }

    const osmium::osm_entity_bits::type wanted = part == Part::Nodes
        ? osmium::osm_entity_bits::node
        : osmium::osm_entity_bits::way | osmium::osm_entity_bits::relation;
    try {
        osmium::thread::Pool pool(DecoderThreads);
        osmium::io::Reader reader(osmium::io::File(QFile::encodeName(m_path).toStdString(), format), pool, wanted);
        Translator translator(visitor, m_facts);
        while (osmium::memory::Buffer buffer = reader.read()) {
            if (stop.stop_requested())
                return std::unexpected(importCancelled());
            for (const osmium::OSMObject &object : buffer.select<osmium::OSMObject>())
                translator.take(object);
            if (progress)
                progress(std::min(1.0, double(reader.offset()) / double(bytes)));
        }
        const QDateTime stated = headerDate(reader.header());
        reader.close();
        const QDateTime newest =
            translator.newest() == 0 ? QDateTime() : QDateTime::fromSecsSinceEpoch(translator.newest(), QTimeZone::UTC);
        if (stated.isValid())
            m_facts.date = stated;
        else if (newest.isValid() && (!m_facts.date.isValid() || newest > m_facts.date))
            m_facts.date = newest;
    } catch (const std::exception &exception) {
        return std::unexpected(unreadable(m_path, QString::fromUtf8(exception.what())));
    }
    return {};
}

qint64 OsmFile::bytes() const
{
    return QFileInfo(m_path).size();
}

Result<QString> OsmFile::digest(const std::stop_token &stop) const
{
    constexpr qint64 Piece = 1 << 20;
    QFile source(m_path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!source.open(QIODevice::ReadOnly))
        return std::unexpected(unreadable(m_path, source.errorString()));
    while (!source.atEnd()) {
        if (stop.stop_requested())
            return std::unexpected(importCancelled());
        const QByteArray piece = source.read(Piece);
        if (piece.isEmpty())
            return std::unexpected(unreadable(m_path, source.errorString()));
        hash.addData(piece);
    }
    return QString::fromLatin1(hash.result().toHex());
}

Error importCancelled()
{
    return {ErrorCode::Cancelled, RegionWords::tr("The import was cancelled. Nothing was written.")};
}

} // namespace callout
