#include "ui/models/markerlayoutmodel.h"

#include "core/geo/mercator.h"
#include "ui/models/labelplacement.h"
#include "ui/models/rectgrid.h"

#include <algorithm>
#include <cmath>

namespace callout {

namespace {

constexpr double SideStep = 24.0;
constexpr int MostSteps = 3;                 ///< farther off, a marker would tell a wrong place
constexpr double SidesNeed = SideStep * 0.9; ///< nearer ones stand in one place

} // namespace

MarkerLayoutModel::MarkerLayoutModel(TechnicianMarkerModel &markers, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_markers(markers)
{
    setSourceModel(&markers);
    connect(&markers, &QAbstractItemModel::dataChanged, this, &MarkerLayoutModel::tellWords);
    const auto forget = [this] { m_spots.clear(); };
    connect(this, &QAbstractItemModel::rowsInserted, this, forget);
    connect(this, &QAbstractItemModel::rowsRemoved, this, forget);
    connect(this, &QAbstractItemModel::modelReset, this, forget);
}

void MarkerLayoutModel::setMeasure(std::function<QSizeF(const QString &)> measure)
{
    m_measure = std::move(measure);
    m_spots.clear();
}

/// The caption is one of the words of the model below.
void MarkerLayoutModel::tellWords(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (roles.isEmpty() || roles.contains(TechnicianMarkerModel::PlaceTextRole)
        || roles.contains(TechnicianMarkerModel::AnswerTextRole))
        emit dataChanged(mapFromSource(first), mapFromSource(last), {CaptionRole});
}

QPointF MarkerLayoutModel::pixelOf(int row) const
{
    const MercatorPoint place = toMercator(m_markers.pointAt(row));
    return QPointF(place.x, place.y) * worldPixels(m_zoom);
}

/// Most words are those of the last time, whoever moved.
void MarkerLayoutModel::measure(Spot *spot, int row) const
{
    spot->words = index(row, 0).data(CaptionRole).toString();
    if (row < m_spots.size() && m_spots.at(row).words == spot->words)
        spot->wordsSize = m_spots.at(row).wordsSize;
    else if (m_measure)
        spot->wordsSize = m_measure(spot->words);
}

/// Colleagues at the depot stand side by side.
QList<MarkerLayoutModel::Spot> MarkerLayoutModel::spots() const
{
    QList<Spot> spots;
    spots.reserve(rowCount());
    RectGrid taken(SideStep * 2);
    for (int row = 0; row < rowCount(); ++row) {
        Spot spot;
        spot.body = Body.translated(pixelOf(row));
        const auto isTaken = [&](qint64 other) {
            const QPointF apart = spots.at(other).body.center() - spot.body.center();
            return std::hypot(apart.x(), apart.y()) < SidesNeed;
        };
        const QSizeF reach(2 * SidesNeed, 2 * SidesNeed);
        const auto hasRoom = [&] {
            return !taken.any(QRectF(spot.body.center() - QPointF(SidesNeed, SidesNeed), reach), isTaken);
        };
        for (int step = 0; step < MostSteps && !hasRoom(); ++step) {
            spot.shift += SideStep;
            spot.body.translate(SideStep, 0.0);
        }
        if (!hasRoom()) {
            spot.body.translate(-spot.shift, 0.0);
            spot.shift = 0.0;
        }
        taken.add(QRectF(spot.body.center(), QSizeF(1.0, 1.0)), row);
        measure(&spot, row);
        spots.append(spot);
    }
    return spots;
}

void MarkerLayoutModel::arrange(double zoom, const QList<QRectF> &pins)
{
    m_zoom = zoom;
    QList<Spot> arranged = spots();
    QList<LabelSpot> labels;
    labels.reserve(arranged.size());
    bool isAsked = false;
    for (int row = 0; row < arranged.size(); ++row) {
        const QModelIndex marker = index(row, 0);
        const bool isSelected = marker.data(TechnicianMarkerModel::IsSelectedRole).toBool();
        labels.append({row, arranged.at(row).body, arranged.at(row).caption(), isSelected ? -1 : 0});
        isAsked = isAsked || marker.data(TechnicianMarkerModel::AnswerRole).toInt() != TechnicianMarkerModel::NotAsked;
    }
    for (const qint64 row : labelsWithRoom(std::move(labels), isAsked ? QList<QRectF>() : pins))
        arranged[row].isCaptioned = true;
    const QList<Spot> before = std::exchange(m_spots, std::move(arranged));
    for (int row = 0; row < m_spots.size(); ++row) {
        const bool isOther = row >= before.size() || before.at(row).isCaptioned != m_spots.at(row).isCaptioned
            || before.at(row).shift != m_spots.at(row).shift;
        if (isOther)
            emit dataChanged(index(row, 0), index(row, 0), {IsCaptionedRole, ShiftRole});
    }
}

QList<QRectF> MarkerLayoutModel::occupied() const
{
    QList<QRectF> occupied;
    for (const Spot &spot : m_spots) {
        occupied.append(spot.body);
        if (spot.isCaptioned)
            occupied.append(spot.caption());
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
