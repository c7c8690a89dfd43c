#include "tests/ui/shell/testconsole.h"
#include "ui/shell/namedlayouts.h"

#include <QDockWidget>
#include <QInputDialog>
#include <QMenu>
#include <QScreen>
#include <QTest>
#include <QTimer>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Panels go where the dispatcher wants them, on either monitor, and come back there.
class TestNamedLayouts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aPanelFloatsToTheSecondMonitor();
    void theLastLayoutComesBackAfterARestart();
    void aNamedLayoutBringsBackItsPanels();
    void theStandardLayoutIsAlwaysThere();
    void aLayoutIsSavedUnderTheNameAskedFor();
    void aLayoutIsRemoved();
    void anUnreadableLayoutChangesNothing();
    void badNames_data();
    void badNames();

private:
    [[nodiscard]] NamedLayouts &layouts() { return m_console->window().layouts(); }
    [[nodiscard]] QStringList menuTexts();
    [[nodiscard]] bool isStandard() { return layoutOf(m_console->window()) == m_standard; }
    [[nodiscard]] static QByteArray layoutOf(const MainWindow &window) { return window.saveState(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TestConsole> m_console;
    QByteArray m_standard;
};

void TestNamedLayouts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"callout.ini"_s), QSettings::IniFormat);
    m_console = std::make_unique<TestConsole>(*m_settings);
    m_standard = layoutOf(m_console->window());
}

void TestNamedLayouts::cleanup()
{
    m_console.reset();
}

QStringList TestNamedLayouts::menuTexts()
{
    QMenu menu;
    layouts().fillMenu(&menu);
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            texts.append(action->text());
    }
    return texts;
}

void TestNamedLayouts::aPanelFloatsToTheSecondMonitor()
{
    QCOMPARE(QGuiApplication::screens().size(), 2);
    QDockWidget *map = m_console->dock(u"map"_s);
    map->setFloating(true);
    map->setGeometry(2100, 100, 1200, 800);
    QTRY_COMPARE(map->screen()->name(), u"wall"_s);

    m_console->reopen();
    map = m_console->dock(u"map"_s);
    QVERIFY(map->isFloating());
    QVERIFY(map->isVisible());
    QCOMPARE(map->screen()->name(), u"wall"_s);
    QCOMPARE(map->size(), QSize(1200, 800));
}

void TestNamedLayouts::theLastLayoutComesBackAfterARestart()
{
    m_console->dock(u"technicians"_s)->close();
    m_console->window().resize(1500, 900);
    m_console->reopen();
    QVERIFY(!m_console->dock(u"technicians"_s)->isVisible());
    QVERIFY(m_console->dock(u"queue"_s)->isVisible());
    QCOMPARE(m_console->window().size(), QSize(1500, 900));
}

void TestNamedLayouts::aNamedLayoutBringsBackItsPanels()
{
    m_console->dock(u"map"_s)->close();
    layouts().save(u"Phones only"_s);
    layouts().restoreStandard();
    QVERIFY(m_console->dock(u"map"_s)->isVisible());

    m_console->reopen();
    QVERIFY(menuTexts().contains(u"Phones only"_s));
    QVERIFY(layouts().restore(u"Phones only"_s));
    QVERIFY(!m_console->dock(u"map"_s)->isVisible());
}

void TestNamedLayouts::theStandardLayoutIsAlwaysThere()
{
    m_console->dock(u"queue"_s)->setFloating(true);
    m_console->dock(u"technicians"_s)->close();
    QVERIFY(!isStandard());
    layouts().restoreStandard();
    QVERIFY(!m_console->dock(u"queue"_s)->isFloating());
    QVERIFY(m_console->dock(u"technicians"_s)->isVisible());
}

void TestNamedLayouts::aLayoutIsSavedUnderTheNameAskedFor()
{
    QMenu menu;
    layouts().fillMenu(&menu);
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->setTextValue(u"Morning"_s);
        dialog->accept();
    });
    for (QAction *action : menu.actions()) {
        if (action->text() == u"Save this layout…"_s)
            action->trigger();
    }
    QCOMPARE(layouts().names(), QStringList{u"Morning"_s});
}

void TestNamedLayouts::aLayoutIsRemoved()
{
    layouts().save(u"Storm"_s);
    layouts().save(u"Night"_s);
    QCOMPARE(layouts().names(), QStringList({u"Night"_s, u"Storm"_s}));
    layouts().remove(u"Storm"_s);
    QCOMPARE(layouts().names(), QStringList{u"Night"_s});
    QVERIFY(!layouts().restore(u"Storm"_s));
}

void TestNamedLayouts::anUnreadableLayoutChangesNothing()
{
    m_settings->setValue(u"layouts/Broken"_s, QByteArray("no layout at all"));
    QVERIFY(!layouts().restore(u"Broken"_s));
    QVERIFY(isStandard());
    m_settings->setValue(u"window/state"_s, QByteArray("\xff\0\x01", 3));
    m_settings->setValue(u"window/geometry"_s, QByteArray("rubbish"));
    m_console->window().layouts().restoreLast();
    QVERIFY(isStandard());
}

void TestNamedLayouts::badNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("blanks") << u"   "_s << QStringList();
    QTest::newRow("a slash") << u"Day/Night"_s << QStringList{u"Day-Night"_s};
    QTest::newRow("blanks around") << u"  Day "_s << QStringList{u"Day"_s};
    QTest::newRow("any script") << u"早番 – שחר"_s << QStringList{u"早番 – שחר"_s};
}

void TestNamedLayouts::badNames()
{
    QFETCH(QString, name);
    layouts().save(name);
    m_settings->sync();
    QTEST(layouts().names(), "names");
    for (const QString &saved : layouts().names())
        QVERIFY(layouts().restore(saved));
}

QTEST_MAIN(TestNamedLayouts)
#include "tst_namedlayouts.moc"
