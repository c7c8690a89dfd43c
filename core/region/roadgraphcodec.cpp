#include "core/region/roadgraphcodec.h"

#include "core/region/bytestream.h"

#include <QtEndian>

#include <utility>

namespace callout {

namespace {

constexpr std::uint64_t Format = 1;
/// Deflate packs no better than this.
constexpr qint64 HighestRatio = 1100;

enum ArcFlag : std::uint64_t { Reversed = 1, Roundabout = 2, GivesWay = 4, Private = 8 };

std::uint64_t flagsOf(const RoadArc &arc)
{
    std::uint64_t flags = 0;
    const auto set = [&flags](bool isSet, ArcFlag flag) { flags |= isSet ? std::uint64_t(flag) : 0; };
    set(arc.isReversed, Reversed);
    set(arc.isRoundabout, Roundabout);
    set(arc.givesWay, GivesWay);
    set(arc.isPrivate, Private);
    return flags;
}

class DifferenceWriter
{
public:
    explicit DifferenceWriter(ByteWriter &writer) : m_writer(writer) {}
    void put(std::int64_t value) { m_writer.difference(value - std::exchange(m_last, value)); }

private:
    ByteWriter &m_writer;
    std::int64_t m_last = 0;
};

class DifferenceReader
{
public:
    explicit DifferenceReader(ByteReader &reader) : m_reader(reader) {}

