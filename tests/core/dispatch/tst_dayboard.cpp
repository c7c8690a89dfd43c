#include "core/dispatch/boarddrivetimes.h"
#include "core/dispatch/dayboard.h"
#include "core/store/officethread.h"
#include "tests/support/daydifferences.h"
#include "tests/support/ordie.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "tests/support/verifyresult.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

namespace {

BoardChanges changesIn(const QSignalSpy &spy, qsizetype i = 0)
{
    return spy.value(i).value(0).value<BoardChanges>();
}

} // namespace

class DayBoardTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_office.reset(); }

    void theDayComesFromTheFile();
    void aDayThatCannotBeReadIsTold();
    void anEditShowsAtOnceAndIsSavedLater();
    void anEditNamesWhatItTouched();
    void anEditThatDoesNotFitIsRefused();
    void editsBuildOnEachOtherWithoutWaiting();
    void aJobMovedOffTheDayVanishesAndComesBack();
    void aJobMovedOntoTheDayAppears();
    void otherDaysShowWhatIsStillBeingWritten();
    void onlyTheLastDaysAskedForAreShown();
    void aNewJobBringsItsCustomer();
    void newIdsAreNeverGivenTwice();
    void anyKindGetsIds();
    void anImportIsWrittenFirstAndThenShown();
    void anImportThatCollidesShowsNothing();
    void drivesFollowTheOfficesSpeed();

private:
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    void compareWithFile()
    {
        m_office->settle();
        QCOMPARE(differences(board().day(), m_office->window().fromFile()), QStringList());
    }

    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    TechnicianId m_ana;
    JobId m_job;
    JobId m_planned;
};

void DayBoardTest::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    const CustomerId lee = m_day.customer(u"Lee"_s);
    m_job = m_day.job(u"J"_s, [&](Job &job) { job.customer = lee; });
    m_planned = m_day.scheduled(u"P"_s, m_ana, u"10:00"_s);
    m_day.scheduled(u"tomorrow"_s, m_ana, u"+1 10:00"_s);
    m_day.customer(u"nobody's"_s);
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
}

void DayBoardTest::theDayComesFromTheFile()
{
    QVERIFY(board().isLoaded());
    QCOMPARE(board().day().firstDay, m_day.date());
    QCOMPARE(board().day().jobs.size(), 2);
    QCOMPARE(board().day().customers.size(), 1);
    QVERIFY(board().job(m_job));
    QCOMPARE(board().customer(board().job(m_job)->customer)->name, u"Lee"_s);
    QCOMPARE(board().technician(m_ana)->name, u"Ana"_s);
    QVERIFY(!board().job({4711}) && !board().customer({4711}) && !board().technician({4711}));
    QCOMPARE(board().calendar().zone().id(), "Europe/London"_ba);
    compareWithFile();
}

void DayBoardTest::aDayThatCannotBeReadIsTold()
{
    QSignalSpy failed(&board(), &DayBoard::loadFailed);
    QVERIFY(QFile::rename(m_office->path(), m_office->path() + u".moved"_s));
    const DaySnapshot before = board().day();
    board().showDays(m_day.date().addDays(1), 1);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(board().day() == before);
    QVERIFY(QFile::rename(m_office->path() + u".moved"_s, m_office->path()));
    m_office->show(m_day.date().addDays(1));
}

