#include "core/commands/jobcommands.h"
#include "core/commands/undohistory.h"
#include "tests/support/daydifferences.h"
#include "tests/support/minutedrives.h"
#include "tests/support/plaintext.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;
using commands::Command;

namespace {

const QString noCommand = u"-"_s;

/// The label of a command, "-" where there is nothing to do, or why not.
QString text(const Command &command)
{
    if (!command)
        return u"refused: "_s + command.error().message;
    return *command ? (*command)->text() : noCommand;
}

} // namespace

class JobCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void assigningFollowsTheVerdict();
    void assigningMovesWhatIsInTheWay();
    void movingOnTheSameDayHasItsOwnWords();
    void assigningTheSameAgainIsNothing();
    void aBrokenRuleNeedsAReason();
    void noReasonMovesWhatMustStay_data();
    void noReasonMovesWhatMustStay();
    void nobodyWhoLeftIsAssigned();
    void severalAreAssignedOneAfterTheOther();
    void severalAreAssignedOrNone();
    void unassigningReturnsToTheQueue();
    void unassigningHasGuards_data();
    void unassigningHasGuards();
    void stepsHaveTheirWords_data();
    void stepsHaveTheirWords();
    void stepsAreTakenByAllOrNone();
    void stepsKeepTheTimeAndTheReason();
    void priorityAndTags();
    void anotherDayKeepsTheTimesOfDay();
    void anotherDayHasGuards_data();
    void anotherDayHasGuards();
    void aNewJobGetsItsNumbers();
    void aNewJobBringsANewCustomer();
    void aNewJobChangesAKnownCustomer();
    void savingWritesWhatChanged();
    void savingCollidesWithNewerValues();
    void technicianStatusIsReportedNow();
    void settingsAreSaved();
    void settingsChangedMeanwhileStay();
    void unknownJobsAreRefused();
    void everyCommandIsOneStepThatGoesBack();

private:
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    [[nodiscard]] const Job &job(JobId id) { return *board().job(id); }
    [[nodiscard]] Verdict best(JobId id, TechnicianId who)
    {
        return Judge(board().day(), m_drives, m_office->clock().now()).best(job(id), who, m_day.date());
    }
    [[nodiscard]] Verdict at(JobId id, TechnicianId who, const QString &start)
    {
        return Judge(board().day(), m_drives, m_office->clock().now()).at(job(id), who, m_day.at(start));
    }
    QString done(Command command);
    /// A new job; waits for its number.
    [[nodiscard]] Command newJob(const Job &wanted, const std::optional<Customer> &customer = {});

    const MinuteDrives m_drives;
    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<UndoHistory> m_history;
    TechnicianId m_ana;
    TechnicianId m_bo;
    CustomerId m_lee;
    JobId m_open;
    JobId m_planned;
    JobId m_travelling;
};

void JobCommandsTest::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    m_bo = m_day.worker(u"Bo"_s);
    m_lee = m_day.customer(u"Lee"_s);
    m_open = m_day.job(u"J-1"_s,
                       all({promised(m_day.span(u"09:00"_s, u"12:00"_s)), [this](Job &one) { one.customer = m_lee; }}));
    m_planned = m_day.scheduled(u"J-2"_s, m_ana, u"10:00"_s);
    m_travelling = m_day.scheduled(u"J-3"_s, m_bo, u"08:00"_s, hasStatus(JobStatus::EnRoute));
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"07:00"_s));
    board().setActor({ActorKind::Person, u"Robin"_s});
    m_history = std::make_unique<UndoHistory>(board());
}

void JobCommandsTest::cleanup()
{
    m_history.reset();
    m_office.reset();
}

/// Pushes the command; its label, or what was said against it.
QString JobCommandsTest::done(Command command)
{
    const QString label = callout::text(command);
    QSignalSpy refused(m_history.get(), &UndoHistory::refused);
    const bool isDone = m_history->push(std::move(command));
    return isDone || refused.isEmpty() ? label : u"refused: "_s + refused.front().front().value<Error>().message;
}

