#pragma once

#include "core/dispatch/dayboard.h"

#include <QUndoCommand>

#include <functional>
#include <memory>

namespace callout {

/// One undoable edit of the office: a change set and its words. redo() applies it to the board, undo() the same with
/// the values exchanged. A change that collides makes the command obsolete.
class EditBoard : public QUndoCommand
{
public:
    EditBoard(DayBoard &board, Edit edit);

    /// An edit that an earlier run of the program did, and perhaps undid.
    static std::unique_ptr<EditBoard> restored(DayBoard &board, Edit edit, bool isUndone);

    void redo() override;
    void undo() override;
    /// What the next redo() or undo() would do is done already: it does nothing.
    void skipNext() { m_isSkipping = true; }

    [[nodiscard]] const Edit &edit() const { return m_edit; }
    /// Whether the office file holds this edit, as far as writes have been answered.
    [[nodiscard]] bool isInFile() const { return m_isInFile; }
    [[nodiscard]] bool isBeingWritten() const { return !m_writes.isEmpty(); }
    /// Who hears why the board refused to do, undo or redo it; the command is obsolete by then.
    void whenRefused(std::function<void(const Error &)> tell) { m_tellRefusal = std::move(tell); }

    /// A write of this command was answered; false where the ticket is none of its own. One that collided, or that
    /// never reached the file, makes the command obsolete.
    bool takeSaved(DayBoard::Ticket ticket);
    bool takeFailed(DayBoard::Ticket ticket, const Error &error);

private:
    struct Write {
        DayBoard::Ticket ticket = 0;
        EditKind kind = EditKind::Do;
    };

    void apply(const ChangeSet &changes, EditKind kind);
    [[nodiscard]] std::optional<EditKind> takeWrite(DayBoard::Ticket ticket);

    DayBoard &m_board;
    Edit m_edit;
    QList<Write> m_writes; // asked for and not answered yet
    bool m_isFirst = true;
    bool m_isInFile = false;
    bool m_isSkipping = false;
    std::function<void(const Error &)> m_tellRefusal;
};

} // namespace callout
