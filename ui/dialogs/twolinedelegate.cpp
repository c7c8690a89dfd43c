#include "ui/dialogs/twolinedelegate.h"

#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QPainter>

namespace callout {

TwoLineDelegate::TwoLineDelegate(const ThemeSource &themes, int detailRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
    , m_detailRole(detailRole)
{
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const TypeScale &type = m_themes.type();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.hover);

    const int flags = int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter));
    const QRect inner = option.rect.adjusted(spacing::Small, spacing::Tight, -spacing::Small, -spacing::Tight);
    const QString detail = index.data(m_detailRole).toString();
    QRect line = inner;
    if (!detail.isEmpty())
        line.setHeight(QFontMetrics(type.body()).height());
    const auto write = [&](const QString &words, const QFont &font, const QColor &colour) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(line, flags, QFontMetrics(font).elidedText(words, Qt::ElideRight, line.width()));
    };
    write(index.data().toString(), type.body(), theme.text);
    if (!detail.isEmpty()) {
        line = QRect(inner.left(), line.bottom() + 1, inner.width(), QFontMetrics(type.small()).height());
        write(detail, type.small(), theme.mutedText);
    }
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TypeScale &type = m_themes.type();
    int height = QFontMetrics(type.body()).height() + 2 * spacing::Tight;
    if (!index.data(m_detailRole).toString().isEmpty())
        height += QFontMetrics(type.small()).height();
    return {option.rect.width(), height};
}

} // namespace callout
