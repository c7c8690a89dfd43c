#pragma once

#include "ui/map/mapcamera.h"
#include "ui/map/mapcard.h"
#include "ui/map/maplook.h"
#include "ui/map/zonedrawing.h"
#include "ui/map/zonelayer.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/models/jobpinmodel.h"
#include "ui/models/markerlayoutmodel.h"
#include "ui/models/pinlayoutmodel.h"
#include "ui/models/technicianmarkermodel.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

namespace callout {

/// All that the map in QML knows: its one context object. QML shows what stands here and tells what a person did; it
/// decides nothing.
class MapView : public QObject
{
    Q_OBJECT
    Q_PROPERTY(callout::MapCamera *camera READ camera CONSTANT FINAL)
    Q_PROPERTY(callout::MapLook *look READ look CONSTANT FINAL)
    Q_PROPERTY(callout::MapCard *card READ card CONSTANT FINAL)
    Q_PROPERTY(callout::ZoneDrawing *drawing READ drawing CONSTANT FINAL)
    Q_PROPERTY(QAbstractItemModel *zones READ zones CONSTANT FINAL)
    Q_PROPERTY(QAbstractItemModel *pins READ pins CONSTANT FINAL)
    Q_PROPERTY(QAbstractItemModel *markers READ markers CONSTANT FINAL)
    Q_PROPERTY(QString tileAddress READ tileAddress NOTIFY tilesChanged FINAL)
    Q_PROPERTY(QString cacheDirectory READ cacheDirectory CONSTANT FINAL)
    Q_PROPERTY(QString attribution READ attribution NOTIFY tilesChanged FINAL)
    /// What is missing on the map and why; empty where nothing is.
    Q_PROPERTY(QString hint READ hint NOTIFY hintChanged FINAL)
    /// Whether so much stands so close together that everything is better drawn smaller.
    Q_PROPERTY(bool isCrowded READ isCrowded NOTIFY crowdingChanged FINAL)
    Q_PROPERTY(QVariantList doneLegs READ doneLegs NOTIFY legsChanged FINAL)
    Q_PROPERTY(QVariantList aheadLegs READ aheadLegs NOTIFY legsChanged FINAL)
    /// Of the line ahead: the technician's own where it is a proposed one.
    Q_PROPERTY(QColor routeColour READ routeColour NOTIFY routeColourChanged FINAL)
    /// A place that was looked for, with its words; invalid while there is none.
    Q_PROPERTY(double flagLatitude READ flagLatitude NOTIFY flagChanged FINAL)
    Q_PROPERTY(double flagLongitude READ flagLongitude NOTIFY flagChanged FINAL)
    Q_PROPERTY(QString flagText READ flagText NOTIFY flagChanged FINAL)
    Q_PROPERTY(qint64 focusedJob READ focusedJob NOTIFY focusedJobChanged FINAL)
    Q_PROPERTY(bool isDragging READ isDragging NOTIFY draggingChanged FINAL)
    /// Whether the keyboard is what moves the focus, so that it has to be seen.
    Q_PROPERTY(bool isKeyboardUsed READ isKeyboardUsed NOTIFY keyboardUsed FINAL)
    Q_PROPERTY(QString dragFormat READ dragFormat CONSTANT FINAL)

public:
    /// On and off of the dashes of the route line together, in pixels.
    static constexpr double DashPeriod = 10.0;

    MapView(const DayBoard &board, BoardSelection &selection, const DropAdvisor &advisor, const DriveTimes &drives,
            const ThemeSource &theme, QObject *parent = nullptr);

    [[nodiscard]] MapCamera *camera() { return &m_camera; }
    [[nodiscard]] MapLook *look() { return &m_look; }
    [[nodiscard]] MapCard *card() { return &m_card; }
    [[nodiscard]] ZoneDrawing *drawing() { return &m_drawing; }
    [[nodiscard]] QAbstractItemModel *zones() { return &m_zones; }
    [[nodiscard]] QAbstractItemModel *pins() { return &m_layout; }
    [[nodiscard]] QAbstractItemModel *markers() { return &m_markerLayout; }
    [[nodiscard]] const JobPinModel &jobPins() const { return m_pins; }
    [[nodiscard]] QString tileAddress() const { return m_tileAddress; }
    [[nodiscard]] QString cacheDirectory() const { return m_cache.path(); }
    [[nodiscard]] QString attribution() const { return m_attribution; }
    [[nodiscard]] QString hint() const;
    [[nodiscard]] bool isCrowded() const { return m_isCrowded; }
    [[nodiscard]] QVariantList doneLegs() const;
    [[nodiscard]] QVariantList aheadLegs() const;
    [[nodiscard]] QColor routeColour() const;
    [[nodiscard]] double flagLatitude() const { return m_flag.latitude; }
    [[nodiscard]] double flagLongitude() const { return m_flag.longitude; }
    [[nodiscard]] QString flagText() const { return m_flagText; }
    [[nodiscard]] qint64 focusedJob() const { return m_focused.value; }
    [[nodiscard]] bool isDragging() const { return m_advisor.isActive(); }
    [[nodiscard]] bool isKeyboardUsed() const { return m_isKeyboardUsed; }
    void setKeyboardUsed(bool isUsed);
    [[nodiscard]] QString dragFormat() const;

