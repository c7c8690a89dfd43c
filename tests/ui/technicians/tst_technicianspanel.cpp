#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/models/jobmime.h"
#include "ui/models/technicianlistmodel.h"
#include "ui/style/emptystate.h"
#include "ui/style/themesource.h"
#include "ui/technicians/technicianspanel.h"
#include "ui/technicians/technicianview.h"

#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace callout;
using namespace Qt::StringLiterals;

class TestTechniciansPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void clickSelectsAndDeselects();
    void clickOnAStopSelectsTheJob();
    void doubleClickOpensAStop();
    void selectionFromElsewhereIsShown();
    void keysWalkAndChoose();
    void arrowsOpenAndClose_data();
    void arrowsOpenAndClose();
    void escapeShowsEverybody();
    void takesFocusOnTheSelectedOne();

    void aDropAsksForTheTechnician();
    void aDropOnAStopIsForItsTechnician();
    void foreignDataIsRefused();
    void aDropOnNobodyIsRefused();
    void rowsAnswerWhileDragging();
    void draggingAStopAsksTheAdvisor();

    void menuSetsTheStatus();
    void menuOffersTheActionsHandedIn();
    void contextMenuSelectsItsRow();

    void headingSaysHowTheyStand();
    void emptyOfficeSaysWhy();
    void paintsInEveryDress_data();
    void paintsInEveryDress();

private:
    [[nodiscard]] QPoint middleOf(const QModelIndex &index) const
    {
        return m_panel->view()->visualRect(index).center();
    }
    void click(const QModelIndex &index)
    {
        QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {}, middleOf(index));
    }
    [[nodiscard]] QModelIndex row(TechnicianId id) const { return m_model->indexOf(id); }
    [[nodiscard]] QModelIndex row(JobId id) const { return m_model->indexOf(id); }
    /// Drags data over a row and drops it there; gives whether the drop was taken.
    bool drop(QMimeData &data, const QPoint &position);
    void press(Qt::Key key) { QTest::keyClick(m_panel->view(), key); }

    test::TestDay m_day;
    test::MinuteDrives m_drives;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_boiler;
    JobId m_leak;
    JobId m_gasJob;
    std::unique_ptr<test::TestOffice> m_office;
    std::unique_ptr<TechnicianListModel> m_model;
    std::unique_ptr<BoardSelection> m_selection;
    std::unique_ptr<DropAdvisor> m_advisor;
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<TechniciansPanel> m_panel;
};

void TestTechniciansPanel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    qRegisterMetaType<QList<JobId>>();
}

void TestTechniciansPanel::init()
{
    m_day = test::TestDay();
    const SkillId gas = m_day.skill(u"Gas certificate"_s);
    m_ana = m_day.worker(u"Ana Moreno"_s, [gas](Technician &ana) { ana.skills = {{gas, {}}}; });
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_boiler = m_day.scheduled(u"J-1"_s, m_ana, u"10:00"_s);
    m_leak = m_day.scheduled(u"J-2"_s, m_ana, u"12:00"_s);
    m_gasJob = m_day.job(u"J-3"_s, test::needs(gas));
    m_office = std::make_unique<test::TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
    m_model = std::make_unique<TechnicianListModel>(m_office->board(), m_drives, m_day.at(u"09:00"_s));
    m_selection = std::make_unique<BoardSelection>();
    m_advisor = std::make_unique<DropAdvisor>(m_office->board(), m_drives);
    m_themes = std::make_unique<ThemeSource>(ThemeSource::Choice::Light);
    m_themes->setMotionReduced(true);
    m_panel = std::make_unique<TechniciansPanel>(*m_model, *m_selection, *m_advisor, *m_themes);
    m_panel->resize(300, 500);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestTechniciansPanel::cleanup()
{
    m_panel.reset();
    m_themes.reset();
    m_advisor.reset();
    m_selection.reset();
    m_model.reset();
    m_office.reset();
}

bool TestTechniciansPanel::drop(QMimeData &data, const QPoint &position)
{
    QWidget *viewport = m_panel->view()->viewport();
    QDragEnterEvent enter(position, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &enter);
    if (!enter.isAccepted())
        return false;
    QDragMoveEvent move(position, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QApplication::sendEvent(viewport, &leave);
        return false;
    }
    QDropEvent dropped(position, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &dropped);
    return dropped.isAccepted();
}

void TestTechniciansPanel::clickSelectsAndDeselects()
{
    click(row(m_ana));
    QCOMPARE(m_selection->technician(), m_ana);
    QVERIFY(m_panel->view()->isExpanded(row(m_ana)));
    click(row(m_mike));
    QCOMPARE(m_selection->technician(), m_mike);
    QVERIFY(!m_panel->view()->isExpanded(row(m_ana)));
    click(row(m_mike));
    QCOMPARE(m_selection->technician(), TechnicianId{});
    QVERIFY(!m_panel->view()->isExpanded(row(m_mike)));
}

void TestTechniciansPanel::clickOnAStopSelectsTheJob()
{
    m_selection->selectTechnician(m_ana);
    click(row(m_leak));
    QCOMPARE(m_selection->jobs(), QList{m_leak});
    QCOMPARE(m_selection->technician(), m_ana);
}

void TestTechniciansPanel::doubleClickOpensAStop()
{
    const QSignalSpy opened(m_panel.get(), &TechniciansPanel::jobActivated);
    m_selection->selectTechnician(m_ana);
    QTest::mouseDClick(m_panel->view()->viewport(), Qt::LeftButton, {}, middleOf(row(m_leak)));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<JobId>(), m_leak);
    const QSignalSpy edited(m_panel.get(), &TechniciansPanel::technicianActivated);
    QTest::mouseDClick(m_panel->view()->viewport(), Qt::LeftButton, {}, middleOf(row(m_mike)));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.front().front().value<TechnicianId>(), m_mike);
}

