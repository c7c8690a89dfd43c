#include "ui/imports/importdialog.h"

#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/inputframe.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/imports/columnheader.h"
#include "ui/imports/filerowsmodel.h"
#include "ui/imports/importchoices.h"
#include "ui/imports/importmessagesmodel.h"
#include "ui/imports/importrecordsmodel.h"
#include "ui/imports/importwords.h"
#include "ui/style/emptystate.h"
#include "ui/style/pillbar.h"
#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr QSize FirstSize{1040, 760};
constexpr auto ReadDelay = 120ms;
constexpr int ColumnWidth = 148;
constexpr int LineWidth = 64;
constexpr int RowsMeasured = 20;
constexpr int WidestCell = 240;

enum Tab { Records, Faults, Notes };

ThemedLabel *wrapped(ThemedLabel *label)
{
    label->setWordWrap(true);
    return label;
}

} // namespace

ImportDialog::ImportDialog(const ImportSources &sources, const DaySnapshot &day, Instant now, QSettings &settings,
                           const ThemeSource &themes, QWidget *parent)
    : QDialog(parent)
    , m_day(day)
    , m_now(now)
    , m_themes(themes)
    , m_memory(settings)
    , m_task(sources, day)
    , m_rows(new FileRowsModel(this))
    , m_records(new ImportRecordsModel(this))
    , m_faults(new ImportMessagesModel(this))
    , m_notes(new ImportMessagesModel(this))
{
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    resize(FirstSize);
    m_soon.setSingleShot(true);
    m_soon.setInterval(ReadDelay);

    m_empty = new EmptyState(themes);
    m_empty->say(
        Icon::Folder, tr("Drop a table or a calendar here"),
        tr("Jobs, customers, technicians and shifts come from tables (CSV), which every spreadsheet saves; shifts and "
           "time off from calendars (iCalendar) too."),
        tr("Choose file…"));
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_bar->setAccessibleName(tr("How far the import is"));
    m_progress = new ThemedLabel(themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted);
    auto *cancel = new QPushButton(tr("Cancel"));
    m_import = new QPushButton(tr("&Import"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    buttons->addWidget(m_bar);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_import);

    m_pages = new QStackedLayout;
    m_pages->addWidget(m_empty);
    m_pages->addWidget(filePage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Large, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Medium);
    layout->addLayout(m_pages, 1);
    layout->addLayout(buttons);
    setOnlyDefault(*this, *m_import);
    m_import->setEnabled(false);
    m_bar->hide();

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connectParts();
    m_empty->button()->setFocus();
}

ImportDialog::~ImportDialog() = default;

QWidget *ImportDialog::filePage()
{
    m_name = new ThemedLabel(m_themes, ThemedLabel::Type::Title);
    m_folder = new ThemedLabel(m_themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted);
    auto *another = new QPushButton(tr("Choose &another file…"));
    connect(another, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_folder);
    auto *head = new QHBoxLayout;
    head->addLayout(names, 1);
    head->addWidget(another, 0, Qt::AlignTop);

    m_choices = new ImportChoices(m_day, m_themes);
    m_columns = new ColumnHeader;
    m_rowsView = tableOf(m_rows, tr("Rows of the file"));
    m_rowsView->setHorizontalHeader(m_columns);
    m_columns->setDefaultSectionSize(ColumnWidth);
    m_columns->setStretchLastSection(true);
    m_columns->viewport()->setBackgroundRole(QPalette::Base);
    m_problem = wrapped(new ThemedLabel(m_themes, ThemedLabel::Type::Body, ThemedLabel::Ink::Problem));
    m_problem->hide();

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Medium);
    layout->addLayout(head);
    layout->addWidget(m_choices);
    layout->addWidget(new InputFrame(m_rowsView), 5);
    layout->addWidget(m_problem);
    layout->addWidget(previewPart(), 4);
    return page;
}

QWidget *ImportDialog::previewPart()
{
    m_update = new QCheckBox(tr("&Update what the office has already"));
    m_update->setToolTip(
        tr("Records that the office has take over what the file says of them. Otherwise they stay as they "
           "are."));
    m_make = new QCheckBox;
    m_make->hide();
    m_summary = new ThemedLabel(m_themes, ThemedLabel::Type::Strong);
    m_places = new ThemedLabel(m_themes, ThemedLabel::Type::Small, ThemedLabel::Ink::Muted);
    m_tabs = new PillBar(m_themes);
    m_tabs->setAccessibleName(tr("Lists of the import"));
    m_tabs->addPill(tr("Records"));
    m_tabs->addPill(tr("Faults"));
    m_tabs->addPill(tr("Notes"));
    m_lists = new QStackedWidget;
    m_recordsView = tableOf(m_records, tr("Records that will be made"));
    m_faultsView = tableOf(m_faults, tr("Faults by line"));
    m_notesView = tableOf(m_notes, tr("Notes by line"));
    for (QTableView *view : {m_recordsView, m_faultsView, m_notesView})
        m_lists->addWidget(new InputFrame(view));
    for (QTableView *view : {m_faultsView, m_notesView}) {
        view->verticalHeader()->hide();
        view->setWordWrap(false);
        view->setColumnWidth(ImportMessagesModel::Line, LineWidth);
    }
    m_notesView->hideColumn(ImportMessagesModel::Where);

    auto *options = new QHBoxLayout;
    options->setSpacing(spacing::Wide);
    options->addWidget(m_update);
    options->addWidget(m_make, 1);
    options->addStretch();
    auto *words = new QHBoxLayout;
    words->addWidget(m_summary);
    words->addSpacing(spacing::Medium);
    words->addWidget(m_places, 1);
    words->addWidget(m_tabs);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Small);
    layout->addLayout(options);
    layout->addLayout(words);
    layout->addWidget(m_lists, 1);
    return part;
}

