#include "app/importcommand.h"

#include "app/console.h"
#include "app/officeimport.h"
#include "app/systemclock.h"
#include "app/windowoptions.h"
#include "core/csvimport/importvalues.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::importcommand)
};

constexpr qsizetype MostLines = 100;

struct ImportRequest {
    QString file;
    QString office;
    ImportContent content = ImportContent::Jobs;
    QList<ColumnChoice> columns;
    QString technician; ///< whose calendar it is
    std::optional<ShiftKind> kind;
    SystemClock clock;
    bool isUpdatingKnown = false;
    bool isMakingUnknown = false;
    bool isTried = false; ///< nothing is to be written
};

struct Imported {
    TableImport import;
    bool hasMap = false;
    bool isWritten = false;
    double seconds = 0.0;
};

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Words::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return file.readAll();
}

/// How to read the file; an error where nobody of the office has the name that is asked for.
Result<ImportOptions> optionsOf(const ImportRequest &request, const QByteArray &bytes, const KnownOffice &office,
                                Instant now)
{
    ImportOptions options{.content = request.content, .columns = request.columns, .locale = QLocale(), .now = now};
    options.isUpdatingKnown = request.isUpdatingKnown;
    options.isMakingUnknown = request.isMakingUnknown;
    options.kind = request.kind;
    if (request.content == ImportContent::Shifts && guessedContent(bytes, {}) == ImportContent::Calendar)
        options.content = ImportContent::Calendar;
    if (request.technician.isEmpty())
        return options;
    for (const Technician &technician : office.office.technicians) {
        if (technician.name.compare(request.technician.simplified(), Qt::CaseInsensitive) == 0)
            options.technician = technician.id;
    }
    if (!options.technician)
        return failure(ErrorCode::NotFound,
                       Words::tr("Nobody in this office is called %1. Correct the name.").arg(request.technician));
    return options;
}

Result<Imported> import(const ImportRequest &request)
{
    QElapsedTimer timer;
    timer.start();
    const Result<QByteArray> bytes = bytesOf(request.file);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(request.office);
    if (!file)
        return std::unexpected(file.error());
    const Instant now = request.clock.now();
    const Result<OfficeSettings> settings = (*file)->settings();
    if (!settings)
        return std::unexpected(settings.error());
    const Result<KnownOffice> office =
        knownOffice(**file, OfficeCalendar(QTimeZone(settings->timeZone.toUtf8())).dayOf(now));
    if (!office)
        return std::unexpected(office.error());
    const Result<ImportOptions> options = optionsOf(request, *bytes, *office, now);
    if (!options)
        return std::unexpected(options.error());
    Imported imported{.import = readTable(*bytes, *options, *office)};
    if (imported.import.canBeWritten()) {
        const Result<FindPlace> places = placesOf(request.office, *settings);
        if (!places)
            return std::unexpected(places.error());
        imported.hasMap = bool(*places);
        findPlaces(&imported.import, imported.hasMap ? *places : [](const QString &) { return std::nullopt; });
        putIntoZones(&imported.import, office->office.zones);
    }
    if (imported.import.canBeWritten() && !request.isTried) {
        if (const Result<void> written =
                writeImport(**file, imported.import, *office, QFileInfo(request.file).fileName(), now);
            !written)
            return std::unexpected(written.error());
        imported.isWritten = true;
    }
    imported.seconds = double(timer.elapsed()) / 1000.0;
    return imported;
}

/// The first lines, and how many there are besides.
QStringList shortened(QStringList lines)
{
    const qsizetype more = lines.size() - MostLines;
    if (more > 0) {
        lines.resize(MostLines);
        lines.append(Words::tr("and %n more", nullptr, int(more)));
    }
    return lines;
}

QStringList faultWords(const TableImport &import)
{
    QStringList lines;
    for (const ImportFault &fault : import.faults)
        lines.append(fault.words());
    return lines;
}

QStringList noteWords(const TableImport &import)
{
    QStringList lines;
    for (const ImportNote &note : import.notes)
        lines.append(ImportFault{note.line, {}, note.message}.words());
    return lines;
}

QString delimiterName(QChar delimiter)
{
    return delimiter == u'\t' ? Words::tr("tab") : QString(delimiter);
}

/// What would be made, and what not.
QStringList countWords(const TableImport &import)
{
    const QLocale locale;
    if (import.content == ImportContent::Jobs) {
        return {Words::tr("Jobs: %1. New customers: %2; known: %3.")
                    .arg(locale.toString(import.jobs.size()), locale.toString(import.newCustomers.size()),
                         locale.toString(import.knownCustomers))};
    }
    return {Words::tr("%1: %2 new, %3 changed, %4 left as they are.")
                .arg(importContentName(import.content), locale.toString(import.made()),
                     locale.toString(import.changed()), locale.toString(import.skipped))};
}

