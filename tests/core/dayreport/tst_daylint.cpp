#include "core/dayreport/daylint.h"
#include "tests/support/minutedrives.h"
#include "tests/support/plaintext.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

namespace {

/// Changes a day on which nothing stands in the way: Ana and Mike at work from 08:00 to 16:00, job A open and job B with Ana
/// at 10:00, half past seven in the morning.
using Upset = std::function<void(TestDay &)>;

QString nameOf(FindingKind kind)
{
    static const QStringList names{
        u"NobodyCan"_s,       u"LeftTechnician"_s,     u"DoubleBooked"_s,   u"WindowPast"_s,
        u"WindowBackwards"_s, u"NoDuration"_s,         u"NoPlace"_s,        u"RuleBroken"_s,
        u"Overdue"_s,         u"WindowOutsideHours"_s, u"NoShift"_s,        u"SkillExpired"_s,
        u"SkillExpiring"_s,   u"Duplicate"_s,          u"WindowTooShort"_s, u"ByHandOnly"_s};
    return names.at(int(kind));
}

/// "NobodyCan A: SkillMissing Gas Ana, SkillMissing Gas Mike"
QString text(const Finding &finding, const DaySnapshot &day)
{
    QString text = nameOf(finding.kind);
    if (finding.job)
        text += u' ' + day.jobs.value(finding.job).number;
    if (finding.technician)
        text += u' ' + day.technicians.value(finding.technician).name;
    if (finding.skill)
        text += u' ' + day.skills.value(finding.skill).name;
    if (finding.date.isValid())
        text += u' ' + finding.date.toString(Qt::ISODate);
    if (finding.amount != Seconds(0))
        text += u' ' + test::text(finding.amount);
    for (const JobId other : finding.others)
        text += u" like "_s + day.jobs.value(other).number;
    QStringList rules;
    for (const Violation &rule : finding.rules)
        rules.append(DayText(day).violation(rule));
    return rules.isEmpty() ? text : text + u": "_s + rules.join(u", "_s);
}

JobId jobNamed(const TestDay &day, const QString &number)
{
    return std::ranges::find(day.snapshot().jobs, number, &Job::number)->id;
}

TechnicianId personNamed(const TestDay &day, const QString &name)
{
    return std::ranges::find(day.snapshot().technicians, name, &Technician::name)->id;
}

/// An upset that changes job A.
Upset job(const std::function<void(Job &, TestDay &)> &change)
{
    return [change](TestDay &day) { change(day[jobNamed(day, u"A"_s)], day); };
}

} // namespace

class DayLintTest : public QObject
{
    Q_OBJECT

private slots:
    void aGoodDayIsQuiet();
    void findsWhatStandsInTheWay_data();
    void findsWhatStandsInTheWay();
    void tellsTheWorstFirst();
    void keysOutliveAmounts();
    void laterDaysAreLintedToo();

private:
    static TestDay goodDay();
    static QStringList found(const TestDay &day, const QString &now = u"07:30"_s);
};

TestDay DayLintTest::goodDay()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    day.worker(u"Mike"_s);
    day.job(u"A"_s, all({stands(10), promised(day.span(u"09:00"_s, u"11:00"_s))}));
    day.scheduled(u"B"_s, ana, u"10:00"_s, stands(5));
    return day;
}

QStringList DayLintTest::found(const TestDay &day, const QString &now)
{
    QStringList found;
    for (const Finding &finding : lintDay(day.snapshot(), MinuteDrives(), day.date(), day.at(now)))
        found.append(callout::text(finding, day.snapshot()));
    return found;
}

void DayLintTest::aGoodDayIsQuiet()
{
    QCOMPARE(found(goodDay()), QStringList());
}

