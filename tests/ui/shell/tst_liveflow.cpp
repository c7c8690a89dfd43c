#include "tests/support/filesizelimit.h"
#include "tests/ui/shell/testconsole.h"
#include "ui/live/alertspanel.h"
#include "ui/live/healthpage.h"
#include "ui/live/livelight.h"
#include "ui/shell/countlabel.h"
#include "ui/shell/dayheader.h"
#include "ui/shell/desktopnotice.h"
#include "ui/shell/liveflow.h"

#include <QAction>
#include <QDockWidget>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using test::TestConsole;

/// SPEC 5.4 and 5.5 in the window.
class LiveFlowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void isGreenOnlyWhileTheFeedIs();
    void aFeedThatIsTurnedOnIsAwaited();
    void anUnreadableFileIsRed();
    void aWriteThatFailsIsRedUntilOneSucceeds();
    void aWriteThatDoesNotComeBackIsRed();
    void afterSleepItReadsAgain();
    void positionsAreNews();
    void theHealthPageOpensAndFollows();
    void aLateStartIsCountedAndListed();
    void theKeyGoesToTheAlerts();
    void anAlertIsAboutTodayWhateverIsShown();
    void putOffAndBroughtBack();
    void dismissedUntilItIsWorse();
    void whatWasPutAwayStaysAwayInTheNextWindow();
    void aReportIsAppliedInOneStep();
    void aCallForHelpIsDealtWith();
    void theDesktopIsToldOnce();
    void theDesktopIsNotToldWhereItIsTurnedOff();
    void givingItAwayAsksTheEngine();

private:
    [[nodiscard]] LiveFlow &live() { return m_console->window().live(); }
    [[nodiscard]] AlertsModel &model() { return live().model(); }
    [[nodiscard]] AlertsPanel &panel() { return *live().panel(); }
    [[nodiscard]] QString firstTitle() { return model().index(0).data().toString(); }
    [[nodiscard]] CountLabel *alertCount()
    {
        for (CountLabel *label : m_console->window().header().findChildren<CountLabel *>()) {
            if (label->text() == u"1 alert(s)"_s)
                return label;
        }
        return nullptr;
    }
    void holdFeed()
    {
        LiveFacts facts;
        facts.feed.isWanted = true;
        facts.feed.role = FeedFacts::Role::HeldHere;
        live().setFacts(facts);
    }
    /// Ana is on the way to a job and will be there at 10:20, so many minutes after it was planned.
    void beLate(int minutes)
    {
        ManualClock &clock = m_console->office().clock();
        clock.set(m_console->day.at(u"09:50"_s));
        m_console->office().change(m_console->boiler, [&](Job &job) {
            job.start = m_console->day.at(u"10:20"_s) - Minutes(minutes);
            job.status = JobStatus::EnRoute;
            job.enRouteAt = m_console->day.at(u"09:30"_s);
        });
        m_console->office().report({m_console->ana, test::placeAt(35), clock.now(), {}, {}}); // it stands at 5
    }
    void ask(PhoneQuestionKind kind)
    {
        PhoneQuestion question{.id = {70},
                               .kind = kind,
                               .technician = m_console->ana,
                               .job = m_console->boiler,
                               .at = m_console->day.at(u"08:29"_s)};
        if (kind == PhoneQuestionKind::Contradiction)
            question.step = JobStep::Complete;
        ChangeSet changes;
        changes.create(question);
        QVERIFY(m_console->office().edit(changes));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TestConsole> m_console;
};

void LiveFlowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_console = std::make_unique<TestConsole>(*m_settings);
}

void LiveFlowTest::cleanup()
{
    m_console.reset();
    m_settings.reset();
    m_folder.reset();
}

void LiveFlowTest::isGreenOnlyWhileTheFeedIs()
{
    QCOMPARE(int(live().state().cause), int(LiveCause::FeedOff));
    QCOMPARE(live().light()->accessibleName(), u"Not live, phones off"_s);
    holdFeed();
    QCOMPARE(int(live().state().light), int(Light::Green));
    QCOMPARE(live().light()->text(), u"LIVE"_s);
}

void LiveFlowTest::aFeedThatIsTurnedOnIsAwaited()
{
    OfficeSettings settings = m_console->board().day().settings;
    settings.isFeedOn = true;
    QVERIFY(m_console->history().push(
        commands::saveSettings(m_console->board(), m_console->board().day().settings, settings)));
    QCOMPARE(int(live().state().cause), int(LiveCause::FeedStarting));
}

void LiveFlowTest::anUnreadableFileIsRed()
{
    holdFeed();
    live().setFileReadable(false, u"The share is gone."_s);
    QCOMPARE(int(live().state().light), int(Light::Red));
    QVERIFY(live().light()->toolTip().contains(u"The share is gone."_s));
    live().setFileReadable(true);
    QCOMPARE(int(live().state().light), int(Light::Green));
}

