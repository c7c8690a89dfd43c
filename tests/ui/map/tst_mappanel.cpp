#include "core/geo/mercator.h"
#include "core/tiles/papertilesource.h"
#include "core/tiles/tileserver.h"
#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/map/mappanel.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"
#include "ui/models/jobmime.h"
#include "ui/style/themesource.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QQmlContext>
#include <QQuickItem>
#include <QQuickWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

constexpr GeoPoint Centre{51.2, -2.6};

JobChange standsAt(double east, double north)
{
    return [place = offsetBy(Centre, east, north)](Job &job) { setPlace(job, place); };
}

/// One colour for light maps, another for dark ones.
class PlainSource final : public TileSource
{
public:
    QImage tile(const TileKey &key) const override
    {
        QImage image(TilePixels * key.scale, TilePixels * key.scale, QImage::Format_RGB32);
        image.fill(key.style == TileStyle::Light ? Qt::green : Qt::blue);
        return image;
    }
};

QQuickItem *itemWith(QQuickItem *root, const char *property, qint64 value)
{
    if (root->property(property) == QVariant(value) && root->metaObject()->indexOfProperty("isRaised") >= 0)
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *found = itemWith(child, property, value))
            return found;
    }
    return nullptr;
}

QQuickItem *itemWithText(QQuickItem *root, const QString &text)
{
    if (root->property("text").toString() == text && root->isVisible())
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *found = itemWithText(child, text))
            return found;
    }
    return nullptr;
}

} // namespace

/// The map as a person meets it: QML, mouse, keyboard and drags for real.
class TestMapPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void showsEveryPinAndMarker();
    void drawsTilesOfTheTheme();
    void groundIsTheThemesPaper_data();
    void groundIsTheThemesPaper();
    void saysHowToComeByStreets();
    void aClickSelectsAndTells();
    void aDoubleClickOpens();
    void aSelectionElsewhereComesIntoView();
    void aClickOnAMarkerSelectsTheDay();
    void pagesThroughOnePlace();
    void keysGoThroughThePins();
    void keysMoveTheMap();
    void escapeClosesOneThingAtATime();
    void aDropOnAMarkerIsAsked();
    void foreignDropsAreRefused();
    void markersAnswerADrag();
    void aPinCanBeDraggedOut();
    void anotherDayKeepsTheMapWhereItCan();
    void newPeopleCanMakeACrowd();

private:
    [[nodiscard]] QQuickItem *root() const { return m_screen->rootObject(); }
    [[nodiscard]] QQuickItem *pin(JobId job) const { return itemWith(root(), "job", job.value); }
    [[nodiscard]] QQuickItem *marker(TechnicianId technician) const
    {
        return itemWith(root(), "technician", technician.value);
    }
    [[nodiscard]] QPoint middleOf(QQuickItem *item) const
    {
        return item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
    }
    [[nodiscard]] bool isSaid(const QString &text) const { return itemWithText(root(), text) != nullptr; }
    [[nodiscard]] QPoint pixelFreeOfPins() const { return {m_panel->width() - 20, 20}; }
    void click(QQuickItem *item) { QTest::mouseClick(m_screen, Qt::LeftButton, {}, middleOf(item)); }
    void serve(std::shared_ptr<const TileSource> source);

    TestDay m_day;
    MinuteDrives m_drives;
    TechnicianId m_ana;
    TechnicianId m_mike;
    JobId m_boiler;
    JobId m_leak;
    JobId m_tap;
    JobId m_far;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<BoardSelection> m_selection;
    std::unique_ptr<DropAdvisor> m_advisor;
    std::unique_ptr<ThemeSource> m_theme;
    std::unique_ptr<TileServer> m_server;
    std::unique_ptr<MapPanel> m_panel;
    QQuickWidget *m_screen = nullptr;
};

void TestMapPanel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<ThemeSource>(ThemeSource::Choice::Light);
    m_theme->setMotionReduced(true);
    m_theme->applyTo(*qApp);
}

