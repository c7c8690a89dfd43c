#include "core/domain/judge.h"
#include "tests/support/minutedrives.h"
#include "tests/support/plaintext.h"
#include "tests/support/randomvalues.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

namespace {

constexpr int DaysPerZone = 60;

Instant anyMoment(RandomValues &random, const TestDay &day)
{
    const TimeWindow whole = day.snapshot().span();
    return whole.begin + Minutes(5 * random.below(int(whole.length() / Minutes(5))));
}

void addPeople(RandomValues &random, TestDay &day, const QList<SkillId> &skills)
{
    for (const QString &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s}) {
        const TechnicianId who = day.technician(name, [&](Technician &technician) {
            for (const SkillId skill : skills) {
                if (random.chance(0.7))
                    technician.skills.append({skill, day.date().addDays(random.below(5) - 1)});
            }
            if (random.chance(0.2))
                technician.maximumJobs = 2 + random.below(6);
            if (random.chance(0.2))
                technician.maximumWork = Minutes(120 + random.below(400));
        });
        for (int i = random.below(3); i >= 0; --i) {
            const ShiftKind kind = random.chance(0.2) ? ShiftKind::TimeOff : ShiftKind(random.below(2));
            Shift &shift = day.snapshot().shifts[day.shift(who, u"08:00"_s, u"16:00"_s, kind)];
            shift.begin = anyMoment(random, day);
            shift.end = shift.begin + Minutes(60 * (2 + random.below(9)));
        }
        if (random.chance(0.6)) {
            NonJobEvent &lunch = day.snapshot().events[day.event(who, u"Lunch"_s, u"12:00"_s, u"12:30"_s)];
            lunch.begin = anyMoment(random, day);
            lunch.end = lunch.begin + Minutes(15 + random.below(60));
        }
    }
}

void addOpenJobs(RandomValues &random, TestDay &day, const QList<SkillId> &skills)
{
    for (int i = 0; i < 14; ++i) {
        day.job(u"J%1"_s.arg(i), [&](Job &job) {
            job.duration = Minutes(10 + 5 * random.below(25));
            if (random.chance(0.8))
                setPlace(job, placeAt(random.below(50)));
            if (random.chance(0.3))
                job.requiredSkills = {random.pick(skills)};
            if (random.chance(0.5))
                job.windowBegin = anyMoment(random, day);
            if (random.chance(0.5))
                job.windowEnd = job.windowBegin.value_or(anyMoment(random, day)) + Minutes(30 * random.below(9));
        });
    }
}

/// Takes a job as far as it may have come by now.
void advance(RandomValues &random, Job &job, Instant now)
{
    if (!job.start || *job.start > now || random.chance(0.3))
        return;
    job.status = random.pick(std::array{JobStatus::Dispatched, JobStatus::EnRoute, JobStatus::OnSite, JobStatus::OnHold,
                                        JobStatus::Completed, JobStatus::Cancelled});
    if (job.status == JobStatus::OnSite || job.status == JobStatus::Completed)
        job.onSiteAt = std::min(now, *job.start + Minutes(random.below(60) - 20));
    if (!isOpen(job.status))
        job.closedAt = std::min(now, job.onSiteAt.value_or(*job.start) + Minutes(random.below(200)));
}

/// Hashes have another order in each run.
template<typename Record>
QList<Id<Record>> sorted(QList<Id<Record>> ids)
{
    std::ranges::sort(ids);
    return ids;
}

/// Three people's day with shifts, events and jobs in every state. Half of the days are planned rule by rule, the others
/// break some here and there.
TestDay randomDay(RandomValues &random, QDate date, const QString &zone)
{
    TestDay day(date, zone);
    day.settings().snap = Minutes(random.pick(std::array{5, 15, 30}));
    if (random.chance(0.3))
        day.settings().maximumDrive = Minutes(20 + random.below(40));
    const QList<SkillId> skills{day.skill(u"Gas"_s), day.skill(u"Cold"_s)};
    addPeople(random, day, skills);
    addOpenJobs(random, day, skills);
    const MinuteDrives drives;
    const bool isPlanned = random.chance(0.5);
    const QList<TechnicianId> team = sorted(day.snapshot().technicians.keys());
    const Instant now = anyMoment(random, day);
    for (const JobId id : sorted(day.snapshot().jobs.keys())) {
        if (random.chance(0.4))
            continue;
        const TechnicianId who = random.pick(team);
        const Verdict best = Judge(day.snapshot(), drives, day.snapshot().span().begin).best(day[id], who, date);
        if (!isPlanned || best.fits())
            day[id] = assigned(day[id], who, isPlanned ? best.start : anyMoment(random, day));
        if (!isPlanned)
            advance(random, day[id], now);
    }
    return day;
}