void LiveFlowTest::aWriteThatFailsIsRedUntilOneSucceeds()
{
    holdFeed();
    const auto annotate = [this](const QString &notes) {
        return m_console->office().change(m_console->tap, [&](Job &job) { job.notes = notes; });
    };
    {
        const test::FileSizeLimit limit(1'000'000);
        annotate(QString(2'000'000, u'n'));
        QTRY_COMPARE(int(live().state().cause), int(LiveCause::WriteFailed));
    }
    QVERIFY(live().light()->toolTip().contains(u"could not be saved"_s));
    m_console->office().clock().advance(Seconds(1));
    QVERIFY(annotate(u"Ring twice"_s));
    QTRY_COMPARE(int(live().state().light), int(Light::Green));
}

void LiveFlowTest::aWriteThatDoesNotComeBackIsRed()
{
    holdFeed();
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(m_console->office().path());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s)); // somebody keeps the file locked
        m_console->history().push(commands::stepJobs(m_console->board(), {m_console->boiler}, JobStep::Dispatch));
        QCOMPARE(int(live().state().light), int(Light::Green));
        m_console->office().clock().advance(Seconds(6));
        live().tick({});
        QCOMPARE(int(live().state().cause), int(LiveCause::WritePending));
        QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_s));
        other.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QTRY_COMPARE(int(live().state().light), int(Light::Green));
}

void LiveFlowTest::afterSleepItReadsAgain()
{
    holdFeed();
    const std::chrono::steady_clock::time_point steady;
    live().tick(steady);
    QCOMPARE(int(live().state().light), int(Light::Green));
    QSignalSpy read(&m_console->board(), &DayBoard::dayReset);
    m_console->office().clock().advance(Minutes(40));
    live().tick(steady + std::chrono::seconds(1));
    QVERIFY(!live().facts().clock.isResynced || read.count() > 0); // amber until it is read
    QTRY_COMPARE(read.count(), 1);
    QTRY_COMPARE(int(live().state().light), int(Light::Green));
    QCOMPARE(live().facts().clock.jump->by, Minutes(40) - Seconds(1));
}

void LiveFlowTest::positionsAreNews()
{
    holdFeed();
    QVERIFY(!live().state().newest);
    const Instant now = m_console->office().clock().now();
    m_console->office().report({m_console->ana, test::placeAt(3), now, {}, {}});
    QTRY_COMPARE(live().state().newest, Seconds(0));
    m_console->office().clock().advance(Seconds(4));
    live().tick({});
    QCOMPARE(live().state().newest, Seconds(4));
    QVERIFY(live().light()->accessibleDescription().endsWith(u"newest news 4 s ago"_s));
}

void LiveFlowTest::theHealthPageOpensAndFollows()
{
    QTest::mouseClick(live().light(), Qt::LeftButton);
    QVERIFY(live().healthPage());
    QVERIFY(live().healthPage()->text().startsWith(u"Not live: Phones and other systems"_s));
    holdFeed();
    QVERIFY(live().healthPage()->text().startsWith(u"LIVE"_s));
    FileFacts file;
    file.diskFree = 500'000'000;
    live().setFileOnDisk(file);
    QVERIFY(live().healthPage()->text().contains(u"Room on its disk: 476.84 MiB (look at this)"_s));
}

void LiveFlowTest::aLateStartIsCountedAndListed()
{
    beLate(20);
    QTRY_COMPARE(model().rowCount(), 1);
    QCOMPARE(firstTitle(), u"Ana Moreno will be 20 min late at J-2 (planned 10:00)"_s);
    CountLabel *count = alertCount();
    QVERIFY(count);
    QTRY_VERIFY(count->isVisible());
    QTest::mouseClick(count, Qt::LeftButton);
    QVERIFY(m_console->dock(u"alerts"_s)->isVisible());
    QCOMPARE(m_console->selection().currentJob(), m_console->boiler);
    beLate(0);
    QTRY_COMPARE(model().rowCount(), 0);
    QTRY_VERIFY(!count->isVisible());
}

void LiveFlowTest::theKeyGoesToTheAlerts()
{
    m_console->press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_console->dock(u"alerts"_s)->isVisible());
}

void LiveFlowTest::anAlertIsAboutTodayWhateverIsShown()
{
    m_console->window().header().showDay(m_console->day.date().addDays(1));
    m_console->office().settle();
    QTRY_COMPARE(m_console->board().day().firstDay, m_console->day.date().addDays(1));
    m_console->window().header().showDay(m_console->day.date());
    m_console->office().settle();
    beLate(20);
    QTRY_COMPARE(model().rowCount(), 1);
    m_console->office().settle();
    m_console->window().header().showDay(m_console->day.date().addDays(1));
    m_console->office().settle();
    live().look();
    QTest::qWait(700); // what would be wrong comes with the judgement
    QTRY_COMPARE(model().rowCount(), 1);
    QCOMPARE(firstTitle(), u"Ana Moreno will be 20 min late at J-2 (planned 10:00)"_s);
}