Command JobCommandsTest::newJob(const Job &wanted, const std::optional<Customer> &customer)
{
    Command command(nullptr);
    const auto isThere = [&] {
        command = commands::createJob(board(), wanted, customer);
        return command.has_value();
    };
    (void)QTest::qWaitFor(isThere);
    return command;
}

void JobCommandsTest::assigningFollowsTheVerdict()
{
    QCOMPARE(done(commands::assignJob(board(), m_open, m_bo, best(m_open, m_bo))), u"Assign J-1 to Bo"_s);
    QCOMPARE(job(m_open).technician, m_bo);
    QCOMPARE(job(m_open).start, std::optional(m_day.at(u"09:00"_s)));
    QCOMPARE(job(m_open).status, JobStatus::Scheduled);
    QCOMPARE(m_history->stack().count(), 1);
}

void JobCommandsTest::assigningMovesWhatIsInTheWay()
{
    QCOMPARE(done(commands::assignJob(board(), m_open, m_ana, at(m_open, m_ana, u"09:30"_s))), u"Assign J-1 to Ana"_s);
    QCOMPARE(job(m_open).start, std::optional(m_day.at(u"09:30"_s)));
    QCOMPARE(job(m_planned).start, std::optional(m_day.at(u"10:30"_s)));
    QCOMPARE(m_history->stack().count(), 1);
    m_history->undo();
    QCOMPARE(job(m_open).status, JobStatus::Unassigned);
    QCOMPARE(job(m_planned).start, std::optional(m_day.at(u"10:00"_s)));
}

void JobCommandsTest::movingOnTheSameDayHasItsOwnWords()
{
    QCOMPARE(callout::text(commands::assignJob(board(), m_planned, m_ana, at(m_planned, m_ana, u"11:00"_s))),
             u"Move J-2 on Ana's day"_s);
    QCOMPARE(callout::text(commands::assignJob(board(), m_planned, m_bo, at(m_planned, m_bo, u"11:00"_s))),
             u"Assign J-2 to Bo"_s);
}

void JobCommandsTest::assigningTheSameAgainIsNothing()
{
    QCOMPARE(callout::text(commands::assignJob(board(), m_planned, m_ana, at(m_planned, m_ana, u"10:00"_s))),
             noCommand);
}

void JobCommandsTest::aBrokenRuleNeedsAReason()
{
    const Verdict late = at(m_open, m_ana, u"13:00"_s);
    QVERIFY(!late.isAllowed());
    for (const QString &none : {QString(), u"  "_s}) {
        const Command command = commands::assignJob(board(), m_open, m_ana, late, none);
        QVERIFY(!command);
        QCOMPARE(command.error().code, ErrorCode::RuleBroken);
        QVERIFY(command.error().message.contains(u"J-1"_s));
    }
    Command command = commands::assignJob(board(), m_open, m_ana, late, u" customer agreed "_s);
    QVERIFY(command);
    QCOMPARE((*command)->edit().why, u"customer agreed"_s);
    QCOMPARE((*command)->edit().actor, (Actor{ActorKind::Person, u"Robin"_s}));
    QCOMPARE(done(std::move(command)), u"Assign J-1 to Ana"_s);
    QCOMPARE(job(m_open).start, std::optional(m_day.at(u"13:00"_s)));
}

void JobCommandsTest::noReasonMovesWhatMustStay_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<QString>("words");
    using enum JobStatus;
    QTest::newRow("1 dispatched") << Dispatched << u"has started"_s;
    QTest::newRow("1 en route") << EnRoute << u"has started"_s;
    QTest::newRow("1 on site") << OnSite << u"has started"_s;
    QTest::newRow("1 completed") << Completed << u"is closed"_s;
    QTest::newRow("1 cancelled") << Cancelled << u"is closed"_s;
    QTest::newRow("1 on hold") << OnHold << u"is on hold"_s;
}

