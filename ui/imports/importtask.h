#pragma once

#include "ui/imports/importsources.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <stop_token>

namespace callout {

/// A file as it stands, before anything is made of it.
struct OpenedFile {
    ImportContent content = ImportContent::Jobs;
    TextEncoding encoding = TextEncoding::Utf8;
    QChar delimiter = u',';
    QList<CsvRecord> records; ///< rows with their fields; of a calendar its lines
    ColumnMap columns;        ///< as they are guessed
    std::optional<ImportFault> fault;
};

/// Reads a file for a dialog on a worker, one step after the other: as rows, as records, their places, and the change that
/// they are. A new step stops the one under way; what it told before counts for nothing then.
class ImportTask : public QObject
{
    Q_OBJECT

public:
    ImportTask(ImportSources sources, DaySnapshot day, QObject *parent = nullptr);
    ~ImportTask() override;

    /// fileOpened() follows, or failed(). Without a content it is guessed.
    void open(const QString &path, const CsvForm &form, std::optional<ImportContent> content);
    /// recordsRead() follows, and for a file without faults placed(), with told() in between.
    void read(const ImportOptions &options);
    /// changesMade() follows, for the import that was placed last.
    void makeChanges(const FirstIds &first);
    void stop();

signals:
    void fileOpened(const callout::OpenedFile &file);
    void recordsRead(const std::shared_ptr<const callout::TableImport> &import);
    /// How many addresses of all are looked up.
    void told(qsizetype done, qsizetype all);
    /// `hasMap` tells whether there was one to look on.
    void placed(const std::shared_ptr<const callout::TableImport> &import, bool hasMap);
    void changesMade(const callout::ChangeSet &changes);
    void failed(const callout::Error &error);

private:
    /// Runs work on the worker, which gives what to do back on this thread.
    void run(std::function<std::function<void()>(const std::stop_token &stop)> work);
    /// Does something on this object's thread, if the step is still wanted there.
    void tell(const std::stop_token &stop, std::function<void()> what);
    [[nodiscard]] Result<std::shared_ptr<const KnownOffice>> office();
    [[nodiscard]] Result<bool> place(TableImport *import, const KnownOffice &office, const std::stop_token &stop);

    ImportSources m_sources;
    DaySnapshot m_day;
    QByteArray m_bytes;
    std::shared_ptr<const KnownOffice> m_office; ///< read once, by the worker alone
    std::shared_ptr<const TableImport> m_import; ///< with its places
    std::stop_source m_stop;
    QThreadPool m_worker; ///< one thread
};

} // namespace callout
