#include "app/subcommands.h"

#include "app/autoassigncommand.h"
#include "app/console.h"
#include "app/demochoice.h"
#include "app/demofiles.h"
#include "app/exportcommand.h"
#include "app/importcommand.h"
#include "app/matrixcommand.h"
#include "app/plancommand.h"
#include "app/regioncommand.h"
#include "app/servecommand.h"
#include "app/systemclock.h"
#include "app/verifyruncommand.h"
#include "core/demo/demooffice.h"
#include "core/store/officefile.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::subcommands)
};

int runCheck(const QStringList &arguments)
{
    Console console(u"check FILE [--json]"_s,
                    Words::tr("Checks an office file: its integrity, its references, and the audit trail against its "
                              "records."));
    if (const std::optional<int> exit = console.parse(arguments, 1))
        return *exit;
    const QString path = console.positionals().front();
    const Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(path);
    if (!file)
        return console.fail(file.error());
    const Result<QStringList> findings = (*file)->check();
    if (!findings)
        return console.fail(findings.error());
    const QJsonObject json{
        {u"file"_s, path}, {u"sound"_s, findings->isEmpty()}, {u"findings"_s, QJsonArray::fromStringList(*findings)}};
    if (findings->isEmpty())
        return console.done(Words::tr("%1 is sound.").arg(path), json);
    return console.done(findings->join(u'\n'), json, ExitInputAtFault);
}

int runBackup(const QStringList &arguments)
{
    Console console(u"backup FILE OUT [--json]"_s,
                    Words::tr("Writes a complete, consistent copy of an office file, also while it is in use."));
    if (const std::optional<int> exit = console.parse(arguments, 2))
        return *exit;
    const QString source = console.positionals().at(0);
    const QString target = console.positionals().at(1);
    const Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(source);
    if (!file)
        return console.fail(file.error());
    if (const Result<void> copied = (*file)->backup(target); !copied)
        return console.fail(copied.error());
    return console.done(Words::tr("Backed up to %1.").arg(target), {{u"file"_s, source}, {u"backup"_s, target}});
}

int runDemo(const QStringList &arguments)
{
    Console console(
        u"demo --out FILE [--size small|large] [--seed N] [--day DATE] [--at TIME] [--fresh] [--json]"_s,
        Words::tr("Invents a town and an office with a full day. The town is written beside the office as an "
                  ".osm file and imported as its map."));
    console.parser().addOptions({{u"out"_s, {}, u"file"_s},
                                 {u"size"_s, {}, u"size"_s, u"small"_s},
                                 {u"seed"_s, {}, u"number"_s, u"1"_s},
                                 {u"day"_s, {}, u"date"_s},
                                 {u"at"_s, {}, u"time"_s},
                                 {u"fresh"_s, {}}});
    if (const std::optional<int> exit = console.parse(arguments, 0))
        return *exit;
    const Result<DemoOptions> options = demoOptions(console.parser(), SystemClock().now());
    if (!options)
        return console.usage(options.error().message);
    const Result<DemoReport> made = makeDemoWithMap(*options, SystemClock().now());
    if (!made)
        return console.fail(made.error());
    return console.done(Words::tr("%1 in %2: %3 jobs, %4 emergencies, %5 technicians. Written to %6.")
                            .arg(made->officeName, made->townName)
                            .arg(made->jobs)
                            .arg(made->emergencies)
                            .arg(made->technicians)
                            .arg(options->officePath),
                        {{u"office"_s, options->officePath},
                         {u"town"_s, townPathOf(options->officePath)},
                         {u"jobs"_s, made->jobs},
                         {u"emergencies"_s, made->emergencies},
                         {u"open"_s, made->openJobs},
                         {u"technicians"_s, made->technicians},
                         {u"customers"_s, made->customers},
                         {u"pastJobs"_s, made->pastJobs},
                         {u"addresses"_s, made->addresses}});
}

using Run = int (*)(const QStringList &);
constexpr std::array<std::pair<QLatin1StringView, Run>, 15> table{{{"auto-assign"_L1, &runAutoAssign},
                                                                   {"backup"_L1, &runBackup},
                                                                   {"check"_L1, &runCheck},
                                                                   {"demo"_L1, &runDemo},
                                                                   {"export-jobs"_L1, &runExportJobs},
                                                                   {"import-customers"_L1, &runImportCustomers},
                                                                   {"import-jobs"_L1, &runImportJobs},
                                                                   {"import-region"_L1, &runImportRegion},
                                                                   {"import-shifts"_L1, &runImportShifts},
                                                                   {"import-technicians"_L1, &runImportTechnicians},
                                                                   {"matrix"_L1, &runMatrix},
                                                                   {"pair"_L1, &runPair},
                                                                   {"plan"_L1, &runPlan},
                                                                   {"serve"_L1, &runServe},
                                                                   {"verify-run"_L1, &runVerifyRun}}};

} // namespace

bool isSubcommand(const QString &name)
{
    return std::ranges::contains(table, name, &std::pair<QLatin1StringView, Run>::first);
}

std::optional<int> runSubcommand(const QStringList &arguments)
{
    for (const auto &[name, run] : table) {
        if (!arguments.isEmpty() && arguments.front() == name)
            return run(arguments);
    }
    return std::nullopt;
}

} // namespace callout
