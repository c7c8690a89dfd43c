#include "ui/models/technicianmarkermodel.h"

#include "ui/models/hintwords.h"
#include "ui/models/verdictwords.h"

#include <algorithm>

namespace callout {

TechnicianMarkerModel::TechnicianMarkerModel(const DayBoard &board, const BoardSelection &selection,
                                             const DropAdvisor &advisor, QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
    , m_selection(selection)
    , m_advisor(advisor)
    , m_now(board.clock().now())
{
    connect(&board, &DayBoard::dayReset, this, &TechnicianMarkerModel::reload);
    connect(&board, &DayBoard::recordsChanged, this, &TechnicianMarkerModel::takeChanges);
    connect(&board, &DayBoard::positionsChanged, this,
            [this](const QSet<TechnicianId> &technicians) { move(technicians); });
    connect(&selection, &BoardSelection::technicianSelected, this,
            [this] { refreshAll({IsSelectedRole, IsDimmedRole}); });
    connect(&advisor, &DropAdvisor::changed, this, [this] { refreshAll({AnswerRole, AnswerTextRole}); });
    reload();
}

void TechnicianMarkerModel::reload()
{
    const TechnicianDays days(m_board.day());
    beginResetModel();
    m_rows.clear();
    for (const Technician &technician : m_board.day().technicians) {
        if (const std::optional<Marker> marker = markerOf(technician.id, days))
            m_rows.append(*marker);
    }
    std::ranges::sort(m_rows, {}, &Marker::technician);
    m_now = m_board.clock().now();
    endResetModel();
}

void TechnicianMarkerModel::takeChanges(const BoardChanges &changes)
{
    const TechnicianDays days(m_board.day());
    QSet<TechnicianId> touched = changes.technicians;
    // A job may have gone from one technician to another; only the board knows the new one.
    for (const Marker &marker : std::as_const(m_rows)) {
        if (changes.isOfficeChanged || changes.jobs.contains(marker.place.job))
            touched.insert(marker.technician);
    }
    for (const JobId id : changes.jobs) {
        if (const Job *job = m_board.job(id))
            touched.insert(job->technician);
    }
    touched.remove({});
    for (const TechnicianId technician : std::as_const(touched))
        refresh(technician, days);
}

void TechnicianMarkerModel::refresh(TechnicianId technician, const TechnicianDays &days)
{
    const auto at = std::ranges::lower_bound(m_rows, technician, {}, &Marker::technician);
    const int row = int(at - m_rows.begin());
    const bool isThere = at != m_rows.end() && at->technician == technician;
    const std::optional<Marker> marker = markerOf(technician, days);
    if (!isThere && marker) {
        beginInsertRows({}, row, row);
        m_rows.insert(row, *marker);
        endInsertRows();
    } else if (isThere && !marker) {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    } else if (isThere) {
        m_rows[row] = *marker;
        emit dataChanged(index(row), index(row));
    }
}

/// Many move at once while phones tell where they are: told as runs of rows, and only what a move can change.
void TechnicianMarkerModel::move(const QSet<TechnicianId> &technicians)
{
    const TechnicianDays days(m_board.day());
    QList<int> moved;
    for (const TechnicianId technician : technicians) {
        const auto at = std::ranges::lower_bound(m_rows, technician, {}, &Marker::technician);
        const std::optional<Marker> marker = markerOf(technician, days);
        if (!marker || at == m_rows.end() || at->technician != technician) {
            refresh(technician, days);
            return move(technicians - QSet{technician});
        }
        *at = *marker;
        moved.append(int(at - m_rows.begin()));
    }
    std::ranges::sort(moved);
    for (qsizetype first = 0; first < moved.size();) {
        qsizetype last = first;
        while (last + 1 < moved.size() && moved.at(last + 1) == moved.at(last) + 1)
            ++last;
        emit dataChanged(index(moved.at(first)), index(moved.at(last)), MoveRoles);
        first = last + 1;
    }
}

void TechnicianMarkerModel::refreshAll(const QList<int> &roles)
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1), roles);
}

void TechnicianMarkerModel::setNow(Instant now)
{
    m_now = now;
    refreshAll({PlaceTextRole, IsStaleRole, Qt::AccessibleTextRole});
}

bool TechnicianMarkerModel::isShown(const Technician &technician, const TechnicianDays &days) const
{
    const TimeWindow span = m_board.day().span();
    const auto isPresence = [](const Shift *shift) { return shift->kind != ShiftKind::TimeOff; };
    const QList<const Job *> jobs = days.jobs(technician.id);
    const auto isInSpan = [&](const Job *job) { return job->start && span.contains(*job->start); };
    return technician.isActive
        && (std::ranges::any_of(days.shifts(technician.id, span), isPresence) || std::ranges::any_of(jobs, isInSpan));
}

