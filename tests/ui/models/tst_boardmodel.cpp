#include "core/commands/jobcommands.h"
#include "tests/support/minutedrives.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/models/boardmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

class TestBoardModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void openJobsAreOnTop();
    void emergenciesTakeTheFirstLane();
    void barsAreWhatReallyHappened_data();
    void barsAreWhatReallyHappened();
    void cancelledJobsAreGone();
    void aLateBarSaysSo();
    void drivesLeadToTheirStops();
    void aDriveWithoutTimeIsTight();
    void shiftsAndEventsAreShown();
    void aChangeRefreshesItsRowsAlone();
    void theClockRefreshesWhatItMoves();
    void aNewTechnicianGetsARow();
    void ordersRows_data();
    void ordersRows();
    void filtersRows_data();
    void filtersRows();
    void barsTellThemselves();
    void aHelperIsShownTheirLeadersDay();
    void aPausedRowSaysSo();

private:
    [[nodiscard]] const BoardRow &rowOf(TechnicianId technician) const
    {
        return m_model->row(m_model->rowOf(technician));
    }
    [[nodiscard]] const BoardBar &barOf(JobId job) const { return m_model->bar(*m_model->placeOf(job)); }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row)
            names.append(m_model->row(row).name);
        return names;
    }

    test::TestDay m_day;
    test::MinuteDrives m_drives;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_boiler;
    JobId m_leak;
    JobId m_tap;
    std::unique_ptr<test::TestOffice> m_office;
    std::unique_ptr<BoardModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestBoardModel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestBoardModel::init()
{
    m_day = test::TestDay();
    const SkillId gas = m_day.skill(u"Gas certificate"_s);
    m_ana = m_day.worker(u"Ana Moreno"_s, [gas](Technician &ana) { ana.skills = {{gas, {}}}; });
    m_mike = m_day.worker(u"Mike Boyle"_s);
    m_boiler = m_day.scheduled(u"J-1"_s, m_ana, u"10:00"_s, test::stands(20));
    m_leak = m_day.scheduled(u"J-2"_s, m_ana, u"12:00"_s, test::stands(50));
    m_tap = m_day.job(u"J-3"_s, test::promised(m_day.span(u"09:00"_s, u"11:00"_s)));
    m_office = std::make_unique<test::TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
    m_model = std::make_unique<BoardModel>(m_office->board(), m_drives, m_day.at(u"09:00"_s));
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
}

void TestBoardModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_office.reset();
}

void TestBoardModel::openJobsAreOnTop()
{
    QCOMPARE(names(), (QStringList{u"Open"_s, u"Ana Moreno"_s, u"Mike Boyle"_s}));
    QVERIFY(m_model->row(0).isOpenLane());
    QCOMPARE(m_model->placeOf(m_tap), (BoardModel::Place{0, 0}));
    QCOMPARE(barOf(m_tap).span, m_day.span(u"09:00"_s, u"10:00"_s));
    QCOMPARE(m_model->placeOf(m_leak), (BoardModel::Place{1, 1}));
    QCOMPARE(rowOf(m_ana).utilisation, 0.25);
}

void TestBoardModel::emergenciesTakeTheFirstLane()
{
    const Job tap = m_day[m_tap];
    Job burst = tap;
    burst.id = {9001};
    burst.priority = Priority::Emergency;
    ChangeSet changes;
    changes.create(burst);
    QVERIFY(m_office->edit(changes));
    QCOMPARE(m_model->row(0).lanes, 2);
    QCOMPARE(barOf(burst.id).lane, 0);
    QCOMPARE(barOf(m_tap).lane, 1);
}

void TestBoardModel::barsAreWhatReallyHappened_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("isMoved");
    QTest::newRow("scheduled") << JobStatus::Scheduled << u"11:00"_s << false;
    QTest::newRow("on site since 10:20, still there at 12:30") << JobStatus::OnSite << u"12:30"_s << true;
    QTest::newRow("on site 10:20, completed 10:50") << JobStatus::Completed << u"10:50"_s << true;
}

void TestBoardModel::barsAreWhatReallyHappened()
{
    QFETCH(JobStatus, status);
    QFETCH(QString, end);
    QFETCH(bool, isMoved);
    QVERIFY(m_office->change(m_boiler, [&](Job &job) {
        job.status = status;
        if (status == JobStatus::Scheduled)
            return;
        job.onSiteAt = m_day.at(u"10:20"_s);
        if (status == JobStatus::Completed)
            job.closedAt = m_day.at(u"10:50"_s);
    }));
    m_model->setNow(m_day.at(u"12:30"_s));
    QCOMPARE(barOf(m_boiler).span, m_day.span(isMoved ? u"10:20"_s : u"10:00"_s, end));
    QCOMPARE(barOf(m_boiler).planned.has_value(), isMoved);
    if (isMoved)
        QCOMPARE(*barOf(m_boiler).planned, m_day.span(u"10:00"_s, u"11:00"_s));
}

