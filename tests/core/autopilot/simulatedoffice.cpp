#include "tests/core/autopilot/simulatedoffice.h"

#include "core/commands/jobcommands.h"
#include "core/domain/judge.h"
#include "core/planner/dayplanner.h"
#include "tests/support/minutedrives.h"
#include "tests/support/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace callout::test {

namespace {

constexpr int JobsInTheMorning = 9;
constexpr double NewJobs = 8.0 / (10 * 60); ///< a minute

/// Rules about who may plan a job, not about whether it stands well.
bool isAboutPlanning(Rule rule)
{
    return rule == Rule::EngineOff || rule == Rule::EnginePaused || rule == Rule::NotManaged
        || rule == Rule::TypeNotEnabled;
}

bool isWorkday(QDate day)
{
    return day.dayOfWeek() != 6;
}

} // namespace

SimulatedOffice::SimulatedOffice(quint32 seed, QDate firstDay) : m_random(seed), m_first(firstDay)
{
    OfficeSettings &settings = m_first.settings();
    settings.engineMode = EngineMode::Auto;
    settings.businessHours.clear();
    for (const int weekday : {1, 2, 3, 4, 5})
        settings.businessHours.append({weekday, QTime(8, 0), QTime(18, 0)});
    settings.businessHours.append({7, QTime(0, 0), QTime(8, 0)}); // through the nights in which clocks change
    for (const QString &name : {u"Gas"_s, u"Electrical"_s, u"Cooling"_s})
        m_skills.append(m_first.skill(name));
    for (const QString &name : {u"Ana"_s, u"Bo"_s, u"Cem"_s, u"Dee"_s, u"Eli"_s}) {
        const int number = int(m_team.size());
        m_team.append(m_first.technician(name, [&](Technician &who) {
            who.skills = {{m_skills.at(number % 3), {}}};
            if (number % 2 == 0)
                who.skills.append({m_skills.at((number + 1) % 3), firstDay.addDays(200)}); // expires one day
            for (const int weekday : {1, 2, 3, 4, 5})
                who.weeklyShifts.append({weekday, QTime(7 + number % 3, 0), QTime(15 + number % 3, 30)});
            if (number < 2)
                who.weeklyShifts.append({7, QTime(0, 0), QTime(8, 0)});
            who.maximumJobs = number == 4 ? std::optional(3) : std::nullopt;
        }));
    }
    m_office = std::make_unique<TestOffice>(m_first.snapshot(), m_first.at(u"00:00"_s));
    m_drives = std::make_unique<StraightLineDriveTimes>(settings.drivingSpeed);
    m_history = std::make_unique<UndoHistory>(board());
    QObject::connect(m_history.get(), &UndoHistory::refused, m_history.get(),
                     [this](const Error &error) { fault(u"refused: "_s + error.message); });
    const auto ask = [this](const DaySnapshot &today, const planner::TicketHistory &tickets) {
        return RunRequest{.day = today,
                          .tickets = tickets,
                          .now = now(),
                          .roads = nullptr,
                          .settings = {.seconds = 20.0, .iterations = 60}};
    };
    m_pilot = std::make_unique<AutoPilot>(
        board(), *m_history, m_office->thread(), *m_drives, ask,
        [](const DaySnapshot &, const ProposalLine &) { return QString(); }, planner::planDay);
    QObject::connect(m_pilot.get(), &AutoPilot::ran, m_pilot.get(), [this](const AutoRun &run) { takeRun(run); });
    QObject::connect(m_pilot.get(), &AutoPilot::failed, m_pilot.get(),
                     [this](const Error &error) { fault(u"failed: "_s + error.message); });
}

SimulatedOffice::~SimulatedOffice()
{
    m_pilot.reset();
    m_history.reset();
}

void SimulatedOffice::fault(const QString &words)
{
    m_faults.append(board().calendar().local(now()).toString(u"yyyy-MM-dd HH:mm "_s) + words);
}

QList<JobId> SimulatedOffice::jobsWhere(const std::function<bool(const Job &)> &is)
{
    QList<JobId> found;
    for (const Job &job : board().day().jobs) {
        if (is(job))
            found.append(job.id);
    }
    std::ranges::sort(found);
    return found;
}

void SimulatedOffice::live(QDate day)
{
    const OfficeCalendar calendar = board().calendar();
    const TimeWindow whole = calendar.day(day);
    const bool isWhole = whole.length() != std::chrono::hours(24);
    const TimeWindow awake = isWhole || day.dayOfWeek() == 7
        ? TimeWindow{whole.begin, calendar.at(day, QTime(9, 0))}
        : TimeWindow{calendar.at(day, QTime(6, 30)), calendar.at(day, QTime(18, 30))};
    m_office->clock().set(awake.begin);
    m_office->show(day);
    m_history->stack().clear();
    m_disturbed = {m_team.begin(), m_team.end()};
    if (isWorkday(day)) {
        for (int i = 0; i < JobsInTheMorning; ++i)
            receiveJob(0.0);
    }
    m_broken = broken();
    while (now() < awake.end) {
        minute();
        m_office->clock().advance(Minutes(1));
    }
    for (const JobId left : jobsWhere([](const Job &job) { return isOpen(job.status); }))
        m_history->push(commands::stepJobs(board(), {left}, JobStep::Cancel, u"The day is over"_s));
    m_office->settle();
}

