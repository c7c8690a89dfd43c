#include "ui/models/markerlayoutmodel.h"

#include "core/geo/mercator.h"
#include "ui/models/labelplacement.h"

namespace callout {

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

QRectF MarkerLayoutModel::captionOf(const QModelIndex &marker) const
{
    const QSizeF size = m_measure ? m_measure(marker.data(CaptionRole).toString()) : QSizeF();
    return {pixelOf(marker) + CaptionAt, size};
}

void MarkerLayoutModel::arrange(double zoom, const QList<QRectF> &pins)
{
    m_zoom = zoom;
    QList<LabelSpot> spots;
    bool isAsked = false;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex marker = index(row, 0);
        const bool isSelected = marker.data(TechnicianMarkerModel::IsSelectedRole).toBool();
        spots.append({marker.data(TechnicianMarkerModel::TechnicianRole).toLongLong(), Body.translated(pixelOf(marker)),
                      captionOf(marker), isSelected ? -1 : 0});
        isAsked = isAsked || marker.data(TechnicianMarkerModel::AnswerRole).toInt() != TechnicianMarkerModel::NotAsked;
    }
    m_captioned = labelsWithRoom(std::move(spots), isAsked ? QList<QRectF>() : pins);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {CaptionRole, IsCaptionedRole});
}

QList<QRectF> MarkerLayoutModel::occupied() const
{
    QList<QRectF> occupied;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex marker = index(row, 0);
        occupied.append(Body.translated(pixelOf(marker)));
        if (marker.data(IsCaptionedRole).toBool())
            occupied.append(captionOf(marker));
    }
    return occupied;
}

QVariant MarkerLayoutModel::data(const QModelIndex &index, int role) const
{
    if (role == IsCaptionedRole) {
        const QVariant technician = QIdentityProxyModel::data(index, TechnicianMarkerModel::TechnicianRole);
        return m_captioned.contains(technician.toLongLong());
    }
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
    return names;
}

} // namespace callout