void TestBoardModel::cancelledJobsAreGone()
{
    QVERIFY(m_office->change(m_boiler, [](Job &job) { job.status = JobStatus::Cancelled; }));
    QVERIFY(!m_model->placeOf(m_boiler));
    QCOMPARE(rowOf(m_ana).bars.size(), 1);
}

void TestBoardModel::aLateBarSaysSo()
{
    QVERIFY(!barOf(m_tap).isLate);
    m_model->setNow(m_day.at(u"11:01"_s));
    QVERIFY(barOf(m_tap).isLate);
}

void TestBoardModel::drivesLeadToTheirStops()
{
    const QList<BoardLeg> legs = m_model->legs(m_model->rowOf(m_ana));
    QCOMPARE(legs.size(), 2);
    QCOMPARE(legs.at(0).span, m_day.span(u"09:40"_s, u"10:00"_s)); // from home, 20 minutes
    QCOMPARE(legs.at(1).job, m_leak);
    QCOMPARE(legs.at(1).span, m_day.span(u"11:30"_s, u"12:00"_s));
    QVERIFY(!legs.at(1).isTight);
    QVERIFY(m_model->legs(0).isEmpty());
}

void TestBoardModel::aDriveWithoutTimeIsTight()
{
    QVERIFY(m_office->change(m_leak, [&](Job &job) { job.start = m_day.at(u"11:20"_s); }));
    QVERIFY(m_model->legs(m_model->rowOf(m_ana)).at(1).isTight);
}

void TestBoardModel::shiftsAndEventsAreShown()
{
    test::TestDay day;
    const TechnicianId eve = day.worker(u"Eve"_s);
    day.shift(eve, u"13:00"_s, u"16:00"_s, ShiftKind::TimeOff);
    day.event(eve, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
    const test::TestOffice office(day.snapshot(), day.at(u"09:00"_s));
    const BoardRow row =
        technicianRow(day.snapshot(), TechnicianDays(day.snapshot()), test::MinuteDrives(), eve, day.at(u"09:00"_s));
    QCOMPARE(row.working, QList{day.span(u"08:00"_s, u"13:00"_s)});
    QCOMPARE(row.blocks.size(), 2);
    QCOMPARE(row.blocks.at(0).kind, BoardBlock::Kind::TimeOff);
    QCOMPARE(row.blocks.at(1).title, u"Lunch"_s);
    QCOMPARE(row.blocks.at(1).span, day.span(u"12:00"_s, u"12:30"_s));
}

void TestBoardModel::aChangeRefreshesItsRowsAlone()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QVERIFY(m_office->change(m_leak, [&](Job &job) { job = assigned(job, m_mike, m_day.at(u"13:00"_s)); }));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.at(0).front().toModelIndex().row(), m_model->rowOf(m_ana));
    QCOMPARE(changed.at(1).front().toModelIndex().row(), m_model->rowOf(m_mike));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(m_model->placeOf(m_leak), (BoardModel::Place{2, 0}));
}

