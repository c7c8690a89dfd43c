#include "tests/support/testproposal.h"
#include "ui/review/rescuecard.h"
#include "ui/review/rescuedialog.h"
#include "ui/style/themesource.h"

#include <QApplication>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// An emergency is fitted in with one more key.
class TestRescueDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aKeyTakesOne_data();
    void aKeyTakesOne();
    void aDigitPressedTooSoonCounts();
    void aDigitWithoutAWayDoesNothing();
    void saysSoWhereNobodyCan();
    void aClickTakesOne();
    void arrowsMoveTheFocus();
    void everyCardTellsItsPrice();
    void paints_data();
    void paints();

private:
    test::TestDay m_day;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_job;
    JobId m_bumped;
    QList<Rescue> m_rescues;
    ThemeSource m_themes{ThemeSource::Choice::Light};
    std::unique_ptr<RescueDialog> m_dialog;
};

void TestRescueDialog::initTestCase()
{
    m_themes.applyTo(*qApp);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    qRegisterMetaType<Rescue>();
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_job = m_day.job(u"J-1043"_s, [](Job &job) {
        job.title = u"No heat, infant in the house"_s;
        job.address = u"12 Ring Road"_s;
        job.priority = Priority::Emergency;
    });
    m_bumped = m_day.scheduled(u"J-1011"_s, m_ana, u"09:00"_s, [](Job &job) { job.title = u"Boiler service"_s; });
    const test::TestProposal proposal(m_day);
    m_rescues = {{proposal.candidate(m_mike, u"08:40"_s), {}},
                 {proposal.candidate(m_ana, u"09:00"_s, 8), {m_bumped}},
                 {proposal.candidate(m_ana, u"10:30"_s, 20), {}}};
}

void TestRescueDialog::init()
{
    m_dialog = std::make_unique<RescueDialog>(m_day.snapshot(), m_job, m_themes);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestRescueDialog::aKeyTakesOne_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("taken");
    QTest::newRow("1") << Qt::Key_1 << 0;
    QTest::newRow("2") << Qt::Key_2 << 1;
    QTest::newRow("3") << Qt::Key_3 << 2;
    QTest::newRow("return") << Qt::Key_Return << 0;
    QTest::newRow("enter") << Qt::Key_Enter << 0;
}

void TestRescueDialog::aKeyTakesOne()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const int, taken);
    m_dialog->showRescues(m_rescues);
    QSignalSpy chosen(m_dialog.get(), &RescueDialog::chosen);
    QTest::keyClick(m_dialog->windowHandle(), key);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().at(0).value<JobId>(), m_job);
    QCOMPARE(chosen.front().at(1).value<Rescue>().candidate.start, m_rescues.at(taken).candidate.start);
    QVERIFY(!m_dialog->isVisible());
}

void TestRescueDialog::aDigitPressedTooSoonCounts()
{
    QSignalSpy chosen(m_dialog.get(), &RescueDialog::chosen);
    QTest::keyClick(m_dialog->windowHandle(), Qt::Key_2);
    QCOMPARE(chosen.size(), 0);
    m_dialog->showRescues(m_rescues);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().at(1).value<Rescue>().bumped, QList{m_bumped});
}

void TestRescueDialog::aDigitWithoutAWayDoesNothing()
{
    m_dialog->showRescues(m_rescues.first(1));
    QSignalSpy chosen(m_dialog.get(), &RescueDialog::chosen);
    QTest::keyClick(m_dialog->windowHandle(), Qt::Key_3);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(m_dialog->isVisible());
}

void TestRescueDialog::saysSoWhereNobodyCan()
{
    m_dialog->showRescues({});
    QCOMPARE(m_dialog->hint(), u"Nobody can take it today, not even in place of other jobs."_s);
    m_dialog->showFailure(u"The office file cannot be read."_s);
    QCOMPARE(m_dialog->hint(), u"The office file cannot be read."_s);
}

void TestRescueDialog::aClickTakesOne()
{
    m_dialog->showRescues(m_rescues);
    QSignalSpy chosen(m_dialog.get(), &RescueDialog::chosen);
    QTest::mouseClick(m_dialog->cards().at(2), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
}

void TestRescueDialog::arrowsMoveTheFocus()
{
    m_dialog->showRescues(m_rescues);
    QTest::keyClick(m_dialog->windowHandle(), Qt::Key_Down);
    QVERIFY(m_dialog->cards().at(1)->hasFocus());
    QSignalSpy chosen(m_dialog.get(), &RescueDialog::chosen);
    QTest::keyClick(m_dialog->windowHandle(), Qt::Key_Return);
    QCOMPARE(chosen.front().at(1).value<Rescue>().bumped, QList{m_bumped});
}

void TestRescueDialog::everyCardTellsItsPrice()
{
    m_dialog->showRescues(m_rescues);
    QCOMPARE(
        m_dialog->cards().at(1)->accessibleName(),
        u"2: Ana Moreno, 09:00 · 8 min drive, 3.5 mi · 77.8 points. J-1011 Boiler service goes back to the queue"_s);
}

void TestRescueDialog::paints_data()
{
    QTest::addColumn<ThemeSource::Choice>("choice");
    QTest::newRow("light") << ThemeSource::Choice::Light;
    QTest::newRow("dark") << ThemeSource::Choice::Dark;
}

// With CALLOUT_PICTURES naming a folder the pictures are kept for a person to look at.
void TestRescueDialog::paints()
{
    QFETCH(const ThemeSource::Choice, choice);
    m_themes.setChoice(choice);
    m_dialog->showRescues(m_rescues);
    QCoreApplication::processEvents();
    const QPixmap picture = m_dialog->grab();
    if (const QString folder = qEnvironmentVariable("CALLOUT_PICTURES"); !folder.isEmpty())
        picture.save(u"%1/rescue-%2.png"_s.arg(folder, QLatin1StringView(QTest::currentDataTag())));
    const QWidget *card = m_dialog->cards().front();
    const QPoint inside = card->mapTo(m_dialog.get(), QPoint(card->width() - 8, card->height() / 2));
    QCOMPARE(picture.toImage().pixelColor(inside), m_themes.theme().accentSoft);
}

QTEST_MAIN(TestRescueDialog)
#include "tst_rescuedialog.moc"
