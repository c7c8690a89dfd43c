#include "core/planner/dayplanner.h"

#include "tests/core/planner/randomoffice.h"
#include "tests/support/minutedrives.h"
#include "tests/support/plaintext.h"
#include "tests/support/testday.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace planner;
using namespace test;

namespace {

RunInput inputOf(const TestDay &day, const QString &now = u"06:00"_s)
{
    RunInput input{.day = day.snapshot(), .now = day.at(now)};
    input.drives = MatrixDriveTimes::of(placesOf(input.day), MinuteDrives());
    return input;
}

/// What a question is about: a day, and whether Ana can do job J on it.
struct Question {
    JobId job;
    TechnicianId technician;
};

using Scenario = std::function<Question(TestDay &)>;

QString remedyText(const TestDay &day, const std::optional<Remedy> &remedy)
{
    if (!remedy)
        return u"-"_s;
    const QString minutes = QString::number(remedy->amount.count() / 60);
    switch (remedy->kind) {
    case RemedyKind::UnlockJob:
        return u"unlock "_s + day[remedy->job].number;
    case RemedyKind::OpenEarlier:
        return u"open %1 min earlier"_s.arg(minutes);
    case RemedyKind::CloseLater:
        return u"close %1 min later"_s.arg(minutes);
    case RemedyKind::GrantSkill:
        return u"grant "_s + day.snapshot().skills.value(remedy->skill).name;
    case RemedyKind::Overtime:
        return u"overtime %1 min"_s.arg(minutes);
    case RemedyKind::DropJob:
        return u"drop "_s + day[remedy->job].number;
    case RemedyKind::RaiseLimit:
        return u"raise the limit"_s;
    case RemedyKind::AllowDrive:
        return u"drive %1 min longer"_s.arg(minutes);
    case RemedyKind::ResumeEngine:
        return u"resume the engine"_s;
    case RemedyKind::AllowEngine:
        return u"allow the engine"_s;
    case RemedyKind::NarrowTimeOff:
        return u"work"_s;
    case RemedyKind::PlaceOnMap:
        return u"place on the map"_s;
    case RemedyKind::ChangeTerritory:
        return u"change the territory"_s;
    }
    Q_UNREACHABLE();
}

JobId openJob(TestDay &day, const JobChange &change = {})
{
    return day.job(u"J"_s, all({stands(10), change ? change : lasts(Minutes(60))}));
}

} // namespace

/// What a dispatcher asks of a day: why not this technician, what would change it, how to fit an emergency in.
class DayQuestionsTest : public QObject
{
    Q_OBJECT

private slots:
    void whyNot_data();
    void whyNot();
    void theChosenOneIsToldWithNumbers();
    void aLoserIsToldWhatWouldMakeThemWin();
    void anEmergencyBumpsTheLeast();
    void anEmergencyThatFitsBumpsNobody();
    void anEmergencyKnowsNoFreezeTime();
    void nobodyOfTheSamePriorityIsBumped();
    void everyRescueCanBeAccepted();
    void aRescueMovesLunchOutOfItsWay();
    void optimisesOneRoute();
    void lunchStaysWhereItIs();
    void leavesAnOptimalRouteAlone();
};

