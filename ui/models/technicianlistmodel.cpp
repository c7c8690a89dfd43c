#include "ui/models/technicianlistmodel.h"

#include "ui/models/hintwords.h"
#include "ui/models/jobmime.h"
#include "ui/models/stopdrive.h"
#include "ui/models/verdictwords.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace callout {

namespace {

/// Turns one list into another by single removals, moves and insertions, so that views keep their place.
/// `at(row)` gives the id a row has now.
template<typename IdOf, typename At, typename Count, typename Remove, typename Move, typename Insert>
void follow(const QList<IdOf> &wanted, At at, Count count, Remove remove, Move move, Insert insert)
{
    for (int row = count() - 1; row >= 0; --row) {
        if (!wanted.contains(at(row)))
            remove(row);
    }
    for (int row = 0; row < wanted.size(); ++row) {
        int found = row;
        while (found < count() && at(found) != wanted.at(row))
            ++found;
        if (found == count())
            insert(row, wanted.at(row));
        else if (found != row)
            move(found, row);
    }
}

} // namespace

TechnicianListModel::TechnicianListModel(const DayBoard &board, const DriveTimes &drives, Instant now, QObject *parent)
    : QAbstractItemModel(parent)
    , m_board(board)
    , m_drives(drives)
    , m_now(now)
{
    connect(&board, &DayBoard::dayReset, this, &TechnicianListModel::reload);
    connect(&board, &DayBoard::recordsChanged, this, &TechnicianListModel::takeChanges);
    reload();
}

void TechnicianListModel::reload()
{
    const TechnicianDays days(m_board.day());
    beginResetModel();
    m_rows.clear();
    for (const TechnicianId technician : techniciansOf(m_board.day(), days))
        m_rows.append(dayHints(m_board.day(), days, m_drives, technician, m_now));
    endResetModel();
}

void TechnicianListModel::setNow(Instant now)
{
    m_now = now;
    const TechnicianDays days(m_board.day());
    for (int row = 0; row < m_rows.size(); ++row) {
        if (refresh(row, days))
            emit dataChanged(index(row, 0), index(row, 0));
    }
}

void TechnicianListModel::takeChanges(const BoardChanges &changes)
{
    const QSet<TechnicianId> affected = affectedBy(changes);
    if (affected.isEmpty())
        return;
    const TechnicianDays days(m_board.day());
    followRows(days);
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!affected.contains(m_rows.at(row).technician))
            continue;
        refresh(row, days);
        const QModelIndex changed = index(row, 0);
        emit dataChanged(changed, changed);
        if (const int stops = rowCount(changed); stops > 0)
            emit dataChanged(index(0, 0, changed), index(stops - 1, 0, changed));
    }
}

QSet<TechnicianId> TechnicianListModel::affectedBy(const BoardChanges &changes) const
{
    QSet<TechnicianId> affected = changes.technicians;
    for (const DayHints &row : m_rows) {
        const auto isConcerned = [&](JobId stop) {
            const Job *job = m_board.job(stop);
            return changes.jobs.contains(stop) || (job && changes.customers.contains(job->customer));
        };
        if (changes.isOfficeChanged || std::ranges::any_of(row.stops, isConcerned))
            affected.insert(row.technician);
    }
    for (const JobId id : changes.jobs) {
        if (const Job *job = m_board.job(id); job && job->technician)
            affected.insert(job->technician);
    }
    return affected;
}

void TechnicianListModel::followRows(const TechnicianDays &days)
{
    const auto remove = [this](int row) {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    };
    const auto move = [this](int from, int to) {
        beginMoveRows({}, from, from, {}, to);
        m_rows.move(from, to);
        endMoveRows();
    };
    const auto insert = [&](int row, TechnicianId technician) {
        beginInsertRows({}, row, row);
        m_rows.insert(row, dayHints(m_board.day(), days, m_drives, technician, m_now));
        endInsertRows();
    };
    follow(
        techniciansOf(m_board.day(), days), [this](int row) { return m_rows.at(row).technician; },
        [this] { return int(m_rows.size()); }, remove, move, insert);
}

void TechnicianListModel::followStops(int row, const QList<JobId> &stops)
{
    const QModelIndex parent = index(row, 0);
    QList<JobId> &shown = m_rows[row].stops;
    const auto remove = [&](int stop) {
        beginRemoveRows(parent, stop, stop);
        shown.removeAt(stop);
        endRemoveRows();
    };
    const auto move = [&](int from, int to) {
        beginMoveRows(parent, from, from, parent, to);
        shown.move(from, to);
        endMoveRows();
    };
    const auto insert = [&](int stop, JobId job) {
        beginInsertRows(parent, stop, stop);
        shown.insert(stop, job);
        endInsertRows();
    };
    follow(stops, [&](int stop) { return shown.at(stop); }, [&] { return int(shown.size()); }, remove, move, insert);
}

bool TechnicianListModel::refresh(int row, const TechnicianDays &days)
{
    DayHints fresh = dayHints(m_board.day(), days, m_drives, m_rows.at(row).technician, m_now);
    if (fresh == m_rows.at(row))
        return false;
    followStops(row, fresh.stops);
    m_rows[row] = std::move(fresh);
    return true;
}

int TechnicianListModel::rowOf(TechnicianId technician) const
{
    const auto found = std::ranges::find(m_rows, technician, &DayHints::technician);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QModelIndex TechnicianListModel::indexOf(TechnicianId technician) const
{
    const int row = rowOf(technician);
    return row < 0 ? QModelIndex() : index(row, 0);
}

QModelIndex TechnicianListModel::indexOf(JobId stop) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (const qsizetype at = m_rows.at(row).stops.indexOf(stop); at >= 0)
            return index(int(at), 0, index(row, 0));
    }
    return {};
}