void JobCommandsTest::noReasonMovesWhatMustStay()
{
    QFETCH(const JobStatus, status);
    QFETCH(const QString, words);
    QVERIFY(m_office->change(m_planned, [status](Job &one) { one.status = status; }));
    const DaySnapshot before = board().day();
    const Verdict verdict = at(m_planned, m_bo, u"13:00"_s);
    QVERIFY(!verdict.mayBeOverruled());
    const QString one = done(commands::assignJob(board(), m_planned, m_bo, verdict, u"because"_s));
    QVERIFY2(one.startsWith(u"refused: J-2 "_s + words), qPrintable(one));
    const QString several =
        done(commands::assignJobs(board(), m_drives, {m_open, m_planned}, m_bo, m_day.date(), u"because"_s));
    QVERIFY2(several.startsWith(u"refused: J-2 "_s + words), qPrintable(several));
    QCOMPARE(differences(board().day(), before), QStringList());
}

void JobCommandsTest::nobodyWhoLeftIsAssigned()
{
    QVERIFY(m_office->change(m_bo, [](Technician &who) { who.isActive = false; }));
    for (const TechnicianId who : {m_bo, TechnicianId{4711}, TechnicianId{}}) {
        const Verdict verdict = at(m_open, who, u"09:00"_s);
        const QString said = done(commands::assignJob(board(), m_open, who, verdict, u"because"_s));
        QVERIFY2(said.startsWith(u"refused: This technician"_s), qPrintable(said));
    }
}

void JobCommandsTest::severalAreAssignedOneAfterTheOther()
{
    // Emergencies first, then the earliest window's end.
    const auto add = [&](qint64 id, const QString &number, Priority priority, const QString &windowEnd) {
        Job one{.id = {id}, .number = number, .priority = priority};
        one.windowEnd = m_day.at(windowEnd);
        ChangeSet changes;
        changes.create(one);
        QVERIFY(m_office->edit(changes));
    };
    add(901, u"late"_s, Priority::Normal, u"15:00"_s);
    add(902, u"early"_s, Priority::Normal, u"11:00"_s);
    add(903, u"emergency"_s, Priority::Emergency, u"15:00"_s);
    const QList<JobId> ids{{901}, {902}, {903}};
    QCOMPARE(done(commands::assignJobs(board(), m_drives, ids, m_ana, m_day.date())), u"Assign 3 jobs to Ana"_s);
    QCOMPARE(job({903}).start, std::optional(m_day.at(u"08:00"_s)));
    QCOMPARE(job({902}).start, std::optional(m_day.at(u"09:00"_s)));
    QCOMPARE(job({901}).start, std::optional(m_day.at(u"11:00"_s))); // J-2 stands at 10:00
    QVERIFY(Judge(board().day(), m_drives, m_office->clock().now()).brokenRules(m_day.date()).isEmpty());
    QCOMPARE(m_history->stack().count(), 1);
    m_history->undo();
    for (const JobId id : ids)
        QCOMPARE(job(id).status, JobStatus::Unassigned);
}

void JobCommandsTest::severalAreAssignedOrNone()
{
    QVERIFY(m_office->change(m_open, [this](Job &one) { one.windowEnd = m_day.at(u"07:30"_s); }));
    const DaySnapshot before = board().day();
    const QString said = done(commands::assignJobs(board(), m_drives, {m_planned, m_open}, m_bo, m_day.date()));
    QVERIFY2(said.startsWith(u"refused: "_s) && said.contains(u"J-1"_s), qPrintable(said));
    QCOMPARE(differences(board().day(), before), QStringList());
    QCOMPARE(done(commands::assignJobs(board(), m_drives, {m_planned, m_open}, m_bo, m_day.date(), u"agreed"_s)),
             u"Assign 2 jobs to Bo"_s);
}

