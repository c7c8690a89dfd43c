#include "ui/map/mapview.h"

#include "core/geo/polygon.h"
#include "ui/map/routelegs.h"
#include "ui/models/jobmime.h"
#include "ui/style/avatar.h"

#include <QFontMetricsF>
#include <QMimeData>
#include <QScopedValueRollback>

#include <chrono>
#include <cmath>

namespace callout {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double TownZoom = 12.0;
constexpr double PlaceZoom = 16.0;

/// So many people with their pins fill a town seen as a whole, until streets are near enough to read.
constexpr int CrowdSize = 12;
constexpr double StreetZoom = 15.0;

/// What the card may cover, with some air around it.
constexpr QRectF CardCorner(0.0, 0.0, 352.0, 300.0);

// What plates add to the words on them, as the QML draws them.
constexpr double StopPlate = 30.0;
constexpr double CaptionPlate = 32.0;

} // namespace

MapView::MapView(const DayBoard &board, BoardSelection &selection, const DropAdvisor &advisor, const DriveTimes &drives,
                 const ThemeSource &theme, QObject *parent)
    : QObject(parent)
    , m_selection(selection)
    , m_advisor(advisor)
    , m_pins(board, selection)
    , m_markers(board, selection, advisor)
    , m_markerLayout(m_markers)
    , m_layout(m_pins, m_markerLayout)
    , m_clock(board.clock())
    , m_drives(drives)
    , m_look(theme)
    , m_card(board, drives, m_look)
    , m_drawing(m_camera)
    , m_zones(board, theme)
{
    connectModels();
    connect(&selection, &BoardSelection::jobsSelected, this, &MapView::takeSelectedJobs);
    connect(&selection, &BoardSelection::technicianSelected, this, &MapView::takeTechnician);
    connect(&advisor, &DropAdvisor::changed, this, &MapView::draggingChanged);
    connect(&m_camera, &MapCamera::moved, this, [this] {
        m_layout.setViewport(m_camera.viewport());
        readCrowding();
        if (!m_pins.stopLine().points.isEmpty())
            emit legsChanged();
    });
    connect(&m_camera, &MapCamera::becameReady, this, &MapView::takeDay);
    connect(&m_card, &MapCard::pageTurned, this, [this](JobId job) {
        const QScopedValueRollback own(m_isOwnClick, true);
        m_selection.selectJob(job);
    });

    connect(&m_drawing, &ZoneDrawing::closed, this, [this](const QList<GeoPoint> &outline) {
        m_zones.setDraft(std::nullopt);
        emit zoneDrawn(m_drawnZone, outline);
    });
    connect(&m_drawing, &ZoneDrawing::cancelled, this, [this] {
        m_zones.setDraft(std::nullopt);
        emit zoneNotDrawn();
    });
    connect(&m_look, &MapLook::changed, this, &MapView::readLook);
    connect(&m_look, &MapLook::changed, this, &MapView::routeColourChanged);
    readLook();

    m_ageTimer.callOnTimeout(this, &MapView::refreshTimes);
    m_ageTimer.start(15s);
}

void MapView::connectModels()
{
    connect(&m_pins, &JobPinModel::modelReset, this, &MapView::takeDay);
    connect(&m_pins, &JobPinModel::stopLineChanged, this, &MapView::followStops);
    for (const QAbstractItemModel *model : QList<const QAbstractItemModel *>{&m_pins, &m_markers}) {
        const auto refresh = [this] {
            if (m_card.isOpen())
                m_card.refresh();
        };
        connect(model, &QAbstractItemModel::dataChanged, this, refresh);
        connect(model, &QAbstractItemModel::modelReset, this, refresh);
        connect(model, &QAbstractItemModel::rowsRemoved, this, refresh);
    }
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_markers, change, this, &MapView::readCrowding);
    connect(&m_markers, &QAbstractItemModel::modelReset, this, &MapView::readCrowding);
    connect(&m_pins, &JobPinModel::rowsInserted, this, &MapView::hintChanged);
    connect(&m_pins, &JobPinModel::rowsRemoved, this, &MapView::hintChanged);
}

void MapView::readLook()
{
    m_camera.setMotionDuration(m_look.motion());
    const QFontMetricsF small(m_look.fonts().value(u"small"_s).value<QFont>());
    m_markerLayout.setMeasure([small](const QString &words) {
        return QSizeF(small.horizontalAdvance(words) + CaptionPlate, small.height());
    });
    m_layout.setMeasure([small](const QString &words, bool isStop) {
        const double plate = isStop ? StopPlate : 0.0;
        return QSizeF(small.horizontalAdvance(words) + plate, small.height());
    });
}

