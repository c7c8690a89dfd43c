#include "core/region/drawingbands.h"

#include "core/region/pathgeometry.h"
#include "core/region/zorder.h"

#include <cmath>

namespace callout {

namespace {

struct Band {
    int firstZoom;
    int lastZoom;
    double tolerance; ///< pixels at the last zoom
};

constexpr Band Bands[] = {{8, 9, 0.4}, {10, 11, 0.4}, {12, 13, 0.4}, {14, 15, 0.35}, {16, 19, 0.15}};

/// Coordinates are kept to a sixteenth of a pixel.
constexpr int BitsBelowPixel = 4;
constexpr int TileBits = 8;
constexpr double SmallestArea = 4.0; ///< square pixels
constexpr double SmallestIsland = 1.0;
constexpr double ShortestLine = 0.5; ///< pixels
/// A larger area with more points than this is cut up, so that drawing a corner of it costs no more than that corner.
constexpr size_t PointsOfOnePiece = 64;
constexpr size_t FeaturesOfOneBlock = 40;
constexpr size_t PointsOfOneBlock = 1500;

size_t pointCount(const std::vector<GridPath> &paths)
{
    size_t count = 0;
    for (const GridPath &path : paths)
        count += path.size();
    return count;
}

/// Cuts an area along the grid of tiles until a piece is in one tile or simple.
class AreaCutter
{
public:
    AreaCutter(int zoom, std::vector<GridFeature> &pieces) : m_shift(GridBits - zoom), m_pieces(pieces) {}

    void cut(const GridFeature &feature)
    {
        const size_t first = m_pieces.size();
        m_properties = feature.properties;
        m_properties.name.clear();
        divide(feature.paths, feature.box);
        if (feature.properties.name.isEmpty() || m_pieces.size() == first)
            return;
        // One piece bears the name, so that it is written once: the one with the middle of the whole.
        const GridPoint middle = pointInside(feature.paths);
        const auto bearer = std::find_if(m_pieces.begin() + std::ptrdiff_t(first), m_pieces.end(),
                                         [&middle](const GridFeature &piece) { return piece.box.contains(middle); });
        (bearer == m_pieces.end() ? m_pieces[first] : *bearer).properties.name = feature.properties.name;
    }

private:
    void divide(const std::vector<GridPath> &rings, const GridBox &box)
    {
        if (rings.empty())
            return;
        // What ends at a border is not yet in the next tile.
        const std::int32_t columns = ((box.east - 1) >> m_shift) - (box.west >> m_shift);
        const std::int32_t rows = ((box.south - 1) >> m_shift) - (box.north >> m_shift);
        if ((columns < 1 && rows < 1) || pointCount(rings) <= PointsOfOnePiece) {
            m_pieces.push_back({m_properties, rings, box});
            return;
        }
        const CutAxis axis = columns >= rows ? CutAxis::X : CutAxis::Y;
        const std::int32_t first = (axis == CutAxis::X ? box.west : box.north) >> m_shift;
        const std::int32_t at = (first + (std::max(columns, rows) + 1) / 2) << m_shift;
        for (const std::vector<GridPath> &half : {cutBefore(rings, axis, at), cutAfter(rings, axis, at)}) {
            const GridBox halfBox = boxOf(half);
            // A half without width is the border of the other one.
            if (!half.empty() && halfBox.width() > 0 && halfBox.height() > 0)
                divide(half, halfBox);
        }
    }

    int m_shift;
    std::vector<GridFeature> &m_pieces;
    MapFeature m_properties;
};

class BandWriter
{
public:
    BandWriter(const Band &band, const std::function<Result<void>(const FeatureBlock &)> &write)
        : m_band(band)
        , m_write(write)
        , m_bits(band.lastZoom + TileBits + BitsBelowPixel)
        , m_pixel(GridWidth / worldPixels(band.lastZoom))
    {
        m_bits = std::min(m_bits, GridBits);
    }

