#include "tests/support/minutedrives.h"
#include "tests/support/plaintext.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/dropadvisor.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

/// What rows and markers show while a card is dragged over them (SPEC 2.7).
class DropAdvisorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup();

    void aDragBeginsAndEnds();
    void everyTechnicianHasAnAnswer();
    void answersFollowTheBoard();
    void theDragLivesOnWhenTheBoardChanges();
    void aRemovedJobEndsItsDrag();
    void aReadReplyStaysWhatItWas();
    void unknownJobsAreNotDragged();
    void otherDaysEndTheDrag();
    void theDragLivesOnWhenTheDayIsReadAgain();
    void aJobLandsOnADay_data();
    void aJobLandsOnADay();
    void aPlannedJobKeepsItsStart();

private:
    [[nodiscard]] QString answer(TechnicianId who)
    {
        return DayText(m_office->board().day()).verdict(m_advisor->verdictFor(who));
    }

    const MinuteDrives m_drives;
    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<DropAdvisor> m_advisor;
    TechnicianId m_ana;
    TechnicianId m_bo;
    TechnicianId m_cy;
    JobId m_job;
    JobId m_planned;
};

void DropAdvisorTest::init()
{
    m_day = TestDay();
    const SkillId gas = m_day.skill(u"Gas"_s);
    const auto holds = [gas](Technician &who) { who.skills = {{gas, {}}}; };
    m_ana = m_day.worker(u"Ana"_s, holds);
    m_bo = m_day.worker(u"Bo"_s, holds);
    m_cy = m_day.worker(u"Cy"_s);
    m_day.scheduled(u"B"_s, m_bo, u"08:30"_s);
    m_job = m_day.job(u"J"_s, all({needs(gas), promised(m_day.span(u"08:00"_s, u"08:30"_s))}));
    m_planned = m_day.scheduled(u"P"_s, m_ana, u"13:20"_s);
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"07:00"_s));
    m_advisor = std::make_unique<DropAdvisor>(m_office->board(), m_drives);
}

void DropAdvisorTest::cleanup()
{
    m_advisor.reset();
    m_office.reset();
}

void DropAdvisorTest::aDragBeginsAndEnds()
{
    QSignalSpy changed(m_advisor.get(), &DropAdvisor::changed);
    QVERIFY(!m_advisor->isActive());
    m_advisor->begin({m_job, m_planned});
    QVERIFY(m_advisor->isActive());
    QCOMPARE(m_advisor->jobs(), (QList{m_job, m_planned}));
    QCOMPARE(changed.count(), 1);
    m_advisor->end();
    QVERIFY(!m_advisor->isActive());
    QCOMPARE(changed.count(), 2);
    QVERIFY(m_advisor->verdictFor(m_ana) == Verdict{});
}

void DropAdvisorTest::everyTechnicianHasAnAnswer()
{
    m_advisor->begin({m_job});
    QCOMPARE(answer(m_ana), u"08:00"_s);
    QCOMPARE(answer(m_bo), u"08:00, moves B to 09:00"_s);
    QCOMPARE(answer(m_cy), u"08:00 breaks SkillMissing Gas"_s);
    QCOMPARE(m_advisor->wordsFor(m_ana), u"fits 08:00"_s);
    QCOMPARE(m_advisor->wordsFor(m_bo), u"fits 08:00, moves B by 30 min"_s);
    QCOMPARE(m_advisor->wordsFor(m_cy), u"no: Gas missing"_s);
}

void DropAdvisorTest::answersFollowTheBoard()
{
    m_advisor->begin({m_job});
    QCOMPARE(answer(m_ana), u"08:00"_s);
    QSignalSpy changed(m_advisor.get(), &DropAdvisor::changed);
    QVERIFY(m_office->change(m_job, [this](Job &job) { job.windowBegin = m_day.at(u"08:15"_s); }));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(answer(m_ana), u"08:15"_s);
}

void DropAdvisorTest::theDragLivesOnWhenTheBoardChanges()
{
    m_advisor->begin({m_job, m_planned});
    for (int i = 0; i < 3; ++i) {
        QVERIFY(m_office->change(m_planned, [i](Job &job) { job.title = u"Title %1"_s.arg(i); }));
        QCOMPARE(m_advisor->jobs(), (QList{m_job, m_planned}));
        QCOMPARE(answer(m_ana), u"08:00"_s);
    }
}

