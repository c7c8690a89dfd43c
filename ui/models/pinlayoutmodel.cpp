#include "ui/models/pinlayoutmodel.h"

#include "core/geo/mercator.h"

#include <cmath>

namespace callout {

namespace {

constexpr double ZoomSteps = 4.0;

/// Of a pin's width: pins whose middles are nearer stand as one.
constexpr double StackReach = 0.75;

/// Focused and selected pins stand before all urgencies, stops before what is no stop.
enum Rank { Focused = -300, Selected = -200, FirstStop = -100 };

constexpr int MovePause = 1500; ///< milliseconds

} // namespace

PinLayoutModel::PinLayoutModel(JobPinModel &pins, MarkerLayoutModel &markers, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_pins(pins)
    , m_markers(markers)
{
    setSourceModel(&pins);
    connect(&pins, &QAbstractItemModel::rowsInserted, this, &PinLayoutModel::arrangeSoon);
    connect(&pins, &QAbstractItemModel::rowsRemoved, this, &PinLayoutModel::arrangeSoon);
    connect(&pins, &QAbstractItemModel::modelReset, this, &PinLayoutModel::arrangeSoon);
    connect(&pins, &QAbstractItemModel::dataChanged, this, &PinLayoutModel::arrangeSoon);
    const QAbstractItemModel *people = markers.sourceModel();
    connect(people, &QAbstractItemModel::rowsInserted, this, &PinLayoutModel::arrangeWordsSoon);
    connect(people, &QAbstractItemModel::rowsRemoved, this, &PinLayoutModel::arrangeWordsSoon);
    connect(people, &QAbstractItemModel::modelReset, this, &PinLayoutModel::arrangeWordsSoon);
    connect(people, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                // Phones move all the time: words find their places now and then.
                const bool isOfPhone =
                    roles == TechnicianMarkerModel::MoveRoles || roles == TechnicianMarkerModel::AgeRoles;
                if (!isOfPhone)
                    arrangeWordsSoon();
                else if (!m_afterMoves.isActive())
                    m_afterMoves.start();
            });
    m_afterMoves.setSingleShot(true);
    m_afterMoves.setInterval(MovePause);
    connect(&m_afterMoves, &QTimer::timeout, this, &PinLayoutModel::arrangeWords);
    arrange();
}

double PinLayoutModel::arrangementZoom(double zoom)
{
    return std::floor(zoom * ZoomSteps) / ZoomSteps;
}

void PinLayoutModel::setViewport(const MapViewport &viewport)
{
    m_viewport = viewport;
    const QRectF seen = viewport.rect();
    const bool isKept =
        m_kept.contains(viewport.placeAt(seen.topLeft())) && m_kept.contains(viewport.placeAt(seen.bottomRight()));
    if (isKept && arrangementZoom(viewport.zoom) == m_zoom)
        return;
    const QRectF kept = seen.adjusted(-seen.width() / 2, -seen.height() / 2, seen.width() / 2, seen.height() / 2);
    m_kept = {};
    m_kept.add(viewport.placeAt(kept.topLeft()));
    m_kept.add(viewport.placeAt(kept.bottomRight()));
    arrange();
}

void PinLayoutModel::setFocusedJob(JobId job)
{
    if (std::exchange(m_focused, job) != job)
        arrange();
}

void PinLayoutModel::setMeasure(std::function<QSizeF(const QString &, bool)> measure)
{
    m_measure = std::move(measure);
    arrange();
}

void PinLayoutModel::arrangeSoon()
{
    if (!std::exchange(m_isArranging, true))
        QMetaObject::invokeMethod(this, &PinLayoutModel::arrange, Qt::QueuedConnection);
}

PinSpot PinLayoutModel::spotOf(JobId job) const
{
    const MercatorPoint place = toMercator(m_pins.placeOf(job).value_or(GeoPoint{0.0, 0.0}));
    PinSpot spot{job, QPointF(place.x, place.y) * worldPixels(m_zoom), m_pins.urgencyOf(job)};
    if (job == m_focused)
        spot.rank = Focused;
    else if (m_pins.isSelected(job))
        spot.rank = Selected;
    else if (const int stop = m_pins.stopOf(job); stop > 0)
        spot.rank = FirstStop + std::min(stop, 99);
    return spot;
}

void PinLayoutModel::arrangeWordsSoon()
{
    if (!std::exchange(m_isArrangingWords, true))
        QMetaObject::invokeMethod(this, &PinLayoutModel::arrangeWords, Qt::QueuedConnection);
}

void PinLayoutModel::arrange()
{
    m_isArranging = false;
    m_zoom = arrangementZoom(m_viewport.zoom);
    QList<PinSpot> spots;
    spots.reserve(m_pins.rowCount());
    for (int row = 0; row < m_pins.rowCount(); ++row)
        spots.append(spotOf(m_pins.jobAt(row)));
    m_stacks = stackPins(&spots, PinSize * StackReach);
    readLabels(spots);
    placeWords();
    invalidateFilter();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {StackSizeRole, IsLabelledRole});
}

