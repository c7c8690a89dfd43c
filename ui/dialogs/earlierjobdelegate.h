#pragma once

#include <QStyledItemDelegate>

namespace callout {

class ThemeSource;

/// One of a customer's other jobs: status glyph, title, and below day, technician and number.
class EarlierJobDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit EarlierJobDelegate(const ThemeSource &themes, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ThemeSource &m_themes;
};

} // namespace callout
