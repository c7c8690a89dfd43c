#include "tests/support/testproposal.h"
#include "tests/ui/shell/testconsole.h"
#include "ui/review/persondialog.h"
#include "ui/review/rescuedialog.h"
#include "ui/review/reviewpanel.h"
#include "ui/review/reviewview.h"
#include "ui/review/runstrip.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/planflow.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Auto-Assign as a dispatcher presses it in the window. The engine is the test's; everything else is real, down to the
/// office file.
class TestPlanFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void pressingAPlans();
    void theButtonPlansToo();
    void aRunUnderWayIsShownAndStopped();
    void aCancelledRunLeavesNothing();
    void aFailureIsTold();
    void theProposalTakesTheKeyboard();
    void enterAcceptsOneLine();
    void acceptAllIsOneStepBack();
    void outdatedLinesStayAsTheyAre();
    void aDroppedJobRaisesAnAlert();
    void whatCannotStandAloneOffersTheRest();
    void theLineUnderReviewIsDrawn();
    void anotherTechnicianEndsTheDrawing();
    void anEmergencyTakesTwoKeys();
    void noEmergencyIsSaid();
    void whyNotAsksTheEngine();
    void whyNotOfALineAsksNobody();
    void optimisesTheSelectedRoute();

private:
    void propose();
    [[nodiscard]] PlanFlow &plan() { return m_console->window().plan(); }
    [[nodiscard]] const Job &job(JobId id) { return *m_console->board().job(id); }
    [[nodiscard]] QString message() const
    {
        QStringList words;
        for (const MessageBar *bar : m_console->window().findChildren<MessageBar *>()) {
            for (const QLabel *label : bar->findChildren<QLabel *>())
                words.append(label->text());
        }
        return words.join(u' ');
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TestConsole> m_console;
};

void TestPlanFlow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"callout.ini"_s), QSettings::IniFormat);
    m_console = std::make_unique<TestConsole>(*m_settings);
}

void TestPlanFlow::cleanup()
{
    m_console.reset();
    m_settings.reset();
    m_folder.reset();
}

void TestPlanFlow::propose()
{
    TestProposal proposal(m_console->day);
    proposal.value().at = m_console->day.at(u"08:30"_s);
    proposal.give(m_console->leak, m_console->mike, u"09:30"_s);
    proposal.give(m_console->tap, m_console->mike, u"13:00"_s);
    m_console->engine().finish(proposal.value());
}

void TestPlanFlow::pressingAPlans()
{
    QVERIFY(!m_console->dock(u"review"_s)->isVisible());
    m_console->press(Qt::Key_A);
    QCOMPARE(m_console->engine().starts, QList{TechnicianId()});
    QVERIFY(m_console->dock(u"review"_s)->isVisible());
}

