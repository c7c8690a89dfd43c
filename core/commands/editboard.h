#pragma once

#include "core/dispatch/dayboard.h"

#include <QUndoCommand>

#include <memory>

namespace callout {

/// One undoable edit of the office: a change set and its words. redo() applies it to the board, undo() the same with
/// the values exchanged. A change that collides, or whose write fails, makes the command obsolete.
class EditBoard : public QUndoCommand
{
public:
    EditBoard(DayBoard &board, Edit edit);

    /// An edit that is in the office file already, done or undone, as an earlier run of the program left it.
    static std::unique_ptr<EditBoard> restored(DayBoard &board, Edit edit, qint64 id);

    void redo() override;
    void undo() override;

    [[nodiscard]] const Edit &edit() const { return m_edit; }
    [[nodiscard]] DayBoard::Ticket ticket() const { return m_ticket; }
    /// Why the last undo or redo could not be done; empty when it was.
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    void setSavedAs(qint64 edit);
    /// The write failed and the board has taken the edit back.
    void setFailed();

private:
    void apply(const ChangeSet &changes, EditKind kind);

    DayBoard &m_board;
    Edit m_edit;
    qint64 m_id = 0;
    DayBoard::Ticket m_ticket = 0;
    bool m_isInFile = false;
    std::optional<Error> m_failure;
};

} // namespace callout
