#pragma once

#include <QStyledItemDelegate>

namespace callout {

class ThemeSource;

/// One person's answer: avatar and name, below it the answer with a glyph that says which kind it is.
class AnswerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit AnswerDelegate(const ThemeSource &themes, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ThemeSource &m_themes;
};

} // namespace callout
