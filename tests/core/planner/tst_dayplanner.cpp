#include "core/planner/dayplanner.h"

#include "tests/core/planner/randomoffice.h"
#include "tests/support/plaintext.h"
#include "tests/support/testday.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace callout {

using namespace planner;

namespace {

RunOptions shortRun(std::int64_t iterations = 150)
{
    return {.iterations = iterations};
}

QString brokenIn(const RunInput &input, const Proposal &proposal)
{
    QStringList words;
    for (const auto &[job, violation] : brokenRules(proposal, input.day, input.drives))
        words.append(input.day.jobs.value(job).number + u": "_s + test::DayText(input.day).violations({violation}));
    return words.join(u"; "_s);
}

/// The day as planned, to be read when something is wrong with it.
QString told(const RunInput &input, const Proposal &proposal)
{
    const DaySnapshot day = withLines(input.day, proposal.lines, proposal.eventMoves);
    const auto time = [&](Instant at) { return day.calendar().local(at).toString(u"dd.hh:mm:ss"_s); };
    QStringList words{u"\nnow "_s + time(input.now)};
    for (const JobId job : proposal.withheld)
        words.append(u"withheld "_s + day.jobs.value(job).number);
    for (const Technician &technician : day.technicians) {
        QStringList stops;
        for (const Shift &shift : day.shifts) {
            if (shift.technician == technician.id)
                stops.append(u"  %1 to %2 shift %3"_s.arg(time(shift.begin), time(shift.end)).arg(int(shift.kind)));
        }
        for (const NonJobEvent &event : day.events) {
            if (event.technician == technician.id)
                stops.append(
                    u"  %1 to %2 %3 %4"_s.arg(time(event.begin), time(event.end), event.title, event.timesheetCode));
        }
        for (const Job &job : day.jobs) {
            if (job.technician == technician.id && job.start)
                stops.append(u"  %1 to %2 %3 %4%5"_s.arg(
                    time(*job.start), time(*job.start + job.duration), job.number, test::text(job.status),
                    job == input.day.jobs.value(job.id) ? QString() : u" proposed"_s));
        }
        stops.sort();
        words.append(technician.name);
        words.append(stops);
    }
    for (const Job &job : day.jobs) {
        words.append(u"%1 %2 to %3, %4 min, priority %5"_s
                         .arg(job.number, job.windowBegin ? time(*job.windowBegin) : u"-"_s,
                              job.windowEnd ? time(*job.windowEnd) : u"-"_s)
                         .arg(job.duration.count() / 60)
                         .arg(int(runPriority(job, day))));
    }
    return words.join(u'\n');
}

/// An open job that somebody could do were the lower priorities of their day not there; empty when there is none. The judge
/// lets people drive in their time off and between two shifts, and never sends them home; the planner does not and does: who
/// has such times or lives on an island is not asked.
QString keptOut(const RunInput &input, const Proposal &proposal)
{
    const DaySnapshot planned = withLines(input.day, proposal.lines, proposal.eventMoves);
    for (const ProposalLine &open : proposal.lines) {
        const Job job = input.day.jobs.value(open.job);
        if (open.after.start || job.status != JobStatus::Unassigned)
            continue;
        for (const TechnicianId technician : planned.technicians.keys()) {
            const bool isIslander = planned.technicians.value(technician).homeLatitude.value_or(0.0) > 70.0;
            if (isIslander || TechnicianDays(planned).shifts(technician, planned.span()).size() > 1)
                continue;
            DaySnapshot day = planned;
            for (const ProposalLine &line : proposal.lines) {
                const Job other = day.jobs.value(line.job);
                if (line.after.technician == technician && runPriority(other, day) < runPriority(job, day))
                    day.jobs[line.job] = unassigned(other);
            }
            const Verdict best =
                Judge(day, input.drives, input.now, JudgeFor::Engine).best(job, technician, input.day.firstDay);
            if (best.fits())
                return u"%1 with %2"_s.arg(job.number, planned.technicians.value(technician).name);
        }
    }
    return {};
}

} // namespace

/// The engine on whole offices: nothing it proposes breaks a rule, nothing important waits for something lesser, and what it
/// says of its reasons is true.
class DayPlannerTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryRule_data();
    void keepsEveryRule();
    void plansAThousandJobsForOne();
    void isTheSameEachTime();
    void stoppedAtOnceItIsValid();
    void theFirstPlanIsTold();
    void endsWhenNothingBetterIsFound();
    void catchesWhatWasAlteredByHand_data();
    void catchesWhatWasAlteredByHand();
};

void DayPlannerTest::keepsEveryRule_data()
{
    QTest::addColumn<quint64>("from");
    QTest::addColumn<quint64>("to");
    const quint64 offices = qEnvironmentVariableIsSet("CALLOUT_RANDOM_OFFICES")
        ? qEnvironmentVariable("CALLOUT_RANDOM_OFFICES").toULongLong()
        : 300;
    for (quint64 from = 0; from < offices; from += 100)
        QTest::addRow("offices %llu to %llu", from, from + 99) << from << from + 99;
}

