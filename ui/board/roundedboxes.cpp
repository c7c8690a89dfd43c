#include "ui/board/roundedboxes.h"

#include <QPainter>

namespace callout {

namespace {

void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &outline, double radius)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(outline, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

const QPixmap &RoundedBoxes::ends(const Key &key, double ratio)
{
    QPixmap &picture = m_ends[key];
    const QSize size(2 * endWidth(), key.height);
    if (picture.isNull() || picture.devicePixelRatio() != ratio) {
        picture = QPixmap((QSizeF(size) * ratio).toSize());
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintBox(painter, QRectF(QPointF(), size), QColor::fromRgba(key.fill), QColor::fromRgba(key.outline), m_radius);
    }
    return picture;
}

void RoundedBoxes::draw(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &outline)
{
    const QRect box(QPoint(qRound(rect.left()), qRound(rect.top())),
                    QPoint(qRound(rect.right()) - 1, qRound(rect.bottom()) - 1));
    if (box.width() < 2 * endWidth()) {
        paintBox(painter, box.toRectF(), fill, outline, std::min(m_radius, box.width() / 2.0));
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    const QPixmap &picture = ends({fill.rgba(), outline.rgba(), box.height()}, ratio);
    const QRectF end(0, 0, endWidth() * ratio, picture.height());
    painter.drawPixmap(box.topLeft().toPointF(), picture, end);
    painter.drawPixmap(QPointF(box.right() + 1 - endWidth(), box.top()), picture, end.translated(end.width(), 0));
    const QRect middle = box.adjusted(endWidth(), 0, -endWidth(), 0);
    painter.fillRect(middle, fill);
    painter.fillRect(QRect(middle.left(), middle.top(), middle.width(), 1), outline);
    painter.fillRect(QRect(middle.left(), middle.bottom(), middle.width(), 1), outline);
}

} // namespace callout
