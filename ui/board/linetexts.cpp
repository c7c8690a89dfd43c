#include "ui/board/linetexts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace callout {

namespace {

/// Zooming makes new lengths of every title; then it begins anew.
constexpr qsizetype MostLines = 8000;

} // namespace

const LineTexts::Line &LineTexts::line(const QString &words, const QFont &font, int width)
{
    const Key key{words, font, width};
    if (const auto found = m_lines.constFind(key); found != m_lines.cend())
        return *found;
    if (m_lines.size() >= MostLines)
        m_lines.clear();
    Line made;
    made.text.setTextFormat(Qt::PlainText);
    made.text.setText(width < 0 ? words : QFontMetricsF(font).elidedText(words, Qt::ElideRight, width));
    made.text.prepare({}, font);
    made.size = made.text.size();
    return *m_lines.insert(key, made);
}

void LineTexts::draw(QPainter &painter, const QRectF &rect, const QString &words, const QFont &font,
                     Qt::Alignment alignment)
{
    if (words.isEmpty() || rect.width() <= 0)
        return;
    const Line *shown = &line(words, font, -1);
    if (shown->size.width() > rect.width())
        shown = &line(words, font, int(rect.width()));
    double left = rect.left();
    if (alignment.testFlag(Qt::AlignRight))
        left = rect.right() - shown->size.width();
    else if (alignment.testFlag(Qt::AlignHCenter))
        left = rect.center().x() - shown->size.width() / 2;
    painter.setFont(font);
    painter.drawStaticText(QPointF(std::round(left), std::round(rect.center().y() - shown->size.height() / 2)),
                           shown->text);
}

} // namespace callout