void DayBoardTest::anEditShowsAtOnceAndIsSavedLater()
{
    QSignalSpy saved(&board(), &DayBoard::editSaved);
    QSignalSpy changed(&board(), &DayBoard::recordsChanged);
    QSignalSpy news(&board(), &DayBoard::newsArrived);
    const quint64 revision = board().revision();
    m_office->clock().advance(Minutes(5));

    Job after = *board().job(m_job);
    after.title = u"Leak"_s;
    ChangeSet changes;
    changes.update(*board().job(m_job), after);
    const Result<DayBoard::Ticket> ticket = board().apply({.changes = changes, .label = u"Edit J"_s});
    VERIFY_RESULT(ticket);
    QCOMPARE(board().job(m_job)->title, u"Leak"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE_GT(board().revision(), revision);
    QCOMPARE(board().pendingWrites(), 1);
    QVERIFY(!board().lastSaved());

    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(saved.front().at(0).value<DayBoard::Ticket>(), *ticket);
    QCOMPARE_GT(saved.front().at(1).toLongLong(), 0);
    QCOMPARE(board().pendingWrites(), 0);
    QVERIFY(board().lastSaved() == m_office->clock().now());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(news.count(), 0);
    compareWithFile();
}

void DayBoardTest::anEditNamesWhatItTouched()
{
    QSignalSpy changed(&board(), &DayBoard::recordsChanged);
    QVERIFY(m_office->change(m_job, [](Job &job) { job.title = u"Leak"_s; }));
    QCOMPARE(changesIn(changed).jobs, (QSet{m_job}));
    QVERIFY(changesIn(changed).customers.isEmpty() && changesIn(changed).technicians.isEmpty());
    QVERIFY(!changesIn(changed).isOfficeChanged);

    QVERIFY(m_office->change(m_ana, [](Technician &who) { who.isPaused = true; }));
    QCOMPARE(changesIn(changed, 1).technicians, (QSet{m_ana}));
    QVERIFY(changesIn(changed, 1).jobs.isEmpty());
    QCOMPARE(changed.count(), 2);
}

void DayBoardTest::anEditThatDoesNotFitIsRefused()
{
    QSignalSpy changed(&board(), &DayBoard::recordsChanged);
    const DaySnapshot before = board().day();
    Job stale = *board().job(m_job);
    stale.title = u"never so"_s;
    ChangeSet changes;
    Job planned = *board().job(m_planned);
    planned.title = u"fits"_s;
    changes.update(*board().job(m_planned), planned);
    Job after = stale;
    after.title = u"Leak"_s;
    changes.update(stale, after);
    const Result<DayBoard::Ticket> ticket = board().apply({.changes = changes});
    QVERIFY(!ticket);
    QCOMPARE(ticket.error().code, ErrorCode::Conflict);
    QCOMPARE(differences(board().day(), before), QStringList());
    QCOMPARE(changed.count(), 0);
    QCOMPARE(board().pendingWrites(), 0);
}

void DayBoardTest::editsBuildOnEachOtherWithoutWaiting()
{
    for (int i = 0; i < 50; ++i)
        QVERIFY(m_office->change(m_job, [i](Job &job) { job.title = u"Title %1"_s.arg(i); }));
    QCOMPARE_GT(board().pendingWrites(), 1);
    QCOMPARE(board().job(m_job)->title, u"Title 49"_s);
    compareWithFile();
}

void DayBoardTest::aJobMovedOffTheDayVanishesAndComesBack()
{
    Job after = *board().job(m_planned);
    after.start = m_day.at(u"+2 10:00"_s);
    ChangeSet changes;
    changes.update(*board().job(m_planned), after);
    QSignalSpy changed(&board(), &DayBoard::recordsChanged);
    QSignalSpy news(&board(), &DayBoard::newsArrived);
    QVERIFY(m_office->edit(changes));
    QVERIFY(!board().job(m_planned));
    QCOMPARE(changesIn(changed).jobs, (QSet{m_planned}));
    compareWithFile();

    QVERIFY(m_office->edit(changes.inverted()));
    QTRY_VERIFY(board().job(m_planned));
    QCOMPARE(board().job(m_planned)->start, std::optional(m_day.at(u"10:00"_s)));
    QCOMPARE(changesIn(changed, 1).jobs, (QSet{m_planned}));
    QCOMPARE(news.count(), 0); // nobody else did it
    compareWithFile();
}

void DayBoardTest::aJobMovedOntoTheDayAppears()
{
    m_office->show(m_day.date().addDays(1));
    const Job tomorrows = *std::ranges::find(board().day().jobs, u"tomorrow"_s, &Job::number);
    m_office->show(m_day.date());
    QVERIFY(!board().job(tomorrows.id));
    Job after = tomorrows;
    after.start = m_day.at(u"12:00"_s);
    ChangeSet changes;
    changes.update(tomorrows, after);
    QVERIFY(m_office->edit(changes));
    QTRY_VERIFY(board().job(tomorrows.id));
    compareWithFile();
}

void DayBoardTest::otherDaysShowWhatIsStillBeingWritten()
{
    m_office->show(m_day.date(), 7);
    QSignalSpy reset(&board(), &DayBoard::dayReset);
    for (int i = 0; i < 30; ++i)
        QVERIFY(m_office->change(m_job, [i](Job &job) { job.title = u"Title %1"_s.arg(i); }));
    board().showDays(m_day.date(), 1);
    for (int i = 30; i < 60; ++i)
        QVERIFY(m_office->change(m_job, [i](Job &job) { job.title = u"Title %1"_s.arg(i); }));
    QTRY_COMPARE(reset.count(), 1);
    QCOMPARE(board().day().dayCount, 1);
    QCOMPARE(board().job(m_job)->title, u"Title 59"_s);
    compareWithFile();
}

void DayBoardTest::onlyTheLastDaysAskedForAreShown()
{
    QSignalSpy reset(&board(), &DayBoard::dayReset);
    QSemaphore gate; // no answer before all three are asked
    (void)m_office->window().thread().ask([&gate](OfficeFile &) {
        gate.acquire();
        return true;
    });
    board().showDays(m_day.date().addDays(1), 1);
    board().showDays(m_day.date().addDays(2), 1);
    board().showDays(m_day.date().addDays(3), 7);
    gate.release();
    QTRY_COMPARE(reset.count(), 1);
    QCOMPARE(board().day().firstDay, m_day.date().addDays(3));
    (void)m_office->window().fromFile(); // everything asked for before is answered by now
    QCoreApplication::processEvents();
    QCOMPARE(reset.count(), 1);
}

void DayBoardTest::aNewJobBringsItsCustomer()
{
    const auto find = [](OfficeFile &file) { return file.findCustomers(u"nobody"_s); };
    const Customer known = orDie(m_office->thread().ask(find).result()).value(0);
    QVERIFY(known.id);
    QVERIFY(!board().customer(known.id));
    QSignalSpy changed(&board(), &DayBoard::recordsChanged);
    QVERIFY(m_office->change(m_job, [&](Job &job) { job.customer = known.id; }));
    QTRY_VERIFY(board().customer(known.id));
    QCOMPARE(changesIn(changed, 1).customers, (QSet{known.id}));
}

void DayBoardTest::newIdsAreNeverGivenTwice()
{
    const auto other = m_office->openWindow(u"other"_s);
    QSet<qint64> ids;
    int given = 0;
    const auto take = [&](DayBoard &from) {
        const Result<qint64> id = from.newId(RecordKind::Job);
        if (!id)
            return false;
        ids.insert(*id);
        ++given;
        return true;
    };
    for (int i = 0; i < 400; ++i) {
        QVERIFY(QTest::qWaitFor([&] { return take(board()); }));
        QVERIFY(QTest::qWaitFor([&] { return take(other->board()); }));
    }
    QCOMPARE(ids.size(), given);
    for (const JobId known : {m_job, m_planned})
        QVERIFY(!ids.contains(known.value));
}

void DayBoardTest::anyKindGetsIds()
{
    for (int kind = int(RecordKind::Skill); kind <= int(RecordKind::Job); ++kind)
        QVERIFY2(QTest::qWaitFor([&] { return board().newId(RecordKind(kind)).has_value(); }),
                 qPrintable(recordKindName(RecordKind(kind))));
}

void DayBoardTest::anImportIsWrittenFirstAndThenShown()
{
    constexpr int Jobs = 1200;
    const qint64 firstJob =
        orDie(m_office->thread().ask([](OfficeFile &file) { return file.reserveIds(RecordKind::Job, Jobs); }).result());
    const qint64 customer = orDie(
        m_office->thread().ask([](OfficeFile &file) { return file.reserveIds(RecordKind::Customer, 1); }).result());
    ChangeSet changes;
    changes.create(Customer{.id = {customer}, .name = u"Kay"_s});
    for (int i = 0; i < Jobs; ++i) {
        Job job{.id = {firstJob + i}, .number = u"I-%1"_s.arg(i), .title = u"Imported"_s, .customer = {customer}};
        const bool isToday = i % 3 == 0;
        job.windowBegin = m_day.at(isToday ? u"10:00"_s : u"+1 10:00"_s);
        job.windowEnd = *job.windowBegin + Seconds(3600);
        changes.create(job);
    }
    const qsizetype before = board().day().jobs.size();
    QSignalSpy shown(&board(), &DayBoard::recordsChanged);
    const Result<DayBoard::Ticket> ticket = board().apply({.changes = changes, .label = u"Import"_s});
    QVERIFY(ticket);
    QCOMPARE(board().day().jobs.size(), before);
    QTRY_COMPARE(board().day().jobs.size(), before + Jobs / 3);
    QVERIFY(board().customer({customer}));
    for (const QList<QVariant> &told : std::as_const(shown))
        QCOMPARE_LE(told.front().value<BoardChanges>().jobs.size(), 100);
    compareWithFile();

    QVERIFY(board().apply({.changes = changes.inverted(), .label = u"Import"_s, .kind = EditKind::Undo}));
    QTRY_COMPARE(board().day().jobs.size(), before);
    QTRY_VERIFY(!board().customer({customer}));
    compareWithFile();
}

void DayBoardTest::anImportThatCollidesShowsNothing()
{
    ChangeSet changes;
    for (int i = 0; i < 600; ++i)
        changes.create(Customer{.id = {10'000 + i}, .name = u"Kay"_s});
    Job stale = *board().job(m_job);
    stale.title = u"not this any more"_s;
    Job wanted = stale;
    wanted.title = u"wanted"_s;
    changes.update(stale, wanted);
    QSignalSpy failed(&board(), &DayBoard::editFailed);
    QVERIFY(board().apply({.changes = changes, .label = u"Import"_s}));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.front().at(1).value<Error>().code, ErrorCode::Conflict);
    compareWithFile();
}

void DayBoardTest::drivesFollowTheOfficesSpeed()
{
    const BoardDriveTimes drives(board());
    const GeoPoint a{50.0, 8.0};
    const GeoPoint b{50.1, 8.0};
    const Seconds before = drives.between(a, b)->time;
    OfficeSettings faster = board().day().settings;
    faster.drivingSpeed *= 2;
    ChangeSet changes;
    changes.update(board().day().settings, faster);
    QVERIFY(m_office->edit(changes));
    QCOMPARE_LE(std::abs((drives.between(a, b)->time * 2 - before).count()), 2);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::DayBoardTest)
#include "tst_dayboard.moc"
