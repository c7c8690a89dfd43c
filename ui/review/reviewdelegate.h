#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace callout {

class ReviewModel;
class ThemeSource;

/// Rows of the review. The head of a group offers to accept all of it.
class ReviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ReviewDelegate(const ReviewModel &model, const ThemeSource &themes, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// "Accept 3"; empty where a group has nothing to accept, or is none.
    [[nodiscard]] QString stepOf(const QModelIndex &group) const;
    /// Where it stands.
    [[nodiscard]] QRect stepRect(const QStyleOptionViewItem &option, const QModelIndex &group) const;
    /// The group whose step is under the mouse.
    void setHovered(const QModelIndex &group) { m_hovered = group; }
    [[nodiscard]] QModelIndex hovered() const { return m_hovered; }

private:
    const ReviewModel &m_model;
    const ThemeSource &m_themes;
    QPersistentModelIndex m_hovered;
};

} // namespace callout
