#include "ui/dialogs/commandpalettedelegate.h"

#include "ui/dialogs/keycap.h"
#include "ui/models/commandpalettemodel.h"
#include "ui/style/actionicons.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QPainter>
#include <QTextLayout>
#include <QtMath>

namespace callout {

namespace {

constexpr int RowHeight = 36;

Icon iconOf(CommandPaletteModel::Kind kind)
{
    switch (kind) {
    case CommandPaletteModel::Kind::Action:
        return Icon::Commands;
    case CommandPaletteModel::Kind::Job:
        return Icon::Queue;
    case CommandPaletteModel::Kind::Customer:
        return Icon::Phone;
    case CommandPaletteModel::Kind::Technician:
        return Icon::Person;
    case CommandPaletteModel::Kind::Address:
        return Icon::Pin;
    }
    return Icon::Commands;
}

} // namespace

CommandPaletteDelegate::CommandPaletteDelegate(const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

QSize CommandPaletteDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {0, RowHeight}; // as wide as the list
}

void CommandPaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accentSoft);
        painter->drawRoundedRect(option.rect.adjusted(spacing::Tight, 0, -spacing::Tight, 0), spacing::Radius,
                                 spacing::Radius);
    }
    if (!index.data(CommandPaletteModel::IsEnabledRole).toBool())
        painter->setOpacity(0.5);
    const QRect inner = option.rect.adjusted(spacing::Medium, 0, -spacing::Medium, 0);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };

    const QRect sign(inner.left(), inner.center().y() - spacing::IconSize / 2, spacing::IconSize, spacing::IconSize);
    paintSign(*painter, mirrored(sign), index);
    const int end = paintEnd(*painter, inner, option, index);
    const QRect words(sign.right() + spacing::Medium, inner.top(), inner.right() - sign.right() - spacing::Medium - end,
                      inner.height());
    const int titleWidth = paintTitle(*painter, words, option, index);
    const QRect rest = words.adjusted(titleWidth + spacing::Medium, 0, 0, 0);
    if (rest.width() > spacing::Wide) {
        painter->setFont(m_themes.type().small());
        painter->setPen(theme.mutedText);
        painter->drawText(mirrored(rest),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter)),
                          painter->fontMetrics().elidedText(index.data(CommandPaletteModel::DetailRole).toString(),
                                                            Qt::ElideRight, rest.width()));
    }
    painter->restore();
}

void CommandPaletteDelegate::paintSign(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const CommandPaletteModel *>(index.model());
    const QAction *action = model ? model->actionAt(index) : nullptr;
    const auto kind = CommandPaletteModel::Kind(index.data(CommandPaletteModel::KindRole).toInt());
    const QIcon icon = action ? action->icon() : actionIcon(iconOf(kind), m_themes.theme().mutedText);
    icon.paint(&painter, box);
}

int CommandPaletteDelegate::paintTitle(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &range : index.data(CommandPaletteModel::RangesRole).value<QList<TextRange>>()) {
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        format.setForeground(theme.accentInk);
        formats.append({range.start, range.length, format});
    }
    const QString title =
        QFontMetrics(m_themes.type().strong()).elidedText(index.data().toString(), Qt::ElideRight, rect.width());
    QTextLayout layout(title, m_themes.type().body());
    QTextOption wrap(QStyle::visualAlignment(option.direction, Qt::AlignLeading));
    wrap.setWrapMode(QTextOption::NoWrap);
    wrap.setTextDirection(option.direction);
    layout.setTextOption(wrap);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.setPen(theme.text);
    const QRect place = QStyle::visualRect(option.direction, option.rect, rect);
    layout.draw(&painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2));
    return qCeil(line.naturalTextWidth());
}

int CommandPaletteDelegate::paintEnd(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const QString keys = index.data(CommandPaletteModel::ShortcutRole).toString();
    if (keys.isEmpty()) {
        const QString kind = index.data(CommandPaletteModel::KindTextRole).toString();
        const Qt::Alignment end = QStyle::visualAlignment(option.direction, Qt::AlignTrailing | Qt::AlignVCenter);
        painter.setFont(m_themes.type().small());
        painter.setPen(m_themes.theme().mutedText);
        painter.drawText(QStyle::visualRect(option.direction, option.rect, rect), int(end), kind);
        return painter.fontMetrics().horizontalAdvance(kind) + spacing::Medium;
    }
    const QSize size = keycap::size(keys, m_themes);
    const QRect place(rect.right() - size.width() + 1, rect.center().y() - size.height() / 2, size.width(),
                      size.height());
    keycap::paint(painter, QStyle::visualRect(option.direction, option.rect, place), keys, m_themes);
    return size.width() + spacing::Medium;
}

} // namespace callout