void DayQuestionsTest::whyNot_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("remedy");
    const auto row = [](const char *name, Rule rule, const QString &remedy, const Scenario &scenario) {
        QTest::newRow(name) << scenario << rule << remedy;
    };
    row("a skill is missing", Rule::SkillMissing, u"grant Gas"_s, [](TestDay &day) {
        const SkillId gas = day.skill(u"Gas"_s);
        return Question{openJob(day, needs(gas)), day.worker(u"Ana"_s)};
    });
    row("two skills are missing: one alone does not help", Rule::SkillMissing, u"-"_s, [](TestDay &day) {
        const SkillId gas = day.skill(u"Gas"_s);
        const SkillId cold = day.skill(u"Cold"_s);
        return Question{openJob(day, all({needs(gas), needs(cold)})), day.worker(u"Ana"_s)};
    });
    row("paused", Rule::EnginePaused, u"resume the engine"_s, [](TestDay &day) {
        return Question{openJob(day), day.worker(u"Ana"_s, [](Technician &who) { who.isPaused = true; })};
    });
    row("off", Rule::NoShift, u"work"_s, [](TestDay &day) { return Question{openJob(day), day.technician(u"Ana"_s)}; });
    row("the job keeps the engine away", Rule::EngineOff, u"allow the engine"_s, [](TestDay &day) {
        return Question{openJob(day, [](Job &job) { job.isEngineAllowed = false; }), day.worker(u"Ana"_s)};
    });
    row("the window is over before she is there", Rule::WindowMissed, u"close 15 min later"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s,
                      all({stands(5), lasts(Minutes(120)), [](Job &job) { job.isEngineAllowed = false; }}));
        return Question{openJob(day, promised(day.span(u"09:00"_s, u"09:50"_s))), ana};
    });
    row("the shift is over before it is done", Rule::OutsideShift, u"overtime 20 min"_s, [](TestDay &day) {
        return Question{openJob(day, promised(day.span(u"15:20"_s, u"16:00"_s))), day.worker(u"Ana"_s)};
    });
    row("the day is full", Rule::TooManyJobs, u"raise the limit"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s, [](Technician &who) { who.maximumJobs = 1; });
        day.scheduled(u"A"_s, ana, u"08:00"_s, stands(5));
        return Question{openJob(day), ana};
    });
    row("too much work", Rule::TooMuchWork, u"raise the limit"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s, [](Technician &who) { who.maximumWork = Minutes(90); });
        day.scheduled(u"A"_s, ana, u"08:00"_s, stands(5));
        return Question{openJob(day), ana};
    });
    row("a locked job fills the window", Rule::OverlapsJob, u"unlock A"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s,
                      all({stands(5), lasts(Minutes(480)), [](Job &job) { job.isEngineAllowed = false; }}));
        return Question{openJob(day, lasts(Minutes(240))), ana};
    });
    row("another job fills the day", Rule::OverlapsJob, u"drop A"_s, [](TestDay &day) {
        const TechnicianId ana = day.worker(u"Ana"_s);
        day.scheduled(u"A"_s, ana, u"08:00"_s, all({stands(5), lasts(Minutes(460))}));
        return Question{openJob(day, lasts(Minutes(240))), ana};
    });
    row("no way there", Rule::NoWay, u"place on the map"_s, [](TestDay &day) {
        return Question{openJob(day, [](Job &job) { setPlace(job, island()); }), day.worker(u"Ana"_s)};
    });
    row("the window was yesterday", Rule::WindowMissed, u"close 1440 min later"_s, [](TestDay &day) {
        return Question{openJob(day, promised(day.span(u"-1 08:00"_s, u"-1 08:00"_s))), day.worker(u"Ana"_s)};
    });
    row("another zone", Rule::OtherZone, u"change the territory"_s, [](TestDay &day) {
        day.settings().staysInZone = true;
        return Question{openJob(day, [](Job &job) { job.zone = {1}; }),
                        day.worker(u"Ana"_s, [](Technician &who) { who.zones = {ZoneId{2}}; })};
    });
}

void DayQuestionsTest::whyNot()
{
    QFETCH(const Scenario, scenario);
    QFETCH(const Rule, rule);
    TestDay day;
    const Question question = scenario(day);
    day.settings().freeze = Seconds(0);
    const auto questions = DayQuestions::make(inputOf(day, u"08:00"_s));
    VERIFY_RESULT(questions);
    const Reason reason = (*questions)->why(question.job);
    QVERIFY(!reason.chosen);
    QCOMPARE(reason.excluded.size(), 1);
    QCOMPARE(reason.excluded.first().technician, question.technician);
    QCOMPARE(text(reason.excluded.first().rule.rule), text(rule));
    QTEST(remedyText(day, reason.excluded.first().remedy), "remedy");
}

