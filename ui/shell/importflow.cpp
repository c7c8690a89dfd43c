#include "ui/shell/importflow.h"

#include "core/answers/whenanswered.h"
#include "core/commands/undohistory.h"
#include "core/dispatch/officelookup.h"
#include "ui/imports/importdialog.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QWidget>

namespace callout {

ImportFlow::ImportFlow(const OfficeParts &parts, QWidget &window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
    , m_action(new QAction(tr("&Import…"), this))
{
    m_action->setShortcut(Qt::CTRL | Qt::Key_I);
    m_action->setEnabled(false);
    connect(m_action, &QAction::triggered, this, [this] { open(); });
    connect(&parts.board, &DayBoard::editSaved, this, &ImportFlow::settle);
    connect(&parts.history, &UndoHistory::refused, this, &ImportFlow::refuse);
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

ImportDialog *ImportFlow::dialog() const
{
    return m_dialog;
}

void ImportFlow::setSources(const ImportSources &sources)
{
    m_sources = sources;
    m_action->setEnabled(true);
}

void ImportFlow::open(const QString &path)
{
    if (!m_dialog) {
        m_dialog = new ImportDialog(m_sources, m_parts.board.day(), m_parts.board.clock().now(), m_parts.settings,
                                    m_parts.theme, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &ImportDialog::idsWanted, this, &ImportFlow::reserve);
        connect(m_dialog, &ImportDialog::changesMade, this, &ImportFlow::write);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    if (!path.isEmpty())
        m_dialog->openFile(path);
}

void ImportFlow::reserve(const QHash<RecordKind, int> &counts)
{
    whenAnswered(m_parts.lookup.reserveIds(counts), m_dialog.data(),
                 [dialog = m_dialog](const Result<QHash<RecordKind, qint64>> &first) {
                     if (first)
                         dialog->takeIds(*first);
                     else
                         dialog->refuse(first.error().message);
                 });
}

void ImportFlow::write(const ChangeSet &changes, const QString &label)
{
    m_label = label;
    Edit edit{.changes = changes, .label = label, .actor = {ActorKind::Import, m_parts.board.actor().name}};
    // A refusal is told by the history, and taken by refuse().
    m_parts.history.push(std::make_unique<EditBoard>(m_parts.board, std::move(edit)));
}

void ImportFlow::settle()
{
    if (m_label.isEmpty() || m_parts.board.pendingWrites() > 0)
        return;
    emit newsArose(
        tr("Done: %1. %2 takes it back.")
            .arg(std::exchange(m_label, {}), QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    if (m_dialog)
        m_dialog->succeed();
}

void ImportFlow::refuse(const Error &error)
{
    if (std::exchange(m_label, {}).isEmpty() || !m_dialog)
        return;
    m_dialog->refuse(error.message);
}

bool ImportFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_action->isEnabled() || watched != &m_window)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QString path = ImportDialog::fileIn(drop->mimeData());
        if (path.isEmpty())
            return false;
        drop->acceptProposedAction();
        if (event->type() == QEvent::Drop)
            open(path);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace callout
