#include "app/exportcommand.h"

#include "app/console.h"
#include "core/exports/sheets.h"
#include "core/store/officefile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::exportcommand)
};

constexpr int MostDays = 3660;

struct ExportRequest {
    QString office;
    QString out; ///< empty: standard output
    QDate first;
    QDate last;
    bool isLocal = false;
    bool hasByteOrderMark = false;
};

Result<QDate> dayOf(const QCommandLineParser &parser, const QString &option)
{
    const QDate day = QDate::fromString(parser.value(option), Qt::ISODate);
    if (!day.isValid())
        return failure(ErrorCode::InvalidInput, Words::tr("Write the day as --%1 2026-03-31.").arg(option));
    return day;
}

Result<ExportRequest> requestOf(const QCommandLineParser &parser)
{
    ExportRequest request{.office = parser.value(u"office"_s),
                          .out = parser.value(u"out"_s),
                          .isLocal = parser.isSet(u"local"_s),
                          .hasByteOrderMark = parser.isSet(u"bom"_s)};
    if (request.office.isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("Say which office: --office FILE."));
    const Result<QDate> first = dayOf(parser, u"from"_s);
    const Result<QDate> last = first ? dayOf(parser, u"to"_s) : first;
    if (!last)
        return std::unexpected(last.error());
    request.first = *first;
    request.last = *last;
    if (request.last < request.first || request.first.daysTo(request.last) >= MostDays)
        return failure(
            ErrorCode::InvalidInput,
            Words::tr("The last day is before the first, or more than ten years after it. Correct the days."));
    return request;
}

struct Exported {
    CsvSheet sheet;
    QByteArray text;
};

Result<Exported> exported(const ExportRequest &request)
{
    const Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(request.office);
    if (!file)
        return std::unexpected(file.error());
    const Result<DaySnapshot> days = (*file)->loadDays(request.first, int(request.first.daysTo(request.last)) + 1);
    if (!days)
        return std::unexpected(days.error());
    const ExportValues values({days->calendar(), request.isLocal ? std::optional(QLocale()) : std::nullopt});
    Exported done{billingSheet(*days, days->span(), values), {}};
    done.text = csvOf(done.sheet, {values.delimiter(), request.hasByteOrderMark});
    if (request.out.isEmpty())
        return done;
    return saveFile(request.out, done.text).transform([&] { return done; });
}

} // namespace

int runExportJobs(const QStringList &arguments)
{
    Console console(
        u"export-jobs --office FILE --from DAY --to DAY [--out FILE] [--local] [--bom] [--json]"_s,
        Words::tr(
            "Writes the jobs completed on these days as a table (CSV) for billing, to a file or to standard output. "
            "--local writes days and amounts as the locale has them, --bom marks the text as UTF-8."));
    console.parser().addOptions({{u"office"_s, {}, u"file"_s},
                                 {u"from"_s, {}, u"day"_s},
                                 {u"to"_s, {}, u"day"_s},
                                 {u"out"_s, {}, u"file"_s},
                                 {u"local"_s, {}},
                                 {u"bom"_s, {}}});
    if (const std::optional<int> exit = console.parse(arguments, 0))
        return *exit;
    const Result<ExportRequest> request = requestOf(console.parser());
    if (!request)
        return console.usage(request.error().message);
    const Result<Exported> done = exported(*request);
    if (!done)
        return console.fail(done.error());
    const QJsonObject json{{u"jobs"_s, qint64(done->sheet.rows.size())}, {u"out"_s, request->out}};
    if (request->out.isEmpty())
        return console.done(QString::fromUtf8(done->text).trimmed(), json);
    return console.done(
        Words::tr("%n completed jobs are in %1.", nullptr, int(done->sheet.rows.size())).arg(request->out), json);
}

} // namespace callout
