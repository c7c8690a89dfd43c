// Measures the planner on public benchmarks: one thread, CPU seconds of that thread. Prints a JSON object a budget: every
// instance with the best known cost, ours and the gap in percent, and the mean gap. For the technician problems the
// reference is not the best known but another solver's (VROOM, highest effort).
// Usage: callout_bench_planner [--data FOLDER] [--sets 12,solomon,homberger,technicians] [--seconds 1,5] [--seed N]
// [--instances NAME,…]

#include "core/planner/plan.h"
#include "core/planner/search.h"
#include "core/planner/vroomproblem.h"
#include "tests/bench/solomonfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace callout;

namespace {

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// A folder of instances with a table of what they can cost.
struct BenchmarkSet {
    QString folder;
    QString table;
    QString suffix;
    int column;   ///< of the reference cost
    double scale; ///< our cost for one of theirs
    QStringList only;
};

BenchmarkSet setNamed(const QString &name)
{
    if (name == u"12"_s)
        return {u"solomon"_s, u"solomon-best.csv"_s,
                u".txt"_s,    1,
                10,           u"C104,R101,R104,R108,R112,R202,R208,R211,RC101,RC104,RC201,RC208"_s.split(u',')};
    if (name == u"homberger"_s)
        return {u"homberger200"_s, u"homberger200-best.csv"_s, u".txt"_s, 1, 10, {}};
    if (name == u"technicians"_s)
        return {u"trsp-skills"_s, u"trsp-skills-reference.csv"_s, u".json"_s, 2, 10, {}};
    return {u"solomon"_s, u"solomon-best.csv"_s, u".txt"_s, 1, 10, {}};
}

Result<planner::ProblemData> readInstance(const QString &path)
{
    if (!path.endsWith(u".json"_s))
        return bench::readSolomon(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, u"%1: %2"_s.arg(path, file.errorString()));
    return planner::readVroom(file.readAll()).transform([](const planner::VroomProblem &problem) {
        return problem.data;
    });
}

Result<QJsonObject> measure(const QString &path, double reference, double scale, double seconds, quint64 seed)
{
    const Result<planner::ProblemData> data = readInstance(path);
    if (!data)
        return std::unexpected(data.error());
    const Result<planner::Problem> problem = planner::Problem::make(*data);
    if (!problem)
        return std::unexpected(problem.error());
    planner::SearchOptions options;
    options.seed = seed;
    options.clock = &cpuSeconds;
    options.seconds = seconds;
    const double start = cpuSeconds();
    const planner::Plan plan = planner::makePlan(*problem, planner::search(*problem, options));
    const double spent = cpuSeconds() - start;
    const double ours = double(plan.score.cost) / scale;
    return QJsonObject{{u"reference"_s, reference},
                       {u"ours"_s, ours},
                       {u"gapPercent"_s, (ours / reference - 1) * 100},
                       {u"routes"_s, qint64(plan.routes.size())},
                       {u"open"_s, qint64(plan.open.size())},
                       {u"cpuSeconds"_s, spent}};
}

/// False when an instance cannot be read.
bool measureSet(const QString &data, const QString &name, double seconds, quint64 seed, const QStringList &wanted)
{
    const BenchmarkSet set = setNamed(name);
    QFile table(data + u'/' + set.table);
    if (!table.open(QIODevice::ReadOnly)) {
        fprintf(stderr, "%s: %s\n", qPrintable(table.fileName()), qPrintable(table.errorString()));
        return false;
    }
    QJsonArray rows;
    double sum = 0;
    const QStringList &only = wanted.isEmpty() ? set.only : wanted;
    for (const QString &line : QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1)) {
        const QStringList cells = line.split(u',');
        const QString &instance = cells.front();
        if (!only.isEmpty() && !only.contains(instance))
            continue;
        QString path = data + u'/' + set.folder + u'/' + instance + set.suffix;
        if (!QFile::exists(path))
            path = data + u'/' + set.folder + u'/' + instance.toLower() + set.suffix;
        Result<QJsonObject> row = measure(path, cells.value(set.column).toDouble(), set.scale, seconds, seed);
        if (!row) {
            fprintf(stderr, "%s\n", qPrintable(row.error().message));
            return false;
        }
        row->insert(u"instance"_s, instance);
        sum += row->value(u"gapPercent"_s).toDouble();
        rows.append(*row);
    }
    const QJsonObject report{{u"set"_s, name},
                             {u"seconds"_s, seconds},
                             {u"seed"_s, qint64(seed)},
                             {u"instances"_s, rows},
                             {u"meanGapPercent"_s, rows.isEmpty() ? 0 : sum / double(rows.size())}};
    puts(QJsonDocument(report).toJson(QJsonDocument::Indented).trimmed().constData());
    fflush(stdout);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{u"data"_s, {}, u"folder"_s, qEnvironmentVariable("CALLOUT_SHARED", u"../shared"_s) + u"/data/planning"_s},
         {u"sets"_s, {}, u"names"_s, u"12"_s},
         {u"seconds"_s, {}, u"list"_s, u"1,5"_s},
         {u"seed"_s, {}, u"number"_s, u"1"_s},
         {u"instances"_s, {}, u"names"_s}});
    parser.process(application);
    const QStringList instances = parser.value(u"instances"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &set : parser.value(u"sets"_s).split(u',')) {
        for (const QString &seconds : parser.value(u"seconds"_s).split(u',')) {
            if (!measureSet(parser.value(u"data"_s), set, seconds.toDouble(), parser.value(u"seed"_s).toULongLong(),
                            instances))
                return 1;
        }
    }
    return 0;
}
