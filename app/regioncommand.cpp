#include "app/regioncommand.h"

#include "app/console.h"
#include "app/importwords.h"
#include "app/regionattachments.h"
#include "app/systemclock.h"
#include "core/region/regionimport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

#include <array>
#include <csignal>
#include <cstdio>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::regioncommand)
};

int interruptionPipe[2] = {-1, -1};

/// Lets an interrupted import tidy up behind itself; a second signal ends the program at once.
class InterruptionWatch
{
public:
    explicit InterruptionWatch(std::stop_source stop)
    {
        if (pipe(interruptionPipe) != 0)
            return;
        m_listener = std::thread([stop]() mutable {
            char why = 0;
            if (read(interruptionPipe[0], &why, 1) == 1 && why == Interrupted)
                stop.request_stop();
        });
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
            struct sigaction action{};
            action.sa_handler = [](int) { tell(Interrupted); };
            action.sa_flags = int(SA_RESETHAND);
            sigaction(signal, &action, nullptr);
        }
    }
    ~InterruptionWatch()
    {
        if (!m_listener.joinable())
            return;
        tell(Done);
        m_listener.join();
    }
    Q_DISABLE_COPY_MOVE(InterruptionWatch)

private:
    static constexpr char Interrupted = 'i';
    static constexpr char Done = 'd';

    static void tell(char why) { [[maybe_unused]] const ssize_t written = write(interruptionPipe[1], &why, 1); }

    std::thread m_listener;
};

struct LossWords {
    QLatin1StringView key;
    QString words;
};

LossWords wordsOf(CarWayLoss loss)
{
    switch (loss) {
    case CarWayLoss::AccessForbidden:
        return {"accessForbidden"_L1, Words::tr("closed to cars")};
    case CarWayLoss::DirectionVaries:
        return {"directionVaries"_L1, Words::tr("one way in a direction that varies")};
    case CarWayLoss::Impassable:
        return {"impassable"_L1, Words::tr("impassable")};
    case CarWayLoss::NodesMissing:
        return {"nodesMissing"_L1, Words::tr("without their points in the file")};
    case CarWayLoss::FerryLeaves:
        return {"ferryLeaves"_L1, Words::tr("ferries that leave the region")};
    case CarWayLoss::DeadEndIsland:
        return {"deadEndIsland"_L1, Words::tr("cut off from the rest")};
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject toJson(const RegionImportReport &report, double seconds)
{
    QJsonObject losses;
    for (int loss = 0; loss < CarWayLossCount; ++loss)
        losses.insert(wordsOf(CarWayLoss(loss)).key, report.roads.losses.at(size_t(loss)));
    return {{u"name"_s, report.name},
            {u"carWays"_s, report.roads.carWays()},
            {u"routableWays"_s, report.roads.routableWays},
            {u"lostWays"_s, losses},
            {u"turnRestrictions"_s, report.roads.turnRestrictions},
            {u"unsupportedRestrictions"_s, report.roads.unsupportedRestrictions},
            {u"splitNodes"_s, report.roads.splitNodes},
            {u"nodes"_s, report.nodes},
            {u"arcs"_s, report.arcs},
            {u"features"_s, report.features},
            {u"openAreas"_s, report.openAreas},
            {u"coastClosed"_s, report.isCoastClosed},
            {u"addresses"_s, report.addresses},
            {u"streetPieces"_s, report.streetPieces},
            {u"places"_s, report.places},
            {u"seconds"_s, seconds},
            {u"bytes"_s, report.bytes}};
}

QString toWords(const RegionImportReport &report, double seconds, const QString &target)
{
    const QLocale locale;
    QStringList lines{
        Words::tr("%1: %2 of %3 ways for cars can be driven.")
            .arg(report.name, locale.toString(report.roads.routableWays), locale.toString(report.roads.carWays()))};
    for (int loss = 0; loss < CarWayLossCount; ++loss) {
        if (const int count = report.roads.losses.at(size_t(loss)); count > 0)
            lines.append(u"  %1 %2"_s.arg(locale.toString(count), wordsOf(CarWayLoss(loss)).words));
    }
    lines.append(Words::tr("Turn restrictions: %1, of which %2 could not be followed.")
                     .arg(locale.toString(report.roads.turnRestrictions),
                          locale.toString(report.roads.unsupportedRestrictions)));
    lines.append(Words::tr("Road graph: %1 nodes, %2 arcs. Map: %3 features. Addresses: %4.")
                     .arg(locale.toString(report.nodes), locale.toString(report.arcs), locale.toString(report.features),
                          locale.toString(report.addresses)));
    if (!report.isCoastClosed)
        lines.append(Words::tr("The coast could not be closed and is drawn as a line."));
    lines.append(Words::tr("Written to %1: %2 in %3 s.")
                     .arg(target, locale.formattedDataSize(report.bytes), locale.toString(seconds, 'f', 1)));
    return lines.join(u'\n');
}

/// One line on a terminal that is written over and over, and erased in the end.
class ProgressLine
{
public:
    ~ProgressLine() { show({}); }

    void show(const QString &text)
    {
        if (!m_isTerminal || text == m_shown)
            return;
        std::fprintf(stderr, "\r%s\r%s", QByteArray(m_shown.size(), ' ').constData(), text.toLocal8Bit().constData());
        m_shown = text;
    }

private:
    bool m_isTerminal = isatty(STDERR_FILENO) == 1;
    QString m_shown;
};

Result<RegionImportReport> importWithProgress(const RegionImportOptions &options)
{
    std::stop_source stop;
    const InterruptionWatch watch(stop);
    ProgressLine line;
    return importRegion(
        options,
        [&line](const RegionImportProgress &progress) {
            line.show(u"%1 %2 %"_s.arg(importWords(progress.stage)).arg(int(progress.done * 100.0)));
        },
        stop.get_token());
}

} // namespace

int runImportRegion(const QStringList &arguments)
{
    Console console(
        u"import-region IN OUT [--name NAME] [--json]"_s,
        Words::tr("Makes a region file of an OpenStreetMap extract (.osm.pbf or .osm): streets to drive on, the "
                  "drawing of the map, addresses."));
    console.parser().addOption({u"name"_s, {}, u"name"_s});
    if (const std::optional<int> exit = console.parse(arguments, 2))
        return *exit;
    const QString target = console.positionals().at(1);
    QElapsedTimer timer;
    timer.start();
    const Result<RegionImportReport> report =
        importWithProgress({.source = console.positionals().at(0),
                            .target = target,
                            .name = console.parser().value(u"name"_s),
                            .importedAt = QDateTime::fromStdTimePoint(SystemClock().now()),
                            .attachments = regionAttachments()});
    if (!report)
        return console.fail(report.error());
    const double seconds = double(timer.elapsed()) / 1000.0;
    return console.done(toWords(*report, seconds, target), toJson(*report, seconds));
}

} // namespace callout
