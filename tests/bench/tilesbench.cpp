#include "tests/bench/tilesbench.h"

#include "core/tiles/mapscene.h"
#include "core/tiles/regiontilesource.h"
#include "tests/support/ordie.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace callout::bench {

namespace {

constexpr int MostSquares = 40;

/// Squares of tiles in which there are streets that people live on.
std::vector<std::pair<int, int>> populatedSquares(const RegionFile &region, int zoom)
{
    const double across = std::exp2(zoom) / MapScene::TilesAcross;
    std::set<std::pair<int, int>> squares;
    for (const MapFeature &feature : test::orDie(region.features(region.extent(), 15))) {
        if (feature.kind != FeatureKind::Road || feature.roadClass != RoadClass::Residential)
            continue;
        for (const std::vector<MercatorPoint> &path : feature.paths)
            squares.emplace(int(path.front().x * across), int(path.front().y * across));
    }
    std::vector<std::pair<int, int>> sample;
    const int step = std::max(1, int(squares.size()) / MostSquares);
    int index = 0;
    for (const auto &square : squares) {
        if (index++ % step == 0)
            sample.push_back(square);
    }
    return sample;
}

QJsonObject figuresOf(int zoom, int scale, std::vector<double> times)
{
    std::ranges::sort(times);
    return {{u"zoom"_s, zoom},
            {u"scale"_s, scale},
            {u"tiles"_s, int(times.size())},
            {u"median_ms"_s, times[times.size() / 2]},
            {u"p99_ms"_s, times[times.size() * 99 / 100]},
            {u"worst_ms"_s, times.back()}};
}

} // namespace

QJsonObject measureTiles(const QString &regionPath)
{
    const std::shared_ptr<const RegionFile> region = test::orDie(RegionFile::open(regionPath));
    QJsonArray figures;
    std::vector<double> all;
    for (const int scale : {1, 2}) {
        for (int zoom = 10; zoom <= 18; ++zoom) {
            const RegionTileSource source(region);
            std::vector<double> times;
            for (const auto &[squareX, squareY] : populatedSquares(*region, zoom)) {
                for (int i = 0; i < MapScene::TilesAcross * MapScene::TilesAcross; ++i) {
                    const TileKey key{zoom, squareX * MapScene::TilesAcross + i % MapScene::TilesAcross,
                                      squareY * MapScene::TilesAcross + i / MapScene::TilesAcross, scale,
                                      TileStyle::Light};
                    QElapsedTimer timer;
                    timer.start();
                    if (source.encoded(key).isEmpty())
                        qFatal("A tile could not be drawn");
                    times.push_back(double(timer.nsecsElapsed()) / 1e6);
                }
            }
            if (scale == 1)
                all.insert(all.end(), times.begin(), times.end());
            figures.append(figuresOf(zoom, scale, std::move(times)));
        }
    }
    std::ranges::sort(all);
    return {{u"zooms"_s, figures}, {u"median_ms"_s, all[all.size() / 2]}, {u"p99_ms"_s, all[all.size() * 99 / 100]}};
}

} // namespace callout::bench
