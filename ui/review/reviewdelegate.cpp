#include "ui/review/reviewdelegate.h"

#include "ui/models/reviewmodel.h"
#include "ui/review/reviewlinepainter.h"

#include <QLocale>

namespace callout {

ReviewDelegate::ReviewDelegate(const ReviewModel &model, const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_themes(themes)
{
}

void ReviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ReviewLinePainter row(*painter, option, m_themes);
    if (index.data(ReviewModel::IsGroupRole).toBool())
        row.group(index, stepOf(index), index == m_hovered);
    else
        row.line(index);
}

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isGroup = index.data(ReviewModel::IsGroupRole).toBool();
    return {option.rect.width(),
            isGroup ? ReviewLinePainter::groupHeight(m_themes) : ReviewLinePainter::lineHeight(m_themes)};
}

QString ReviewDelegate::stepOf(const QModelIndex &group) const
{
    const qsizetype count = m_model.acceptableIn(group).size();
    return count > 0 ? tr("Accept %1").arg(QLocale().toString(count)) : QString();
}

QRect ReviewDelegate::stepRect(const QStyleOptionViewItem &option, const QModelIndex &group) const
{
    return ReviewLinePainter::stepRect(option, stepOf(group), m_themes);
}

} // namespace callout
