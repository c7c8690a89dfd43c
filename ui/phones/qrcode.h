#pragma once

#include <QImage>
#include <QWidget>

namespace callout {

/// A text as a QR code, a pixel for each of its squares, with the white margin that readers need. Null where it is too
/// long for one.
[[nodiscard]] QImage qrImage(const QString &text);

/// A QR code, black on white in every theme: phones do not read it otherwise.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    /// `purpose` says what it is for, to people who cannot see it.
    QrCode(const QString &text, const QString &purpose, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

} // namespace callout
