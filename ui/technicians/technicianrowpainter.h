#pragma once

#include "ui/style/statuslook.h"
#include "ui/style/themesource.h"

#include <QModelIndex>
#include <QStyleOptionViewItem>

#include <optional>

class QPainter;

namespace callout {

/// What a technician's row answers while jobs are dragged over the list.
struct RowAnswer {
    StatusLook look;
    QString words;
    bool isRefusal = false;
    bool isHovered = false; ///< the jobs would be dropped here
};

/// Draws one row of the technicians' list, a person or one of their stops. Lives for one paint call; every rectangle is
/// laid out for left to right and mirrored where the layout runs the other way.
class TechnicianRowPainter
{
public:
    TechnicianRowPainter(QPainter &painter, const QStyleOptionViewItem &option, const ThemeSource &themes);

    void technician(const QModelIndex &index, const std::optional<RowAnswer> &answer) const;
    void stop(const QModelIndex &index) const;

    [[nodiscard]] static int technicianHeight(const ThemeSource &themes, bool hasHint);
    [[nodiscard]] static int stopHeight(const ThemeSource &themes, bool hasDrive, bool isLast);

private:
    void ground(const std::optional<RowAnswer> &answer) const;
    /// Paused, helper: glyphs at the end of the line; gives how wide they are.
    int marks(const QRect &line, const QModelIndex &index) const;
    void workLine(const QRect &line, const QModelIndex &index) const;
    void completionBar(const QRect &bar, double share) const;
    void rail(const QModelIndex &index, const QRect &glyph) const;
    /// A glyph and words in its tone; gives nothing where the words are empty.
    void lookLine(const QRect &line, const StatusLook &look, const QString &words) const;
    void text(const QRect &rect, const QString &words, const QFont &font, const QColor &colour,
              Qt::Alignment alignment = Qt::AlignLeading) const;
    [[nodiscard]] QRect mirrored(const QRect &rect) const;

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    const Theme &m_theme;
    const TypeScale &m_type;
};

} // namespace callout