QStringList madeWords(const TableImport &import)
{
    QStringList names;
    for (const UnknownName &unknown : import.unknown)
        names.append(unknown.name);
    return names.isEmpty() ? QStringList()
                           : QStringList(Words::tr("Made because the file names them: %1.").arg(names.join(u", "_s)));
}

QStringList placeWords(const Imported &imported)
{
    const TableImport &import = imported.import;
    const QLocale locale;
    QStringList lines;
    if (!import.jobs.isEmpty() || !import.customers.isEmpty() || !import.technicians.isEmpty()) {
        lines.append(Words::tr("Places: %1 given, %2 found exactly, %3 found by street, %4 not found.")
                         .arg(locale.toString(import.count(PlaceFound::Given)),
                              locale.toString(import.count(PlaceFound::Exact)),
                              locale.toString(import.count(PlaceFound::Street)),
                              locale.toString(import.count(PlaceFound::None))));
        if (!imported.hasMap && import.count(PlaceFound::None) > 0)
            lines.append(
                Words::tr("This office has no map to find addresses on. Import one first, with import-region."));
    }
    return lines;
}

QString unreadWords(const TableImport &import)
{
    if (!import.faults.isEmpty())
        return Words::tr("Nothing was changed. Faults: %1.").arg(QLocale().toString(import.faults.size()));
    return Words::tr("Nothing was changed: the office has all of it already.");
}

QString wordsOf(const Imported &imported)
{
    const TableImport &import = imported.import;
    const QLocale locale;
    QStringList lines;
    if (import.content != ImportContent::Calendar)
        lines.append(Words::tr("Read as %1, separated by %2.")
                         .arg(encodingName(import.encoding), delimiterName(import.delimiter)));
    if (const QStringList unused = import.columns.unusedNames(); !unused.isEmpty())
        lines.append(Words::tr("Columns that are not used: %1.").arg(unused.join(u", "_s)));
    if (!import.canBeWritten()) {
        lines += shortened(faultWords(import)) + shortened(noteWords(import));
        lines.append(unreadWords(import));
        return lines.join(u'\n');
    }
    lines += countWords(import) + madeWords(import) + placeWords(imported) + shortened(noteWords(import));
    lines.append(imported.isWritten ? Words::tr("Imported in %1 s.").arg(locale.toString(imported.seconds, 'f', 1))
                                    : Words::tr("This was a trial: nothing was changed."));
    return lines.join(u'\n');
}

QJsonArray faultsJson(const TableImport &import)
{
    QJsonArray faults;
    for (const ImportFault &fault : import.faults)
        faults.append(QJsonObject{{u"line"_s, fault.line}, {u"column"_s, fault.column}, {u"message"_s, fault.message}});
    return faults;
}

QJsonArray notesJson(const TableImport &import)
{
    QJsonArray notes;
    for (const ImportNote &note : import.notes)
        notes.append(QJsonObject{{u"line"_s, note.line}, {u"message"_s, note.message}});
    return notes;
}

QJsonObject jsonOf(const Imported &imported)
{
    const TableImport &import = imported.import;
    QJsonObject columns;
    for (qsizetype column = 0; column < import.columns.fields.size(); ++column) {
        if (const std::optional<ImportField> field = import.columns.fields[column])
            columns.insert(import.columns.names[column], importFieldName(*field));
    }
    return {{u"encoding"_s, encodingName(import.encoding)},
            {u"delimiter"_s, QString(import.delimiter)},
            {u"columns"_s, columns},
            {u"unusedColumns"_s, QJsonArray::fromStringList(import.columns.unusedNames())},
            {u"rows"_s, qint64(import.rows)},
            {u"jobs"_s, qint64(import.jobs.size())},
            {u"made"_s, qint64(import.made())},
            {u"changed"_s, qint64(import.changed())},
            {u"skipped"_s, qint64(import.skipped)},
            {u"newCustomers"_s, qint64(import.newCustomers.size())},
            {u"knownCustomers"_s, qint64(import.knownCustomers)},
            {u"placesGiven"_s, qint64(import.count(PlaceFound::Given))},
            {u"placesExact"_s, qint64(import.count(PlaceFound::Exact))},
            {u"placesByStreet"_s, qint64(import.count(PlaceFound::Street))},
            {u"placesNotFound"_s, qint64(import.count(PlaceFound::None))},
            {u"faults"_s, faultsJson(import)},
            {u"notes"_s, notesJson(import)},
            {u"written"_s, imported.isWritten},
            {u"seconds"_s, imported.seconds}};
}

