#pragma once

#include "core/domain/id.h"
#include "core/geo/geopoint.h"
#include "ui/map/mapcamera.h"

#include <QList>
#include <QObject>
#include <QPointF>
#include <QPolygonF>
#include <QString>
#include <QVariantList>

namespace callout {

/// The outline of a zone while a person draws it on the map: a click adds a corner, a drag moves one or the map, a
/// double-click, a click on the first corner or Return closes. Corners that would make edges cross are refused with
/// words. Points are pixels of the map.
class ZoneDrawing : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool isActive READ isActive NOTIFY changed FINAL)
    /// Whose outline it is.
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    /// What to do next, or why the last step was refused.
    Q_PROPERTY(QString hint READ hint NOTIFY changed FINAL)
    Q_PROPERTY(bool isProblem READ isProblem NOTIFY changed FINAL)
    Q_PROPERTY(bool canClose READ canClose NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// The corners as points, and the line through them with the first again at its end.
    Q_PROPERTY(QVariantList handles READ handles NOTIFY changed FINAL)
    Q_PROPERTY(QPolygonF ring READ ring NOTIFY changed FINAL)

public:
    ZoneDrawing(MapCamera &camera, QObject *parent = nullptr);

    /// Begins with an outline, or none.
    void begin(const QString &name, const QList<GeoPoint> &corners);

    [[nodiscard]] bool isActive() const { return m_isActive; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString hint() const;
    [[nodiscard]] bool isProblem() const { return !m_problem.isEmpty(); }
    [[nodiscard]] bool canClose() const;
    [[nodiscard]] int count() const { return int(m_corners.size()); }
    [[nodiscard]] QPolygonF pixels() const;
    [[nodiscard]] QVariantList handles() const;
    [[nodiscard]] QPolygonF ring() const;
    [[nodiscard]] const QList<GeoPoint> &corners() const { return m_corners; }

    Q_INVOKABLE void press(double x, double y);
    Q_INVOKABLE void move(double x, double y);
    Q_INVOKABLE void release(double x, double y);
    Q_INVOKABLE void doubleClick(double x, double y);
    /// Adds a corner in the middle of the map, for those who draw by keys.
    Q_INVOKABLE void addInMiddle();
    /// Takes the last corner away.
    Q_INVOKABLE void takeBack();
    /// Ends with the outline, where it is one.
    Q_INVOKABLE void close();
    Q_INVOKABLE void cancel();

signals:
    void changed();
    void closed(const QList<callout::GeoPoint> &corners);
    void cancelled();

private:
    [[nodiscard]] int cornerAt(const QPointF &pixel) const;
    void addCorner(const QPointF &pixel);
    void moveCorner(int corner, const QPointF &pixel);
    void tell(const QString &problem);
    void end();

    MapCamera &m_camera;
    QString m_name;
    QList<GeoPoint> m_corners;
    QString m_problem;
    QPointF m_pressed;
    QPointF m_last;
    GeoPoint m_before; ///< where the corner being dragged was
    int m_dragged = -1;
    bool m_isActive = false;
    bool m_isPressed = false;
    bool m_isMoving = false;
};

} // namespace callout
