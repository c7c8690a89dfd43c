#include "ui/style/avatar.h"

#include <QPainter>

#include <array>

namespace callout {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

/// Neighbours in the list lie far apart in hue.
constexpr std::array<Pair, 8> pairs{{
    {0xcfe0f6, 0x364e6d},
    {0xeedbc6, 0x624727},
    {0xcee5d2, 0x34563b},
    {0xe1d9f2, 0x524569},
    {0xc4e6e7, 0x1b575a},
    {0xf1d5e1, 0x663f52},
    {0xdfe1c6, 0x4f5027},
    {0xf5d6d2, 0x6a403c},
}};

} // namespace

AvatarColours avatarColours(qint64 person, const Theme &theme)
{
    const Pair &pair = pairs.at(static_cast<std::size_t>(person < 0 ? -person : person) % pairs.size());
    if (theme.isDark())
        return {.ground = QColor::fromRgb(pair.dark), .text = QColor::fromRgb(pair.light)};
    return {.ground = QColor::fromRgb(pair.light), .text = QColor::fromRgb(pair.dark)};
}

void paintAvatar(QPainter &painter, const QRectF &box, const QString &initials, qint64 person, const Theme &theme,
                 const QFont &font)
{
    const AvatarColours colours = avatarColours(person, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ground);
    painter.drawEllipse(box);
    QFont sized(font);
    sized.setWeight(QFont::DemiBold);
    sized.setPixelSize(std::max(1, qRound(box.height() * (initials.size() > 1 ? 0.38 : 0.45))));
    painter.setFont(sized);
    painter.setPen(colours.text);
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, initials);
    painter.restore();
}

} // namespace callout