QTableView *ImportDialog::tableOf(QAbstractItemModel *model, const QString &name)
{
    auto *view = new QTableView;
    view->setModel(model);
    view->setAccessibleName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setTabKeyNavigation(false);
    view->setShowGrid(false);
    view->setAlternatingRowColors(false);
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + spacing::Small);
    view->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->setResizeContentsPrecision(RowsMeasured);
    for (QHeaderView *header : {view->horizontalHeader(), view->verticalHeader()})
        header->viewport()->setBackgroundRole(QPalette::Base);
    return view;
}

void ImportDialog::connectParts()
{
    connect(m_empty, &EmptyState::stepChosen, this, &ImportDialog::chooseFile);
    connect(m_choices, &ImportChoices::formChanged, this,
            [this] { m_task.open(m_path, m_choices->form(), m_choices->content()); });
    connect(m_choices, &ImportChoices::optionsChanged, this, &ImportDialog::readAgain);
    connect(m_columns, &ColumnHeader::fieldsChanged, this, [this] {
        m_memory.remember(m_choices->content(), m_headings, m_columns->fields());
        readAgain();
    });
    connect(m_update, &QCheckBox::toggled, this, &ImportDialog::readAgain);
    connect(m_make, &QCheckBox::toggled, this, &ImportDialog::readAgain);
    connect(m_tabs, &PillBar::currentChanged, m_lists, &QStackedWidget::setCurrentIndex);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::begin);
    const auto follow = [this](QTableView *view, const ImportMessagesModel *messages) {
        connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this, messages](const QModelIndex &current) {
                    if (current.isValid())
                        showLine(messages->message(current.row()).line);
                });
        connect(view, &QTableView::clicked, this,
                [this, messages](const QModelIndex &index) { showLine(messages->message(index.row()).line); });
    };
    follow(m_faultsView, m_faults);
    follow(m_notesView, m_notes);

    connect(&m_soon, &QTimer::timeout, this, [this] {
        ImportOptions options;
        options.locale = QLocale();
        options.now = m_now;
        m_choices->fill(&options);
        options.isUpdatingKnown = m_update->isChecked();
        options.isMakingUnknown = m_make->isChecked();
        const ColumnHeader::Fields &fields = m_columns->fields();
        for (qsizetype column = 0; column < fields.size(); ++column) {
            options.columns.append(
                {QString::number(column + 1), fields[column] ? importFieldName(*fields[column]) : QString()});
        }
        m_task.read(options);
    });
    connect(&m_task, &ImportTask::fileOpened, this, &ImportDialog::takeFile);
    connect(&m_task, &ImportTask::recordsRead, this, &ImportDialog::takeRead);
    connect(&m_task, &ImportTask::placed, this, &ImportDialog::takePlaced);
    connect(&m_task, &ImportTask::told, this, [this](qsizetype done, qsizetype all) {
        showProgress(tr("Looking for addresses: %1 of %2").arg(QLocale().toString(done), QLocale().toString(all)), done,
                     all);
    });
    connect(&m_task, &ImportTask::changesMade, this, [this](const ChangeSet &changes) {
        emit changesMade(changes, importLabel(*m_ready, QFileInfo(m_path).fileName()));
    });
    connect(&m_task, &ImportTask::failed, this, [this](const Error &error) { refuse(error.message); });
}

QString ImportDialog::fileFilter()
{
    return tr("Tables and calendars (*.csv *.tsv *.txt *.ics);;All files (*)");
}

QString ImportDialog::fileIn(const QMimeData *data)
{
    static const QStringList endings{u"csv"_s, u"tsv"_s, u"txt"_s, u"ics"_s};
    const QList<QUrl> addresses = data->urls();
    for (const QUrl &address : addresses) {
        if (address.isLocalFile() && endings.contains(QFileInfo(address.toLocalFile()).suffix(), Qt::CaseInsensitive))
            return address.toLocalFile();
    }
    return {};
}

void ImportDialog::chooseFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import"), QFileInfo(m_path).absolutePath(), fileFilter());
    if (!path.isEmpty())
        openFile(path);
}

void ImportDialog::openFile(const QString &path)
{
    m_path = path;
    m_name->setText(QFileInfo(path).fileName());
    m_folder->setText(QDir::toNativeSeparators(QFileInfo(path).absolutePath()));
    m_pages->setCurrentIndex(1);
    showProgress(tr("Reading the file"), 0, 0);
    m_task.open(path, {}, std::nullopt);
}

