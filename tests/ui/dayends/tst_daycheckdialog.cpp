#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/dayends/daycheckdialog.h"
#include "ui/style/themesource.h"

#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

class DayCheckDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void beginsWithTheWorst();
    void aLineShowsWhatItIsAbout();
    void theStepIsTakenByKey();
    void theNextOneFollowsWhatIsMended();
    void whatIsSetAsideCanComeBack();
    void aGoodDayIsQuiet();

private:
    [[nodiscard]] QString current() const { return m_dialog->list()->currentIndex().data().toString(); }

    ThemeSource m_theme{ThemeSource::Choice::Light};
    const MinuteDrives m_drives;
    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<DayCheckModel> m_model;
    std::unique_ptr<DayCheckDialog> m_dialog;
    JobId m_endless;
    JobId m_nowhere;
};

void DayCheckDialogTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme.applyTo(*qApp);
}

void DayCheckDialogTest::init()
{
    m_day = TestDay();
    m_day.worker(u"Ana"_s);
    const TimeWindow morning = m_day.span(u"09:00"_s, u"11:00"_s);
    m_endless = m_day.job(u"J-1"_s, all({stands(5), promised(morning), lasts(Seconds(0))}));
    m_nowhere = m_day.job(u"J-2"_s, promised(morning));
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"07:50"_s));
    m_model = std::make_unique<DayCheckModel>(m_office->board(), m_drives);
    m_dialog = std::make_unique<DayCheckDialog>(*m_model, m_theme);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void DayCheckDialogTest::cleanup()
{
    m_dialog.reset();
    m_model.reset();
    m_office.reset();
}

void DayCheckDialogTest::beginsWithTheWorst()
{
    QCOMPARE(current(), u"J-1"_s);
    QCOMPARE(m_dialog->stepButton()->text(), u"Open &job…"_s);
    QVERIFY2(m_dialog->summary().contains(u"07:50"_s), qPrintable(m_dialog->summary()));
    QVERIFY(!m_dialog->restoreButton()->isVisible());
}

void DayCheckDialogTest::aLineShowsWhatItIsAbout()
{
    QSignalSpy chosen(m_dialog.get(), &DayCheckDialog::findingChosen);
    const QModelIndex second = m_model->index(3);
    QTest::mouseClick(m_dialog->list()->viewport(), Qt::LeftButton, {}, m_dialog->list()->visualRect(second).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().value<Finding>().job, m_nowhere);
}

void DayCheckDialogTest::theStepIsTakenByKey()
{
    QSignalSpy steps(m_dialog.get(), &DayCheckDialog::stepRequested);
    QTest::keyClick(m_dialog->list(), Qt::Key_Return);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.front().at(0).value<FindingStep>(), FindingStep::OpenJob);
    QCOMPARE(steps.front().at(1).value<Finding>().job, m_endless);
}

void DayCheckDialogTest::theNextOneFollowsWhatIsMended()
{
    QVERIFY(m_office->change(m_endless, [](Job &job) { job.duration = Minutes(30); }));
    QTRY_COMPARE(current(), u"J-2"_s);
    QVERIFY(m_dialog->stepButton()->isVisible());
}

void DayCheckDialogTest::whatIsSetAsideCanComeBack()
{
    QSignalSpy changed(m_dialog.get(), &DayCheckDialog::dismissedChanged);
    m_dialog->dismissButton()->click();
    QCOMPARE(current(), u"J-2"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_model->dismissed().size(), 1);
    QVERIFY(m_dialog->restoreButton()->isVisible());
    m_dialog->restoreButton()->click();
    QCOMPARE(m_model->count(FindingSeverity::Act), 1);
    QVERIFY(!m_dialog->restoreButton()->isVisible());
}

// SPEC 8.4: no nagging
void DayCheckDialogTest::aGoodDayIsQuiet()
{
    for (const JobId job : {m_endless, m_nowhere}) {
        QVERIFY(m_office->change(job, [](Job &one) {
            one.duration = Minutes(30);
            setPlace(one, placeAt(4));
        }));
    }
    QTRY_COMPARE(m_model->findings().size(), 0);
    QVERIFY(!m_dialog->list()->isVisible());
    QVERIFY(!m_dialog->stepButton()->isVisible() && !m_dialog->dismissButton()->isVisible());
}

} // namespace callout

QTEST_MAIN(callout::DayCheckDialogTest)
#include "tst_daycheckdialog.moc"
