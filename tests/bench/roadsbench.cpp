// Measures drive times on synthetic road networks of growing size, each in a process of its own, and prints one JSON
// object a size: preparing the hierarchy, loading it, a matrix of 330 x 330 points with it and by plain Boost Dijkstra,
// single ways, peak memory. Everything runs on one thread. Usage: callout_bench_roads [--sides 100,257,514,1030]

#include "core/roads/contraction.h"
#include "core/roads/dijkstra.h"
#include "core/roads/hierarchyfile.h"
#include "core/roads/roadnetwork.h"
#include "core/roads/searchspace.h"
#include "tests/support/syntheticroads.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace callout;

namespace {

constexpr int Points = 330;
constexpr int SingleWays = 1000;

/// Plain Dijkstra answers so many rows; the rest is extrapolated, and said to be.
constexpr int dijkstraRows(std::uint32_t nodes)
{
    return nodes < 100'000 ? Points : nodes < 500'000 ? 30 : 8;
}

template<typename Work>
double secondsOf(const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

std::vector<RoadEnd> randomEnds(std::uint32_t nodes, int count)
{
    QRandomGenerator random(7);
    std::vector<RoadEnd> ends;
    for (int i = 0; i < count; ++i)
        ends.push_back({.node = std::uint32_t(random.bounded(nodes))});
    return ends;
}

std::vector<RoadWeight> hierarchyMatrix(const Hierarchy &hierarchy, std::span<const RoadEnd> ends)
{
    SearchSide forward(hierarchy, SearchDirection::Forward);
    SearchSide backward(hierarchy, SearchDirection::Backward);
    std::vector<SearchSpace> goals;
    for (const RoadEnd &end : ends)
        goals.push_back(searchSpace(backward, searchStarts(hierarchy, std::span(&end, 1))));
    std::vector<const SearchSpace *> pointers;
    for (const SearchSpace &goal : goals)
        pointers.push_back(&goal);
    const SpaceBuckets buckets(hierarchy.nodeCount(), pointers);
    std::vector<RoadWeight> matrix(ends.size() * ends.size(), RoadWeight::unreached());
    for (std::size_t row = 0; row < ends.size(); ++row)
        buckets.lower(searchSpace(forward, searchStarts(hierarchy, ends.subspan(row, 1))),
                      std::span(matrix).subspan(row * ends.size(), ends.size()));
    return matrix;
}

/// The time for the rows asked, and how many cells differ.
std::pair<double, int> dijkstraCheck(const RoadNetwork &network, std::span<const RoadEnd> ends, int rows,
                                     std::span<const RoadWeight> matrix)
{
    Dijkstra dijkstra(network);
    int differences = 0;
    const double seconds = secondsOf([&] {
        for (std::size_t row = 0; row < std::size_t(rows); ++row) {
            const std::span<const RoadWeight> weights = dijkstra.weightsFrom(ends.subspan(row, 1));
            for (std::size_t column = 0; column < ends.size(); ++column)
                differences += weights[ends[column].node] != matrix[row * ends.size() + column];
        }
    });
    return {seconds, differences};
}

/// The median of single ways with their arcs, in milliseconds.
double medianWay(const Hierarchy &hierarchy)
{
    HierarchyQuery query(hierarchy);
    const std::vector<RoadEnd> ends = randomEnds(hierarchy.nodeCount(), 2 * SingleWays);
    std::vector<double> times;
    for (std::size_t i = 0; i < ends.size(); i += 2)
        times.push_back(1000
                        * secondsOf([&] { (void)query.path(std::span(&ends[i], 1), std::span(&ends[i + 1], 1)); }));
    std::ranges::sort(times);
    return times[times.size() / 2];
}

QJsonObject measure(int side)
{
    const Result<RoadNetwork> network = RoadNetwork::make(test::syntheticRoads(side), CarProfile());
    if (!network)
        qFatal("%s", qUtf8Printable(network.error().message));
    QByteArray bytes;
    const double preparation = secondsOf([&] { bytes = writeHierarchy(*contract(*network), *network); });
    const double peak = peakMegabytes();
    std::optional<Result<Hierarchy>> hierarchy;
    const double loading = secondsOf([&] { hierarchy.emplace(readHierarchy(bytes, *network)); });
    if (!*hierarchy)
        qFatal("%s", qUtf8Printable(hierarchy->error().message));

    const std::vector<RoadEnd> ends = randomEnds(network->nodeCount(), Points);
    std::vector<RoadWeight> matrix;
    const double fast = secondsOf([&] { matrix = hierarchyMatrix(**hierarchy, ends); });
    const int rows = dijkstraRows(network->nodeCount());
    const auto [seconds, differences] = dijkstraCheck(*network, ends, rows, matrix);
    const double plain = seconds * Points / rows;
    return {{u"nodes"_s, qint64(network->nodeCount())},
            {u"arcs"_s, qint64(network->arcCount())},
            {u"hierarchy_arcs"_s, qint64((*hierarchy)->arcCount())},
            {u"hierarchy_megabytes"_s, double(bytes.size()) / 1e6},
            {u"preparation_s"_s, preparation},
            {u"loading_ms"_s, loading * 1000},
            {u"matrix_ms"_s, fast * 1000},
            {u"dijkstra_matrix_ms"_s, plain * 1000},
            {u"dijkstra_rows_measured"_s, rows},
            {u"dijkstra_is_extrapolated"_s, rows < Points},
            {u"cells_that_differ"_s, differences},
            {u"times_faster"_s, plain / fast},
            {u"way_with_arcs_median_ms"_s, medianWay(**hierarchy)},
            {u"peak_megabytes_preparing"_s, peak},
            {u"peak_megabytes"_s, peakMegabytes()}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"sides"_s, {}, u"junctions"_s, u"100,257,514,1030"_s}, {u"one"_s, {}, u"junctions"_s}});
    parser.process(application);
    if (parser.isSet(u"one"_s)) {
        std::puts(QJsonDocument(measure(parser.value(u"one"_s).toInt())).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    for (const QString &side : parser.value(u"sides"_s).split(u',')) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(), {u"--one"_s, side});
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            return 1;
    }
    return 0;
}
