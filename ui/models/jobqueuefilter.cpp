#include "ui/models/jobqueuefilter.h"

#include <QTimer>

#include <algorithm>

namespace callout {

bool QueueCondition::isNarrowed() const
{
    return pill != Pill::All || !statuses.isEmpty() || !words.isEmpty() || technician || day.isValid();
}

bool QueueCondition::acceptsPill(const JobQueueRow &row, Pill pill)
{
    switch (pill) {
    case Pill::All:
        return true;
    case Pill::Normal:
        return !row.isEmergency();
    case Pill::Emergency:
        return row.isEmergency();
    }
    Q_UNREACHABLE();
}

bool QueueCondition::acceptsButForPill(const JobQueueRow &row, QDate firstShownDay) const
{
    if (!statuses.isEmpty() && !statuses.contains(row.status))
        return false;
    if (technician && row.technician != technician)
        return false;
    if (day.isValid() && row.day && *row.day != day && *row.day >= firstShownDay)
        return false;
    return std::ranges::all_of(words, [&row](const QString &word) { return row.haystack.contains(word); });
}

bool QueueCondition::accepts(const JobQueueRow &row, QDate firstShownDay) const
{
    return acceptsPill(row, pill) && acceptsButForPill(row, firstShownDay);
}

JobQueueFilter::JobQueueFilter(JobQueueModel &queue, QObject *parent) : QAbstractProxyModel(parent), m_queue(queue)
{
    setSourceModel(&queue);
    connect(&queue, &JobQueueModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&queue, &JobQueueModel::modelReset, this, [this] {
        collectRows();
        endResetModel();
        emit countsChanged();
    });
    connect(&queue, &JobQueueModel::rowsInserted, this, &JobQueueFilter::takeInserted);
    connect(&queue, &JobQueueModel::rowsAboutToBeRemoved, this, &JobQueueFilter::takeAboutToBeRemoved);
    connect(&queue, &JobQueueModel::rowsRemoved, this, &JobQueueFilter::takeRemoved);
    connect(&queue, &JobQueueModel::rowsAboutToBeMoved, this, &JobQueueFilter::takeAboutToBeMoved);
    connect(&queue, &JobQueueModel::rowsMoved, this, &JobQueueFilter::takeMoved);
    connect(&queue, &JobQueueModel::dataChanged, this, &JobQueueFilter::takeDataChanged);
    collectRows();
}

void JobQueueFilter::setPill(QueueCondition::Pill pill)
{
    QueueCondition condition = m_condition;
    condition.pill = pill;
    setCondition(condition);
}

void JobQueueFilter::setStatuses(const QSet<JobStatus> &statuses)
{
    QueueCondition condition = m_condition;
    condition.statuses = statuses;
    setCondition(condition);
}

void JobQueueFilter::setText(const QString &text)
{
    QueueCondition condition = m_condition;
    condition.words = foldedForSearch(text.simplified()).split(u' ', Qt::SkipEmptyParts);
    setCondition(condition);
}

void JobQueueFilter::setTechnician(TechnicianId technician)
{
    QueueCondition condition = m_condition;
    condition.technician = technician;
    setCondition(condition);
}

void JobQueueFilter::setDay(QDate day)
{
    QueueCondition condition = m_condition;
    condition.day = day;
    setCondition(condition);
}

void JobQueueFilter::clear()
{
    setCondition({});
}

void JobQueueFilter::setCondition(const QueueCondition &condition)
{
    if (condition == m_condition)
        return;
    beginResetModel();
    m_condition = condition;
    collectRows();
    endResetModel();
    emit countsChanged();
}

void JobQueueFilter::collectRows()
{
    m_rows.clear();
    m_counts = {};
    m_isCountDue = false;
    const int sources = m_queue.rowCount();
    for (int source = 0; source < sources; ++source) {
        const JobQueueRow &row = m_queue.row(source);
        if (!m_condition.acceptsButForPill(row, m_queue.firstDay()))
            continue;
        countRow(row);
        if (QueueCondition::acceptsPill(row, m_condition.pill))
            m_rows.append(source);
    }
}

void JobQueueFilter::countRow(const JobQueueRow &row) const
{
    for (int pill = 0; pill < QueueCondition::PillCount; ++pill) {
        if (QueueCondition::acceptsPill(row, QueueCondition::Pill(pill)))
            ++m_counts[static_cast<std::size_t>(pill)];
    }
}

int JobQueueFilter::count(QueueCondition::Pill pill) const
{
    if (std::exchange(m_isCountDue, false)) {
        m_counts = {};
        for (int source = 0; source < m_queue.rowCount(); ++source) {
            if (m_condition.acceptsButForPill(m_queue.row(source), m_queue.firstDay()))
                countRow(m_queue.row(source));
        }
    }
    return m_counts[static_cast<std::size_t>(pill)];
}

void JobQueueFilter::countLater()
{
    // An edit of many jobs arrives row by row; it is counted once.
    if (!std::exchange(m_isCountDue, true))
        QTimer::singleShot(0, this, &JobQueueFilter::countsChanged);
}

bool JobQueueFilter::acceptsSource(int source) const
{
    return m_condition.accepts(m_queue.row(source), m_queue.firstDay());
}

int JobQueueFilter::placeOf(int source) const
{
    return int(std::ranges::lower_bound(m_rows, source) - m_rows.begin());
}

bool JobQueueFilter::holds(int source) const
{
    return std::ranges::binary_search(m_rows, source);
}

int JobQueueFilter::rowOf(JobId job) const
{
    const int source = m_queue.rowOf(job);
    return source >= 0 && holds(source) ? placeOf(source) : -1;
}

void JobQueueFilter::insertSource(int source)
{
    const int at = placeOf(source);
    beginInsertRows({}, at, at);
    m_rows.insert(at, source);
    endInsertRows();
}

void JobQueueFilter::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.remove(row);
    endRemoveRows();
}

