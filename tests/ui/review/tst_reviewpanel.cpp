#include "tests/support/testoffice.h"
#include "tests/support/testproposal.h"
#include "ui/models/boardselection.h"
#include "ui/models/reviewmodel.h"
#include "ui/review/reasoncard.h"
#include "ui/review/reviewpanel.h"
#include "ui/review/reviewview.h"
#include "ui/review/runstrip.h"
#include "ui/style/emptystate.h"
#include "ui/style/pillbar.h"
#include "ui/style/themesource.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// The review as a dispatcher works it, with keys and mouse.
class TestReviewPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void offersARunWhileThereIsNothingToReview();
    void saysSoWhereNothingIsToBeChanged();
    void keysWalkTheLines();
    void theCurrentLineIsSelectedEverywhere();
    void aSelectionFromElsewhereFindsItsLine();
    void enterAcceptsAndGoesOn();
    void enterOnAGroupAcceptsItsLines();
    void aClickOnTheStepOfAGroupAcceptsItsLines();
    void deleteRejects();
    void aRejectedLineCanBeTakenBack();
    void acceptAllTakesWhatIsLeft();
    void acceptTechnicianTakesTheirDay();
    void openLinesCannotBeAccepted();
    void changeAsksForTheLine();
    void theReasonFollowsTheLine();
    void groupingCanBeChanged();
    void aRunShowsItsProgress();
    void theFirstPlanIsShownAtOnce();
    void aCancelledRunBringsTheProposalBack();
    void stopAndCancelAreAskedFor();
    void theMenuOfALine();
    void paintsInEveryDress_data();
    void paintsInEveryDress();

private:
    void propose();
    [[nodiscard]] QPushButton *button(const QString &text) const;
    void press(Qt::Key key) { QTest::keyClick(m_panel->view(), key); }
    [[nodiscard]] QString reason() const { return m_panel->card()->texts().join(u'\n'); }

    test::TestDay m_day;
    SkillId m_gas;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_pipe;
    JobId m_boiler;
    JobId m_tap;
    JobId m_open;
    std::unique_ptr<test::TestOffice> m_office;
    std::unique_ptr<ReviewModel> m_model;
    std::unique_ptr<BoardSelection> m_selection;
    std::unique_ptr<ThemeSource> m_themes;
    std::unique_ptr<ReviewPanel> m_panel;
};

void TestReviewPanel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    qRegisterMetaType<QList<JobId>>();
}