void TestBoardModel::theClockRefreshesWhatItMoves()
{
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setNow(m_day.at(u"09:01"_s));
    QCOMPARE(changed.size(), 0);
    m_model->setNow(m_day.at(u"10:20"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(rowOf(m_ana).behind, Seconds(Minutes(20)));
}

void TestBoardModel::aNewTechnicianGetsARow()
{
    Technician zoe;
    zoe.id = {9002};
    zoe.name = u"Zoë"_s;
    ChangeSet changes;
    changes.create(zoe);
    QVERIFY(m_office->edit(changes));
    QCOMPARE(names().back(), u"Zoë"_s);
    QCOMPARE(m_model->technicianCount(), 3);
}

void TestBoardModel::ordersRows_data()
{
    QTest::addColumn<BoardModel::Order>("order");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("name") << BoardModel::Order::Name << QStringList{u"Open"_s, u"Ana Moreno"_s, u"Mike Boyle"_s};
    QTest::newRow("load") << BoardModel::Order::Load << QStringList{u"Open"_s, u"Mike Boyle"_s, u"Ana Moreno"_s};
    QTest::newRow("zone") << BoardModel::Order::Zone << QStringList{u"Open"_s, u"Mike Boyle"_s, u"Ana Moreno"_s};
    QTest::newRow("delay") << BoardModel::Order::Behind << QStringList{u"Open"_s, u"Mike Boyle"_s, u"Ana Moreno"_s};
}

void TestBoardModel::ordersRows()
{
    QFETCH(BoardModel::Order, order);
    QFETCH(QStringList, names);
    ChangeSet zones;
    zones.create(Zone{.id = {9101}, .name = u"East"_s});
    zones.create(Zone{.id = {9102}, .name = u"West"_s});
    QVERIFY(m_office->edit(zones));
    QVERIFY(m_office->change(m_ana, [](Technician &ana) { ana.zones = {ZoneId{9102}}; }));
    QVERIFY(m_office->change(m_mike, [](Technician &mike) { mike.zones = {ZoneId{9102}, ZoneId{9101}}; }));
    QVERIFY(m_office->change(m_leak, [&](Job &job) {
        job = assigned(job, m_mike, m_day.at(u"09:00"_s));
        job.duration = Minutes(180);
    }));
    m_model->setNow(m_day.at(u"09:30"_s));
    const QPersistentModelIndex mike = m_model->index(m_model->rowOf(m_mike));
    m_model->setOrder(order);
    QCOMPARE(this->names(), names);
    QCOMPARE(mike.row(), m_model->rowOf(m_mike));
}

void TestBoardModel::filtersRows_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("nothing") << u" "_s << QStringList{u"Open"_s, u"Ana Moreno"_s, u"Mike Boyle"_s};
    QTest::newRow("a name") << u"boy"_s << QStringList{u"Open"_s, u"Mike Boyle"_s};
    QTest::newRow("a skill") << u"gas"_s << QStringList{u"Open"_s, u"Ana Moreno"_s};
    QTest::newRow("a job") << u"J-2"_s << QStringList{u"Open"_s, u"Ana Moreno"_s};
    QTest::newRow("nobody") << u"xyzzy"_s << QStringList{u"Open"_s};
}

void TestBoardModel::filtersRows()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, names);
    m_model->setFilter(typed);
    QCOMPARE(this->names(), names);
    QCOMPARE(m_model->technicianCount(), 2);
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 3);
}

void TestBoardModel::barsTellThemselves()
{
    const QString leak = m_model->words(*m_model->placeOf(m_leak));
    QVERIFY2(leak.contains(u"J-2"_s) && leak.contains(u"Ana Moreno, 12:00–13:00"_s) && leak.contains(u"30 min drive"_s),
             qPrintable(leak));
    const QString tap = m_model->words(*m_model->placeOf(m_tap));
    QVERIFY2(tap.contains(u"Promised 09:00–11:00"_s) && tap.contains(u"Takes 1 h"_s), qPrintable(tap));
    QVERIFY(m_model->rowWords(1).contains(u"25"_s));
}

void TestBoardModel::aHelperIsShownTheirLeadersDay()
{
    QVERIFY(m_office->change(m_mike, [this](Technician &mike) { mike.follows = m_ana; }));
    QCOMPARE(rowOf(m_mike).leader, u"Ana Moreno"_s);
    QVERIFY(rowOf(m_mike).bars.isEmpty());
    QCOMPARE(rowOf(m_mike).followed.size(), 2);
    QCOMPARE(rowOf(m_mike).followed.front().job, m_boiler);
    QVERIFY(m_model->legs(m_model->rowOf(m_mike)).isEmpty());
    QCOMPARE(m_model->placeOf(m_boiler)->row, m_model->rowOf(m_ana)); // to be dragged there alone
    QVERIFY(m_model->rowWords(m_model->rowOf(m_mike)).contains(u"Goes along with Ana Moreno"_s));

    // What the leader's day becomes, the helper's row follows.
    QVERIFY(m_office->change(m_boiler, [this](Job &job) { job.start = m_day.at(u"08:00"_s); }));
    QCOMPARE(rowOf(m_mike).followed.front().span.begin, m_day.at(u"08:00"_s));
    QVERIFY(m_office->change(m_leak, [](Job &job) { job = unassigned(job); }));
    QCOMPARE(rowOf(m_mike).followed.size(), 1);
    QVERIFY(m_office->change(m_mike, [](Technician &mike) { mike.follows = {}; }));
    QVERIFY(rowOf(m_mike).leader.isEmpty() && rowOf(m_mike).followed.isEmpty());
}

void TestBoardModel::aPausedRowSaysSo()
{
    QVERIFY(!rowOf(m_ana).isPaused);
    QVERIFY(m_office->change(m_ana, [](Technician &ana) { ana.isPaused = true; }));
    QVERIFY(rowOf(m_ana).isPaused);
    QVERIFY(m_model->rowWords(m_model->rowOf(m_ana)).contains(u"Paused for the engine"_s));
}

QTEST_GUILESS_MAIN(TestBoardModel)
#include "tst_boardmodel.moc"
