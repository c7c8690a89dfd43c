#include "ui/models/technicianmarkermodel.h"

#include "ui/models/hintwords.h"
#include "ui/models/verdictwords.h"

#include <QPointF>

#include <algorithm>

namespace callout {

namespace {

using namespace std::chrono_literals;
constexpr auto FrameTime = 16ms;

} // namespace

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
    m_nextMoves.setSingleShot(true);
    m_nextMoves.setInterval(FrameTime);
    m_nextMoves.callOnTimeout(this, &TechnicianMarkerModel::moveSome);
    reload();
}

void TechnicianMarkerModel::reload()
{
    const TechnicianDays days(m_board.day());
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_toMove.clear();
    for (const Technician &technician : m_board.day().technicians) {
        if (!isShown(technician, days))
            continue;
        m_shown.insert(technician.id);
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
    const Technician *person = m_board.technician(technician);
    if (person && isShown(*person, days)) {
        m_shown.insert(technician);
        put(technician, markerOf(technician, days));
    } else {
        m_shown.remove(technician);
        put(technician, {});
    }
}

void TechnicianMarkerModel::put(TechnicianId technician, const std::optional<Marker> &marker)
{
    const auto at = std::ranges::lower_bound(m_rows, technician, {}, &Marker::technician);
    const int row = int(at - m_rows.begin());
    const bool isThere = at != m_rows.end() && at->technician == technician;
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

/// Many move at once while phones tell where they are.
void TechnicianMarkerModel::move(const QSet<TechnicianId> &technicians)
{
    m_toMove += technicians & m_shown;
    if (!m_nextMoves.isActive())
        moveSome();
}

void TechnicianMarkerModel::moveSome()
{
    QList<Marker> moves;
    while (!m_toMove.isEmpty() && moves.size() < MovesAtOnce) {
        const TechnicianId technician = *m_toMove.cbegin();
        m_toMove.erase(m_toMove.cbegin());
        // Else the phone told something that is no place.
        if (const std::optional<TechnicianPlace> place = reportedPlace(m_board.day(), technician))
            moves.append({technician, *place});
    }
    for (const Marker &move : std::as_const(moves)) {
        if (!indexOf(move.technician).isValid())
            put(move.technician, move);
    }
    QList<int> moved;
    QList<int> aged;
    for (const Marker &move : std::as_const(moves)) {
        const int row = indexOf(move.technician).row();
        const TechnicianPlace before = std::exchange(m_rows[row].place, move.place);
        if (before.point != move.place.point)
            moved.append(row);
        if (before.source != move.place.source || isStale(before) != isStale(move.place)
            || placeText(before) != placeText(move.place))
            aged.append(row);
    }
    tellRuns(std::move(aged), AgeRoles);
    tellRuns(std::move(moved), MoveRoles);
    if (!m_toMove.isEmpty())
        m_nextMoves.start();
}

void TechnicianMarkerModel::tellRuns(QList<int> rows, const QList<int> &roles)
{
    std::ranges::sort(rows);
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype last = first;
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) + 1)
            ++last;
        emit dataChanged(index(rows.at(first)), index(rows.at(last)), roles);
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
    const auto at = std::ranges::lower_bound(m_rows, technician, {}, &Marker::technician);
    const bool isThere = at != m_rows.end() && at->technician == technician;
    return isThere ? index(int(at - m_rows.begin())) : QModelIndex();
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
    case PointRole:
        return QPointF(marker.place.point.longitude, marker.place.point.latitude);
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
    return {{TechnicianRole, "technician"},
            {PointRole, "point"},
            {InitialsRole, "initials"},
            {StatusRole, "status"},
            {PlaceTextRole, "placeText"},
            {IsReportedRole, "isReported"},
            {IsStaleRole, "isStale"},
            {IsSelectedRole, "isSelected"},
            {IsDimmedRole, "isDimmed"},
            {AnswerRole, "answer"},
            {AnswerTextRole, "answerText"},
            {Qt::DisplayRole, "name"},
            {Qt::AccessibleTextRole, "description"}};
}

} // namespace callout
