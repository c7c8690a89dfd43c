#include "ui/phones/qrcode.h"

#include <qrencode.h>

#include <QPainter>

#include <memory>

namespace callout {

namespace {

constexpr int QuietSquares = 4;
constexpr int Width = 232;

} // namespace

QImage qrImage(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return {};
    QImage image(code->width + 2 * QuietSquares, code->width + 2 * QuietSquares, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(0);
    for (int row = 0; row < code->width; ++row) {
        for (int column = 0; column < code->width; ++column)
            image.setPixel(column + QuietSquares, row + QuietSquares, code->data[row * code->width + column] & 1);
    }
    return image;
}

QrCode::QrCode(const QString &text, const QString &purpose, QWidget *parent) : QWidget(parent), m_image(qrImage(text))
{
    setAccessibleName(purpose);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize QrCode::sizeHint() const
{
    return {Width, Width};
}

void QrCode::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    if (m_image.isNull())
        return;
    // Whole pixels for each square: a reader stumbles over blurred ones.
    const qreal ratio = devicePixelRatioF();
    const int square = std::max(1, int(std::min(width(), height()) * ratio) / m_image.width());
    const qreal side = square * m_image.width() / ratio;
    painter.drawImage(QRectF((width() - side) / 2, (height() - side) / 2, side, side), m_image);
}

} // namespace callout
