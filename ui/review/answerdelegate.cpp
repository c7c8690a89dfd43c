#include "ui/review/answerdelegate.h"

#include "ui/models/answerlistmodel.h"
#include "ui/style/avatar.h"
#include "ui/style/glyphs.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"

#include <QPainter>

namespace callout {

namespace {

constexpr int AvatarSize = 28;
constexpr int SmallGlyph = 12;

StatusLook lookOf(AnswerListModel::Kind kind)
{
    switch (kind) {
    case AnswerListModel::Kind::Chosen:
        return {Glyph::Check, Tone::OnSite};
    case AnswerListModel::Kind::Could:
        return {Glyph::Shift, Tone::Scheduled};
    case AnswerListModel::Kind::Cannot:
        return {Glyph::Bar, Tone::Emergency};
    }
    Q_UNREACHABLE();
}

} // namespace

AnswerDelegate::AnswerDelegate(const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

QSize AnswerDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    const TypeScale &type = m_themes.type();
    return {0, QFontMetrics(type.body()).height() + QFontMetrics(type.small()).height() + spacing::Medium};
}

void AnswerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const TypeScale &type = m_themes.type();
    const auto visual = [&](const QRect &box) { return QStyle::visualRect(option.direction, option.rect, box); };
    const int side =
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter)) | Qt::TextSingleLine;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, isSelected ? theme.accentSoft : theme.hover);

    const QRect inner = option.rect.adjusted(spacing::Small, spacing::Tight + 2, -spacing::Small, -spacing::Tight - 2);
    const QRect disc(inner.left(), inner.center().y() - AvatarSize / 2, AvatarSize, AvatarSize);
    paintAvatar(*painter, visual(disc), index.data(AnswerListModel::InitialsRole).toString(),
                index.data(AnswerListModel::TechnicianRole).toLongLong(), theme, type.smallStrong());
    QRect line(disc.right() + spacing::Small, inner.top(), inner.right() - disc.right() - spacing::Small,
               QFontMetrics(type.body()).height());
    const auto write = [&](const QRect &box, const QString &words, const QFont &font, const QColor &colour) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(visual(box), side, QFontMetrics(font).elidedText(words, Qt::ElideRight, box.width()));
    };
    write(line, index.data().toString(), type.body(), theme.text);
    line = QRect(line.left(), line.bottom() + 1, line.width(), QFontMetrics(type.small()).height());
    const StatusLook look = lookOf(AnswerListModel::Kind(index.data(AnswerListModel::KindRole).toInt()));
    const QRect glyph(line.left(), line.center().y() - SmallGlyph / 2 + 1, SmallGlyph, SmallGlyph);
    paintGlyph(*painter, visual(glyph), look, theme);
    write(line.adjusted(SmallGlyph + spacing::Tight, 0, 0, 0), index.data(AnswerListModel::AnswerRole).toString(),
          TypeScale::tabular(type.small()), theme.mutedText);
    painter->restore();
}

} // namespace callout
