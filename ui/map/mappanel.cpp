#include "ui/map/mappanel.h"

#include "ui/map/mapimages.h"
#include "ui/map/mapview.h"
#include "ui/models/jobmime.h"

#include <QCoreApplication>
#include <QDrag>
#include <QFocusEvent>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQmlError>
#include <QQuickWidget>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int DragPictureSide = 40;

} // namespace

MapPanel::MapPanel(const DayBoard &board, BoardSelection &selection, DropAdvisor &advisor, const DriveTimes &drives,
                   ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_advisor(advisor)
    , m_theme(theme)
    , m_view(std::make_unique<MapView>(board, selection, advisor, drives, theme))
    , m_pages(new QStackedLayout(this))
    , m_screen(new QQuickWidget)
    , m_failurePage(new QLabel)
{
    m_pages->addWidget(m_screen);
    m_pages->addWidget(m_failurePage);
    m_failurePage->setAlignment(Qt::AlignCenter);
    m_failurePage->setWordWrap(true);
    m_failurePage->setMargin(24);
    m_failurePage->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusProxy(m_screen);
    setAccessibleName(tr("Map"));

    connect(m_view.get(), &MapView::jobOpened, this, &MapPanel::jobOpened);
    connect(m_view.get(), &MapView::zoneDrawn, this, &MapPanel::zoneDrawn);
    connect(m_view.get(), &MapView::zoneNotDrawn, this, &MapPanel::zoneNotDrawn);
    connect(m_view.get(), &MapView::groundAsked, this, &MapPanel::groundAsked);
    connect(m_view.get(), &MapView::dropRequested, this, &MapPanel::dropRequested);
    // A drag runs its own event loop: it must not run inside the event handler of the pin it starts from.
    connect(m_view.get(), &MapView::pinsDragged, this, &MapPanel::dragPins, Qt::QueuedConnection);
    connect(&theme, &ThemeSource::themeChanged, this, [this] {
        readGround();
        readTiles();
    });
    readGround();
    loadScreen();
}

MapPanel::~MapPanel()
{
    // The screen reads the view until it is gone.
    delete m_screen;
}

void MapPanel::loadScreen()
{
    m_screen->setResizeMode(QQuickWidget::SizeRootObjectToView);
    m_screen->setFocusPolicy(Qt::StrongFocus);
    m_screen->setAttribute(Qt::WA_OpaquePaintEvent); // nothing below it is painted anew with each of its frames
    m_screen->installEventFilter(this);
    m_screen->engine()->addImageProvider(MapImages::providerName(), new MapImages); // the engine takes it over
    m_screen->rootContext()->setContextProperty(u"mapView"_s, m_view.get());
    connect(m_screen, &QQuickWidget::sceneGraphError, this,
            [this](QQuickWindow::SceneGraphError, const QString &message) { showFailure(message); });
    m_screen->setSource(QUrl(u"qrc:/qt/qml/Callout/Map/MapScreen.qml"_s));
    if (m_screen->status() != QQuickWidget::Error)
        return;
    QStringList details;
    for (const QQmlError &error : m_screen->errors())
        details.append(error.toString());
    showFailure(details.join(u'\n'));
}

void MapPanel::showFailure(const QString &details)
{
    m_failure = details;
    m_failurePage->setText(tr("The map cannot be shown. Everything else works.\n\nInstall the QML modules QtLocation, "
                              "QtPositioning and QtQuick of Qt %1, then start Callout again.\n\n%2")
                               .arg(QLatin1StringView(qVersion()), details));
    m_pages->setCurrentWidget(m_failurePage);
}

void MapPanel::readGround()
{
    m_screen->setClearColor(m_theme.theme().mapPaper);
}

void MapPanel::setTiles(TileAddress address, const QString &attribution)
{
    m_tileAddress = std::move(address);
    m_attribution = attribution;
    readTiles();
}

void MapPanel::readTiles()
{
    if (!m_tileAddress)
        return;
    const int scale = devicePixelRatioF() > 1.0 ? 2 : 1;
    m_view->setTiles(m_tileAddress(m_theme.theme().mode, scale), m_attribution);
}

bool MapPanel::event(QEvent *event)
{
    if (event->type() == QEvent::DevicePixelRatioChange)
        readTiles();
    return QWidget::event(event);
}

bool MapPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_screen) {
        if (event->type() == QEvent::FocusIn) {
            const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
            m_view->setKeyboardUsed(reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                                    || reason == Qt::ShortcutFocusReason);
        } else if (event->type() == QEvent::KeyPress) {
            m_view->setKeyboardUsed(true);
        } else if (event->type() == QEvent::MouseButtonPress) {
            m_view->setKeyboardUsed(false);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MapPanel::drawZone(ZoneId zone, const RecordTable<Zone> &zones)
{
    m_view->drawZone(zone, zones);
    m_screen->setFocus(Qt::OtherFocusReason);
}

void MapPanel::setZonesShown(bool areShown)
{
    m_view->setZonesShown(areShown);
}

void MapPanel::fitAll()
{
    m_view->fitAll();
}

void MapPanel::showProposed(const std::optional<ProposedDay> &day)
{
    m_view->showProposed(day);
}

void MapPanel::showPlace(const GeoPoint &place, const QString &words)
{
    m_view->showPlace(place, words);
}

void MapPanel::refreshDrives()
{
    m_view->refreshDrives();
}

void MapPanel::zoomIn()
{
    m_view->camera()->zoomBy(1);
}

void MapPanel::zoomOut()
{
    m_view->camera()->zoomBy(-1);
}

void MapPanel::dragPins(const QList<JobId> &jobs)
{
    const QModelIndex pin = m_view->jobPins().indexOf(jobs.front());
    if (!pin.isValid())
        return;
    const StatusLook look = lookOf(JobStatus(pin.data(JobPinModel::StatusRole).toInt()),
                                   Priority(pin.data(JobPinModel::PriorityRole).toInt()));
    QPixmap picture = QPixmap::fromImage(
        pinPicture({look, false, jobs.size() > 1}, m_theme.theme(), qRound(DragPictureSide * devicePixelRatioF())));
    picture.setDevicePixelRatio(devicePixelRatioF());

    m_advisor.begin(jobs);
    QDrag drag(this);
    drag.setMimeData(jobmime::encode(jobs).release());
    drag.setPixmap(picture);
    drag.setHotSpot(QPoint(DragPictureSide / 2, DragPictureSide / 2));
    drag.exec(Qt::MoveAction);
    m_advisor.end();
    letGo();
}

// The drag has swallowed the release of the button; without one the pin would stay pressed.
void MapPanel::letGo()
{
    const QPointF global = QCursor::pos();
    QMouseEvent release(QEvent::MouseButtonRelease, m_screen->mapFromGlobal(global), global, Qt::LeftButton,
                        Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_screen, &release);
}

} // namespace callout
