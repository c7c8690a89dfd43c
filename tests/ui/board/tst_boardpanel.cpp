#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/board/boardpanel.h"
#include "ui/board/boardview.h"
#include "ui/models/boardmodel.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/models/jobmime.h"
#include "ui/style/emptystate.h"
#include "ui/style/searchfield.h"
#include "ui/style/themesource.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

using namespace callout;
using namespace Qt::StringLiterals;

class TestBoardPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theWorkingDayFillsTheWidth();
    void aWeekFillsTheWidth();
    void barsAreFoundWhereTheyAre();
    void clickSelectsABar();
    void controlClickSelectsSeveral();
    void clickOnANameShowsTheirDay();
    void clickOnNothingSelectsNothing();
    void selectionFromElsewhereIsShown();
    void doubleClickOpens();
    void wheelZoomsAroundThePointer();
    void wheelScrollsRows();
    void keysZoom();
    void arrowsWalkFromBarToBar();
    void returnOpensAndSpaceSelects();
    void altArrowsMoveTheBar_data();
    void altArrowsMoveTheBar();
    void altArrowsAreNobodyElses();
    void aBarIsDraggedByItsJob();
    void aDropIsForTheTimeBelowThePointer();
    void aDropOnANameIsForTheBestTime();
    void severalJobsGoWhereTheyFit();
    void aDropOnTheOpenJobsTakesBack();
    void foreignDataIsRefused();
    void rowsAnswerWhileDragging();
    void theEndOfABarIsDragged();
    void tooManyOpenJobsAreFolded();
    void noFoldHidesAnEmergency();
    void filterAndOrderAreTheModels();
    void emptyBoardSaysWhy();
    void menuOffersTheActionsHandedIn();
    void screenReadersHearRowsAndBars();
    void paintsInEveryDress_data();
    void paintsInEveryDress();

private:
    [[nodiscard]] BoardView *view() const { return m_panel->view(); }
    [[nodiscard]] QRect barRect(JobId job) const { return view()->barRect(*m_model->placeOf(job)); }
    [[nodiscard]] QPoint middleOf(JobId job) const { return barRect(job).center(); }
    void click(const QPoint &point, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, point);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(view(), key, modifiers); }
    void turn(int angle, const QPoint &at, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(at, view()->viewport()->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view()->viewport(), &event);
    }
    /// Drags jobs over a point and drops them there; gives whether the drop was taken.
    bool drop(const QList<JobId> &jobs, const QPoint &point);
    [[nodiscard]] QPoint pointOf(TechnicianId technician, const QString &time) const
    {
        const int row = m_model->rowOf(technician);
        const int x = qRound(view()->boardLayout().xOf(m_day.at(time))) - view()->horizontalScrollBar()->value();
        return {view()->nameWidth() + x, view()->rowRect(row).center().y()};
    }
    [[nodiscard]] JobId focused() const
    {
        const auto place = view()->focusedBar();
        return place ? m_model->bar(*place).job : JobId{};
    }

    test::TestDay m_day;
    test::MinuteDrives m_drives;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_boiler;
    JobId m_leak;
    JobId m_tap;
    JobId m_gasJob;
    std::unique_ptr<test::TestOffice> m_office;
    std::unique_ptr<BoardModel> m_model;
    std::unique_ptr<BoardSelection> m_selection;
    std::unique_ptr<DropAdvisor> m_advisor;
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<BoardPanel> m_panel;
};

void TestBoardPanel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    qRegisterMetaType<QList<JobId>>();
}

