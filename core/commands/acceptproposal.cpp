#include "core/commands/acceptproposal.h"

#include "core/commands/commandwords.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace callout::commands {

namespace {

using Broken = std::pair<JobId, Violation>;

const ProposalLine *lineOf(const QList<ProposalLine> &lines, JobId job)
{
    const auto found = std::ranges::find(lines, job, &ProposalLine::job);
    return found == lines.end() ? nullptr : &*found;
}

bool concerns(const ProposalLine &line, TechnicianId technician)
{
    return line.before.technician == technician || line.after.technician == technician;
}

/// Whether two findings tell of one matter, by whatever amount.
bool isSameMatter(const Broken &a, const Broken &b)
{
    return a.first == b.first && a.second.rule == b.second.rule && a.second.job == b.second.job
        && a.second.event == b.second.event && a.second.skill == b.second.skill;
}

/// Finds out which lines can be accepted together on the board as it stands.
class Trial
{
public:
    Trial(const DaySnapshot &day, const DriveTimes &drives, const Proposal &proposal, Instant now)
        : m_day(day)
        , m_drives(drives)
        , m_proposal(proposal)
        , m_now(now)
        , m_brokenBefore(Judge(m_day, drives, proposal.at, JudgeFor::Engine).brokenRules(proposal.day))
    {
    }

    /// The events that move with these lines, as far as they still are where the run found them.
    [[nodiscard]] QList<EventMove> movesWith(const QList<ProposalLine> &lines) const;
    /// What breaks because of these lines.
    [[nodiscard]] QList<Broken> brokenBy(const QList<ProposalLine> &lines) const;
    /// Takes out of the lines what cannot stay, one after the other, until all is well.
    [[nodiscard]] QList<RefusedLine> refuse(QList<ProposalLine> *lines) const;

private:
    /// Whether the dispatcher chose otherwise than the run.
    [[nodiscard]] bool isDispatchers(const ProposalLine &line) const;
    [[nodiscard]] JobId culprit(const QList<ProposalLine> &lines, const Broken &broken) const;
    /// The lines to accept with this one so that nothing breaks; empty where none help.
    [[nodiscard]] QList<JobId> companions(QList<ProposalLine> lines, const ProposalLine &wanted) const;
    /// The other line of the proposal that a finding is about, unless it is among `lines` already.
    [[nodiscard]] const ProposalLine *missing(const QList<ProposalLine> &lines, const Broken &broken) const;

