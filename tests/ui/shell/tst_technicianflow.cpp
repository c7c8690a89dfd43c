#include "core/commands/jobcommands.h"
#include "tests/support/printing.h"
#include "tests/ui/shell/testconsole.h"
#include "ui/board/boardpanel.h"
#include "ui/board/boardview.h"
#include "ui/dialogs/eventdialog.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/jobeditor.h"
#include "ui/dialogs/jobform.h"
#include "ui/dialogs/reasonfield.h"
#include "ui/dialogs/specificdialog.h"
#include "ui/dialogs/technicianeditor.h"
#include "ui/models/boardmodel.h"
#include "ui/models/technicianlistmodel.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/recordflow.h"
#include "ui/shell/technicianflow.h"
#include "ui/technicians/technicianspanel.h"
#include "ui/technicians/technicianview.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

class TestTechnicianFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void actionsNeedSomebody();
    void pausesAndResumes();
    void unassignsAllAndNamesWhatStays();
    void offSickIsOneStep();
    void addsAnEvent();
    void theMenuOfABoardRowIsThePanels();
    void restingOnARowShowsTheCard();
    void restingOnABoardNameShowsTheCard();
    void aKeyShowsTheCard();
    void theCardGoesAway_data();
    void theCardGoesAway();
    void returnAndDoubleClickEdit();
    void anEditorIsOpenedOnce();
    void anEditIsSavedAndUndone();
    void somebodyNewIsAdded();
    void aRefusalKeepsTheEditorOpen();
    void aJobThatStaysIsShifted();
    void aConflictOfAJobThatStaysIsAsked_data();
    void aConflictOfAJobThatStaysIsAsked();

private:
    [[nodiscard]] MainWindow &window() { return m_console->window(); }
    [[nodiscard]] TechnicianView *view() { return window().technicians().view(); }
    [[nodiscard]] TechnicianListModel *model() { return qobject_cast<TechnicianListModel *>(view()->model()); }
    [[nodiscard]] TechnicianCard &card() { return window().technicianFlow().card(); }
    [[nodiscard]] TechnicianEditor *editor() { return window().findChild<TechnicianEditor *>(); }
    [[nodiscard]] const Technician &ana() { return *m_console->board().technician(m_console->ana); }
    [[nodiscard]] const Job &boiler() { return *m_console->board().job(m_console->boiler); }
    void rest(QWidget *viewport, const QPoint &point);
    void trigger(const QString &text);
    template<typename Dialog>
    void whenAsked(const std::function<void(Dialog *)> &act);
    [[nodiscard]] QString message();
    [[nodiscard]] JobEditor *openJob();
    void turnOnSpecific(JobEditor *editor);

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TestConsole> m_console;
};

void TestTechnicianFlow::init()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings->clear();
    m_console = std::make_unique<TestConsole>(*m_settings);
    m_console->selection().selectTechnician(m_console->ana);
}

void TestTechnicianFlow::cleanup()
{
    m_console.reset();
    m_settings.reset();
}

void TestTechnicianFlow::rest(QWidget *viewport, const QPoint &point)
{
    QHelpEvent help(QEvent::ToolTip, point, viewport->mapToGlobal(point));
    QApplication::sendEvent(viewport, &help);
}

void TestTechnicianFlow::trigger(const QString &text)
{
    QAction *action = m_console->action(text);
    QVERIFY2(action && action->isEnabled(), qPrintable(text));
    action->trigger();
}

template<typename Dialog>
void TestTechnicianFlow::whenAsked(const std::function<void(Dialog *)> &act)
{
    QTimer::singleShot(0, this, [act] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        act(dialog);
    });
}

/// What the window tells at the moment.
QString TestTechnicianFlow::message()
{
    QStringList words;
    for (const QLabel *label : window().findChild<MessageBar *>()->findChildren<QLabel *>())
        words.append(label->text());
    return words.join(u' ');
}

void TestTechnicianFlow::actionsNeedSomebody()
{
    QVERIFY(m_console->action(u"Unassign all"_s)->isEnabled());
    m_console->selection().selectTechnician({});
    for (const QString &text : {u"Edit technician…"_s, u"How the day goes"_s, u"Unassign all"_s, u"Off sick today"_s})
        QVERIFY2(!m_console->action(text)->isEnabled(), qPrintable(text));
    QVERIFY(m_console->action(u"New technician…"_s)->isEnabled());
}

