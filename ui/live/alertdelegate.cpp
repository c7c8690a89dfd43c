#include "ui/live/alertdelegate.h"

#include "ui/live/lightlook.h"
#include "ui/models/alertsmodel.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QListView>
#include <QPainter>

namespace callout {

namespace {

constexpr int TextLeft = spacing::Medium + spacing::GlyphSize + spacing::Small;
constexpr int LineGap = 2;

int roomFor(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return (view ? view->viewport()->width() : option.rect.width()) - TextLeft - spacing::Medium;
}

} // namespace

AlertDelegate::AlertDelegate(const ThemeSource &themes, QObject *parent) : QStyledItemDelegate(parent), m_themes(themes)
{
}

QString AlertDelegate::secondLine(const QModelIndex &index)
{
    const QString since = index.data(AlertsModel::SinceRole).toString();
    const QString detail = index.data(AlertsModel::DetailRole).toString();
    return detail.isEmpty() ? since : tr("%1 · %2").arg(since, detail);
}

int AlertDelegate::heightOf(const QString &words, const QFont &font, int width) const
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 1000), int(Qt::TextWordWrap), words).height();
}

QSize AlertDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int room = roomFor(option);
    const int height = heightOf(index.data().toString(), m_themes.type().strong(), room) + LineGap
        + heightOf(secondLine(index), m_themes.type().small(), room);
    return {0, height + 2 * spacing::Small};
}

void AlertDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const TypeScale &type = m_themes.type();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? theme.accentSoft : theme.hover);
        painter->drawRoundedRect(option.rect.adjusted(spacing::Tight, 0, -spacing::Tight, 0), spacing::SmallRadius,
                                 spacing::SmallRadius);
    }
    const auto mirrored = [&](const QRect &box) { return QStyle::visualRect(option.direction, option.rect, box); };
    const int flags =
        int(Qt::TextWordWrap) | int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignTop));
    const int top = option.rect.top() + spacing::Small;
    const QRect glyph(option.rect.left() + spacing::Medium,
                      top + (QFontMetrics(type.strong()).height() - spacing::GlyphSize) / 2, spacing::GlyphSize,
                      spacing::GlyphSize);
    paintGlyph(*painter, mirrored(glyph), lookOf(AlertKind(index.data(AlertsModel::KindRole).toInt())), theme);

    QRect words(option.rect.left() + TextLeft, top, roomFor(option), 0);
    const auto write = [&](const QString &text, const QFont &font, const QColor &colour) {
        words.setHeight(heightOf(text, font, words.width()));
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(mirrored(words), flags, text);
        words.moveTop(words.top() + words.height() + LineGap);
    };
    write(index.data().toString(), type.strong(), theme.text);
    write(secondLine(index), TypeScale::tabular(type.small()), theme.mutedText);
    painter->restore();
}

} // namespace callout
