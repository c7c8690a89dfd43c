// Pans the map panel across a town for some seconds at 60 frames a second and prints one JSON object: how long the thread
// of the window was busy at a time, with tiles as they are drawn and with tiles that take half a second each. A frame that
// waited for a tile would show in the second row as a pause of that length. Usage: callout_bench_pan REGION [SECONDS]
// REGION may also be an .osm.pbf or .osm file, which is imported first.

#include "core/region/regionimport.h"
#include "core/tiles/regiontilesource.h"
#include "core/tiles/tileserver.h"
#include "tests/support/minutedrives.h"
#include "tests/support/ordie.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/map/mappanel.h"
#include "ui/map/mapview.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/style/themesource.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlContext>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace callout;

namespace {

constexpr GeoPoint Douglas{54.1585, -4.4935};
constexpr double Frame = 1000.0 / 60.0;
constexpr double Zoom = 16.0;
constexpr int Jobs = 60;
constexpr double TurnAfter = 2500.0; // pixels

/// Draws as another source does, but takes its time.
class SlowSource final : public TileSource
{
public:
    SlowSource(std::shared_ptr<const TileSource> source, std::chrono::milliseconds delay)
        : m_source(std::move(source))
        , m_delay(delay)
    {
    }
    QImage tile(const TileKey &key) const override
    {
        QThread::sleep(m_delay);
        return m_source->tile(key);
    }

private:
    std::shared_ptr<const TileSource> m_source;
    std::chrono::milliseconds m_delay;
};

double threadMilliseconds()
{
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

/// How long this thread is busy between two rests, by the clock and in time of a core.
class Pauses : public QObject
{
public:
    Pauses()
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
            m_wall.start();
            m_used = threadMilliseconds();
        });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (!m_wall.isValid())
                return;
            wall.push_back(double(m_wall.nsecsElapsed()) / 1e6);
            used.push_back(threadMilliseconds() - m_used);
            m_wall.invalidate();
        });
    }

    std::vector<double> wall;
    std::vector<double> used;

private:
    QElapsedTimer m_wall;
    double m_used = 0.0;
};

/// Rests between events, as a program does.
void wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

QJsonObject figuresOf(std::vector<double> times)
{
    if (times.empty())
        return {};
    std::ranges::sort(times);
    return {{u"median_ms"_s, times[times.size() / 2]},
            {u"p99_ms"_s, times[times.size() * 99 / 100]},
            {u"longest_ms"_s, times.back()},
            {u"longer_than_a_frame"_s, int(std::ranges::count_if(times, [](double time) { return time > Frame; }))}};
}

test::TestDay dayInTown()
{
    test::TestDay day;
    std::minstd_rand random(3);
    const auto pick = [&random] { return double(random() % 4000) - 2000.0; };
    for (int i = 0; i < Jobs; ++i) {
        const GeoPoint place = offsetBy(Douglas, pick(), pick());
        (void)day.job(u"J%1"_s.arg(i), [place](Job &job) { test::setPlace(job, place); });
    }
    return day;
}

/// A map panel with a day's jobs, shown.
struct Screen {
    Screen()
        : day(dayInTown())
        , office(day.snapshot(), day.at(u"08:00"_s))
        , advisor(office.board(), drives)
        , panel(office.board(), selection, advisor, drives, theme)
    {
        theme.applyTo(*qApp);
        office.show(day.date());
        panel.resize(1000, 700);
        panel.show();
        screen = panel.findChild<QQuickWidget *>();
        if (!panel.failure().isEmpty() || !screen || !QTest::qWaitForWindowExposed(&panel))
            qFatal("%s", qPrintable(panel.failure()));
        view = qobject_cast<MapView *>(screen->rootContext()->contextProperty(u"mapView"_s).value<QObject *>());
    }

    test::TestDay day;
    test::MinuteDrives drives;
    test::TestOffice office;
    BoardSelection selection;
    DropAdvisor advisor;
    ThemeSource theme;
    MapPanel panel;
    QQuickWidget *screen = nullptr;
    MapView *view = nullptr;
};

QJsonObject measure(std::shared_ptr<const TileSource> source, int seconds)
{
    TileServer server(std::move(source));
    Screen screen;
    screen.panel.setTiles([&server](Theme::Mode mode, int scale) {
        return server.address(mode == Theme::Mode::Dark ? TileStyle::Dark : TileStyle::Light, scale);
    });
    MapViewport start = screen.view->camera()->viewport();
    start.centre = Douglas;
    start.zoom = Zoom;
    screen.view->camera()->jumpTo(start);
    wait(2s);

    int painted = 0;
    int steps = 0;
    int stepsWithoutTiles = 0;
    int paintedWithoutTiles = 0;
    double moved = 0.0;
    double step = 6.0;
    QObject::connect(screen.screen->quickWindow(), &QQuickWindow::afterRendering, &screen.panel, [&] {
        ++painted;
        paintedWithoutTiles += server.isBusy() ? 1 : 0;
    });
    QTimer frames;
    frames.setTimerType(Qt::PreciseTimer);
    QObject::connect(&frames, &QTimer::timeout, &screen.panel, [&] {
        ++steps;
        stepsWithoutTiles += server.isBusy() ? 1 : 0;
        moved += std::abs(step);
        if (moved > TurnAfter) {
            moved = 0.0;
            step = -step;
        }
        screen.view->camera()->panBy(step, step / 3.0);
    });
    const Pauses pauses;
    QElapsedTimer timer;
    timer.start();
    frames.start(16ms);
    wait(std::chrono::seconds(seconds));
    frames.stop();
    return {{u"seconds"_s, double(timer.elapsed()) / 1e3},
            {u"steps"_s, steps},
            {u"frames_painted"_s, painted},
            {u"steps_while_tiles_were_missing"_s, stepsWithoutTiles},
            {u"frames_painted_while_tiles_were_missing"_s, paintedWithoutTiles},
            {u"busy_by_the_clock"_s, figuresOf(pauses.wall)},
            {u"busy_on_a_core"_s, figuresOf(pauses.used)}};
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1"); // whose loop does not tell when it rests
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.isEmpty()) {
        std::fputs("usage: callout_bench_pan REGION [SECONDS]\n", stderr);
        return 2;
    }
    const QTemporaryDir folder;
    QString path = arguments.front();
    if (!path.endsWith(u".region"_s)) {
        const RegionImportOptions options{.source = path,
                                          .target = folder.filePath(u"bench.region"_s),
                                          .importedAt = QDateTime::currentDateTimeUtc()};
        (void)test::orDie(importRegion(options, [](const RegionImportProgress &) {}, {}));
        path = options.target;
    }
    const int seconds = std::clamp(arguments.value(1, u"8"_s).toInt(), 1, 600);
    const auto drawn = std::make_shared<RegionTileSource>(test::orDie(RegionFile::open(path)));
    const QJsonObject figures{
        {u"tiles_as_drawn"_s, measure(drawn, seconds)},
        {u"tiles_half_a_second_late"_s, measure(std::make_shared<SlowSource>(drawn, 500ms), seconds)}};
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Indented).constData());
    return 0;
}