void TestMapPanel::init()
{
    QTest::failOnWarning(QRegularExpression(u"\\.qml|QQml|QQuick"_s));
    m_theme->setChoice(ThemeSource::Choice::Light);
    m_day = TestDay();
    const auto livesAt = [](double east, double north) {
        return [place = offsetBy(Centre, east, north)](Technician &technician) {
            technician.homeLatitude = place.latitude;
            technician.homeLongitude = place.longitude;
        };
    };
    m_ana = m_day.worker(u"Ana Moreno"_s, livesAt(500, 1500));
    m_mike = m_day.worker(u"Mike Boyle"_s, livesAt(2500, 1500));
    m_boiler = m_day.scheduled(u"BOILER"_s, m_ana, u"11:00"_s,
                               all({standsAt(1500, 0), [](Job &job) { job.title = u"Boiler service"_s; }}));
    m_leak = m_day.job(u"LEAK"_s, all({standsAt(3000, 0), [](Job &job) {
                                           job.title = u"Burst pipe"_s;
                                           job.priority = Priority::Emergency;
                                       }}));
    m_tap = m_day.scheduled(u"TAP"_s, m_ana, u"13:00"_s, standsAt(1500, -1500));
    m_far = m_day.job(u"FAR"_s, standsAt(-3000, -1500));
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"08:00"_s));
    m_selection = std::make_unique<BoardSelection>();
    m_advisor = std::make_unique<DropAdvisor>(m_office->board(), m_drives);
    m_panel = std::make_unique<MapPanel>(m_office->board(), *m_selection, *m_advisor, m_drives, *m_theme);
    m_panel->resize(900, 600);
    serve(std::make_shared<PaperTileSource>());
    m_panel->show();
    QVERIFY2(m_panel->failure().isEmpty(), qPrintable(m_panel->failure()));
    m_screen = m_panel->findChild<QQuickWidget *>();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    QTRY_VERIFY(pin(m_boiler) && marker(m_ana));
}

void TestMapPanel::cleanup()
{
    m_panel.reset();
    m_server.reset();
    m_advisor.reset();
    m_selection.reset();
    m_office.reset();
}

void TestMapPanel::serve(std::shared_ptr<const TileSource> source)
{
    auto server = std::make_unique<TileServer>(std::move(source));
    m_panel->setTiles([&server = *server](Theme::Mode mode, int scale) {
        return server.address(mode == Theme::Mode::Dark ? TileStyle::Dark : TileStyle::Light, scale);
    });
    m_server = std::move(server);
}

void TestMapPanel::showsEveryPinAndMarker()
{
    for (const JobId job : {m_boiler, m_leak, m_tap, m_far}) {
        QVERIFY(pin(job));
        QVERIFY(root()->boundingRect().contains(middleOf(pin(job))));
    }
    QVERIFY(marker(m_ana));
    QVERIFY(marker(m_mike));
    QVERIFY(isSaid(u"home"_s));
}

void TestMapPanel::drawsTilesOfTheTheme()
{
    serve(std::make_shared<PlainSource>());
    QTRY_COMPARE(m_panel->grab().toImage().pixelColor(pixelFreeOfPins()), QColor(Qt::green));
    m_theme->setChoice(ThemeSource::Choice::Dark);
    QTRY_COMPARE(m_panel->grab().toImage().pixelColor(pixelFreeOfPins()), QColor(Qt::blue));
    QTRY_VERIFY(pin(m_boiler) && root()->boundingRect().contains(middleOf(pin(m_boiler))));
}

void TestMapPanel::groundIsTheThemesPaper_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<TileStyle>("style");

    QTest::newRow("light") << Theme::Mode::Light << TileStyle::Light;
    QTest::newRow("dark") << Theme::Mode::Dark << TileStyle::Dark;
}

/// Tiles are drawn by core, which knows no theme: the ground must still look the same before and after they come.
void TestMapPanel::groundIsTheThemesPaper()
{
    QFETCH(const Theme::Mode, mode);
    QFETCH(const TileStyle, style);
    const QImage tile = PaperTileSource().tile({13, 4037, 2734, 1, style});
    QHash<QRgb, int> counts;
    for (int y = 0; y < tile.height(); ++y) {
        for (int x = 0; x < tile.width(); ++x)
            ++counts[tile.pixel(x, y)];
    }
    QCOMPARE_GT(counts.value(Theme::of(mode).mapPaper.rgb()), tile.width() * tile.height() * 9 / 10);
    QCOMPARE_GT(counts.value(Theme::of(mode).mapGrid.rgb()), 0);
}

void TestMapPanel::saysHowToComeByStreets()
{
    QVERIFY(isSaid(u"Streets appear here once a map is imported"_s));
    m_panel->setTiles([this](Theme::Mode, int scale) { return m_server->address(TileStyle::Light, scale); },
                      u"© OpenStreetMap contributors"_s);
    QTRY_VERIFY(isSaid(u"© OpenStreetMap contributors"_s));
    QVERIFY(!isSaid(u"Streets appear here once a map is imported"_s));
}

void TestMapPanel::aClickSelectsAndTells()
{
    click(pin(m_leak));
    QTRY_COMPARE(m_selection->currentJob(), m_leak);
    QTRY_VERIFY(isSaid(u"Burst pipe"_s));
    QVERIFY(pin(m_leak)->property("isSelected").toBool());

    // Another job selected elsewhere turns the card over, an edit is shown at once.
    m_selection->selectJob(m_boiler);
    QTRY_VERIFY(isSaid(u"Boiler service"_s));
    QVERIFY(m_office->change(m_boiler, [](Job &job) { job.title = u"Boiler replacement"_s; }));
    QTRY_VERIFY(isSaid(u"Boiler replacement"_s));

    QTest::mouseClick(m_screen, Qt::LeftButton, {}, pixelFreeOfPins());
    QTRY_VERIFY(!isSaid(u"Boiler replacement"_s));
    QCOMPARE(m_selection->currentJob(), m_boiler);
}

