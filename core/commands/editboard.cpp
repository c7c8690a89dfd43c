#include "core/commands/editboard.h"

#include <QRandomGenerator>

namespace callout {

EditBoard::EditBoard(DayBoard &board, Edit edit) : QUndoCommand(edit.label), m_board(board), m_edit(std::move(edit))
{
    if (m_edit.target == 0)
        m_edit.target = qint64(QRandomGenerator::global()->generate64() >> 1);
}

std::unique_ptr<EditBoard> EditBoard::restored(DayBoard &board, Edit edit, bool isUndone)
{
    auto command = std::make_unique<EditBoard>(board, std::move(edit));
    command->m_isFirst = false;
    command->m_isDoneInFile = true;
    command->m_isUndoneInFile = isUndone;
    return command;
}

void EditBoard::redo()
{
    // Pushing on a QUndoStack calls redo(), also for a step that an earlier run of the program has done.
    if (std::exchange(m_isDoneInFile, false))
        return;
    apply(m_edit.changes, m_isFirst ? EditKind::Do : EditKind::Redo);
}

void EditBoard::undo()
{
    if (std::exchange(m_isUndoneInFile, false))
        return;
    apply(m_edit.changes.inverted(), EditKind::Undo);
}

void EditBoard::apply(const ChangeSet &changes, EditKind kind)
{
    if (m_hasFailed)
        return;
    Edit edit = m_edit;
    edit.changes = changes;
    edit.kind = kind;
    const Result<DayBoard::Ticket> ticket = m_board.apply(edit);
    if (!ticket) {
        setObsolete(true);
        if (m_tellRefusal)
            m_tellRefusal(ticket.error());
        return;
    }
    m_ticket = *ticket;
    m_isFirst = false;
}

void EditBoard::setFailed()
{
    m_hasFailed = true;
    setObsolete(true);
}

} // namespace callout