void TestTechniciansPanel::selectionFromElsewhereIsShown()
{
    m_selection->selectTechnician(m_ana);
    m_selection->selectJob(m_boiler);
    QVERIFY(m_panel->view()->isExpanded(row(m_ana)));
    QVERIFY(m_panel->view()->selectionModel()->isSelected(row(m_ana)));
    QVERIFY(m_panel->view()->selectionModel()->isSelected(row(m_boiler)));
    QVERIFY(!m_panel->view()->selectionModel()->isSelected(row(m_leak)));
    m_selection->selectTechnician({});
    QVERIFY(!m_panel->view()->selectionModel()->isSelected(row(m_ana)));
}

void TestTechniciansPanel::keysWalkAndChoose()
{
    const QSignalSpy opened(m_panel.get(), &TechniciansPanel::jobActivated);
    m_panel->takeFocus();
    QCOMPARE(m_panel->view()->currentIndex(), row(m_ana));
    press(Qt::Key_Down);
    QCOMPARE(m_panel->view()->currentIndex(), row(m_mike));
    QCOMPARE(m_selection->technician(), TechnicianId{});
    press(Qt::Key_Up);
    press(Qt::Key_Space);
    QCOMPARE(m_selection->technician(), m_ana);
    press(Qt::Key_Down);
    QCOMPARE(m_panel->view()->currentIndex(), row(m_boiler));
    press(Qt::Key_Space);
    QCOMPARE(m_selection->currentJob(), m_boiler);
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(m_selection->technician(), m_ana);
}

void TestTechniciansPanel::arrowsOpenAndClose_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<Qt::Key>("open");
    QTest::addColumn<Qt::Key>("close");
    QTest::newRow("left to right") << Qt::LeftToRight << Qt::Key_Right << Qt::Key_Left;
    QTest::newRow("right to left") << Qt::RightToLeft << Qt::Key_Left << Qt::Key_Right;
}

void TestTechniciansPanel::arrowsOpenAndClose()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(Qt::Key, open);
    QFETCH(Qt::Key, close);
    m_panel->setLayoutDirection(direction);
    m_panel->takeFocus();
    press(open);
    QCOMPARE(m_selection->technician(), m_ana);
    press(Qt::Key_Down);
    press(close);
    QCOMPARE(m_panel->view()->currentIndex(), row(m_ana));
    QCOMPARE(m_selection->technician(), m_ana);
    press(close);
    QCOMPARE(m_selection->technician(), TechnicianId{});
}

void TestTechniciansPanel::escapeShowsEverybody()
{
    m_selection->selectTechnician(m_ana);
    m_panel->takeFocus();
    press(Qt::Key_Escape);
    QCOMPARE(m_selection->technician(), TechnicianId{});
}