/// Pins stay where they are when people move: only who has room for words may change.
void PinLayoutModel::arrangeWords()
{
    m_isArrangingWords = false;
    if (m_isArranging)
        return; // all of it will be
    const QSet<qint64> before = m_labelled;
    placeWords();
    for (int row = 0; row < rowCount(); ++row) {
        const qint64 job = m_pins.jobAt(mapToSource(index(row, 0)).row()).value;
        if (before.contains(job) != m_labelled.contains(job))
            emit dataChanged(index(row, 0), index(row, 0), {IsLabelledRole});
    }
}

void PinLayoutModel::readLabels(const QList<PinSpot> &spots)
{
    m_labels.clear();
    const QPointF corner(PinSize / 2, PinSize / 2);
    for (const PinSpot &spot : spots) {
        if (isDrawn(spot.job))
            m_labels.append(
                {spot.job.value, QRectF(spot.pixel - corner, spot.pixel + corner), labelOf(spot), spot.rank});
    }
}

void PinLayoutModel::placeWords()
{
    QList<QRectF> bodies;
    bodies.reserve(m_labels.size());
    for (const LabelSpot &label : std::as_const(m_labels))
        bodies.append(label.body);
    m_markers.arrange(m_zoom, bodies);
    m_labelled = labelsWithRoom(m_labels, m_markers.occupied());
}

QRectF PinLayoutModel::labelOf(const PinSpot &spot) const
{
    if (!m_measure || m_pins.isDimmed(spot.job))
        return {};
    const QModelIndex pin = m_pins.indexOf(spot.job);
    const QString time = pin.data(JobPinModel::StopTimeRole).toString();
    const bool isStop = !time.isEmpty();
    const QSizeF size = m_measure(isStop ? time : pin.data(JobPinModel::NumberRole).toString(), isStop);
    return {spot.pixel + QPointF(PinSize / 2 + LabelGap, -size.height() / 2), size};
}

QList<JobId> PinLayoutModel::stackOf(JobId job) const
{
    if (const auto front = m_stacks.constFind(job); front != m_stacks.cend())
        return *front;
    const auto found = std::ranges::find_if(m_stacks, [job](const QList<JobId> &stack) { return stack.contains(job); });
    return found == m_stacks.end() ? QList<JobId>() : *found;
}

bool PinLayoutModel::isDrawn(JobId job) const
{
    if (!m_stacks.contains(job))
        return false;
    const std::optional<GeoPoint> place = m_pins.placeOf(job);
    return place && m_kept.contains(*place);
}

bool PinLayoutModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    return isDrawn(m_pins.jobAt(row));
}

QVariant PinLayoutModel::data(const QModelIndex &index, int role) const
{
    if (role != StackSizeRole && role != IsLabelledRole)
        return QSortFilterProxyModel::data(index, role);
    const JobId job = m_pins.jobAt(mapToSource(index).row());
    if (role == IsLabelledRole)
        return m_labelled.contains(job.value);
    return int(m_stacks.value(job).size());
}

QHash<int, QByteArray> PinLayoutModel::roleNames() const
{
    QHash<int, QByteArray> names = m_pins.roleNames();
    names.insert(StackSizeRole, "stackSize");
    names.insert(IsLabelledRole, "isLabelled");
    return names;
}

} // namespace callout
