// Measures Callout as somebody at the screen feels it, on an office with 100,000 past jobs and 10,000 open ones, and
// prints one JSON object. Usage: callout_bench [--past N] [--open N]

#include "app/systemclock.h"
#include "core/demo/demooffice.h"
#include "core/domain/officecalendar.h"
#include "tests/bench/queuebench.h"
#include "tests/bench/windowbench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace callout;

namespace {

constexpr int Starts = 5;

void print(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Indented).constData());
}

void makeOffice(const QString &path, int pastJobs, int openJobs)
{
    DemoOptions options;
    options.size = DemoOptions::Size::Large;
    options.zone = QTimeZone::utc();
    options.day = OfficeCalendar().dayOf(SystemClock().now());
    options.now = QTime(7, 30);
    options.pastJobs = pastJobs;
    options.openJobs = openJobs;
    options.officePath = path;
    const Result<DemoReport> made = makeDemo(options);
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().message));
}

/// The medians over several fresh processes.
QJsonObject startFigures(const QString &office)
{
    QList<double> times;
    QList<double> memory;
    QJsonObject last;
    for (int i = 0; i < Starts; ++i) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {u"--start"_s, office});
        process.waitForFinished(60'000);
        last = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        times.append(last[u"milliseconds"_s].toDouble());
        memory.append(last[u"megabytes"_s].toDouble());
    }
    std::ranges::sort(times);
    std::ranges::sort(memory);
    return {{u"start_to_full_paint_ms"_s, times.at(Starts / 2)},
            {u"megabytes_after_start"_s, memory.at(Starts / 2)},
            {u"jobs_in_view"_s, last[u"jobs"_s]}};
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"callout-bench"_s);
    QCommandLineParser parser;
    parser.addOptions({{u"past"_s, {}, u"jobs"_s, u"100000"_s},
                       {u"open"_s, {}, u"jobs"_s, u"10000"_s},
                       {u"start"_s, {}, u"file"_s}});
    parser.process(application);
    if (parser.isSet(u"start"_s)) {
        print(bench::measureStart(parser.value(u"start"_s)));
        return 0;
    }
    const QTemporaryDir folder;
    const QString office = folder.filePath(u"bench.callout"_s);
    makeOffice(office, parser.value(u"past"_s).toInt(), parser.value(u"open"_s).toInt());
    print({{u"start"_s, startFigures(office)},
           {u"work"_s, bench::measureWork(office)},
           {u"queue"_s, bench::measureQueue(parser.value(u"open"_s).toInt())}});
    return 0;
}
