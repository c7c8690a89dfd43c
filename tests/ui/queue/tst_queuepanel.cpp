#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/models/jobmime.h"
#include "ui/queue/filterchips.h"
#include "ui/queue/jobqueueview.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/selectionbar.h"
#include "ui/queue/statusmenu.h"
#include "ui/style/countbadge.h"
#include "ui/style/emptystate.h"
#include "ui/style/pillbar.h"
#include "ui/style/searchfield.h"
#include "ui/style/themesource.h"

#include <QAccessible>
#include <QDragLeaveEvent>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// The queue as a dispatcher works it: with keys, with the mouse, beside a map that selects too.
class TestQueuePanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void canBeNarrow();
    void slashGoesToTheSearch();
    void typingNarrowsTheList();
    void escapeBringsEverythingBack();
    void returnInTheSearchOpensTheFirst();
    void downGoesFromTheSearchToTheList();
    void jAndKWalk();
    void numberKeysFilter();
    void pillsTellHowMany();
    void clickSelectsForEverybody();
    void doubleClickAndReturnOpen();
    void spaceTogglesOneMore();
    void selectionFromTheMapIsShown();
    void hiddenJobsStaySelected();
    void aRowThatLeavesStaysSelected();
    void severalShowTheBar();
    void technicianIsAChip();
    void statusesAreAChip();
    void nothingFoundOffersAWayBack();
    void emptyDayOffersANewJob();
    void contextMenuSelectsAndOffersActions();
    void jobsDroppedFromElsewhereAreTakenBack();
    void openJobsAreNotTakenBack();
    void conditionsSetElsewhereShowInTheControls();
    void otherThingsAreNotTaken();
    void cardsCanBeRead();

private:
    [[nodiscard]] QString shown() const;
    [[nodiscard]] JobId job(const QString &number) const;
    [[nodiscard]] QPoint centreOf(const QString &number) const;
    [[nodiscard]] QString selected() const;
    void click(const QString &number, Qt::KeyboardModifiers modifiers = {});
    void key(int key) { QTest::keyClick(m_panel->view(), Qt::Key(key)); }
    template<typename Part>
    [[nodiscard]] Part *part() const
    {
        return m_panel->findChild<Part *>();
    }

    ThemeSource m_themes{ThemeSource::Choice::Light};
    test::TestDay m_day;
    test::MinuteDrives m_drives;
    TechnicianId m_ana;
    std::unique_ptr<test::TestOffice> m_office;
    std::unique_ptr<BoardSelection> m_selection;
    std::unique_ptr<DropAdvisor> m_advisor;
    std::unique_ptr<JobQueueModel> m_model;
    std::unique_ptr<QueuePanel> m_panel;
};

void TestQueuePanel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_themes.applyTo(*qApp);
}

void TestQueuePanel::init()
{
    m_day = test::TestDay();
    m_ana = m_day.worker(u"Ana Moreno"_s);
    const CustomerId hall = m_day.customer(u"Hall"_s);
    const auto titled = [](const QString &title) { return [title](Job &made) { made.title = title; }; };
    const auto by = [this](const QString &end) { return test::promised(m_day.span(u"08:00"_s, end)); };
    m_day.job(u"J-1"_s, test::all({titled(u"No heat, infant"_s), by(u"10:00"_s), [hall](Job &made) {
                                       made.priority = Priority::Emergency;
                                       made.customer = hall;
                                   }}));
    m_day.job(u"J-2"_s, test::all({titled(u"Boiler service"_s), by(u"11:00"_s)}));
    m_day.job(u"J-3"_s, test::all({titled(u"Tap drips"_s), by(u"12:00"_s)}));
    m_day.scheduled(u"J-4"_s, m_ana, u"10:00"_s, titled(u"Heat pump check"_s));

    m_office = std::make_unique<test::TestOffice>(m_day.snapshot(), m_day.at(u"08:00"_s));
    m_selection = std::make_unique<BoardSelection>();
    m_advisor = std::make_unique<DropAdvisor>(m_office->board(), m_drives);
    m_model = std::make_unique<JobQueueModel>(m_office->board(), m_day.at(u"08:00"_s));
    m_panel = std::make_unique<QueuePanel>(*m_model, *m_selection, *m_advisor, m_themes);
    m_panel->resize(340, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_panel->view()->setFocus();
}

void TestQueuePanel::cleanup()
{
    m_panel.reset();
    m_model.reset();
    m_advisor.reset();
    m_selection.reset();
    m_office.reset();
}

QString TestQueuePanel::shown() const
{
    QStringList numbers;
    for (int row = 0; row < m_panel->filter().rowCount(); ++row)
        numbers.append(m_panel->filter().row(row).number.mid(2));
    return numbers.join(u' ');
}

JobId TestQueuePanel::job(const QString &number) const
{
    const auto jobs = m_day.snapshot().jobs;
    return std::ranges::find(jobs, u"J-"_s + number, &Job::number)->id;
}

QPoint TestQueuePanel::centreOf(const QString &number) const
{
    const int row = m_panel->filter().rowOf(job(number));
    return m_panel->view()->visualRect(m_panel->filter().index(row)).center();
}

QString TestQueuePanel::selected() const
{
    QStringList numbers;
    for (const JobId id : m_selection->jobs())
        numbers.append(m_day.snapshot().jobs.value(id).number.mid(2));
    return numbers.join(u' ');
}

void TestQueuePanel::click(const QString &number, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, modifiers, centreOf(number));
}