void MapView::readCrowding()
{
    const bool isCrowded = m_markers.rowCount() > CrowdSize && m_camera.zoom() < StreetZoom;
    if (std::exchange(m_isCrowded, isCrowded) != isCrowded)
        emit crowdingChanged();
}

void MapView::setKeyboardUsed(bool isUsed)
{
    if (std::exchange(m_isKeyboardUsed, isUsed) != isUsed)
        emit keyboardUsed();
}

void MapView::setTiles(const QString &address, const QString &attribution)
{
    m_tileAddress = address;
    m_attribution = attribution;
    emit tilesChanged();
}

void MapView::refreshTimes()
{
    m_markers.setNow(m_clock.now());
}

void MapView::refreshDrives()
{
    followStops();
    m_card.refresh();
}

QString MapView::hint() const
{
    const int missing = m_pins.jobsWithoutPlace();
    if (missing > 0)
        return tr("%n job(s) without a place on the map", nullptr, missing);
    return m_pins.rowCount() == 0 ? tr("No jobs to show") : QString();
}

QString MapView::dragFormat() const
{
    return jobmime::format();
}

MapViewport MapView::framing() const
{
    BoundingBox box = m_pins.extent();
    if (const std::optional<GeoPoint> place = m_markers.placeOf(m_selection.technician()))
        box.add(*place);
    if (box.isEmpty())
        box = m_markers.extent();
    if (!box.isEmpty())
        return m_camera.fitting(box);
    MapViewport framing = m_camera.viewport();
    if (const std::optional<GeoPoint> place = m_pins.officePlace()) {
        framing.centre = *place;
        framing.zoom = TownZoom;
    }
    return framing;
}

bool MapView::isAnyPinSeen() const
{
    for (int row = 0; row < m_pins.rowCount(); ++row) {
        const std::optional<GeoPoint> place = m_pins.placeOf(m_pins.jobAt(row));
        if (place && m_camera.viewport().rect().contains(m_camera.viewport().pixelOf(*place)))
            return true;
    }
    return false;
}

void MapView::takeDay()
{
    emit hintChanged();
    clearFocus();
    if (!m_camera.isReady() || (m_isFramed && (m_pins.rowCount() == 0 || isAnyPinSeen())))
        return;
    m_isFramed = m_pins.rowCount() > 0;
    m_camera.jumpTo(framing());
}

void MapView::showProposed(const std::optional<ProposedDay> &day)
{
    m_pins.showProposed(day);
    emit routeColourChanged();
}

QColor MapView::routeColour() const
{
    const Theme &theme = m_look.theme();
    return m_pins.proposed() ? avatarColours(m_pins.proposed()->technician.value, theme).text : theme.accent;
}

void MapView::showPlace(const GeoPoint &place, const QString &words)
{
    m_flag = place;
    m_flagText = words;
    emit flagChanged();
    if (words.isEmpty())
        return;
    MapViewport viewport = m_camera.viewport();
    viewport.centre = place;
    viewport.zoom = std::max(std::round(viewport.zoom), PlaceZoom);
    m_camera.glideTo(viewport);
}

void MapView::drawZone(ZoneId zone, const RecordTable<Zone> &zones)
{
    clickGround();
    m_drawnZone = zone;
    m_zones.setDraft(zones, zone);
    const Zone known = zones.value(zone);
    if (!known.outline.isEmpty())
        m_camera.glideTo(m_camera.fitting(polygon::boundsOf(known.outline)));
    m_drawing.begin(known.name, known.outline);
}

void MapView::askGround(double x, double y)
{
    emit groundAsked(m_camera.viewport().placeAt({x, y}));
}

void MapView::fitAll()
{
    m_camera.glideTo(framing());
}

void MapView::takeSelectedJobs(const QList<JobId> &, JobId current)
{
    if (m_isOwnClick)
        return;
    const std::optional<GeoPoint> place = m_pins.placeOf(current);
    if (place && m_camera.isReady())
        m_camera.reveal(*place);
    if (m_card.isJob())
        m_card.showJob(current, m_layout.stackOf(current));
}

