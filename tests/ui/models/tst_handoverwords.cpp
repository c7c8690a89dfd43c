#include "tests/support/testday.h"
#include "ui/models/closewords.h"
#include "ui/models/handoverwords.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

class HandOverWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void thePlainPage();
    void bothPagesSayTheSame();
    void longListsAreCut();
    void wordsOfPeopleAreNoMarkup();
    void theChecklistInWords_data();
    void theChecklistInWords();
    void stepsThatAJobAllows_data();
    void stepsThatAJobAllows();
    void whatIsMissing();

private:
    [[nodiscard]] static HandOver page();
};

HandOver HandOverWordsTest::page()
{
    const TestDay day;
    HandOver page{.day = day.date(), .office = u"Harbour Heating"_s, .by = u"Robin"_s, .at = day.at(u"17:05"_s)};
    page.calendar = day.snapshot().calendar();
    page.done = 12;
    page.invoiced = 184'050;
    page.currency = u"GBP"_s;
    page.emergencies = {{.id = {1},
                         .number = u"J-1"_s,
                         .title = u"No heat"_s,
                         .customer = u"Hall"_s,
                         .technician = u"Ana"_s,
                         .at = day.at(u"11:40"_s),
                         .end = EmergencyEnd::Done}};
    page.open = {{.id = {1}, .number = u"J-1"_s, .title = u"No heat"_s}, // told above
                 {.id = {2}, .number = u"J-2"_s, .title = u"Leak"_s, .technician = u"Bo"_s, .note = u"no parts"_s}};
    page.rolledOver = {{.id = {3}, .number = u"J-3"_s, .title = u"Tap"_s, .at = day.at(u"+1 09:00"_s)}};
    page.people = {
        {.name = u"Ana"_s, .done = 6, .left = 1, .worked = Minutes(400), .drive = Minutes(85), .overtime = Minutes(0)}};
    page.notes = u"Salt the yard."_s;
    page.nextDay = day.date().addDays(1);
    page.firstJobs = {{.number = u"J-9"_s, .title = u"Boiler"_s, .technician = u"Ana"_s, .at = day.at(u"+1 08:00"_s)}};
    page.nextPlanned = 4;
    page.nextOpen = 2;
    return page;
}

// SPEC 7.1: one page, the same for the same day
void HandOverWordsTest::thePlainPage()
{
    const HandOver page = this->page();
    QCOMPARE(HandOverWords(page).plainText(), uR"(Hand-over of Tuesday, 10 March 2026
Harbour Heating · handed over by Robin at 17:05

Done 12 · Rolled over 1 · Cancelled 0 · Open 2 · Emergencies 1 · Invoiced 1,840.50 GBP

Emergencies
- J-1 No heat, Hall: done, Ana, 11:40

Still open
- J-2 Leak (Bo): no parts

Rolled over
- J-3 Tap: to 11/03/2026

Technicians
- Ana: done 6, left 1, work 6 h 40 min, drive 1 h 25 min, overtime –

Notes for tomorrow
Salt the yard.

Wednesday, 11 March 2026: 4 planned, 2 open
- 08:00 Ana – J-9 Boiler
)"_s);
    QCOMPARE(HandOverWords(page).plainText(), HandOverWords(page).plainText());
    QCOMPARE(HandOverWords(page).fileName(), u"hand-over 2026-03-10"_s);
}

void HandOverWordsTest::bothPagesSayTheSame()
{
    const HandOver page = this->page();
    const QString html = HandOverWords(page).html(20);
    for (const QString &words :
         {u"Hand-over of Tuesday"_s, u"J-1 No heat, Hall: done, Ana, 11:40"_s, u"J-2 Leak (Bo): no parts"_s,
          u"to 11/03/2026"_s, u"6 h 40 min"_s, u"Salt the yard."_s, u"08:00 Ana – J-9 Boiler"_s, u"1,840.50 GBP"_s})
        QVERIFY2(html.contains(words), qPrintable(words));
    QCOMPARE(html, HandOverWords(page).html(20));
}

