#include "tests/ui/shell/testconsole.h"
#include "ui/queue/queuepanel.h"
#include "ui/style/searchfield.h"
#include "ui/technicians/technicianspanel.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QStatusBar>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// The window as a whole: menus, keys, docks, the undo line, and the same for right-to-left readers.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyActionIsInAMenu();
    void noKeyMeansTwoThings();
    void everyActionHasWordsAndKeepsItsKeyInSight();
    void keysReachThePanels();
    void panelsKeepToTheirPlaces_data();
    void panelsKeepToTheirPlaces();
    void panelsCanBeHiddenFromTheMenu();
    void undoIsNamedWhereverItIsOffered();
    void aDropThatFitsIsDoneAtOnce();
    void aDropThatBreaksARuleAsks();
    void theTitleNamesTheOffice();
    void nothingIsCutAtTheSmallestWindow();

private:
    [[nodiscard]] QList<QAction *> menuActions();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TestConsole> m_console;
};

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"callout.ini"_s), QSettings::IniFormat);
    m_console = std::make_unique<TestConsole>(*m_settings);
}

void TestMainWindow::cleanup()
{
    m_console.reset();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

QList<QAction *> TestMainWindow::menuActions()
{
    QList<QAction *> found;
    QList<QMenu *> menus = m_console->window().menuBar()->findChildren<QMenu *>();
    for (const QMenu *menu : menus)
        found += menu->actions();
    return found;
}

void TestMainWindow::everyActionIsInAMenu()
{
    const QList<QAction *> inMenus = menuActions();
    for (QAction *action : m_console->window().everyAction())
        QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
}

void TestMainWindow::noKeyMeansTwoThings()
{
    QHash<QKeySequence, QString> owners;
    for (const QAction *action : m_console->window().everyAction()) {
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!owners.contains(key),
                     qPrintable(u"%1: %2 and %3"_s.arg(key.toString(), owners.value(key), action->text())));
            owners.insert(key, action->text());
        }
    }
    QVERIFY(owners.size() > 30);
}

void TestMainWindow::everyActionHasWordsAndKeepsItsKeyInSight()
{
    for (const QAction *action : m_console->window().everyAction()) {
        QVERIFY(!action->text().isEmpty());
        const bool isAButton = std::ranges::any_of(action->associatedObjects(), [](const QObject *owner) {
            return qobject_cast<const QToolButton *>(owner) != nullptr;
        });
        if (isAButton && !action->shortcut().isEmpty())
            QVERIFY2(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)),
                     qPrintable(action->text()));
    }
}

void TestMainWindow::keysReachThePanels()
{
    m_console->window().queue().setFocus();
    m_console->press(Qt::Key_Slash);
    auto *search = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(search);
    QVERIFY(m_console->window().queue().isAncestorOf(search));
    m_console->press(Qt::Key_Escape);
    m_console->window().queue().setFocus();
    m_console->press(Qt::Key_T);
    QTRY_VERIFY(m_console->window().technicians().isAncestorOf(QApplication::focusWidget()));
}

void TestMainWindow::panelsKeepToTheirPlaces_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestMainWindow::panelsKeepToTheirPlaces()
{
    QFETCH(Qt::LayoutDirection, direction);
    m_console.reset();
    QGuiApplication::setLayoutDirection(direction);
    m_console = std::make_unique<TestConsole>(*m_settings);
    QList<QRect> places;
    for (const QString &name : {u"queue"_s, u"map"_s, u"technicians"_s}) {
        const QDockWidget *dock = m_console->dock(name);
        QVERIFY(dock);
        places.append(dock->geometry());
        QVERIFY(m_console->window().rect().contains(dock->geometry()));
    }
    if (direction == Qt::RightToLeft)
        std::ranges::reverse(places);
    QVERIFY(places.at(0).right() < places.at(1).left());
    QVERIFY(places.at(1).right() < places.at(2).left());
}

void TestMainWindow::panelsCanBeHiddenFromTheMenu()
{
    for (QDockWidget *dock : m_console->window().docks()) {
        QAction *toggle = dock->toggleViewAction();
        QVERIFY(menuActions().contains(toggle));
        const bool isShown = dock->isVisible(); // the review comes when there is something to review
        toggle->trigger();
        QCOMPARE(dock->isVisible(), !isShown);
        toggle->trigger();
        QCOMPARE(dock->isVisible(), isShown);
    }
}

void TestMainWindow::undoIsNamedWhereverItIsOffered()
{
    const auto isSaid = [this](const QString &words) {
        for (const QLabel *label : m_console->window().statusBar()->findChildren<QLabel *>()) {
            if (label->text() == words)
                return true;
        }
        return false;
    };
    QVERIFY(isSaid(u"Nothing to undo"_s));
    QVERIFY(!m_console->action(u"Undo"_s)->isEnabled());
    m_console->history().push(commands::addTag(m_console->board(), {m_console->tap}, u"landlord"_s));
    const QString label = m_console->history().stack().undoText();
    QVERIFY(!label.isEmpty());
    QTRY_VERIFY(isSaid(u"Undo: "_s + label));
    QVERIFY(m_console->action(u"Undo: "_s + label)->isEnabled());
    m_console->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(isSaid(u"Nothing to undo"_s));
    QVERIFY(m_console->action(u"Redo: "_s + label)->isEnabled());
    m_console->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isSaid(u"Undo: "_s + label));
}

void TestMainWindow::aDropThatFitsIsDoneAtOnce()
{
    emit m_console->window().technicians().dropRequested({m_console->leak}, m_console->mike);
    QTRY_COMPARE(m_console->board().job(m_console->leak)->technician, std::optional(m_console->mike));
    QCOMPARE(m_console->board().job(m_console->leak)->status, JobStatus::Scheduled);
    m_console->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_console->board().job(m_console->leak)->status, JobStatus::Unassigned);
}

void TestMainWindow::aDropThatBreaksARuleAsks()
{
    for (const Shift &shift : m_console->day.snapshot().shifts)
        QVERIFY(m_console->office().change<Shift>(shift.id, [](Shift &away) { away.kind = ShiftKind::TimeOff; }));
    // The question has an event loop of its own, so that it must be answered from within.
    bool isAsked = false;
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [&isAsked] {
        if (QWidget *question = QApplication::activeModalWidget()) {
            isAsked = true;
            QTest::keyClick(question, Qt::Key_Escape);
        }
    });
    answer.start(10);
    emit m_console->window().technicians().dropRequested({m_console->tap}, m_console->mike);
    QTRY_VERIFY(isAsked);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(!m_console->board().job(m_console->tap)->technician);
}

void TestMainWindow::theTitleNamesTheOffice()
{
    OfficeSettings settings = m_console->board().day().settings;
    settings.name = u"Harbour Heating"_s;
    m_console->history().push(commands::saveSettings(m_console->board(), m_console->board().day().settings, settings));
    QTRY_COMPARE(m_console->window().windowTitle(), u"Callout – Harbour Heating"_s);
}

void TestMainWindow::nothingIsCutAtTheSmallestWindow()
{
    MainWindow &window = m_console->window();
    window.resize(window.minimumSizeHint());
    QVERIFY2(window.width() <= 1024, qPrintable(QString::number(window.width())));
    QVERIFY2(window.height() <= 640, qPrintable(QString::number(window.height())));
    for (const QDockWidget *dock : window.docks())
        QVERIFY(dock->isHidden() || window.rect().contains(dock->geometry()));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
