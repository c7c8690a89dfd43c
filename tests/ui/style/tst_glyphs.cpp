#include "ui/style/glyphs.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// Glyphs fill their box at any scale, stay inside it, and no two look alike without colour.
class tst_Glyphs : public QObject
{
    Q_OBJECT

private slots:
    void staysInsideItsBox_data();
    void staysInsideItsBox();
    void noTwoLookAlike();
    void pixmapHasTheScreensDensity();
};

namespace {

QImage drawn(Glyph glyph, int side)
{
    QImage image(3 * side, 3 * side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintGlyph(painter, QRectF(side, side, side, side), glyph, Qt::black, Qt::white);
    return image;
}

/// On white paper: 0 to 255.
int darkness(QRgb pixel)
{
    return qAlpha(pixel) * (255 - qRed(pixel)) / 255;
}

} // namespace

void tst_Glyphs::staysInsideItsBox_data()
{
    QTest::addColumn<int>("glyph");
    QTest::addColumn<int>("side");
    for (int glyph = 0; glyph < GlyphCount; ++glyph) {
        for (const int side : {12, 16, 40})
            QTest::addRow("glyph %d at %d", glyph, side) << glyph << side;
    }
}

void tst_Glyphs::staysInsideItsBox()
{
    QFETCH(int, glyph);
    QFETCH(int, side);
    const QImage image = drawn(Glyph(glyph), side);
    const QRect box(side, side, side, side);
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = qAlpha(image.pixel(x, y));
            if (box.contains(x, y))
                inked += alpha > 128 ? 1 : 0;
            else
                QVERIFY2(alpha < 32, qPrintable(u"ink outside at %1, %2"_s.arg(x).arg(y)));
        }
    }
    QVERIFY2(inked >= side * side / 14, qPrintable(u"only %1 pixels"_s.arg(inked)));
}

void tst_Glyphs::noTwoLookAlike()
{
    for (int one = 0; one < GlyphCount; ++one) {
        for (int other = 0; other < one; ++other) {
            const QImage first = drawn(Glyph(one), 16);
            const QImage second = drawn(Glyph(other), 16);
            int different = 0;
            for (int y = 0; y < first.height(); ++y) {
                for (int x = 0; x < first.width(); ++x)
                    different += std::abs(darkness(first.pixel(x, y)) - darkness(second.pixel(x, y))) > 100 ? 1 : 0;
            }
            QVERIFY2(different > 14,
                     qPrintable(u"glyphs %1 and %2 differ in %3 pixels"_s.arg(one).arg(other).arg(different)));
        }
    }
}

void tst_Glyphs::pixmapHasTheScreensDensity()
{
    const Theme &theme = Theme::of(Theme::Mode::Light);
    const QPixmap pixmap = glyphPixmap(lookOf(JobStatus::OnSite), theme, 16, 2.5);
    QCOMPARE(pixmap.size(), QSize(40, 40));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
    QCOMPARE(pixmap.toImage().pixelColor(20, 20), theme.tone(Tone::OnSite).shape);
}

QTEST_MAIN(tst_Glyphs)
#include "tst_glyphs.moc"