    const DaySnapshot &m_day;
    const DriveTimes &m_drives;
    const Proposal &m_proposal;
    Instant m_now;
    QList<Broken> m_brokenBefore;
};

QList<EventMove> Trial::movesWith(const QList<ProposalLine> &lines) const
{
    QList<EventMove> moves;
    for (const EventMove &move : m_proposal.eventMoves) {
        const auto event = m_day.events.constFind(move.event);
        const auto isTheirs = [&event](const ProposalLine &line) { return concerns(line, event->technician); };
        if (event != m_day.events.cend() && event->begin == move.from && std::ranges::any_of(lines, isTheirs))
            moves.append(move);
    }
    return moves;
}

QList<Broken> Trial::brokenBy(const QList<ProposalLine> &lines) const
{
    const DaySnapshot planned = withLines(m_day, lines, movesWith(lines));
    QList<Broken> broken = Judge(planned, m_drives, m_proposal.at, JudgeFor::Engine).brokenRules(m_proposal.day);
    QList<Broken> byPerson;
    for (const ProposalLine &line : lines) {
        if (!line.after.start)
            continue;
        const auto isOfLine = [&line](const Broken &one) { return one.first == line.job; };
        if (isDispatchers(line)) {
            if (byPerson.isEmpty())
                byPerson = Judge(planned, m_drives, m_now).brokenRules(m_proposal.day);
            broken.removeIf(isOfLine);
            std::ranges::copy_if(byPerson, std::back_inserter(broken), isOfLine);
        }
        if (*line.after.start < m_now)
            broken.append({line.job, {.rule = Rule::StartsInPast, .amount = m_now - *line.after.start}});
    }
    broken.removeIf([this](const Broken &one) {
        return std::ranges::any_of(m_brokenBefore, [&one](const Broken &other) { return isSameMatter(one, other); });
    });
    return broken;
}

bool Trial::isDispatchers(const ProposalLine &line) const
{
    const ProposalLine *proposed = lineOf(m_proposal.lines, line.job);
    return !proposed || proposed->after != line.after;
}

JobId Trial::culprit(const QList<ProposalLine> &lines, const Broken &broken) const
{
    for (const JobId job : {broken.first, broken.second.job}) {
        if (lineOf(lines, job))
            return job;
    }
    const TechnicianId technician = m_day.jobs.value(broken.first).technician;
    const auto line =
        std::ranges::find_if(lines, [technician](const ProposalLine &one) { return concerns(one, technician); });
    return line == lines.end() ? lines.front().job : line->job;
}

const ProposalLine *Trial::missing(const QList<ProposalLine> &lines, const Broken &broken) const
{
    for (const JobId job : {broken.first, broken.second.job}) {
        const ProposalLine *line = lineOf(m_proposal.lines, job);
        if (line && line->isChange() && !lineOf(lines, job) && !isOutdated(*line, m_day))
            return line;
    }
    return nullptr;
}

QList<JobId> Trial::companions(QList<ProposalLine> lines, const ProposalLine &wanted) const
{
    QList<JobId> together;
    lines.append(wanted);
    QList<Broken> broken = brokenBy(lines);
    while (!broken.isEmpty()) {
        const ProposalLine *more = missing(lines, broken.front());
        if (!more)
            return {};
        lines.append(*more);
        together.append(more->job);
        broken = brokenBy(lines);
    }
    return together;
}

QList<RefusedLine> Trial::refuse(QList<ProposalLine> *lines) const
{
    QList<RefusedLine> refused;
    QList<ProposalLine> out;
    while (!lines->isEmpty()) {
        const QList<Broken> broken = brokenBy(*lines);
        if (broken.isEmpty())
            break;
        // What collides with something that stays goes before what collides with another line.
        const auto isWithOthers = [lines](const Broken &one) {
            return !lineOf(*lines, one.first) || !lineOf(*lines, one.second.job);
        };
        const auto first = std::ranges::find_if(broken, isWithOthers);
        const Broken &worst = first == broken.end() ? broken.front() : *first;
        const JobId job = culprit(*lines, worst);
        Violation rule = worst.second;
        if (job != worst.first)
            rule.job = worst.first;
        refused.append({job, rule, {}});
        out.append(*lineOf(*lines, job));
        lines->removeIf([job](const ProposalLine &line) { return line.job == job; });
    }
    for (qsizetype i = 0; i < refused.size(); ++i)
        refused[i].together = companions(*lines, out.at(i));
    return refused;
}

/// "Run 12: 3 of 15 changes accepted".
QString reasonOf(const Proposal &proposal, qsizetype accepted)
{
    const qsizetype all = std::ranges::count_if(proposal.lines, &ProposalLine::isChange);
    if (all == 0)
        return Words::tr("Chosen by the dispatcher");
    if (proposal.run == 0)
        return Words::tr("Auto-Assign: %1 of %2 changes accepted").arg(accepted).arg(all);
    return Words::tr("Run %1: %2 of %3 changes accepted").arg(proposal.run).arg(accepted).arg(all);
}

/// "J-1043: "
QString noteStart(const Job &job)
{
    return nameOf(job) + ": "_L1;
}

QString labelOf(const DaySnapshot &day, const Acceptance &acceptance, bool isByItself)
{
    const auto named = [&day](const QList<JobId> &ids) {
        QList<Job> jobs;
        for (const JobId id : ids)
            jobs.append(day.jobs.value(id));
        return nameOf(jobs);
    };
    if (acceptance.accepted.isEmpty())
        return Words::tr("Keep %1 as assigned by hand").arg(named(acceptance.byHand));
    if (isByItself)
        return Words::tr("Auto: plan %1").arg(named(acceptance.accepted));
    if (acceptance.accepted.size() == 1)
        return Words::tr("Accept the proposal for %1").arg(named(acceptance.accepted));
    return Words::tr("Accept %n proposals", nullptr, int(acceptance.accepted.size()));
}

/// Sorts lines into those that can still be accepted and those that somebody was faster than.
QList<ProposalLine> takeCurrent(const DaySnapshot &day, const QList<ProposalLine> &lines, Acceptance *acceptance)
{
    QList<ProposalLine> current;
    for (const ProposalLine &line : lines) {
        const auto job = day.jobs.constFind(line.job);
        const bool isKnown = job != day.jobs.cend();
        if (!line.isChange() || lineOf(current, line.job) || (isKnown && Assignment::of(*job) == line.after))
            continue;
        if (!isOutdated(line, day)) {
            current.append(line);
            continue;
        }
        acceptance->outdated.append(line.job);
        if (isKnown && job->technician && Assignment::of(*job) != line.before)
            acceptance->byHand.append(line.job);
    }
    return current;
}

ChangeSet changesOf(const DaySnapshot &day, const QList<ProposalLine> &lines, const QList<EventMove> &moves,
                    const QList<JobId> &byHand)
{
    const DaySnapshot after = withLines(day, lines, moves);
    ChangeSet changes;
    for (const ProposalLine &line : lines)
        changes.update(*day.jobs.constFind(line.job), *after.jobs.constFind(line.job));
    for (const EventMove &move : moves)
        changes.update(*day.events.constFind(move.event), *after.events.constFind(move.event));
    for (const JobId id : byHand) {
        Job job = *day.jobs.constFind(id);
        job.isEngineAllowed = false;
        changes.update(*day.jobs.constFind(id), job);
    }
    return changes;
}

Result<Acceptance> accept(DayBoard &board, const DaySnapshot &day, const DriveTimes &drives, const Proposal &proposal,
                          const QList<ProposalLine> &accepted, const EngineNotes *byItself)
{
    if (proposal.day < day.firstDay || proposal.day >= day.firstDay.addDays(day.dayCount))
        return failure(ErrorCode::NotFound,
                       Words::tr("These proposals are for a day that is not shown. Show %1, then accept them.")
                           .arg(QLocale().toString(proposal.day, QLocale::ShortFormat)));
    Acceptance acceptance;
    QList<ProposalLine> lines = takeCurrent(day, accepted, &acceptance);
    const Trial trial(day, drives, proposal, board.clock().now());
    acceptance.refused = trial.refuse(&lines);
    for (const ProposalLine &line : lines)
        acceptance.accepted.append(line.job);

    ChangeSet changes = changesOf(day, lines, trial.movesWith(lines), acceptance.byHand);
    if (changes.isEmpty())
        return acceptance;
    QStringList why{reasonOf(proposal, lines.size())};
    for (const JobId id : acceptance.accepted) {
        if (byItself && byItself->contains(id))
            why.append(noteStart(day.jobs.value(id)) + byItself->value(id));
    }
    const Actor actor{ActorKind::Engine, byItself ? QString(u"") : board.actor().name};
    acceptance.command =
        std::make_unique<EditBoard>(board,
                                    Edit{std::move(changes), labelOf(day, acceptance, byItself != nullptr),
                                         why.join(u'\n'), actor, EditKind::Do, 0});
    return acceptance;
}

} // namespace

Result<Acceptance> acceptProposal(DayBoard &board, const DriveTimes &drives, const Proposal &proposal,
                                  const QList<ProposalLine> &accepted)
{
    return accept(board, board.day(), drives, proposal, accepted, nullptr);
}

Result<Acceptance> acceptByItself(DayBoard &board, const DaySnapshot &day, const DriveTimes &drives,
                                  const Proposal &proposal, const EngineNotes &notes)
{
    return accept(board, day, drives, proposal, proposal.lines, &notes);
}

QString engineNote(const Edit &edit, const Job &job)
{
    const QString start = noteStart(job);
    for (const QString &line : edit.why.split(u'\n')) {
        if (line.startsWith(start))
            return line.sliced(start.size());
    }
    return {};
}

} // namespace callout::commands
