#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/style/themesource.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void opensEmptyWithEveryAction();
    void typingAndReturnRunAnAction();
    void disabledActionsCannotBeChosen();
    void arrowsWalkAround();
    void findsRecordsOfTheBoard_data();
    void findsRecordsOfTheBoard();
    void findsWhatOnlyTheFileKnows();
    void saysWhenThereIsNothing();
    void aClickChooses();
    void escapeCloses();

private:
    void type(const QString &text) { QTest::keyClicks(m_palette->line(), text); }
    void press(Qt::Key key) { QTest::keyClick(m_palette->line(), key); }
    [[nodiscard]] QString current() const { return m_palette->list()->currentIndex().data().toString(); }

    test::TestDay m_day;
    JobId m_leak;
    JobId m_oldJob;
    CustomerId m_hall;
    TechnicianId m_ana;
    std::unique_ptr<test::TestOffice> m_office;
    ThemeSource m_themes{ThemeSource::Choice::Light};
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<QObject> m_owner;
    QAction *m_newJob = nullptr;
    QAction *m_today = nullptr;
    CommandPalette *m_palette = nullptr;
};

void TestCommandPalette::init()
{
    m_day = test::TestDay();
    m_hall = m_day.customer(u"Margaret Hall"_s);
    m_ana = m_day.worker(u"Ana Moreno"_s);
    m_leak = m_day.job(u"J-1011"_s, [this](Job &job) {
        job.title = u"Leaking radiator"_s;
        job.customer = m_hall;
        job.address = u"14 Quay Street"_s;
    });
    m_oldJob = m_day.scheduled(u"J-0500"_s, m_ana, u"-30 10:00"_s, [](Job &job) {
        job.title = u"Boiler service"_s;
        job.status = JobStatus::Completed;
        job.closedAt = job.start;
    });
    m_office = std::make_unique<test::TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
    m_owner = std::make_unique<QObject>();
    m_newJob = new QAction(u"&New job…"_s, m_owner.get());
    m_newJob->setShortcut(QKeySequence(u"N"_s));
    m_today = new QAction(u"Go to today"_s, m_owner.get());
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_palette = new CommandPalette({m_office->board(), m_office->lookup()}, m_themes, m_window.get());
    m_palette->open({m_newJob, m_today});
    QTRY_VERIFY(m_palette->line()->hasFocus());
}

void TestCommandPalette::cleanup()
{
    m_window.reset();
    m_owner.reset();
    m_office.reset();
}

void TestCommandPalette::opensEmptyWithEveryAction()
{
    QCOMPARE(m_palette->list()->model()->rowCount(), 2);
    type(u"today"_s);
    QCOMPARE(m_palette->list()->model()->rowCount(), 1);
    m_palette->hide();
    m_palette->open({m_newJob, m_today});
    QCOMPARE(m_palette->line()->text(), QString());
    QCOMPARE(m_palette->list()->model()->rowCount(), 2);
}

void TestCommandPalette::typingAndReturnRunAnAction()
{
    const QSignalSpy chosen(m_palette, &CommandPalette::actionChosen);
    type(u"new"_s);
    QCOMPARE(current(), u"New job"_s);
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().value<QAction *>(), m_newJob);
    QVERIFY(!m_palette->isVisible());
}

void TestCommandPalette::disabledActionsCannotBeChosen()
{
    const QSignalSpy chosen(m_palette, &CommandPalette::actionChosen);
    m_newJob->setEnabled(false);
    type(u"new"_s);
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(m_palette->isVisible());
}

void TestCommandPalette::arrowsWalkAround()
{
    QCOMPARE(current(), u"New job"_s);
    press(Qt::Key_Down);
    QCOMPARE(current(), u"Go to today"_s);
    press(Qt::Key_Down);
    QCOMPARE(current(), u"New job"_s);
    press(Qt::Key_Up);
    QCOMPARE(current(), u"Go to today"_s);
    press(Qt::Key_PageUp);
    QCOMPARE(current(), u"New job"_s);
}

void TestCommandPalette::findsRecordsOfTheBoard_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    QTest::newRow("job by number") << u"1011"_s << u"J-1011 Leaking radiator"_s;
    QTest::newRow("job by address") << u"quay"_s << u"J-1011 Leaking radiator"_s;
    QTest::newRow("customer") << u"margaret"_s << u"Margaret Hall"_s;
    QTest::newRow("technician") << u"moreno"_s << u"Ana Moreno"_s;
}

void TestCommandPalette::findsRecordsOfTheBoard()
{
    QFETCH(QString, typed);
    QFETCH(QString, title);
    const QSignalSpy job(m_palette, &CommandPalette::jobChosen);
    const QSignalSpy customer(m_palette, &CommandPalette::customerChosen);
    const QSignalSpy technician(m_palette, &CommandPalette::technicianChosen);
    type(typed);
    QCOMPARE(current(), title);
    press(Qt::Key_Return);
    QCOMPARE(job.size() + customer.size() + technician.size(), 1);
    if (!job.isEmpty())
        QCOMPARE(job.front().front().value<JobId>(), m_leak);
    if (!customer.isEmpty())
        QCOMPARE(customer.front().front().value<CustomerId>(), m_hall);
    if (!technician.isEmpty())
        QCOMPARE(technician.front().front().value<TechnicianId>(), m_ana);
}

void TestCommandPalette::findsWhatOnlyTheFileKnows()
{
    QVERIFY(!m_office->board().job(m_oldJob));
    const QSignalSpy chosen(m_palette, &CommandPalette::jobChosen);
    type(u"boiler"_s);
    QTRY_COMPARE(current(), u"J-0500 Boiler service"_s);
    press(Qt::Key_Return);
    QCOMPARE(chosen.front().front().value<JobId>(), m_oldJob);
}

void TestCommandPalette::saysWhenThereIsNothing()
{
    type(u"qqq"_s);
    QVERIFY(!m_palette->list()->isVisible());
    press(Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    QVERIFY(m_palette->list()->isVisible());
}

void TestCommandPalette::aClickChooses()
{
    const QSignalSpy chosen(m_palette, &CommandPalette::actionChosen);
    QListView *list = m_palette->list();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().value<QAction *>(), m_today);
}

void TestCommandPalette::escapeCloses()
{
    press(Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
