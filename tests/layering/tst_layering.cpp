#include "checker.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout::layering;

namespace {

QString sourceRoot()
{
    return qEnvironmentVariable("CALLOUT_SOURCE", u"../.."_s);
}

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Files under core, ui and app that match, relative to the root.
QStringList filesOfTree(const QStringList &patterns)
{
    QStringList files;
    const QDir root(sourceRoot());
    for (const QString &top : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator walk(root.filePath(top), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << root.relativeFilePath(walk.next());
    }
    files.sort();
    return files;
}

} // namespace

/// The module map holds: who may include, link and ask the clock.
class TestLayering : public QObject
{
    Q_OBJECT

private slots:
    void sourceIsJudged_data();
    void sourceIsJudged();
    void linksAreJudged_data();
    void linksAreJudged();
    void mapHasNoCycle();
    void treeKeepsTheMap();

private:
    Checker m_checker{moduleMap(), qtLibrariesIn(QLibraryInfo::path(QLibraryInfo::HeadersPath))};
};

void TestLayering::sourceIsJudged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("breach");

    const auto row = [](const char *name, const QString &path, const QString &text, const QString &breach = {}) {
        QTest::newRow(name) << path << text << breach;
    };
    row("own folder", u"core/geo/a.cpp"_s, u"#include \"core/geo/a.h\"\n#include <QString>\n#include <cmath>\n"_s);
    row("allowed edge", u"core/domain/a.h"_s, u"#include \"core/geo/a.h\""_s);
    row("upwards", u"core/geo/a.h"_s, u"\n#include \"core/domain/job.h\""_s,
        u"core/geo/a.h:2: core/geo may not use core/domain"_s);
    row("core sees ui", u"core/store/a.h"_s, u"#include \"ui/style/a.h\""_s,
        u"core/store/a.h:1: core/store may not use ui/style"_s);
    row("core sees app", u"core/store/a.h"_s, u"#include \"app/a.h\""_s,
        u"core/store/a.h:1: core/store may not use app"_s);
    row("planner sees roads", u"core/planner/a.h"_s, u"#include \"core/roads/a.h\""_s,
        u"core/planner/a.h:1: core/planner may not use core/roads"_s);
    row("intake sees dispatch", u"core/intake/a.h"_s, u"#include \"core/dispatch/a.h\""_s,
        u"core/intake/a.h:1: core/intake may not use core/dispatch"_s);
    row("panels stay apart", u"ui/queue/a.h"_s, u"#include \"ui/board/a.h\""_s,
        u"ui/queue/a.h:1: ui/queue may not use ui/board"_s);
    row("panel uses style and models", u"ui/queue/a.h"_s, u"#include \"ui/style/a.h\"\n#include \"ui/models/a.h\""_s);
    row("shell uses every panel", u"ui/shell/a.h"_s, u"#include \"ui/board/a.h\"\n#include \"ui/map/a.h\""_s);
    row("app uses all", u"app/a.cpp"_s, u"#include \"core/planner/a.h\"\n#include <QSqlQuery>\n#include <QWidget>"_s);
    row("widget in core", u"core/dispatch/a.h"_s, u"#include <QWidget>"_s,
        u"core/dispatch/a.h:1: core/dispatch may not use QtWidgets (<QWidget>)"_s);
    row("widget by its long name", u"core/dispatch/a.h"_s, u"#  include <QtWidgets/QWidget>"_s,
        u"core/dispatch/a.h:1: core/dispatch may not use QtWidgets (<QtWidgets/QWidget>)"_s);
    row("quick in core", u"core/tiles/a.h"_s, u"#include <QQuickItem>"_s,
        u"core/tiles/a.h:1: core/tiles may not use QtQuick (<QQuickItem>)"_s);
    row("widget in a model", u"ui/models/a.h"_s, u"#include <QLabel>"_s,
        u"ui/models/a.h:1: ui/models may not use QtWidgets (<QLabel>)"_s);
    row("SQL outside the store", u"core/planner/a.h"_s, u"#include <QSqlQuery>"_s,
        u"core/planner/a.h:1: core/planner may not use QtSql (<QSqlQuery>)"_s);
    row("Qt thread in the planner", u"core/planner/a.h"_s, u"#include <QThread>"_s,
        u"core/planner/a.h:1: core/planner may not use threads (<QThread>)"_s);
    row("standard thread in the planner", u"core/planner/a.h"_s, u"#include <mutex>"_s,
        u"core/planner/a.h:1: core/planner may not use threads (<mutex>)"_s);
    row("stop token in the planner", u"core/planner/a.h"_s, u"#include <stop_token>"_s);
    row("Boost outside roads", u"core/store/a.cpp"_s, u"#include <boost/graph/graph_traits.hpp>"_s,
        u"core/store/a.cpp:1: core/store may not use boost (<boost/graph/graph_traits.hpp>)"_s);
    row("Boost in roads", u"core/roads/a.cpp"_s, u"#include <boost/graph/graph_traits.hpp>"_s);
    row("include by the short path", u"core/geo/a.cpp"_s, u"#include \"a.h\""_s,
        u"core/geo/a.cpp:1: include \"a.h\" from the root of the repository"_s);
    row("moc file", u"core/geo/a.cpp"_s, u"#include \"a.moc\""_s);
    row("continuation across threads", u"ui/shell/a.cpp"_s,
        u"\nm_lookup.days()\n    .then(this, [this] { take(); });"_s,
        u"ui/shell/a.cpp:3: an answer of another thread is taken with whenAnswered(), not with then()"_s);
    row("continuation on one thread", u"core/intake/a.cpp"_s, u"return answeredHere(asked, this).then([] {});"_s);
    row("continuation in a comment", u"core/intake/a.cpp"_s, u"// asked.then(this, take)"_s);
    row("clock in core", u"core/dispatch/a.cpp"_s, u"auto x =\n QDateTime::currentDateTimeUtc();"_s,
        u"core/dispatch/a.cpp:2: only app asks the system for the time (QDateTime::currentDateTimeUtc)"_s);
    row("clock in a panel", u"ui/board/a.cpp"_s, u"auto x = std::chrono::system_clock::now();"_s,
        u"ui/board/a.cpp:1: only app asks the system for the time (system_clock::now)"_s);
    row("C clock", u"core/store/a.cpp"_s, u"auto x = time( nullptr );"_s,
        u"core/store/a.cpp:1: only app asks the system for the time (time( nullptr ))"_s);
    row("clock in app", u"app/systemclock.cpp"_s, u"return QDateTime::currentDateTimeUtc();"_s);
    row("stopwatch", u"core/dispatch/a.cpp"_s, u"auto x = std::chrono::steady_clock::now();"_s);
    row("clock in a comment", u"core/dispatch/a.cpp"_s,
        u"// QDate::currentDate is not for us\n/* time(0)\n */ auto x = \"time(0)\";"_s);
    row("unknown folder", u"core/misc/a.h"_s, u""_s,
        u"core/misc/a.h: its folder has no row in tests/layering/modulemap.h"_s);
}