void TestTechniciansPanel::takesFocusOnTheSelectedOne()
{
    m_selection->selectTechnician(m_mike);
    m_panel->takeFocus();
    QCOMPARE(m_panel->view()->currentIndex(), row(m_mike));
    QVERIFY(m_panel->view()->hasFocus());
}

void TestTechniciansPanel::aDropAsksForTheTechnician()
{
    const QSignalSpy asked(m_panel.get(), &TechniciansPanel::dropRequested);
    const auto data = jobmime::encode({m_gasJob, m_leak});
    QVERIFY(drop(*data, middleOf(row(m_mike))));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().at(0).value<QList<JobId>>(), (QList{m_gasJob, m_leak}));
    QCOMPARE(asked.front().at(1).value<TechnicianId>(), m_mike);
    QCOMPARE(m_office->board().job(m_gasJob)->technician, TechnicianId{}); // a drop edits nothing
}

void TestTechniciansPanel::aDropOnAStopIsForItsTechnician()
{
    m_selection->selectTechnician(m_ana);
    const QSignalSpy asked(m_panel.get(), &TechniciansPanel::dropRequested);
    const auto data = jobmime::encode({m_gasJob});
    QVERIFY(drop(*data, middleOf(row(m_leak))));
    QCOMPARE(asked.front().at(1).value<TechnicianId>(), m_ana);
}

void TestTechniciansPanel::foreignDataIsRefused()
{
    const QSignalSpy asked(m_panel.get(), &TechniciansPanel::dropRequested);
    QMimeData text;
    text.setText(u"J-3"_s);
    QVERIFY(!drop(text, middleOf(row(m_mike))));
    QCOMPARE(asked.size(), 0);
}

void TestTechniciansPanel::aDropOnNobodyIsRefused()
{
    const QSignalSpy asked(m_panel.get(), &TechniciansPanel::dropRequested);
    const auto data = jobmime::encode({m_gasJob});
    QVERIFY(!drop(*data, {100, m_panel->view()->viewport()->height() - 4}));
    QCOMPARE(asked.size(), 0);
}

void TestTechniciansPanel::rowsAnswerWhileDragging()
{
    const auto picture = [this](TechnicianId id) {
        return m_panel->view()->viewport()->grab(m_panel->view()->visualRect(row(id))).toImage();
    };
    const QImage quietAna = picture(m_ana);
    const QImage quietMike = picture(m_mike);
    m_advisor->begin({m_gasJob});
    QVERIFY(m_advisor->verdictFor(m_ana).isAllowed());
    QVERIFY(!m_advisor->verdictFor(m_mike).isAllowed());
    QTRY_VERIFY(picture(m_ana) != quietAna);
    QTRY_VERIFY(picture(m_mike) != quietMike);
    QCOMPARE(picture(m_mike).size(), quietMike.size()); // nothing moves under the pointer
    m_advisor->end();
    QTRY_COMPARE(picture(m_ana), quietAna);
}

void TestTechniciansPanel::draggingAStopAsksTheAdvisor()
{
    m_selection->selectTechnician(m_ana);
    QWidget *viewport = m_panel->view()->viewport();
    QList<JobId> dragged;
    connect(m_advisor.get(), &DropAdvisor::changed, this, [&] {
        if (m_advisor->isActive())
            dragged = m_advisor->jobs();
    });
    // Where the platform drags in a loop of its own, give up from inside it.
    QTimer escape;
    connect(&escape, &QTimer::timeout, this, [this] { QTest::keyClick(m_panel->windowHandle(), Qt::Key_Escape); });
    escape.start(100);
    const QPoint from = middleOf(row(m_leak));
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    for (const int way : {4, 40}) {
        const QPointF at = from + QPoint(0, way);
        QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
    }
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, from);
    QCOMPARE(dragged, QList{m_leak});
    QVERIFY(!m_advisor->isActive());
    QCOMPARE(m_selection->jobs(), QList<JobId>{}); // dragging is not choosing
}