void ImportDialog::takeFile(const OpenedFile &file)
{
    m_choices->show(file);
    const bool isCalendar = file.content == ImportContent::Calendar;
    m_headings = isCalendar ? QStringList(tr("Calendar")) : file.columns.names;
    const bool hasHeading = !isCalendar && file.columns.hasHeading && !file.records.isEmpty();
    m_columns->clear();
    m_rows->setRows(m_headings, file.records.sliced(hasHeading ? 1 : 0));
    if (!isCalendar && !file.fault) {
        const auto known = m_memory.fields(file.content, m_headings);
        m_columns->setColumns(file.content, m_headings, known.value_or(file.columns.fields), file.columns.fields);
    }
    readAgain();
}

void ImportDialog::readAgain()
{
    m_ready.reset();
    m_import->setEnabled(false);
    showProblem({});
    showProgress(tr("Reading the file"), 0, 0);
    m_soon.start();
}

void ImportDialog::takeRead(const std::shared_ptr<const TableImport> &import)
{
    showImport(*import);
    m_tabs->setCurrent(import->faults.isEmpty() ? (import->canBeWritten() ? Records : Notes) : Faults);
    m_lists->setCurrentIndex(m_tabs->current());
    if (import->canBeWritten())
        return;
    m_bar->hide();
    m_progress->clear();
    if (import->faults.isEmpty())
        showProblem(tr("There is nothing to import: the office has all of it already."));
    else if (import->rows == 0 && import->faults.size() == 1)
        showProblem(import->faults.front().message);
    else
        showProblem(
            tr("%n faults keep this file from being imported. Correct them in the file, or leave their columns out.",
               nullptr, int(import->faults.size())));
}

void ImportDialog::showImport(const TableImport &import)
{
    m_records->setImport(import, m_day);
    m_recordsView->resizeColumnsToContents();
    for (int column = 0; column < m_records->columnCount(); ++column)
        m_recordsView->setColumnWidth(column, std::min(m_recordsView->columnWidth(column), WidestCell));
    m_faults->setFaults(import.faults);
    m_notes->setNotes(import.notes);
    m_tabs->setCount(Records, int(import.made() + import.changed()));
    m_tabs->setCount(Faults, int(import.faults.size()));
    m_tabs->setCount(Notes, int(import.notes.size()));
    m_update->setVisible(import.content != ImportContent::Jobs);
    m_make->setVisible(!import.unknown.isEmpty());
    const QString names = importwords::unknownNames(import.unknown);
    m_make->setText(tr("&Make what the office lacks: %1").arg(fontMetrics().elidedText(names, Qt::ElideRight, 560)));
    m_make->setToolTip(names);
    m_summary->setText(import.faults.isEmpty() ? importwords::summary(import)
                                               : tr("%n rows read", nullptr, int(import.rows)));
    m_places->clear();
    m_import->setText(import.canBeWritten() ? importwords::verb(import) : tr("&Import"));
}

void ImportDialog::takePlaced(const std::shared_ptr<const TableImport> &import, bool hasMap)
{
    showImport(*import);
    m_places->setText(importwords::places(*import, hasMap));
    m_ready = import;
    m_bar->hide();
    m_progress->clear();
    m_import->setEnabled(true);
}

void ImportDialog::showLine(int line)
{
    const int row = m_rows->rowOfLine(line);
    if (row < 0)
        return;
    m_rowsView->selectRow(row);
    m_rowsView->scrollTo(m_rows->index(row, 0), QAbstractItemView::PositionAtCenter);
}

void ImportDialog::showProgress(const QString &words, qsizetype done, qsizetype all)
{
    m_bar->setRange(0, int(all));
    m_bar->setValue(int(done));
    m_bar->show();
    m_progress->setText(words);
}

void ImportDialog::showProblem(const QString &message)
{
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
}

QString ImportDialog::summary() const
{
    return m_summary->text();
}

QString ImportDialog::problem() const
{
    return m_problem->text();
}

void ImportDialog::begin()
{
    if (!m_ready)
        return;
    m_isWriting = true;
    m_import->setEnabled(false);
    m_choices->setEnabled(false);
    m_columns->setEnabled(false);
    showProblem({});
    showProgress(tr("Writing to the office file"), 0, 0);
    emit idsWanted(idsNeeded(*m_ready));
}

void ImportDialog::takeIds(const FirstIds &first)
{
    if (m_isWriting)
        m_task.makeChanges(first);
}

void ImportDialog::succeed()
{
    m_memory.remember(m_choices->content(), m_headings, m_columns->fields());
    accept();
}

void ImportDialog::refuse(const QString &message)
{
    m_isWriting = false;
    m_choices->setEnabled(true);
    m_columns->setEnabled(true);
    m_import->setEnabled(isReady());
    m_bar->hide();
    m_progress->clear();
    showProblem(message);
}

void ImportDialog::done(int result)
{
    m_isWriting = false;
    m_task.stop();
    m_soon.stop();
    QDialog::done(result);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_isWriting && !fileIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openFile(fileIn(event->mimeData()));
}

} // namespace callout