void TestReviewPanel::init()
{
    const auto titled = [](const QString &title) { return [title](Job &job) { job.title = title; }; };
    m_day = test::TestDay();
    m_gas = m_day.skill(u"Gas"_s);
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_pipe = m_day.job(u"J-1043"_s,
                       test::all({titled(u"No heat, infant in the house"_s), test::needs(m_gas),
                                  [](Job &job) { job.priority = Priority::Emergency; }}));
    m_boiler = m_day.scheduled(u"J-1011"_s, m_mike, u"10:00"_s, titled(u"Boiler service"_s));
    m_tap = m_day.scheduled(u"J-1017"_s, m_mike, u"12:00"_s, titled(u"Dripping tap"_s));
    m_open = m_day.job(u"J-1020"_s, test::all({titled(u"Gas meter move"_s), test::needs(m_gas)}));
    m_office = std::make_unique<test::TestOffice>(m_day.snapshot(), m_day.at(u"07:00"_s));
    m_model = std::make_unique<ReviewModel>(m_office->board());
    m_selection = std::make_unique<BoardSelection>();
    m_themes = std::make_unique<ThemeSource>(ThemeSource::Choice::Light);
    m_themes->applyTo(*qApp);
    m_panel = std::make_unique<ReviewPanel>(*m_model, *m_selection, *m_themes);
    m_panel->resize(320, 640);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestReviewPanel::cleanup()
{
    m_panel.reset();
    m_model.reset();
    m_office.reset();
}

void TestReviewPanel::propose()
{
    test::TestProposal proposal(m_day);
    ProposalLine &pipe = proposal.give(m_pipe, m_ana, u"08:40"_s);
    pipe.reason.chosen->knockOn = 12;
    pipe.reason.excluded = {{m_mike,
                             {.rule = Rule::SkillMissing, .skill = m_gas},
                             Remedy{.kind = RemedyKind::GrantSkill, .technician = m_mike, .skill = m_gas}}};
    proposal.give(m_boiler, m_ana, u"10:15"_s).reason.others = {proposal.candidate(m_mike, u"10:00"_s, 20)};
    proposal.give(m_tap, m_mike, u"11:30"_s);
    ProposalLine &open = proposal.leave(m_open);
    open.reason.cheapest = Remedy{.kind = RemedyKind::CloseLater, .technician = m_ana, .amount = Seconds(25 * 60)};
    open.reason.excluded = {{m_ana, {.rule = Rule::WindowMissed, .amount = Seconds(25 * 60)}, open.reason.cheapest}};
    m_model->setProposal(proposal.value());
}

QPushButton *TestReviewPanel::button(const QString &text) const
{
    for (QPushButton *button : m_panel->findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

void TestReviewPanel::offersARunWhileThereIsNothingToReview()
{
    QSignalSpy asked(m_panel.get(), &ReviewPanel::autoAssignRequested);
    QPushButton *run = button(u"Auto-Assign"_s);
    QVERIFY(run);
    QTest::mouseClick(run, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestReviewPanel::saysSoWhereNothingIsToBeChanged()
{
    test::TestProposal proposal(m_day);
    proposal.give(m_boiler, m_mike, u"10:00"_s);
    m_model->setProposal(proposal.value());
    QVERIFY(button(u"Plan again"_s));
}

void TestReviewPanel::keysWalkTheLines()
{
    propose();
    m_panel->takeFocus();
    QCOMPARE(m_panel->view()->currentJob(), m_pipe);
    press(Qt::Key_J);
    QCOMPARE(m_panel->view()->currentJob(), m_boiler);
    press(Qt::Key_J);
    press(Qt::Key_J);
    QCOMPARE(m_panel->view()->currentJob(), m_open);
    press(Qt::Key_J);
    QCOMPARE(m_panel->view()->currentJob(), m_open);
    press(Qt::Key_K);
    QCOMPARE(m_panel->view()->currentJob(), m_tap);
}

void TestReviewPanel::theCurrentLineIsSelectedEverywhere()
{
    propose();
    QSignalSpy current(m_panel.get(), &ReviewPanel::currentJobChanged);
    m_panel->takeFocus();
    QCOMPARE(m_selection->currentJob(), m_pipe);
    QCOMPARE(current.size(), 1);
}

void TestReviewPanel::aSelectionFromElsewhereFindsItsLine()
{
    propose();
    m_selection->selectJob(m_tap);
    QCOMPARE(m_panel->view()->currentJob(), m_tap);
}

void TestReviewPanel::enterAcceptsAndGoesOn()
{
    propose();
    QSignalSpy accepted(m_panel.get(), &ReviewPanel::acceptRequested);
    m_panel->takeFocus();
    press(Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.front().front().value<QList<JobId>>(), QList{m_pipe});
    QCOMPARE(m_panel->view()->currentJob(), m_boiler);
}

void TestReviewPanel::enterOnAGroupAcceptsItsLines()
{
    propose();
    QSignalSpy accepted(m_panel.get(), &ReviewPanel::acceptRequested);
    m_panel->view()->setCurrentIndex(m_model->index(0, 0));
    press(Qt::Key_Return);
    QCOMPARE(accepted.front().front().value<QList<JobId>>(), (QList{m_pipe, m_boiler}));
}

void TestReviewPanel::aClickOnTheStepOfAGroupAcceptsItsLines()
{
    propose();
    QSignalSpy accepted(m_panel.get(), &ReviewPanel::acceptRequested);
    const QRect head = m_panel->view()->visualRect(m_model->index(0, 0));
    QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {}, head.center());
    QCOMPARE(accepted.size(), 0);
    QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {}, {head.right() - 20, head.center().y()});
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.front().front().value<QList<JobId>>(), (QList{m_pipe, m_boiler}));
}

void TestReviewPanel::deleteRejects()
{
    propose();
    m_panel->takeFocus();
    press(Qt::Key_Delete);
    QCOMPARE(m_model->state(m_pipe), LineState::Rejected);
    QCOMPARE(m_panel->view()->currentJob(), m_boiler);
}

void TestReviewPanel::aRejectedLineCanBeTakenBack()
{
    propose();
    m_panel->takeFocus();
    press(Qt::Key_Delete);
    press(Qt::Key_K);
    QTest::mouseClick(button(u"Take back"_s), Qt::LeftButton);
    QCOMPARE(m_model->state(m_pipe), LineState::Proposed);
    QVERIFY(button(u"Reject"_s));
}

void TestReviewPanel::acceptAllTakesWhatIsLeft()
{
    propose();
    QVERIFY(button(u"Accept all 3"_s));
    m_model->reject({m_boiler});
    QSignalSpy accepted(m_panel.get(), &ReviewPanel::acceptRequested);
    QTest::mouseClick(button(u"Accept the other 2"_s), Qt::LeftButton);
    QCOMPARE(accepted.front().front().value<QList<JobId>>(), (QList{m_pipe, m_tap}));
    m_model->reject({m_pipe, m_tap});
    QVERIFY(!button(u"Accept all 0"_s));
}

void TestReviewPanel::acceptTechnicianTakesTheirDay()
{
    propose();
    m_panel->view()->setCurrentJob(m_tap);
    QSignalSpy accepted(m_panel.get(), &ReviewPanel::acceptRequested);
    m_panel->acceptTechnician();
    QCOMPARE(accepted.front().front().value<QList<JobId>>(), (QList{m_boiler, m_tap}));
}

void TestReviewPanel::openLinesCannotBeAccepted()
{
    propose();
    m_panel->view()->setCurrentJob(m_open);
    QVERIFY(!button(u"Accept"_s)->isEnabled());
    QVERIFY(!button(u"Reject"_s)->isEnabled());
    QVERIFY(button(u"Change…"_s)->isEnabled());
    QSignalSpy accepted(m_panel.get(), &ReviewPanel::acceptRequested);
    press(Qt::Key_Return);
    QCOMPARE(accepted.size(), 0);
}

void TestReviewPanel::changeAsksForTheLine()
{
    propose();
    m_panel->takeFocus();
    QSignalSpy asked(m_panel.get(), &ReviewPanel::changeRequested);
    press(Qt::Key_C);
    QTest::mouseClick(button(u"Change…"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.front().front().value<JobId>(), m_pipe);
}

void TestReviewPanel::theReasonFollowsTheLine()
{
    propose();
    QVERIFY(reason().contains(u"Choose a line"_s));
    m_panel->takeFocus();
    QVERIFY2(reason().startsWith(u"Why Ana Moreno at 08:40"_s), qPrintable(reason()));
    QVERIFY(reason().contains(u"The rest of the plan loses 1.2"_s));
    press(Qt::Key_J);
    QVERIFY(reason().contains(u"Mike Boyle loses by 3.3: 8 min more drive"_s));
    m_panel->view()->setCurrentJob(m_open);
    QVERIFY(reason().startsWith(u"Nobody can do J-1020. Least change: window 25 min later"_s));
    QVERIFY(reason().contains(u"25 min after the arrival window"_s));
}

void TestReviewPanel::groupingCanBeChanged()
{
    propose();
    m_panel->view()->setCurrentJob(m_tap);
    m_panel->findChild<PillBar *>()->setCurrent(1);
    QCOMPARE(m_model->index(0, 0).data().toString(), u"New"_s);
    QCOMPARE(m_panel->view()->currentJob(), m_tap);
    QVERIFY(m_panel->view()->isExpanded(m_model->index(0, 0)));
}

void TestReviewPanel::aRunShowsItsProgress()
{
    m_panel->beginRun();
    QVERIFY(m_panel->strip()->isVisible());
    QVERIFY(!button(u"Auto-Assign"_s));
    m_panel->showProgress({.assigned = 16, .open = 2, .drive = Seconds(3600), .points = 4.25, .done = 0.5});
    QVERIFY2(m_panel->strip()->words().contains(u"16 of 18 jobs, 1 h drive, 4.3 points"_s),
             qPrintable(m_panel->strip()->words()));
    m_panel->endRun();
    QVERIFY(!m_panel->strip()->isVisible());
}

void TestReviewPanel::theFirstPlanIsShownAtOnce()
{
    const ProposalLine line{.job = m_pipe, .kind = LineKind::New, .after = {m_ana, m_day.at(u"08:00"_s)}};
    m_panel->beginRun();
    m_panel->showProgress({.assigned = 1, .lines = {line}});
    QVERIFY(m_model->indexOf(m_pipe).isValid());
    QVERIFY(m_panel->view()->isVisible());
    m_panel->view()->setCurrentJob(m_pipe);
    QVERIFY2(reason().contains(u"when the run ends"_s), qPrintable(reason()));
    QSignalSpy accepted(m_panel.get(), &ReviewPanel::acceptRequested);
    press(Qt::Key_Return);
    m_panel->acceptAll();
    for (const QList<QVariant> &asked : accepted)
        QVERIFY(asked.first().value<QList<JobId>>().isEmpty());
    m_panel->endRun();
    QVERIFY(!m_model->hasProposal());
}

void TestReviewPanel::aCancelledRunBringsTheProposalBack()
{
    propose();
    const Proposal before = m_model->proposal();
    m_panel->beginRun();
    m_panel->showProgress({.assigned = 1, .lines = {{.job = m_open, .kind = LineKind::LeftOpen}}});
    QVERIFY(m_model->isPreview());
    m_panel->endRun();
    QVERIFY(!m_model->isPreview());
    QVERIFY(m_model->proposal() == before);
}

void TestReviewPanel::stopAndCancelAreAskedFor()
{
    QSignalSpy stop(m_panel.get(), &ReviewPanel::stopRequested);
    QSignalSpy cancel(m_panel.get(), &ReviewPanel::cancelRequested);
    m_panel->beginRun();
    QVERIFY(!button(u"Stop"_s)->isEnabled());
    m_panel->showProgress({.assigned = 1});
    QTest::mouseClick(button(u"Stop"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"Cancel"_s), Qt::LeftButton);
    QCOMPARE(stop.size(), 1);
    QCOMPARE(cancel.size(), 1);
}

void TestReviewPanel::theMenuOfALine()
{
    propose();
    const std::unique_ptr<QMenu> menu(m_panel->menuFor(m_model->indexOf(m_boiler)));
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts.append(action->isSeparator() ? u"-"_s : action->text());
    QCOMPARE(texts,
             (QStringList{u"Accept"_s, u"Accept all of Ana Moreno"_s, u"Reject"_s, u"Change…"_s, u"-"_s, u"Why not…?"_s,
                          u"Open job"_s}));
}

void TestReviewPanel::paintsInEveryDress_data()
{
    QTest::addColumn<ThemeSource::Choice>("choice");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("light") << ThemeSource::Choice::Light << Qt::LeftToRight;
    QTest::newRow("dark") << ThemeSource::Choice::Dark << Qt::LeftToRight;
    QTest::newRow("right to left") << ThemeSource::Choice::Light << Qt::RightToLeft;
}

// With CALLOUT_PICTURES naming a folder the pictures are kept for a person to look at.
void TestReviewPanel::paintsInEveryDress()
{
    QFETCH(const ThemeSource::Choice, choice);
    QFETCH(const Qt::LayoutDirection, direction);
    m_themes->setChoice(choice);
    m_panel->setLayoutDirection(direction);
    propose();
    m_model->reject({m_tap});
    m_panel->view()->setCurrentJob(m_pipe);
    QCoreApplication::processEvents(); // lays the new page out
    const QPixmap picture = m_panel->grab();
    if (const QString folder = qEnvironmentVariable("CALLOUT_PICTURES"); !folder.isEmpty())
        picture.save(u"%1/review-%2.png"_s.arg(folder, QLatin1StringView(QTest::currentDataTag())));
    const QColor selected = m_themes->theme().accentSoft;
    const QImage image = picture.toImage();
    const QRect row = m_panel->view()->visualRect(m_model->indexOf(m_pipe));
    const QPoint inside =
        m_panel->view()->viewport()->mapTo(m_panel.get(), row.center() + QPoint(0, -row.height() / 2 + 4));
    QCOMPARE(image.pixelColor(inside), selected);
}

QTEST_MAIN(TestReviewPanel)
#include "tst_reviewpanel.moc"
