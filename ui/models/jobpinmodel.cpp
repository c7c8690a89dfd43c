#include "ui/models/jobpinmodel.h"

#include "ui/models/verdictwords.h"

#include <algorithm>

namespace callout {

namespace {

constexpr int LeastUrgent = 6;

/// What has to be noticed first lies on top of the others.
int urgency(const Job &job)
{
    if (isOpen(job.status) && job.isEmergency())
        return 0;
    switch (job.status) {
    case JobStatus::Unassigned:
        return 1;
    case JobStatus::OnHold:
        return 2;
    case JobStatus::OnSite:
    case JobStatus::EnRoute:
    case JobStatus::Dispatched:
        return 3;
    case JobStatus::Scheduled:
        return 4;
    case JobStatus::Completed:
        return 5;
    case JobStatus::Cancelled:
        break;
    }
    return LeastUrgent;
}

} // namespace

JobPinModel::JobPinModel(const DayBoard &board, const BoardSelection &selection, QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
    , m_selection(selection)
{
    connect(&board, &DayBoard::dayReset, this, &JobPinModel::reload);
    connect(&board, &DayBoard::recordsChanged, this, &JobPinModel::takeChanges);
    connect(&selection, &BoardSelection::jobsSelected, this, &JobPinModel::takeSelectedJobs);
    connect(&selection, &BoardSelection::technicianSelected, this, &JobPinModel::takeTechnician);
    m_selected = QSet<JobId>(selection.jobs().cbegin(), selection.jobs().cend());
    reload();
}

void JobPinModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_stops.clear();
    for (const Job &job : m_board.day().jobs) {
        if (job.location())
            m_rows.append(job.id);
    }
    std::ranges::sort(m_rows);
    endResetModel();
    followStops();
}

void JobPinModel::takeChanges(const BoardChanges &changes)
{
    QSet<JobId> touched = changes.jobs;
    for (const JobId id : std::as_const(m_rows)) {
        const Job *job = m_board.job(id);
        if (job && changes.customers.contains(job->customer))
            touched.insert(id);
    }
    for (const JobId id : std::as_const(touched)) {
        const Job *job = m_board.job(id);
        const int row = rowOf(id);
        const bool hasPlace = job && job->location();
        if (hasPlace && row < 0)
            insertRow(id);
        else if (!hasPlace && row >= 0)
            removeRow(row);
        else if (hasPlace)
            refreshRow(id);
    }
    followStops();
}

void JobPinModel::insertRow(JobId job)
{
    const auto at = std::ranges::lower_bound(m_rows, job);
    const int row = int(at - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(row, job);
    endInsertRows();
}

void JobPinModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

void JobPinModel::takeSelectedJobs()
{
    const QSet<JobId> before =
        std::exchange(m_selected, QSet<JobId>(m_selection.jobs().cbegin(), m_selection.jobs().cend()));
    for (const JobId job : (before | m_selected) - (before & m_selected))
        refreshRow(job, {IsSelectedRole});
}

void JobPinModel::takeTechnician()
{
    followStops();
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1), {StopRole, StopTimeRole, IsDimmedRole});
}

void JobPinModel::showProposed(const std::optional<ProposedDay> &day)
{
    if (std::exchange(m_proposed, day) != day)
        takeTechnician();
}

QList<Job> JobPinModel::stopsToShow() const
{
    if (m_proposed)
        return m_proposed->stops;
    const TechnicianId technician = m_selection.technician();
    return technician ? plannedJobs(m_board.day(), technician, m_board.day().span()) : QList<Job>();
}

std::optional<Instant> JobPinModel::stopTime(const Job &job) const
{
    if (!m_proposed)
        return job.start;
    const auto stop = std::ranges::find(m_proposed->stops, job.id, &Job::id);
    return stop == m_proposed->stops.end() ? job.start : stop->start;
}

void JobPinModel::followStops()
{
    QList<JobId> stops;
    StopLine line;
    bool isDoneSoFar = true;
    const QList<Job> shown = stopsToShow();
    for (const Job &job : shown) {
        stops.append(job.id);
        if (!job.location())
            continue;
        line.points.append(*job.location());
        isDoneSoFar = isDoneSoFar && job.status == JobStatus::Completed;
        line.done += isDoneSoFar ? 1 : 0;
    }
    const QList<JobId> before = std::exchange(m_stops, stops);
    if (before != m_stops) {
        const QSet<JobId> touched =
            QSet<JobId>(before.cbegin(), before.cend()) | QSet<JobId>(m_stops.cbegin(), m_stops.cend());
        for (const JobId job : touched)
            refreshRow(job, {StopRole, StopTimeRole, IsDimmedRole});
    }
    if (std::exchange(m_stopLine, line) != line)
        emit stopLineChanged();
}

