#include "ui/models/reviewmodel.h"

#include "ui/models/reasonwords.h"
#include "ui/models/verdictwords.h"

#include <algorithm>

namespace callout {

namespace {

constexpr quintptr GroupItem = 0;

/// What a line of a kept job becomes when the job moves to this assignment.
LineKind kindOf(const Assignment &before, const Assignment &after)
{
    if (!after.technician)
        return before.technician ? LineKind::Dropped : LineKind::LeftOpen;
    if (!before.technician)
        return LineKind::New;
    if (before.technician != after.technician)
        return LineKind::Moved;
    return before == after ? LineKind::Kept : LineKind::Retimed;
}

} // namespace

ReviewModel::ReviewModel(const DayBoard &board, QObject *parent) : QAbstractItemModel(parent), m_board(board)
{
    connect(&board, &DayBoard::recordsChanged, this, &ReviewModel::takeChanges);
    // A proposal belongs to the day that was shown.
    connect(&board, &DayBoard::dayReset, this, [this] {
        if (m_hasProposal && !m_board.day().span().contains(m_board.calendar().day(m_proposal.day).begin))
            clear();
        else
            refresh(QSet<JobId>(m_lines.keyBegin(), m_lines.keyEnd()));
    });
}

void ReviewModel::setProposal(const Proposal &proposal)
{
    m_proposal = proposal;
    m_hasProposal = true;
    m_isPreview = false;
    m_rejected.clear();
    m_original.clear();
    regroup();
}

void ReviewModel::preview(const QList<ProposalLine> &lines)
{
    if (!m_isPreview)
        m_kept = m_hasProposal ? std::optional(original()) : std::nullopt;
    m_proposal = {.day = m_board.day().firstDay, .lines = lines};
    m_hasProposal = true;
    m_isPreview = true;
    m_rejected.clear();
    m_original.clear();
    regroup();
}

void ReviewModel::endPreview()
{
    if (!m_isPreview)
        return;
    if (m_kept)
        setProposal(*m_kept);
    else
        clear();
}

void ReviewModel::clear()
{
    m_proposal = {};
    m_hasProposal = false;
    m_isPreview = false;
    m_rejected.clear();
    m_original.clear();
    regroup();
}

void ReviewModel::setGrouping(Grouping grouping)
{
    if (std::exchange(m_grouping, grouping) != grouping)
        regroup();
}

void ReviewModel::regroup()
{
    m_planned.reset();
    beginResetModel();
    m_lines.clear();
    m_groups.clear();
    m_states.clear();
    for (int i = 0; i < m_proposal.lines.size(); ++i) {
        const ProposalLine &line = m_proposal.lines.at(i);
        m_lines.insert(line.job, i);
        m_states.insert(line.job, readState(line));
    }
    if (m_grouping == Grouping::ByTechnician)
        regroupByTechnician();
    else
        regroupByKind();
    endResetModel();
    emit changed();
}

void ReviewModel::regroupByTechnician()
{
    QList<Group> nobody{{{}, LineKind::Dropped, {}}, {{}, LineKind::LeftOpen, {}}};
    QHash<TechnicianId, QList<int>> byTechnician;
    for (int i = 0; i < m_proposal.lines.size(); ++i) {
        const ProposalLine &line = m_proposal.lines.at(i);
        if (line.kind == LineKind::Dropped || line.kind == LineKind::LeftOpen)
            nobody[line.kind == LineKind::Dropped ? 0 : 1].lines.append(i);
        else if (isShown(line))
            byTechnician[line.after.technician].append(i);
    }
    for (auto [technician, lines] : byTechnician.asKeyValueRange()) {
        std::ranges::sort(lines, {}, [this](int i) { return m_proposal.lines.at(i).after.start; });
        m_groups.append({technician, LineKind::New, lines});
    }
    const ReasonWords words(m_board.day());
    std::ranges::sort(m_groups, [&](const Group &a, const Group &b) {
        return words.technician(a.technician).localeAwareCompare(words.technician(b.technician)) < 0;
    });
    m_groups += nobody;
    m_groups.removeIf([](const Group &group) { return group.lines.isEmpty(); });
}

void ReviewModel::regroupByKind()
{
    using enum LineKind;
    for (const LineKind kind : {New, Moved, Retimed, Dropped, LeftOpen}) {
        Group group{{}, kind, {}};
        for (int i = 0; i < m_proposal.lines.size(); ++i) {
            if (m_proposal.lines.at(i).kind == kind)
                group.lines.append(i);
        }
        if (!group.lines.isEmpty())
            m_groups.append(group);
    }
}

LineState ReviewModel::readState(const ProposalLine &line) const
{
    const Job *job = m_board.job(line.job);
    if (job && line.isChange() && Assignment::of(*job) == line.after)
        return LineState::Accepted;
    if (isOutdated(line, m_board.day()))
        return LineState::Outdated;
    if (m_rejected.contains(line.job))
        return LineState::Rejected;
    return m_original.contains(line.job) ? LineState::Overridden : LineState::Proposed;
}

void ReviewModel::takeChanges(const BoardChanges &changes)
{
    m_planned.reset();
    if (m_hasProposal)
        refresh(changes.isOfficeChanged ? QSet<JobId>(m_lines.keyBegin(), m_lines.keyEnd()) : changes.jobs);
}

void ReviewModel::refresh(const QSet<JobId> &jobs)
{
    m_planned.reset();
    bool isAnyChanged = false;
    for (const JobId job : jobs) {
        const ProposalLine *touched = line(job);
        if (!touched)
            continue;
        m_states[job] = readState(*touched);
        isAnyChanged = true;
        if (const QModelIndex at = indexOf(job); at.isValid()) {
            emit dataChanged(at, at);
            emit dataChanged(at.parent(), at.parent());
        }
    }
    if (isAnyChanged)
        emit changed();
}

const ProposalLine *ReviewModel::line(JobId job) const
{
    const auto at = m_lines.constFind(job);
    return at == m_lines.cend() ? nullptr : &m_proposal.lines.at(*at);
}

const ProposalLine *ReviewModel::lineAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == GroupItem)
        return nullptr;
    const Group &group = m_groups.at(int(index.internalId()) - 1);
    return &m_proposal.lines.at(group.lines.at(index.row()));
}

