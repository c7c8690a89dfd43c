#include "ui/dialogs/notessection.h"

#include "ui/dialogs/formfield.h"
#include "ui/dialogs/inputframe.h"
#include "ui/style/spacing.h"

#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int NoteLines = 4;
constexpr int FileLines = 3;
constexpr int PathRole = Qt::UserRole;

} // namespace

NotesSection::NotesSection(const ThemeSource &themes)
    : JobSection(themes, tr("Notes and files"))
    , m_notes(new QPlainTextEdit)
    , m_files(new QListWidget)
    , m_add(new QPushButton(tr("Add files…")))
    , m_open(new QPushButton(tr("Open")))
    , m_remove(new QPushButton(tr("Remove")))
{
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(m_notes->fontMetrics().lineSpacing() * NoteLines + spacing::Large);
    add(u"notes"_s, tr("Internal n&otes"), new InputFrame(m_notes));
    add(u"attachments"_s, tr("Attached files"), attachmentEditor());
    setAcceptDrops(true);

    watch(m_notes, &QPlainTextEdit::textChanged);
    watch(m_files->model(), &QAbstractItemModel::rowsInserted);
    watch(m_files->model(), &QAbstractItemModel::rowsRemoved);
    showButtons();
}

QWidget *NotesSection::attachmentEditor()
{
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_files->setFixedHeight(m_files->fontMetrics().lineSpacing() * FileLines + spacing::Wide);
    m_list = new InputFrame(m_files);
    auto *editor = new QWidget;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::Small);
    for (QPushButton *button : {m_add, m_open, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    editor->setFocusProxy(m_files);

    connect(m_files, &QListWidget::itemSelectionChanged, this, &NotesSection::showButtons);
    connect(m_files, &QListWidget::itemActivated, this, &NotesSection::openSelected);
    connect(m_add, &QPushButton::clicked, this, &NotesSection::askForFiles);
    connect(m_open, &QPushButton::clicked, this, &NotesSection::openSelected);
    connect(m_remove, &QPushButton::clicked, this, &NotesSection::removeSelected);
    return editor;
}

void NotesSection::attach(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (attachments().contains(path))
            continue;
        auto *item = new QListWidgetItem(QFileInfo(path).fileName());
        item->setData(PathRole, path);
        item->setToolTip(path);
        m_files->addItem(item);
    }
    m_list->setVisible(m_files->count() > 0);
}

QStringList NotesSection::attachments() const
{
    QStringList paths;
    for (int row = 0; row < m_files->count(); ++row)
        paths.append(m_files->item(row)->data(PathRole).toString());
    return paths;
}

void NotesSection::askForFiles()
{
    attach(QFileDialog::getOpenFileNames(this, tr("Attach files to this job")));
}

void NotesSection::removeSelected()
{
    qDeleteAll(m_files->selectedItems());
    m_list->setVisible(m_files->count() > 0);
}

void NotesSection::openSelected()
{
    for (const QListWidgetItem *item : m_files->selectedItems())
        QDesktopServices::openUrl(QUrl::fromLocalFile(item->data(PathRole).toString()));
}

void NotesSection::showButtons()
{
    const bool isSelected = !m_files->selectedItems().isEmpty();
    m_list->setVisible(m_files->count() > 0);
    m_open->setVisible(isSelected);
    m_remove->setVisible(isSelected);
}

void NotesSection::show(const Job &job)
{
    const Showing showing(*this);
    if (m_notes->toPlainText() != job.notes)
        m_notes->setPlainText(job.notes);
    if (attachments() != job.attachments) {
        m_files->clear();
        attach(job.attachments);
    }
    showButtons();
}

void NotesSection::read(Job *job) const
{
    job->notes = m_notes->toPlainText();
    job->attachments = attachments();
}

void NotesSection::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void NotesSection::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    attach(paths);
    event->acceptProposedAction();
}

} // namespace callout