void TestMapPanel::aDoubleClickOpens()
{
    QSignalSpy opened(m_panel.get(), &MapPanel::jobOpened);
    QTest::mouseDClick(m_panel->windowHandle(), Qt::LeftButton, {}, middleOf(pin(m_boiler)));
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(opened.front().front().value<JobId>(), m_boiler);
}

void TestMapPanel::aSelectionElsewhereComesIntoView()
{
    m_panel->zoomIn();
    m_panel->zoomIn();
    m_selection->selectJob(m_far);
    QTRY_VERIFY(pin(m_far) && root()->boundingRect().contains(middleOf(pin(m_far))));
    m_panel->fitAll();
    QTRY_VERIFY(pin(m_leak) && root()->boundingRect().contains(middleOf(pin(m_leak))));
}

void TestMapPanel::aClickOnAMarkerSelectsTheDay()
{
    click(marker(m_ana));
    QTRY_COMPARE(m_selection->technician(), m_ana);
    QTRY_VERIFY(isSaid(u"Ana Moreno"_s));
    QTRY_COMPARE(pin(m_tap)->property("stop").toInt(), 2);
    QCOMPARE(pin(m_far)->property("isDimmed").toBool(), true);
    click(marker(m_ana));
    QTRY_COMPARE(m_selection->technician(), TechnicianId());
    QTRY_VERIFY(!isSaid(u"Ana Moreno"_s));
}

void TestMapPanel::pagesThroughOnePlace()
{
    QVERIFY(m_office->change(m_tap, standsAt(3000, 0)));
    QTRY_COMPARE(pin(m_leak)->property("stackSize").toInt(), 2);
    click(pin(m_leak));
    QTRY_VERIFY(isSaid(u"1 of 2"_s));
    click(itemWithText(root(), u"›"_s));
    QTRY_COMPARE(m_selection->currentJob(), m_tap);
    QTRY_VERIFY(isSaid(u"2 of 2"_s));
}

void TestMapPanel::keysGoThroughThePins()
{
    QSignalSpy opened(m_panel.get(), &MapPanel::jobOpened);
    m_screen->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_screen, Qt::Key_Tab);
    QTRY_VERIFY(pin(m_leak)->property("isFocused").toBool()); // the emergency first
    QTest::keyClick(m_screen, Qt::Key_Tab);
    QTRY_VERIFY(!pin(m_leak)->property("isFocused").toBool());
    QTest::keyClick(m_screen, Qt::Key_Backtab);
    QTRY_VERIFY(pin(m_leak)->property("isFocused").toBool());
    QTest::keyClick(m_screen, Qt::Key_Space);
    QTRY_COMPARE(m_selection->currentJob(), m_leak);
    QTest::keyClick(m_screen, Qt::Key_Return);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(opened.front().front().value<JobId>(), m_leak);
}

void TestMapPanel::keysMoveTheMap()
{
    m_screen->setFocus();
    const QPoint before = middleOf(pin(m_boiler));
    QTest::keyClick(m_screen, Qt::Key_Right);
    QTRY_COMPARE(middleOf(pin(m_boiler)), before - QPoint(80, 0));
    QTest::keyClick(m_screen, Qt::Key_Down);
    QTRY_COMPARE(middleOf(pin(m_boiler)), before - QPoint(80, 80));
    QTest::keyClick(m_screen, Qt::Key_Home);
    QTRY_COMPARE(middleOf(pin(m_boiler)), before);

    const int apart = middleOf(pin(m_leak)).x() - before.x();
    QTest::keyClick(m_screen, Qt::Key_Plus);
    QTRY_COMPARE_GE(middleOf(pin(m_leak)).x() - middleOf(pin(m_boiler)).x(), 2 * apart - 2);
    QTest::keyClick(m_screen, Qt::Key_Minus);
    QTRY_COMPARE(middleOf(pin(m_leak)).x() - middleOf(pin(m_boiler)).x(), apart);
}

void TestMapPanel::escapeClosesOneThingAtATime()
{
    m_selection->selectTechnician(m_ana);
    click(pin(m_boiler));
    QTRY_VERIFY(isSaid(u"Boiler service"_s));
    QTest::keyClick(m_screen, Qt::Key_Tab);
    QTest::keyClick(m_screen, Qt::Key_Escape);
    QVERIFY(isSaid(u"Boiler service"_s));
    QTest::keyClick(m_screen, Qt::Key_Escape);
    QTRY_VERIFY(!isSaid(u"Boiler service"_s));
    QCOMPARE(m_selection->technician(), m_ana);
    QTest::keyClick(m_screen, Qt::Key_Escape);
    QTRY_COMPARE(m_selection->technician(), TechnicianId());
}

