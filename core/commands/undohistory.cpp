#include "core/commands/undohistory.h"

#include <algorithm>
#include <vector>

namespace callout {

UndoHistory::UndoHistory(DayBoard &board, QObject *parent) : QObject(parent), m_board(board)
{
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
    return step(label, EditKind::Do, [this, &command] { m_stack.push(listened(std::move(*command)).release()); });
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
    std::size_t doneCount = 0;
    for (const StoredEdit &step : steps) {
        const auto same = std::ranges::find(kept, step.edit.target, [](const StoredEdit *s) { return s->edit.target; });
        const auto position = std::size_t(same - kept.begin());
        switch (step.edit.kind) {
        case EditKind::Do:
            kept.resize(doneCount);
            kept.push_back(&step);
            doneCount = kept.size();
            break;
        case EditKind::Undo:
            doneCount = std::min(doneCount, position);
            break;
        case EditKind::Redo:
            doneCount = std::max(doneCount, std::min(position + 1, kept.size()));
            break;
        }
    }
    m_stack.clear();
    for (std::size_t i = 0; i < kept.size(); ++i)
        m_stack.push(listened(EditBoard::restored(m_board, kept[i]->edit, i >= doneCount)).release());
    m_stack.setIndex(int(doneCount));
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

void UndoHistory::takeFailed(DayBoard::Ticket ticket, const Error &error)
{
    for (int i = 0; i < m_stack.count(); ++i) {
        // The stack hands its commands out as const; they are ours.
        auto *command = const_cast<EditBoard *>(static_cast<const EditBoard *>(m_stack.command(i)));
        if (command->ticket() == ticket)
            command->setFailed();
    }
    // An obsolete step leaves the stack when it is passed.
    while (m_stack.canUndo() && m_stack.command(m_stack.index() - 1)->isObsolete())
        m_stack.undo();
    while (m_stack.canRedo() && m_stack.command(m_stack.index())->isObsolete())
        m_stack.redo();
    if (error.code != ErrorCode::Cancelled)
        emit refused(error);
}

} // namespace callout