void TestBoardPanel::init()
{
    m_day = test::TestDay();
    const SkillId gas = m_day.skill(u"Gas certificate"_s);
    m_ana = m_day.worker(u"Ana Moreno"_s, [gas](Technician &ana) { ana.skills = {{gas, {}}}; });
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_boiler = m_day.scheduled(u"J-1"_s, m_ana, u"10:00"_s);
    m_leak = m_day.scheduled(u"J-2"_s, m_ana, u"12:00"_s);
    m_tap = m_day.scheduled(u"J-3"_s, m_mike, u"12:30"_s);
    m_gasJob = m_day.job(u"J-4"_s, test::all({test::needs(gas), test::promised(m_day.span(u"09:00"_s, u"11:00"_s))}));
    m_office = std::make_unique<test::TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
    m_model = std::make_unique<BoardModel>(m_office->board(), m_drives, m_day.at(u"09:00"_s));
    m_selection = std::make_unique<BoardSelection>();
    m_advisor = std::make_unique<DropAdvisor>(m_office->board(), m_drives);
    m_themes = std::make_unique<ThemeSource>(ThemeSource::Choice::Light);
    m_themes->setMotionReduced(true);
    m_panel = std::make_unique<BoardPanel>(*m_model, *m_selection, *m_advisor, *m_themes);
    m_panel->resize(1000, 260);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    view()->setFocus();
}

void TestBoardPanel::cleanup()
{
    m_panel.reset();
    m_themes.reset();
    m_advisor.reset();
    m_selection.reset();
    m_model.reset();
    m_office.reset();
}

void TestBoardPanel::theWorkingDayFillsTheWidth()
{
    const int right = view()->viewport()->width() - 1;
    const auto minutesFrom = [&](const QPoint &point, const QString &time) {
        return std::abs(std::chrono::duration_cast<Minutes>(view()->timeAt(point) - m_day.at(time)).count());
    };
    QVERIFY(minutesFrom({view()->nameWidth(), 50}, u"07:30"_s) <= 1);
    QVERIFY(minutesFrom({right, 50}, u"16:30"_s) <= 1);
}

void TestBoardPanel::aWeekFillsTheWidth()
{
    m_office->show(m_day.date(), 7);
    QCOMPARE(view()->boardLayout().dayCount(), 7);
    QVERIFY(view()->boardLayout().width() <= view()->viewport()->width());
    QCOMPARE(view()->horizontalScrollBar()->maximum(), 0);
}

void TestBoardPanel::barsAreFoundWhereTheyAre()
{
    for (const JobId job : {m_boiler, m_leak, m_tap, m_gasJob}) {
        const std::optional<BoardModel::Place> place = view()->barAt(middleOf(job));
        QVERIFY(place);
        QCOMPARE(m_model->bar(*place).job, job);
    }
    QVERIFY(!view()->barAt(barRect(m_boiler).topRight() + QPoint(8, 4)));
    QVERIFY(!view()->barAt({view()->nameWidth() / 2, middleOf(m_boiler).y()}));
}

void TestBoardPanel::clickSelectsABar()
{
    click(middleOf(m_leak));
    QCOMPARE(m_selection->jobs(), QList{m_leak});
    QCOMPARE(focused(), m_leak);
    click(middleOf(m_gasJob));
    QCOMPARE(m_selection->jobs(), QList{m_gasJob});
}

void TestBoardPanel::controlClickSelectsSeveral()
{
    click(middleOf(m_leak));
    click(middleOf(m_tap), Qt::ControlModifier);
    QCOMPARE(m_selection->jobs(), (QList{m_leak, m_tap}));
    QCOMPARE(m_selection->currentJob(), m_tap);
    click(middleOf(m_leak), Qt::ControlModifier);
    QCOMPARE(m_selection->jobs(), QList{m_tap});
}

void TestBoardPanel::clickOnANameShowsTheirDay()
{
    const QPoint name(view()->nameWidth() / 2, middleOf(m_tap).y());
    click(name);
    QCOMPARE(m_selection->technician(), m_mike);
    click(name);
    QCOMPARE(m_selection->technician(), TechnicianId{});
}

void TestBoardPanel::clickOnNothingSelectsNothing()
{
    click(middleOf(m_leak));
    click(barRect(m_boiler).topRight() + QPoint(20, 4));
    QCOMPARE(m_selection->jobs(), QList<JobId>{});
}

