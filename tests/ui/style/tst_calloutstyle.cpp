#include "ui/style/scrollbarparts.h"
#include "ui/style/themesource.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// What can be measured of the style without looking at it.
class tst_CalloutStyle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void scrollBarHandle_data();
    void scrollBarHandle();
    void scrollBarWithoutRangeIsAllHandle();
    void focusIsVisibleOnButtons();
    void handleDragScrolls();

private:
    ThemeSource m_themes{ThemeSource::Choice::Light};
};

void tst_CalloutStyle::initTestCase()
{
    m_themes.applyTo(*qApp);
}

void tst_CalloutStyle::scrollBarHandle_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QRect>("handle");
    QTest::newRow("top") << 0 << 200 << QRect(0, 0, 12, 100);
    QTest::newRow("bottom") << 100 << 200 << QRect(0, 100, 12, 100);
    QTest::newRow("middle") << 50 << 200 << QRect(0, 50, 12, 100);
    QTest::newRow("never shorter than a finger") << 0 << 60 << QRect(0, 0, 12, 48);
}

void tst_CalloutStyle::scrollBarHandle()
{
    QFETCH(int, position);
    QFETCH(int, length);
    QStyleOptionSlider bar;
    bar.rect = QRect(0, 0, 12, length);
    bar.orientation = Qt::Vertical;
    bar.minimum = 0;
    bar.maximum = 100;
    bar.pageStep = 100;
    bar.sliderPosition = position;
    QTEST(scrollBarPart(bar, QStyle::SC_ScrollBarSlider, 48).value(), "handle");
}

void tst_CalloutStyle::scrollBarWithoutRangeIsAllHandle()
{
    QStyleOptionSlider bar;
    bar.rect = QRect(0, 0, 300, 12);
    bar.orientation = Qt::Horizontal;
    QCOMPARE(scrollBarPart(bar, QStyle::SC_ScrollBarSlider, 48).value(), bar.rect);
    QCOMPARE(scrollBarPart(bar, QStyle::SC_ScrollBarAddLine, 48).value(), QRect());
}

void tst_CalloutStyle::focusIsVisibleOnButtons()
{
    QWidget window;
    QPushButton one(u"One"_s, &window);
    QPushButton two(u"Two"_s, &window);
    one.setGeometry(10, 10, 100, 32);
    two.setGeometry(10, 60, 100, 32);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    one.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&window, Qt::Key_Tab);
    QVERIFY(two.hasFocus());
    const QImage focused = two.grab().toImage();
    QCOMPARE(focused.pixelColor(50, 0), m_themes.theme().focus);
    QVERIFY(one.grab().toImage().pixelColor(50, 0) != m_themes.theme().focus);
}

void tst_CalloutStyle::handleDragScrolls()
{
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 1000);
    bar.setPageStep(100);
    bar.resize(12, 400);
    bar.show();
    QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(6, 10));
    QTest::mouseMove(&bar, QPoint(6, 210));
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(6, 210));
    QVERIFY(bar.value() > 400);
}

QTEST_MAIN(tst_CalloutStyle)
#include "tst_calloutstyle.moc"
