#include "app/matrixcommand.h"

#include "app/console.h"
#include "core/region/regionfile.h"
#include "core/roads/matrixservice.h"
#include "core/roads/pointfile.h"
#include "core/roads/roadoracle.h"
#include "core/roads/routefinder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::matrixcommand)
};

double millisecondsSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed() / 1000) / 1000.0;
}

QByteArray cellText(const std::optional<Drive> &drive)
{
    return drive ? QByteArray::number(qint64(drive->time.count())) + ',' + QByteArray::number(qint64(drive->metres))
                 : QByteArray(",");
}

Result<void> writeMatrix(const QString &path, const TravelMatrix &matrix)
{
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly) && file.write("from,to,seconds,metres\n") > 0;
    for (int from = 0; from < matrix.size() && isWritten; ++from) {
        QByteArray rows;
        for (int to = 0; to < matrix.size(); ++to)
            rows += QByteArray::number(from + 1) + ',' + QByteArray::number(to + 1) + ','
                + cellText(matrix.drive(from, to)) + '\n';
        isWritten = file.write(rows) == rows.size();
    }
    if (!isWritten || !file.commit())
        return failure(ErrorCode::StorageFailed, Words::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

/// How many cells plain Dijkstra sees otherwise.
qint64 countDifferences(const std::shared_ptr<const Roads> &roads, std::span<const GeoPoint> points,
                        const TravelMatrix &matrix)
{
    RoadOracle oracle(roads);
    qint64 differences = 0;
    for (int from = 0; from < matrix.size(); ++from) {
        const std::vector<std::optional<Drive>> truth = oracle.drives(points[std::size_t(from)], points);
        for (int to = 0; to < matrix.size(); ++to)
            differences += truth[std::size_t(to)] != matrix.drive(from, to) ? 1 : 0;
    }
    return differences;
}

/// The median time of single drives with their lines, between places drawn by lot.
double medianWay(const std::shared_ptr<const Roads> &roads, std::span<const GeoPoint> points, int ways)
{
    RouteFinder finder(roads);
    QRandomGenerator random(1);
    std::vector<double> times;
    for (int i = 0; i < ways; ++i) {
        const GeoPoint &from = points[random.bounded(quint32(points.size()))];
        const GeoPoint &to = points[random.bounded(quint32(points.size()))];
        QElapsedTimer timer;
        timer.start();
        (void)finder.route(from, to);
        times.push_back(millisecondsSince(timer));
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

struct MatrixRequest {
    QString region;
    QString points;
    QString out;
    bool isChecked = false;
    int ways = 0;
};

/// What the command prints; "differences" is there where cells were checked.
Result<QJsonObject> computeMatrix(const MatrixRequest &request)
{
    const Result<std::vector<GeoPoint>> points = readPoints(request.points);
    if (!points)
        return std::unexpected(points.error());
    QElapsedTimer timer;
    timer.start();
    const Result<std::shared_ptr<const RegionFile>> region = RegionFile::open(request.region);
    if (!region)
        return std::unexpected(region.error());
    const Result<std::shared_ptr<const Roads>> roads = Roads::open(**region, CarProfile());
    if (!roads)
        return std::unexpected(roads.error());
    const double loading = millisecondsSince(timer);

    MatrixService service(*roads);
    timer.restart();
    const Result<TravelMatrix> matrix = service.matrix(*points);
    const double computing = millisecondsSince(timer);
    if (!matrix)
        return std::unexpected(matrix.error());
    QJsonObject json{
        {u"points"_s, matrix->size()},
        {u"pointsOffNetwork"_s,
         qint64(std::ranges::count_if(*points, [&](const GeoPoint &point) { return !(*roads)->snap(point); }))},
        {u"nodes"_s, qint64((*roads)->network().nodeCount())},
        {u"arcs"_s, qint64((*roads)->network().arcCount())},
        {u"wasPrepared"_s, (*roads)->hadHierarchy()},
        {u"cellsUnreachable"_s, qint64(std::ranges::count(matrix->seconds(), TravelMatrix::Unreachable))},
        {u"loadingMs"_s, loading},
        {u"matrixMs"_s, computing}};
    if (request.ways > 0 && !points->empty())
        json.insert(u"wayMedianMs"_s, medianWay(*roads, *points, request.ways));
    if (request.isChecked) {
        timer.restart();
        json.insert(u"differences"_s, countDifferences(*roads, *points, *matrix));
        json.insert(u"dijkstraMs"_s, millisecondsSince(timer));
    }
    if (!request.out.isEmpty()) {
        if (const Result<void> written = writeMatrix(request.out, *matrix); !written)
            return std::unexpected(written.error());
    }
    return json;
}

} // namespace

int runMatrix(const QStringList &arguments)
{
    Console console(
        u"matrix --region FILE --points FILE [--out FILE] [--check] [--ways N] [--json]"_s,
        Words::tr("Computes the drives between all places of a list and prints what it took. --out writes them "
                  "as comma-separated values, --check compares every one with plain Dijkstra, --ways times so "
                  "many single routes."));
    console.parser().addOptions({{u"region"_s, {}, u"file"_s},
                                 {u"points"_s, {}, u"file"_s},
                                 {u"out"_s, {}, u"file"_s},
                                 {u"check"_s, {}},
                                 {u"ways"_s, {}, u"number"_s, u"0"_s}});
    if (const std::optional<int> exit = console.parse(arguments, 0))
        return *exit;
    bool isNumber = false;
    const MatrixRequest request{.region = console.parser().value(u"region"_s),
                                .points = console.parser().value(u"points"_s),
                                .out = console.parser().value(u"out"_s),
                                .isChecked = console.parser().isSet(u"check"_s),
                                .ways = console.parser().value(u"ways"_s).toInt(&isNumber)};
    if (request.region.isEmpty() || request.points.isEmpty() || !isNumber || request.ways < 0)
        return console.usage(Words::tr("A region and a list of points are needed; --ways takes a number."));
    const Result<QJsonObject> json = computeMatrix(request);
    if (!json)
        return console.fail(json.error());
    const bool isWrong = json->value(u"differences"_s).toInteger() > 0;
    return console.done(QString::fromUtf8(QJsonDocument(*json).toJson(QJsonDocument::Indented)).trimmed(), *json,
                        isWrong ? ExitInputAtFault : ExitDone);
}

} // namespace callout
