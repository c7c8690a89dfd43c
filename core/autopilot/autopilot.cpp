#include "core/autopilot/autopilot.h"

#include "core/answers/whenanswered.h"

#include <algorithm>

namespace callout {

QList<ProposalLine> AutoRun::dropped() const
{
    QList<ProposalLine> lines;
    std::ranges::copy_if(proposal.lines, std::back_inserter(lines), [this](const ProposalLine &line) {
        return line.kind == LineKind::Dropped && accepted.contains(line.job);
    });
    return lines;
}

AutoPilot::AutoPilot(DayBoard &board, UndoHistory &history, OfficeThread &office, const DriveTimes &drives, Ask ask,
                     Describe describe, Planner planner, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_history(history)
    , m_office(office)
    , m_drives(drives)
    , m_ask(std::move(ask))
    , m_describe(std::move(describe))
    , m_engine(std::move(planner))
    , m_lease(office.path(), QStringLiteral("auto"))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &AutoPilot::look);
    connect(&board, &DayBoard::recordsChanged, this, &AutoPilot::lookSoon);
    connect(&board, &DayBoard::dayReset, this, &AutoPilot::lookSoon);
    connect(&office, &OfficeThread::newsArrived, this, &AutoPilot::lookSoon);
    connect(&m_engine, &AutoAssign::finished, this,
            [this](quint64, const Result<RunOutcome> &outcome) { takeOutcome(outcome); });
}

EngineMode AutoPilot::mode() const
{
    return m_board.day().settings.engineMode.value_or(EngineMode::Assist);
}

std::optional<Instant> AutoPilot::nextRun() const
{
    return m_schedule.next(m_board.day().settings, m_board.calendar(), m_board.clock().now());
}

void AutoPilot::lookSoon()
{
    m_isChanged = true;
    m_soon.start();
}

void AutoPilot::setStage(Stage stage)
{
    m_stage = stage;
    emit stateChanged();
}

void AutoPilot::look()
{
    if (!m_board.isLoaded())
        return;
    // Where no lock can be had, a plan too many is better than none.
    m_isElsewhere = mode() == EngineMode::Auto && !m_lease.take().value_or(true);
    if (m_isElsewhere) {
        m_schedule.forget();
        return emit stateChanged();
    }
    if (mode() != EngineMode::Auto) {
        m_lease.release();
        m_schedule.forget();
        if (m_stage == Stage::Planning) {
            m_engine.cancel();
            setStage(Stage::Idle);
        }
        return emit stateChanged();
    }
    const bool isTime = m_schedule.isTime(m_board.day().settings, m_board.calendar(), m_board.clock().now());
    if (m_stage != Stage::Idle || (!isTime && !m_isChanged))
        return emit stateChanged();
    m_isChanged = false;
    m_stage = Stage::Loading;
    whenAnswered(askToday(true), this, [this](const Result<Today> &today) { takeDay(today); });
}

/// Everything asked for before is written by then, so it is the day as the dispatcher knows it.
QFuture<Result<AutoPilot::Today>> AutoPilot::askToday(bool withTickets)
{
    const Instant now = m_board.clock().now();
    return m_office.ask([now, withTickets, day = m_board.calendar().dayOf(now)](OfficeFile &file) -> Result<Today> {
        Result<DaySnapshot> loaded = file.loadDays(day, 1);
        if (!loaded)
            return std::unexpected(loaded.error());
        const Result<AverageTickets> tickets =
            withTickets ? file.averageTickets(now - TicketMemory) : Result<AverageTickets>();
        return Today{std::move(*loaded), tickets.value_or(AverageTickets{})};
    });
}

void AutoPilot::takeDay(const Result<Today> &today)
{
    if (!today)
        return give(today.error());
    const Instant now = m_board.clock().now();
    const std::optional<RunCause> cause = m_schedule.due(today->day, now);
    if (!cause)
        return setStage(Stage::Idle);
    m_cause = *cause;
    m_began = now;
    setStage(Stage::Planning);
    m_engine.start(m_ask(today->day, today->tickets));
}

void AutoPilot::takeOutcome(const Result<RunOutcome> &outcome)
{
    if (!outcome)
        return give(outcome.error());
    setStage(Stage::Accepting);
    const Proposal proposal = outcome->proposal;
    const bool isAnything = std::ranges::any_of(proposal.lines, &ProposalLine::isChange);
    const auto keep = [proposal, isAnything, record = outcome->record](OfficeFile &file) {
        return isAnything ? file.addRun(proposal.at, proposal.day, record) : Result<qint64>(0);
    };
    whenAnswered(m_office.ask(keep), this, [this, proposal](const Result<qint64> &run) {
        Proposal kept = proposal;
        kept.run = run.value_or(0);
        whenAnswered(askToday(false), this, [this, kept](const Result<Today> &today) {
            if (!today)
                return give(today.error());
            accept(kept, today->day);
        });
    });
}

void AutoPilot::accept(const Proposal &proposal, const DaySnapshot &day)
{
    commands::EngineNotes notes;
    for (const ProposalLine &line : proposal.lines) {
        if (line.isChange())
            notes.insert(line.job, m_describe(day, line));
    }
    Result<commands::Acceptance> acceptance = mode() == EngineMode::Auto && day.firstDay == proposal.day
        ? commands::acceptByItself(m_board, day, m_drives, proposal, notes)
        : Result<commands::Acceptance>();
    if (!acceptance)
        return give(acceptance.error());
    AutoRun run{m_cause, proposal, acceptance->accepted, acceptance->byHand};
    DaySnapshot after = day;
    if (acceptance->command) {
        QList<ProposalLine> lines;
        std::ranges::copy_if(proposal.lines, std::back_inserter(lines),
                             [&run](const ProposalLine &line) { return run.accepted.contains(line.job); });
        if (m_history.push(std::move(acceptance->command)))
            after = withLines(std::move(after), lines);
        else
            run.accepted.clear(); // the history says why; the next run tries again
    }
    m_schedule.finished(after, m_began);
    setStage(Stage::Idle);
    if (!run.accepted.isEmpty() || !run.byHand.isEmpty())
        emit ran(run);
    if (m_isChanged)
        m_soon.start();
}

/// The next one is due in an interval, as after any other run.
void AutoPilot::give(const Error &error)
{
    m_schedule.finished(m_board.day(), m_board.clock().now());
    setStage(Stage::Idle);
    emit failed(error);
}

} // namespace callout
