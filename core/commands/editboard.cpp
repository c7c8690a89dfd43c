#include "core/commands/editboard.h"

#include <QRandomGenerator>

#include <algorithm>

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
    command->m_isInFile = !isUndone;
    return command;
}

void EditBoard::redo()
{
    if (!std::exchange(m_isSkipping, false))
        apply(m_edit.changes, m_isFirst ? EditKind::Do : EditKind::Redo);
}

void EditBoard::undo()
{
    if (!std::exchange(m_isSkipping, false))
        apply(m_edit.changes.inverted(), EditKind::Undo);
}

void EditBoard::apply(const ChangeSet &changes, EditKind kind)
{
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
    m_writes.append({*ticket, kind});
    m_isFirst = false;
}

std::optional<EditKind> EditBoard::takeWrite(DayBoard::Ticket ticket)
{
    const auto write = std::ranges::find(m_writes, ticket, &Write::ticket);
    if (write == m_writes.end())
        return std::nullopt;
    const EditKind kind = write->kind;
    m_writes.erase(write);
    return kind;
}

bool EditBoard::takeSaved(DayBoard::Ticket ticket)
{
    const std::optional<EditKind> kind = takeWrite(ticket);
    if (kind)
        m_isInFile = *kind != EditKind::Undo;
    return kind.has_value();
}

bool EditBoard::takeFailed(DayBoard::Ticket ticket, const Error &error)
{
    const std::optional<EditKind> kind = takeWrite(ticket);
    if (kind && (*kind == EditKind::Do || error.code == ErrorCode::Conflict))
        setObsolete(true);
    return kind.has_value();
}

} // namespace callout