void TestTechniciansPanel::menuSetsTheStatus()
{
    const QSignalSpy asked(m_panel.get(), &TechniciansPanel::statusRequested);
    const std::unique_ptr<QMenu> menu(m_panel->menuFor(row(m_mike)));
    const QMenu *statuses = menu->actions().front()->menu();
    QVERIFY(statuses);
    QCOMPARE(statuses->actions().size(), 5);
    for (QAction *action : statuses->actions()) {
        QCOMPARE(action->isChecked(), action->text() == u"Off shift"_s);
        if (action->text() == u"On break"_s)
            action->trigger();
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().at(0).value<TechnicianId>(), m_mike);
    QCOMPARE(asked.front().at(1).value<TechnicianStatus>(), TechnicianStatus::OnBreak);
}

void TestTechniciansPanel::menuOffersTheActionsHandedIn()
{
    QAction unassignAll(u"Unassign all"_s);
    QAction hold(u"Put on hold"_s);
    m_panel->setTechnicianActions({&unassignAll});
    m_panel->setStopActions({&hold});
    const std::unique_ptr<QMenu> person(m_panel->menuFor(row(m_ana)));
    QVERIFY(person->actions().contains(&unassignAll));
    QVERIFY(!person->actions().contains(&hold));
    const std::unique_ptr<QMenu> stop(m_panel->menuFor(row(m_leak)));
    QCOMPARE(stop->actions(), QList<QAction *>{&hold});
}

void TestTechniciansPanel::contextMenuSelectsItsRow()
{
    QContextMenuEvent asked(QContextMenuEvent::Mouse, middleOf(row(m_mike)),
                            m_panel->view()->viewport()->mapToGlobal(middleOf(row(m_mike))));
    QApplication::sendEvent(m_panel->view()->viewport(), &asked);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QCOMPARE(m_selection->technician(), m_mike);
    QApplication::activePopupWidget()->close();
}

void TestTechniciansPanel::headingSaysHowTheyStand()
{
    QStringList words;
    const auto read = [&] {
        words.clear();
        for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        return words;
    };
    QCOMPARE(m_panel->windowTitle(), u"Technicians 2"_s);
    QCOMPARE(read(), QStringList{u"2 of 2 on duty"_s});
    m_model->setNow(m_day.at(u"10:30"_s)); // Ana should have begun half an hour ago
    QCOMPARE(read(), (QStringList{u"2 of 2 on duty"_s, u"1 needs you"_s}));
}

void TestTechniciansPanel::emptyOfficeSaysWhy()
{
    test::TestOffice office(test::TestDay().snapshot(), m_day.at(u"09:00"_s));
    TechnicianListModel model(office.board(), m_drives, m_day.at(u"09:00"_s));
    TechniciansPanel panel(model, *m_selection, *m_advisor, *m_themes);
    panel.show();
    QVERIFY(panel.findChild<EmptyState *>()->isVisible());
    QVERIFY(!panel.view()->isVisible());
}

void TestTechniciansPanel::paintsInEveryDress_data()
{
    QTest::addColumn<ThemeSource::Choice>("theme");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("light") << ThemeSource::Choice::Light << Qt::LeftToRight;
    QTest::newRow("dark") << ThemeSource::Choice::Dark << Qt::LeftToRight;
    QTest::newRow("dark, right to left") << ThemeSource::Choice::Dark << Qt::RightToLeft;
}

void TestTechniciansPanel::paintsInEveryDress()
{
    QFETCH(ThemeSource::Choice, theme);
    QFETCH(Qt::LayoutDirection, direction);
    m_themes->setChoice(theme);
    m_panel->setLayoutDirection(direction);
    m_selection->selectTechnician(m_ana);
    const QImage picture = m_panel->grab().toImage();
    // The avatar stands at the side where reading begins: that strip of the row is no plain ground.
    const QRect first = m_panel->view()->visualRect(row(m_ana)).translated(0, m_panel->view()->y());
    const int margin = 30;
    const int x = direction == Qt::LeftToRight ? first.left() + margin : first.right() - margin;
    const QColor ground = picture.pixelColor(first.center().x(), first.top() + 2);
    QVERIFY(picture.pixelColor(x, first.top() + margin) != ground);
    QVERIFY(picture.pixelColor(first.width() - x, first.bottom() - 2) == ground);
}

QTEST_MAIN(TestTechniciansPanel)
#include "tst_technicianspanel.moc"