void SimulatedOffice::minute()
{
    ++m_counts.minutes;
    m_disturbed.clear();
    letThingsHappen();
    workOn();
    judge();
    m_disturbed.clear();
    m_pilot->look();
    waitForEngine();
    judge();
}

void SimulatedOffice::letThingsHappen()
{
    if (isWorkday(board().day().firstDay) && m_random.chance(NewJobs))
        receiveJob(0.15);
    if (m_random.chance(1.0 / 400))
        cancelJob();
    if (m_random.chance(1.0 / 1500))
        callInSick();
    if (m_random.chance(1.0 / 900))
        pauseOrResume();
    if (m_random.chance(1.0 / 200))
        dragByHand();
}

void SimulatedOffice::receiveJob(double emergencyShare)
{
    Job job;
    const Result<qint64> id = board().newId(RecordKind::Job);
    if (!id)
        return; // none is at hand for a moment
    job.id = {*id};
    job.number = u"J-%1"_s.arg(++m_lastNumber);
    job.title = u"Job"_s;
    job.duration = Minutes(30 + 15 * m_random.below(6));
    setPlace(
        job,
        offsetBy(placeAt(0), 9000.0 * (m_random.below(200) - 100) / 100, 9000.0 * (m_random.below(200) - 100) / 100));
    if (m_random.chance(0.5))
        job.requiredSkills = {m_random.pick(m_skills)};
    job.priority = m_random.chance(emergencyShare) ? Priority::Emergency : Priority(m_random.below(3));
    const OfficeCalendar calendar = board().calendar();
    const bool isNight = board().day().firstDay.dayOfWeek() == 7;
    const int hour = isNight ? m_random.below(6) : 8 + m_random.below(8);
    job.windowBegin = calendar.at(board().day().firstDay, QTime(hour, 0));
    job.windowEnd = *job.windowBegin + std::chrono::hours(2 + m_random.below(3));
    if (job.isEmergency()) {
        job.windowBegin = now();
        job.windowEnd = now() + std::chrono::hours(6);
        ++m_counts.emergencies;
    }
    job.isTechnicianSpecific = false;
    job.preferredTechnician = m_random.chance(0.1) ? m_random.pick(m_team) : TechnicianId();
    job.isEngineAllowed = !m_random.chance(0.05);
    job.crewSize = m_random.chance(0.03) ? 2 : 1;
    m_realDurations.insert(job.id, job.duration * (80 + m_random.below(50)) / 100);
    m_history->push(commands::createJob(board(), job));
}

void SimulatedOffice::cancelJob()
{
    const QList<JobId> open = jobsWhere([](const Job &job) { return isOpen(job.status) && !isStarted(job.status); });
    if (open.isEmpty())
        return;
    const JobId job = m_random.pick(open);
    m_disturbed.insert(board().job(job)->technician);
    m_history->push(commands::stepJobs(board(), {job}, JobStep::Cancel, u"Customer called"_s));
    ++m_counts.cancelled;
}

void SimulatedOffice::callInSick()
{
    const TechnicianId who = m_random.pick(m_team);
    const Result<qint64> id =
        m_office->thread().ask([](OfficeFile &file) { return file.reserveIds(RecordKind::Shift, 1); }).result();
    Shift off{
        .id = {*id}, .technician = who, .kind = ShiftKind::TimeOff, .begin = now(), .end = board().day().span().end};
    ChangeSet changes;
    changes.create(off);
    m_office->edit(changes, u"Sick"_s);
    m_disturbed.insert(who);
    ++m_counts.sickCalls;
}

void SimulatedOffice::pauseOrResume()
{
    const TechnicianId who = m_random.pick(m_team);
    m_office->change(who, [](Technician &technician) { technician.isPaused = !technician.isPaused; });
}

void SimulatedOffice::dragByHand()
{
    const QList<JobId> movable = jobsWhere(
        [](const Job &job) { return job.status == JobStatus::Unassigned || job.status == JobStatus::Scheduled; });
    if (movable.isEmpty())
        return;
    const Job job = *board().job(m_random.pick(movable));
    const TechnicianId to = m_random.pick(m_team);
    const Judge judge(board().day(), *m_drives, now());
    const Verdict verdict = judge.best(job, to, board().day().firstDay);
    if (!verdict.isAllowed())
        return;
    m_disturbed << job.technician << to;
    m_history->push(commands::assignJob(board(), job.id, to, verdict));
    ++m_counts.byHand;
}

void SimulatedOffice::step(const Job &job, JobStep step)
{
    m_disturbed.insert(job.technician);
    m_history->push(commands::stepJobs(board(), {job.id}, step));
}

