#include "core/commands/undohistory.h"

#include <QLocale>

#include <algorithm>
#include <vector>

namespace callout {

UndoHistory::UndoHistory(DayBoard &board, QObject *parent) : QObject(parent), m_board(board)
{
    connect(&board, &DayBoard::editSaved, this, &UndoHistory::takeSaved);
    connect(&board, &DayBoard::editFailed, this, &UndoHistory::takeFailed);
}

bool UndoHistory::push(Result<std::unique_ptr<EditBoard>> command)
{
    if (!command) {
        emit refused(command.error());
        return false;
    }
    if (!*command)
        return false;
    const QString label = (*command)->text();
    return step(label, EditKind::Do, [this, &command] {
        // Done before it is pushed: pushing drops what could be redone, which a refused edit must not.
        std::unique_ptr<EditBoard> edit = listened(std::move(*command));
        edit->redo();
        if (edit->isObsolete())
            return;
        edit->skipNext();
        m_stack.push(edit.release());
    });
}

std::unique_ptr<EditBoard> UndoHistory::listened(std::unique_ptr<EditBoard> command)
{
    command->whenRefused([this](const Error &error) { m_refusal = error; });
    return command;
}

bool UndoHistory::step(const QString &label, EditKind kind, const std::function<void()> &run)
{
    m_refusal.reset();
    run();
    if (const std::optional<Error> refusal = std::exchange(m_refusal, std::nullopt)) {
        emit refused(*refusal);
        return false;
    }
    emit done(label, kind);
    return true;
}

void UndoHistory::restore(const QList<StoredEdit> &steps)
{
    std::vector<const StoredEdit *> kept;
    std::ptrdiff_t doneCount = 0;
    for (const StoredEdit &step : steps) {
        const auto same = std::ranges::find(kept, step.edit.target, [](const StoredEdit *s) { return s->edit.target; });
        const auto top = kept.begin() + doneCount;
        // What lies between a step and the top had left the stack when the step was taken.
        if (step.edit.kind == EditKind::Do) {
            kept.erase(top, kept.end());
            kept.push_back(&step);
            doneCount = std::ssize(kept);
        } else if (step.edit.kind == EditKind::Undo && same < top) {
            doneCount = same - kept.begin();
            kept.erase(same + 1, top);
        } else if (step.edit.kind == EditKind::Redo && same >= top && same != kept.end()) {
            kept.erase(top, same);
            ++doneCount;
        }
    }
    m_stack.clear();
    for (std::ptrdiff_t i = 0; i < std::ssize(kept); ++i) {
        auto edit = listened(EditBoard::restored(m_board, kept[std::size_t(i)]->edit, i >= doneCount));
        edit->skipNext();
        m_stack.push(edit.release());
    }
    for (int i = m_stack.count(); i > doneCount; --i) {
        command(i - 1).skipNext();
        m_stack.undo();
    }
}

void UndoHistory::undo()
{
    if (m_stack.canUndo())
        step(m_stack.undoText(), EditKind::Undo, [this] { m_stack.undo(); });
}

void UndoHistory::redo()
{
    if (m_stack.canRedo())
        step(m_stack.redoText(), EditKind::Redo, [this] { m_stack.redo(); });
}

EditBoard &UndoHistory::command(int index)
{
    // The stack hands its commands out as const; they are ours.
    return *const_cast<EditBoard *>(static_cast<const EditBoard *>(m_stack.command(index)));
}

void UndoHistory::takeSaved(DayBoard::Ticket ticket)
{
    for (int i = m_stack.count() - 1; i >= 0; --i) {
        if (command(i).takeSaved(ticket))
            break;
    }
    settle();
}

void UndoHistory::takeFailed(DayBoard::Ticket ticket, const Error &error)
{
    const bool isCause = !m_failure;
    if (isCause)
        m_failure = error;
    for (int i = m_stack.count() - 1; i >= 0; --i) {
        if (!command(i).takeFailed(ticket, error))
            continue;
        if (!isCause)
            m_alsoLost.append(command(i).text());
        break;
    }
    settle();
}

void UndoHistory::settle()
{
    if (!m_failure)
        return;
    for (int i = 0; i < m_stack.count(); ++i) {
        if (command(i).isBeingWritten())
            return;
    }
    // Down to the bottom and up again to where the file stands; obsolete steps leave the stack when they are passed.
    while (m_stack.canUndo()) {
        command(m_stack.index() - 1).skipNext();
        m_stack.undo();
    }
    while (m_stack.canRedo() && (command(m_stack.index()).isObsolete() || command(m_stack.index()).isInFile())) {
        command(m_stack.index()).skipNext();
        m_stack.redo();
    }
    Error failure = *std::exchange(m_failure, std::nullopt);
    if (!m_alsoLost.isEmpty())
        failure.message += u' ' + tr("Taken back too: %1.").arg(QLocale().createSeparatedList(m_alsoLost));
    m_alsoLost.clear();
    emit refused(failure);
}

} // namespace callout