    /// Wraps around in nonsense rather than overflow.
    [[nodiscard]] std::int64_t take()
    {
        m_last += std::uint64_t(m_reader.difference());
        return std::int64_t(m_last);
    }
    template<typename Number>
    void take(Number &number)
    {
        const std::int64_t value = take();
        m_isInRange = m_isInRange && std::in_range<Number>(value);
        number = Number(value);
    }
    [[nodiscard]] bool isInRange() const { return m_isInRange; }

private:
    ByteReader &m_reader;
    std::uint64_t m_last = 0;
    bool m_isInRange = true;
};

void writePoints(ByteWriter &writer, const std::vector<FixedPoint> &points)
{
    writer.number(points.size());
    DifferenceWriter latitude(writer);
    for (const FixedPoint &point : points)
        latitude.put(point.latitude);
    DifferenceWriter longitude(writer);
    for (const FixedPoint &point : points)
        longitude.put(point.longitude);
}

bool readPoints(ByteReader &reader, std::vector<FixedPoint> &points)
{
    points.resize(reader.count());
    DifferenceReader latitude(reader);
    for (FixedPoint &point : points)
        latitude.take(point.latitude);
    DifferenceReader longitude(reader);
    for (FixedPoint &point : points)
        longitude.take(point.longitude);
    return latitude.isInRange() && longitude.isInRange();
}

template<typename Member>
void writeColumn(ByteWriter &writer, const std::vector<RoadArc> &arcs, Member member)
{
    DifferenceWriter column(writer);
    for (const RoadArc &arc : arcs)
        column.put(std::int64_t(std::invoke(member, arc)));
}

template<typename Number>
bool readColumn(ByteReader &reader, std::vector<RoadArc> &arcs, Number RoadArc::*member)
{
    DifferenceReader column(reader);
    for (RoadArc &arc : arcs)
        column.take(arc.*member);
    return column.isInRange();
}

/// The last of an enumeration is the highest value that may come.
template<typename Enumeration>
bool readColumn(ByteReader &reader, std::vector<RoadArc> &arcs, Enumeration RoadArc::*member, Enumeration last)
{
    DifferenceReader column(reader);
    bool isKnown = true;
    for (RoadArc &arc : arcs) {
        const std::int64_t value = column.take();
        isKnown = isKnown && value >= 0 && value <= std::int64_t(last);
        arc.*member = Enumeration(value);
    }
    return isKnown;
}

void writeArcs(ByteWriter &writer, const std::vector<RoadArc> &arcs)
{
    writer.number(arcs.size());
    writeColumn(writer, arcs, &RoadArc::from);
    writeColumn(writer, arcs, [](const RoadArc &arc) { return std::int64_t(arc.to) - std::int64_t(arc.from); });
    writeColumn(writer, arcs, &RoadArc::centimetres);
    writeColumn(writer, arcs, &RoadArc::shape);
    writeColumn(writer, arcs, &RoadArc::name);
    writeColumn(writer, arcs, &RoadArc::maximumSpeed);
    writeColumn(writer, arcs, &RoadArc::trafficSignals);
    writeColumn(writer, arcs, &RoadArc::roadClass);
    writeColumn(writer, arcs, &RoadArc::surface);
    writeColumn(writer, arcs, flagsOf);
}

bool readFlags(ByteReader &reader, std::vector<RoadArc> &arcs)
{
    DifferenceReader column(reader);
    for (RoadArc &arc : arcs) {
        const auto flags = std::uint64_t(column.take());
        arc.isReversed = flags & Reversed;
        arc.isRoundabout = flags & Roundabout;
        arc.givesWay = flags & GivesWay;
        arc.isPrivate = flags & Private;
    }
    return true;
}

bool readArcs(ByteReader &reader, std::vector<RoadArc> &arcs)
{
    arcs.resize(reader.count());
    bool isSound = readColumn(reader, arcs, &RoadArc::from);
    DifferenceReader targets(reader);
    for (RoadArc &arc : arcs) {
        const std::int64_t to = std::int64_t(std::uint64_t(arc.from) + std::uint64_t(targets.take()));
        isSound = isSound && std::in_range<std::uint32_t>(to);
        arc.to = std::uint32_t(to);
    }
    return isSound && readColumn(reader, arcs, &RoadArc::centimetres) && readColumn(reader, arcs, &RoadArc::shape)
        && readColumn(reader, arcs, &RoadArc::name) && readColumn(reader, arcs, &RoadArc::maximumSpeed)
        && readColumn(reader, arcs, &RoadArc::trafficSignals)
        && readColumn(reader, arcs, &RoadArc::roadClass, RoadClass::Ferry)
        && readColumn(reader, arcs, &RoadArc::surface, RoadSurface::Rough) && readFlags(reader, arcs);
}

bool readShapeOffsets(ByteReader &reader, std::vector<std::uint32_t> &offsets)
{
    offsets.resize(reader.count());
    DifferenceReader column(reader);
    for (std::uint32_t &offset : offsets)
        column.take(offset);
    return column.isInRange();
}

/// Whether every number leads somewhere.
bool isConsistent(const RoadGraph &graph)
{
    const auto isSound = [&graph](const RoadArc &arc) {
        return arc.from < graph.nodes.size() && arc.to < graph.nodes.size()
            && arc.shape + std::uint64_t(1) < graph.shapeOffsets.size() && arc.name < graph.names.size();
    };
    return !graph.shapeOffsets.empty() && graph.shapeOffsets.front() == 0
        && graph.shapeOffsets.back() == graph.shapePointList.size() && !graph.names.empty()
        && std::ranges::is_sorted(graph.shapeOffsets) && std::ranges::is_sorted(graph.arcs, {}, &RoadArc::from)
        && std::ranges::adjacent_find(graph.shapeOffsets, [](auto left, auto right) { return right < left + 2; })
        == graph.shapeOffsets.end()
        && std::ranges::all_of(graph.arcs, isSound);
}

} // namespace

QByteArray encodeRoadGraph(const RoadGraph &graph)
{
    ByteWriter writer;
    writer.number(Format);
    writePoints(writer, graph.nodes);
    writeArcs(writer, graph.arcs);
    writer.number(graph.shapeOffsets.size());
    DifferenceWriter offsets(writer);
    for (const std::uint32_t offset : graph.shapeOffsets)
        offsets.put(offset);
    writePoints(writer, graph.shapePointList);
    writer.number(graph.names.size());
    for (const QString &name : graph.names)
        writer.text(name);
    return qCompress(writer.written());
}

std::optional<QByteArray> unpack(const QByteArray &packed)
{
    if (packed.size() < 5)
        return std::nullopt;
    const qint64 claimed = qFromBigEndian<quint32>(packed.constData());
    if (claimed > packed.size() * HighestRatio)
        return std::nullopt;
    QByteArray bytes = qUncompress(packed);
    return bytes.size() == claimed ? std::optional(std::move(bytes)) : std::nullopt;
}

std::optional<RoadGraph> decodeRoadGraph(const QByteArray &bytes)
{
    const std::optional<QByteArray> unpacked = unpack(bytes);
    if (!unpacked)
        return std::nullopt;
    ByteReader reader(*unpacked);
    RoadGraph graph;
    const bool isRead = reader.number() == Format && readPoints(reader, graph.nodes) && readArcs(reader, graph.arcs)
        && readShapeOffsets(reader, graph.shapeOffsets) && readPoints(reader, graph.shapePointList);
    if (!isRead)
        return std::nullopt;
    graph.names.resize(reader.count());
    for (QString &name : graph.names)
        name = reader.text();
    if (!reader.isGood() || !reader.atEnd() || !isConsistent(graph))
        return std::nullopt;
    return graph;
}

} // namespace callout