void TestPlanFlow::theButtonPlansToo()
{
    for (QPushButton *button : m_console->window().findChildren<QPushButton *>()) {
        if (button->text() == u"Auto-Assign"_s && button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(m_console->engine().starts.size(), 1);
}

void TestPlanFlow::aRunUnderWayIsShownAndStopped()
{
    m_console->press(Qt::Key_A);
    QVERIFY(plan().panel()->strip()->isVisible());
    QVERIFY(!plan().autoAssign()->isEnabled());
    emit m_console->engine().progressed({.assigned = 2, .open = 1, .drive = Seconds(600), .done = 0.4});
    QVERIFY(plan().panel()->strip()->words().contains(u"2 of 3 jobs"_s));
    m_console->press(Qt::Key_A, Qt::ShiftModifier);
    QCOMPARE(m_console->engine().stops, 1);
    propose();
    QVERIFY(!plan().panel()->strip()->isVisible());
    QVERIFY(plan().autoAssign()->isEnabled());
}

void TestPlanFlow::aCancelledRunLeavesNothing()
{
    m_console->press(Qt::Key_A);
    m_console->engine().cancel();
    QVERIFY(!plan().panel()->strip()->isVisible());
    QVERIFY(!plan().model().hasProposal());
    QVERIFY(plan().autoAssign()->isEnabled());
}

void TestPlanFlow::aFailureIsTold()
{
    m_console->press(Qt::Key_A);
    m_console->engine().running = false;
    emit m_console->engine().failed({ErrorCode::InvalidInput, u"J-3 lasts less than nothing."_s});
    QVERIFY(message().contains(u"J-3 lasts less than nothing."_s));
    QVERIFY(!plan().panel()->strip()->isVisible());
}

void TestPlanFlow::theProposalTakesTheKeyboard()
{
    m_console->press(Qt::Key_A);
    propose();
    QCOMPARE(plan().panel()->view()->currentJob(), m_console->leak);
    m_console->press(Qt::Key_J);
    QCOMPARE(plan().panel()->view()->currentJob(), m_console->tap);
    QCOMPARE(m_console->selection().currentJob(), m_console->tap);
}

void TestPlanFlow::enterAcceptsOneLine()
{
    m_console->press(Qt::Key_A);
    propose();
    m_console->press(Qt::Key_Return);
    QCOMPARE(job(m_console->leak).technician, m_console->mike);
    QCOMPARE(job(m_console->tap).status, JobStatus::Unassigned);
    QCOMPARE(plan().model().state(m_console->leak), LineState::Accepted);
}

void TestPlanFlow::acceptAllIsOneStepBack()
{
    m_console->press(Qt::Key_A);
    propose();
    m_console->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(job(m_console->leak).technician, m_console->mike);
    QCOMPARE(job(m_console->tap).technician, m_console->mike);
    m_console->office().settle();
    QCOMPARE(m_console->history().stack().count(), 1);
    m_console->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(job(m_console->leak).status, JobStatus::Unassigned);
    QCOMPARE(job(m_console->tap).status, JobStatus::Unassigned);
    QCOMPARE(plan().model().acceptable().size(), 2);
}

void TestPlanFlow::outdatedLinesStayAsTheyAre()
{
    propose();
    m_console->office().change(
        m_console->tap, [this](Job &tap) { tap = assigned(tap, m_console->ana, m_console->day.at(u"14:00"_s)); });
    plan().accept({m_console->leak, m_console->tap});
    QCOMPARE(job(m_console->tap).technician, m_console->ana);
    QCOMPARE(job(m_console->leak).technician, m_console->mike);
    QVERIFY(message().contains(u"left alone"_s));
}

void TestPlanFlow::aDroppedJobRaisesAnAlert()
{
    TestProposal proposal(m_console->day);
    proposal.value().at = m_console->day.at(u"08:30"_s);
    proposal.leave(m_console->boiler).reason.excluded = {{m_console->mike, {.rule = Rule::TimeOff}, {}}};
    m_console->engine().finish(proposal.value());
    plan().accept({m_console->boiler});
    QCOMPARE(job(m_console->boiler).status, JobStatus::Unassigned);
    QVERIFY2(message().contains(u"J-2 back to the queue (time off)"_s), qPrintable(message()));
}

void TestPlanFlow::whatCannotStandAloneOffersTheRest()
{
    // The tap takes the boiler's place; the boiler moves away.
    TestProposal proposal(m_console->day);
    proposal.value().at = m_console->day.at(u"08:30"_s);
    proposal.give(m_console->boiler, m_console->mike, u"10:00"_s);
    m_console->office().change(m_console->tap, [this](Job &tap) {
        tap.windowBegin = m_console->day.at(u"09:00"_s);
        tap.windowEnd = m_console->day.at(u"12:00"_s);
    });
    proposal.give(m_console->tap, m_console->ana, u"10:00"_s);
    m_console->engine().finish(proposal.value());
    plan().accept({m_console->tap});
    QCOMPARE(job(m_console->tap).status, JobStatus::Unassigned);
    QVERIFY2(message().contains(u"J-3 cannot be accepted alone"_s), qPrintable(message()));
    for (QPushButton *button : m_console->window().findChildren<QPushButton *>()) {
        if (button->text() == u"Accept with J-2"_s)
            button->click();
    }
    QCOMPARE(job(m_console->tap).technician, m_console->ana);
    QCOMPARE(job(m_console->boiler).technician, m_console->mike);
}

void TestPlanFlow::theLineUnderReviewIsDrawn()
{
    QSignalSpy drawn(&plan(), &PlanFlow::routeProposed);
    propose();
    plan().panel()->takeFocus();
    QTRY_COMPARE(drawn.size(), 1);
    const auto day = drawn.back().front().value<std::optional<ProposedDay>>();
    QVERIFY(day);
    QCOMPARE(day->technician, m_console->mike);
    QCOMPARE(day->stops.size(), 2);
    QCOMPARE(day->stops.front().id, m_console->leak);
}

void TestPlanFlow::anotherTechnicianEndsTheDrawing()
{
    propose();
    plan().panel()->takeFocus();
    QSignalSpy drawn(&plan(), &PlanFlow::routeProposed);
    m_console->selection().selectTechnician(m_console->ana);
    QVERIFY(!drawn.back().front().value<std::optional<ProposedDay>>());
}

void TestPlanFlow::anEmergencyTakesTwoKeys()
{
    const TestProposal values(m_console->day);
    m_console->engine().options = {{values.candidate(m_console->mike, u"09:15"_s), {}}};
    m_console->press(Qt::Key_E);
    auto *dialog = m_console->window().findChild<RescueDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->job(), m_console->leak);
    QTRY_COMPARE(dialog->cards().size(), 1);
    QTest::keyClick(dialog->windowHandle(), Qt::Key_1);
    QCOMPARE(job(m_console->leak).technician, m_console->mike);
    QCOMPARE(job(m_console->leak).start, std::optional(m_console->day.at(u"09:15"_s)));
}

void TestPlanFlow::noEmergencyIsSaid()
{
    m_console->office().change(m_console->leak, [](Job &leak) { leak.priority = Priority::Normal; });
    m_console->press(Qt::Key_E);
    QVERIFY(message().contains(u"No emergency is open."_s));
}

void TestPlanFlow::whyNotAsksTheEngine()
{
    m_console->engine().reason = Reason{{}, {}, {{m_console->ana, {.rule = Rule::NoShift}, {}}}, {}};
    m_console->selection().selectJob(m_console->tap);
    m_console->press(Qt::Key_Y);
    QTRY_VERIFY(m_console->window().findChild<PersonDialog *>());
    QCOMPARE(m_console->engine().asked, QList{m_console->tap});
    QCOMPARE(m_console->window().findChild<PersonDialog *>()->technician(), m_console->ana);
}

void TestPlanFlow::whyNotOfALineAsksNobody()
{
    propose();
    plan().whyNot(m_console->leak);
    QVERIFY(m_console->window().findChild<PersonDialog *>());
    QVERIFY(m_console->engine().asked.isEmpty());
}

void TestPlanFlow::optimisesTheSelectedRoute()
{
    QVERIFY(!plan().optimiseAction()->isEnabled());
    m_console->selection().selectTechnician(m_console->ana);
    plan().optimiseAction()->trigger();
    QCOMPARE(m_console->engine().starts, QList{m_console->ana});
}

QTEST_MAIN(TestPlanFlow)
#include "tst_planflow.moc"
