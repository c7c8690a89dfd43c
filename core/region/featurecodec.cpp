#include "core/region/featurecodec.h"

#include "core/region/bytestream.h"

namespace callout {

namespace {

enum Flag : std::uint64_t {
    Area = 1,
    Bridge = 2,
    Tunnel = 4,
    OneWay = 8,
    OneWayBack = 16,
    Leveled = 32,
    Weighted = 64,
    Named = 128,
    Referenced = 256
};

std::uint64_t flagsOf(const MapFeature &feature)
{
    std::uint64_t flags = 0;
    const auto set = [&flags](bool isSet, Flag flag) { flags |= isSet ? std::uint64_t(flag) : 0; };
    set(feature.isArea, Area);
    set(feature.isBridge, Bridge);
    set(feature.isTunnel, Tunnel);
    set(feature.oneWay > 0, OneWay);
    set(feature.oneWay < 0, OneWayBack);
    set(feature.level != 0, Leveled);
    set(feature.weight != 0, Weighted);
    set(!feature.name.isEmpty(), Named);
    set(!feature.reference.isEmpty(), Referenced);
    return flags;
}

void writeProperties(ByteWriter &writer, const MapFeature &feature)
{
    const std::uint64_t flags = flagsOf(feature);
    writer.number(flags);
    writer.number(std::uint64_t(feature.kind));
    writer.number(std::uint64_t(feature.roadClass));
    if (flags & Leveled)
        writer.difference(feature.level);
    if (flags & Weighted)
        writer.difference(feature.weight);
    if (flags & Named)
        writer.text(feature.name);
    if (flags & Referenced)
        writer.text(feature.reference);
}

bool readProperties(ByteReader &reader, MapFeature &feature)
{
    const std::uint64_t flags = reader.number();
    const std::uint64_t kind = reader.number();
    const std::uint64_t roadClass = reader.number();
    if (kind > std::uint64_t(FeatureKind::PointOfInterest) || roadClass >= std::uint64_t(RoadClassCount))
        return false;
    feature.kind = FeatureKind(kind);
    feature.roadClass = RoadClass(roadClass);
    feature.isArea = flags & Area;
    feature.isBridge = flags & Bridge;
    feature.isTunnel = flags & Tunnel;
    feature.oneWay = std::int8_t((flags & OneWay ? 1 : 0) - (flags & OneWayBack ? 1 : 0));
    if (flags & Leveled)
        feature.level = std::int8_t(reader.difference());
    if (flags & Weighted)
        feature.weight = std::int32_t(reader.difference());
    if (flags & Named)
        feature.name = reader.text();
    if (flags & Referenced)
        feature.reference = reader.text();
    return reader.isGood();
}

QByteArray encodeFeature(const GridFeature &feature, int shift)
{
    ByteWriter writer;
    const std::int32_t west = feature.box.west >> shift;
    const std::int32_t north = feature.box.north >> shift;
    writer.number(std::uint64_t(west));
    writer.number(std::uint64_t(north));
    writer.number(std::uint64_t((feature.box.east >> shift) - west));
    writer.number(std::uint64_t((feature.box.south >> shift) - north));
    writeProperties(writer, feature.properties);
    writer.number(feature.paths.size());
    GridPoint last{west, north};
    for (const GridPath &path : feature.paths) {
        writer.number(path.size());
        for (const GridPoint &point : path) {
            const GridPoint next{point.x >> shift, point.y >> shift};
            writer.difference(next.x - last.x);
            writer.difference(next.y - last.y);
            last = next;
        }
    }
    return writer.written();
}

/// Positions wrap around in nonsense rather than overflow.
bool readPaths(ByteReader &reader, std::uint64_t x, std::uint64_t y, double step,
               std::vector<std::vector<MercatorPoint>> &paths)
{
    paths.resize(reader.count());
    for (auto &path : paths) {
        path.resize(reader.count());
        for (MercatorPoint &point : path) {
            x += std::uint64_t(reader.difference());
            y += std::uint64_t(reader.difference());
            point = {double(std::int64_t(x)) * step, double(std::int64_t(y)) * step};
        }
    }
    return reader.isGood();
}

bool decodeFeature(QByteArrayView bytes, int shift, const GridBox &box, std::vector<MapFeature> &features)
{
    ByteReader reader(bytes);
    const std::uint64_t west = reader.number();
    const std::uint64_t north = reader.number();
    const std::uint64_t width = reader.number();
    const std::uint64_t height = reader.number();
    constexpr std::uint64_t Limit = 1ULL << GridBits;
    if (!reader.isGood() || west > Limit || north > Limit || width > Limit || height > Limit)
        return false;
    const auto full = [shift](std::uint64_t value) { return std::int64_t(value << shift); };
    const bool isSeen = full(west) <= box.east && full(west + width + 1) >= box.west && full(north) <= box.south
        && full(north + height + 1) >= box.north;
    if (!isSeen)
        return true;
    MapFeature &feature = features.emplace_back();
    return readProperties(reader, feature)
        && readPaths(reader, west, north, double(1ULL << shift) / GridWidth, feature.paths);
}

} // namespace

QByteArray encodeFeatures(std::span<const GridFeature> features, int bits)
{
    ByteWriter writer;
    writer.number(std::uint64_t(bits));
    writer.number(features.size());
    for (const GridFeature &feature : features)
        writer.bytes(encodeFeature(feature, GridBits - bits));
    return writer.written();
}

bool decodeFeatures(QByteArrayView block, const GridBox &box, std::vector<MapFeature> &features)
{
    ByteReader reader(block);
    const std::uint64_t bits = reader.number();
    const size_t count = reader.count();
    if (bits > std::uint64_t(GridBits))
        return false;
    for (size_t i = 0; i < count; ++i) {
        if (!decodeFeature(reader.bytes(), GridBits - int(bits), box, features))
            return false;
    }
    return reader.isGood() && reader.atEnd();
}

} // namespace callout
