#include "ui/style/actionicons.h"

#include <QGuiApplication>
#include <QImage>
#include <QPixmapCache>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// Every icon has its drawing, in the theme's colours, sharp at every scale.
class tst_ActionIcons : public QObject
{
    Q_OBJECT

private slots:
    void everyIconIsDrawn_data();
    void everyIconIsDrawn();
    void takesTheThemesColours();
    void isDrawnForTheScreensScale();
    void isMirroredInRightToLeftLayouts();
};

namespace {

int inked(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
    }
    return count;
}

QColor strongestColour(const QImage &image)
{
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > strongest.alpha())
                strongest = image.pixelColor(x, y);
        }
    }
    return strongest;
}

} // namespace

void tst_ActionIcons::everyIconIsDrawn_data()
{
    QTest::addColumn<int>("icon");
    for (int icon = 0; icon < IconCount; ++icon)
        QTest::newRow(qPrintable(iconPath(Icon(icon)))) << icon;
}

void tst_ActionIcons::everyIconIsDrawn()
{
    QFETCH(int, icon);
    const QImage image = actionIcon(Icon(icon), Theme::of(Theme::Mode::Light)).pixmap(20, 20).toImage();
    QCOMPARE(image.size(), QSize(20, 20));
    QVERIFY(inked(image) >= 10);
}

void tst_ActionIcons::takesTheThemesColours()
{
    const Theme &theme = Theme::of(Theme::Mode::Dark);
    const QIcon icon = actionIcon(Icon::NewJob, theme);
    QCOMPARE(strongestColour(icon.pixmap(40, 40).toImage()).rgb(), theme.text.rgb());
    QCOMPARE(strongestColour(icon.pixmap(QSize(40, 40), 1.0, QIcon::Disabled).toImage()).rgb(), theme.faint.rgb());
    const QIcon plain = actionIcon(Icon::NewJob, QColor(Qt::magenta));
    QCOMPARE(strongestColour(plain.pixmap(40, 40).toImage()), QColor(Qt::magenta));
}

void tst_ActionIcons::isDrawnForTheScreensScale()
{
    const QPixmap pixmap = actionIcon(Icon::Search, Theme::of(Theme::Mode::Light)).pixmap(QSize(20, 20), 2.0);
    QCOMPARE(pixmap.size(), QSize(40, 40));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void tst_ActionIcons::isMirroredInRightToLeftLayouts()
{
    const QIcon icon = actionIcon(Icon::Next, Theme::of(Theme::Mode::Light));
    const QImage before = icon.pixmap(40, 40).toImage();
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage after = icon.pixmap(40, 40).toImage();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(before != after);
    QCOMPARE(inked(before), inked(after));
}

QTEST_MAIN(tst_ActionIcons)
#include "tst_actionicons.moc"
