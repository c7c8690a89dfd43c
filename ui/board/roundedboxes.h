#pragma once

#include <QColor>
#include <QHash>
#include <QPixmap>

class QPainter;

namespace callout {

/// Draws boxes with round corners, smooth, from pictures of their ends: filling the curve of each one anew costs more than
/// all else about a bar but its words.
class RoundedBoxes
{
public:
    explicit RoundedBoxes(double radius) : m_radius(radius) {}

    /// On whole pixels, with an outline of one pixel inside the rectangle.
    void draw(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &outline);
    void clear() { m_ends.clear(); }

private:
    struct Key {
        QRgb fill = 0;
        QRgb outline = 0;
        int height = 0;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.fill, key.outline, key.height);
        }
    };
    [[nodiscard]] int endWidth() const { return int(m_radius) + 2; }
    /// Both ends side by side.
    [[nodiscard]] const QPixmap &ends(const Key &key, double ratio);

    double m_radius;
    QHash<Key, QPixmap> m_ends;
};

} // namespace callout