void TestQueuePanel::canBeNarrow()
{
    m_selection->selectJobs({job(u"1"_s), job(u"2"_s)});
    m_selection->selectTechnician(m_ana);
    QVERIFY2(m_panel->minimumSizeHint().width() <= 260,
             qPrintable(QString::number(m_panel->minimumSizeHint().width())));
}

void TestQueuePanel::slashGoesToTheSearch()
{
    key(Qt::Key_Slash);
    QVERIFY(part<SearchField>()->hasFocus());
}

void TestQueuePanel::typingNarrowsTheList()
{
    QCOMPARE(shown(), u"1 2 3 4"_s);
    QTest::keyClicks(part<SearchField>(), u"heat"_s);
    QCOMPARE(shown(), u"1 4"_s);
    QTest::keyClicks(part<SearchField>(), u" pump"_s);
    QCOMPARE(shown(), u"4"_s);
}

void TestQueuePanel::escapeBringsEverythingBack()
{
    QTest::keyClicks(part<SearchField>(), u"pump"_s);
    QTest::keyClick(part<SearchField>(), Qt::Key_Escape);
    QCOMPARE(shown(), u"1 2 3 4"_s);
}

void TestQueuePanel::returnInTheSearchOpensTheFirst()
{
    QSignalSpy opened(m_panel.get(), &QueuePanel::jobOpened);
    QTest::keyClicks(part<SearchField>(), u"tap"_s);
    QTest::keyClick(part<SearchField>(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front().front().value<JobId>(), job(u"3"_s));
}

void TestQueuePanel::downGoesFromTheSearchToTheList()
{
    QTest::keyClicks(part<SearchField>(), u"tap"_s);
    QTest::keyClick(part<SearchField>(), Qt::Key_Down);
    QVERIFY(m_panel->view()->hasFocus());
    QCOMPARE(selected(), u"3"_s);
}

void TestQueuePanel::jAndKWalk()
{
    key(Qt::Key_J);
    QCOMPARE(selected(), u"1"_s);
    key(Qt::Key_J);
    key(Qt::Key_J);
    QCOMPARE(selected(), u"3"_s);
    key(Qt::Key_K);
    QCOMPARE(selected(), u"2"_s);
    for (int more = 0; more < 9; ++more)
        key(Qt::Key_J);
    QCOMPARE(selected(), u"4"_s);
}

void TestQueuePanel::numberKeysFilter()
{
    key(Qt::Key_3);
    QCOMPARE(shown(), u"1"_s);
    key(Qt::Key_2);
    QCOMPARE(shown(), u"2 3 4"_s);
    key(Qt::Key_4);
    QCOMPARE(shown(), u"2 3"_s);
    key(Qt::Key_4);
    QCOMPARE(shown(), u"2 3 4"_s);
    key(Qt::Key_1);
    QCOMPARE(shown(), u"1 2 3 4"_s);
    QCOMPARE(part<PillBar>()->current(), 0);
}

void TestQueuePanel::pillsTellHowMany()
{
    QCOMPARE(part<CountBadge>()->count(), 4);
    QCOMPARE(part<PillBar>()->pill(1)->accessibleName(), u"Normal, 3"_s);
    QCOMPARE(part<PillBar>()->pill(2)->accessibleName(), u"Emergency, 1"_s);
    QVERIFY(m_office->change(job(u"2"_s), [](Job &made) { made.priority = Priority::Emergency; }));
    QTRY_COMPARE(part<PillBar>()->pill(2)->accessibleName(), u"Emergency, 2"_s);
    QCOMPARE(shown(), u"1 2 3 4"_s);
}

void TestQueuePanel::clickSelectsForEverybody()
{
    QSignalSpy told(m_selection.get(), &BoardSelection::jobsSelected);
    click(u"2"_s);
    QCOMPARE(selected(), u"2"_s);
    click(u"4"_s, Qt::ControlModifier);
    QCOMPARE(selected(), u"2 4"_s);
    QCOMPARE(m_selection->currentJob(), job(u"4"_s));
    click(u"3"_s);
    QCOMPARE(selected(), u"3"_s);
    QVERIFY(told.count() >= 3);
}

void TestQueuePanel::doubleClickAndReturnOpen()
{
    QSignalSpy opened(m_panel.get(), &QueuePanel::jobOpened);
    QTest::mouseDClick(m_panel->view()->viewport(), Qt::LeftButton, {}, centreOf(u"2"_s));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front().front().value<JobId>(), job(u"2"_s));
    click(u"3"_s);
    key(Qt::Key_Return);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.back().front().value<JobId>(), job(u"3"_s));
}