    Result<void> run(const Drawing &drawing)
    {
        for (const DrawnFeature &drawn : drawing.features) {
            if (drawn.firstZoom <= m_band.lastZoom && isLargeEnough(drawn))
                take(drawn);
        }
        return writeBlocks();
    }

private:
    [[nodiscard]] bool isLargeEnough(const DrawnFeature &drawn) const
    {
        const MapFeature &properties = drawn.feature.properties;
        if (properties.isArea) {
            const double smallest = properties.kind == FeatureKind::Land ? SmallestIsland : SmallestArea;
            return drawn.area >= smallest * m_pixel * m_pixel;
        }
        const bool isPoint = drawn.feature.paths.front().size() == 1;
        const GridBox &box = drawn.feature.box;
        return isPoint || double(std::max(box.width(), box.height())) >= ShortestLine * m_pixel;
    }

    void take(const DrawnFeature &drawn)
    {
        GridFeature feature{drawn.feature.properties, {}, {}};
        for (const GridPath &path : drawn.feature.paths) {
            GridPath simple = simplified(path, m_band.tolerance * m_pixel);
            const bool isHole = !feature.paths.empty();
            if (feature.properties.isArea
                && (simple.size() < 4
                    || (isHole && std::abs(twiceSignedArea(simple)) < 2.0 * SmallestArea * m_pixel * m_pixel))) {
                // An area without its outer ring is none.
                if (!isHole)
                    return;
                continue;
            }
            feature.paths.push_back(std::move(simple));
        }
        feature.box = boxOf(feature.paths);
        if (feature.properties.isArea)
            AreaCutter(m_band.firstZoom, m_features).cut(feature);
        else
            m_features.push_back(std::move(feature));
    }

    /// Small things along a curve that fills the plane; what is larger than a tile apart, or blocks would be large.
    [[nodiscard]] std::uint64_t orderOf(const GridFeature &feature) const
    {
        const bool isLarge =
            std::max(feature.box.width(), feature.box.height()) > (1LL << (GridBits - m_band.firstZoom));
        const std::uint64_t place = zOrder(std::uint32_t((std::int64_t(feature.box.west) + feature.box.east) / 2),
                                           std::uint32_t((std::int64_t(feature.box.north) + feature.box.south) / 2));
        return place | (isLarge ? 1ULL << 63 : 0);
    }

    Result<void> writeBlocks()
    {
        std::ranges::stable_sort(m_features, {}, [this](const GridFeature &feature) { return orderOf(feature); });
        size_t first = 0;
        while (first < m_features.size()) {
            FeatureBlock block{.firstZoom = m_band.firstZoom, .lastZoom = m_band.lastZoom};
            size_t end = first;
            size_t points = 0;
            const std::uint64_t tile = tileOf(m_features[first]);
            do {
                block.box.add(m_features[end].box);
                points += pointCount(m_features[end].paths);
                ++end;
            } while (end < m_features.size() && end - first < FeaturesOfOneBlock && points < PointsOfOneBlock
                     && tileOf(m_features[end]) == tile);
            block.bytes = encodeFeatures(std::span(m_features).subspan(first, end - first), m_bits);
            if (const Result<void> written = m_write(block); !written)
                return written;
            first = end;
        }
        return {};
    }

    /// Of twice the band's size; a block stays in one, and large things are alone.
    [[nodiscard]] std::uint64_t tileOf(const GridFeature &feature) const
    {
        const std::uint64_t order = orderOf(feature);
        return order >> 63 ? order : order >> (2 * (GridBits - m_band.firstZoom + 1));
    }

    const Band &m_band;
    const std::function<Result<void>(const FeatureBlock &)> &m_write;
    int m_bits;
    double m_pixel; ///< in steps of the grid
    std::vector<GridFeature> m_features;
};

} // namespace

Result<void> writeBands(const Drawing &drawing, const std::function<Result<void>(const FeatureBlock &)> &write,
                        const OsmFile::Progress &progress)
{
    double done = 0.0;
    for (const Band &band : Bands) {
        if (progress)
            progress(done);
        if (const Result<void> written = BandWriter(band, write).run(drawing); !written)
            return written;
        done += 1.0 / double(std::size(Bands));
    }
    return {};
}

} // namespace callout
