#include "tests/ui/shell/testconsole.h"
#include "ui/map/mappanel.h"
#include "ui/settings/skillspage.h"
#include "ui/settings/zonespage.h"
#include "ui/shell/settingsflow.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

using Page = SettingsDialog::Page;

/// The settings in the whole window: opened from the menus, saved as one step, drawn on the map.
class TestSettingsFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void menusOpenTheirPage_data();
    void menusOpenTheirPage();
    void savingIsOneStep();
    void newRecordsAreKept();
    void aZoneIsDrawnOnTheMap();
    void drawingCanBeCancelled();
    void zonesAreAssignedByPlace();
    void zonesOnTheMapAreRemembered();

private:
    [[nodiscard]] SettingsDialog *dialog() { return m_console->window().settings().dialog(); }
    void open(Page page)
    {
        m_console->window().settings().open(page);
        // Brought forward again: off screen the window behind may come up last.
        QVERIFY(QTest::qWaitForWindowExposed(dialog()));
        dialog()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog());
    }
    [[nodiscard]] QWidget *map() { return m_console->window().map().focusProxy(); }
    void press(const QPoint &at) { QTest::mouseClick(map(), Qt::LeftButton, {}, at); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TestConsole> m_console;
};

void TestSettingsFlow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"callout.ini"_s), QSettings::IniFormat);
    m_console = std::make_unique<TestConsole>(*m_settings);
}

void TestSettingsFlow::cleanup()
{
    m_console.reset();
    m_settings.reset();
}

void TestSettingsFlow::menusOpenTheirPage_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<int>("page");
    QTest::newRow("office") << u"Office settings…"_s << int(Page::Office);
    QTest::newRow("driving") << u"Driving…"_s << int(Page::Driving);
    QTest::newRow("online map") << u"Online map…"_s << int(Page::Map);
    QTest::newRow("zones") << u"Zones…"_s << int(Page::Zones);
    QTest::newRow("engine") << u"What Auto-Assign aims for…"_s << int(Page::Engine);
}

void TestSettingsFlow::menusOpenTheirPage()
{
    QFETCH(const QString, entry);
    QFETCH(const int, page);
    QAction *action = m_console->action(entry);
    QVERIFY(action);
    action->trigger();
    QVERIFY(dialog());
    QVERIFY(dialog()->isVisible());
    QCOMPARE(int(dialog()->page()), page);
}

void TestSettingsFlow::savingIsOneStep()
{
    open(Page::Office);
    auto *name = qobject_cast<QLineEdit *>(dialog()->pageOf(Page::Office)->row(u"Name"_s)->editor());
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Hills"_s);
    QCOMPARE(dialog()->edited().settings.name, u"Hills"_s);
    QCOMPARE(dialog()->obstacle(), QString());
    QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_console->board().day().settings.name, u"Hills"_s);
    QCOMPARE(m_console->history().stack().count(), 1);
    m_console->history().undo();
    QVERIFY(m_console->board().day().settings.name != u"Hills"_s);
}

void TestSettingsFlow::newRecordsAreKept()
{
    open(Page::Skills);
    auto *skills = static_cast<SkillsPage *>(dialog()->pageOf(Page::Skills));
    for (const QString &name : {u"Gas"_s, u"Oil"_s, u"Heat pumps"_s}) {
        QTest::mouseClick(skills->addButton(), Qt::LeftButton);
        QTest::keyClicks(skills->nameLine(), name);
    }
    QTest::mouseClick(dialog()->saveButton(), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QStringList names;
    for (const Skill &skill : m_console->board().day().skills) {
        QCOMPARE_GT(skill.id.value, 0);
        names.append(skill.name);
    }
    names.sort();
    QCOMPARE(names, (QStringList{u"Gas"_s, u"Heat pumps"_s, u"Oil"_s}));
    QCOMPARE(m_console->history().stack().count(), 1);
    m_console->office().settle();
    QCOMPARE(m_console->office().window().fromFile().skills.size(), 3);
}

void TestSettingsFlow::aZoneIsDrawnOnTheMap()
{
    QVERIFY2(m_console->window().map().failure().isEmpty(), qPrintable(m_console->window().map().failure()));
    open(Page::Zones);
    auto *zones = static_cast<ZonesPage *>(dialog()->pageOf(Page::Zones));
    QTest::mouseClick(zones->addButton(), Qt::LeftButton);
    QTest::keyClicks(zones->nameLine(), u"North"_s);
    QTest::mouseClick(zones->drawButton(), Qt::LeftButton);
    QVERIFY(!dialog()->isVisible());
    QTRY_COMPARE(QApplication::activeWindow(), &m_console->window());
    QTRY_VERIFY(map()->hasFocus());
    const QPoint middle = map()->rect().center();
    for (const QPoint &corner : {QPoint(-60, -40), QPoint(60, -40), QPoint(60, 60), QPoint(-60, 60)})
        press(middle + corner);
    QTest::keyClick(map(), Qt::Key_Return);
    QTRY_VERIFY(dialog()->isVisible());
    QCOMPARE(dialog()->edited().zones.value({-1}).outline.size(), 4);
    QTest::mouseClick(dialog()->saveButton(), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_console->board().day().zones.size(), 1);
    QCOMPARE(m_console->history().stack().undoText(), u"Change the zones"_s);
}

void TestSettingsFlow::drawingCanBeCancelled()
{
    open(Page::Zones);
    auto *zones = static_cast<ZonesPage *>(dialog()->pageOf(Page::Zones));
    QTest::mouseClick(zones->addButton(), Qt::LeftButton);
    QTest::mouseClick(zones->drawButton(), Qt::LeftButton);
    QTRY_COMPARE(QApplication::activeWindow(), &m_console->window());
    QTRY_VERIFY(map()->hasFocus());
    press(map()->rect().center());
    QTest::keyClick(map(), Qt::Key_Escape);
    QTRY_VERIFY(dialog()->isVisible());
    QVERIFY(dialog()->edited().zones.value({-1}).outline.isEmpty());
    QVERIFY(dialog()->isChanged());
}

void TestSettingsFlow::zonesAreAssignedByPlace()
{
    const GeoPoint place = *m_console->board().job(m_console->leak)->location();
    ChangeSet changes;
    changes.create(Zone{.id = {70},
                        .name = u"Town"_s,
                        .outline = {offsetBy(place, -200, -200), offsetBy(place, 200, -200), offsetBy(place, 200, 200),
                                    offsetBy(place, -200, 200)}});
    QVERIFY(m_console->office().edit(changes));
    m_console->action(u"Assign zones by place"_s)->trigger();
    QCOMPARE(m_console->board().job(m_console->leak)->zone, ZoneId{70});
    QVERIFY(!m_console->board().job(m_console->tap)->zone);
    m_console->history().undo();
    QVERIFY(!m_console->board().job(m_console->leak)->zone);
}

void TestSettingsFlow::zonesOnTheMapAreRemembered()
{
    QAction *toggle = m_console->action(u"Zones on the map"_s);
    QVERIFY(toggle->isChecked());
    m_console->press(Qt::Key_Z, Qt::ShiftModifier);
    QVERIFY(!toggle->isChecked());
    m_console->reopen();
    QVERIFY(!m_console->action(u"Zones on the map"_s)->isChecked());
}

QTEST_MAIN(TestSettingsFlow)
#include "tst_settingsflow.moc"
