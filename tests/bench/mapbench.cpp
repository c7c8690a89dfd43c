// Measures the map and the search of addresses and prints one JSON object. Usage:
//   callout_bench_map tiles REGION
//   callout_bench_map addresses [COUNT]            in an invented county
//   callout_bench_map addresses REGION ADDRESSES.csv
// REGION may also be an .osm.pbf or .osm file, which is imported first.

#include "core/region/regionimport.h"
#include "tests/bench/addressbench.h"
#include "tests/bench/tilesbench.h"
#include "tests/support/ordie.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace callout;

namespace {

QString regionFrom(const QString &path, const QTemporaryDir &folder)
{
    if (path.endsWith(u".region"_s))
        return path;
    const RegionImportOptions options{
        .source = path, .target = folder.filePath(u"bench.region"_s), .importedAt = QDateTime::currentDateTimeUtc()};
    (void)test::orDie(importRegion(options, [](const RegionImportProgress &) {}, {}));
    return options.target;
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    const QString what = arguments.value(0);
    const QString given = arguments.value(1);
    const QTemporaryDir folder;
    QJsonObject figures;
    if (what == u"tiles" && !given.isEmpty()) {
        figures = bench::measureTiles(regionFrom(given, folder));
    } else if (what == u"addresses" && QFileInfo::exists(given) && QFileInfo::exists(arguments.value(2))) {
        figures = bench::measureAddressQuality(regionFrom(given, folder), arguments.at(2));
    } else if (what == u"addresses" && (given.isEmpty() || given.toInt() > 0)) {
        figures = bench::measureAddressTyping(given.isEmpty() ? 500'000 : given.toInt());
    } else {
        std::fputs("usage: callout_bench_map tiles REGION | addresses [COUNT] | addresses REGION CSV\n", stderr);
        return 2;
    }
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Indented).constData());
    return 0;
}
