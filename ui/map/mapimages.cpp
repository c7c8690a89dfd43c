#include "ui/map/mapimages.h"

#include "ui/style/glyphs.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int DefaultSide = 32;

QString address(QLatin1StringView kind, std::initializer_list<int> numbers)
{
    QString text = u"image://"_s + MapImages::providerName() + u'/' + kind;
    for (const int number : numbers)
        text += u'/' + QString::number(number);
    return text;
}

QImage glyphPicture(const StatusLook &look, const Theme &theme, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintGlyph(painter, QRectF(0, 0, side, side), look, theme);
    return image;
}

} // namespace

QString MapImages::providerName()
{
    return u"callout"_s;
}

QString MapImages::pin(JobStatus status, Priority priority, bool isSelected, bool isStack, Theme::Mode mode)
{
    return address("pin"_L1, {int(mode), int(status), int(priority), int(isSelected), int(isStack)});
}

QString MapImages::avatar(TechnicianStatus status, bool isStale, bool isSelected, Theme::Mode mode)
{
    return address("avatar"_L1, {int(mode), int(status), int(isStale), int(isSelected)});
}

QString MapImages::glyph(const StatusLook &look, Theme::Mode mode)
{
    return address("glyph"_L1, {int(mode), int(look.glyph), int(look.tone)});
}

QImage MapImages::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const int side = requestedSize.width() > 0 ? requestedSize.width() : DefaultSide;
    const QStringList parts = id.split(u'/');
    const auto number = [&parts](qsizetype index) { return parts.value(index).toInt(); };
    const Theme &theme = Theme::of(Theme::Mode(number(1)));
    QImage image;
    if (parts.front() == "pin"_L1) {
        const PinLook look{lookOf(JobStatus(number(2)), Priority(number(3))), number(4) != 0, number(5) != 0};
        image = pinPicture(look, theme, side);
    } else if (parts.front() == "avatar"_L1) {
        image = avatarPicture(lookOf(TechnicianStatus(number(2))), number(3) != 0, number(4) != 0, theme,
                              double(side) / AvatarSize.width());
    } else if (parts.front() == "glyph"_L1) {
        image = glyphPicture({Glyph(number(2)), Tone(number(3))}, theme, side);
    }
    if (size)
        *size = image.size();
    return image;
}

} // namespace callout