// SPEC 8.4
void DayLintTest::findsWhatStandsInTheWay_data()
{
    QTest::addColumn<Upset>("upset");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const Upset &upset, const QStringList &expected) {
        QTest::addRow("8.4 %s", name) << upset << expected;
    };

    row("a skill that nobody holds", job([](Job &a, TestDay &day) { a.requiredSkills = {day.skill(u"Gas"_s)}; }),
        {u"NobodyCan A: SkillMissing Gas Ana, SkillMissing Gas Mike"_s});
    row("one lacks the skill, the other is away",
        [](TestDay &day) {
            const SkillId gas = day.skill(u"Gas"_s);
            day[jobNamed(day, u"A"_s)].requiredSkills = {gas};
            day[personNamed(day, u"Mike"_s)].skills = {{gas, {}}};
            day.snapshot().shifts.removeIf(
                [&](const auto &shift) { return shift.value().technician == personNamed(day, u"Mike"_s); });
            day.shift(personNamed(day, u"Mike"_s), u"00:00"_s, u"+1 00:00"_s, ShiftKind::TimeOff);
        },
        {u"NobodyCan A: SkillMissing Gas Ana, TimeOff Mike"_s});
    row("promised for an hour when everybody is at home", job([](Job &a, TestDay &day) {
            a.windowBegin = day.at(u"16:30"_s);
            a.windowEnd = day.at(u"18:30"_s);
        }),
        {u"NobodyCan A: OutsideShift Ana, OutsideShift Mike"_s});
    row("longer than any shift", job([](Job &a, TestDay &) { a.duration = std::chrono::hours(9); }),
        {u"NobodyCan A: OutsideShift Ana, OutsideShift Mike"_s, u"WindowTooShort A +7:00"_s});
    row("the engine toggle is off", job([](Job &a, TestDay &) { a.isEngineAllowed = false; }),
        {u"ByHandOnly A: EngineOff"_s});
    row("two people at once", job([](Job &a, TestDay &) { a.crewSize = 2; }), {u"ByHandOnly A: SeveralPeople"_s});
    row("planned for somebody who left", [](TestDay &day) { day[personNamed(day, u"Ana"_s)].isActive = false; },
        {u"LeftTechnician B Ana"_s});
    row("two jobs at once",
        [](TestDay &day) { day.scheduled(u"C"_s, personNamed(day, u"Ana"_s), u"10:30"_s, stands(5)); },
        {u"DoubleBooked B Ana: OverlapsJob C +0:30"_s});
    row("a job during lunch",
        [](TestDay &day) { day.event(personNamed(day, u"Ana"_s), u"Lunch"_s, u"10:30"_s, u"11:00"_s); },
        {u"DoubleBooked B Ana: OverlapsEvent Lunch +0:30"_s});
    row("planned against its promise",
        [](TestDay &day) { promised(day.span(u"08:00"_s, u"09:00"_s))(day[jobNamed(day, u"B"_s)]); },
        {u"RuleBroken B Ana: WindowMissed Ana +1:00"_s});
    row("planned for somebody without a shift",
        [](TestDay &day) { day.scheduled(u"C"_s, day.technician(u"Zoe"_s), u"10:00"_s, stands(5)); },
        {u"RuleBroken C Zoe: NoShift Zoe"_s, u"NoShift Zoe"_s});
    row("nobody gave somebody a shift", [](TestDay &day) { day.technician(u"Zoe"_s); }, {u"NoShift Zoe"_s});
    row("weekly hours leave the day out",
        [](TestDay &day) {
            day.technician(u"Zoe"_s, [](Technician &zoe) {
                zoe.weeklyShifts = {{.weekday = 5, .begins = QTime(8, 0), .ends = QTime(16, 0)}};
            });
        },
        {});
    row("time off is known",
        [](TestDay &day) { day.shift(day.technician(u"Zoe"_s), u"00:00"_s, u"+1 00:00"_s, ShiftKind::TimeOff); }, {});
    row("whoever left needs no shift",
        [](TestDay &day) { day.technician(u"Zoe"_s, [](Technician &zoe) { zoe.isActive = false; }); }, {});
    row("a helper needs no shift of their own",
        [](TestDay &day) {
            const TechnicianId ana = personNamed(day, u"Ana"_s);
            day.technician(u"Zoe"_s, [ana](Technician &zoe) { zoe.follows = ana; });
        },
        {});
    row("nobody needs a shift on a closed day",
        [](TestDay &day) {
            day.technician(u"Zoe"_s);
            day.settings().businessHours.clear();
            day[jobNamed(day, u"A"_s)].windowBegin.reset();
            day[jobNamed(day, u"A"_s)].windowEnd.reset();
        },
        {});
    row("no place", job([](Job &a, TestDay &) { a.latitude.reset(); }), {u"NoPlace A"_s});
    row("no duration", job([](Job &a, TestDay &) { a.duration = Seconds(0); }), {u"NoDuration A"_s});
    row("a promise shorter than the work", job([](Job &a, TestDay &) { a.duration = std::chrono::hours(3); }),
        {u"WindowTooShort A +1:00"_s});
    row("a promise that ends before it begins", job([](Job &a, TestDay &day) { a.windowEnd = day.at(u"08:00"_s); }),
        {u"WindowBackwards A"_s});
    row("a promise that is over", job([](Job &a, TestDay &day) { promised(day.span(u"06:00"_s, u"07:20"_s))(a); }),
        {u"WindowPast A +0:10"_s});
    row("a promise outside business hours",
        [](TestDay &day) {
            promised(day.span(u"17:30"_s, u"19:00"_s))(day[jobNamed(day, u"A"_s)]);
            day.shift(personNamed(day, u"Mike"_s), u"16:00"_s, u"22:00"_s, ShiftKind::OnCall);
        },
        {u"WindowOutsideHours A"_s});
    row("a skill of somebody at work that has expired",
        [](TestDay &day) {
            const SkillId gas = day.skill(u"Gas"_s);
            day[jobNamed(day, u"A"_s)].requiredSkills = {gas};
            day[personNamed(day, u"Ana"_s)].skills = {{gas, {}}};
            day[personNamed(day, u"Mike"_s)].skills = {{gas, day.date().addDays(-1)}};
        },
        {u"SkillExpired Mike Gas 2026-03-09"_s});
    row("a skill that expires today",
        [](TestDay &day) {
            const SkillId gas = day.skill(u"Gas"_s);
            day[jobNamed(day, u"A"_s)].requiredSkills = {gas};
            day[personNamed(day, u"Ana"_s)].skills = {{gas, day.date()}};
            day[personNamed(day, u"Mike"_s)].skills = {{gas, day.date().addDays(1)}};
        },
        {u"SkillExpiring Ana Gas 2026-03-10"_s});
    row("a skill that no job needs may expire",
        [](TestDay &day) { day[personNamed(day, u"Mike"_s)].skills = {{day.skill(u"Gas"_s), day.date().addDays(-1)}}; },
        {});
    row("same customer, same type, same day",
        [](TestDay &day) {
            const CustomerId hall = day.customer(u"Hall"_s);
            const JobTypeId service = day.jobType(u"Service"_s);
            for (const QString &number : {u"A"_s, u"B"_s}) {
                day[jobNamed(day, number)].customer = hall;
                day[jobNamed(day, number)].type = service;
            }
        },
        {u"Duplicate B like A"_s});
    row("same customer, another type",
        [](TestDay &day) {
            const CustomerId hall = day.customer(u"Hall"_s);
            for (const QString &number : {u"A"_s, u"B"_s}) {
                day[jobNamed(day, number)].customer = hall;
                day[jobNamed(day, number)].type = day.jobType(number);
            }
        },
        {});
    row("left over from yesterday",
        [](TestDay &day) { day.job(u"Y"_s, promised(day.span(u"-1 09:00"_s, u"-1 11:00"_s))); },
        {u"Overdue Y 2026-03-09"_s});
    row("begun yesterday and never closed",
        [](TestDay &day) {
            day.scheduled(u"Y"_s, personNamed(day, u"Ana"_s), u"-1 15:00"_s, hasStatus(JobStatus::OnSite));
        },
        {u"Overdue Y 2026-03-09"_s});
    row("what is closed is no matter", job([](Job &a, TestDay &) {
            a.status = JobStatus::Cancelled;
            a.latitude.reset();
            a.duration = Seconds(0);
        }),
        {});
    row("what has begun is no matter",
        [](TestDay &day) {
            Job &b = day[jobNamed(day, u"B"_s)];
            b.status = JobStatus::OnSite;
            promised(day.span(u"08:00"_s, u"09:00"_s))(b);
        },
        {});
    row("a job without any day is no part of it", [](TestDay &day) { day.job(u"Z"_s); }, {});
    row("tomorrow's job is no part of it",
        [](TestDay &day) { day.job(u"T"_s, promised(day.span(u"+1 09:00"_s, u"+1 11:00"_s))); }, {});
}

