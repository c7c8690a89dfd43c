#pragma once

#include <QStyledItemDelegate>

namespace callout {

class ThemeSource;

/// A row of a pop-up list: what it is, and in a quieter line what tells it from its like.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `detailRole` gives the second line; rows without one are a line high.
    TwoLineDelegate(const ThemeSource &themes, int detailRole, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ThemeSource &m_themes;
    int m_detailRole;
};

} // namespace callout
