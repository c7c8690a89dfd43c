#pragma once

#include <QStyledItemDelegate>

namespace callout {

class ThemeSource;

/// Draws an alert: its glyph and what is wrong, in as many lines as it takes, below what comes of it and since when.
class AlertDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit AlertDelegate(const ThemeSource &themes, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] static QString secondLine(const QModelIndex &index);
    [[nodiscard]] int heightOf(const QString &words, const QFont &font, int width) const;

    const ThemeSource &m_themes;
};

} // namespace callout
