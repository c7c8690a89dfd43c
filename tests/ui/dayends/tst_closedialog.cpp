#include "tests/support/testday.h"
#include "ui/dayends/closedialog.h"
#include "ui/dayends/closeoutdialog.h"
#include "ui/dayends/closesection.h"
#include "ui/dayends/openjobrow.h"
#include "ui/dialogs/formfield.h"
#include "ui/style/themesource.h"

#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

class CloseDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_dialog.reset(); }
    void linesFollowTheRecords();
    void aNoteIsGivenOnce();
    void whatIsTypedStays();
    void stepsNameTheirJobs();
    void escalatingNeedsSomebodyOnCall();
    void allAtOnce();
    void amountsAreRead_data();
    void amountsAreRead();
    void longListsAreCut();
    void theHandOverWaitsForNotes();
    void closingOutReadsItsFields();

private:
    void show() { m_dialog->showDay(m_day.snapshot(), closeDay(m_day.snapshot(), m_day.date()), m_onCall); }
    [[nodiscard]] OpenJobRow *row(CloseKind kind, qsizetype at = 0) const
    {
        return m_dialog->section(kind)->rows().value(at);
    }

    ThemeSource m_theme{ThemeSource::Choice::Light};
    TestDay m_day;
    QList<TechnicianId> m_onCall;
    std::unique_ptr<CloseDialog> m_dialog;
    JobId m_leak;
    JobId m_tap;
    JobId m_boiler;
};

void CloseDialogTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme.applyTo(*qApp);
}

void CloseDialogTest::init()
{
    m_day = TestDay();
    m_onCall.clear();
    const TimeWindow morning = m_day.span(u"09:00"_s, u"11:00"_s);
    m_leak = m_day.job(u"J-1"_s, all({promised(morning), [](Job &job) { job.priority = Priority::Emergency; }}));
    m_tap = m_day.job(u"J-2"_s, promised(morning));
    m_boiler = m_day.scheduled(u"J-3"_s, m_day.worker(u"Ana"_s), u"10:00"_s);
    m_dialog = std::make_unique<CloseDialog>(m_theme);
    show();
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

// SPEC 7.1
void CloseDialogTest::linesFollowTheRecords()
{
    QCOMPARE(m_dialog->section(CloseKind::Emergencies)->words(),
             u"Emergencies are closed, or with somebody on call: 1 open"_s);
    QCOMPARE(m_dialog->section(CloseKind::Unassigned)->words(), u"Nothing waits in the queue: 1 open"_s);
    QCOMPARE(m_dialog->section(CloseKind::Invoices)->words(), u"Completed jobs have an invoice total: none today"_s);
    OpenJobRow *boiler = row(CloseKind::RolledOver);
    m_day.job(u"J-4"_s, promised(m_day.span(u"08:00"_s, u"08:30"_s)));
    m_day[m_tap].status = JobStatus::Cancelled;
    m_day[m_tap].statusReason = u"twice"_s;
    m_day[m_tap].closedAt = m_day.at(u"16:00"_s);
    show();
    QCOMPARE(row(CloseKind::RolledOver), boiler);
    QCOMPARE(m_dialog->section(CloseKind::Unassigned)->rows().size(), 1);
    QCOMPARE(m_dialog->section(CloseKind::Cancelled)->words(), u"Cancelled jobs say why: 1 done"_s);
}

void CloseDialogTest::aNoteIsGivenOnce()
{
    QSignalSpy notes(m_dialog.get(), &CloseDialog::openNoteGiven);
    QLineEdit *note = row(CloseKind::Unassigned)->answer();
    note->setFocus();
    QTest::keyClicks(note, u"no parts"_s);
    QTest::keyClick(note, Qt::Key_Tab);
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.front().at(0).value<JobId>(), m_tap);
    QCOMPARE(notes.front().at(1).toString(), u"no parts"_s);
    m_day[m_tap].openNote = u"no parts"_s;
    show();
    note->setFocus();
    QTest::keyClick(note, Qt::Key_Tab);
    QCOMPARE(notes.size(), 1);
}

void CloseDialogTest::whatIsTypedStays()
{
    QLineEdit *note = row(CloseKind::Unassigned)->answer();
    m_dialog->activateWindow();
    note->setFocus();
    QTRY_VERIFY(note->hasFocus());
    QTest::keyClicks(note, u"no pa"_s);
    m_day[m_boiler].openNote = u"tomorrow"_s; // something else changes meanwhile
    show();
    QCOMPARE(note->text(), u"no pa"_s);
    QCOMPARE(row(CloseKind::RolledOver)->answer()->text(), u"tomorrow"_s);
}

void CloseDialogTest::stepsNameTheirJobs()
{
    QSignalSpy steps(m_dialog.get(), &CloseDialog::stepRequested);
    row(CloseKind::Unassigned)->stepButton(CloseStep::Cancel)->click();
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.front().at(0).value<CloseStep>(), CloseStep::Cancel);
    QCOMPARE(steps.front().at(1).value<QList<JobId>>(), QList{m_tap});
    QVERIFY(!row(CloseKind::Unassigned)->stepButton(CloseStep::Escalate));
}