void TestTechnicianFlow::pausesAndResumes()
{
    trigger(u"Pause engine"_s);
    QVERIFY(ana().isPaused);
    QVERIFY(model()->indexOf(m_console->ana).data(TechnicianListModel::IsPausedRole).toBool());
    QCOMPARE(window().undoText(), u"Pause Ana Moreno for the engine"_s);
    trigger(u"Resume engine"_s);
    QVERIFY(!ana().isPaused);
    m_console->press(Qt::Key_I, Qt::ShiftModifier);
    QVERIFY(ana().isPaused);
}

void TestTechnicianFlow::unassignsAllAndNamesWhatStays()
{
    QVERIFY(m_console->office().change(m_console->tap, [this](Job &job) {
        job = assigned(job, m_console->ana, m_console->day.at(u"13:00"_s));
        job.status = JobStatus::OnSite;
    }));
    trigger(u"Unassign all"_s);
    QCOMPARE(boiler().status, JobStatus::Unassigned);
    QCOMPARE(m_console->board().job(m_console->tap)->technician, m_console->ana);
    QVERIFY2(message().contains(u"J-3"_s), qPrintable(message()));
    m_console->history().undo();
    QCOMPARE(boiler().technician, m_console->ana);
}

void TestTechnicianFlow::offSickIsOneStep()
{
    const int steps = m_console->history().stack().count();
    trigger(u"Off sick today"_s);
    QVERIFY(ana().isPaused);
    QCOMPARE(boiler().status, JobStatus::Unassigned);
    QCOMPARE(std::ranges::count(m_console->board().day().shifts, ShiftKind::TimeOff, &Shift::kind), 1);
    QCOMPARE(m_console->history().stack().count(), steps + 1);
    m_console->history().undo();
    QVERIFY(!ana().isPaused);
    QCOMPARE(boiler().technician, m_console->ana);
}

void TestTechnicianFlow::addsAnEvent()
{
    whenAsked<EventDialog>([](EventDialog *dialog) {
        QTest::keyClicks(dialog->field(u"title"_s)->editor()->findChild<QLineEdit *>(), u"Training"_s);
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    });
    trigger(u"Add event…"_s);
    const auto made = std::ranges::find(m_console->board().day().events, u"Training"_s, &NonJobEvent::title);
    QVERIFY(made != m_console->board().day().events.cend());
    QCOMPARE(made->technician, m_console->ana);
    QCOMPARE(window().undoText(), u"Add \"Training\" to Ana Moreno's day"_s);
}

void TestTechnicianFlow::theMenuOfABoardRowIsThePanels()
{
    BoardView *board = window().boardPanel().view();
    const int row = board->model().rowOf(m_console->mike);
    const QPoint point = board->nameRect(row).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, board->viewport()->mapToGlobal(point));
    QApplication::sendEvent(board->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(m_console->selection().technician(), m_console->mike);
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            texts.append(action->text().remove(u'&'));
    }
    QCOMPARE(texts,
             (QStringList{u"Set status"_s, u"Edit technician…"_s, u"How the day goes"_s, u"Pause engine"_s,
                          u"Unassign all"_s, u"Off sick today"_s, u"Add event…"_s, u"Pair a phone…"_s,
                          u"Optimise this route"_s}));
    menu->close();
}

void TestTechnicianFlow::restingOnARowShowsTheCard()
{
    rest(view()->viewport(), view()->visualRect(model()->indexOf(m_console->mike)).center());
    QVERIFY(card().isVisible());
    QCOMPARE(card().brief().name, u"Mike Boyle"_s);
    QVERIFY(!card().geometry().intersects(view()->rowOf(m_console->mike)));
}

void TestTechnicianFlow::restingOnABoardNameShowsTheCard()
{
    BoardView *board = window().boardPanel().view();
    rest(board->viewport(), board->nameRect(board->model().rowOf(m_console->ana)).center());
    QVERIFY(card().isVisible());
    QCOMPARE(card().brief().name, u"Ana Moreno"_s);
}

