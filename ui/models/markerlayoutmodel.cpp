#include "ui/models/markerlayoutmodel.h"

#include "core/geo/mercator.h"
#include "ui/models/labelplacement.h"

#include <algorithm>
#include <cmath>

namespace callout {

namespace {

constexpr double SideStep = 24.0;

} // namespace

MarkerLayoutModel::MarkerLayoutModel(TechnicianMarkerModel &markers, QObject *parent)
    : QIdentityProxyModel(parent), m_markers(markers)
{
    setSourceModel(&markers);
}

QPointF MarkerLayoutModel::pixelOf(const QModelIndex &marker) const
{
    const MercatorPoint place = toMercator({marker.data(TechnicianMarkerModel::LatitudeRole).toDouble(),
                                            marker.data(TechnicianMarkerModel::LongitudeRole).toDouble()});
    return QPointF(place.x, place.y) * worldPixels(m_zoom);
}

MarkerLayoutModel::Spot MarkerLayoutModel::spotOf(const QModelIndex &marker, const QList<Spot> &before) const
{
    Spot spot;
    spot.body = Body.translated(pixelOf(marker));
    // Colleagues at the depot stand side by side.
    const auto isTaken = [&spot](const Spot &other) {
        const QPointF apart = other.body.center() - spot.body.center();
        return std::hypot(apart.x(), apart.y()) < SideStep * 0.9;
    };
    while (std::ranges::any_of(before, isTaken)) {
        spot.shift += SideStep;
        spot.body.translate(SideStep, 0.0);
    }
    const QSizeF size = m_measure ? m_measure(marker.data(CaptionRole).toString()) : QSizeF();
    spot.caption = QRectF(spot.body.topLeft() - Body.topLeft() + CaptionAt, size);
    return spot;
}

void MarkerLayoutModel::arrange(double zoom, const QList<QRectF> &pins)
{
    m_zoom = zoom;
    QList<Spot> spots;
    QList<LabelSpot> labels;
    bool isAsked = false;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex marker = index(row, 0);
        spots.append(spotOf(marker, spots));
        const bool isSelected = marker.data(TechnicianMarkerModel::IsSelectedRole).toBool();
        labels.append({row, spots.back().body, spots.back().caption, isSelected ? -1 : 0});
        isAsked = isAsked || marker.data(TechnicianMarkerModel::AnswerRole).toInt() != TechnicianMarkerModel::NotAsked;
    }
    for (const qint64 row : labelsWithRoom(std::move(labels), isAsked ? QList<QRectF>() : pins))
        spots[row].isCaptioned = true;
    m_spots = std::move(spots);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {CaptionRole, IsCaptionedRole, ShiftRole});
}

QList<QRectF> MarkerLayoutModel::occupied() const
{
    QList<QRectF> occupied;
    for (const Spot &spot : m_spots) {
        occupied.append(spot.body);
        if (spot.isCaptioned)
            occupied.append(spot.caption);
    }
    return occupied;
}

QVariant MarkerLayoutModel::data(const QModelIndex &index, int role) const
{
    if (role == IsCaptionedRole)
        return m_spots.value(index.row()).isCaptioned;
    if (role == ShiftRole)
        return m_spots.value(index.row()).shift;
    if (role != CaptionRole)
        return QIdentityProxyModel::data(index, role);
    const QString answer = QIdentityProxyModel::data(index, TechnicianMarkerModel::AnswerTextRole).toString();
    return answer.isEmpty() ? QIdentityProxyModel::data(index, TechnicianMarkerModel::PlaceTextRole) : answer;
}

QHash<int, QByteArray> MarkerLayoutModel::roleNames() const
{
    QHash<int, QByteArray> names = m_markers.roleNames();
    names.insert(CaptionRole, "caption");
    names.insert(IsCaptionedRole, "isCaptioned");
    names.insert(ShiftRole, "shift");
    return names;
}

} // namespace callout
