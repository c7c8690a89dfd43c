#include "core/demo/dayscript.h"
#include "core/demo/demooffice.h"
#include "core/demo/officedraft.h"
#include "core/demo/positionscript.h"
#include "core/demo/towngenerator.h"
#include "core/domain/judge.h"
#include "tests/support/plaintext.h"
#include "tests/support/printing.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace callout;

namespace {

using Size = DemoOptions::Size;

const QDate demoDay(2026, 3, 10);

/// Jobs by status, told as in "Completed 4, On site 2".
QString countsByStatus(const DaySnapshot &day)
{
    QStringList counts;
    for (const JobStatus status : test::allStatuses()) {
        if (const auto count = std::ranges::count(day.jobs, status, &Job::status))
            counts.append(u"%1 %2"_s.arg(test::text(status)).arg(count));
    }
    return counts.join(u", ");
}

QStringList brokenRules(const DaySnapshot &day, Instant now)
{
    const StraightLineDriveTimes drives(day.settings.drivingSpeed);
    return test::DayText(day).brokenRules(Judge(day, drives, now).brokenRules(day.firstDay));
}

} // namespace

/// The demo day itself, before it is written.
class TestDemoOfficeDay : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void countsAreAsWished_data();
    void countsAreAsWished();
    void asManyAreOpenAsWished_data();
    void asManyAreOpenAsWished();
    void smallDayTellsItsStory_data();
    void smallDayTellsItsStory();
    void largeDayIsUnderWay();
    void freshDayIsAllOpen_data();
    void freshDayIsAllOpen();
    void rulesHoldAtAnyTime_data();
    void rulesHoldAtAnyTime();
    void comingDaysKeepTheRules_data();
    void comingDaysKeepTheRules();
    void skillsOfEveryJobAreHeld_data() { sizes(); }
    void skillsOfEveryJobAreHeld();
    void windowsCoverTheWork_data() { sizes(); }
    void windowsCoverTheWork();
    void nobodySharesInitials_data() { sizes(); }
    void nobodySharesInitials();
    void textsAreFinishedAndVaried();
    void openEmergenciesCanBeServed();
    void somePositionsAreOldOrMissing();
    void dayHasItsOccasions();

private:
    static void sizes();
    [[nodiscard]] OfficeDraft invent(DemoOptions options) const;

    Town m_town;
};

void TestDemoOfficeDay::initTestCase()
{
    m_town = TownGenerator(1).generate();
    QVERIFY(!m_town.addresses.isEmpty());
}

void TestDemoOfficeDay::sizes()
{
    QTest::addColumn<Size>("size");
    QTest::newRow("small") << Size::Small;
    QTest::newRow("large") << Size::Large;
}

OfficeDraft TestDemoOfficeDay::invent(DemoOptions options) const
{
    if (!options.day.isValid())
        options.day = demoDay;
    return inventOffice(options, m_town);
}

void TestDemoOfficeDay::countsAreAsWished_data()
{
    QTest::addColumn<DemoOptions>("options");
    QTest::addColumn<int>("jobs");
    QTest::addColumn<int>("emergencies");
    QTest::addColumn<int>("technicians");
    QTest::addColumn<int>("pastJobs");

    QTest::newRow("small") << DemoOptions{.size = Size::Small} << 18 << 3 << 4 << 1100;
    QTest::newRow("large") << DemoOptions{.size = Size::Large} << 300 << 12 << 30 << 15000;
    QTest::newRow("small, without a past") << DemoOptions{.pastJobs = 0} << 18 << 3 << 4 << 0;
    QTest::newRow("small, two people") << DemoOptions{.pastJobs = 10, .technicians = 2} << 18 << 3 << 2 << 10;
    QTest::newRow("small, nine people") << DemoOptions{.pastJobs = 10, .technicians = 9} << 18 << 3 << 9 << 10;
    QTest::newRow("small, more open") << DemoOptions{.pastJobs = 10, .openJobs = 50} << 63 << 3 << 4 << 10;
    QTest::newRow("large, one person") << DemoOptions{.size = Size::Large, .pastJobs = 9, .technicians = 1} << 300 << 12
                                       << 1 << 9;
}

