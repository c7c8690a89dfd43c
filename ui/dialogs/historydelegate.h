#pragma once

#include <QStyledItemDelegate>

namespace callout {

class ThemeSource;

/// One step of a record's history: what, then when and who, then each change, then the reason given.
class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit HistoryDelegate(const ThemeSource &themes, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Line {
        QString words;
        QFont font;
        QColor colour;
        int height = 0;
    };

    /// The lines of a row, wrapped to a width.
    [[nodiscard]] QList<Line> linesOf(const QModelIndex &index, int width) const;

    const ThemeSource &m_themes;
};

} // namespace callout