void DropAdvisorTest::aRemovedJobEndsItsDrag()
{
    m_advisor->begin({m_job});
    ChangeSet changes;
    changes.remove(*m_office->board().job(m_job));
    QVERIFY(m_office->edit(changes));
    QVERIFY(!m_advisor->isActive());
    QVERIFY(m_advisor->verdictFor(m_ana) == Verdict{});
}

void DropAdvisorTest::aReadReplyStaysWhatItWas()
{
    m_advisor->begin({m_job});
    const Verdict &anas = m_advisor->verdictFor(m_ana);
    const Verdict before = anas;
    for (qint64 id = 1; id < 200; ++id)
        (void)m_advisor->verdictFor({id});
    QVERIFY(anas == before);
}

void DropAdvisorTest::unknownJobsAreNotDragged()
{
    m_advisor->begin({{4711}});
    QVERIFY(!m_advisor->isActive());
    m_advisor->begin({{4711}, m_job});
    QCOMPARE(m_advisor->jobs(), QList{m_job});
}

void DropAdvisorTest::otherDaysEndTheDrag()
{
    m_advisor->begin({m_job});
    m_office->show(m_day.date().addDays(1));
    QVERIFY(!m_advisor->isActive());
}

void DropAdvisorTest::theDragLivesOnWhenTheDayIsReadAgain()
{
    m_advisor->begin({m_job, m_planned});
    const QString before = answer(m_ana);
    QSignalSpy read(&m_office->board(), &DayBoard::dayReset);
    m_office->board().showDays(m_day.date(), 1); // as after sleep
    QTRY_COMPARE(read.count(), 1);
    QCOMPARE(m_advisor->jobs(), (QList{m_job, m_planned}));
    QCOMPARE(answer(m_ana), before);
}

void DropAdvisorTest::aJobLandsOnADay_data()
{
    QTest::addColumn<QString>("windowBegin");
    QTest::addColumn<int>("shownFrom"); // days from the 10th of March
    QTest::addColumn<int>("dayCount");
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("lands");

    QTest::newRow("on the one shown") << QString() << 0 << 1 << u"09:00"_s << 0;
    QTest::newRow("on its own, in a week") << u"+2 09:00"_s << 0 << 7 << u"09:00"_s << 2;
    QTest::newRow("on today, in a week, when its own is over") << u"-3 09:00"_s << -1 << 7 << u"+1 09:00"_s << 1;
    QTest::newRow("on today, in a week, when it has none") << QString() << -1 << 7 << u"+1 09:00"_s << 1;
    QTest::newRow("on the first of another week") << QString() << 7 << 7 << u"09:00"_s << 7;
}

void DropAdvisorTest::aJobLandsOnADay()
{
    QFETCH(const QString, windowBegin);
    QFETCH(const int, shownFrom);
    QFETCH(const int, dayCount);
    QFETCH(const QString, now);
    QFETCH(const int, lands);

    QVERIFY(m_office->change(m_job, [&](Job &job) {
        job.windowBegin.reset();
        job.windowEnd.reset();
        if (!windowBegin.isEmpty())
            promised({m_day.at(windowBegin), m_day.at(windowBegin) + Minutes(60)})(job);
    }));
    m_office->settle();
    m_office->clock().set(m_day.at(now));
    m_office->show(m_day.date().addDays(shownFrom), dayCount);
    QVERIFY(m_office->board().job(m_job));
    QCOMPARE(dropDay(m_office->board(), m_job), m_day.date().addDays(lands));
}

void DropAdvisorTest::aPlannedJobKeepsItsStart()
{
    m_advisor->begin({m_planned});
    QCOMPARE(answer(m_bo), u"13:20"_s);
    m_office->clock().set(m_day.at(u"13:30"_s));
    m_advisor->begin({m_planned});
    QCOMPARE(answer(m_bo), u"13:30"_s); // its start is over: the next one
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::DropAdvisorTest)
#include "tst_dropadvisor.moc"
