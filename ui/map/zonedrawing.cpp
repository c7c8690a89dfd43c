#include "ui/map/zonedrawing.h"

#include "core/geo/polygon.h"

#include <QLineF>
#include <QLocale>

namespace callout {

namespace {

constexpr double Reach = 12.0;       // of a corner for the pointer
constexpr double DragDistance = 6.0; // less is a click
constexpr double SmallestArea = 100.0;
constexpr double SquareKilometre = 1e6;

} // namespace

ZoneDrawing::ZoneDrawing(MapCamera &camera, QObject *parent) : QObject(parent), m_camera(camera)
{
    connect(&camera, &MapCamera::moved, this, [this] {
        if (m_isActive)
            emit changed();
    });
}

void ZoneDrawing::begin(const QString &name, const QList<GeoPoint> &corners)
{
    m_isActive = true;
    m_isPressed = false;
    m_dragged = -1;
    m_name = name;
    m_corners = corners;
    m_problem.clear();
    emit changed();
}

bool ZoneDrawing::canClose() const
{
    return m_corners.size() >= polygon::FewestCorners && polygon::area(m_corners) >= SmallestArea
        && !polygon::crossing(m_corners, polygon::Outline::Closed);
}

QString ZoneDrawing::hint() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_corners.size() < polygon::FewestCorners)
        return tr("Click the corners, one after the other. By keys: move the map, then Space.");
    if (!canClose())
        return tr("The line from the last corner to the first crosses another. Move a corner.");
    const double area = polygon::area(m_corners) / SquareKilometre;
    return tr("%1 km². Double-click the last corner, or press Return.")
        .arg(QLocale().toString(area, 'f', area < 10.0 ? 2 : 0));
}

QPolygonF ZoneDrawing::pixels() const
{
    QPolygonF points;
    for (const GeoPoint &corner : m_corners)
        points.append(m_camera.viewport().pixelOf(corner));
    return points;
}

QVariantList ZoneDrawing::handles() const
{
    const QPolygonF points = pixels();
    return QVariantList(points.begin(), points.end());
}

QPolygonF ZoneDrawing::ring() const
{
    QPolygonF points = pixels();
    if (points.size() >= polygon::FewestCorners)
        points.append(points.front());
    return points;
}

int ZoneDrawing::cornerAt(const QPointF &pixel) const
{
    const QPolygonF points = pixels();
    int nearest = -1;
    double distance = Reach;
    for (int index = 0; index < points.size(); ++index) {
        if (const double length = QLineF(points.at(index), pixel).length(); length <= distance) {
            distance = length;
            nearest = index;
        }
    }
    return nearest;
}

void ZoneDrawing::press(double x, double y)
{
    if (!m_isActive)
        return;
    m_pressed = m_last = {x, y};
    m_isPressed = true;
    m_isMoving = false;
    m_dragged = cornerAt(m_pressed);
    if (m_dragged >= 0)
        m_before = m_corners.at(m_dragged);
}

void ZoneDrawing::move(double x, double y)
{
    if (!m_isActive || !m_isPressed)
        return;
    const QPointF here(x, y);
    if (!m_isMoving && QLineF(m_pressed, here).length() < DragDistance)
        return;
    m_isMoving = true;
    if (m_dragged >= 0)
        moveCorner(m_dragged, here);
    else
        m_camera.panBy(m_last.x() - x, m_last.y() - y);
    m_last = here;
}

void ZoneDrawing::release(double x, double y)
{
    if (!m_isActive || !std::exchange(m_isPressed, false))
        return;
    const int corner = std::exchange(m_dragged, -1);
    if (m_isMoving) {
        if (corner < 0)
            return;
        // Once three corners are there, an outline that is clean but for its last line can still be drawn on.
        if (polygon::crossing(m_corners, polygon::Outline::Open)) {
            m_corners[corner] = m_before;
            return tell(tr("There two edges would cross. The corner is back where it was."));
        }
        return tell({});
    }
    if (corner == 0 && m_corners.size() >= polygon::FewestCorners)
        return close();
    if (corner < 0)
        addCorner({x, y});
}

void ZoneDrawing::addCorner(const QPointF &pixel)
{
    m_corners.append(m_camera.viewport().placeAt(pixel));
    if (!polygon::crossing(m_corners, polygon::Outline::Open))
        return tell({});
    m_corners.removeLast();
    tell(tr("That line would cross another edge. Click somewhere else."));
}

void ZoneDrawing::moveCorner(int corner, const QPointF &pixel)
{
    m_corners[corner] = m_camera.viewport().placeAt(pixel);
    emit changed();
}

void ZoneDrawing::doubleClick(double /*x*/, double /*y*/)
{
    m_isPressed = false;
    m_dragged = -1;
    if (m_isActive && !isProblem())
        close(); // its first click has added the corner
}

void ZoneDrawing::addInMiddle()
{
    if (m_isActive)
        addCorner(m_camera.viewport().rect().center());
}

void ZoneDrawing::takeBack()
{
    if (!m_isActive || m_corners.isEmpty())
        return;
    m_corners.removeLast();
    tell({});
}

void ZoneDrawing::close()
{
    if (!m_isActive)
        return;
    if (m_corners.size() < polygon::FewestCorners)
        return tell(tr("An outline needs three corners. Click more of them."));
    if (polygon::crossing(m_corners, polygon::Outline::Closed))
        return tell(
            tr("The line back to the first corner crosses another edge. Move a corner, or take the last one back."));
    if (polygon::area(m_corners) < SmallestArea)
        return tell(tr("The corners lie too close together. Zoom in, or move them apart."));
    const QList<GeoPoint> corners = m_corners;
    end();
    emit closed(corners);
}

void ZoneDrawing::cancel()
{
    if (!m_isActive)
        return;
    end();
    emit cancelled();
}

void ZoneDrawing::tell(const QString &problem)
{
    m_problem = problem;
    emit changed();
}

void ZoneDrawing::end()
{
    m_isActive = false;
    m_corners.clear();
    m_problem.clear();
    emit changed();
}

} // namespace callout