TechnicianId TechnicianListModel::technicianAt(const QModelIndex &index) const
{
    return {data(index, TechnicianRole).toLongLong()};
}

JobId TechnicianListModel::jobAt(const QModelIndex &index) const
{
    return {data(index, JobRole).toLongLong()};
}

const DayHints *TechnicianListModel::hintsOf(TechnicianId technician) const
{
    const int row = rowOf(technician);
    return row < 0 ? nullptr : &m_rows.at(row);
}

// A stop's index carries the id of its technician, a technician's index zero.
QModelIndex TechnicianListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? quintptr(m_rows.at(parent.row()).technician.value) : quintptr(0));
}

QModelIndex TechnicianListModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return indexOf(TechnicianId{qint64(index.internalId())});
}

int TechnicianListModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_rows.size());
    return parent.internalId() == 0 ? int(m_rows.at(parent.row()).stops.size()) : 0;
}

int TechnicianListModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

Qt::ItemFlags TechnicianListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags both = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    return index.internalId() == 0 ? both : both | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QVariant TechnicianListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return technicianData(m_rows.at(index.row()), role);
    const int row = rowOf({qint64(index.internalId())});
    return row < 0 ? QVariant() : stopData(m_rows.at(row), index.row(), role);
}

QVariant TechnicianListModel::technicianData(const DayHints &hints, int role) const
{
    const Technician *technician = m_board.technician(hints.technician);
    if (!technician)
        return {};
    const HintWords words(m_board.day());
    QStringList hintTexts;
    switch (role) {
    case Qt::DisplayRole:
        return technician->name;
    case TechnicianRole:
        return technician->id.value;
    case InitialsRole:
        return technician->initials();
    case StatusRole:
        return int(technician->status);
    case StatusTextRole:
        return words.status(*technician);
    case WorkTextRole:
        return HintWords::jobs(hints);
    case LoadTextRole:
        return HintWords::load(hints);
    case CompletionRole:
        return hints.stops.isEmpty() ? 0.0 : double(hints.done) / double(hints.stops.size());
    case UtilisationRole:
        return hints.utilisation();
    case IsAtWorkRole:
        return hints.isWorking || hints.isOnCall;
    case IsPausedRole:
        return technician->isPaused;
    case IsHelperRole:
        return bool(technician->follows);
    case HintKindRole:
        return hints.hints.isEmpty() ? QVariant() : QVariant(int(hints.hints.front().kind));
    case HintSeverityRole:
        return hints.hints.isEmpty() ? QVariant() : QVariant(int(severityOf(hints.hints.front())));
    case HintTextRole:
        return hints.hints.isEmpty() ? QString() : words.of(hints.hints.front());
    case AllHintsRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        for (const DayHint &hint : hints.hints)
            hintTexts.append(words.of(hint));
        if (role == AllHintsRole)
            return hintTexts;
        return QStringList{technician->name, words.status(*technician), HintWords::jobs(hints), HintWords::load(hints)}
                   .join(u'\n')
            + (hintTexts.isEmpty() ? QString() : u'\n' + hintTexts.join(u'\n'));
    default:
        return {};
    }
}

QVariant TechnicianListModel::stopData(const DayHints &hints, int stop, int role) const
{
    const Job *job = m_board.job(hints.stops.at(stop));
    if (!job)
        return {};
    const Customer *customer = m_board.customer(job->customer);
    switch (role) {
    case Qt::DisplayRole:
        return job->title;
    case TechnicianRole:
        return hints.technician.value;
    case JobRole:
        return job->id.value;
    case JobStatusRole:
        return int(job->status);
    case IsEmergencyRole:
        return job->isEmergency();
    case IsCurrentRole:
        return job->id == hints.current;
    case TimeTextRole:
        return timeText(*job);
    case DriveTextRole:
        return driveText(hints, stop);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList lines{tr("%1 %2").arg(job->number, job->title),
                          tr("%1, %2").arg(timeText(*job), StatusWords::of(job->status))};
        if (job->isEmergency())
            lines.append(StatusWords::of(job->priority));
        if (customer)
            lines.append(customer->name);
        if (!job->address.isEmpty())
            lines.append(job->address);
        return lines.join(u'\n');
    }
    default:
        return {};
    }
}

QString TechnicianListModel::timeText(const Job &job) const
{
    if (!job.start)
        return {};
    QString time = VerdictWords(m_board.day()).time(*job.start);
    if (m_board.day().dayCount == 1)
        return time;
    const QDate day = m_board.calendar().dayOf(*job.start);
    return tr("%1 %2").arg(QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat), time);
}

QString TechnicianListModel::driveText(const DayHints &hints, int stop) const
{
    const auto way = driveTo(hints.stops, stop, hints.technician, m_board.day(), m_drives);
    if (!way)
        return {};
    return tr("%1 drive · %2").arg(VerdictWords::span(way->drive.time), VerdictWords::distance(way->drive.metres));
}

QStringList TechnicianListModel::mimeTypes() const
{
    return {jobmime::format()};
}

QMimeData *TechnicianListModel::mimeData(const QModelIndexList &indexes) const
{
    QList<JobId> jobs;
    for (const QModelIndex &index : indexes) {
        if (const JobId job = jobAt(index))
            jobs.append(job);
    }
    return jobs.isEmpty() ? nullptr : jobmime::encode(jobs).release();
}

} // namespace callout