void TestBoardPanel::selectionFromElsewhereIsShown()
{
    const QImage before = view()->viewport()->grab().toImage();
    m_selection->selectJob(m_tap);
    QCOMPARE(focused(), m_tap);
    QVERIFY(view()->viewport()->grab().toImage() != before);
}

void TestBoardPanel::doubleClickOpens()
{
    const QSignalSpy opened(m_panel.get(), &BoardPanel::jobOpened);
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, middleOf(m_tap));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<JobId>(), m_tap);
}

void TestBoardPanel::wheelZoomsAroundThePointer()
{
    const QPoint point = middleOf(m_leak);
    const Instant time = view()->timeAt(point);
    const double zoom = view()->boardLayout().zoom();
    turn(120, point, Qt::ControlModifier);
    QVERIFY(view()->boardLayout().zoom() > zoom);
    QVERIFY(std::abs((view()->timeAt(point) - time).count()) <= 60);
    turn(-120, point, Qt::ControlModifier);
    QCOMPARE(view()->boardLayout().zoom(), zoom);
}

void TestBoardPanel::wheelScrollsRows()
{
    m_panel->resize(1000, 130);
    QVERIFY(view()->verticalScrollBar()->maximum() > 0);
    turn(-120, middleOf(m_leak));
    QVERIFY(view()->verticalScrollBar()->value() > 0);
}

void TestBoardPanel::keysZoom()
{
    const double zoom = view()->boardLayout().zoom();
    press(Qt::Key_Plus);
    QVERIFY(view()->boardLayout().zoom() > zoom);
    press(Qt::Key_Minus);
    QCOMPARE(view()->boardLayout().zoom(), zoom);
}

void TestBoardPanel::arrowsWalkFromBarToBar()
{
    click(middleOf(m_boiler));
    press(Qt::Key_Right);
    QCOMPARE(focused(), m_leak);
    press(Qt::Key_Right);
    QCOMPARE(focused(), m_leak);
    press(Qt::Key_Down);
    QCOMPARE(focused(), m_tap); // the nearest in time
    press(Qt::Key_Up);
    QCOMPARE(focused(), m_leak);
    press(Qt::Key_Left);
    QCOMPARE(focused(), m_boiler);
    press(Qt::Key_Up);
    QCOMPARE(focused(), m_gasJob);
    QCOMPARE(m_selection->jobs(), QList{m_boiler}); // focus is not selection
}

void TestBoardPanel::returnOpensAndSpaceSelects()
{
    const QSignalSpy opened(m_panel.get(), &BoardPanel::jobOpened);
    click(middleOf(m_boiler));
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    QCOMPARE(m_selection->jobs(), (QList{m_boiler, m_leak}));
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<JobId>(), m_leak);
    press(Qt::Key_Escape);
    QCOMPARE(m_selection->jobs(), QList<JobId>{});
}

void TestBoardPanel::altArrowsMoveTheBar_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("start");
    QTest::addColumn<bool>("isForMike");
    const Qt::KeyboardModifiers alt = Qt::AltModifier;
    QTest::newRow("later") << Qt::Key_Right << alt << u"12:15"_s << false;
    QTest::newRow("earlier") << Qt::Key_Left << alt << u"11:45"_s << false;
    QTest::newRow("the row below") << Qt::Key_Down << (alt | Qt::ShiftModifier) << u"12:00"_s << true;
}

void TestBoardPanel::altArrowsMoveTheBar()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, start);
    QFETCH(bool, isForMike);
    const QSignalSpy moved(m_panel.get(), &BoardPanel::moveRequested);
    click(middleOf(m_leak));
    press(key, modifiers);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.front().at(0).value<JobId>(), m_leak);
    QCOMPARE(moved.front().at(1).value<TechnicianId>(), isForMike ? m_mike : m_ana);
    QCOMPARE(moved.front().at(2).value<Instant>(), m_day.at(start));
}