void JobPinModel::refreshRow(JobId job, const QList<int> &roles)
{
    if (const QModelIndex changed = indexOf(job); changed.isValid())
        emit dataChanged(changed, changed, roles);
}

int JobPinModel::rowOf(JobId job) const
{
    const auto at = std::ranges::lower_bound(m_rows, job);
    return at != m_rows.end() && *at == job ? int(at - m_rows.begin()) : -1;
}

QModelIndex JobPinModel::indexOf(JobId job) const
{
    const int row = rowOf(job);
    return row < 0 ? QModelIndex() : index(row);
}

bool JobPinModel::isDimmed(JobId job) const
{
    return (m_proposed || m_selection.technician()) && stopOf(job) == 0;
}

int JobPinModel::urgencyOf(JobId job) const
{
    const Job *found = m_board.job(job);
    return found ? urgency(*found) : LeastUrgent;
}

std::optional<GeoPoint> JobPinModel::placeOf(JobId job) const
{
    const Job *found = m_board.job(job);
    return found ? found->location() : std::nullopt;
}

std::optional<GeoPoint> JobPinModel::officePlace() const
{
    const OfficeSettings &settings = m_board.day().settings;
    if (!settings.mapLatitude || !settings.mapLongitude)
        return {};
    return GeoPoint{*settings.mapLatitude, *settings.mapLongitude};
}

int JobPinModel::jobsWithoutPlace() const
{
    return int(m_board.day().jobs.size() - m_rows.size());
}

BoundingBox JobPinModel::extent() const
{
    BoundingBox box;
    for (const GeoPoint &point : m_stopLine.points)
        box.add(point);
    if (!box.isEmpty())
        return box;
    for (const JobId job : m_rows) {
        if (const std::optional<GeoPoint> place = placeOf(job))
            box.add(*place);
    }
    return box;
}

QList<JobId> JobPinModel::readingOrder() const
{
    const auto rank = [this](JobId id) {
        const Job *job = m_board.job(id);
        const int stop = stopOf(id);
        const Instant at = job->start.value_or(job->windowBegin.value_or(Instant::max()));
        return std::tuple(stop == 0, stop, urgency(*job), at, id);
    };
    QList<JobId> order = m_rows;
    order.removeIf([this](JobId id) { return !m_board.job(id); });
    std::ranges::sort(order, {}, rank);
    return order;
}

int JobPinModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant JobPinModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JobId id = jobAt(index.row());
    const Job *job = m_board.job(id);
    if (!job)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return job->title;
    case Qt::AccessibleTextRole:
        return describe(*job);
    case JobRole:
        return id.value;
    case LatitudeRole:
        return job->latitude.value_or(0.0);
    case LongitudeRole:
        return job->longitude.value_or(0.0);
    case NumberRole:
        return job->number;
    case StatusRole:
        return int(job->status);
    case PriorityRole:
        return int(job->priority);
    case IsSelectedRole:
        return isSelected(id);
    case StopRole:
        return stopOf(id);
    case StopTimeRole:
        return stopOf(id) > 0 && stopTime(*job) ? VerdictWords(m_board.day()).time(*stopTime(*job)) : QString();
    case IsDimmedRole:
        return isDimmed(id);
    case UrgencyRole:
        return urgency(*job);
    default:
        return {};
    }
}

QString JobPinModel::describe(const Job &job) const
{
    const Customer *customer = m_board.customer(job.customer);
    const Technician *technician = m_board.technician(job.technician);
    QStringList words{job.number, job.title};
    if (customer)
        words.append(customer->name);
    if (job.isEmergency())
        words.append(StatusWords::of(job.priority));
    words.append(StatusWords::of(job.status));
    if (technician)
        words.append(technician->name);
    if (job.start)
        words.append(VerdictWords(m_board.day()).time(*job.start));
    words.removeAll(QString());
    return words.join(tr(", "));
}

QHash<int, QByteArray> JobPinModel::roleNames() const
{
    return {{JobRole, "job"},
            {LatitudeRole, "latitude"},
            {LongitudeRole, "longitude"},
            {NumberRole, "number"},
            {StatusRole, "status"},
            {PriorityRole, "priority"},
            {IsSelectedRole, "isSelected"},
            {StopRole, "stop"},
            {StopTimeRole, "stopTime"},
            {IsDimmedRole, "isDimmed"},
            {UrgencyRole, "urgency"},
            {Qt::AccessibleTextRole, "description"}};
}

} // namespace callout
