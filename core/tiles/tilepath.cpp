#include "core/tiles/tilepath.h"

#include <QByteArrayView>

using namespace Qt::StringLiterals;

namespace callout::tilepath {

namespace {

constexpr QByteArrayView LightName = "light";
constexpr QByteArrayView DarkName = "dark";
constexpr QByteArrayView Extension = ".png";
constexpr QByteArrayView DoubleScale = "@2x";

QByteArrayView nameOf(TileStyle style)
{
    return style == TileStyle::Dark ? DarkName : LightName;
}

QByteArrayView suffixOf(int scale)
{
    return scale == 2 ? DoubleScale : QByteArrayView();
}

/// Digits only, no leading zero, few enough to fit.
std::optional<int> readNumber(QByteArrayView digits)
{
    if (digits.isEmpty() || digits.size() > 8 || (digits.size() > 1 && digits.front() == '0'))
        return {};
    int number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return {};
        number = number * 10 + (digit - '0');
    }
    return number;
}

/// Takes what stands before the next slash off the front.
QByteArrayView takePart(QByteArrayView *path)
{
    const qsizetype slash = path->indexOf('/');
    const QByteArrayView part = slash < 0 ? *path : path->first(slash);
    *path = slash < 0 ? QByteArrayView() : path->sliced(slash + 1);
    return part;
}

} // namespace

QByteArray write(const TileKey &key)
{
    QByteArray path = nameOf(key.style).toByteArray();
    for (const int number : {key.zoom, key.x, key.y})
        path += '/' + QByteArray::number(number);
    return path.append(suffixOf(key.scale)).append(Extension);
}

std::optional<TileKey> read(QByteArrayView path)
{
    TileKey key;
    const QByteArrayView style = takePart(&path);
    if (style == DarkName)
        key.style = TileStyle::Dark;
    else if (style != LightName)
        return {};

    const std::optional<int> zoom = readNumber(takePart(&path));
    const std::optional<int> x = readNumber(takePart(&path));
    if (!path.endsWith(Extension))
        return {};
    path.chop(Extension.size());
    if (path.endsWith(DoubleScale)) {
        key.scale = 2;
        path.chop(DoubleScale.size());
    }
    const std::optional<int> y = readNumber(path);
    if (!zoom || !x || !y)
        return {};
    key.zoom = *zoom;
    key.x = *x;
    key.y = *y;
    return key.isValid() ? std::optional(key) : std::nullopt;
}

QString pattern(TileStyle style, int scale)
{
    return QLatin1StringView(nameOf(style)) + u"/%z/%x/%y"_s + QLatin1StringView(suffixOf(scale))
        + QLatin1StringView(Extension);
}

} // namespace callout::tilepath
