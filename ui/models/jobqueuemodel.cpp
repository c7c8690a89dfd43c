#include "ui/models/jobqueuemodel.h"

#include "ui/models/jobmime.h"
#include "ui/models/jobqueuewords.h"

#include <QMimeData>

#include <algorithm>

namespace callout {

JobQueueModel::JobQueueModel(Instant now, QObject *parent) : QAbstractListModel(parent), m_now(now)
{
}

JobQueueModel::JobQueueModel(const DayBoard &board, Instant now, QObject *parent) : JobQueueModel(now, parent)
{
    connect(&board, &DayBoard::dayReset, this, [this, &board] { showDay(board.day()); });
    connect(&board, &DayBoard::recordsChanged, this,
            [this, &board](const BoardChanges &changes) { takeChanges(board.day(), changes); });
    if (board.isLoaded())
        showDay(board.day());
}

void JobQueueModel::showDay(const DaySnapshot &day)
{
    beginResetModel();
    adoptOffice(day);
    m_rows.clear();
    m_ranks.clear();
    m_rows.reserve(static_cast<std::size_t>(day.jobs.size()));
    m_ranks.reserve(day.jobs.size());
    for (const Job &job : day.jobs) {
        m_rows.push_back(std::make_shared<const JobQueueRow>(queueRow(job, day, m_calendar)));
        m_ranks.insert(job.id, m_rows.back()->rank);
    }
    std::ranges::sort(m_rows, {}, [](const auto &row) -> const QueueRank & { return row->rank; });
    m_isLoaded = true;
    endResetModel();
}

void JobQueueModel::takeChanges(const DaySnapshot &day, const BoardChanges &changes)
{
    if (changes.isOfficeChanged || !changes.technicians.isEmpty())
        adoptOffice(day);
    for (const JobId job : affectedBy(day, changes))
        takeJob(job, day);
}

void JobQueueModel::adoptOffice(const DaySnapshot &day)
{
    m_calendar = day.calendar();
    m_firstDay = day.firstDay;
    m_dayCount = day.dayCount;
    m_technicians.clear();
    for (const Technician &technician : day.technicians)
        m_technicians.insert(technician.id, technician.name);
}

QSet<JobId> JobQueueModel::affectedBy(const DaySnapshot &day, const BoardChanges &changes) const
{
    if (changes.isOfficeChanged) {
        const QList<JobId> all = day.jobs.keys() + m_ranks.keys();
        return {all.begin(), all.end()};
    }
    QSet<JobId> jobs = changes.jobs;
    if (changes.customers.isEmpty() && changes.technicians.isEmpty())
        return jobs;
    for (const auto &row : m_rows) {
        if (changes.customers.contains(row->customer) || changes.technicians.contains(row->technician))
            jobs.insert(row->job);
    }
    return jobs;
}

void JobQueueModel::takeJob(JobId id, const DaySnapshot &day)
{
    const auto job = day.jobs.constFind(id);
    if (job == day.jobs.cend())
        return removeJob(id);
    JobQueueRow fresh = queueRow(*job, day, m_calendar);
    const int at = rowOf(id);
    if (at < 0)
        insertJob(std::move(fresh));
    else if (fresh != row(at))
        replaceJob(at, std::move(fresh));
}

void JobQueueModel::removeJob(JobId id)
{
    const int at = rowOf(id);
    if (at < 0)
        return;
    beginRemoveRows({}, at, at);
    m_rows.erase(m_rows.begin() + at);
    m_ranks.remove(id);
    endRemoveRows();
}

void JobQueueModel::insertJob(JobQueueRow row)
{
    const int at = placeOf(row.rank);
    beginInsertRows({}, at, at);
    m_ranks.insert(row.job, row.rank);
    m_rows.insert(m_rows.begin() + at, std::make_shared<const JobQueueRow>(std::move(row)));
    endInsertRows();
}

void JobQueueModel::replaceJob(int from, JobQueueRow row)
{
    const int to = placeOf(row.rank); // counted while the old row still stands
    const bool isMoving = to != from && to != from + 1;
    if (isMoving)
        beginMoveRows({}, from, from, {}, to);
    const auto first = m_rows.begin();
    m_ranks.insert(row.job, row.rank);
    first[from] = std::make_shared<const JobQueueRow>(std::move(row));
    int at = from;
    if (to > from + 1) {
        std::rotate(first + from, first + from + 1, first + to);
        at = to - 1;
    } else if (to < from) {
        std::rotate(first + to, first + from, first + from + 1);
        at = to;
    }
    if (isMoving)
        endMoveRows();
    emit dataChanged(index(at), index(at));
}

int JobQueueModel::placeOf(const QueueRank &rank) const
{
    const auto at =
        std::ranges::lower_bound(m_rows, rank, {}, [](const auto &row) -> const QueueRank & { return row->rank; });
    return int(at - m_rows.begin());
}

int JobQueueModel::rowOf(JobId job) const
{
    const auto rank = m_ranks.constFind(job);
    return rank == m_ranks.cend() ? -1 : placeOf(*rank);
}

void JobQueueModel::setNow(Instant now)
{
    const Instant before = std::exchange(m_now, now);
    for (int at = 0; at < rowCount(); ++at) {
        if (row(at).isLate(before) != row(at).isLate(now))
            emit dataChanged(index(at), index(at), {IsLateRole, WindowRole, Qt::AccessibleTextRole});
    }
}

int JobQueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant JobQueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JobQueueRow &job = row(index.row());
    const JobQueueWords words(m_calendar, m_firstDay, m_dayCount);
    switch (role) {
    case Qt::DisplayRole:
        return job.title;
    case Qt::AccessibleTextRole:
        return words.spoken(job, m_now);
    case Qt::ToolTipRole:
        return words.tip(job);
    case JobRole:
        return job.job.value;
    case NumberRole:
        return job.number;
    case CustomerRole:
        return job.customerName;
    case AddressRole:
        return job.address;
    case TechnicianRole:
        return job.technicianName;
    case StatusRole:
        return int(job.status);
    case PriorityRole:
        return int(job.priority);
    case WindowRole:
        return words.window(job);
    case IsLateRole:
        return job.isLate(m_now);
    default:
        return {};
    }
}

Qt::ItemFlags JobQueueModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return callout::isOpen(row(index.row()).status) ? plain | Qt::ItemIsDragEnabled : plain;
}

QStringList JobQueueModel::mimeTypes() const
{
    return {jobmime::format()};
}

QMimeData *JobQueueModel::mimeData(const QModelIndexList &indexes) const
{
    QList<JobId> jobs;
    for (const QModelIndex &index : indexes)
        jobs.append(row(index.row()).job);
    return jobmime::encode(jobs).release();
}

QHash<int, QByteArray> JobQueueModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{JobRole, "job"},
                  {NumberRole, "number"},
                  {CustomerRole, "customer"},
                  {AddressRole, "address"},
                  {TechnicianRole, "technician"},
                  {StatusRole, "status"},
                  {PriorityRole, "priority"},
                  {WindowRole, "window"},
                  {IsLateRole, "isLate"}});
    return names;
}

} // namespace callout
