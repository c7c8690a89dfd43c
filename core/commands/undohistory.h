#pragma once

#include "core/commands/editboard.h"

#include <QUndoStack>

#include <functional>

namespace callout {

/// The one undo stack of a window: every edit goes through push(). Restores the day's steps from the office file, so
/// that a restart loses none of them.
class UndoHistory : public QObject
{
    Q_OBJECT

public:
    explicit UndoHistory(DayBoard &board, QObject *parent = nullptr);

    /// Does an edit and keeps it. A refused one is told by refused() and leaves no trace. A null command does nothing.
    /// Gives whether it was done. A step whose write fails later is told by refused() too; it leaves the stack, or is
    /// back where it was when only its undoing or redoing failed.
    bool push(Result<std::unique_ptr<EditBoard>> command);

    /// Rebuilds the stack from a station's steps of the day, oldest first.
    void restore(const QList<StoredEdit> &steps);

    void undo();
    void redo();

    [[nodiscard]] QUndoStack &stack() { return m_stack; }
    [[nodiscard]] const QUndoStack &stack() const { return m_stack; }

signals:
    /// An edit, an undo or a redo could not be done; the words say why and what to do.
    void refused(const callout::Error &error);
    /// An edit was done, undone or redone; the words are its label.
    void done(const QString &label, callout::EditKind kind);

private:
    [[nodiscard]] std::unique_ptr<EditBoard> listened(std::unique_ptr<EditBoard> command);
    bool step(const QString &label, EditKind kind, const std::function<void()> &run);
    [[nodiscard]] EditBoard &command(int index);
    void takeSaved(DayBoard::Ticket ticket);
    void takeFailed(DayBoard::Ticket ticket, const Error &error);
    /// Once every write is answered after one has failed: brings the stack to where the file stands.
    void settle();

    DayBoard &m_board;
    QUndoStack m_stack;
    std::optional<Error> m_refusal;
    std::optional<Error> m_failure; // of a write, while the stack does not stand as the file does
    QStringList m_alsoLost;
};

} // namespace callout
