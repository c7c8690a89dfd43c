#include "ui/style/pillbar.h"
#include "ui/style/themesource.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// One of a few is chosen, by mouse or by arrow keys.
class tst_PillBar : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void firstIsChosen();
    void clickChooses();
    void arrowKeysMoveTheChoice();
    void countIsSpoken();
    void countGoesFirstWhereRoomIsShort();

private:
    ThemeSource m_themes{ThemeSource::Choice::Light};
    std::unique_ptr<PillBar> m_bar;
};

void tst_PillBar::init()
{
    m_bar = std::make_unique<PillBar>(m_themes);
    for (const QString &words : {u"All"_s, u"Normal"_s, u"Emergency"_s})
        m_bar->addPill(words);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
}

void tst_PillBar::firstIsChosen()
{
    QCOMPARE(m_bar->current(), 0);
}

void tst_PillBar::clickChooses()
{
    QSignalSpy changed(m_bar.get(), &PillBar::currentChanged);
    QTest::mouseClick(m_bar->pill(2), Qt::LeftButton);
    QCOMPARE(m_bar->current(), 2);
    QCOMPARE(changed.count(), 1);
    QTest::mouseClick(m_bar->pill(2), Qt::LeftButton);
    QCOMPARE(m_bar->current(), 2);
    QCOMPARE(changed.count(), 1);
}

void tst_PillBar::arrowKeysMoveTheChoice()
{
    m_bar->pill(0)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_bar->pill(0), Qt::Key_Right);
    QCOMPARE(m_bar->current(), 1);
    QVERIFY(m_bar->pill(1)->hasFocus());
    QTest::keyClick(m_bar->pill(1), Qt::Key_Left);
    QCOMPARE(m_bar->current(), 0);
}

void tst_PillBar::countIsSpoken()
{
    m_bar->setCount(2, 3);
    QCOMPARE(m_bar->pill(2)->accessibleName(), u"Emergency, 3"_s);
    m_bar->setCount(2, {});
    QCOMPARE(m_bar->pill(2)->accessibleName(), u"Emergency"_s);
}

void tst_PillBar::countGoesFirstWhereRoomIsShort()
{
    const int without = m_bar->pill(0)->sizeHint().width();
    m_bar->setCount(0, 10000);
    QVERIFY(m_bar->pill(0)->sizeHint().width() > without);
    QVERIFY(m_bar->pill(0)->minimumSizeHint().width() <= without);
}

QTEST_MAIN(tst_PillBar)
#include "tst_pillbar.moc"
