#include "ui/technicians/techniciandelegate.h"

#include "ui/models/dropadvisor.h"
#include "ui/models/technicianlistmodel.h"

namespace callout {

TechnicianDelegate::TechnicianDelegate(const ThemeSource &themes, const DropAdvisor &advisor, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
    , m_advisor(advisor)
{
}

void TechnicianDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TechnicianRowPainter row(*painter, option, m_themes);
    if (index.parent().isValid())
        row.stop(index);
    else
        row.technician(index, answerOf(index));
}

std::optional<RowAnswer> TechnicianDelegate::answerOf(const QModelIndex &technician) const
{
    if (!m_advisor.isActive())
        return std::nullopt;
    const TechnicianId id{technician.data(TechnicianListModel::TechnicianRole).toLongLong()};
    const Verdict &verdict = m_advisor.verdictFor(id);
    return RowAnswer{lookOf(verdict), m_advisor.wordsFor(id), !verdict.isAllowed(), technician == m_target};
}

QSize TechnicianDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QModelIndex parent = index.parent();
    if (!parent.isValid()) {
        const bool hasHint = index.data(TechnicianListModel::HintKindRole).isValid();
        return {option.rect.width(), TechnicianRowPainter::technicianHeight(m_themes, hasHint)};
    }
    const bool hasDrive = !index.data(TechnicianListModel::DriveTextRole).toString().isEmpty();
    const bool isLast = index.row() == index.model()->rowCount(parent) - 1;
    return {option.rect.width(), TechnicianRowPainter::stopHeight(m_themes, hasDrive, isLast)};
}

} // namespace callout