/// Technicians do their work: they leave and arrive about when they should, and take as long as they really do.
void SimulatedOffice::workOn()
{
    for (const TechnicianId technician : std::as_const(m_team)) {
        QList<JobId> theirs = jobsWhere([&](const Job &job) {
            return job.technician == technician && job.start && isOpen(job.status) && job.status != JobStatus::OnHold;
        });
        std::ranges::sort(theirs, {}, [this](JobId id) { return *board().job(id)->start; });
        const auto onSite =
            std::ranges::find_if(theirs, [this](JobId id) { return board().job(id)->status == JobStatus::OnSite; });
        if (onSite != theirs.end()) {
            const Job job = *board().job(*onSite);
            m_disturbed.insert(technician); // one who runs over is in the way of the next job
            if (now() >= *job.onSiteAt + m_realDurations.value(job.id, job.duration)) {
                step(job, JobStep::Complete);
                ++m_counts.completed;
                m_counts.servedEmergencies += job.isEmergency();
            }
            continue;
        }
        if (theirs.isEmpty())
            continue;
        const Job job = *board().job(theirs.front());
        if (job.status == JobStatus::Scheduled && now() >= *job.start - Minutes(20))
            step(job, JobStep::Dispatch);
        else if (job.status == JobStatus::Dispatched && now() >= *job.start - Minutes(10))
            step(job, JobStep::Travel);
        else if (job.status == JobStatus::EnRoute && now() >= *job.start)
            step(job, JobStep::Arrive);
    }
}

void SimulatedOffice::waitForEngine()
{
    const auto isBusy = [this] { return !m_pilot->isIdle() || board().pendingWrites() > 0; };
    for (QElapsedTimer timer =
             [] {
                 QElapsedTimer started;
                 started.start();
                 return started;
             }();
         isBusy();) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        if (timer.elapsed() > 30'000)
            return fault(u"the engine does not come to rest"_s);
    }
}

void SimulatedOffice::takeRun(const AutoRun &run)
{
    ++m_counts.runs;
    m_counts.changes += int(run.accepted.size());
    for (const ProposalLine &line : run.dropped()) {
        m_alerts.append(line.job);
        ++m_counts.alerts;
        if (line.reason.excluded.isEmpty() && !line.reason.cheapest)
            fault(u"an alert without a reason: "_s + board().job(line.job)->number);
    }
    if (!run.proposal.withheld.isEmpty())
        fault(u"the judge withheld a line"_s);
    for (const ProposalLine &line : run.proposal.lines) {
        if (!run.accepted.contains(line.job))
            continue;
        for (const TechnicianId who : {line.before.technician, line.after.technician}) {
            if (const Technician *technician = board().technician(who); technician && technician->isPaused)
                fault(u"%1 is paused, yet %2 was changed"_s.arg(technician->name, board().job(line.job)->number));
        }
    }
}

QList<SimulatedOffice::Matter> SimulatedOffice::broken()
{
    QList<Matter> matters;
    const Judge judge(board().day(), *m_drives, now(), JudgeFor::Engine);
    for (const auto &[job, violation] : judge.brokenRules(board().day().firstDay)) {
        if (!isAboutPlanning(violation.rule))
            matters.append(
                {job,
                 {.rule = violation.rule, .skill = violation.skill, .job = violation.job, .event = violation.event}});
    }
    return matters;
}

void SimulatedOffice::judge()
{
    const QList<Matter> present = broken();
    for (const Matter &matter : present) {
        const Job &job = *board().job(matter.first);
        if (!m_broken.contains(matter) && !m_disturbed.contains(job.technician))
            fault(u"%1: %2"_s.arg(job.number, text(matter.second.rule)));
    }
    m_broken = present;
}

QStringList SimulatedOffice::check()
{
    const auto findings = m_office->thread().ask([](OfficeFile &file) { return file.check(); }).result();
    return findings ? *findings : QStringList{findings.error().message};
}

QList<JobId> SimulatedOffice::unassignedByAudit()
{
    const TimeWindow ever{Instant(Seconds(0)), now() + std::chrono::hours(48)};
    const auto edits = m_office->thread()
                           .ask([ever, station = m_office->thread().station()](OfficeFile &file) {
                               return file.editsOf(station, ever);
                           })
                           .result();
    QList<JobId> jobs;
    for (const StoredEdit &stored : *edits) {
        if (stored.edit.actor.kind != ActorKind::Engine || stored.edit.kind != EditKind::Do)
            continue;
        for (const RecordChange &change : stored.edit.changes.records()) {
            const auto isTaken = [](const FieldChange &field) {
                return field.field == "technician_id"_L1 && !field.from.isNull() && field.to.isNull();
            };
            if (change.record.kind == RecordKind::Job && std::ranges::any_of(change.fields, isTaken))
                jobs.append(JobId{change.record.id});
        }
    }
    return jobs;
}

} // namespace callout::test
