#include "core/commands/officecommands.h"

#include "core/commands/jobcommands.h"
#include "core/commands/undohistory.h"
#include "core/dispatch/officelookup.h"
#include "tests/support/daydifferences.h"
#include "tests/support/ordie.h"
#include "tests/support/printing.h"
#include "tests/support/randomvalues.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

namespace {

constexpr GeoPoint Middle{51.2, -2.6};

QList<GeoPoint> around(const GeoPoint &place, double reach)
{
    return {offsetBy(place, -reach, -reach), offsetBy(place, reach, -reach), offsetBy(place, reach, reach),
            offsetBy(place, -reach, reach)};
}

} // namespace

/// What the settings window saves, as one step.
class OfficeCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everythingIsOneStep();
    void nothingChangedIsNothing();
    void oneListNamesTheStep();
    void newRecordsGetIdsOfTheirOwn();
    void whatChangedElsewhereStays();
    void whatIsUsedIsNotRemoved();
    void usesAreCountedOverAllDays();
    void zonesAreAssignedInOneStep();
    void randomEditsAreUndoneToTheStart();

private:
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    [[nodiscard]] OfficeRecords records() { return officeRecordsOf(board().day()); }
    bool save(const OfficeRecords &before, const OfficeRecords &wanted)
    {
        const OfficeRecords after =
            withNewIds(wanted, orDie(m_office->lookup().reserveIds(newRecordsOf(wanted)).result()));
        const bool isDone = m_history->push(commands::saveOffice(board(), before, after));
        m_office->settle();
        return isDone;
    }
    /// Waits until a number for the job is at hand.
    bool create(const Job &job)
    {
        return QTest::qWaitFor([&] { return m_history->push(commands::createJob(board(), job)); });
    }

    TestDay m_day;
    JobTypeId m_service;
    SkillId m_gas;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<UndoHistory> m_history;
};

void OfficeCommandsTest::init()
{
    m_day = TestDay();
    m_gas = m_day.skill(u"Gas"_s);
    m_service = m_day.jobType(u"Service"_s);
    m_day.snapshot().zones.insert({70}, {.id = {70}, .name = u"Town"_s, .outline = around(Middle, 1000)});
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"08:00"_s));
    m_history = std::make_unique<UndoHistory>(board());
}

void OfficeCommandsTest::cleanup()
{
    m_history.reset();
    m_office.reset();
}

void OfficeCommandsTest::everythingIsOneStep()
{
    const DaySnapshot start = board().day();
    const OfficeRecords before = records();
    OfficeRecords after = before;
    after.settings.name = u"Harbour Heating"_s;
    after.settings.engineMode = EngineMode::Auto;
    after.skills[m_gas].name = u"Gas certificate"_s;
    after.jobTypes[m_service].duration = Minutes(45);
    after.businessUnits.insert({-1}, {.id = {-1}, .name = u"Plumbing"_s});
    after.zones.remove({70});
    QVERIFY(save(before, after));
    QCOMPARE(m_history->stack().count(), 1);
    QCOMPARE(m_history->stack().undoText(), u"Change office settings"_s);
    QCOMPARE(board().day().settings.name, u"Harbour Heating"_s);
    QCOMPARE(board().day().skills.value(m_gas).name, u"Gas certificate"_s);
    QCOMPARE(board().day().businessUnits.size(), start.businessUnits.size() + 1);
    QVERIFY(board().day().zones.isEmpty());
    QCOMPARE(differences(board().day(), m_office->window().fromFile()), QStringList());
    m_history->undo();
    m_office->settle();
    QCOMPARE(differences(board().day(), start), QStringList());
    m_history->redo();
    m_office->settle();
    QCOMPARE(board().day().settings.engineMode, std::optional(EngineMode::Auto));
}

void OfficeCommandsTest::nothingChangedIsNothing()
{
    const auto command = commands::saveOffice(board(), records(), records());
    QVERIFY(command);
    QVERIFY(!*command);
}

