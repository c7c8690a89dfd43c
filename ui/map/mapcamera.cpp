#include "ui/map/mapcamera.h"

#include "core/geo/mercator.h"

#include <cmath>

namespace callout {

namespace {

constexpr QMarginsF FitMargins(48.0, 40.0, 64.0, 56.0);
constexpr QMarginsF RevealMargins(64.0, 64.0, 72.0, 72.0);
constexpr double ClosestFit = 16.0;
constexpr double ScalePixels = 120.0;
constexpr double WheelStep = 120.0;

} // namespace

MapCamera::MapCamera(QObject *parent) : QObject(parent)
{
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    m_glide.setDuration(0);
    connect(&m_glide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &share) { show(m_start.towards(m_goal, share.toDouble())); });
}

void MapCamera::show(const MapViewport &viewport)
{
    m_viewport = viewport;
    m_scale = mapScale(metresPerPixel(viewport.centre.latitude, viewport.zoom), ScalePixels, QLocale());
    emit moved();
}

void MapCamera::jumpTo(const MapViewport &viewport)
{
    m_glide.stop();
    m_goal = viewport.bounded(MaximumZoom);
    show(m_goal);
}

void MapCamera::glideTo(const MapViewport &viewport)
{
    if (m_glide.duration() == 0 || !isReady())
        return jumpTo(viewport);
    m_glide.stop();
    m_start = m_viewport;
    m_goal = viewport.bounded(MaximumZoom);
    m_glide.start();
}

MapViewport MapCamera::fitting(const BoundingBox &box) const
{
    return m_goal.fitting(box, FitMargins, ClosestFit);
}

void MapCamera::reveal(const GeoPoint &place)
{
    const MapViewport revealed = m_goal.revealing(place, RevealMargins);
    if (revealed != m_goal)
        glideTo(revealed);
}

void MapCamera::resize(double width, double height)
{
    const bool wasReady = isReady();
    m_viewport.size = QSizeF(width, height);
    m_goal.size = m_viewport.size;
    m_start.size = m_viewport.size;
    if (m_glide.state() != QAbstractAnimation::Running)
        jumpTo(m_goal);
    if (!wasReady && isReady())
        emit becameReady();
}

void MapCamera::panBy(double right, double down)
{
    m_glide.stop();
    jumpTo(m_viewport.panned({right, down}));
}

void MapCamera::glideBy(double right, double down)
{
    glideTo(m_goal.panned({right, down}));
}

void MapCamera::zoomTo(double zoom, const QPointF &about)
{
    glideTo(m_goal.zoomed(std::clamp(zoom, 0.0, MaximumZoom), about));
}

void MapCamera::zoomBy(int steps)
{
    zoomTo(std::round(m_goal.zoom) + steps, m_goal.rect().center());
}

void MapCamera::wheel(double x, double y, double angle)
{
    m_wheel += angle;
    const double steps = std::trunc(m_wheel / WheelStep);
    m_wheel -= steps * WheelStep;
    if (steps != 0.0)
        zoomTo(std::round(m_goal.zoom) + steps, {x, y});
}

void MapCamera::pinch(double x, double y, double factor)
{
    if (factor > 0.0)
        jumpTo(m_viewport.zoomed(m_viewport.zoom + std::log2(factor), {x, y}));
}

void MapCamera::settle()
{
    zoomTo(std::round(m_viewport.zoom), m_viewport.rect().center());
}

} // namespace callout
