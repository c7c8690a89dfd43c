/// By hand: how long making and reading a region file takes, and how much memory the import needed at most.
/// `callout_region_bench EXTRACT REGION LATITUDE LONGITUDE` prints JSON.

#include "core/region/regionfile.h"
#include "core/region/regionimport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <sys/resource.h>

#include <cmath>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

BoundingBox tileBox(const GeoPoint &inside, int zoom)
{
    const double tiles = std::exp2(zoom);
    const MercatorPoint point = toMercator(inside);
    const double x = std::floor(point.x * tiles);
    const double y = std::floor(point.y * tiles);
    BoundingBox box;
    box.add(fromMercator({x / tiles, y / tiles}));
    box.add(fromMercator({(x + 1) / tiles, (y + 1) / tiles}));
    return box;
}

double medianMilliseconds(const std::function<void()> &work)
{
    constexpr int Rounds = 21;
    std::vector<double> times;
    for (int i = 0; i < Rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[Rounds / 2];
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 5)
        return 2;
    QTextStream out(stdout);
    QElapsedTimer timer;
    timer.start();
    const QString target = QString::fromLocal8Bit(argv[2]);
    const auto report = importRegion(
        {.source = QString::fromLocal8Bit(argv[1]), .target = target, .name = {}, .importedAt = {}, .attachments = {}},
        {}, {});
    if (!report) {
        out << report.error().message << Qt::endl;
        return 1;
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    out << "{\"importMs\": " << timer.elapsed() << ", \"residentKilobytes\": " << usage.ru_maxrss
        << ", \"bytes\": " << report->bytes << ", \"addresses\": " << report->addresses << ",\n ";
    const auto region = RegionFile::open(target);
    if (!region) {
        out << region.error().message << Qt::endl;
        return 1;
    }
    const GeoPoint centre{QByteArray(argv[3]).toDouble(), QByteArray(argv[4]).toDouble()};
    out << "\"roadGraphMs\": " << medianMilliseconds([&] { std::ignore = (*region)->roadGraph(); });
    for (int zoom = 8; zoom <= 19; ++zoom) {
        const BoundingBox box = tileBox(centre, zoom);
        size_t count = 0;
        size_t points = 0;
        const double time = medianMilliseconds([&] {
            const auto features = (*region)->features(box, zoom);
            count = features ? features->size() : 0;
            points = 0;
            for (const MapFeature &feature : *features) {
                for (const auto &path : feature.paths)
                    points += path.size();
            }
        });
        out << ",\n \"z" << zoom << "\": {\"ms\": " << time << ", \"features\": " << count << ", \"points\": " << points
            << '}';
    }
    out << '}' << Qt::endl;
    return 0;
}