void LiveFlowTest::putOffAndBroughtBack()
{
    beLate(20);
    QTRY_COMPARE(model().rowCount(), 1);
    live().showAlert({});
    panel().snoozeButton()->menu()->actions().front()->trigger();
    QCOMPARE(model().rowCount(), 0);
    emit panel().bringBackRequested();
    QCOMPARE(model().rowCount(), 1);
}

void LiveFlowTest::dismissedUntilItIsWorse()
{
    beLate(20);
    QTRY_COMPARE(model().rowCount(), 1);
    live().showAlert({});
    QTest::keyClick(panel().view(), Qt::Key_Delete);
    QCOMPARE(model().rowCount(), 0);
    beLate(36);
    QTRY_COMPARE(model().rowCount(), 1);
}

void LiveFlowTest::whatWasPutAwayStaysAwayInTheNextWindow()
{
    beLate(20);
    QTRY_COMPARE(model().rowCount(), 1);
    live().showAlert({});
    panel().snoozeButton()->menu()->actions().front()->trigger();
    QCOMPARE(model().rowCount(), 0);
    m_console->reopen();
    QTRY_VERIFY(m_console->board().isLoaded());
    live().look();
    QTest::qWait(700); // what would be wrong comes with the judgement
    QCOMPARE(model().rowCount(), 0);
    emit panel().bringBackRequested();
    QCOMPARE(model().rowCount(), 1);
    m_console->reopen();
    QTRY_COMPARE(model().rowCount(), 1);
}

void LiveFlowTest::aReportIsAppliedInOneStep()
{
    QVERIFY(m_console->office().change(m_console->boiler, [this](Job &job) {
        job.status = JobStatus::Cancelled;
        job.closedAt = m_console->day.at(u"08:20"_s);
    }));
    ask(PhoneQuestionKind::Contradiction);
    QTRY_COMPARE(model().rowCount(), 1);
    QCOMPARE(firstTitle(), u"Ana Moreno says that J-2 is complete; the board says it is cancelled"_s);
    live().showAlert({});
    QTest::mouseClick(panel().applyButton(), Qt::LeftButton);
    QCOMPARE(m_console->board().job(m_console->boiler)->status, JobStatus::Completed);
    QTRY_COMPARE(model().rowCount(), 0);
    m_console->history().undo();
    QCOMPARE(m_console->board().job(m_console->boiler)->status, JobStatus::Cancelled);
    QTRY_COMPARE(model().rowCount(), 1);
}

void LiveFlowTest::aCallForHelpIsDealtWith()
{
    ask(PhoneQuestionKind::Help);
    QTRY_COMPARE(model().rowCount(), 1);
    live().showAlert({});
    QTest::mouseClick(panel().keepButton(), Qt::LeftButton);
    QTRY_COMPARE(model().rowCount(), 0);
    QCOMPARE(m_console->history().stack().undoText(), u"Answer the call for help of Ana Moreno"_s);
}

void LiveFlowTest::theDesktopIsToldOnce()
{
    QTRY_VERIFY(live().facts().phones == PhoneFacts());
    QTest::qWait(700); // the first judgement is no news
    QSignalSpy told(&live().notices(), &DesktopNotice::told);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    beLate(20);
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(told.front().front().toString().startsWith(u"Ana Moreno will be"_s));
    beLate(25);
    QTRY_VERIFY(firstTitle().contains(u"25 min"_s));
    QCOMPARE(told.count(), 1);
}

void LiveFlowTest::theDesktopIsNotToldWhereItIsTurnedOff()
{
    QTest::qWait(700); // the first judgement is no news
    QSignalSpy told(&live().notices(), &DesktopNotice::told);
    m_console->action(u"Tell alerts on the desktop"_s)->trigger();
    QVERIFY(!m_settings->value("live/notices"_L1).toBool());
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    beLate(20);
    QTRY_COMPARE(model().rowCount(), 1);
    QCOMPARE(told.count(), 0);
}

void LiveFlowTest::givingItAwayAsksTheEngine()
{
    beLate(20);
    QTRY_COMPARE(model().rowCount(), 1);
    live().showAlert({});
    QSignalSpy swap(&live(), &LiveFlow::swapRequested);
    panel().actButton()->menu()->actions().at(2)->trigger();
    QCOMPARE(swap.front().front().value<JobId>(), m_console->boiler);
}

} // namespace callout

QTEST_MAIN(callout::LiveFlowTest)
#include "tst_liveflow.moc"
