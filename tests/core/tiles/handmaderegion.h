#pragma once

#include "core/region/regionfile.h"

namespace callout::test {

/// A region whose features were made by hand.
class HandmadeRegion final : public RegionFile
{
public:
    explicit HandmadeRegion(std::vector<MapFeature> features) : m_features(std::move(features)) {}

    [[nodiscard]] QString path() const override { return {}; }
    [[nodiscard]] RegionProvenance provenance() const override { return {}; }
    [[nodiscard]] BoundingBox extent() const override { return {53.9, -5.0, 54.5, -4.0}; }
    [[nodiscard]] Result<std::vector<MapFeature>> features(const BoundingBox &, int) const override
    {
        return m_features;
    }
    [[nodiscard]] Result<RoadGraph> roadGraph() const override { return RoadGraph(); }
    [[nodiscard]] Result<QByteArray> attachment(const QString &) const override { return QByteArray(); }

private:
    std::vector<MapFeature> m_features;
};

/// The world in pixels of a zoom, to place features by. The north-west corner of a scene of tiles.
struct Sheet {
    int zoom = 16;
    double x = 0.0;
    double y = 0.0;

    [[nodiscard]] MercatorPoint at(double right, double down) const
    {
        return {(x + right) / worldPixels(zoom), (y + down) / worldPixels(zoom)};
    }
    [[nodiscard]] std::vector<MercatorPoint> path(std::initializer_list<std::pair<double, double>> points) const
    {
        std::vector<MercatorPoint> path;
        for (const auto &[right, down] : points)
            path.push_back(at(right, down));
        return path;
    }
    [[nodiscard]] std::vector<MercatorPoint> box(double left, double top, double right, double bottom) const
    {
        return path({{left, top}, {right, top}, {right, bottom}, {left, bottom}});
    }
};

[[nodiscard]] inline MapFeature areaOf(FeatureKind kind, std::vector<MercatorPoint> ring)
{
    MapFeature feature{.kind = kind, .isArea = true};
    feature.paths.push_back(std::move(ring));
    return feature;
}

[[nodiscard]] inline MapFeature roadOf(RoadClass roadClass, const QString &name, std::vector<MercatorPoint> line)
{
    MapFeature feature{.kind = FeatureKind::Road, .roadClass = roadClass, .name = name};
    feature.paths.push_back(std::move(line));
    return feature;
}

[[nodiscard]] inline MapFeature pointOf(FeatureKind kind, const QString &name, const MercatorPoint &point,
                                        int weight = 0)
{
    MapFeature feature{.kind = kind, .weight = weight, .name = name};
    feature.paths.push_back({point});
    return feature;
}

} // namespace callout::test