void DayLintTest::findsWhatStandsInTheWay()
{
    QFETCH(const Upset, upset);
    QFETCH(const QStringList, expected);
    TestDay day = goodDay();
    upset(day);
    QCOMPARE(found(day), expected);
}

void DayLintTest::tellsTheWorstFirst()
{
    TestDay day = goodDay();
    day.technician(u"Zoe"_s);
    day[jobNamed(day, u"A"_s)].duration = std::chrono::hours(3);
    day.job(u"C"_s, all({promised(day.span(u"09:00"_s, u"12:00"_s)), lasts(Seconds(0))}));
    QCOMPARE(found(day),
             QStringList({u"NoDuration C"_s, u"NoPlace C"_s, u"NoShift Zoe"_s, u"WindowTooShort A +1:00"_s}));
    using enum FindingSeverity;
    QList<FindingSeverity> severities;
    for (const Finding &finding : lintDay(day.snapshot(), MinuteDrives(), day.date(), day.at(u"07:30"_s)))
        severities.append(finding.severity);
    QCOMPARE(severities, QList({Act, Watch, Watch, Note}));
}

void DayLintTest::keysOutliveAmounts()
{
    TestDay day = goodDay();
    promised(day.span(u"06:00"_s, u"07:00"_s))(day[jobNamed(day, u"A"_s)]);
    const auto first = lintDay(day.snapshot(), MinuteDrives(), day.date(), day.at(u"07:30"_s));
    const auto later = lintDay(day.snapshot(), MinuteDrives(), day.date(), day.at(u"07:40"_s));
    QCOMPARE(first.size(), 1);
    QVERIFY(first.front() != later.front());
    QCOMPARE(first.front().key(), later.front().key());
}

void DayLintTest::laterDaysAreLintedToo()
{
    TestDay day = goodDay();
    day.snapshot().dayCount = 2;
    day.job(u"T"_s, promised(day.span(u"+1 09:00"_s, u"+1 11:00"_s)));
    QStringList found;
    for (const Finding &finding : lintDay(day.snapshot(), MinuteDrives(), day.date().addDays(1), day.at(u"16:30"_s)))
        found.append(callout::text(finding, day.snapshot()));
    QCOMPARE(found,
             QStringList({u"NobodyCan T: NoShift Ana, NoShift Mike"_s, u"NoPlace T"_s, u"Overdue A 2026-03-10"_s,
                          u"Overdue B 2026-03-10"_s, u"NoShift Ana"_s, u"NoShift Mike"_s}));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::DayLintTest)
#include "tst_daylint.moc"
