#pragma once

#include <QRect>
#include <QStyle>

#include <optional>

class QStyleOptionSlider;

namespace callout {

/// Where the parts of a scroll bar without arrow buttons are; nothing for parts it does not have an opinion on.
[[nodiscard]] std::optional<QRect> scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part,
                                                 int shortestHandle);

} // namespace callout