void OfficeCommandsTest::oneListNamesTheStep()
{
    OfficeRecords after = records();
    after.zones.insert({-1}, {.id = {-1}, .name = u"North"_s});
    QVERIFY(save(records(), after));
    QCOMPARE(m_history->stack().undoText(), u"Change the zones"_s);
}

void OfficeCommandsTest::newRecordsGetIdsOfTheirOwn()
{
    OfficeRecords after = records();
    after.skills.insert({-1}, {.id = {-1}, .name = u"Heat pumps"_s});
    after.skills.insert({-2}, {.id = {-2}, .name = u"Oil"_s});
    after.jobTypes.insert({-1}, {.id = {-1}, .name = u"Heat pump"_s, .requiredSkills = {m_gas, {-1}}});
    QVERIFY(save(records(), after));
    const RecordTable<Skill> &skills = board().day().skills;
    const auto heatPumps = std::ranges::find(skills, u"Heat pumps"_s, &Skill::name);
    const auto oil = std::ranges::find(skills, u"Oil"_s, &Skill::name);
    QVERIFY(heatPumps != skills.end() && oil != skills.end());
    QCOMPARE_LT(heatPumps->id, oil->id);
    const auto type = std::ranges::find(board().day().jobTypes, u"Heat pump"_s, &JobType::name);
    QVERIFY(type != board().day().jobTypes.end());
    QCOMPARE(type->requiredSkills, (QList{m_gas, heatPumps->id}));
}

// A window stands open for minutes; what it did not change must not go back to what it was then.
void OfficeCommandsTest::whatChangedElsewhereStays()
{
    const OfficeRecords before = records();
    OfficeRecords elsewhere = before;
    elsewhere.settings.freeze = Minutes(45);
    elsewhere.jobTypes[m_service].priorityStep = 1;
    QVERIFY(save(before, elsewhere));
    OfficeRecords after = before;
    after.settings.snap = Minutes(5);
    after.jobTypes[m_service].duration = Minutes(90);
    QVERIFY(save(before, after));
    QCOMPARE(board().day().settings.freeze, Seconds(Minutes(45)));
    QCOMPARE(board().day().settings.snap, Seconds(Minutes(5)));
    QCOMPARE(board().day().jobTypes.value(m_service).priorityStep, 1);
    QCOMPARE(board().day().jobTypes.value(m_service).duration, Seconds(Minutes(90)));
}

// The file has the last word: a job of another day may use what nobody sees in use here.
void OfficeCommandsTest::whatIsUsedIsNotRemoved()
{
    QVERIFY(create({.title = u"Boiler"_s, .type = m_service}));
    m_office->settle();
    QSignalSpy refused(m_history.get(), &UndoHistory::refused);
    OfficeRecords after = records();
    after.jobTypes.remove(m_service);
    save(records(), after);
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(board().day().jobTypes.contains(m_service));
}

void OfficeCommandsTest::usesAreCountedOverAllDays()
{
    TestDay day;
    const SkillId gas = day.skill(u"Gas"_s);
    const SkillId oil = day.skill(u"Oil"_s);
    const JobTypeId service = day.jobType(u"Service"_s);
    day.snapshot().zones.insert({70}, {.id = {70}, .name = u"Town"_s});
    day.snapshot().businessUnits.insert({80}, {.id = {80}, .name = u"Plumbing"_s});
    const TechnicianId ana = day.worker(u"Ana"_s, [&](Technician &technician) {
        technician.skills = {{gas, QDate(2030, 1, 1)}, {oil, {}}};
        technician.zones = {{70}};
        technician.businessUnit = {80};
    });
    day.worker(u"Gone"_s, [&](Technician &technician) {
        technician.isActive = false;
        technician.skills = {{oil, {}}};
    });
    const JobChange wants = [&](Job &job) {
        job.type = service;
        job.requiredSkills = {gas};
        job.zone = {70};
    };
    day.scheduled(u"P-1"_s, ana, u"-30 09:00"_s, all({wants, hasStatus(JobStatus::Completed)}));
    day.job(u"N-1"_s, wants);
    TestOffice office(day.snapshot(), day.at(u"08:00"_s));
    const RecordUses uses = orDie(office.lookup().recordUses().result());
    QCOMPARE(uses.value({RecordKind::Skill, gas.value}), (RecordUse{2, 1}));
    QCOMPARE(uses.value({RecordKind::Skill, oil.value}), (RecordUse{0, 2}));
    QCOMPARE(uses.value({RecordKind::JobType, service.value}), (RecordUse{2, 0}));
    QCOMPARE(uses.value({RecordKind::Zone, 70}), (RecordUse{2, 1}));
    QCOMPARE(uses.value({RecordKind::BusinessUnit, 80}), (RecordUse{0, 1}));
    QCOMPARE(uses.size(), 5);
}

