#include "ui/map/mapcamera.h"

#include <QSignalSpy>
#include <QTest>

using namespace callout;

namespace {

constexpr GeoPoint Wells{51.209, -2.647};

double apart(const QPointF &one, const QPointF &other)
{
    return std::hypot(one.x() - other.x(), one.y() - other.y());
}

} // namespace

class TestMapCamera : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void becomesReadyOnce();
    void keepsItsGoalUntilItHasASize();
    void zoomsByWholeSteps();
    void stopsAtTheClosestZoom();
    void wheelKeepsThePlaceUnderTheMouse();
    void wheelGathersSmallTurns();
    void pinchIsSmoothAndSettles();
    void pansByPixels();
    void glidesWhereMotionIsWanted();
    void aSecondStepAddsToTheFirst();
    void resizingKeepsTheMiddle();
    void revealsOnlyWhatIsHidden();
    void tellsTheScale();

private:
    std::unique_ptr<MapCamera> m_camera;
};

void TestMapCamera::init()
{
    m_camera = std::make_unique<MapCamera>();
    m_camera->resize(800, 600);
    MapViewport view = m_camera->viewport();
    view.centre = Wells;
    view.zoom = 13.0;
    m_camera->jumpTo(view);
}

void TestMapCamera::becomesReadyOnce()
{
    MapCamera camera;
    QSignalSpy ready(&camera, &MapCamera::becameReady);
    QVERIFY(!camera.isReady());
    camera.resize(800, 0);
    QVERIFY(!camera.isReady());
    camera.resize(800, 600);
    camera.resize(900, 600);
    QVERIFY(camera.isReady());
    QCOMPARE(ready.count(), 1);
}

void TestMapCamera::keepsItsGoalUntilItHasASize()
{
    MapCamera camera;
    camera.setMotionDuration(120);
    camera.glideTo({Wells, 12.0, {}});
    camera.resize(800, 600);
    QCOMPARE(camera.zoom(), 12.0);
    QCOMPARE_LT(apart(camera.viewport().pixelOf(Wells), {400, 300}), 0.01);
}

void TestMapCamera::zoomsByWholeSteps()
{
    m_camera->zoomBy(1);
    QCOMPARE(m_camera->zoom(), 14.0);
    m_camera->zoomBy(-3);
    QCOMPARE(m_camera->zoom(), 11.0);
    QCOMPARE_LT(apart(m_camera->viewport().pixelOf(Wells), {400, 300}), 0.01);
}

void TestMapCamera::stopsAtTheClosestZoom()
{
    QVERIFY(m_camera->canZoomIn());
    m_camera->zoomBy(30);
    QCOMPARE(m_camera->zoom(), MapCamera::MaximumZoom);
    QVERIFY(!m_camera->canZoomIn());
    m_camera->zoomBy(-30);
    QVERIFY(m_camera->canZoomIn());
    QCOMPARE_GE(256 * std::exp2(m_camera->zoom()), 800.0); // the world fills the map
}

void TestMapCamera::wheelKeepsThePlaceUnderTheMouse()
{
    const QPointF mouse(120, 480);
    const GeoPoint place = m_camera->viewport().placeAt(mouse);
    m_camera->wheel(mouse.x(), mouse.y(), 240);
    QCOMPARE(m_camera->zoom(), 15.0);
    QCOMPARE_LT(apart(m_camera->viewport().pixelOf(place), mouse), 0.01);
}

void TestMapCamera::wheelGathersSmallTurns()
{
    for (int turn = 0; turn < 7; ++turn)
        m_camera->wheel(400, 300, 15);
    QCOMPARE(m_camera->zoom(), 13.0);
    m_camera->wheel(400, 300, 15);
    QCOMPARE(m_camera->zoom(), 14.0);
    m_camera->wheel(400, 300, -120);
    QCOMPARE(m_camera->zoom(), 13.0);
}

void TestMapCamera::pinchIsSmoothAndSettles()
{
    const QPointF fingers(200, 200);
    const GeoPoint place = m_camera->viewport().placeAt(fingers);
    m_camera->pinch(fingers.x(), fingers.y(), 1.5);
    QCOMPARE(m_camera->zoom(), 13.0 + std::log2(1.5));
    QCOMPARE_LT(apart(m_camera->viewport().pixelOf(place), fingers), 0.01);
    m_camera->settle();
    QCOMPARE(m_camera->zoom(), 14.0);
    m_camera->pinch(fingers.x(), fingers.y(), 0.0); // fingers cannot do that
    QCOMPARE(m_camera->zoom(), 14.0);
}

void TestMapCamera::pansByPixels()
{
    m_camera->panBy(100, -50);
    QCOMPARE_LT(apart(m_camera->viewport().pixelOf(Wells), {300, 350}), 0.01);
}

void TestMapCamera::glidesWhereMotionIsWanted()
{
    m_camera->setMotionDuration(60);
    m_camera->glideBy(200, 0);
    QCOMPARE_GT(apart(m_camera->viewport().pixelOf(Wells), {200, 300}), 1.0); // not there yet
    QTRY_VERIFY(apart(m_camera->viewport().pixelOf(Wells), {200, 300}) < 0.01);
}

void TestMapCamera::aSecondStepAddsToTheFirst()
{
    m_camera->setMotionDuration(60);
    m_camera->zoomBy(1);
    m_camera->zoomBy(1);
    QTRY_COMPARE(m_camera->zoom(), 15.0);
}

void TestMapCamera::resizingKeepsTheMiddle()
{
    m_camera->resize(400, 900);
    QCOMPARE_LT(apart(m_camera->viewport().pixelOf(Wells), {200, 450}), 0.01);
    QCOMPARE(m_camera->zoom(), 13.0);
}

void TestMapCamera::revealsOnlyWhatIsHidden()
{
    QSignalSpy moved(m_camera.get(), &MapCamera::moved);
    m_camera->reveal(Wells);
    QCOMPARE(moved.count(), 0);
    const GeoPoint hidden = m_camera->viewport().placeAt({2000, 300});
    m_camera->reveal(hidden);
    QCOMPARE_GT(moved.count(), 0);
    QVERIFY(m_camera->viewport().rect().contains(m_camera->viewport().pixelOf(hidden)));
}

void TestMapCamera::tellsTheScale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    m_camera->zoomBy(1);
    QCOMPARE(m_camera->scaleText(), QStringLiteral("500 m"));
    QCOMPARE_GT(m_camera->scalePixels(), 80.0);
    QCOMPARE_LE(m_camera->scalePixels(), 120.0);
}

QTEST_GUILESS_MAIN(TestMapCamera)
#include "tst_mapcamera.moc"