void TestDemoOfficeDay::countsAreAsWished()
{
    QFETCH(const DemoOptions, options);
    const OfficeDraft draft = invent(options);
    QTEST(int(draft.dayJobs.size()), "jobs");
    QTEST(int(std::ranges::count_if(draft.dayJobs, &Job::isEmergency)), "emergencies");
    QTEST(int(draft.technicians.size()), "technicians");
    QTEST(int(draft.pastJobs.size()), "pastJobs");
    for (const Job &job : draft.pastJobs)
        QVERIFY2(!isOpen(job.status) && job.closedAt < draft.calendar.day(draft.day).begin, qPrintable(job.number));
}

void TestDemoOfficeDay::asManyAreOpenAsWished_data()
{
    sizes();
}

void TestDemoOfficeDay::asManyAreOpenAsWished()
{
    QFETCH(const Size, size);
    const OfficeDraft draft = invent({.size = size, .pastJobs = 0, .openJobs = 400});
    const DaySnapshot day = draft.dayAt(draft.at({10, 40}));
    QCOMPARE(std::ranges::count(day.jobs, JobStatus::Unassigned, &Job::status), 400);
}

void TestDemoOfficeDay::smallDayTellsItsStory_data()
{
    QTest::addColumn<QTime>("now");
    QTest::addColumn<QString>("counts");
    QTest::newRow("in the night") << QTime(5, 0) << u"Open 7, Scheduled 11"_s;
    QTest::newRow("before work") << QTime(7, 30) << u"Open 6, Scheduled 12"_s;
    QTest::newRow("mid-morning") << QTime(
        10, 40) << u"Open 5, Scheduled 4, Dispatched 1, En route 1, On site 2, On hold 1, Completed 4"_s;
    QTest::newRow("after lunch") << QTime(13, 50) << u"Open 5, On site 4, On hold 1, Completed 8"_s;
    QTest::newRow("after work") << QTime(18, 0) << u"Open 5, On hold 1, Completed 12"_s;
}

void TestDemoOfficeDay::smallDayTellsItsStory()
{
    QFETCH(const QTime, now);
    const OfficeDraft draft = invent({.now = now, .pastJobs = 0});
    const DaySnapshot day = draft.dayAt(draft.at(now));
    QTEST(countsByStatus(day), "counts");
    for (const Job &job : day.jobs)
        QVERIFY2(job.createdAt < draft.at(now), qPrintable(job.number));
}

void TestDemoOfficeDay::largeDayIsUnderWay()
{
    const OfficeDraft draft = invent({.size = Size::Large, .pastJobs = 0});
    const DaySnapshot day = draft.dayAt(draft.at({10, 40}));
    const auto count = [&](JobStatus status) { return int(std::ranges::count(day.jobs, status, &Job::status)); };
    QCOMPARE_GE(count(JobStatus::Completed), 40);
    QCOMPARE_GE(count(JobStatus::OnSite), 15);
    QCOMPARE_GE(count(JobStatus::EnRoute), 2);
    QCOMPARE_GE(count(JobStatus::Dispatched), 2);
    QCOMPARE_GE(count(JobStatus::Scheduled), 90);
    QCOMPARE_GE(count(JobStatus::OnHold), 3);
    QCOMPARE_GE(count(JobStatus::Cancelled), 3);
    const int open = count(JobStatus::Unassigned);
    QVERIFY2(open >= 40 && open <= 90, qPrintable(QString::number(open)));
    for (const Job &job : day.jobs) {
        QCOMPARE(job.status == JobStatus::OnHold || job.status == JobStatus::Cancelled, !job.statusReason.isEmpty());
        QCOMPARE(job.status == JobStatus::Completed, job.invoiceTotal.has_value());
    }
}

void TestDemoOfficeDay::freshDayIsAllOpen_data()
{
    QTest::addColumn<Size>("size");
    QTest::addColumn<QString>("counts");
    QTest::newRow("small") << Size::Small << u"Open 18"_s;
    QTest::newRow("large") << Size::Large << u"Open 300"_s;
}

void TestDemoOfficeDay::freshDayIsAllOpen()
{
    QFETCH(const Size, size);
    const QTime now(7, 45);
    const OfficeDraft draft = invent({.size = size, .now = now, .isFresh = true, .pastJobs = 0});
    QTEST(countsByStatus(draft.dayAt(draft.at(now))), "counts");
}