QModelIndex ReviewModel::indexOf(JobId job) const
{
    const int at = m_lines.value(job, -1);
    for (int group = 0; at >= 0 && group < m_groups.size(); ++group) {
        const qsizetype row = m_groups.at(group).lines.indexOf(at);
        if (row >= 0)
            return createIndex(int(row), 0, quintptr(group) + 1);
    }
    return {};
}

QList<JobId> ReviewModel::jobs() const
{
    QList<JobId> jobs;
    for (const Group &group : m_groups) {
        for (const int line : group.lines)
            jobs.append(m_proposal.lines.at(line).job);
    }
    return jobs;
}

LineState ReviewModel::state(JobId job) const
{
    return m_states.value(job, LineState::Outdated);
}

int ReviewModel::count(LineState state) const
{
    return int(std::ranges::count_if(m_proposal.lines, [&](const ProposalLine &line) {
        return line.isChange() && m_states.value(line.job) == state;
    }));
}

int ReviewModel::count(LineKind kind) const
{
    return int(std::ranges::count(m_proposal.lines, kind, &ProposalLine::kind));
}

int ReviewModel::changeCount() const
{
    return int(std::ranges::count_if(m_proposal.lines, &ProposalLine::isChange));
}

bool ReviewModel::isAcceptable(JobId job) const
{
    const ProposalLine *found = line(job);
    const LineState now = state(job);
    return found && !m_isPreview && found->isChange() && (now == LineState::Proposed || now == LineState::Overridden);
}

QList<JobId> ReviewModel::acceptableOf(const std::function<bool(const ProposalLine &)> &isWanted) const
{
    QList<JobId> jobs;
    for (const ProposalLine &line : m_proposal.lines) {
        if (isAcceptable(line.job) && isWanted(line))
            jobs.append(line.job);
    }
    return jobs;
}

QList<JobId> ReviewModel::acceptable() const
{
    return acceptableOf([](const ProposalLine &) { return true; });
}

QList<JobId> ReviewModel::acceptable(TechnicianId technician) const
{
    return acceptableOf([technician](const ProposalLine &line) {
        return line.after.technician == technician || line.before.technician == technician;
    });
}

QList<JobId> ReviewModel::acceptableIn(const QModelIndex &group) const
{
    QList<JobId> jobs;
    for (int row = 0; row < rowCount(group); ++row) {
        const JobId job = lineAt(index(row, 0, group))->job;
        if (isAcceptable(job))
            jobs.append(job);
    }
    return jobs;
}

QList<ProposalLine> ReviewModel::lines(const QList<JobId> &jobs) const
{
    QList<ProposalLine> lines = m_proposal.lines;
    lines.removeIf([&](const ProposalLine &line) { return !jobs.contains(line.job); });
    return lines;
}

Proposal ReviewModel::original() const
{
    Proposal proposal = m_proposal;
    for (ProposalLine &line : proposal.lines)
        line = m_original.value(line.job, line);
    return proposal;
}

void ReviewModel::reject(const QList<JobId> &jobs)
{
    QSet<JobId> touched;
    for (const JobId job : jobs) {
        if (isAcceptable(job)) {
            m_rejected.insert(job);
            touched.insert(job);
        }
    }
    refresh(touched);
}

void ReviewModel::restore(JobId job)
{
    m_rejected.remove(job);
    const auto original = m_original.constFind(job);
    if (original == m_original.cend())
        return refresh({job});
    m_proposal.lines[m_lines.value(job)] = *original;
    m_original.erase(original);
    regroup();
}

