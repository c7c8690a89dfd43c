#pragma once

#include "ui/models/reviewwords.h"
#include "ui/style/statuslook.h"
#include "ui/style/themesource.h"

#include <QModelIndex>
#include <QStyleOptionViewItem>

class QPainter;

namespace callout {

/// How the state of a line looks; nothing while it is just proposed.
[[nodiscard]] std::optional<StatusLook> lookOf(LineState state);

/// Draws one row of the review, the head of a group or the card of a line. Lives for one paint call; every rectangle is
/// laid out for left to right and mirrored where the layout runs the other way.
class ReviewLinePainter
{
public:
    ReviewLinePainter(QPainter &painter, const QStyleOptionViewItem &option, const ThemeSource &themes);

    /// `step` is what can be done with the whole group, at its end; empty for nothing.
    void group(const QModelIndex &index, const QString &step, bool isStepHovered) const;
    void line(const QModelIndex &index) const;

    [[nodiscard]] static int groupHeight(const ThemeSource &themes);
    [[nodiscard]] static int lineHeight(const ThemeSource &themes);
    /// Where the step of a group is, in the view's coordinates.
    [[nodiscard]] static QRect stepRect(const QStyleOptionViewItem &option, const QString &step,
                                        const ThemeSource &themes);

private:
    void ground(const QRect &card, const QModelIndex &index) const;
    void head(const QRect &box, const QModelIndex &index, const QColor &ink) const;
    void work(const QRect &box, const QModelIndex &index, const QColor &ink) const;
    void origin(const QRect &box, const QModelIndex &index) const;
    void bars(const QRect &box, const QList<double> &shares, bool isQuiet) const;
    /// Gives the width that the words need.
    int text(const QRect &rect, const QString &words, const QFont &font, const QColor &colour,
             Qt::Alignment alignment = Qt::AlignLeading) const;
    [[nodiscard]] QRect mirrored(const QRect &rect) const;

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    const ThemeSource &m_themes;
    const Theme &m_theme;
    const TypeScale &m_type;
};

} // namespace callout
