#include "ui/review/enginechangedelegate.h"

#include "ui/models/enginechangesmodel.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QPainter>

namespace callout {

namespace {

constexpr int GlyphSize = 14;

StatusLook lookOf(const QModelIndex &index)
{
    using State = EngineChangesModel::State;
    if (index.data(EngineChangesModel::IsAlertRole).toBool())
        return {Glyph::Triangle, Tone::Emergency};
    if (State(index.data(EngineChangesModel::StateRole).toInt()) != State::Stands)
        return {Glyph::Cross, Tone::Cancelled};
    switch (LineKind(index.data(EngineChangesModel::KindRole).toInt())) {
    case LineKind::Dropped:
        return {Glyph::Ring, Tone::Open};
    case LineKind::New:
        return {Glyph::Check, Tone::OnSite};
    default:
        return {Glyph::Shift, Tone::Scheduled};
    }
}

} // namespace

EngineChangeDelegate::EngineChangeDelegate(const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

QSize EngineChangeDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    const TypeScale &type = m_themes.type();
    return {0, QFontMetrics(type.body()).height() + QFontMetrics(type.small()).height() + spacing::Medium};
}

void EngineChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const TypeScale &type = m_themes.type();
    const auto visual = [&](const QRect &box) { return QStyle::visualRect(option.direction, option.rect, box); };
    const auto aligned = [&](Qt::Alignment side) {
        return int(QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter)) | Qt::TextSingleLine;
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, isSelected ? theme.accentSoft : theme.hover);

    const QRect inner = option.rect.adjusted(spacing::Small, spacing::Tight + 2, -spacing::Small, -spacing::Tight - 2);
    QRect line(inner.left() + GlyphSize + spacing::Small, inner.top(), inner.width() - GlyphSize - spacing::Small,
               QFontMetrics(type.body()).height());
    paintGlyph(*painter, visual(QRect(inner.left(), line.center().y() - GlyphSize / 2 + 1, GlyphSize, GlyphSize)),
               lookOf(index), theme);
    const auto write = [&](const QRect &box, const QString &words, const QFont &font, const QColor &colour,
                           Qt::Alignment side) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(visual(box), aligned(side),
                          QFontMetrics(font).elidedText(words, Qt::ElideRight, box.width()));
    };
    const bool isStanding = EngineChangesModel::State(index.data(EngineChangesModel::StateRole).toInt())
        == EngineChangesModel::State::Stands;
    const auto writeBoth = [&](const QString &words, const QFont &font, const QColor &colour, const QString &end,
                               const QFont &endFont, const QColor &endColour) {
        const int room = end.isEmpty() ? 0 : QFontMetrics(endFont).horizontalAdvance(end) + spacing::Small;
        write(line.adjusted(0, 0, -room, 0), words, font, colour, Qt::AlignLeading);
        write(line.adjusted(line.width() - room, 0, 0, 0), end, endFont, endColour, Qt::AlignTrailing);
    };
    const QFont times = TypeScale::tabular(type.body());
    const QFont small = TypeScale::tabular(type.small());
    writeBoth(index.data().toString(), type.body(), isStanding ? theme.text : theme.mutedText,
              index.data(EngineChangesModel::StartTextRole).toString(), times,
              isStanding ? theme.text : theme.mutedText);
    line = QRect(line.left(), line.bottom() + 1, line.width(), QFontMetrics(type.small()).height());
    const QString state = index.data(EngineChangesModel::StateTextRole).toString();
    const bool isAlert = index.data(EngineChangesModel::IsAlertRole).toBool();
    writeBoth(index.data(EngineChangesModel::DetailRole).toString(), small, theme.mutedText,
              state.isEmpty() ? tr("at %1").arg(index.data(EngineChangesModel::ChangedAtRole).toString()) : state,
              small, isAlert ? theme.tone(Tone::Emergency).ink : theme.mutedText);
    painter->restore();
}

} // namespace callout
