#pragma once

#include <QList>
#include <QRect>

namespace callout {

class TypeScale;

/// How tall the lines of a card are, in device-independent pixels.
struct CardLines {
    int title = 0;
    int body = 0;
    int small = 0;

    [[nodiscard]] static CardLines of(const TypeScale &type);
    /// A card with the gap to the next one.
    [[nodiscard]] int itemHeight() const;
    friend bool operator==(const CardLines &, const CardLines &) = default;
};

/// How wide those words are that stand at the trailing side of a card; 0 for none.
struct CardWidths {
    int status = 0;
    int priority = 0; ///< its glyph
    int window = 0;
    int details = 0; ///< these lead, but tags give way to them
    QList<int> tags;
};

/// Where everything on a card is. Leading words get what the trailing ones leave; tags that do not fit are left out.
///
///     |▲ Title
///     |  Customer                window
///     |  1 h · Ana 10:40  [tag] [status]
struct JobCardGeometry {
    QRect card;
    QRect edge; ///< the mark of an emergency
    QRect glyph;
    QRect title;
    QRect priority;
    QRect status;
    QRect customer;
    QRect window;
    QRect details;
    QList<QRect> tags; ///< as many as fit, the first ones

    JobCardGeometry() = default;
    JobCardGeometry(const QRect &item, const CardLines &lines, const CardWidths &widths, Qt::LayoutDirection direction);

private:
    void mirror();
};

} // namespace callout