void DayPlannerTest::keepsEveryRule()
{
    QFETCH(const quint64, from);
    QFETCH(const quint64, to);
    for (quint64 seed = from; seed <= to; ++seed) {
        const RunInput input = test::randomOffice(seed);
        const Result<Proposal> proposal = planDay(input, shortRun());
        VERIFY_RESULT(proposal);
        const QString where = u"office %1: "_s.arg(seed);
        QVERIFY2(proposal->withheld.isEmpty(),
                 qPrintable(where + u"a line had to be withheld"_s + told(input, *proposal)));
        QVERIFY2(brokenIn(input, *proposal).isEmpty(), qPrintable(where + brokenIn(input, *proposal)));
        const bool isAhead = input.now < input.day.span().begin;
        if (isAhead)
            QVERIFY2(keptOut(input, *proposal).isEmpty(),
                     qPrintable(where + keptOut(input, *proposal) + told(input, *proposal)));
        const QStringList findings = verify(input, *proposal);
        QVERIFY2(findings.isEmpty(), qPrintable(where + findings.join(u"; "_s)));
        for (const ProposalLine &line : proposal->lines) {
            if (!line.reason.chosen)
                continue;
            const FactorScores &scores = line.reason.chosen->scores;
            int sum = 0;
            for (const int tenths : scores.tenths)
                sum += tenths;
            QCOMPARE(scores.total(), sum);
            for (const Candidate &other : line.reason.others)
                QVERIFY2(line.reason.chosen->net() >= other.net() - 1,
                         qPrintable(where + u"somebody else is better for "_s + input.day.jobs.value(line.job).number));
        }
    }
}

void DayPlannerTest::plansAThousandJobsForOne()
{
    const RunInput input = test::plainOffice(1, 1000, 1);
    const Result<Proposal> proposal = planDay(input, shortRun(50));
    VERIFY_RESULT(proposal);
    QCOMPARE(brokenIn(input, *proposal), QString());
    QVERIFY(proposal->after.assigned >= 8);
    QCOMPARE(proposal->after.openEmergencies + proposal->after.assigned >= proposal->after.assigned, true);
    QCOMPARE(proposal->after.assigned + proposal->after.open, 1000);
}

void DayPlannerTest::isTheSameEachTime()
{
    const RunInput input = test::plainOffice(7, 40, 5);
    const Result<Proposal> first = planDay(input, shortRun(400));
    VERIFY_RESULT(first);
    for (int i = 0; i < 10; ++i) {
        Result<Proposal> besides = std::unexpected(Error{});
        std::jthread other([&] { besides = planDay(input, shortRun(400)); });
        const Result<Proposal> again = planDay(input, shortRun(400));
        other.join();
        VERIFY_RESULT(again);
        QVERIFY(*again == *first);
        VERIFY_RESULT(besides);
        QVERIFY(*besides == *first);
    }
}

void DayPlannerTest::stoppedAtOnceItIsValid()
{
    const RunInput input = test::plainOffice(3, 60, 6);
    std::stop_source stop;
    stop.request_stop();
    RunOptions options;
    options.stop = stop.get_token();
    const Result<Proposal> proposal = planDay(input, options);
    VERIFY_RESULT(proposal);
    QCOMPARE(brokenIn(input, *proposal), QString());
}

void DayPlannerTest::theFirstPlanIsTold()
{
    const RunInput input = test::plainOffice(3, 60, 6);
    QList<RunProgress> told;
    RunOptions options = shortRun(200);
    options.progress = [&told](const RunProgress &progress) { told.append(progress); };
    const Result<Proposal> proposal = planDay(input, options);
    VERIFY_RESULT(proposal);
    QVERIFY(!told.isEmpty());
    const RunProgress &first = told.first();
    QCOMPARE(first.points, 0.0);
    QCOMPARE(first.lines.size(), 60);
    QCOMPARE(std::ranges::count_if(first.lines, [](const ProposalLine &line) { return line.after.start.has_value(); }),
             first.assigned);
    Proposal asFirst{.day = input.day.firstDay, .at = input.now};
    asFirst.lines = first.lines;
    QCOMPARE(brokenIn(input, asFirst), QString());
    QVERIFY(told.last().points >= 0.0);
    QCOMPARE(proposal->iterations, 200);
}

void DayPlannerTest::endsWhenNothingBetterIsFound()
{
    const RunInput input = test::plainOffice(3, 3, 2);
    double now = 100.0;
    RunOptions options;
    options.seconds = 1e6;
    options.clock = [&now] { return now += 0.001; };
    VERIFY_RESULT(planDay(input, options));
    QVERIFY2(now < 105.0, QByteArray::number(now).constData());
}

void DayPlannerTest::catchesWhatWasAlteredByHand_data()
{
    using Change = std::function<void(Proposal &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const QString &finding, const Change &change) {
        QTest::newRow(name) << change << finding;
    };
    row("a score", u"score 2"_s, [](Proposal &p) { ++p.lines[0].reason.chosen->scores.tenths[1]; });
    row("a drive", u"drive"_s, [](Proposal &p) { p.lines[0].reason.chosen->inputs.drive += Seconds(1); });
    row("the cost of a runner-up", u"cost to the plan"_s, [](Proposal &p) { ++p.lines[0].reason.others[0].knockOn; });
    row("a start", u"starts otherwise"_s, [](Proposal &p) { *p.lines[0].after.start += Minutes(1); });
    row("a total", u"drive time"_s, [](Proposal &p) { p.after.drive -= Minutes(5); });
    row("the weights", u"weights"_s, [](Proposal &p) { ++p.weights[0]; });
    row("a line left out", u"no line"_s, [](Proposal &p) { p.lines.removeFirst(); });
}

void DayPlannerTest::catchesWhatWasAlteredByHand()
{
    QFETCH(const std::function<void(Proposal &)>, change);
    QFETCH(const QString, finding);
    const RunInput input = test::plainOffice(5, 20, 4);
    Result<Proposal> proposal = planDay(input, shortRun(100));
    VERIFY_RESULT(proposal);
    QCOMPARE(verify(input, *proposal), QStringList());
    change(*proposal);
    const QString findings = verify(input, *proposal).join(u"\n"_s);
    QVERIFY2(findings.contains(finding), qPrintable(findings));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::DayPlannerTest)
#include "tst_dayplanner.moc"