void TestQueuePanel::spaceTogglesOneMore()
{
    click(u"1"_s);
    QTest::keyClick(m_panel->view(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(selected(), u"1"_s);
    key(Qt::Key_Space);
    QCOMPARE(selected(), u"1 2"_s);
    key(Qt::Key_Space);
    QCOMPARE(selected(), u"1"_s);
}

void TestQueuePanel::selectionFromTheMapIsShown()
{
    m_selection->selectJobs({job(u"4"_s), job(u"2"_s)}, job(u"4"_s));
    QCOMPARE(m_panel->view()->selectedJobs(), (QList{job(u"2"_s), job(u"4"_s)}));
    QCOMPARE(m_panel->filter().row(m_panel->view()->currentIndex().row()).job, job(u"4"_s));
    // Showing it does not change it.
    QCOMPARE(selected(), u"4 2"_s);
}

void TestQueuePanel::hiddenJobsStaySelected()
{
    m_selection->selectJobs({job(u"2"_s), job(u"3"_s)});
    m_panel->filter().setText(u"tap"_s);
    QCOMPARE(selected(), u"2 3"_s);
    QCOMPARE(m_panel->view()->selectedJobs(), QList{job(u"3"_s)});
    m_panel->filter().setText({});
    QCOMPARE(m_panel->view()->selectedJobs(), (QList{job(u"2"_s), job(u"3"_s)}));
}

void TestQueuePanel::aRowThatLeavesStaysSelected()
{
    key(Qt::Key_4);
    click(u"2"_s);
    QVERIFY(m_office->change(job(u"2"_s), [this](Job &made) { made = assigned(made, m_ana, m_day.at(u"09:00"_s)); }));
    QCOMPARE(shown(), u"1 3"_s);
    QCOMPARE(selected(), u"2"_s);
    key(Qt::Key_4);
    QCOMPARE(m_panel->view()->selectedJobs(), QList{job(u"2"_s)});
}

void TestQueuePanel::severalShowTheBar()
{
    QVERIFY(part<SelectionBar>()->isHidden());
    click(u"1"_s);
    click(u"3"_s, Qt::ShiftModifier);
    QCOMPARE(selected(), u"1 2 3"_s);
    QVERIFY(!part<SelectionBar>()->isHidden());
    key(Qt::Key_Escape);
    QCOMPARE(selected(), QString());
    QVERIFY(part<SelectionBar>()->isHidden());
}

void TestQueuePanel::technicianIsAChip()
{
    m_selection->selectTechnician(m_ana);
    QCOMPARE(shown(), u"4"_s);
    auto *chip = part<FilterChips>()->findChild<QAbstractButton *>();
    QCOMPARE(chip->text(), u"Ana Moreno"_s);
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(m_selection->technician(), TechnicianId());
    QCOMPARE(shown(), u"1 2 3 4"_s);
    QVERIFY(part<FilterChips>()->isHidden());
}

void TestQueuePanel::statusesAreAChip()
{
    key(Qt::Key_4);
    auto *chip = part<FilterChips>()->findChild<QAbstractButton *>();
    QCOMPARE(chip->text(), u"Open"_s);
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(shown(), u"1 2 3 4"_s);
}

void TestQueuePanel::nothingFoundOffersAWayBack()
{
    m_selection->selectTechnician(m_ana);
    QTest::keyClicks(part<SearchField>(), u"tap"_s);
    QVERIFY(part<EmptyState>()->isVisible());
    QCOMPARE(part<EmptyState>()->button()->text(), u"Clear filters"_s);
    QTest::mouseClick(part<EmptyState>()->button(), Qt::LeftButton);
    QCOMPARE(shown(), u"1 2 3 4"_s);
    QVERIFY(!part<EmptyState>()->isVisible());
}

void TestQueuePanel::emptyDayOffersANewJob()
{
    QSignalSpy total(m_panel.get(), &QueuePanel::totalChanged);
    ChangeSet everything;
    for (const Job &made : m_day.snapshot().jobs)
        everything.remove(made);
    QVERIFY(m_office->edit(everything));
    QTRY_VERIFY(part<EmptyState>()->isVisible());
    QCOMPARE(total.back().front().toInt(), 0);
    QSignalSpy wanted(m_panel.get(), &QueuePanel::newJobRequested);
    QTest::mouseClick(part<EmptyState>()->button(), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void TestQueuePanel::contextMenuSelectsAndOffersActions()
{
    QAction assign(u"Assign…"_s);
    m_panel->setJobActions({&assign});
    QContextMenuEvent event(QContextMenuEvent::Mouse, centreOf(u"3"_s), QPoint(5, 5));
    QCoreApplication::sendEvent(m_panel->view()->viewport(), &event);
    QCOMPARE(selected(), u"3"_s);
    const std::unique_ptr<QMenu> menu(m_panel->menu());
    QCOMPARE(menu->actions(), QList<QAction *>{&assign});
}

void TestQueuePanel::jobsDroppedFromElsewhereAreTakenBack()
{
    QSignalSpy back(m_panel.get(), &QueuePanel::unassignRequested);
    const std::unique_ptr<QMimeData> data = jobmime::encode({job(u"4"_s)});
    QDragEnterEvent enter({50, 50}, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel->view()->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move({50, 60}, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel->view()->viewport(), &move);
    QVERIFY(move.isAccepted());
    QDropEvent drop({50, 50}, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel->view()->viewport(), &drop);
    QCOMPARE(back.count(), 1);
    QCOMPARE(back.front().front().value<QList<JobId>>(), QList{job(u"4"_s)});
}

void TestQueuePanel::openJobsAreNotTakenBack()
{
    QSignalSpy back(m_panel.get(), &QueuePanel::unassignRequested);
    const std::unique_ptr<QMimeData> data = jobmime::encode({job(u"2"_s)});
    const QImage before = m_panel->view()->grab().toImage();
    QDragEnterEvent enter({50, 50}, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel->view()->viewport(), &enter);
    QVERIFY(m_panel->view()->grab().toImage() != before); // says why
    QDragMoveEvent move({50, 60}, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel->view()->viewport(), &move);
    QVERIFY(!move.isAccepted());
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(m_panel->view()->viewport(), &leave);
    QCOMPARE(m_panel->view()->grab().toImage(), before);
    QCOMPARE(back.count(), 0);
}

void TestQueuePanel::conditionsSetElsewhereShowInTheControls()
{
    m_panel->filter().setPill(QueueCondition::Pill::Emergency);
    m_panel->filter().setStatuses({JobStatus::Unassigned});
    QCOMPARE(part<PillBar>()->current(), 2);
    QCOMPARE(part<StatusMenu>()->chosen(), QSet{JobStatus::Unassigned});
}

void TestQueuePanel::otherThingsAreNotTaken()
{
    QMimeData words;
    words.setText(u"J-4"_s);
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel->view()->viewport(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestQueuePanel::cardsCanBeRead()
{
    const QModelIndex first = m_panel->filter().index(0);
    QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), u"Emergency, No heat, infant; Hall; window 08–10; Open"_s);
    QVERIFY(first.data(Qt::ToolTipRole).toString().contains(u"J-1"_s));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_panel->view());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 4);
    QCOMPARE(list->child(0)->text(QAccessible::Name), u"Emergency, No heat, infant; Hall; window 08–10; Open"_s);
}

QTEST_MAIN(TestQueuePanel)
#include "tst_queuepanel.moc"
