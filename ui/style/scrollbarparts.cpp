#include "ui/style/scrollbarparts.h"

#include <QStyleOptionSlider>

#include <algorithm>

namespace callout {

std::optional<QRect> scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part, int shortestHandle)
{
    const bool isHorizontal = bar.orientation == Qt::Horizontal;
    const int length = isHorizontal ? bar.rect.width() : bar.rect.height();
    const int thickness = isHorizontal ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;

    int handle = length;
    if (range > 0) {
        const qint64 wanted = qint64(bar.pageStep) * length / (range + bar.pageStep);
        handle = int(std::clamp<qint64>(wanted, std::min(shortestHandle, length), length));
    }
    const int begin =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    const auto along = [&](int from, int to) {
        const QRect rect = isHorizontal ? QRect(bar.rect.x() + from, bar.rect.y(), to - from, thickness)
                                        : QRect(bar.rect.x(), bar.rect.y() + from, thickness, to - from);
        return QStyle::visualRect(bar.direction, bar.rect, rect);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return along(0, length);
    case QStyle::SC_ScrollBarSlider:
        return along(begin, begin + handle);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, begin);
    case QStyle::SC_ScrollBarAddPage:
        return along(begin + handle, length);
    case QStyle::SC_ScrollBarAddLine:
    case QStyle::SC_ScrollBarSubLine:
    case QStyle::SC_ScrollBarFirst:
    case QStyle::SC_ScrollBarLast:
        return QRect();
    default:
        return std::nullopt;
    }
}

} // namespace callout