void TestTechnicianFlow::aKeyShowsTheCard()
{
    m_console->press(Qt::Key_I);
    QVERIFY(card().isVisible());
    QCOMPARE(card().brief().name, u"Ana Moreno"_s);
    QCOMPARE(card().accessibleName(), u"Ana Moreno"_s);
    QVERIFY(card().accessibleDescription().contains(u"Projected value"_s));
    QVERIFY(QApplication::focusWidget() != &card());
    const TechnicianId selected = m_console->selection().technician();
    QTest::keyClick(view(), Qt::Key_Escape);
    QVERIFY(!card().isVisible());
    QCOMPARE(m_console->selection().technician(), selected); // Escape meant the card
}

void TestTechnicianFlow::theCardGoesAway_data()
{
    QTest::addColumn<std::function<void(TestTechnicianFlow &)>>("act");
    QTest::addColumn<bool>("isGone");
    const auto row = [](const char *name, bool isGone, const std::function<void(TestTechnicianFlow &)> &act) {
        QTest::newRow(name) << act << isGone;
    };
    const auto move = [](TestTechnicianFlow &test, TechnicianId to) {
        const QPoint point = test.view()->visualRect(test.model()->indexOf(to)).center();
        QTest::mouseMove(test.view()->viewport(), point);
    };
    row("the pointer stays", false, [=](TestTechnicianFlow &test) { move(test, test.m_console->ana); });
    row("the pointer leaves the row", true, [=](TestTechnicianFlow &test) { move(test, test.m_console->mike); });
    row("a key", true, [](TestTechnicianFlow &test) { QTest::keyClick(test.view(), Qt::Key_Down); });
    row("a modifier alone", false, [](TestTechnicianFlow &test) { QTest::keyPress(test.view(), Qt::Key_Shift); });
    row("a click", true,
        [](TestTechnicianFlow &test) { QTest::mouseClick(test.view()->viewport(), Qt::LeftButton, {}, QPoint(5, 5)); });
}

void TestTechnicianFlow::theCardGoesAway()
{
    QFETCH(const std::function<void(TestTechnicianFlow &)>, act);
    QFETCH(const bool, isGone);
    rest(view()->viewport(), view()->visualRect(model()->indexOf(m_console->ana)).center());
    QVERIFY(card().isVisible());
    act(*this);
    QTRY_COMPARE(!card().isVisible(), isGone);
}

void TestTechnicianFlow::returnAndDoubleClickEdit()
{
    window().technicians().takeFocus();
    QTest::keyClick(view(), Qt::Key_Return);
    QVERIFY(editor());
    QCOMPARE(editor()->technicianId(), m_console->ana);
    editor()->reject();
    QTRY_VERIFY(!editor());
    const QPoint mike = view()->visualRect(model()->indexOf(m_console->mike)).center();
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, mike);
    QVERIFY(editor());
    QCOMPARE(editor()->technicianId(), m_console->mike);
    editor()->reject();
    QTRY_VERIFY(!editor());
    BoardView *board = window().boardPanel().view();
    QTest::mouseDClick(board->viewport(), Qt::LeftButton, {},
                       board->nameRect(board->model().rowOf(m_console->ana)).center());
    QVERIFY(editor());
    QCOMPARE(editor()->technicianId(), m_console->ana);
}

void TestTechnicianFlow::anEditorIsOpenedOnce()
{
    trigger(u"Edit technician…"_s);
    trigger(u"Edit technician…"_s);
    QCOMPARE(window().findChildren<TechnicianEditor *>().size(), 1);
}

void TestTechnicianFlow::anEditIsSavedAndUndone()
{
    trigger(u"Edit technician…"_s);
    auto *phone = qobject_cast<QLineEdit *>(editor()->field(u"phone"_s)->editor());
    QTest::keyClicks(phone, u"0123"_s);
    QTest::mouseClick(editor()->saveButton(), Qt::LeftButton);
    QTRY_VERIFY(!editor());
    QCOMPARE(ana().phone, u"0123"_s);
    QCOMPARE(window().undoText(), u"Edit Ana Moreno"_s);
    m_console->history().undo();
    QCOMPARE(ana().phone, QString());
}

void TestTechnicianFlow::somebodyNewIsAdded()
{
    QVERIFY(QTest::qWaitFor([this] { return m_console->board().newId(RecordKind::Technician).has_value(); }));
    trigger(u"New technician…"_s);
    QTest::keyClicks(editor()->field(u"name"_s)->editor(), u"Kim Lee"_s);
    const auto isTaken = [this] {
        if (editor())
            editor()->save();
        return !editor() || !editor()->isVisible();
    };
    QVERIFY(QTest::qWaitFor(isTaken));
    const auto made = std::ranges::find(m_console->board().day().technicians, u"Kim Lee"_s, &Technician::name);
    QVERIFY(made != m_console->board().day().technicians.cend());
    QVERIFY(model()->indexOf(made->id).isValid());
}

