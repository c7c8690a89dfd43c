#pragma once

#include "ui/imports/importtask.h"
#include "ui/imports/mappingmemory.h"

#include <QDialog>
#include <QTimer>

class QAbstractItemModel;
class QCheckBox;
class QMimeData;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QStackedWidget;
class QTableView;

namespace callout {

class ColumnHeader;
class EmptyState;
class FileRowsModel;
class ImportChoices;
class ImportMessagesModel;
class ImportRecordsModel;
class PillBar;
class ThemedLabel;
class ThemeSource;

/// Imports a table or a calendar: what its columns hold, what would be made of it, what is wrong with it by line, and then
/// all of it or nothing. Reading and looking for places happen on a worker; whoever shows the dialog reserves ids and
/// writes the change.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `day` gives the office's lists, people and zone; the settings and the theme outlive the dialog.
    ImportDialog(const ImportSources &sources, const DaySnapshot &day, Instant now, QSettings &settings,
                 const ThemeSource &themes, QWidget *parent = nullptr);
    ~ImportDialog() override;

    void openFile(const QString &path);
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Whether everything is read and can be imported.
    [[nodiscard]] bool isReady() const { return m_ready != nullptr; }

    /// Ids are reserved: changesMade() follows.
    void takeIds(const FirstIds &first);
    /// It was written.
    void succeed();
    /// It was not, for this reason.
    void refuse(const QString &message);

    [[nodiscard]] QPushButton *importButton() const { return m_import; }
    [[nodiscard]] ColumnHeader *columns() const { return m_columns; }
    [[nodiscard]] ImportChoices *choices() const { return m_choices; }
    [[nodiscard]] QTableView *rowsView() const { return m_rowsView; }
    [[nodiscard]] QTableView *faultsView() const { return m_faultsView; }
    [[nodiscard]] PillBar *tabs() const { return m_tabs; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString problem() const;

    /// Files that can be imported, for file dialogs.
    [[nodiscard]] static QString fileFilter();
    /// The first such file among what is dragged; empty where there is none.
    [[nodiscard]] static QString fileIn(const QMimeData *data);

public slots:
    void chooseFile();
    void done(int result) override;

signals:
    void idsWanted(const QHash<callout::RecordKind, int> &counts);
    void changesMade(const callout::ChangeSet &changes, const QString &label);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QWidget *filePage();
    [[nodiscard]] QWidget *previewPart();
    [[nodiscard]] QTableView *tableOf(QAbstractItemModel *model, const QString &name);
    void connectParts();
    void takeFile(const OpenedFile &file);
    void takeRead(const std::shared_ptr<const TableImport> &import);
    void takePlaced(const std::shared_ptr<const TableImport> &import, bool hasMap);
    void readAgain();
    void showImport(const TableImport &import);
    void showLine(int line);
    void showProgress(const QString &words, qsizetype done, qsizetype all);
    void showProblem(const QString &message);
    void begin();

    const DaySnapshot m_day;
    Instant m_now;
    const ThemeSource &m_themes;
    MappingMemory m_memory;
    ImportTask m_task;
    QString m_path;
    QStringList m_headings;
    std::shared_ptr<const TableImport> m_ready;
    bool m_isWriting = false;
    QTimer m_soon; ///< until several changes are made

    QStackedLayout *m_pages;
    EmptyState *m_empty;
    ThemedLabel *m_name;
    ThemedLabel *m_folder;
    ImportChoices *m_choices;
    FileRowsModel *m_rows;
    ColumnHeader *m_columns;
    QTableView *m_rowsView;
    ThemedLabel *m_problem;
    QCheckBox *m_update;
    QCheckBox *m_make;
    ThemedLabel *m_summary;
    ThemedLabel *m_places;
    PillBar *m_tabs;
    QStackedWidget *m_lists;
    ImportRecordsModel *m_records;
    ImportMessagesModel *m_faults;
    ImportMessagesModel *m_notes;
    QTableView *m_recordsView;
    QTableView *m_faultsView;
    QTableView *m_notesView;
    QProgressBar *m_bar;
    ThemedLabel *m_progress;
    QPushButton *m_import;
};

} // namespace callout