void DayQuestionsTest::theChosenOneIsToldWithNumbers()
{
    TestDay day;
    const SkillId gas = day.skill(u"Gas"_s);
    const auto holdsGas = [gas](Technician &who) { who.skills = {{gas, std::nullopt}}; };
    const TechnicianId ana = day.worker(u"Ana"_s, holdsGas);
    const TechnicianId bo = day.worker(u"Bo"_s, [&](Technician &who) {
        holdsGas(who);
        who.homeLongitude = placeAt(40).longitude;
    });
    (void)day.job(u"J"_s,
                  all({stands(10), needs(gas), lasts(Minutes(60)), promised(day.span(u"09:00"_s, u"09:30"_s))}));
    const Result<Proposal> proposal = planDay(inputOf(day), {.iterations = 50});
    VERIFY_RESULT(proposal);
    QCOMPARE(proposal->lines.size(), 1);
    const ProposalLine &line = proposal->lines.first();
    QCOMPARE(line.kind, LineKind::New);
    QCOMPARE(line.after, (Assignment{ana, day.at(u"09:00"_s)}));
    const Candidate &chosen = *line.reason.chosen;
    QCOMPARE(chosen.inputs.neededSkills, 1);
    QCOMPARE(chosen.inputs.heldSkills, 1);
    QCOMPARE(chosen.inputs.drive, Seconds(600));
    QCOMPARE(chosen.inputs.metres, 10'000.0);
    QCOMPARE(chosen.inputs.slack, Seconds(1800));
    QCOMPARE(chosen.inputs.booked, Seconds(3600));
    QCOMPARE(chosen.inputs.available, Seconds(8 * 3600));
    QCOMPARE(chosen.scores.of(Factor::SkillMatch), 300);
    QCOMPARE(chosen.scores.of(Factor::Proximity), 208); // 25 points of 83.3
    QCOMPARE(chosen.scores.of(Factor::Availability), 100);
    QCOMPARE(chosen.scores.of(Factor::Balance), 70); // 6.25 % against 12.5 %
    QCOMPARE(chosen.scores.of(Factor::Performance), 50);
    QCOMPARE(line.reason.others.size(), 1);
    QCOMPARE(line.reason.others.first().technician, bo);
    // Twenty minutes more to the job, and twenty more on the way home.
    QCOMPARE(chosen.net() - line.reason.others.first().net(), 167);
    QCOMPARE(proposal->before, (PlanTotals{.open = 1}));
    QCOMPARE(proposal->after, (PlanTotals{.drive = Minutes(20), .assigned = 1, .spread = 12.5}));
}

void DayQuestionsTest::aLoserIsToldWhatWouldMakeThemWin()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const TechnicianId bo = day.worker(u"Bo"_s, [](Technician &who) { who.homeLongitude = placeAt(15).longitude; });
    const JobId promised8 = day.scheduled(u"B"_s, ana, u"08:00"_s, all({stands(0), lasts(Minutes(300))}));
    const JobId job = day.job(u"J"_s, all({stands(5), promised(day.span(u"09:00"_s, u"10:00"_s))}));
    const Result<Proposal> proposal = planDay(inputOf(day), {.iterations = 50});
    VERIFY_RESULT(proposal);
    const auto questions = DayQuestions::make(inputOf(day), proposal->lines);
    VERIFY_RESULT(questions);
    const Reason reason = (*questions)->why(job);
    QVERIFY(reason.chosen);
    QCOMPARE(reason.chosen->technician, bo);
    QCOMPARE(reason.others.size(), 1);
    QCOMPARE(remedyText(day, reason.others.first().winsWith), u"drop B"_s);
    QCOMPARE(reason.others.first().winsWith->job, promised8);
}

void DayQuestionsTest::anEmergencyBumpsTheLeast()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const auto priority = [](Priority given) { return [given](Job &job) { job.priority = given; }; };
    day.scheduled(u"A"_s, ana, u"08:00"_s, all({stands(5), lasts(Minutes(220)), priority(Priority::High)}));
    const JobId low =
        day.scheduled(u"B"_s, ana, u"12:00"_s, all({stands(5), lasts(Minutes(220)), priority(Priority::Low)}));
    const JobId emergency = day.job(u"J"_s, all({stands(10), lasts(Minutes(90)), priority(Priority::Emergency)}));
    const auto questions = DayQuestions::make(inputOf(day, u"07:30"_s));
    VERIFY_RESULT(questions);
    const QList<DayQuestions::Rescue> rescues = (*questions)->rescues(emergency, 3);
    QCOMPARE(rescues.size(), 1);
    QCOMPARE(rescues.first().bumped, QList{low});
    QCOMPARE(rescues.first().candidate.technician, ana);
}