Result<QList<ColumnChoice>> columnChoices(const QStringList &texts)
{
    QList<ColumnChoice> choices;
    for (const QString &text : texts) {
        for (const QString &one : text.split(u',', Qt::SkipEmptyParts)) {
            const qsizetype equals = one.lastIndexOf(u'=');
            if (equals < 1)
                return failure(ErrorCode::InvalidInput,
                               Words::tr("Write --map column=field, for example --map Who=customer."));
            choices.append({one.first(equals).trimmed(), one.sliced(equals + 1).trimmed()});
        }
    }
    return choices;
}

Result<ImportRequest> requestOf(const Console &console, const QCommandLineParser &parser, ImportContent content)
{
    const Result<QList<ColumnChoice>> columns = columnChoices(parser.values(u"map"_s));
    if (!columns)
        return std::unexpected(columns.error());
    ImportRequest request{.file = console.positionals().front(),
                          .office = parser.value(u"office"_s),
                          .content = content,
                          .columns = *columns,
                          .technician = parser.value(u"technician"_s),
                          .isUpdatingKnown = parser.isSet(u"update-known"_s),
                          .isMakingUnknown = parser.isSet(u"make-unknown"_s),
                          .isTried = parser.isSet(u"try"_s)};
    if (request.office.isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("Say which office: --office FILE."));
    if (parser.isSet(u"kind"_s)) {
        request.kind = ImportValues::shiftKind(parser.value(u"kind"_s));
        if (!request.kind)
            return failure(ErrorCode::InvalidInput,
                           Words::tr("Write --kind shift, --kind on-call or --kind time-off."));
    }
    if (parser.isSet(u"clock"_s)) {
        const Result<Instant> moment = parsedMoment(parser.value(u"clock"_s));
        if (!moment)
            return std::unexpected(moment.error());
        request.clock = SystemClock(*moment);
    }
    return request;
}

/// What is particular to an import, for its help.
struct ImportHelp {
    QString command;
    QString purpose;
    QString more;
};

int runImport(const QStringList &arguments, ImportContent content, const ImportHelp &help)
{
    Console console(
        u"%1 FILE --office FILE [--map COLUMN=FIELD,...] [--make-unknown]%2 [--try] [--clock TIME] [--json]"_s.arg(
            help.command, help.more),
        help.purpose + u' '
            + Words::tr(
                  "All of it is imported, or nothing and the reasons by line. Columns are known by their headings; "
                  "--map says what others mean, by heading or number. --make-unknown makes skills, zones, business "
                  "units and job types that the office lacks. --try changes nothing. --clock sets the moment that "
                  "counts as now. Fields: %1.")
                  .arg(importFieldNames(content).join(u", "_s)));
    console.parser().addOptions({{u"office"_s, {}, u"file"_s},
                                 {u"map"_s, {}, u"columns"_s},
                                 {{u"try"_s, u"dry-run"_s}, {}},
                                 {u"make-unknown"_s, {}},
                                 {u"update-known"_s, {}},
                                 {u"technician"_s, {}, u"name"_s},
                                 {u"kind"_s, {}, u"kind"_s},
                                 {u"clock"_s, {}, u"time"_s}});
    if (const std::optional<int> exit = console.parse(arguments, 1))
        return *exit;
    const Result<ImportRequest> request = requestOf(console, console.parser(), content);
    if (!request)
        return console.usage(request.error().message);
    const Result<Imported> imported = import(*request);
    if (!imported)
        return console.fail(imported.error());
    const bool isSound = imported->import.faults.isEmpty();
    return console.done(wordsOf(*imported), jsonOf(*imported), isSound ? ExitDone : ExitInputAtFault);
}

} // namespace

int runImportJobs(const QStringList &arguments)
{
    return runImport(arguments, ImportContent::Jobs,
                     {u"import-jobs"_s, Words::tr("Imports jobs and their customers from a table (CSV)."), {}});
}

int runImportCustomers(const QStringList &arguments)
{
    return runImport(
        arguments, ImportContent::Customers,
        {u"import-customers"_s,
         Words::tr("Imports customers from a table (CSV). One that the office has, by phone or by name and "
                   "address, stays as it is; --update-known lets it take over what the table says."),
         u" [--update-known]"_s});
}

int runImportTechnicians(const QStringList &arguments)
{
    return runImport(arguments, ImportContent::Technicians,
                     {u"import-technicians"_s,
                      Words::tr("Imports technicians from a table (CSV). One that the office has, by name or e-mail, "
                                "stays as they are; --update-known lets them take over what the table says."),
                      u" [--update-known]"_s});
}

int runImportShifts(const QStringList &arguments)
{
    return runImport(
        arguments, ImportContent::Shifts,
        {u"import-shifts"_s,
         Words::tr(
             "Imports shifts and time off from a table (CSV) or a calendar (iCalendar). --technician says whose "
             "calendar it is, else the e-mail addresses in it do; --kind says what all of its entries are: shift, "
             "on-call or time-off."),
         u" [--update-known] [--technician NAME] [--kind KIND]"_s});
}

} // namespace callout
