#pragma once

#include "core/dispatch/dayboard.h"

#include <QUndoCommand>

#include <functional>
#include <memory>

namespace callout {

/// One undoable edit of the office: a change set and its words. redo() applies it to the board, undo() the same with
/// the values exchanged. A change that collides, or whose write fails, makes the command obsolete.
class EditBoard : public QUndoCommand
{
public:
    EditBoard(DayBoard &board, Edit edit);

    /// An edit that an earlier run of the program did. Its next redo() does nothing, because it is done; with `isUndone`
    /// its next undo() does nothing either.
    static std::unique_ptr<EditBoard> restored(DayBoard &board, Edit edit, bool isUndone);

    void redo() override;
    void undo() override;

    [[nodiscard]] const Edit &edit() const { return m_edit; }
    /// Of the last time it was done, undone or redone.
    [[nodiscard]] DayBoard::Ticket ticket() const { return m_ticket; }
    /// Who hears why the board refused to do, undo or redo it; the command is obsolete by then.
    void whenRefused(std::function<void(const Error &)> tell) { m_tellRefusal = std::move(tell); }
    /// The write failed and the board has taken the edit back: nothing more happens with this command.
    void setFailed();

private:
    void apply(const ChangeSet &changes, EditKind kind);

    DayBoard &m_board;
    Edit m_edit;
    DayBoard::Ticket m_ticket = 0;
    bool m_isFirst = true;
    bool m_isDoneInFile = false;
    bool m_isUndoneInFile = false;
    bool m_hasFailed = false;
    std::function<void(const Error &)> m_tellRefusal;
};

} // namespace callout
