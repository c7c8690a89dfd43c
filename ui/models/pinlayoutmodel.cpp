#include "ui/models/pinlayoutmodel.h"

#include "core/geo/mercator.h"

#include <cmath>

namespace callout {

namespace {

/// Pins are arranged anew at every so many steps of zoom, not with every frame of it.
constexpr double ZoomSteps = 4.0;

/// Selected and focused pins stand before all urgencies, stops before what is no stop.
enum Rank { Focused = -300, Selected = -200, Stop = -100 };

} // namespace

PinLayoutModel::PinLayoutModel(JobPinModel &pins, QObject *parent) : QSortFilterProxyModel(parent), m_pins(pins)
{
    setSourceModel(&pins);
    connect(&pins, &JobPinModel::rowsInserted, this, &PinLayoutModel::arrangeSoon);
    connect(&pins, &JobPinModel::rowsRemoved, this, &PinLayoutModel::arrangeSoon);
    connect(&pins, &JobPinModel::modelReset, this, &PinLayoutModel::arrangeSoon);
    connect(&pins, &JobPinModel::dataChanged, this, &PinLayoutModel::arrangeSoon);
    arrange();
}

double PinLayoutModel::layoutZoom() const
{
    return std::floor(m_viewport.zoom * ZoomSteps) / ZoomSteps;
}

void PinLayoutModel::setViewport(const MapViewport &viewport)
{
    m_viewport = viewport;
    const QRectF seen = viewport.rect();
    const bool isKept =
        m_kept.contains(viewport.placeAt(seen.topLeft())) && m_kept.contains(viewport.placeAt(seen.bottomRight()));
    if (isKept && layoutZoom() == m_zoom)
        return;
    const QRectF kept = seen.adjusted(-seen.width() / 2, -seen.height() / 2, seen.width() / 2, seen.height() / 2);
    m_kept = {};
    m_kept.add(viewport.placeAt(kept.topLeft()));
    m_kept.add(viewport.placeAt(kept.bottomRight()));
    if (layoutZoom() != m_zoom)
        arrange();
    else
        invalidateFilter();
}

void PinLayoutModel::setFocusedJob(JobId job)
{
    if (std::exchange(m_focused, job) != job)
        arrange();
}

void PinLayoutModel::setLabelMeasure(std::function<QSizeF(const QString &, const QString &)> measure)
{
    m_measure = std::move(measure);
    arrange();
}

void PinLayoutModel::arrangeSoon()
{
    if (std::exchange(m_isArranging, true))
        return;
    QMetaObject::invokeMethod(this, &PinLayoutModel::arrange, Qt::QueuedConnection);
}

PinSpot PinLayoutModel::spotOf(const QModelIndex &pin) const
{
    const MercatorPoint place =
        toMercator({pin.data(JobPinModel::LatitudeRole).toDouble(), pin.data(JobPinModel::LongitudeRole).toDouble()});
    PinSpot spot;
    spot.job = m_pins.jobAt(pin);
    spot.pixel = QPointF(place.x, place.y) * worldPixels(m_zoom);
    spot.rank = pin.data(JobPinModel::UrgencyRole).toInt();
    const int stop = pin.data(JobPinModel::StopRole).toInt();
    if (spot.job == m_focused)
        spot.rank = Focused;
    else if (pin.data(JobPinModel::IsSelectedRole).toBool())
        spot.rank = Selected;
    else if (stop > 0)
        spot.rank = Stop + std::min(stop, 99); // earlier stops before later ones
    if (m_measure && !pin.data(JobPinModel::IsDimmedRole).toBool()) {
        spot.label = m_measure(pin.data(JobPinModel::NumberRole).toString(),
                               pin.data(JobPinModel::StopTimeRole).toString());
    }
    return spot;
}

void PinLayoutModel::arrange()
{
    m_isArranging = false;
    m_zoom = layoutZoom();
    QList<PinSpot> spots;
    spots.reserve(m_pins.rowCount({}));
    for (int row = 0; row < m_pins.rowCount({}); ++row)
        spots.append(spotOf(m_pins.index(row)));
    m_arrangement = arrangePins(std::move(spots), PinSize);
    invalidateFilter();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {StackSizeRole, IsLabelledRole});
}

QList<JobId> PinLayoutModel::stackOf(JobId job) const
{
    return m_arrangement.stacks.value(m_arrangement.front(job));
}

bool PinLayoutModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const JobId job = m_pins.jobAt(m_pins.index(row));
    if (!m_arrangement.stacks.contains(job))
        return false;
    const std::optional<GeoPoint> place = m_pins.placeOf(job);
    return place && m_kept.contains(*place);
}

QVariant PinLayoutModel::data(const QModelIndex &index, int role) const
{
    if (role != StackSizeRole && role != IsLabelledRole)
        return QSortFilterProxyModel::data(index, role);
    const JobId job = m_pins.jobAt(mapToSource(index));
    if (role == IsLabelledRole)
        return m_arrangement.labelled.contains(job);
    return int(m_arrangement.stacks.value(job).size());
}

QHash<int, QByteArray> PinLayoutModel::roleNames() const
{
    QHash<int, QByteArray> names = m_pins.roleNames();
    names.insert(StackSizeRole, "stackSize");
    names.insert(IsLabelledRole, "isLabelled");
    return names;
}

} // namespace callout
