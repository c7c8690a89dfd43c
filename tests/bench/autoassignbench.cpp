// Measures runs as somebody at the screen feels them, on demo offices with their streets, and prints one JSON object: the
// median milliseconds from the press to the first plan and to the reviewed result, the longest time that the UI thread did not
// answer, and the memory. Usage: callout_bench_autoassign [--runs N] [--sizes small,large,huge]

#include "app/carprofileof.h"
#include "app/demofiles.h"
#include "app/officeroads.h"
#include "app/systemclock.h"
#include "core/autoassign/autoassign.h"
#include "core/store/officefile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace callout;

namespace {

struct Size {
    DemoOptions::Size demo = DemoOptions::Size::Small;
    int openJobs = -1;
    int technicians = -1;
    double seconds = 3.0;
};

struct Figures {
    QList<double> first;
    QList<double> done;
    QList<double> pause;
    PlanTotals before;
    PlanTotals after;
    double gain = 0.0; ///< points since the first plan
    qsizetype record = 0;
};

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0.0 : std::round(10.0 * values.at(values.size() / 2)) / 10.0;
}

double millisecondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

template<typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
    return std::move(*result);
}

/// A fresh day of a demo office: every job is open, and it is half past seven.
RunRequest requestOf(const QString &path, const Size &size)
{
    DemoOptions options{.size = size.demo,
                        .day = QDate(2026, 3, 3),
                        .now = QTime(7, 30),
                        .isFresh = true,
                        .zone = QTimeZone::utc(),
                        .officePath = path,
                        .openJobs = size.openJobs,
                        .technicians = size.technicians};
    (void)orDie(makeDemoWithMap(options, SystemClock().now()));
    const auto file = orDie(OfficeFile::open(path));
    const Instant now{Seconds(options.day.startOfDay(QTimeZone::utc()).toSecsSinceEpoch() + 7 * 3600 + 1800)};
    RunRequest request{.day = orDie(file->loadDays(options.day, 1)),
                       .tickets = orDie(file->averageTickets(now - TicketMemory)),
                       .now = now};
    request.roads = orDie(roadsOf(path, request.day.settings));
    request.traffic = worstTraffic(request.day.settings);
    request.settings.seconds = size.seconds;
    return request;
}

/// One run in an engine of its own, so that nothing is known of the drives yet.
void measure(const RunRequest &request, Figures *figures)
{
    AutoAssign autoAssign(planner::planDay);
    QEventLoop loop;
    QElapsedTimer press;
    QElapsedTimer since;
    double first = 0.0;
    double pause = 0.0;
    const auto answer = [&] {
        pause = std::max(pause, millisecondsOf(since));
        since.start();
    };
    QTimer heartbeat;
    heartbeat.setTimerType(Qt::PreciseTimer);
    heartbeat.setInterval(1);
    QObject::connect(&heartbeat, &QTimer::timeout, &loop, answer);
    QObject::connect(&autoAssign, &AutoAssign::progressed, &loop, [&](quint64, const planner::RunProgress &progress) {
        if (first == 0.0)
            first = millisecondsOf(press);
        figures->gain = progress.points;
    });
    QObject::connect(&autoAssign, &AutoAssign::finished, &loop, [&](quint64, const Result<RunOutcome> &outcome) {
        figures->done.append(millisecondsOf(press));
        answer();
        if (!outcome)
            qFatal("%s", qUtf8Printable(outcome.error().message));
        figures->before = outcome->proposal.before;
        figures->after = outcome->proposal.after;
        figures->record = outcome->record.size();
        loop.quit();
    });
    heartbeat.start();
    press.start();
    since.start();
    autoAssign.start(request);
    answer();
    loop.exec();
    figures->first.append(first);
    figures->pause.append(pause);
}

QJsonObject figuresOf(const Size &size, int runs)
{
    const QTemporaryDir folder;
    const RunRequest request = requestOf(folder.filePath(u"bench.callout"_s), size);
    Figures figures;
    for (int run = 0; run < runs; ++run)
        measure(request, &figures);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return {{u"jobs"_s, request.day.jobs.size()},
            {u"technicians"_s, request.day.technicians.size()},
            {u"seconds"_s, size.seconds},
            {u"firstPlanMs"_s, median(figures.first)},
            {u"doneMs"_s, median(figures.done)},
            {u"longestPauseMs"_s, *std::ranges::max_element(figures.pause)},
            {u"openBefore"_s, figures.before.open},
            {u"openAfter"_s, figures.after.open},
            {u"driveMinutes"_s, qint64(figures.after.drive / Minutes(1))},
            {u"gainPoints"_s, figures.gain},
            {u"recordBytes"_s, figures.record},
            {u"peakMegabytes"_s, qint64(usage.ru_maxrss / 1024)}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"runs"_s, {}, u"number"_s, u"5"_s}, {u"sizes"_s, {}, u"names"_s, u"small,large,huge"_s}});
    parser.addHelpOption();
    parser.process(application);
    const QList<std::pair<QString, Size>> sizes{
        {u"small"_s, {.demo = DemoOptions::Size::Small, .seconds = 0.9}},
        {u"large"_s, {.demo = DemoOptions::Size::Large, .seconds = 3.0}},
        {u"huge"_s, {.demo = DemoOptions::Size::Large, .openJobs = 2000, .technicians = 200, .seconds = 30.0}}};
    QJsonObject answer;
    for (const auto &[name, size] : sizes) {
        if (parser.value(u"sizes"_s).split(u',').contains(name))
            answer.insert(name, figuresOf(size, name == "huge"_L1 ? 1 : std::max(1, parser.value(u"runs"_s).toInt())));
    }
    std::puts(QJsonDocument(answer).toJson(QJsonDocument::Indented).constData());
    return 0;
}