    /// Where tiles come from; an empty address leaves the ground plain.
    void setTiles(const QString &address, const QString &attribution);
    /// Ages and arrivals are as of now.
    void refreshTimes();
    /// Drives have changed: other streets, other times.
    void refreshDrives();

    /// Draws a technician's day as a proposal would make it; none goes back to the selected one's.
    void showProposed(const std::optional<ProposedDay> &day);

    /// Shows a place with a flag on it, until Escape or a click on the ground.
    void showPlace(const GeoPoint &place, const QString &words);

    /// Lets a person draw a zone's outline, beside the others as they are in `zones`. zoneDrawn() follows, or
    /// zoneNotDrawn().
    void drawZone(ZoneId zone, const RecordTable<Zone> &zones);
    void setZonesShown(bool areShown) { m_zones.setShown(areShown); }

    Q_INVOKABLE void fitAll();

    Q_INVOKABLE void clickJob(qint64 job, bool isAdding);
    Q_INVOKABLE void openJob(qint64 job);
    Q_INVOKABLE void clickTechnician(qint64 technician);
    Q_INVOKABLE void clickGround();
    /// Asks what can be done at a pixel of the map.
    Q_INVOKABLE void askGround(double x, double y);
    /// Closes what is open, one thing at a time. False where there was nothing.
    Q_INVOKABLE bool escape();

    /// Gives the keyboard to the next pin or the one before. False past the last one.
    Q_INVOKABLE bool focusNext(int step);
    Q_INVOKABLE void clearFocus();
    Q_INVOKABLE void selectFocused();
    Q_INVOKABLE void openFocused();

    Q_INVOKABLE void dragJob(qint64 job);
    Q_INVOKABLE void dropOn(qint64 technician, const QByteArray &data);

signals:
    void tilesChanged();
    void hintChanged();
    void crowdingChanged();
    void legsChanged();
    void routeColourChanged();
    void flagChanged();
    void groundAsked(const callout::GeoPoint &place);
    void focusedJobChanged();
    void draggingChanged();
    void keyboardUsed();

    void zoneDrawn(callout::ZoneId zone, const QList<callout::GeoPoint> &outline);
    void zoneNotDrawn();
    void jobOpened(callout::JobId job);
    void pinsDragged(const QList<callout::JobId> &jobs);
    void dropRequested(const QList<callout::JobId> &jobs, callout::TechnicianId technician);

private:
    void connectModels();
    void takeDay();
    void takeSelectedJobs(const QList<JobId> &jobs, JobId current);
    void takeTechnician(TechnicianId technician);
    [[nodiscard]] MapViewport framing() const;
    [[nodiscard]] QVariantList legs(qsizetype first, qsizetype last) const;
    void followStops();
    [[nodiscard]] bool isAnyPinSeen() const;
    void readLook();
    void readCrowding();
    /// Moves the map where the card would lie over the place that it tells about.
    void uncover(const std::optional<GeoPoint> &place);

    BoardSelection &m_selection;
    const DropAdvisor &m_advisor;
    JobPinModel m_pins;
    TechnicianMarkerModel m_markers;
    MarkerLayoutModel m_markerLayout;
    PinLayoutModel m_layout;
    const Clock &m_clock;
    const DriveTimes &m_drives;
    QList<QList<GeoPoint>> m_courses; // from each stop of the selected technician to the next
    MapCamera m_camera;
    MapLook m_look;
    MapCard m_card;
    ZoneDrawing m_drawing;
    ZoneLayer m_zones;
    ZoneId m_drawnZone;
    QTimer m_ageTimer;
    QTemporaryDir m_cache; // Qt Location wants one, though nothing is kept in it
    GeoPoint m_flag;
    QString m_flagText;
    QString m_tileAddress;
    QString m_attribution;
    JobId m_focused;
    bool m_isCrowded = false;
    bool m_isFramed = false;
    bool m_isKeyboardUsed = false;
    bool m_isOwnClick = false; // the selection changes because of a click on the map itself
};

} // namespace callout