void DayQuestionsTest::anEmergencyThatFitsBumpsNobody()
{
    TestDay day;
    for (int i = 0; i < 5; ++i)
        (void)day.worker(u"T%1"_s.arg(i), [i](Technician &who) { who.homeLongitude = placeAt(i).longitude; });
    const JobId emergency = day.job(u"J"_s, all({stands(10), [](Job &job) { job.priority = Priority::Emergency; }}));
    const auto questions = DayQuestions::make(inputOf(day));
    VERIFY_RESULT(questions);
    const QList<DayQuestions::Rescue> rescues = (*questions)->rescues(emergency, 3);
    QCOMPARE(rescues.size(), 3);
    for (const DayQuestions::Rescue &rescue : rescues)
        QVERIFY(rescue.bumped.isEmpty());
    // The nearest first.
    QCOMPARE(day.snapshot().technicians.value(rescues.first().candidate.technician).name, u"T4"_s);
}

void DayQuestionsTest::anEmergencyKnowsNoFreezeTime()
{
    TestDay day;
    (void)day.worker(u"Ana"_s);
    const JobId emergency = day.job(u"J"_s, all({stands(10), [](Job &job) { job.priority = Priority::Emergency; }}));
    day.settings().freeze = Minutes(60);
    const auto questions = DayQuestions::make(inputOf(day, u"10:00"_s));
    VERIFY_RESULT(questions);
    const QList<DayQuestions::Rescue> rescues = (*questions)->rescues(emergency, 3);
    QCOMPARE(rescues.size(), 1);
    QCOMPARE(rescues.first().candidate.start, day.at(u"10:10"_s)); // as soon as she is there
}

void DayQuestionsTest::nobodyOfTheSamePriorityIsBumped()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const auto emergency = [](Job &job) { job.priority = Priority::Emergency; };
    day.scheduled(u"A"_s, ana, u"08:00"_s, all({stands(5), lasts(Minutes(460)), emergency}));
    const JobId job = day.job(u"J"_s, all({stands(10), emergency}));
    day.settings().freeze = Seconds(0);
    const auto questions = DayQuestions::make(inputOf(day, u"07:30"_s));
    VERIFY_RESULT(questions);
    QVERIFY((*questions)->rescues(job, 3).isEmpty());
}

void DayQuestionsTest::everyRescueCanBeAccepted()
{
    int asked = 0;
    for (quint64 seed = 0; seed < 150; ++seed) {
        RunInput input = randomOffice(seed);
        const Result<Proposal> proposal = planDay(input, {.iterations = 60});
        VERIFY_RESULT(proposal);
        input.day = withLines(input.day, proposal->lines, proposal->eventMoves);
        for (Job &job : input.day.jobs) {
            if (job.id.value % 4 == 0 && job.status == JobStatus::Scheduled)
                job = unassigned(job);
        }
        const Result<std::unique_ptr<DayQuestions>> questions = DayQuestions::make(input);
        VERIFY_RESULT(questions);
        const auto broken = [&input](const DaySnapshot &day) {
            return Judge(day, input.drives, input.now).brokenRules(input.day.firstDay);
        };
        const auto before = broken(input.day);
        for (const Job &job : input.day.jobs) {
            if (job.status != JobStatus::Unassigned)
                continue;
            for (const DayQuestions::Rescue &rescue : (*questions)->rescues(job.id, 3)) {
                ++asked;
                DaySnapshot day = withLines(input.day, {}, rescue.eventMoves);
                for (const JobId bumped : rescue.bumped)
                    day.jobs[bumped] = unassigned(day.jobs[bumped]);
                for (const KnockOn &move : rescue.candidate.moves)
                    day.jobs[move.job].start = move.to;
                day.jobs[job.id] = assigned(job, rescue.candidate.technician, rescue.candidate.start);
                for (const auto &[broke, violation] : broken(day)) {
                    const auto isSame = [&](const auto &one) {
                        return one.first == broke && one.second.rule == violation.rule;
                    };
                    QVERIFY2(
                        std::ranges::any_of(before, isSame),
                        qPrintable(u"office %1, %2 by %3: %4"_s.arg(seed).arg(
                            job.number, input.day.technicians.value(rescue.candidate.technician).name,
                            input.day.jobs.value(broke).number + u' ' + DayText(input.day).violations({violation}))));
                }
            }
        }
    }
    QVERIFY(asked > 50);
}