void TestTechnicianFlow::aRefusalKeepsTheEditorOpen()
{
    trigger(u"Edit technician…"_s);
    auto *name = qobject_cast<QLineEdit *>(editor()->field(u"name"_s)->editor());
    name->setText(u"Ana Ruiz"_s);
    disconnect(&m_console->board(), nullptr, editor(), nullptr); // so that it does not hear of the other change
    QVERIFY(m_console->office().change(m_console->ana, [](Technician &who) { who.name = u"Newer"_s; }));
    editor()->save();
    QVERIFY(editor() && editor()->isVisible());
    QCOMPARE(ana().name, u"Newer"_s);
}

JobEditor *TestTechnicianFlow::openJob()
{
    window().records().openJob(m_console->boiler);
    return window().findChild<JobEditor *>();
}

void TestTechnicianFlow::turnOnSpecific(JobEditor *editor)
{
    auto *box = qobject_cast<QCheckBox *>(editor->form()->field(u"technician_specific"_s)->editor());
    box->setChecked(true);
    editor->save();
}

void TestTechnicianFlow::aJobThatStaysIsShifted()
{
    QVERIFY(m_console->office().change(m_console->tap, [this](Job &job) {
        job = assigned(job, m_console->ana, m_console->day.at(u"10:30"_s));
        job.status = JobStatus::Dispatched;
    }));
    JobEditor *editor = openJob();
    turnOnSpecific(editor);
    QVERIFY(boiler().isTechnicianSpecific);
    QVERIFY(boiler().start != m_console->day.at(u"10:00"_s));
    QVERIFY2(message().contains(u"J-2 starts at"_s), qPrintable(message()));
    m_console->history().undo();
    QVERIFY(!boiler().isTechnicianSpecific);
    QCOMPARE(boiler().start, std::optional(m_console->day.at(u"10:00"_s)));
}

void TestTechnicianFlow::aConflictOfAJobThatStaysIsAsked_data()
{
    QTest::addColumn<SpecificDialog::Choice>("choice");
    QTest::addColumn<bool>("isOn");
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("SPEC 4.2: back to the job") << SpecificDialog::Choice::GoBack << false << false;
    QTest::newRow("SPEC 4.2: left off") << SpecificDialog::Choice::LeaveOff << false << true;
    QTest::newRow("SPEC 4.2: on with a reason") << SpecificDialog::Choice::TurnOnAnyway << true << true;
}

void TestTechnicianFlow::aConflictOfAJobThatStaysIsAsked()
{
    QFETCH(const SpecificDialog::Choice, choice);
    QFETCH(const bool, isOn);
    QFETCH(const bool, isClosed);
    QVERIFY(m_console->office().change(m_console->tap, [this](Job &job) {
        job = assigned(job, m_console->ana, m_console->day.at(u"08:00"_s));
        job.duration = std::chrono::hours(8);
        job.status = JobStatus::OnSite;
    }));
    const QPointer<JobEditor> editor = openJob();
    whenAsked<SpecificDialog>([choice](SpecificDialog *dialog) {
        QVERIFY(!dialog->anywayButton()->isEnabled());
        switch (choice) {
        case SpecificDialog::Choice::GoBack:
            return dialog->reject();
        case SpecificDialog::Choice::LeaveOff:
            return QTest::mouseClick(dialog->offButton(), Qt::LeftButton);
        case SpecificDialog::Choice::TurnOnAnyway:
            QTest::keyClicks(dialog->field()->line(), u"customer insists"_s);
            return QTest::mouseClick(dialog->anywayButton(), Qt::LeftButton);
        }
    });
    turnOnSpecific(editor);
    QCOMPARE(boiler().isTechnicianSpecific, isOn);
    QCOMPARE(boiler().start, std::optional(m_console->day.at(u"10:00"_s)));
    if (isClosed)
        QTRY_VERIFY(!editor);
    else
        QVERIFY(editor && editor->isVisible());
}

QTEST_MAIN(TestTechnicianFlow)
#include "tst_technicianflow.moc"