void JobCommandsTest::unassigningReturnsToTheQueue()
{
    QCOMPARE(done(commands::unassignJobs(board(), {m_planned})), u"Unassign J-2"_s);
    QCOMPARE(job(m_planned).status, JobStatus::Unassigned);
    QVERIFY(!job(m_planned).technician && !job(m_planned).start);
    QCOMPARE(callout::text(commands::unassignJobs(board(), {m_open, m_planned})), noCommand);
    QCOMPARE(callout::text(commands::unassignJobs(board(), {})), noCommand);
    m_history->undo();
    QCOMPARE(done(commands::unassignJobs(board(), {m_planned, m_planned})), u"Unassign J-2"_s); // told twice, done once
}

void JobCommandsTest::unassigningHasGuards_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<QString>("words");
    using enum JobStatus;
    QTest::newRow("1 dispatched") << Dispatched << u"J-2 has started. Recall it first"_s;
    QTest::newRow("1 on site") << OnSite << u"J-2 has started. Recall it first"_s;
    QTest::newRow("1 completed") << Completed << u"J-2 is closed. Reopen it first"_s;
    QTest::newRow("1 cancelled") << Cancelled << u"J-2 is closed. Reopen it first"_s;
}

void JobCommandsTest::unassigningHasGuards()
{
    QFETCH(const JobStatus, status);
    QFETCH(const QString, words);
    QVERIFY(m_office->change(m_planned, [status](Job &one) { one.status = status; }));
    const QString said = done(commands::unassignJobs(board(), {m_open, m_planned}));
    QVERIFY2(said.startsWith(u"refused: "_s + words), qPrintable(said));
}

void JobCommandsTest::stepsHaveTheirWords_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<JobStep>("step");
    QTest::addColumn<QString>("label");
    using enum JobStatus;
    QTest::newRow("dispatch") << Scheduled << JobStep::Dispatch << u"Dispatch J-2"_s;
    QTest::newRow("travel") << Dispatched << JobStep::Travel << u"Mark J-2 en route"_s;
    QTest::newRow("arrive") << EnRoute << JobStep::Arrive << u"Mark J-2 on site"_s;
    QTest::newRow("complete") << OnSite << JobStep::Complete << u"Complete J-2"_s;
    QTest::newRow("hold") << OnSite << JobStep::Hold << u"Put J-2 on hold"_s;
    QTest::newRow("resume") << OnHold << JobStep::Resume << u"Resume J-2"_s;
    QTest::newRow("cancel") << Scheduled << JobStep::Cancel << u"Cancel J-2"_s;
    QTest::newRow("reopen") << Cancelled << JobStep::Reopen << u"Reopen J-2"_s;
    QTest::newRow("recall") << EnRoute << JobStep::Recall << u"Recall J-2"_s;
}

void JobCommandsTest::stepsHaveTheirWords()
{
    QFETCH(const JobStatus, status);
    QFETCH(const JobStep, step);
    QFETCH(const QString, label);
    QVERIFY(m_office->change(m_planned, [status](Job &one) {
        one.status = status;
        one.resumeStatus = JobStatus::Scheduled;
    }));
    const std::optional<JobStatus> after = statusAfter(job(m_planned), step);
    QVERIFY(after);
    QCOMPARE(done(commands::stepJobs(board(), {m_planned}, step, u"a reason"_s)), label);
    QCOMPARE(job(m_planned).status, *after);
    m_history->undo();
    QCOMPARE(job(m_planned).status, status);
}

void JobCommandsTest::stepsAreTakenByAllOrNone()
{
    const DaySnapshot before = board().day();
    QString said = done(commands::stepJobs(board(), {m_planned, m_travelling}, JobStep::Dispatch));
    QVERIFY2(said.startsWith(u"refused: J-3 is \"En route\""_s), qPrintable(said));
    said = done(commands::stepJobs(board(), {m_planned, m_travelling}, JobStep::Cancel, u" "_s));
    QVERIFY2(said.startsWith(u"refused: A reason is needed"_s), qPrintable(said));
    QCOMPARE(differences(board().day(), before), QStringList());
    QCOMPARE(done(commands::stepJobs(board(), {m_planned, m_travelling}, JobStep::Arrive)), u"Mark 2 jobs on site"_s);
    QCOMPARE(m_history->stack().count(), 1);
    m_history->undo();
    QCOMPARE(differences(board().day(), before), QStringList());
}