void DayQuestionsTest::aRescueMovesLunchOutOfItsWay()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const NonJobEventId lunch = day.event(ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
    NonJobEvent &event = day.snapshot().events[lunch];
    event.timesheetCode = u"L"_s;
    event.windowBegin = day.at(u"11:30"_s);
    event.windowEnd = day.at(u"14:00"_s);
    const JobId job = openJob(day, promised(day.span(u"12:00"_s, u"12:00"_s)));
    const Result<std::unique_ptr<DayQuestions>> questions = DayQuestions::make(inputOf(day));
    VERIFY_RESULT(questions);
    const QList<DayQuestions::Rescue> rescues = (*questions)->rescues(job, 3);
    QCOMPARE(rescues.size(), 1);
    QCOMPARE(rescues.front().candidate.start, day.at(u"12:00"_s));
    QCOMPARE(rescues.front().eventMoves.size(), 1);
    QCOMPARE(rescues.front().eventMoves.front().event, lunch);
}

void DayQuestionsTest::optimisesOneRoute()
{
    TestDay day;
    day.settings().stability = 0;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const TechnicianId bo = day.worker(u"Bo"_s);
    day.scheduled(u"A"_s, ana, u"09:00"_s, stands(40));
    day.scheduled(u"B"_s, ana, u"11:00"_s, stands(5));
    day.scheduled(u"C"_s, ana, u"13:00"_s, stands(41));
    const JobId others = day.scheduled(u"D"_s, bo, u"09:00"_s, stands(42));
    const JobId open = day.job(u"E"_s, stands(43));
    RunInput input = inputOf(day);
    input.only = ana;
    const Result<Proposal> proposal = planDay(input, {.iterations = 300});
    VERIFY_RESULT(proposal);
    for (const ProposalLine &line : proposal->lines) {
        QVERIFY(line.job != others && line.job != open);
        QCOMPARE(line.after.technician, ana);
    }
    QCOMPARE(proposal->before.drive - proposal->after.drive, Minutes(70)); // one way out and back instead of two
}

void DayQuestionsTest::lunchStaysWhereItIs()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    NonJobEvent &lunch = day.snapshot().events[day.event(ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s)];
    lunch.timesheetCode = u"BREAK"_s;
    lunch.windowBegin = day.at(u"11:00"_s);
    lunch.windowEnd = day.at(u"15:00"_s);
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s})
        (void)day.job(name, all({stands(0), lasts(Minutes(60))}));
    const Result<Proposal> proposal = planDay(inputOf(day), {.iterations = 100});
    VERIFY_RESULT(proposal);
    QCOMPARE(proposal->eventMoves, QList<EventMove>());
    QCOMPARE(proposal->after.open, 0);
}

void DayQuestionsTest::leavesAnOptimalRouteAlone()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    day.scheduled(u"A"_s, ana, u"09:00"_s, stands(5));
    day.scheduled(u"B"_s, ana, u"11:00"_s, stands(20));
    RunInput input = inputOf(day);
    input.only = ana;
    const Result<Proposal> proposal = planDay(input, {.iterations = 100});
    VERIFY_RESULT(proposal);
    for (const ProposalLine &line : proposal->lines)
        QCOMPARE(line.kind, LineKind::Kept);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::DayQuestionsTest)
#include "tst_dayquestions.moc"
