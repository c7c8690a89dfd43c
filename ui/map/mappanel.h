#pragma once

#include "core/domain/id.h"
#include "core/geo/geopoint.h"
#include "ui/models/jobpinmodel.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QLabel;
class QQuickWidget;
class QStackedLayout;

namespace callout {

class DriveTimes;
class DropAdvisor;
class MapView;
class ThemeSource;

/// The map: pins of the shown days' jobs, markers of the technicians, the selected technician's day. Jobs are dropped on
/// markers and dragged out from pins. Without QML, or without the plugins that it needs, it says so in its place.
class MapPanel : public QWidget
{
    Q_OBJECT

public:
    /// Gives the address of a map's tiles, with %z, %x and %y, for a theme and a number of pixels per logical pixel.
    using TileAddress = std::function<QString(Theme::Mode mode, int scale)>;

    MapPanel(const DayBoard &board, BoardSelection &selection, DropAdvisor &advisor, const DriveTimes &drives,
             ThemeSource &theme, QWidget *parent = nullptr);
    ~MapPanel() override;

    /// Where the ground is drawn from now on; nothing is shown before. `attribution` names who made the map; while it is empty there is no map,
    /// and a line says how to come by one. Call again when addresses change.
    void setTiles(TileAddress address, const QString &attribution = {});

    /// Lets a person draw a zone's outline, beside the others as they are in `zones`. zoneDrawn() follows, or
    /// zoneNotDrawn().
    void drawZone(ZoneId zone, const RecordTable<Zone> &zones);

    /// Whether the map could be shown; the words of what is wrong else.
    [[nodiscard]] QString failure() const { return m_failure; }

public slots:
    void setZonesShown(bool areShown);
    /// Drives have changed: other streets, other times.
    void refreshDrives();
    /// Draws a technician's day as a proposal would make it; none goes back to the selected one's.
    void showProposed(const std::optional<callout::ProposedDay> &day);
    /// Moves to a place and puts a flag with these words on it.
    void showPlace(const callout::GeoPoint &place, const QString &words);
    void fitAll();
    void zoomIn();
    void zoomOut();

signals:
    void zoneDrawn(callout::ZoneId zone, const QList<callout::GeoPoint> &outline);
    void zoneNotDrawn();
    void jobOpened(callout::JobId job);
    /// A click for a menu on the ground.
    void groundAsked(const callout::GeoPoint &place);
    /// Jobs were dropped on a technician's marker; whoever hears it asks what is to be asked and does it.
    void dropRequested(const QList<callout::JobId> &jobs, callout::TechnicianId technician);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void loadScreen();
    void showFailure(const QString &details);
    void readTiles();
    void readGround();
    void dragPins(const QList<JobId> &jobs);
    void letGo();

    DropAdvisor &m_advisor;
    ThemeSource &m_theme;
    std::unique_ptr<MapView> m_view;
    QStackedLayout *m_pages;
    QQuickWidget *m_screen;
    QLabel *m_failurePage;
    TileAddress m_tileAddress;
    QString m_attribution;
    QString m_failure;
};

} // namespace callout
