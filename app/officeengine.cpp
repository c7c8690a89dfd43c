#include "app/officeengine.h"

#include "app/carprofileof.h"
#include "core/answers/whenanswered.h"

#include <QtConcurrentRun>

namespace callout {

namespace {

constexpr double TrialSeconds = 0.5;

PlanTrial trialOf(const Proposal &proposal)
{
    PlanTrial trial{proposal.after, {}};
    int planned = 0;
    for (const ProposalLine &line : proposal.lines) {
        if (!line.reason.chosen)
            continue;
        ++planned;
        for (int factor = 0; factor < FactorCount; ++factor)
            trial.points[std::size_t(factor)] += line.reason.chosen->scores.of(Factor(factor)) / 10.0;
    }
    for (double &points : trial.points)
        points /= std::max(1, planned);
    return trial;
}

} // namespace

/// What questions are asked of, and the board's state that it was made for. The workers keep the drives from one time to
/// the next; instead of planning, the first one makes ready for questions.
struct OfficeEngine::Known {
    RunWorker asker{[this](const planner::RunInput &input, const planner::RunOptions &) { return makeReady(input); }};
    RunWorker planner{planner::planDay};
    std::unique_ptr<Questions> questions;
    quint64 revision = 0;
    QDate day;

    Result<Proposal> makeReady(const planner::RunInput &input)
    {
        Result<std::unique_ptr<Questions>> made = Questions::make(input);
        if (!made)
            return std::unexpected(made.error());
        questions = std::move(*made);
        return Proposal{};
    }
};

OfficeEngine::OfficeEngine(const DayBoard &board, OfficeThread &office, const OfficeDrives &drives)
    : m_board(board)
    , m_office(office)
    , m_drives(drives)
    , m_runs(planner::planDay)
    , m_known(std::make_shared<Known>())
{
    m_thread.setMaxThreadCount(1);
    connect(&m_runs, &AutoAssign::progressed, this,
            [this](quint64, const planner::RunProgress &progress) { emit progressed(progress); });
    connect(&m_runs, &AutoAssign::finished, this,
            [this](quint64, const Result<RunOutcome> &outcome) { keep(outcome); });
    connect(&m_runs, &AutoAssign::cancelled, this, &OfficeEngine::cancelled);
}

OfficeEngine::~OfficeEngine()
{
    m_stop.request_stop();
    m_stopTrial.request_stop();
    m_thread.waitForDone();
}

RunRequest runRequest(const DaySnapshot &day, const planner::TicketHistory &tickets, Instant now,
                      const OfficeDrives &drives)
{
    const OfficeSettings &settings = day.settings;
    return {.day = day,
            .tickets = tickets,
            .now = now,
            .roads = drives.roads(),
            .traffic = drives.roads() ? worstTraffic(settings) : 1.0,
            .settings = {.seconds = double(settings.planningTime.value_or(UsualPlanningTime).count())}};
}

QDate OfficeEngine::dayToPlan() const
{
    const DaySnapshot &shown = m_board.day();
    const QDate today = m_board.calendar().dayOf(m_board.clock().now());
    return shown.span().contains(m_board.clock().now()) ? today : shown.firstDay;
}

QDate OfficeEngine::dayOf(JobId id) const
{
    const Job *job = m_board.job(id);
    const std::optional<QDate> day = job ? callout::dayOf(*job, m_board.calendar()) : std::nullopt;
    return day && *day >= dayToPlan() && *day < m_board.day().firstDay.addDays(m_board.day().dayCount) ? *day
                                                                                                       : dayToPlan();
}

RunRequest OfficeEngine::request(QDate date) const
{
    DaySnapshot day = m_board.day();
    if (day.dayCount > 1) {
        day.firstDay = date;
        day.dayCount = 1;
        day.jobs.removeIf([span = day.span()](const auto &entry) { return !belongsTo(*entry, span); });
    }
    return runRequest(day, m_tickets, m_board.clock().now(), m_drives);
}

void OfficeEngine::start(TechnicianId only)
{
    m_runs.cancel();
    const quint64 number = ++m_asked;
    m_isAsking = true;
    emit started();
    const Instant since = m_board.clock().now() - TicketMemory;
    const auto asked = m_office.ask([since](OfficeFile &file) { return file.averageTickets(since); });
    whenAnswered(asked, this, [this, only, number](const Result<AverageTickets> &tickets) {
        if (!m_isAsking || number != m_asked)
            return;
        m_isAsking = false;
        m_tickets = tickets.value_or(m_tickets); // without them every ticket counts the same
        RunRequest request = this->request(dayToPlan());
        request.settings.only = only;
        m_runs.start(std::move(request));
    });
}

void OfficeEngine::cancel()
{
    if (std::exchange(m_isAsking, false))
        emit cancelled();
    else
        m_runs.cancel();
}

void OfficeEngine::keep(const Result<RunOutcome> &outcome)
{
    if (!outcome)
        return emit failed(outcome.error());
    const Proposal proposal = outcome->proposal;
    const auto kept = m_office.ask([at = proposal.at, day = proposal.day, record = outcome->record](OfficeFile &file) {
        return file.addRun(at, day, record);
    });
    whenAnswered(kept, this, [this, proposal](const Result<qint64> &run) {
        Proposal found = proposal;
        found.run = run.value_or(0); // a run that is not kept is as good to accept
        emit finished(found);
    });
}

template<typename Answer>
QFuture<Result<Answer>> OfficeEngine::ask(QDate day, std::function<Answer(const Questions &)> question)
{
    return QtConcurrent::run(
        &m_thread,
        [known = m_known, request = request(day), revision = m_board.revision(), stop = m_stop.get_token(),
         question = std::move(question)] -> Result<Answer> {
            if (!known->questions || known->revision != revision || known->day != request.day.firstDay) {
                known->questions.reset();
                if (const Result<RunOutcome> ready = known->asker.perform(request, {}, stop); !ready)
                    return std::unexpected(ready.error());
                known->revision = revision;
                known->day = request.day.firstDay;
            }
            return question(*known->questions);
        });
}

QFuture<Result<Reason>> OfficeEngine::why(JobId job)
{
    return ask<Reason>(dayOf(job), [job](const Questions &questions) { return questions.why(job); });
}

QFuture<Result<QList<Rescue>>> OfficeEngine::rescues(JobId job, int count)
{
    return ask<QList<Rescue>>(dayOf(job),
                              [job, count](const Questions &questions) { return questions.rescues(job, count); });
}

QFuture<Result<PlanTrial>> OfficeEngine::tryOut(const EngineRules &rules)
{
    m_stopTrial.request_stop();
    m_stopTrial = {};
    RunRequest request = this->request(dayToPlan());
    request.day.settings = rules.settings;
    for (const JobType &type : rules.types)
        request.day.jobTypes.insert(type.id, type);
    request.settings.seconds = TrialSeconds;
    return QtConcurrent::run(
        &m_thread,
        [known = m_known, request = std::move(request), stop = m_stopTrial.get_token()] -> Result<PlanTrial> {
            const Result<RunOutcome> outcome = known->planner.perform(request, {}, stop);
            if (!outcome)
                return std::unexpected(outcome.error());
            return trialOf(outcome->proposal);
        });
}

} // namespace callout