/// The rules that a technician's day breaks, or one job of it.
QString brokenIn(const TestDay &day, Instant now, TechnicianId technician, JobId job = {})
{
    const MinuteDrives drives;
    auto broken = Judge(day.snapshot(), drives, now).brokenRules(day.date());
    erase_if(broken,
             [&](const auto &one) { return day[one.first].technician != technician || (job && one.first != job); });
    return DayText(day.snapshot()).brokenRules(broken).join(u"; "_s);
}

TestDay appliedTo(TestDay day, JobId job, TechnicianId technician, const Verdict &verdict)
{
    day[job] = assigned(day[job], technician, verdict.start);
    for (const KnockOn &move : verdict.moves)
        day[move.job].start = move.to;
    return day;
}

/// Calls visit(day, now, judge, technician, job) for each open job and technician of some random days.
template<typename Visitor>
void forRandomDays(int count, Visitor &&visit)
{
    QFETCH(const QString, zone);
    QFETCH(const QDate, date);
    const MinuteDrives drives;
    RandomValues random(20260310);
    for (int i = 0; i < count && !QTest::currentTestFailed(); ++i) {
        const TestDay day = randomDay(random, date, zone);
        const Instant now = day.snapshot().span().begin + Minutes(random.below(1200));
        const Judge judge(day.snapshot(), drives, now);
        // Tables have no order of their own, and the visitor draws numbers: the same days must give the same visits.
        QList<TechnicianId> people = day.snapshot().technicians.keys();
        QList<JobId> jobs = day.snapshot().jobs.keys();
        std::ranges::sort(people);
        std::ranges::sort(jobs);
        for (const TechnicianId who : std::as_const(people)) {
            for (const JobId id : std::as_const(jobs)) {
                if (const Job job = day[id]; job.status == JobStatus::Unassigned)
                    visit(day, now, judge, who, job);
            }
        }
    }
}

} // namespace

/// The judge against its own independent check, and against trying everything, on made-up days.
class JudgePropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAllowedBreaksNothing_data();
    void whatIsAllowedBreaksNothing();
    void noAllowedStepIsBetterThanTheBest_data() { whatIsAllowedBreaksNothing_data(); }
    void noAllowedStepIsBetterThanTheBest();
};

void JudgePropertiesTest::whatIsAllowedBreaksNothing_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDate>("date");
    QTest::newRow("an ordinary day") << u"Europe/London"_s << QDate(2026, 3, 10);
    QTest::newRow("clocks go forward") << u"Europe/London"_s << QDate(2026, 3, 29);
    QTest::newRow("clocks go back") << u"America/New_York"_s << QDate(2026, 11, 1);
    QTest::newRow("half an hour back") << u"Australia/Lord_Howe"_s << QDate(2026, 4, 5);
}

void JudgePropertiesTest::whatIsAllowedBreaksNothing()
{
    int onSoundDays = 0;
    int withMoves = 0;
    RandomValues random(7);
    forRandomDays(DaysPerZone,
                  [&](const TestDay &day, Instant now, const Judge &judge, TechnicianId who, const Job &job) {
                      const bool isSound = brokenIn(day, now, who).isEmpty();
                      const Verdict best = judge.best(job, who, day.date());
                      QCOMPARE(day.snapshot().calendar().dayOf(best.start), day.date());
                      QList<Verdict> verdicts{best};
                      for (int i = 0; i < 4; ++i)
                          verdicts.append(judge.at(job, who, anyMoment(random, day)));
                      for (const Verdict &verdict : std::as_const(verdicts)) {
                          if (!verdict.isAllowed())
                              continue;
                          // A day that was broken before may stay so, but not by this job.
                          QCOMPARE(brokenIn(appliedTo(day, job.id, who, verdict), now, who, isSound ? JobId{} : job.id),
                                   QString());
                          onSoundDays += isSound ? 1 : 0;
                          withMoves += verdict.moves.isEmpty() ? 0 : 1;
                      }
                  });
    // The days must not be too full or too broken to say anything.
    QCOMPARE_GT(onSoundDays, 150);
    QCOMPARE_GT(withMoves, 10);
}

void JudgePropertiesTest::noAllowedStepIsBetterThanTheBest()
{
    const auto delay = [](const Verdict &verdict) {
        Seconds total{0};
        for (const KnockOn &move : verdict.moves)
            total += move.delay();
        return total;
    };
    forRandomDays(8, [&](const TestDay &day, Instant, const Judge &judge, TechnicianId who, const Job &job) {
        const Verdict best = judge.best(job, who, day.date());
        const TimeWindow whole = day.snapshot().span();
        for (Instant start = whole.begin; start < whole.end; start += day.snapshot().settings.snap) {
            const Verdict other = judge.at(job, who, start);
            if (!other.isAllowed())
                continue;
            QVERIFY2(best.isAllowed() && std::pair(delay(best), best.start) <= std::pair(delay(other), other.start),
                     qPrintable(DayText(day.snapshot()).verdict(other) + u", not "_s
                                + DayText(day.snapshot()).verdict(best)));
        }
    });
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::JudgePropertiesTest)
#include "tst_judgeproperties.moc"
