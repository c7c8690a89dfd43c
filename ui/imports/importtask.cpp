#include "ui/imports/importtask.h"

#include <QFile>
#include <QFileInfo>

namespace callout {

namespace {

constexpr qint64 LargestFile = 256LL * 1024 * 1024;

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound,
                       ImportTask::tr("%1 cannot be read: %2. Choose another file.")
                           .arg(QFileInfo(path).fileName(), file.errorString()));
    }
    if (file.size() > LargestFile) {
        return failure(
            ErrorCode::InvalidInput,
            ImportTask::tr("%1 is too large to be a table. Choose another file.").arg(QFileInfo(path).fileName()));
    }
    return file.readAll();
}

QList<CsvRecord> linesOf(const QByteArray &bytes)
{
    QList<CsvRecord> lines;
    int number = 0;
    for (const QByteArray &line : bytes.split('\n'))
        lines.append({++number, {QString::fromUtf8(line.trimmed())}});
    while (!lines.isEmpty() && lines.back().fields.front().isEmpty())
        lines.removeLast();
    return lines;
}

OpenedFile openedFile(const QByteArray &bytes, const CsvForm &form, std::optional<ImportContent> content)
{
    OpenedFile file;
    file.content = content.value_or(guessedContent(bytes, form));
    if (file.content == ImportContent::Calendar) {
        file.records = linesOf(bytes);
        return file;
    }
    const CsvTable table = readCsv(bytes, form);
    file.encoding = table.encoding;
    file.delimiter = table.delimiter;
    file.fault = table.fault;
    file.records = table.records;
    if (const std::expected<ColumnMap, ImportFault> columns = readColumns(table, {}, file.content))
        file.columns = *columns;
    return file;
}

} // namespace

ImportTask::ImportTask(ImportSources sources, DaySnapshot day, QObject *parent)
    : QObject(parent)
    , m_sources(std::move(sources))
    , m_day(std::move(day))
{
    m_worker.setMaxThreadCount(1);
}

ImportTask::~ImportTask()
{
    m_stop.request_stop();
    m_worker.waitForDone();
}

void ImportTask::stop()
{
    m_stop.request_stop();
}

void ImportTask::run(std::function<std::function<void()>(const std::stop_token &)> work)
{
    m_stop.request_stop();
    m_stop = {};
    m_worker.start([this, work = std::move(work), stop = m_stop.get_token()] {
        if (stop.stop_requested())
            return;
        if (std::function<void()> what = work(stop))
            tell(stop, std::move(what));
    });
}

void ImportTask::tell(const std::stop_token &stop, std::function<void()> what)
{
    QMetaObject::invokeMethod(
        this,
        [stop, what = std::move(what)] {
            if (!stop.stop_requested())
                what();
        },
        Qt::QueuedConnection);
}

Result<std::shared_ptr<const KnownOffice>> ImportTask::office()
{
    if (!m_office) {
        Result<KnownOffice> read = m_sources.office(m_day);
        if (!read)
            return std::unexpected(read.error());
        m_office = std::make_shared<const KnownOffice>(std::move(*read));
    }
    return m_office;
}

void ImportTask::open(const QString &path, const CsvForm &form, std::optional<ImportContent> content)
{
    run([this, path, form, content](const std::stop_token &) -> std::function<void()> {
        const Result<QByteArray> bytes = bytesOf(path);
        if (!bytes)
            return [this, error = bytes.error()] { emit failed(error); };
        const OpenedFile file = openedFile(*bytes, form, content);
        return [this, bytes = *bytes, file] {
            m_bytes = bytes;
            m_import.reset();
            emit fileOpened(file);
        };
    });
}

void ImportTask::read(const ImportOptions &options)
{
    run([this, options, bytes = m_bytes](const std::stop_token &stop) -> std::function<void()> {
        const Result<std::shared_ptr<const KnownOffice>> known = office();
        if (!known)
            return [this, error = known.error()] { emit failed(error); };
        ImportOptions stoppable = options;
        stoppable.stop = stop;
        auto import = std::make_shared<TableImport>(readTable(bytes, stoppable, **known));
        tell(stop, [this, copy = std::make_shared<const TableImport>(*import)] { emit recordsRead(copy); });
        if (!import->canBeWritten())
            return {};
        const Result<bool> hasMap = place(import.get(), **known, stop);
        if (!hasMap)
            return [this, error = hasMap.error()] { emit failed(error); };
        return [this, import, isMapThere = *hasMap] {
            m_import = import;
            emit placed(import, isMapThere);
        };
    });
}

Result<bool> ImportTask::place(TableImport *import, const KnownOffice &office, const std::stop_token &stop)
{
    const Result<FindPlace> find = m_sources.places(office.office.settings);
    if (!find)
        return std::unexpected(find.error());
    const auto nowhere = [](const QString &) -> std::optional<FoundPlace> { return std::nullopt; };
    const qsizetype all = import->made() + import->changed();
    findPlaces(
        import, *find ? *find : FindPlace(nowhere),
        [&](qsizetype done) { tell(stop, [this, done, all] { emit told(done, all); }); }, stop);
    putIntoZones(import, office.office.zones);
    return bool(*find);
}

void ImportTask::makeChanges(const FirstIds &first)
{
    run([this, first, import = m_import](const std::stop_token &) -> std::function<void()> {
        if (!import || !m_office)
            return {};
        const ChangeSet changes = changesOf(*import, first, m_office->jobNumbers);
        return [this, changes] { emit changesMade(changes); };
    });
}

} // namespace callout