void TestMapPanel::aDropOnAMarkerIsAsked()
{
    QSignalSpy requested(m_panel.get(), &MapPanel::dropRequested);
    const auto mime = jobmime::encode({m_leak, m_far});
    const QPoint there = middleOf(marker(m_mike));

    QDragEnterEvent enter(pixelFreeOfPins(), Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(m_screen, &enter);
    QDragMoveEvent beside(pixelFreeOfPins(), Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(m_screen, &beside);
    QVERIFY(!beside.isAccepted());
    QDragMoveEvent over(there, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(m_screen, &over);
    QVERIFY(over.isAccepted());
    QTRY_VERIFY(marker(m_mike)->property("isRaised").toBool());
    QDropEvent drop(there, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QApplication::sendEvent(m_screen, &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.front().at(0).value<QList<JobId>>(), QList({m_leak, m_far}));
    QCOMPARE(requested.front().at(1).value<TechnicianId>(), m_mike);
}

void TestMapPanel::foreignDropsAreRefused()
{
    QSignalSpy requested(m_panel.get(), &MapPanel::dropRequested);
    QMimeData words;
    words.setText(u"something else"_s);
    QMimeData malformed;
    malformed.setData(jobmime::format(), "abc"_ba);
    const QPoint there = middleOf(marker(m_mike));
    for (QMimeData *mime : {&words, &malformed}) {
        QDragEnterEvent enter(there, Qt::MoveAction, mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_screen, &enter);
        QDropEvent drop(there, Qt::MoveAction, mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_screen, &drop);
    }
    QCOMPARE(requested.count(), 0);
}

void TestMapPanel::markersAnswerADrag()
{
    m_advisor->begin({m_leak});
    QTRY_COMPARE(marker(m_mike)->property("caption").toString(), m_advisor->wordsFor(m_mike));
    QTRY_VERIFY(isSaid(m_advisor->wordsFor(m_mike)));
    m_advisor->end();
    QTRY_COMPARE(marker(m_mike)->property("caption").toString(), u"home"_s);
}

void TestMapPanel::aPinCanBeDraggedOut()
{
    QList<JobId> dragged;
    connect(m_advisor.get(), &DropAdvisor::changed, this, [&] {
        if (m_advisor->isActive())
            dragged = m_advisor->jobs();
    });
    const QPoint from = middleOf(pin(m_leak));
    QTest::mousePress(m_screen, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 5; ++step)
        QTest::mouseMove(m_screen, from + QPoint(8 * step, 4 * step));
    // Where the platform can drag, the drag has an event loop of its own, which ends with the key.
    QTimer::singleShot(100, m_panel.get(), [this] { QTest::keyClick(m_panel->windowHandle(), Qt::Key_Escape); });
    QTRY_COMPARE(dragged, QList({m_leak}));
    QTRY_VERIFY(!m_advisor->isActive());

    // The map is as usable as before.
    QTRY_VERIFY(pin(m_boiler));
    click(pin(m_boiler));
    QTRY_COMPARE(m_selection->currentJob(), m_boiler);
}

void TestMapPanel::anotherDayKeepsTheMapWhereItCan()
{
    const QPoint framed = middleOf(pin(m_leak));
    m_panel->zoomOut();
    QTRY_VERIFY(middleOf(pin(m_leak)) != framed); // without motion the map is there in one step
    const QPoint before = middleOf(pin(m_leak));
    m_office->show(m_day.date().addDays(1));
    QTRY_VERIFY(pin(m_leak));
    QTRY_COMPARE(middleOf(pin(m_leak)), before); // an open emergency stays on the map
}

void TestMapPanel::newPeopleCanMakeACrowd()
{
    auto *view = m_screen->rootContext()->contextProperty(u"mapView"_s).value<QObject *>();
    QVERIFY(view && !view->property("isCrowded").toBool());
    const DaySnapshot &day = m_office->board().day();
    const Technician like = day.technicians.value(m_ana);
    Shift shift = *std::ranges::find(day.shifts, m_ana, &Shift::technician);
    ChangeSet people;
    for (int i = 0; i < 20; ++i) {
        Technician technician = like;
        technician.id = TechnicianId(100 + i);
        technician.name = u"Helper %1"_s.arg(i);
        technician.revision = 0;
        people.create(technician);
        shift.id = ShiftId(1000 + i);
        shift.technician = technician.id;
        people.create(shift);
    }
    QVERIFY(m_office->edit(people));
    QVERIFY(view->property("isCrowded").toBool());
}

QTEST_MAIN(TestMapPanel)
#include "tst_mappanel.moc"
