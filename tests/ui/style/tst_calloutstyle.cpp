#include "ui/style/scrollbarparts.h"
#include "ui/style/themesource.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QLineEdit>
#include <QListWidget>
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
    void selectedItemsAreTinted();
    void calendarFollowsTheTheme();
    void inputsKeepWordsOffTheirEdge();

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

void tst_CalloutStyle::selectedItemsAreTinted()
{
    QListWidget list;
    list.addItems({u"One"_s, u"Two"_s});
    list.resize(200, 100);
    list.show();
    list.setCurrentRow(1);
    const QRect item = list.visualItemRect(list.item(1));
    const QColor ground = list.viewport()->grab().toImage().pixelColor(item.right() - 10, item.center().y());
    QCOMPARE(ground, m_themes.theme().accentSoft);
    QVERIFY(item.height() >= list.fontMetrics().height() + 8);
}

void tst_CalloutStyle::calendarFollowsTheTheme()
{
    QCalendarWidget calendar;
    calendar.show();
    const auto weekend = [&calendar] { return calendar.weekdayTextFormat(Qt::Sunday).foreground().color(); };
    QCOMPARE(weekend(), Theme::of(Theme::Mode::Light).mutedText);
    m_themes.setChoice(ThemeSource::Choice::Dark);
    QCOMPARE(weekend(), Theme::of(Theme::Mode::Dark).mutedText);
    m_themes.setChoice(ThemeSource::Choice::Light);
    QCOMPARE(weekend(), Theme::of(Theme::Mode::Light).mutedText);
}

void tst_CalloutStyle::inputsKeepWordsOffTheirEdge()
{
    QLineEdit line;
    QStyleOptionFrame option;
    option.initFrom(&line);
    option.rect = QRect(0, 0, 200, 32);
    option.lineWidth = 1;
    const QRect words = line.style()->subElementRect(QStyle::SE_LineEditContents, &option, &line);
    QVERIFY(words.left() >= 4);
    QVERIFY(words.right() <= 195);
}

QTEST_MAIN(tst_CalloutStyle)
#include "tst_calloutstyle.moc"