void ReviewModel::overrideLine(JobId job, const Candidate &choice)
{
    const auto change = [this](JobId id, const Assignment &after) -> ProposalLine * {
        const auto at = m_lines.constFind(id);
        if (at == m_lines.cend())
            return nullptr;
        ProposalLine &line = m_proposal.lines[*at];
        if (!m_original.contains(id))
            m_original.insert(id, line);
        m_rejected.remove(id);
        line.after = after;
        line.kind = kindOf(line.before, after);
        return &line;
    };
    ProposalLine *line = change(job, {choice.technician, choice.start});
    if (!line)
        return;
    if (line->reason.chosen)
        line->reason.others.append(*line->reason.chosen);
    line->reason.others.removeIf([&](const Candidate &other) { return other.technician == choice.technician; });
    line->reason.excluded.removeIf([&](const Exclusion &other) { return other.technician == choice.technician; });
    std::ranges::sort(line->reason.others, std::greater(), &Candidate::net);
    line->reason.chosen = choice;
    for (const KnockOn &move : choice.moves) {
        // What is planned that late anyway stays.
        const ProposalLine *other = this->line(move.job);
        if (other && (!other->after.start || *other->after.start < move.to))
            (void)change(move.job, {choice.technician, move.to});
    }
    regroup();
}

const DaySnapshot &ReviewModel::planned() const
{
    if (m_planned)
        return *m_planned;
    QList<ProposalLine> lines;
    for (const ProposalLine &line : m_proposal.lines) {
        const LineState now = state(line.job);
        if (now != LineState::Rejected && now != LineState::Outdated)
            lines.append(line);
    }
    return m_planned.emplace(withLines(m_board.day(), lines, m_proposal.eventMoves));
}

QList<Job> ReviewModel::plannedStops(TechnicianId technician) const
{
    return plannedJobs(planned(), technician, m_board.calendar().day(m_proposal.day));
}

QModelIndex ReviewModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : GroupItem);
}

QModelIndex ReviewModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == GroupItem)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, GroupItem);
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == GroupItem && parent.column() == 0 ? int(m_groups.at(parent.row()).lines.size()) : 0;
}

int ReviewModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const ProposalLine *line = lineAt(index))
        return lineData(*line, role);
    return groupData(m_groups.at(index.row()), role);
}

QString ReviewModel::groupTitle(const Group &group) const
{
    return group.technician ? ReasonWords(m_board.day()).technician(group.technician) : ReviewWords::of(group.kind);
}

QVariant ReviewModel::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return groupTitle(group);
    case Qt::AccessibleTextRole:
        return tr("%1, %n line(s)", nullptr, int(group.lines.size())).arg(groupTitle(group));
    case IsGroupRole:
        return true;
    case TechnicianRole:
        return group.technician.value;
    case KindRole:
        return int(group.kind);
    case CountRole:
        return int(group.lines.size());
    default:
        return {};
    }
}

QVariant ReviewModel::lineData(const ProposalLine &line, int role) const
{
    const ReviewWords words(m_board.day());
    const Job *job = m_board.job(line.job);
    switch (role) {
    case Qt::DisplayRole:
        return words.title(line);
    case Qt::AccessibleTextRole:
        return describe(line);
    case IsGroupRole:
        return false;
    case JobRole:
        return line.job.value;
    case TechnicianRole:
        return line.after.technician.value;
    case KindRole:
        return int(line.kind);
    case StateRole:
        return int(state(line.job));
    case StateTextRole:
        return ReviewWords::of(state(line.job));
    case PriorityRole:
        return int(job ? job->priority : Priority::Normal);
    case StatusRole:
        return int(job ? job->status : JobStatus::Cancelled);
    case TimeTextRole:
        return line.after.start ? VerdictWords(m_board.day()).time(*line.after.start) : QString();
    case JobTitleRole:
        return job ? job->title : QString();
    case DetailRole:
        return line.after.technician ? words.before(line) : words.openReason(line);
    case TotalRole:
        return line.reason.chosen ? QVariant(line.reason.chosen->net()) : QVariant();
    case SharesRole: {
        QList<double> shares;
        if (line.reason.chosen) {
            for (const FactorPart &part :
                 ReasonWords(m_board.day()).parts(*line.reason.chosen, m_proposal.weights, line.job))
                shares.append(part.share());
        }
        return QVariant::fromValue(shares);
    }
    default:
        return {};
    }
}

QString ReviewModel::describe(const ProposalLine &line) const
{
    QStringList words{lineData(line, Qt::DisplayRole).toString(), lineData(line, TimeTextRole).toString(),
                      lineData(line, JobTitleRole).toString(), lineData(line, DetailRole).toString()};
    if (line.reason.chosen)
        words.append(tr("%1 points").arg(ReasonWords::points(line.reason.chosen->net())));
    words.append(ReviewWords::of(state(line.job)));
    words.removeAll(QString());
    return words.join(tr(", "));
}

} // namespace callout