void JobCommandsTest::stepsKeepTheTimeAndTheReason()
{
    m_office->clock().set(m_day.at(u"10:05"_s));
    done(commands::stepJobs(board(), {m_planned}, JobStep::Arrive));
    QCOMPARE(job(m_planned).onSiteAt, std::optional(m_day.at(u"10:05"_s)));
    done(commands::stepJobs(board(), {m_planned}, JobStep::Hold, u"part missing"_s));
    QCOMPARE(job(m_planned).statusReason, u"part missing"_s);
}

void JobCommandsTest::priorityAndTags()
{
    QCOMPARE(done(commands::setPriority(board(), {m_open}, Priority::Emergency)), u"Make J-1 emergency"_s);
    QVERIFY(job(m_open).isEmergency());
    QCOMPARE(callout::text(commands::setPriority(board(), {m_open}, Priority::Emergency)), noCommand);
    QCOMPARE(callout::text(commands::setPriority(board(), {m_open, m_planned}, Priority::High)), u"Make 2 jobs high"_s);

    QCOMPARE(done(commands::addTag(board(), {m_open, m_planned}, u" vip "_s)), u"Tag 2 jobs \"vip\""_s);
    QCOMPARE(job(m_open).tags, QStringList{u"vip"_s});
    QCOMPARE(callout::text(commands::addTag(board(), {m_open}, u"vip"_s)), noCommand);
    QCOMPARE(callout::text(commands::addTag(board(), {m_open}, u"  "_s)), noCommand);
    QCOMPARE(callout::text(commands::addTag(board(), {m_open}, u"100 %1"_s)), u"Tag J-1 \"100 %1\""_s);
}

void JobCommandsTest::anotherDayKeepsTheTimesOfDay()
{
    const QDate sunday(2026, 3, 29); // clocks go forward that night
    done(commands::assignJob(board(), m_open, m_bo, best(m_open, m_bo)));
    const QString label = done(commands::moveToDay(board(), {m_open}, sunday));
    QVERIFY2(label.startsWith(u"Move J-1 to "_s), qPrintable(label));
    QVERIFY(!board().job(m_open));
    m_office->settle();
    m_office->show(sunday);
    const OfficeCalendar calendar = board().calendar();
    QCOMPARE(job(m_open).windowBegin, std::optional(calendar.at(sunday, QTime(9, 0))));
    QCOMPARE(job(m_open).windowEnd, std::optional(calendar.at(sunday, QTime(12, 0))));
    QCOMPARE(job(m_open).status, JobStatus::Unassigned);
    QVERIFY(!job(m_open).technician && !job(m_open).start);
    m_history->undo();
    m_office->settle();
    m_office->show(m_day.date());
    QCOMPARE(job(m_open).windowBegin, std::optional(m_day.at(u"09:00"_s)));
    QCOMPARE(job(m_open).technician, m_bo);
}

void JobCommandsTest::anotherDayHasGuards_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<bool>("isAllowed");
    for (const JobStatus status : allStatuses())
        QTest::addRow("%s", qPrintable(test::text(status))) << status << (isOpen(status) && !isStarted(status));
}

void JobCommandsTest::anotherDayHasGuards()
{
    QFETCH(const JobStatus, status);
    QFETCH(const bool, isAllowed);
    QVERIFY(m_office->change(m_open, [status](Job &one) { one.status = status; }));
    const Command command = commands::moveToDay(board(), {m_planned, m_open}, m_day.date().addDays(3));
    QCOMPARE(command.has_value(), isAllowed);
    if (!command)
        QVERIFY2(command.error().message.startsWith(u"J-1 is "_s), qPrintable(command.error().message));
}

