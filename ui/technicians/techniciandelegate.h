#pragma once

#include "ui/technicians/technicianrowpainter.h"

#include <QStyledItemDelegate>

namespace callout {

class DropAdvisor;

/// Rows of the technicians' list. While jobs are dragged each person's row gives its verdict in place.
class TechnicianDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TechnicianDelegate(const ThemeSource &themes, const DropAdvisor &advisor, QObject *parent = nullptr);

    /// Where the dragged jobs would fall; invalid for nowhere.
    void setDropTarget(const QModelIndex &technician) { m_target = technician; }
    [[nodiscard]] QModelIndex dropTarget() const { return m_target; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] std::optional<RowAnswer> answerOf(const QModelIndex &technician) const;

    const ThemeSource &m_themes;
    const DropAdvisor &m_advisor;
    QPersistentModelIndex m_target;
};

} // namespace callout