void TestDemoOfficeDay::rulesHoldAtAnyTime_data()
{
    QTest::addColumn<DemoOptions>("options");
    for (const Size size : {Size::Small, Size::Large}) {
        const char *name = size == Size::Small ? "small" : "large";
        for (const int hour : {5, 7, 8, 9, 10, 11, 12, 13, 15, 17, 21})
            QTest::addRow("%s at %d:40", name, hour) << DemoOptions{.size = size, .now = QTime(hour, 40)};
        for (const quint64 seed : {2, 3, 4, 5, 6})
            QTest::addRow("%s, seed %llu", name, seed) << DemoOptions{.size = size, .seed = seed};
        QTest::addRow("%s on a Sunday with a change of clocks", name)
            << DemoOptions{.size = size, .day = {2026, 3, 29}};
        QTest::addRow("%s in Chicago", name) << DemoOptions{.size = size, .zone = QTimeZone("America/Chicago")};
        QTest::addRow("%s, two people", name) << DemoOptions{.size = size, .technicians = 2};
        QTest::addRow("%s, ten people", name) << DemoOptions{.size = size, .technicians = 10};
    }
}

void TestDemoOfficeDay::rulesHoldAtAnyTime()
{
    QFETCH(DemoOptions, options);
    options.pastJobs = 0;
    const OfficeDraft draft = invent(options);
    const Instant now = draft.at(options.now);
    QCOMPARE(brokenRules(draft.dayAt(now), now).join(u"; "), QString());
}

void TestDemoOfficeDay::comingDaysKeepTheRules_data()
{
    sizes();
}

void TestDemoOfficeDay::comingDaysKeepTheRules()
{
    QFETCH(const Size, size);
    const OfficeDraft draft = invent({.size = size, .pastJobs = 0});
    QVERIFY(!draft.comingJobs.empty());
    for (int ahead = 1; ahead <= 6; ++ahead) {
        DaySnapshot day = draft.emptyDay(draft.day.addDays(ahead));
        for (const Job &job : draft.comingJobs)
            day.jobs.insert(job.id, job);
        QCOMPARE(brokenRules(day, draft.at({10, 40})).join(u"; "), QString());
    }
    const auto isPlanned = [](const Job &job) { return job.status == JobStatus::Scheduled; };
    QCOMPARE_GT(std::ranges::count_if(draft.comingJobs, isPlanned), std::ssize(draft.comingJobs) / 2);
}

void TestDemoOfficeDay::skillsOfEveryJobAreHeld()
{
    QFETCH(const Size, size);
    const OfficeDraft draft = invent({.size = size, .pastJobs = 0});
    const DaySnapshot day = draft.dayAt(draft.at({10, 40}));
    for (const Job &job : day.jobs) {
        const bool isSomebodyAble = std::ranges::any_of(day.technicians, [&](const Technician &technician) {
            return std::ranges::all_of(job.requiredSkills, [&](SkillId skill) {
                const HeldSkill *held = technician.held(skill);
                return held && held->isValidOn(draft.day);
            });
        });
        QVERIFY2(isSomebodyAble, qPrintable(job.title));
    }
    bool isOneExpired = false;
    bool isOneExpiring = false;
    for (const Technician &technician : draft.technicians) {
        for (const HeldSkill &held : technician.skills) {
            const qint64 left = held.expires ? draft.day.daysTo(*held.expires) : 1000;
            isOneExpired = isOneExpired || (left < 0 && left > -40);
            isOneExpiring = isOneExpiring || (left >= 0 && left < 14);
        }
    }
    QVERIFY(isOneExpired);
    QVERIFY(isOneExpiring);
}

void TestDemoOfficeDay::windowsCoverTheWork()
{
    QFETCH(const Size, size);
    const OfficeDraft draft = invent({.size = size, .pastJobs = 500});
    for (const auto *jobs : {&draft.pastJobs, &draft.dayJobs, &draft.comingJobs}) {
        for (const Job &job : *jobs) {
            QVERIFY(job.window());
            QVERIFY2(job.window()->length() >= job.duration, qPrintable(job.title));
            QVERIFY2(job.duration >= Minutes(15), qPrintable(job.title));
        }
    }
}

void TestDemoOfficeDay::nobodySharesInitials()
{
    QFETCH(const Size, size);
    const OfficeDraft draft = invent({.size = size, .pastJobs = 0});
    QSet<QString> initials;
    for (const Technician &technician : draft.technicians)
        initials.insert(technician.initials());
    QCOMPARE(initials.size(), qsizetype(draft.technicians.size()));
}

