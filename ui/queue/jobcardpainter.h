#pragma once

#include "ui/models/jobqueuewords.h"
#include "ui/queue/jobcardgeometry.h"

#include <QFontMetrics>

class QPainter;

namespace callout {

class ThemeSource;
struct Theme;

/// A card with its words cut to the room they have: what stays the same from one painting to the next.
struct JobCardLayout {
    QSize size;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    JobCardGeometry geometry; ///< of an item at 0, 0
    QString title;
    QString status;
    QString customer;
    QString window;
    QString details;
    QStringList tags;
    bool isLate = false;
};

/// How a card stands in its list.
struct JobCardState {
    bool isSelected = false;
    bool isFocused = false;
    bool isHovered = false;
};

/// Draws the cards of the queue, in a list or under a cursor that drags them.
class JobCardPainter
{
public:
    explicit JobCardPainter(const ThemeSource &themes);

    [[nodiscard]] int itemHeight() const { return m_lines.itemHeight(); }
    [[nodiscard]] JobCardLayout layout(const JobQueueRow &row, const JobQueueWords &words, Instant now,
                                       const QSize &size, Qt::LayoutDirection direction) const;
    void paint(QPainter &painter, const QPoint &topLeft, const JobQueueRow &row, const JobCardLayout &layout,
               JobCardState state) const;
    /// Fonts changed.
    void refresh();

private:
    void paintGround(QPainter &painter, const JobQueueRow &row, const JobCardGeometry &at, JobCardState state) const;
    void paintWords(QPainter &painter, const JobQueueRow &row, const JobCardLayout &layout) const;
    void paintPills(QPainter &painter, const JobQueueRow &row, const JobCardLayout &layout) const;

    const ThemeSource &m_themes;
    CardLines m_lines;
    QFont m_titleFont;
    QFont m_bodyFont;
    QFont m_windowFont;
    QFont m_smallFont;
    QFont m_statusFont;
};

} // namespace callout
