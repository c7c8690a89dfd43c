#include "app/autoassigncommand.h"

#include "app/applyproposal.h"
#include "app/carprofileof.h"
#include "app/console.h"
#include "app/officeroads.h"
#include "app/planjson.h"
#include "app/plantext.h"
#include "app/systemclock.h"
#include "app/windowoptions.h"
#include "core/autoassign/runworker.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::autoassigncommand)
};

constexpr double NoLimit = 1e18;

struct AutoAssignRequest {
    QString office;
    QString day; ///< today where it is empty
    QString technician;
    std::optional<double> seconds; ///< as the office says where there are none
    std::int64_t iterations = INT64_MAX;
    quint64 seed = 1;
    SystemClock clock;
    bool isApplied = false;
};

/// A run that the office file keeps.
struct KeptRun {
    RunOutcome outcome;
    QString drives; ///< along which streets, in words
    std::optional<Applied> applied;
};

Result<TechnicianId> technicianNamed(const DaySnapshot &day, const QString &name)
{
    if (name.isEmpty())
        return TechnicianId();
    for (const Technician &technician : day.technicians) {
        if (technician.name.compare(name, Qt::CaseInsensitive) == 0)
            return technician.id;
    }
    return failure(ErrorCode::NotFound, Words::tr("There is no technician \"%1\" in this office.").arg(name));
}

Result<RunRequest> runRequest(const OfficeFile &file, const AutoAssignRequest &request)
{
    const Instant now = request.clock.now();
    const Result<OfficeSettings> settings = file.settings();
    if (!settings)
        return std::unexpected(settings.error());
    const QDate today = OfficeCalendar(QTimeZone(settings->timeZone.toUtf8())).dayOf(now);
    const Result<DaySnapshot> day =
        file.loadDays(request.day.isEmpty() ? today : QDate::fromString(request.day, Qt::ISODate), 1);
    if (!day)
        return std::unexpected(day.error());
    const Result<TechnicianId> only = technicianNamed(*day, request.technician);
    if (!only)
        return std::unexpected(only.error());
    const Result<AverageTickets> tickets = file.averageTickets(now - TicketMemory);
    if (!tickets)
        return std::unexpected(tickets.error());
    const double usual =
        request.iterations < INT64_MAX ? NoLimit : double(settings->planningTime.value_or(UsualPlanningTime).count());
    return RunRequest{.day = *day,
                      .tickets = *tickets,
                      .now = now,
                      .traffic = worstTraffic(*settings),
                      .settings = {.seed = request.seed,
                                   .seconds = request.seconds.value_or(usual),
                                   .iterations = request.iterations,
                                   .only = *only}};
}

Result<KeptRun> runAndKeep(const AutoAssignRequest &request)
{
    Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(request.office);
    if (!file)
        return std::unexpected(file.error());
    Result<RunRequest> run = runRequest(**file, request);
    if (!run)
        return std::unexpected(run.error());
    KeptRun kept;
    const Result<std::shared_ptr<const Roads>> roads = roadsOf(request.office, run->day.settings);
    run->roads = roads.value_or(nullptr);
    kept.drives = !roads ? Words::tr("Drives are straight lines. %1").arg(roads.error().message)
        : run->roads     ? Words::tr("Drives follow the streets of %1.").arg(run->day.settings.region)
                         : Words::tr("Drives are straight lines: this office has no map with streets.");

    Result<RunOutcome> outcome = RunWorker(planner::planDay).perform(*run);
    if (!outcome)
        return std::unexpected(outcome.error());
    const Result<qint64> id = (*file)->addRun(run->now, run->day.firstDay, outcome->record);
    if (!id)
        return std::unexpected(id.error());
    outcome->proposal.run = *id;
    kept.outcome = std::move(*outcome);
    if (!request.isApplied)
        return kept;
    const Result<Applied> applied =
        applyProposal(std::move(*file), request.clock, kept.outcome.input.drives, kept.outcome.proposal);
    if (!applied)
        return std::unexpected(applied.error());
    kept.applied = *applied;
    return kept;
}

