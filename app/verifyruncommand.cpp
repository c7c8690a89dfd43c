#include "app/verifyruncommand.h"

#include "app/console.h"
#include "core/planner/dayplanner.h"
#include "core/planner/runrecord.h"
#include "core/store/officefile.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::verifyruncommand)
};

} // namespace

int runVerifyRun(const QStringList &arguments)
{
    Console console(u"verify-run FILE RUN [--json]"_s,
                    Words::tr("Recomputes every number and rule of a run from the inputs that the office file keeps, "
                              "and says what is not so."));
    if (const std::optional<int> exit = console.parse(arguments, 2))
        return *exit;
    const QString path = console.positionals().at(0);
    bool isNumber = false;
    const qint64 id = console.positionals().at(1).toLongLong(&isNumber);
    if (!isNumber || id < 1)
        return console.usage(Words::tr("The run is a number, for example 12."));
    const Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(path);
    if (!file)
        return console.fail(file.error());
    const Result<QByteArray> record = (*file)->run(id);
    if (!record)
        return console.fail(record.error());
    const auto run = planner::fromRecord(*record);
    if (!run)
        return console.fail({run.error().code, u"%1, run %2: %3"_s.arg(path).arg(id).arg(run.error().message)});
    const QStringList findings = planner::verify(run->first, run->second);
    const QJsonObject json{{u"file"_s, path},
                           {u"run"_s, id},
                           {u"lines"_s, run->second.lines.size()},
                           {u"true"_s, findings.isEmpty()},
                           {u"findings"_s, QJsonArray::fromStringList(findings)}};
    if (!findings.isEmpty())
        return console.done(findings.join(u'\n'), json, ExitInputAtFault);
    return console.done(Words::tr("Run %1 is true: its %2 lines, their reasons and the totals were recomputed.")
                            .arg(id)
                            .arg(run->second.lines.size()),
                        json);
}

} // namespace callout