void OfficeCommandsTest::zonesAreAssignedInOneStep()
{
    Job inside{.title = u"Tap"_s};
    setPlace(inside, offsetBy(Middle, 100, 100));
    QVERIFY(create(inside));
    Job outside{.title = u"Boiler"_s};
    setPlace(outside, offsetBy(Middle, 9000, 0));
    QVERIFY(create(outside));
    QVERIFY(m_history->push(commands::assignZones(board())));
    QCOMPARE(m_history->stack().undoText(), u"Assign zones to 1 job(s)"_s);
    const auto tap = std::ranges::find(board().day().jobs, u"Tap"_s, &Job::title);
    QCOMPARE(tap->zone, ZoneId{70});
    QVERIFY(!std::ranges::find(board().day().jobs, u"Boiler"_s, &Job::title)->zone);
    QVERIFY(!*commands::assignZones(board()));
    m_history->undo();
    QVERIFY(!std::ranges::find(board().day().jobs, u"Tap"_s, &Job::title)->zone);
}

void OfficeCommandsTest::randomEditsAreUndoneToTheStart()
{
    constexpr int Steps = 120;
    const DaySnapshot start = board().day();
    RandomValues random(5);
    const auto change = [&random]<typename Record>(RecordTable<Record> &table) {
        QList<Id<Record>> ids = table.keys();
        std::ranges::sort(ids);
        for (const Id<Record> id : std::as_const(ids)) {
            Record any = random.record<Record>();
            any.id = id;
            any.revision = table.value(id).revision;
            if (random.chance(0.2))
                table.remove(id);
            else if (random.chance(0.3))
                table.insert(id, any);
        }
        for (int count = random.below(3); count > 0; --count) {
            Record any = random.record<Record>();
            any.id = {-count};
            any.revision = 0;
            table.insert(any.id, any);
        }
    };
    for (int step = 0; step < Steps; ++step) {
        OfficeRecords after = records();
        OfficeSettings any = random.record<OfficeSettings>();
        any.id = after.settings.id;
        any.revision = after.settings.revision;
        any.timeZone = after.settings.timeZone; // the days shown depend on it
        if (random.chance(0.5))
            after.settings = any;
        change(after.skills);
        change(after.jobTypes);
        change(after.businessUnits);
        change(after.zones);
        save(records(), after);
        if (random.chance(0.1))
            m_history->undo();
    }
    m_office->settle();
    QVERIFY(!differences(board().day(), start).isEmpty());
    QCOMPARE(differences(board().day(), m_office->window().fromFile()), QStringList());
    const DaySnapshot end = board().day();
    QSignalSpy refused(m_history.get(), &UndoHistory::refused);
    const int steps = m_history->stack().index(); // the last one may have been taken back
    QCOMPARE_GT(steps, Steps / 2);
    while (m_history->stack().canUndo())
        m_history->undo();
    m_office->settle();
    QCOMPARE(differences(board().day(), start), QStringList());
    QCOMPARE(differences(m_office->window().fromFile(), start), QStringList());
    while (m_history->stack().index() < steps)
        m_history->redo();
    m_office->settle();
    QCOMPARE(differences(board().day(), end), QStringList());
    QCOMPARE(refused.count(), 0);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::OfficeCommandsTest)
#include "tst_officecommands.moc"
