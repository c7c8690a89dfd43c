#pragma once

#include <QStyledItemDelegate>

namespace callout {

class ThemeSource;

/// A row of the command palette: its sign, the title with what matched set off, quieter words beside it, and at the end
/// the key that does the same.
class CommandPaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CommandPaletteDelegate(const ThemeSource &themes, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintSign(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    /// Gives how wide the title came out.
    int paintTitle(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    /// Gives how much room the end of the row takes.
    int paintEnd(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const;

    const ThemeSource &m_themes;
};

} // namespace callout
