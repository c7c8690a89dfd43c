#include "tests/ui/shell/testconsole.h"
#include "ui/dialogs/rulebreakdialog.h"
#include "ui/review/enginechangespanel.h"
#include "ui/shell/autoflow.h"
#include "ui/shell/dayheader.h"
#include "ui/style/emptystate.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDockWidget>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace callout {

using test::TestConsole;

/// SPEC 3.9 in the window: the modes, what Auto did, and taking it back line by line.
class AutoFlowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theModeIsChosenAndUndone();
    void whatAutoDidIsListed();
    void aChangeIsTakenBackAlone();
    void whatCannotGoBackAsItWasIsAsked();
    void aJobTakenOffThePlanIsAnAlert();
    void theListOutlivesTheWindow();
    void anEmptyListOffersAuto();

private:
    [[nodiscard]] const Job &job(JobId id) { return *m_console->board().job(id); }
    [[nodiscard]] EngineChangesPanel &panel() { return *m_console->window().autopilot().panel(); }
    [[nodiscard]] EngineChangesModel &model() { return m_console->window().autopilot().model(); }
    [[nodiscard]] ProposalLine line(JobId job, TechnicianId technician, const QString &start);
    void runAuto(const QList<ProposalLine> &lines);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TestConsole> m_console;
};

void AutoFlowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_console = std::make_unique<TestConsole>(*m_settings);
}

void AutoFlowTest::cleanup()
{
    m_console.reset();
    m_settings.reset();
    m_folder.reset();
}

ProposalLine AutoFlowTest::line(JobId id, TechnicianId technician, const QString &start)
{
    const Assignment before = Assignment::of(job(id));
    const Assignment after{technician, start.isEmpty() ? std::nullopt : std::optional(m_console->day.at(start))};
    const LineKind kind = !technician ? LineKind::Dropped : before.technician ? LineKind::Moved : LineKind::New;
    return {.job = id, .kind = kind, .before = before, .after = after};
}

void AutoFlowTest::runAuto(const QList<ProposalLine> &lines)
{
    m_console->planned = lines;
    m_console->action(u"Engine: Auto"_s)->trigger();
    QTRY_COMPARE(model().rowCount(), int(lines.size()));
    m_console->office().settle();
}

void AutoFlowTest::theModeIsChosenAndUndone()
{
    auto *button = m_console->window().header().findChild<QToolButton *>(u"engineMode"_s);
    QVERIFY(button);
    QCOMPARE(button->text(), u"Assist"_s);
    m_console->action(u"Engine: off"_s)->trigger();
    QCOMPARE(m_console->board().day().settings.engineMode, std::optional(EngineMode::Off));
    QTRY_COMPARE(button->text(), u"Off"_s);
    m_console->action(u"Engine: Auto"_s)->trigger();
    QTRY_COMPARE(button->text(), u"Auto"_s);
    QTRY_COMPARE(button->toolTip(), u"Auto: next run 08:40"_s);
    m_console->history().undo();
    m_console->history().undo();
    QTRY_COMPARE(button->text(), u"Assist"_s);
    QVERIFY(m_console->action(u"Engine: assist"_s)->isChecked());
}

void AutoFlowTest::whatAutoDidIsListed()
{
    QAbstractItemModelTester tester(&model());
    runAuto({line(m_console->tap, m_console->mike, u"13:00"_s), line(m_console->leak, m_console->mike, u"09:00"_s)});
    QCOMPARE(job(m_console->tap).technician, m_console->mike);
    const int row = model().change(0).line.job == m_console->tap ? 0 : 1;
    const QModelIndex index = model().index(row);
    QCOMPARE(index.data().toString(), u"J-3 → Mike Boyle"_s);
    QCOMPARE(index.data(EngineChangesModel::StartTextRole).toString(), u"13:00"_s);
    QCOMPARE(index.data(EngineChangesModel::DetailRole).toString(), u"the closest"_s);
    QCOMPARE(index.data(EngineChangesModel::ChangedAtRole).toString(), u"08:30"_s);
    QCOMPARE(model().alertCount(), 0);
    panel().view()->setCurrentIndex(index);
    QCOMPARE(m_console->selection().currentJob(), m_console->tap);
}