void JobCommandsTest::aNewJobGetsItsNumbers()
{
    m_office->clock().set(m_day.at(u"08:15"_s));
    Command command = newJob({.title = u"Leak"_s});
    QVERIFY(command);
    const JobId id{(*command)->edit().changes.records().constFirst().record.id};
    QVERIFY(!board().job(id));
    QCOMPARE(done(std::move(command)), u"Create J-%1"_s.arg(id.value));
    QCOMPARE(job(id).number, u"J-%1"_s.arg(id.value));
    QCOMPARE(job(id).title, u"Leak"_s);
    QCOMPARE(job(id).createdAt, std::optional(m_day.at(u"08:15"_s)));
    m_history->undo();
    QVERIFY(!board().job(id));
    m_history->redo();
    QCOMPARE(job(id).title, u"Leak"_s);
}

void JobCommandsTest::aNewJobBringsANewCustomer()
{
    QCOMPARE(done(newJob({.number = u"N-1"_s}, Customer{.name = u"Kim"_s})), u"Create N-1"_s);
    const Job &created = *std::ranges::find(board().day().jobs, u"N-1"_s, &Job::number);
    QCOMPARE(board().customer(created.customer)->name, u"Kim"_s);
    m_office->settle();
    QCOMPARE(differences(board().day(), m_office->window().fromFile()), QStringList());
    m_history->undo();
    QVERIFY(std::ranges::find(board().day().customers, u"Kim"_s, &Customer::name) == board().day().customers.cend());
}

void JobCommandsTest::aNewJobChangesAKnownCustomer()
{
    Customer lee = *board().customer(m_lee);
    lee.phones = {u"0123"_s};
    QCOMPARE(done(newJob({.number = u"N-2"_s}, lee)), u"Create N-2"_s);
    QCOMPARE(board().customer(m_lee)->phones, QStringList{u"0123"_s});
    QCOMPARE(std::ranges::find(board().day().jobs, u"N-2"_s, &Job::number)->customer, m_lee);
}

void JobCommandsTest::savingWritesWhatChanged()
{
    Job after = job(m_open);
    after.title = u"Burst pipe"_s;
    after.days = 2;
    Customer lee = *board().customer(m_lee);
    lee.email = u"lee@example.org"_s;
    Command command = commands::saveJob(board(), job(m_open), after, lee);
    QVERIFY(command);
    QCOMPARE((*command)->edit().changes.records().size(), 2);
    QCOMPARE(done(std::move(command)), u"Edit J-1"_s);
    QCOMPARE(job(m_open).title, u"Burst pipe"_s);
    QCOMPARE(board().customer(m_lee)->email, u"lee@example.org"_s);
    QCOMPARE(callout::text(commands::saveJob(board(), job(m_open), job(m_open), *board().customer(m_lee))), noCommand);
    QCOMPARE(callout::text(commands::saveJob(board(), job(m_open), job(m_open))), noCommand);
}

void JobCommandsTest::savingCollidesWithNewerValues()
{
    const Job opened = job(m_open);
    QVERIFY(m_office->change(m_open, [](Job &one) { one.title = u"Newer"_s; }));
    Job mine = opened;
    mine.title = u"Mine"_s;
    const QString said = done(commands::saveJob(board(), opened, mine));
    QVERIFY2(said.startsWith(u"refused: "_s), qPrintable(said));
    QCOMPARE(job(m_open).title, u"Newer"_s);
    mine.title = opened.title;
    mine.notes = u"dog"_s;
    QCOMPARE(done(commands::saveJob(board(), opened, mine)), u"Edit J-1"_s);
    QCOMPARE(job(m_open).title, u"Newer"_s);
    QCOMPARE(job(m_open).notes, u"dog"_s);
}

