#pragma once

#include "ui/map/mapscale.h"
#include "ui/models/mapviewport.h"

#include <QObject>
#include <QVariantAnimation>

namespace callout {

/// Moves the map's viewport: by hand, to a goal, softly where motion is wanted. The map in QML follows it and never
/// moves by itself. At rest the zoom is whole, since tiles are crispest there.
class MapCamera : public QObject
{
    Q_OBJECT
    Q_PROPERTY(double latitude READ latitude NOTIFY moved FINAL)
    Q_PROPERTY(double longitude READ longitude NOTIFY moved FINAL)
    Q_PROPERTY(double zoom READ zoom NOTIFY moved FINAL)
    Q_PROPERTY(double scalePixels READ scalePixels NOTIFY moved FINAL)
    Q_PROPERTY(QString scaleText READ scaleText NOTIFY moved FINAL)
    Q_PROPERTY(bool canZoomIn READ canZoomIn NOTIFY moved FINAL)

public:
    static constexpr double MaximumZoom = 19.0;

    explicit MapCamera(QObject *parent = nullptr);

    [[nodiscard]] const MapViewport &viewport() const { return m_viewport; }
    /// Whether the map has a size: before, goals are kept but not reached.
    [[nodiscard]] bool isReady() const { return !m_viewport.size.isEmpty(); }
    [[nodiscard]] double latitude() const { return m_viewport.centre.latitude; }
    [[nodiscard]] double longitude() const { return m_viewport.centre.longitude; }
    [[nodiscard]] double zoom() const { return m_viewport.zoom; }
    [[nodiscard]] double scalePixels() const { return m_scale.pixels; }
    [[nodiscard]] QString scaleText() const { return m_scale.text; }
    [[nodiscard]] bool canZoomIn() const { return m_goal.zoom < MaximumZoom; }

    /// How long a glide lasts; 0 jumps.
    void setMotionDuration(int milliseconds) { m_glide.setDuration(milliseconds); }

    void jumpTo(const MapViewport &viewport);
    void glideTo(const MapViewport &viewport);
    /// So that a box fills the map, but not closer than a street.
    [[nodiscard]] MapViewport fitting(const BoundingBox &box) const;
    /// Just far enough that a place can be seen.
    void reveal(const GeoPoint &place);

    Q_INVOKABLE void resize(double width, double height);
    Q_INVOKABLE void panBy(double right, double down);
    Q_INVOKABLE void glideBy(double right, double down);
    Q_INVOKABLE void zoomBy(int steps);
    /// A turn of the wheel over a place, in eighths of a degree.
    Q_INVOKABLE void wheel(double x, double y, double angle);
    /// Fingers spread by a factor over a place; settle() when they are lifted.
    Q_INVOKABLE void pinch(double x, double y, double factor);
    Q_INVOKABLE void settle();

signals:
    void moved();
    /// The map has got its first size.
    void becameReady();

private:
    void show(const MapViewport &viewport);
    void zoomTo(double zoom, const QPointF &about);

    MapViewport m_viewport;
    MapViewport m_start; // of a glide
    MapViewport m_goal;
    MapScale m_scale;
    QVariantAnimation m_glide;
    double m_wheel = 0.0;
};

} // namespace callout