QString wordsOf(const KeptRun &run)
{
    QStringList lines{planText(run.outcome.input.day, run.outcome.proposal), QString(), run.drives,
                      Words::tr("Kept as run %1.").arg(run.outcome.proposal.run)};
    if (run.applied) {
        lines.append(Words::tr("Changes accepted: %1.").arg(run.applied->accepted));
        if (!run.applied->leftOut.isEmpty())
            lines.append(Words::tr("Left out, because the board has changed: %1.")
                             .arg(QLocale().createSeparatedList(run.applied->leftOut)));
    }
    return lines.join(u'\n');
}

QJsonObject jsonOf(const KeptRun &run)
{
    QJsonObject json = planJson(run.outcome.input.day, run.outcome.proposal);
    json.insert(u"drives"_s, run.drives);
    if (run.applied) {
        json.insert(u"accepted"_s, run.applied->accepted);
        json.insert(u"leftOut"_s, QJsonArray::fromStringList(run.applied->leftOut));
    }
    return json;
}

/// The request; or words on what is wrong with it.
Result<AutoAssignRequest> requestOf(const QCommandLineParser &parser)
{
    AutoAssignRequest request{.office = parser.value(u"office"_s),
                              .day = parser.value(u"day"_s),
                              .technician = parser.value(u"technician"_s),
                              .isApplied = parser.isSet(u"apply"_s)};
    if (request.office.isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("Say which office: --office FILE."));
    if (!request.day.isEmpty() && !QDate::fromString(request.day, Qt::ISODate).isValid())
        return failure(ErrorCode::InvalidInput, Words::tr("Write the day like 2026-03-02."));
    bool areNumbers = false;
    request.seed = parser.value(u"seed"_s).toULongLong(&areNumbers);
    if (bool isNumber = true; parser.isSet(u"iterations"_s)) {
        request.iterations = parser.value(u"iterations"_s).toLongLong(&isNumber);
        areNumbers = areNumbers && isNumber && request.iterations >= 0;
    }
    if (bool isNumber = true; parser.isSet(u"time-limit"_s)) {
        request.seconds = parser.value(u"time-limit"_s).toDouble(&isNumber);
        areNumbers = areNumbers && isNumber && *request.seconds >= 0.0;
    }
    if (!areNumbers)
        return failure(ErrorCode::InvalidInput,
                       Words::tr("--time-limit takes seconds, --iterations and --seed take numbers."));
    if (parser.isSet(u"clock"_s)) {
        const Result<Instant> moment = parsedMoment(parser.value(u"clock"_s));
        if (!moment)
            return std::unexpected(moment.error());
        request.clock = SystemClock(*moment);
    }
    return request;
}

} // namespace

int runAutoAssign(const QStringList &arguments)
{
    Console console(
        u"auto-assign --office FILE [--day DATE] [--technician NAME] [--seed N] [--time-limit SECONDS] "
        "[--iterations N] [--clock TIME] [--apply] [--json]"_s,
        Words::tr("Plans a day of an office and prints the plan with its reasons. The run is kept in the office file; "
                  "--apply accepts all of it. With --technician it orders one person's stops anew. With "
                  "--iterations and without --time-limit the same seed gives the same plan. --clock sets the "
                  "moment that counts as now."));
    console.parser().addOptions({{u"office"_s, {}, u"file"_s},
                                 {u"day"_s, {}, u"date"_s},
                                 {u"technician"_s, {}, u"name"_s},
                                 {u"seed"_s, {}, u"number"_s, u"1"_s},
                                 {u"time-limit"_s, {}, u"seconds"_s},
                                 {u"iterations"_s, {}, u"number"_s},
                                 {u"clock"_s, {}, u"time"_s},
                                 {u"apply"_s, {}}});
    if (const std::optional<int> exit = console.parse(arguments, 0))
        return *exit;
    const Result<AutoAssignRequest> request = requestOf(console.parser());
    if (!request)
        return console.usage(request.error().message);
    const Result<KeptRun> run = runAndKeep(*request);
    if (!run)
        return console.fail(run.error());
    return console.done(wordsOf(*run), jsonOf(*run));
}

} // namespace callout