void JobCommandsTest::technicianStatusIsReportedNow()
{
    m_office->clock().set(m_day.at(u"08:20"_s));
    QCOMPARE(done(commands::setTechnicianStatus(board(), m_ana, TechnicianStatus::OnBreak)),
             u"Set Ana to \"On break\""_s);
    QCOMPARE(board().technician(m_ana)->status, TechnicianStatus::OnBreak);
    QCOMPARE(board().technician(m_ana)->statusAt, std::optional(m_day.at(u"08:20"_s)));
    const Command unknown = commands::setTechnicianStatus(board(), {4711}, TechnicianStatus::OnBreak);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
}

void JobCommandsTest::settingsAreSaved()
{
    const OfficeSettings before = board().day().settings;
    OfficeSettings after = before;
    QCOMPARE(callout::text(commands::saveSettings(board(), before, after)), noCommand);
    after.snap = Minutes(5);
    QCOMPARE(done(commands::saveSettings(board(), before, after)), u"Change office settings"_s);
    QCOMPARE(board().day().settings.snap, Seconds(Minutes(5)));
}

/// A dialog stands open for minutes: what it never showed must not go back to what it was then.
void JobCommandsTest::settingsChangedMeanwhileStay()
{
    const OfficeSettings before = board().day().settings;
    OfficeSettings elsewhere = before;
    elsewhere.region = u"county.region"_s;
    QCOMPARE(done(commands::saveSettings(board(), before, elsewhere)), u"Change office settings"_s);
    OfficeSettings after = before;
    after.name = u"Harbour Heating"_s;
    QCOMPARE(done(commands::saveSettings(board(), before, after)), u"Change office settings"_s);
    QCOMPARE(board().day().settings.name, u"Harbour Heating"_s);
    QCOMPARE(board().day().settings.region, u"county.region"_s);
}

void JobCommandsTest::unknownJobsAreRefused()
{
    const QList<JobId> unknown{m_open, JobId{4711}};
    const auto isNotFound = [](const Command &command) {
        return !command && command.error().code == ErrorCode::NotFound && !command.error().message.isEmpty();
    };
    QVERIFY(isNotFound(commands::assignJob(board(), {4711}, m_ana, {})));
    QVERIFY(isNotFound(commands::assignJobs(board(), m_drives, unknown, m_ana, m_day.date())));
    QVERIFY(isNotFound(commands::unassignJobs(board(), unknown)));
    QVERIFY(isNotFound(commands::stepJobs(board(), unknown, JobStep::Dispatch)));
    QVERIFY(isNotFound(commands::setPriority(board(), unknown, Priority::High)));
    QVERIFY(isNotFound(commands::addTag(board(), unknown, u"vip"_s)));
    QVERIFY(isNotFound(commands::moveToDay(board(), unknown, m_day.date())));
}

void JobCommandsTest::everyCommandIsOneStepThatGoesBack()
{
    const DaySnapshot before = board().day();
    done(commands::assignJob(board(), m_open, m_ana, at(m_open, m_ana, u"09:30"_s)));
    done(commands::stepJobs(board(), {m_open, m_planned}, JobStep::Dispatch));
    done(commands::setPriority(board(), {m_open, m_travelling}, Priority::High));
    done(commands::addTag(board(), {m_open, m_planned}, u"vip"_s));
    done(commands::stepJobs(board(), {m_open, m_planned}, JobStep::Recall));
    done(commands::unassignJobs(board(), {m_open, m_planned}));
    done(newJob({.title = u"Leak"_s}));
    done(commands::setTechnicianStatus(board(), m_ana, TechnicianStatus::OnJob));
    QCOMPARE(m_history->stack().count(), 8);
    while (m_history->stack().canUndo())
        m_history->undo();
    QCOMPARE(differences(board().day(), before), QStringList());
    m_office->settle();
    QCOMPARE(differences(m_office->window().fromFile(), before), QStringList());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::JobCommandsTest)
#include "tst_jobcommands.moc"
