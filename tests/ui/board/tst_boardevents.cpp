#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/board/boardview.h"
#include "ui/models/boardmodel.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/style/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// Non-job events on the board, and its words on the clipboard. Ana has lunch at 12:00 and a job at 14:00, Ben nothing.
class TestBoardEvents : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void anEventIsDraggedInTimeAndToAnother_data();
    void anEventIsDraggedInTimeAndToAnother();
    void escapeLeavesAnEventWhereItIs();
    void aPressAloneMovesNothing();
    void copyTakesTheWordsOfBars();

private:
    [[nodiscard]] QPoint pointOf(TechnicianId technician, const QString &time) const;
    void move(const QPoint &point) const { QTest::mouseMove(m_view->viewport(), point); }

    test::TestDay m_day;
    test::MinuteDrives m_drives;
    TechnicianId m_ana;
    TechnicianId m_ben;
    NonJobEventId m_lunch;
    JobId m_job;
    std::unique_ptr<test::TestOffice> m_office;
    std::unique_ptr<BoardModel> m_model;
    std::unique_ptr<BoardSelection> m_selection;
    std::unique_ptr<DropAdvisor> m_advisor;
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<BoardView> m_view;
};

void TestBoardEvents::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_day = test::TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    m_ben = m_day.worker(u"Ben"_s);
    m_lunch = m_day.event(m_ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
    m_job = m_day.scheduled(u"J-1"_s, m_ana, u"14:00"_s, test::stands(5));
    m_office = std::make_unique<test::TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
    m_model = std::make_unique<BoardModel>(m_office->board(), m_drives, m_day.at(u"09:00"_s));
    m_selection = std::make_unique<BoardSelection>();
    m_advisor = std::make_unique<DropAdvisor>(m_office->board(), m_drives);
    m_themes = std::make_unique<ThemeSource>(ThemeSource::Choice::Light);
    m_view = std::make_unique<BoardView>(*m_model, *m_selection, *m_advisor, *m_themes);
    m_view->resize(1100, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setFocus();
}

void TestBoardEvents::cleanup()
{
    m_view.reset();
    m_advisor.reset();
    m_selection.reset();
    m_model.reset();
    m_office.reset();
}

QPoint TestBoardEvents::pointOf(TechnicianId technician, const QString &time) const
{
    const int x = qRound(m_view->boardLayout().xOf(m_day.at(time))) - m_view->horizontalScrollBar()->value();
    return {m_view->nameWidth() + x, m_view->rowRect(m_model->rowOf(technician)).center().y()};
}

void TestBoardEvents::anEventIsDraggedInTimeAndToAnother_data()
{
    QTest::addColumn<bool>("isToBen");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("begin");
    QTest::newRow("later") << false << u"13:15"_s << u"13:00"_s;
    QTest::newRow("on the next step of the office's snap") << false << u"11:20"_s << u"11:00"_s;
    QTest::newRow("to somebody else") << true << u"12:15"_s << u"12:00"_s;
    QTest::newRow("over a job: the dispatcher decides") << false << u"14:30"_s << u"14:15"_s;
}

void TestBoardEvents::anEventIsDraggedInTimeAndToAnother()
{
    QFETCH(const bool, isToBen);
    QFETCH(const QString, to);
    QFETCH(const QString, begin);
    QSignalSpy moved(m_view.get(), &BoardView::eventMoveRequested);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, pointOf(m_ana, u"12:15"_s));
    move(pointOf(m_ana, u"12:40"_s));
    move(pointOf(isToBen ? m_ben : m_ana, to));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, pointOf(isToBen ? m_ben : m_ana, to));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.front().at(0).value<NonJobEventId>(), m_lunch);
    QCOMPARE(moved.front().at(1).value<TechnicianId>(), isToBen ? m_ben : m_ana);
    QCOMPARE(moved.front().at(2).value<Instant>(), m_day.at(begin));
}

void TestBoardEvents::escapeLeavesAnEventWhereItIs()
{
    QSignalSpy moved(m_view.get(), &BoardView::eventMoveRequested);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, pointOf(m_ana, u"12:15"_s));
    move(pointOf(m_ana, u"13:15"_s));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, pointOf(m_ana, u"13:15"_s));
    QCOMPARE(moved.size(), 0);
}

void TestBoardEvents::aPressAloneMovesNothing()
{
    QSignalSpy moved(m_view.get(), &BoardView::eventMoveRequested);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pointOf(m_ana, u"12:15"_s));
    QCOMPARE(moved.size(), 0);
}

void TestBoardEvents::copyTakesTheWordsOfBars()
{
    QGuiApplication::clipboard()->clear();
    m_view->focusBar(*m_model->placeOf(m_job));
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    const QString words = QGuiApplication::clipboard()->text();
    QVERIFY2(words.contains(u"J-1"_s) && words.contains(u"14:00"_s) && !words.contains(u'\n'), qPrintable(words));
}

QTEST_MAIN(TestBoardEvents)
#include "tst_boardevents.moc"