std::optional<TechnicianMarkerModel::Marker> TechnicianMarkerModel::markerOf(TechnicianId technician,
                                                                             const TechnicianDays &days) const
{
    const Technician *person = m_board.technician(technician);
    if (!person || !isShown(*person, days))
        return {};
    const std::optional<TechnicianPlace> place = technicianPlace(m_board.day(), days, technician);
    return place ? std::optional(Marker{technician, *place}) : std::nullopt;
}

bool TechnicianMarkerModel::isStale(const TechnicianPlace &place) const
{
    return place.source != TechnicianPlace::Source::Phone
        || m_now - place.at > m_board.day().settings.positionStaleAfter;
}

QString TechnicianMarkerModel::placeText(const TechnicianPlace &place) const
{
    switch (place.source) {
    case TechnicianPlace::Source::Phone:
        return m_now - place.at < Minutes(1) ? tr("now") : VerdictWords::span(floor<Minutes>(m_now - place.at));
    case TechnicianPlace::Source::LastJob:
        if (const Job *job = m_board.job(place.job))
            return tr("at %1").arg(job->number);
        break;
    case TechnicianPlace::Source::Home:
        return tr("home");
    }
    return {};
}

TechnicianMarkerModel::Answer TechnicianMarkerModel::answerOf(TechnicianId technician) const
{
    if (!m_advisor.isActive())
        return NotAsked;
    const Verdict &verdict = m_advisor.verdictFor(technician);
    if (!verdict.isAllowed())
        return Refuses;
    return verdict.fits() ? Fits : FitsWithKnockOn;
}

QModelIndex TechnicianMarkerModel::indexOf(TechnicianId technician) const
{
    const auto at = std::ranges::find(m_rows, technician, &Marker::technician);
    return at == m_rows.end() ? QModelIndex() : index(int(at - m_rows.begin()));
}

std::optional<GeoPoint> TechnicianMarkerModel::placeOf(TechnicianId technician) const
{
    const QModelIndex found = indexOf(technician);
    return found.isValid() ? std::optional(m_rows.at(found.row()).place.point) : std::nullopt;
}

BoundingBox TechnicianMarkerModel::extent() const
{
    BoundingBox box;
    for (const Marker &marker : m_rows)
        box.add(marker.place.point);
    return box;
}

int TechnicianMarkerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TechnicianMarkerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Marker &marker = m_rows.at(index.row());
    const Technician *technician = m_board.technician(marker.technician);
    if (!technician)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return technician->name;
    case Qt::AccessibleTextRole:
        return describe(marker);
    case TechnicianRole:
        return marker.technician.value;
    case LatitudeRole:
        return marker.place.point.latitude;
    case LongitudeRole:
        return marker.place.point.longitude;
    case InitialsRole:
        return technician->initials();
    case StatusRole:
        return int(technician->status);
    case PlaceTextRole:
        return placeText(marker.place);
    case IsReportedRole:
        return marker.place.source == TechnicianPlace::Source::Phone;
    case IsStaleRole:
        return isStale(marker.place);
    case IsSelectedRole:
        return marker.technician == m_selection.technician();
    case IsDimmedRole:
        return !m_selection.technician().isNull() && marker.technician != m_selection.technician();
    case AnswerRole:
        return answerOf(marker.technician);
    case AnswerTextRole:
        return m_advisor.isActive() ? m_advisor.wordsFor(marker.technician) : QString();
    default:
        return {};
    }
}

QString TechnicianMarkerModel::describe(const Marker &marker) const
{
    const Technician *technician = m_board.technician(marker.technician);
    const QString place = placeText(marker.place);
    const QString seen =
        marker.place.source == TechnicianPlace::Source::Phone ? tr("position %1 old").arg(place) : place;
    QStringList words{technician->name, HintWords(m_board.day()).status(*technician), seen};
    if (m_advisor.isActive())
        words.append(m_advisor.wordsFor(marker.technician));
    return words.join(tr(", "));
}

QHash<int, QByteArray> TechnicianMarkerModel::roleNames() const
{
    return {{TechnicianRole, "technician"}, {LatitudeRole, "latitude"},
            {LongitudeRole, "longitude"},   {InitialsRole, "initials"},
            {StatusRole, "status"},         {PlaceTextRole, "placeText"},
            {IsReportedRole, "isReported"}, {IsStaleRole, "isStale"},
            {IsSelectedRole, "isSelected"}, {IsDimmedRole, "isDimmed"},
            {AnswerRole, "answer"},         {AnswerTextRole, "answerText"},
            {Qt::DisplayRole, "name"},      {Qt::AccessibleTextRole, "description"}};
}

} // namespace callout