void JobQueueFilter::takeInserted(const QModelIndex &, int first, int last)
{
    for (int &source : m_rows)
        source += source >= first ? last - first + 1 : 0;
    for (int source = first; source <= last; ++source) {
        if (acceptsSource(source))
            insertSource(source);
    }
    countLater();
}

void JobQueueFilter::takeAboutToBeRemoved(const QModelIndex &, int first, int last)
{
    for (int source = last; source >= first; --source) {
        if (holds(source))
            removeAt(placeOf(source));
    }
}

void JobQueueFilter::takeRemoved(const QModelIndex &, int first, int last)
{
    for (int &source : m_rows)
        source -= source > last ? last - first + 1 : 0;
    countLater();
}

void JobQueueFilter::takeAboutToBeMoved(const QModelIndex &, int first, int, const QModelIndex &, int to)
{
    // The queue moves one row at a time.
    const int from = placeOf(first);
    const int target = placeOf(to);
    m_isMoving = holds(first) && target != from && target != from + 1;
    if (m_isMoving)
        beginMoveRows({}, from, from, {}, target);
}

void JobQueueFilter::takeMoved(const QModelIndex &, int first, int, const QModelIndex &, int to)
{
    const int landed = to > first ? to - 1 : to;
    for (int &source : m_rows) {
        if (source == first)
            source = landed;
        else if (source > first && source <= landed)
            --source;
        else if (source < first && source >= landed)
            ++source;
    }
    std::ranges::sort(m_rows);
    if (m_isMoving)
        endMoveRows();
    m_isMoving = false;
}

void JobQueueFilter::takeDataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    for (int source = first.row(); source <= last.row(); ++source) {
        const bool wasHeld = holds(source);
        const bool isAccepted = acceptsSource(source);
        if (isAccepted && !wasHeld) {
            insertSource(source);
        } else if (!isAccepted && wasHeld) {
            removeAt(placeOf(source));
        } else if (wasHeld) {
            const QModelIndex changed = index(placeOf(source));
            emit dataChanged(changed, changed, roles);
        }
    }
    countLater();
}

QModelIndex JobQueueFilter::index(int row, int column, const QModelIndex &parent) const
{
    const bool isInside = !parent.isValid() && column == 0 && row >= 0 && row < m_rows.size();
    return isInside ? createIndex(row, column) : QModelIndex();
}

QModelIndex JobQueueFilter::parent(const QModelIndex &) const
{
    return {};
}

int JobQueueFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int JobQueueFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QModelIndex JobQueueFilter::mapFromSource(const QModelIndex &source) const
{
    return source.isValid() && holds(source.row()) ? index(placeOf(source.row())) : QModelIndex();
}

QModelIndex JobQueueFilter::mapToSource(const QModelIndex &proxy) const
{
    return proxy.isValid() ? m_queue.index(m_rows.at(proxy.row())) : QModelIndex();
}

} // namespace callout