void MapView::takeTechnician(TechnicianId technician)
{
    if (m_isOwnClick)
        return;
    if (m_card.isOpen() && !m_card.isJob())
        m_card.close();
    if (technician && m_camera.isReady())
        fitAll();
}

void MapView::followStops()
{
    const QList<GeoPoint> &stops = m_pins.stopLine().points;
    m_courses.clear();
    for (qsizetype stop = 1; stop < stops.size(); ++stop)
        m_courses.append(m_drives.course(stops.at(stop - 1), stops.at(stop)));
    emit legsChanged();
}

QVariantList MapView::legs(qsizetype first, qsizetype last) const
{
    QVariantList legs;
    const QList<QList<GeoPoint>> courses = m_courses.mid(first, std::max<qsizetype>(0, last - first - 1));
    for (const QPolygonF &leg : visibleLegs(courses, m_camera.viewport(), DashPeriod))
        legs.append(QVariant::fromValue(leg));
    return legs;
}

QVariantList MapView::doneLegs() const
{
    return legs(0, m_pins.stopLine().done);
}

QVariantList MapView::aheadLegs() const
{
    return legs(std::max(0, m_pins.stopLine().done - 1), m_pins.stopLine().points.size());
}

void MapView::clickJob(qint64 job, bool isAdding)
{
    const QScopedValueRollback own(m_isOwnClick, true);
    const JobId id{job};
    if (isAdding) {
        QList<JobId> jobs = m_selection.jobs();
        if (jobs.removeAll(id) == 0)
            jobs.append(id);
        m_selection.selectJobs(jobs, id);
        return;
    }
    m_selection.selectJob(id);
    m_card.showJob(id, m_layout.stackOf(id));
    uncover(m_pins.placeOf(id));
}

void MapView::openJob(qint64 job)
{
    emit jobOpened({job});
}

void MapView::clickTechnician(qint64 technician)
{
    const QScopedValueRollback own(m_isOwnClick, true);
    const TechnicianId id{technician};
    if (m_card.technician() == id) {
        m_card.close();
        m_selection.selectTechnician({});
        return;
    }
    m_selection.selectTechnician(id);
    m_card.showTechnician(id);
    uncover(m_markers.placeOf(id));
}

void MapView::uncover(const std::optional<GeoPoint> &place)
{
    if (!place)
        return;
    const QPointF pixel = m_camera.viewport().pixelOf(*place);
    if (CardCorner.contains(pixel))
        m_camera.glideBy(pixel.x() - CardCorner.right(), 0.0);
}

void MapView::clickGround()
{
    showPlace({}, {});
    clearFocus();
    m_card.close();
}

bool MapView::escape()
{
    if (m_focused) {
        clearFocus();
    } else if (m_card.isOpen()) {
        m_card.close();
    } else if (!m_flagText.isEmpty()) {
        showPlace({}, {});
    } else if (m_selection.technician()) {
        m_selection.selectTechnician({});
    } else {
        return false;
    }
    return true;
}

bool MapView::focusNext(int step)
{
    const QList<JobId> order = m_pins.readingOrder();
    const qsizetype at = order.indexOf(m_focused);
    const qsizetype next = at < 0 ? (step > 0 ? 0 : order.size() - 1) : at + step;
    if (next < 0 || next >= order.size()) {
        clearFocus();
        return false;
    }
    m_focused = order.at(next);
    m_layout.setFocusedJob(m_focused);
    if (const std::optional<GeoPoint> place = m_pins.placeOf(m_focused))
        m_camera.reveal(*place);
    emit focusedJobChanged();
    return true;
}

void MapView::clearFocus()
{
    if (!m_focused)
        return;
    m_focused = {};
    m_layout.setFocusedJob({});
    emit focusedJobChanged();
}

void MapView::selectFocused()
{
    if (m_focused)
        clickJob(m_focused.value, false);
}

void MapView::openFocused()
{
    if (m_focused)
        emit jobOpened(m_focused);
}

void MapView::dragJob(qint64 job)
{
    const JobId id{job};
    emit pinsDragged(m_selection.jobs().contains(id) ? m_selection.jobs() : QList{id});
}

void MapView::dropOn(qint64 technician, const QByteArray &data)
{
    QMimeData mime;
    mime.setData(jobmime::format(), data);
    if (const QList<JobId> jobs = jobmime::decode(&mime); !jobs.isEmpty())
        emit dropRequested(jobs, {technician});
}

} // namespace callout