void TestLayering::sourceIsJudged()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, breach);
    QCOMPARE(m_checker.breachesOfSource(path, text).join(u'\n'), breach);
}

void TestLayering::linksAreJudged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("breach");

    const auto row = [](const char *name, const QString &path, const QString &text, const QString &breach = {}) {
        QTest::newRow(name) << path << text << breach;
    };
    row("allowed", u"core/store/CMakeLists.txt"_s,
        u"callout_add_module(core_store PUBLIC Callout::core_domain PRIVATE Qt6::Sql)"_s);
    row("options", u"app/CMakeLists.txt"_s,
        u"target_link_libraries(callout PRIVATE Callout::options Callout::ui_shell)"_s);
    row("sideways", u"ui/board/CMakeLists.txt"_s, u"callout_add_module(ui_board\n PUBLIC Callout::ui_queue)"_s,
        u"ui/board/CMakeLists.txt:2: ui/board may not link Callout::ui_queue"_s);
    row("widgets", u"core/dispatch/CMakeLists.txt"_s, u"PUBLIC Qt6::Widgets"_s,
        u"core/dispatch/CMakeLists.txt:1: core/dispatch may not link Qt6::Widgets"_s);
    row("private part of Qt", u"ui/queue/CMakeLists.txt"_s, u"PRIVATE Qt6::QuickPrivate"_s,
        u"ui/queue/CMakeLists.txt:1: ui/queue may not link Qt6::QuickPrivate"_s);
    row("Boost", u"core/planner/CMakeLists.txt"_s, u"PRIVATE Boost::headers"_s,
        u"core/planner/CMakeLists.txt:1: core/planner may not link Boost::headers"_s);
    row("comment", u"core/planner/CMakeLists.txt"_s, u"# never Qt6::Sql"_s);
}

void TestLayering::linksAreJudged()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, breach);
    QCOMPARE(m_checker.breachesOfLinks(path, text).join(u'\n'), breach);
}

void TestLayering::mapHasNoCycle()
{
    // Rows stand in the order of the layers, so an edge that points forward would close a cycle sooner or later.
    QStringList seen;
    for (const ModuleRule &rule : moduleMap()) {
        for (const QString &used : rule.modules) {
            if (!used.endsWith(u'*'))
                QVERIFY2(seen.contains(used),
                         qPrintable(u"%1 uses %2, which stands below it"_s.arg(rule.folder, used)));
        }
        seen << rule.folder;
    }
}

void TestLayering::treeKeepsTheMap()
{
    const QDir root(sourceRoot());
    const QStringList sources = filesOfTree({u"*.h"_s, u"*.cpp"_s});
    QVERIFY2(sources.size() > 10, "The sources were not found; set CALLOUT_SOURCE to the root of the repository");

    QStringList breaches;
    for (const QString &path : sources)
        breaches << m_checker.breachesOfSource(path, contents(root.filePath(path)));
    for (const QString &path : filesOfTree({u"CMakeLists.txt"_s})) {
        if (path.count(u'/') == 2 || path.startsWith("app/"_L1))
            breaches << m_checker.breachesOfLinks(path, contents(root.filePath(path)));
    }
    QVERIFY2(breaches.isEmpty(), qPrintable(u"\n"_s + breaches.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