void TestBoardPanel::altArrowsAreNobodyElses()
{
    QAction another;
    another.setShortcut(Qt::ALT | Qt::Key_Right);
    m_panel->addAction(&another);
    const QSignalSpy triggered(&another, &QAction::triggered);
    const QSignalSpy moved(m_panel.get(), &BoardPanel::moveRequested);
    click(middleOf(m_leak));
    QTest::keyClick(m_panel->windowHandle(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(triggered.size(), 0);
    QCOMPARE(moved.size(), 1);
}

bool TestBoardPanel::drop(const QList<JobId> &jobs, const QPoint &point)
{
    const std::unique_ptr<QMimeData> data = jobmime::encode(jobs);
    QWidget *viewport = view()->viewport();
    m_advisor->begin(jobs);
    QDragEnterEvent enter(point, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &enter);
    QDragMoveEvent move(point, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
    bool isTaken = enter.isAccepted() && move.isAccepted();
    if (isTaken) {
        QDropEvent dropped(point, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &dropped);
        isTaken = dropped.isAccepted();
    }
    m_advisor->end();
    return isTaken;
}

void TestBoardPanel::aBarIsDraggedByItsJob()
{
    QList<JobId> dragged;
    connect(m_advisor.get(), &DropAdvisor::changed, this, [&] {
        if (m_advisor->isActive())
            dragged = m_advisor->jobs();
    });
    // Where the platform drags in a loop of its own, give up from inside it.
    QTimer escape;
    connect(&escape, &QTimer::timeout, this, [this] { QTest::keyClick(m_panel->windowHandle(), Qt::Key_Escape); });
    escape.start(100);
    const QPoint from = middleOf(m_leak);
    QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, from);
    for (const int way : {4, 40}) {
        const QPointF at = from + QPoint(way, 0);
        QMouseEvent move(QEvent::MouseMove, at, view()->viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(view()->viewport(), &move);
    }
    QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, from);
    QCOMPARE(dragged, QList{m_leak});
    QVERIFY(!m_advisor->isActive());
}

void TestBoardPanel::aDropIsForTheTimeBelowThePointer()
{
    const QSignalSpy moved(m_panel.get(), &BoardPanel::moveRequested);
    QVERIFY(drop({m_gasJob}, pointOf(m_ana, u"14:05"_s)));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.front().at(0).value<JobId>(), m_gasJob);
    QCOMPARE(moved.front().at(1).value<TechnicianId>(), m_ana);
    QCOMPARE(moved.front().at(2).value<Instant>(), m_day.at(u"14:00"_s));
}

void TestBoardPanel::aDropOnANameIsForTheBestTime()
{
    const QSignalSpy assigned(m_panel.get(), &BoardPanel::assignRequested);
    QVERIFY(drop({m_gasJob}, {view()->nameWidth() / 2, middleOf(m_tap).y()}));
    QCOMPARE(assigned.size(), 1);
    QCOMPARE(assigned.front().at(0).value<QList<JobId>>(), QList{m_gasJob});
    QCOMPARE(assigned.front().at(1).value<TechnicianId>(), m_mike);
}

void TestBoardPanel::severalJobsGoWhereTheyFit()
{
    const QSignalSpy assigned(m_panel.get(), &BoardPanel::assignRequested);
    const QSignalSpy moved(m_panel.get(), &BoardPanel::moveRequested);
    QVERIFY(drop({m_boiler, m_leak}, pointOf(m_mike, u"14:00"_s)));
    QCOMPARE(assigned.size(), 1);
    QCOMPARE(moved.size(), 0);
}

void TestBoardPanel::aDropOnTheOpenJobsTakesBack()
{
    const QSignalSpy back(m_panel.get(), &BoardPanel::unassignRequested);
    const QPoint open = pointOf({}, u"14:00"_s);
    QVERIFY(drop({m_boiler}, open));
    QCOMPARE(back.size(), 1);
    QCOMPARE(back.front().front().value<QList<JobId>>(), QList{m_boiler});
    QVERIFY(!drop({m_gasJob}, open)); // nobody has it
    QVERIFY(m_office->change(m_boiler, [](Job &job) { job.status = JobStatus::Dispatched; }));
    QVERIFY(!drop({m_boiler}, open));
    QCOMPARE(back.size(), 1);
}

void TestBoardPanel::foreignDataIsRefused()
{
    QMimeData text;
    text.setText(u"J-1"_s);
    QDragEnterEvent enter(middleOf(m_leak), Qt::MoveAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view()->viewport(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestBoardPanel::rowsAnswerWhileDragging()
{
    const auto picture = [this](TechnicianId technician) {
        return view()->viewport()->grab(view()->rowRect(m_model->rowOf(technician))).toImage();
    };
    const QImage quietAna = picture(m_ana);
    const QImage quietMike = picture(m_mike);
    m_advisor->begin({m_gasJob});
    QVERIFY(picture(m_ana) != quietAna);
    QVERIFY(picture(m_mike) != quietMike);
    const QColor refusal = m_themes->theme().tone(Tone::Emergency).soft;
    const QPoint beside(view()->nameWidth() + 12, quietMike.height() / 2);
    QCOMPARE(picture(m_mike).pixelColor(beside), refusal); // no gas certificate
    QVERIFY(picture(m_ana).pixelColor(beside) != refusal);
    m_advisor->end();
    QCOMPARE(picture(m_ana), quietAna);
}

void TestBoardPanel::theEndOfABarIsDragged()
{
    const QSignalSpy asked(m_panel.get(), &BoardPanel::durationRequested);
    const QPoint end(barRect(m_leak).right() - 2, middleOf(m_leak).y());
    QWidget *viewport = view()->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, end);
    const QPointF to(pointOf(m_ana, u"13:32"_s).x(), end.y());
    QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, to.toPoint());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().at(0).value<JobId>(), m_leak);
    QCOMPARE(asked.front().at(1).value<Seconds>(), Seconds(Minutes(90)));
}

void TestBoardPanel::tooManyOpenJobsAreFolded()
{
    ChangeSet changes;
    for (qint64 id = 9001; id < 9006; ++id) {
        Job job = m_day[m_gasJob];
        job.id = {id};
        changes.create(job);
    }
    QVERIFY(m_office->edit(changes));
    QCOMPARE(view()->boardLayout().lanes(0), 2);
    click({view()->nameWidth() / 2, view()->rowRect(0).center().y()});
    QCOMPARE(view()->boardLayout().lanes(0), 6);
    QVERIFY(view()->barAt(middleOf(JobId{9005})));
    click({view()->nameWidth() / 2, view()->rowRect(0).top() + 5});
    QCOMPARE(view()->boardLayout().lanes(0), 2);
}

void TestBoardPanel::noFoldHidesAnEmergency()
{
    ChangeSet changes;
    for (qint64 id = 9001; id < 9006; ++id) {
        Job job = m_day[m_gasJob];
        job.id = {id};
        job.priority = id < 9004 ? Priority::Emergency : Priority::Normal;
        changes.create(job);
    }
    QVERIFY(m_office->edit(changes));
    QCOMPARE(view()->boardLayout().lanes(0), 3);
    for (qint64 id = 9001; id < 9004; ++id)
        QVERIFY(view()->barAt(middleOf(JobId{id})));
}

void TestBoardPanel::filterAndOrderAreTheModels()
{
    QTest::keyClicks(m_panel->search(), u"mike"_s);
    QCOMPARE(m_model->rowCount(), 2);
    m_panel->search()->clear();
    QCOMPARE(m_model->rowCount(), 3);
    m_panel->order()->setCurrentIndex(1);
    QCOMPARE(m_model->order(), BoardModel::Order::Load);
    QCOMPARE(m_model->rowOf(m_ana), 1);
}

void TestBoardPanel::emptyBoardSaysWhy()
{
    auto *empty = m_panel->findChild<EmptyState *>();
    QVERIFY(!empty->isVisible());
    QTest::keyClicks(m_panel->search(), u"xyzzy"_s);
    QVERIFY(empty->isVisible());
    emit empty->stepChosen();
    QVERIFY(!empty->isVisible());
    QVERIFY(m_panel->search()->text().isEmpty());
}

void TestBoardPanel::menuOffersTheActionsHandedIn()
{
    QAction hold(u"Put on hold"_s);
    m_panel->setJobActions({&hold});
    const std::unique_ptr<QMenu> menu(m_panel->menu());
    QCOMPARE(menu->actions(), QList<QAction *>{&hold});
    QContextMenuEvent asked(QContextMenuEvent::Mouse, middleOf(m_tap),
                            view()->viewport()->mapToGlobal(middleOf(m_tap)));
    QApplication::sendEvent(view()->viewport(), &asked);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QCOMPARE(m_selection->jobs(), QList{m_tap});
    QApplication::activePopupWidget()->close();
}

void TestBoardPanel::screenReadersHearRowsAndBars()
{
    QAccessibleInterface *board = QAccessible::queryAccessibleInterface(view());
    QVERIFY(board);
    QCOMPARE(board->text(QAccessible::Name), u"Dispatch board"_s);
    QCOMPARE(board->childCount(), 3 + 4);
    QCOMPARE(board->child(1)->text(QAccessible::Name), u"Ana Moreno"_s);
    QCOMPARE(board->child(1)->role(), QAccessible::RowHeader);
    QAccessibleInterface *leak = board->child(3 + 2); // the open one, then Ana's second
    QVERIFY(leak->text(QAccessible::Name).startsWith(u"J-2"_s));
    QVERIFY(leak->text(QAccessible::Value).contains(u"12:00–13:00"_s));
    QCOMPARE(board->indexOfChild(leak), 5);
    const QPoint on = view()->viewport()->mapToGlobal(middleOf(m_leak));
    QCOMPARE(board->childAt(on.x(), on.y()), leak);
    click(middleOf(m_leak));
    QCOMPARE(board->focusChild(), leak);
    QVERIFY(leak->state().focused);
    QVERIFY(leak->state().selected);
    QVERIFY(!board->child(4)->state().selected);
}

void TestBoardPanel::paintsInEveryDress_data()
{
    QTest::addColumn<ThemeSource::Choice>("theme");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("light") << ThemeSource::Choice::Light << Qt::LeftToRight;
    QTest::newRow("dark") << ThemeSource::Choice::Dark << Qt::LeftToRight;
    QTest::newRow("dark, right to left") << ThemeSource::Choice::Dark << Qt::RightToLeft;
}

void TestBoardPanel::paintsInEveryDress()
{
    QFETCH(ThemeSource::Choice, theme);
    QFETCH(Qt::LayoutDirection, direction);
    m_themes->setChoice(theme);
    m_panel->setLayoutDirection(direction);
    const QImage picture = view()->viewport()->grab().toImage();
    const double ratio = picture.devicePixelRatio();
    // Each bar has the ground of its status where it says it is.
    const Theme &colours = m_themes->theme();
    const QRect bar = barRect(m_leak);
    const QColor ground = picture.pixelColor((bar.center() + QPoint(0, bar.height() / 2 - 4)) * ratio);
    QCOMPARE(ground, colours.tone(Tone::Scheduled).soft);
    QCOMPARE(direction == Qt::RightToLeft, barRect(m_leak).left() < barRect(m_boiler).left());
}

QTEST_MAIN(TestBoardPanel)
#include "tst_boardpanel.moc"