void CloseDialogTest::escalatingNeedsSomebodyOnCall()
{
    QPushButton *escalate = row(CloseKind::Emergencies)->stepButton(CloseStep::Escalate);
    QVERIFY(!escalate->isEnabled());
    const TechnicianId zoe = m_day.technician(u"Zoe"_s);
    m_onCall = {zoe};
    show();
    QVERIFY(escalate->isEnabled());
    QCOMPARE(escalate->text(), u"To Zoe, on call"_s);
    QSignalSpy steps(m_dialog.get(), &CloseDialog::stepRequested);
    escalate->click();
    QCOMPARE(steps.front().at(2).value<TechnicianId>(), zoe);
}

void CloseDialogTest::allAtOnce()
{
    QPushButton *all = m_dialog->section(CloseKind::Unassigned)->stepForAll();
    QVERIFY(!all->isVisible()); // one job has its own button
    const JobId other = m_day.job(u"J-4"_s, promised(m_day.span(u"12:00"_s, u"13:00"_s)));
    show();
    QVERIFY(all->isVisible());
    QSignalSpy steps(m_dialog.get(), &CloseDialog::stepRequested);
    all->click();
    QCOMPARE(steps.front().at(0).value<CloseStep>(), CloseStep::RollOver);
    QCOMPARE(steps.front().at(1).value<QList<JobId>>(), QList({m_tap, other}));
}

void CloseDialogTest::amountsAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<Money>>("told");
    QTest::newRow("whole") << u"120"_s << QList<Money>{12'000};
    QTest::newRow("pence") << u"1,120.55"_s << QList<Money>{112'055};
    QTest::newRow("nothing was charged") << u"0"_s << QList<Money>{0};
    QTest::newRow("words") << u"later"_s << QList<Money>();
    QTest::newRow("less than nothing") << u"-5"_s << QList<Money>();
}

void CloseDialogTest::amountsAreRead()
{
    QFETCH(const QString, typed);
    QFETCH(const QList<Money>, told);
    m_day[m_boiler].status = JobStatus::Completed;
    m_day[m_boiler].closedAt = m_day.at(u"11:00"_s);
    show();
    QSignalSpy invoices(m_dialog.get(), &CloseDialog::invoiceGiven);
    QLineEdit *amount = row(CloseKind::Invoices)->answer();
    amount->setFocus();
    QTest::keyClicks(amount, typed);
    QTest::keyClick(amount, Qt::Key_Tab);
    QList<Money> given;
    for (const QVariantList &call : invoices)
        given.append(call.at(1).value<Money>());
    QCOMPARE(given, told);
    QCOMPARE(m_dialog->message().contains(typed), told.isEmpty());
}

void CloseDialogTest::longListsAreCut()
{
    for (int job = 0; job < 60; ++job)
        m_day.job(u"K-%1"_s.arg(job), promised(m_day.span(u"12:00"_s, u"13:00"_s)));
    show();
    QCOMPARE(m_dialog->section(CloseKind::Unassigned)->rows().size(), 25);
    QSignalSpy steps(m_dialog.get(), &CloseDialog::stepRequested);
    m_dialog->section(CloseKind::Unassigned)->stepForAll()->click();
    QCOMPARE(steps.front().at(1).value<QList<JobId>>().size(), 61);
}

void CloseDialogTest::theHandOverWaitsForNotes()
{
    QVERIFY(!m_dialog->handOverButton()->isEnabled());
    QVERIFY(m_dialog->message().startsWith(u"3 job"_s));
    for (const JobId job : {m_leak, m_tap, m_boiler})
        m_day[job].openNote = u"why"_s;
    show();
    QVERIFY(m_dialog->handOverButton()->isEnabled());
    QSignalSpy wanted(m_dialog.get(), &CloseDialog::handOverRequested);
    m_dialog->notesEdit()->setPlainText(u"Salt the yard"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(m_dialog->notes(), u"Salt the yard"_s);
}

// SPEC 7.2
void CloseDialogTest::closingOutReadsItsFields()
{
    Job job{.number = u"J-9"_s, .title = u"Boiler"_s, .estimatedValue = 9'000};
    CloseOutDialog dialog(job, u"Hall"_s, u"GBP"_s, m_theme);
    auto *amount = qobject_cast<QLineEdit *>(dialog.invoiceField()->editor());
    QVERIFY(amount && amount->text().isEmpty());
    QVERIFY(!dialog.invoiceTotal());
    amount->setText(u"lots"_s);
    QVERIFY(!dialog.saveButton()->isEnabled());
    QVERIFY(!dialog.invoiceField()->problem().isEmpty());
    amount->setText(u"95.50"_s);
    dialog.partsEdit()->setText(u" 2 valves "_s);
    QVERIFY(dialog.saveButton()->isEnabled());
    dialog.followUpButton()->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.invoiceTotal(), std::optional<Money>(9'550));
    QCOMPARE(dialog.parts(), u"2 valves"_s);
    QVERIFY(dialog.isFollowUpWanted());
    job.invoiceTotal = 9'550;
    QCOMPARE(CloseOutDialog(job, {}, {}, m_theme).invoiceTotal(), std::optional<Money>(9'550));
}

} // namespace callout

QTEST_MAIN(callout::CloseDialogTest)
#include "tst_closedialog.moc"