void TestDemoOfficeDay::textsAreFinishedAndVaried()
{
    const OfficeDraft draft = invent({.size = Size::Large, .pastJobs = 2000});
    QHash<QString, int> titles;
    QSet<QString> tags;
    QSet<QString> sources;
    for (const auto *jobs : {&draft.pastJobs, &draft.dayJobs, &draft.comingJobs}) {
        for (const Job &job : *jobs) {
            for (const QString &text : {job.title, job.description, job.notes})
                QVERIFY2(!text.contains(u'{') && !text.contains(u'}'), qPrintable(text));
            QVERIFY(!job.title.isEmpty());
        }
    }
    for (const Job &job : draft.dayJobs) {
        ++titles[job.title];
        tags.unite(QSet<QString>(job.tags.begin(), job.tags.end()));
        sources.insert(job.source);
    }
    QCOMPARE_GT(titles.size(), 240);
    QCOMPARE_LE(*std::ranges::max_element(titles), 4);
    QVERIFY(tags.contains(QSet<QString>{u"vulnerable"_s, u"warranty"_s, u"dog"_s, u"gate code"_s, u"landlord"_s}));
    QCOMPARE_GE(sources.size(), 4);
}

void TestDemoOfficeDay::openEmergenciesCanBeServed()
{
    const OfficeDraft draft = invent({.pastJobs = 0});
    const Instant now = draft.at({10, 40});
    const DaySnapshot day = draft.dayAt(now);
    const StraightLineDriveTimes drives(day.settings.drivingSpeed);
    const Judge judge(day, drives, now);
    int open = 0;
    for (const Job &job : day.jobs) {
        if (!job.isEmergency() || job.status != JobStatus::Unassigned)
            continue;
        ++open;
        QVERIFY2(std::ranges::any_of(draft.technicians,
                                     [&](const Technician &technician) {
                                         return judge.bestInsideWindow(job, technician.id, draft.day).has_value();
                                     }),
                 qPrintable(job.title));
    }
    QCOMPARE(open, 2);
}

void TestDemoOfficeDay::somePositionsAreOldOrMissing()
{
    const OfficeDraft draft = invent({.pastJobs = 0});
    const Instant now = draft.at({10, 40});
    const DaySnapshot day = draft.dayAt(now);
    const QList<PositionFix> fixes = positionsAt(draft, day, now);
    QCOMPARE(fixes.size(), 3);
    const auto isOld = [&](const PositionFix &fix) { return now - fix.at > day.settings.positionStaleAfter; };
    QCOMPARE(std::ranges::count_if(fixes, isOld), 1);
    for (const PositionFix &fix : fixes) {
        QVERIFY(fix.at <= now);
        const bool isOnSiteNearby = std::ranges::any_of(day.jobs, [&](const Job &job) {
            return job.technician == fix.technician && job.status == JobStatus::OnSite
                && distanceMetres(*job.location(), fix.point) < 60;
        });
        QCOMPARE(isOnSiteNearby, day.technicians.value(fix.technician).status == TechnicianStatus::OnJob);
    }
    QVERIFY(positionsAt(draft, draft.dayAt(draft.at({5, 0})), draft.at({5, 0})).isEmpty());
}

void TestDemoOfficeDay::dayHasItsOccasions()
{
    const OfficeDraft draft = invent({.size = Size::Large, .pastJobs = 0});
    const DaySnapshot day = draft.emptyDay(draft.day);
    const auto shifts = [&](ShiftKind kind) { return std::ranges::count(day.shifts, kind, &Shift::kind); };
    QCOMPARE(shifts(ShiftKind::Normal), 28);
    QCOMPARE(shifts(ShiftKind::OnCall), 1);
    QCOMPARE(shifts(ShiftKind::TimeOff), 2);
    const auto hasCode = [](const NonJobEvent &event) { return !event.timesheetCode.isEmpty(); };
    QCOMPARE_GT(std::ranges::count_if(day.events, hasCode), 27);
    QCOMPARE_LT(std::ranges::count_if(day.events, hasCode), day.events.size());
    for (const NonJobEvent &event : day.events)
        QCOMPARE(hasCode(event), event.windowBegin && event.windowEnd);
}

QTEST_GUILESS_MAIN(TestDemoOfficeDay)
#include "tst_demoofficeday.moc"
