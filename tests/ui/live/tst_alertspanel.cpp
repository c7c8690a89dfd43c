#include "tests/support/testday.h"
#include "ui/live/alertspanel.h"
#include "ui/models/alertsmodel.h"
#include "ui/style/emptystate.h"
#include "ui/style/themesource.h"

#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

class TestAlertsPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void anEmptyListSaysWhatComesHere();
    void whatIsPutOffIsOffered();
    void stepsNeedAnAlert();
    void choosingShowsTheJobThatSuffers();
    void actsOnTheJobThatSuffers();
    void snoozes();
    void dismissesByKey();
    void questionsAreApplied();
    void questionsAreKeptByKey();
    void helpIsDealtWith();
    void withoutANumberNobodyIsCalled();
    void theSelectionFollowsItsAlert();

private:
    [[nodiscard]] Alert late() const
    {
        return {.cause = {AlertCause::Kind::Progress, m_ana.value},
                .kind = AlertKind::RunningOver,
                .technician = m_ana,
                .job = m_root,
                .amount = Minutes(12),
                .late = m_victim,
                .lateBy = Minutes(7)};
    }
    [[nodiscard]] Alert question(PhoneQuestionKind kind) const
    {
        return {.cause = {AlertCause::Kind::Question, 7},
                .kind = kind == PhoneQuestionKind::Help ? AlertKind::HelpAsked : AlertKind::Contradiction,
                .technician = m_mike,
                .job = m_root,
                .question = {7}};
    }
    void show(const QList<Alert> &alerts)
    {
        m_model->setAlerts(alerts, m_day.snapshot());
        m_panel->showAlert();
    }
    [[nodiscard]] static QAction *entry(const QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        return nullptr;
    }

    ThemeSource m_themes{ThemeSource::Choice::Light};
    TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_root;
    JobId m_victim;
    std::unique_ptr<AlertsModel> m_model;
    std::unique_ptr<AlertsPanel> m_panel;
};

void TestAlertsPanel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_ana = m_day.worker(u"Ana Moreno"_s, [](Technician &ana) { ana.phone = u"01632 960100"_s; });
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_root = m_day.scheduled(u"J-1"_s, m_ana, u"09:00"_s);
    m_victim = m_day.scheduled(u"J-2"_s, m_ana, u"10:00"_s);
}

void TestAlertsPanel::init()
{
    m_model = std::make_unique<AlertsModel>();
    m_panel = std::make_unique<AlertsPanel>(*m_model, m_themes);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestAlertsPanel::cleanup()
{
    m_panel.reset();
    m_model.reset();
}

void TestAlertsPanel::anEmptyListSaysWhatComesHere()
{
    auto *empty = m_panel->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY(!empty->button()->isVisible());
    show({late()});
    QVERIFY(!empty->isVisible());
}

void TestAlertsPanel::whatIsPutOffIsOffered()
{
    QSignalSpy wanted(m_panel.get(), &AlertsPanel::bringBackRequested);
    m_panel->showSnoozed(2);
    m_panel->findChild<EmptyState *>()->button()->click();
    QCOMPARE(wanted.count(), 1);
}

void TestAlertsPanel::stepsNeedAnAlert()
{
    m_model->setAlerts({late()}, m_day.snapshot());
    QVERIFY(!m_panel->actButton()->isEnabled());
    m_panel->showAlert();
    QVERIFY(m_panel->actButton()->isEnabled());
    QVERIFY(m_panel->dismissButton()->isVisible());
    QVERIFY(!m_panel->applyButton()->isVisible());
}

void TestAlertsPanel::choosingShowsTheJobThatSuffers()
{
    QSignalSpy chosen(m_panel.get(), &AlertsPanel::jobChosen);
    show({late()});
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front().front().value<JobId>(), m_victim);
}

void TestAlertsPanel::actsOnTheJobThatSuffers()
{
    QSignalSpy replan(m_panel.get(), &AlertsPanel::replanRequested);
    QSignalSpy insertions(m_panel.get(), &AlertsPanel::insertionsRequested);
    QSignalSpy swap(m_panel.get(), &AlertsPanel::swapRequested);
    QSignalSpy call(m_panel.get(), &AlertsPanel::callRequested);
    show({late()});
    const QMenu *menu = m_panel->actButton()->menu();
    entry(menu, u"Plan the day again"_s)->trigger();
    entry(menu, u"Show the three best places for it…"_s)->trigger();
    entry(menu, u"Give it to somebody else…"_s)->trigger();
    entry(menu, u"Call Ana Moreno at 01632 960100"_s)->trigger();
    QCOMPARE(replan.count(), 1);
    QCOMPARE(insertions.front().front().value<JobId>(), m_victim);
    QCOMPARE(swap.front().front().value<JobId>(), m_victim);
    QCOMPARE(call.front().at(1).toString(), u"01632 960100"_s);
}

void TestAlertsPanel::snoozes()
{
    QSignalSpy snoozed(m_panel.get(), &AlertsPanel::snoozeRequested);
    show({late()});
    entry(m_panel->snoozeButton()->menu(), u"For 30 min"_s)->trigger();
    QCOMPARE(snoozed.front().at(0).value<AlertCause>(), late().cause);
    QCOMPARE(snoozed.front().at(1).value<Minutes>(), Minutes(30));
}

void TestAlertsPanel::dismissesByKey()
{
    QSignalSpy dismissed(m_panel.get(), &AlertsPanel::dismissRequested);
    show({late()});
    QTest::keyClick(m_panel->view(), Qt::Key_Delete);
    QCOMPARE(dismissed.front().front().value<AlertCause>(), late().cause);
}

void TestAlertsPanel::questionsAreApplied()
{
    QSignalSpy applied(m_panel.get(), &AlertsPanel::applyRequested);
    show({question(PhoneQuestionKind::Contradiction)});
    QVERIFY(!m_panel->dismissButton()->isVisible());
    QTest::mouseClick(m_panel->applyButton(), Qt::LeftButton);
    QCOMPARE(applied.front().front().value<PhoneQuestionId>(), PhoneQuestionId{7});
}

void TestAlertsPanel::questionsAreKeptByKey()
{
    QSignalSpy kept(m_panel.get(), &AlertsPanel::keepRequested);
    show({question(PhoneQuestionKind::Contradiction)});
    QTest::keyClick(m_panel->view(), Qt::Key_Delete);
    QCOMPARE(kept.front().front().value<PhoneQuestionId>(), PhoneQuestionId{7});
}

void TestAlertsPanel::helpIsDealtWith()
{
    show({question(PhoneQuestionKind::Help)});
    QVERIFY(!m_panel->applyButton()->isVisible());
    QCOMPARE(m_panel->keepButton()->text(), u"Dealt with"_s);
}

void TestAlertsPanel::withoutANumberNobodyIsCalled()
{
    show({question(PhoneQuestionKind::Help)});
    QVERIFY(!entry(m_panel->actButton()->menu(), u"Call Mike Boyle (no number is known)"_s)->isEnabled());
}

void TestAlertsPanel::theSelectionFollowsItsAlert()
{
    show({late()});
    m_model->setAlerts({question(PhoneQuestionKind::Help), late()}, m_day.snapshot());
    QCOMPARE(m_panel->view()->currentIndex().row(), 1);
    QVERIFY(m_panel->dismissButton()->isVisible());
    m_model->setAlerts({question(PhoneQuestionKind::Help)}, m_day.snapshot());
    QCOMPARE(m_panel->keepButton()->isVisible(), m_panel->view()->currentIndex().isValid());
}

QTEST_MAIN(TestAlertsPanel)
#include "tst_alertspanel.moc"
