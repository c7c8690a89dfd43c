#include "ui/queue/jobcardgeometry.h"

#include "ui/style/spacing.h"
#include "ui/style/typescale.h"

#include <QFontMetrics>

namespace callout {

namespace {

constexpr int Gap = spacing::Tight; ///< below each card
constexpr int SidePadding = spacing::Small;
constexpr int VerticalPadding = 7;
constexpr int EdgeWidth = 3;
constexpr int GlyphSide = 14;
constexpr int LeadingColumn = GlyphSide + 6;
constexpr int SmallestCard = 58;

} // namespace

CardLines CardLines::of(const TypeScale &type)
{
    return {.title = QFontMetrics(type.strong()).height(),
            .body = QFontMetrics(type.body()).height(),
            .small = QFontMetrics(type.small()).height() + 2};
}

int CardLines::itemHeight() const
{
    return std::max(SmallestCard, title + body + small + 2 * VerticalPadding) + Gap;
}

JobCardGeometry::JobCardGeometry(const QRect &item, const CardLines &lines, const CardWidths &widths,
                                 Qt::LayoutDirection direction)
    : card(item.adjusted(spacing::Small, 0, -spacing::Small, -Gap))
    , edge(card.left(), card.top(), EdgeWidth, card.height())
{
    const int left = card.left() + EdgeWidth + SidePadding;
    const int right = card.right() + 1 - SidePadding;
    const int text = left + LeadingColumn;
    const int slack = card.height() - lines.title - lines.body - lines.small;
    const int titleTop = card.top() + slack / 2;
    const int bodyTop = titleTop + lines.title;
    const int smallTop = bodyTop + lines.body;

    // From the trailing side inwards; what stands there leaves a gap before the words.
    const auto trailing = [right](int width, int top, int height, int end) {
        return width > 0 ? QRect(end - width, top, width, height) : QRect(right, top, 0, height);
    };
    const auto leading = [text](int top, int height, const QRect &next) {
        const int end = next.left() - (next.width() > 0 ? spacing::Small : 0);
        return QRect(text, top, std::max(0, end - text), height);
    };
    glyph = QRect(left, titleTop + (lines.title - GlyphSide) / 2, GlyphSide, GlyphSide);
    priority = trailing(widths.priority, titleTop, lines.title, right);
    title = leading(titleTop, lines.title, priority);
    window = trailing(widths.window, bodyTop, lines.body, right);
    customer = leading(bodyTop, lines.body, window);
    status = trailing(widths.status, smallTop, lines.small, right);

    // Whole tags from the first on, in what the other words of the line leave.
    const int end = status.left() - (widths.status > 0 ? spacing::Tight : 0);
    const int room = end - text - widths.details - spacing::Small;
    int taken = 0;
    qsizetype fitting = 0;
    while (fitting < widths.tags.size() && taken + widths.tags.at(fitting) <= room)
        taken += widths.tags.at(fitting++) + spacing::Tight;
    int start = end - taken + spacing::Tight;
    for (const int width : widths.tags.first(fitting)) {
        tags.append(QRect(start, smallTop, width, lines.small));
        start += width + spacing::Tight;
    }
    details = leading(smallTop, lines.small, tags.isEmpty() ? status : tags.front());
    if (direction == Qt::RightToLeft)
        mirror();
}

void JobCardGeometry::mirror()
{
    const int sum = card.left() + card.right();
    const auto flip = [sum](QRect &rect) { rect.moveRight(sum - rect.left()); };
    for (QRect *rect : {&edge, &glyph, &title, &priority, &status, &customer, &window, &details})
        flip(*rect);
    for (QRect &tag : tags)
        flip(tag);
}

} // namespace callout
