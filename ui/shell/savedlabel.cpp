#include "ui/shell/savedlabel.h"

#include "ui/models/verdictwords.h"

namespace callout {

SavedLabel::SavedLabel(const DayBoard &board, QWidget *parent) : QLabel(parent), m_board(board)
{
    connect(&board, &DayBoard::recordsChanged, this, &SavedLabel::refresh);
    connect(&board, &DayBoard::editSaved, this, &SavedLabel::refresh);
    connect(&board, &DayBoard::editFailed, this, &SavedLabel::refresh);
    refresh();
}

void SavedLabel::refresh()
{
    if (m_board.pendingWrites() > 0) {
        setText(tr("saving…"));
        return;
    }
    const std::optional<Instant> saved = m_board.lastSaved();
    if (!saved) {
        setText(tr("all saved"));
        return;
    }
    const Seconds ago = m_board.clock().now() - *saved;
    setText(ago < Minutes(1) ? tr("saved just now") : tr("saved %1 ago").arg(VerdictWords::span(ago)));
}

} // namespace callout
