#pragma once

#include <QFont>
#include <QHash>
#include <QStaticText>

class QPainter;

namespace callout {

/// Draws single lines of text, elided at their end where they are too long. What was laid out once is kept: shaping words is
/// most of the work of painting a full board.
class LineTexts
{
public:
    /// In the painter's pen, vertically in the middle. The alignment is absolute.
    void draw(QPainter &painter, const QRectF &rect, const QString &words, const QFont &font, Qt::Alignment alignment);
    void clear() { m_lines.clear(); }

private:
    struct Key {
        QString words;
        QFont font;
        int width = 0; ///< whole pixels; -1 where all of it fits

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.words, key.font, key.width);
        }
    };
    struct Line {
        QStaticText text;
        QSizeF size;
    };
    [[nodiscard]] const Line &line(const QString &words, const QFont &font, int width);

    QHash<Key, Line> m_lines;
};

} // namespace callout