void AutoFlowTest::aChangeIsTakenBackAlone()
{
    runAuto({line(m_console->tap, m_console->mike, u"13:00"_s), line(m_console->leak, m_console->mike, u"09:00"_s)});
    m_console->dock(u"changes"_s)->show();
    const int row = model().change(0).line.job == m_console->tap ? 0 : 1;
    panel().view()->setCurrentIndex(model().index(row));
    QTest::keyClick(panel().view(), Qt::Key_Delete);
    QCOMPARE(job(m_console->tap).status, JobStatus::Unassigned);
    QVERIFY(!job(m_console->tap).isEngineAllowed);
    QCOMPARE(job(m_console->leak).technician, m_console->mike);
    QCOMPARE(model().state(row), EngineChangesModel::State::TakenBack);
    QVERIFY(!panel().takeBackButton()->isEnabled());
    QCOMPARE(m_console->history().stack().undoText(), u"Take back what the engine did to J-3"_s);
    m_console->history().undo();
    QCOMPARE(job(m_console->tap).technician, m_console->mike);
    QCOMPARE(model().state(row), EngineChangesModel::State::Stands);
}

void AutoFlowTest::whatCannotGoBackAsItWasIsAsked()
{
    // Mike gets Ana's job, and Ana another one in its place.
    runAuto({line(m_console->boiler, m_console->mike, u"10:00"_s), line(m_console->leak, m_console->ana, u"10:00"_s)});
    const int row = model().change(0).line.job == m_console->boiler ? 0 : 1;
    bool wasAsked = false;
    QTimer watch;
    watch.callOnTimeout(this, [&wasAsked] {
        if (auto *dialog = qobject_cast<RuleBreakDialog *>(QApplication::activeModalWidget())) {
            wasAsked = true;
            dialog->reject();
        }
    });
    watch.start(20);
    emit panel().takeBackRequested(row);
    QVERIFY(wasAsked);
    QCOMPARE(job(m_console->boiler).technician, m_console->mike);
}

void AutoFlowTest::aJobTakenOffThePlanIsAnAlert()
{
    runAuto({line(m_console->boiler, {}, {})});
    QCOMPARE(job(m_console->boiler).status, JobStatus::Unassigned);
    QCOMPARE(model().alertCount(), 1);
    QCOMPARE(model().index(0).data(EngineChangesModel::StateTextRole).toString(), u"Needs you"_s);
    panel().showNewest();
    QTest::keyClick(panel().view(), Qt::Key_Space);
    QCOMPARE(model().alertCount(), 0);
    QCOMPARE(model().state(0), EngineChangesModel::State::Stands);
}

void AutoFlowTest::theListOutlivesTheWindow()
{
    runAuto({line(m_console->tap, m_console->mike, u"13:00"_s)});
    m_console->action(u"Engine: assist"_s)->trigger();
    m_console->office().settle();
    m_console->reopen();
    m_console->office().show(m_console->day.date());
    QTRY_COMPARE(model().rowCount(), 1);
    QCOMPARE(model().index(0).data(EngineChangesModel::DetailRole).toString(), u"the closest"_s);
}

void AutoFlowTest::anEmptyListOffersAuto()
{
    m_console->dock(u"changes"_s)->show();
    m_console->dock(u"changes"_s)->raise();
    QPushButton *button = panel().findChild<EmptyState *>()->button();
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_console->board().day().settings.engineMode, std::optional(EngineMode::Auto));
}

} // namespace callout

QTEST_MAIN(callout::AutoFlowTest)
#include "tst_autoflow.moc"
