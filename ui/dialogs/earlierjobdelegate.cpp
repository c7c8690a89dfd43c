#include "ui/dialogs/earlierjobdelegate.h"

#include "ui/models/earlierjobsmodel.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QPainter>

namespace callout {

EarlierJobDelegate::EarlierJobDelegate(const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

void EarlierJobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const TypeScale &type = m_themes.type();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme.hover);

    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int flags = int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter));
    const QRect inner = option.rect.adjusted(spacing::Small, spacing::Tight, -spacing::Small, -spacing::Tight);
    QRect line(inner.left(), inner.top(), inner.width(), QFontMetrics(type.body()).height());
    const QRect glyph(line.left(), line.center().y() - spacing::GlyphSize / 2, spacing::GlyphSize, spacing::GlyphSize);
    const Priority priority =
        index.data(EarlierJobsModel::IsEmergencyRole).toBool() ? Priority::Emergency : Priority::Normal;
    paintGlyph(*painter, mirrored(glyph), lookOf(JobStatus(index.data(EarlierJobsModel::StatusRole).toInt()), priority),
               theme);
    line.setLeft(glyph.right() + spacing::Small);
    const auto write = [&](const QString &words, const QFont &font, const QColor &colour) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(mirrored(line), flags, QFontMetrics(font).elidedText(words, Qt::ElideRight, line.width()));
    };
    write(index.data().toString(), type.body(), theme.text);
    line = QRect(line.left(), line.bottom() + 1, line.width(), QFontMetrics(type.small()).height());
    QStringList details{index.data(EarlierJobsModel::DayRole).toString(),
                        index.data(EarlierJobsModel::TechnicianRole).toString(),
                        index.data(EarlierJobsModel::OutcomeRole).toString(),
                        index.data(EarlierJobsModel::NumberRole).toString()};
    details.removeAll(QString());
    write(details.join(QStringLiteral(" · ")), TypeScale::tabular(type.small()), theme.mutedText);
    painter->restore();
}

QSize EarlierJobDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    const TypeScale &type = m_themes.type();
    return {option.rect.width(),
            QFontMetrics(type.body()).height() + QFontMetrics(type.small()).height() + 2 * spacing::Tight + 1};
}

} // namespace callout
