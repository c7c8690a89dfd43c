#pragma once

#include <QStyledItemDelegate>

namespace callout {

class ThemeSource;

/// One change that the engine made by itself: what and when, below it where it was before and why. What needs somebody bears
/// the mark of an alert, what no longer stands is faint.
class EngineChangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit EngineChangeDelegate(const ThemeSource &themes, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ThemeSource &m_themes;
};

} // namespace callout