void HandOverWordsTest::longListsAreCut()
{
    HandOver page = this->page();
    for (int job = 0; job < 9; ++job)
        page.open.append({.id = {10 + job}, .number = u"K-%1"_s.arg(job), .note = u"why"_s});
    const QString html = HandOverWords(page).html(4);
    QVERIFY(html.contains(u"K-2"_s) && !html.contains(u"K-3"_s));
    QVERIFY2(html.contains(u"6 more"_s), qPrintable(html));
    QVERIFY(HandOverWords(page).plainText().contains(u"K-8"_s));
}

void HandOverWordsTest::wordsOfPeopleAreNoMarkup()
{
    HandOver page = this->page();
    page.notes = u"<b>Key</b> & code\nunder the mat"_s;
    const QString html = HandOverWords(page).html(4);
    QVERIFY(html.contains(u"&lt;b&gt;Key&lt;/b&gt; &amp; code<br>under the mat"_s));
}

void HandOverWordsTest::theChecklistInWords_data()
{
    QTest::addColumn<int>("settled");
    QTest::addColumn<int>("open");
    QTest::addColumn<QString>("expected");
    QTest::newRow("7.1 nothing") << 0 << 0 << u"none today"_s;
    QTest::newRow("7.1 settled") << 3 << 0 << u"3 done"_s;
    QTest::newRow("7.1 open") << 0 << 2 << u"2 open"_s;
    QTest::newRow("7.1 both") << 3 << 2 << u"3 done, 2 open"_s;
}

void HandOverWordsTest::theChecklistInWords()
{
    QFETCH(const int, settled);
    QFETCH(const int, open);
    QTEST(CloseWords::count({.settled = QList<JobId>(settled), .open = QList<JobId>(open)}), "expected");
}

void HandOverWordsTest::stepsThatAJobAllows_data()
{
    QTest::addColumn<CloseKind>("kind");
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<QList<CloseStep>>("steps");
    using enum CloseStep;
    QTest::newRow("an open emergency") << CloseKind::Emergencies << JobStatus::Unassigned
                                       << QList{Escalate, RollOver, Cancel};
    QTest::newRow("an emergency on its way") << CloseKind::Emergencies << JobStatus::EnRoute << QList{Complete};
    QTest::newRow("in the queue") << CloseKind::Unassigned << JobStatus::Unassigned << QList{RollOver, Cancel};
    QTest::newRow("on hold") << CloseKind::RolledOver << JobStatus::OnHold << QList{RollOver, Cancel};
    QTest::newRow("on site") << CloseKind::InProgress << JobStatus::OnSite << QList{Complete};
    QTest::newRow("cancelled") << CloseKind::Cancelled << JobStatus::Cancelled << QList<CloseStep>();
    QTest::newRow("completed") << CloseKind::Invoices << JobStatus::Completed << QList<CloseStep>();
}

void HandOverWordsTest::stepsThatAJobAllows()
{
    QFETCH(const CloseKind, kind);
    QFETCH(const JobStatus, status);
    TestDay day;
    const JobId job = day.job(u"J-1"_s, hasStatus(status));
    const CloseWords words(day.snapshot());
    QTEST(words.steps(kind, job), "steps");
    for (const CloseStep step : words.steps(kind, job))
        QVERIFY(!words.of(step, {}).isEmpty());
    QVERIFY(words.of(CloseStep::Escalate, {}) != words.of(CloseStep::Escalate, day.technician(u"Zoe"_s)));
}

void HandOverWordsTest::whatIsMissing()
{
    DayClosing closing{{}, {{.kind = CloseKind::Emergencies}}};
    QVERIFY(CloseWords::missing(closing).isEmpty());
    closing.items.front().unexplained = {JobId{1}, JobId{2}};
    QVERIFY(CloseWords::missing(closing).startsWith(u"2 job"_s));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::HandOverWordsTest)
#include "tst_handoverwords.moc"
