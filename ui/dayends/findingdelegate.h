#pragma once

#include <QStyledItemDelegate>

namespace callout {

class ThemeSource;

/// Draws findings: whom they are about, and below, in as many lines as it takes, what is wrong and what to do.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FindingDelegate(const ThemeSource &themes, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] int sentenceHeight(const QModelIndex &index, int width) const;

    const ThemeSource &m_themes;
};

} // namespace callout
