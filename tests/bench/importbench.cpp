// Imports a table in a whole window on a copy of an office, undoes it and does it again, and prints one JSON object: for each
// phase how long it took and the longest time that the thread of the window did not answer.
// Usage: callout_bench_import OFFICE TABLE [--clock ISO]

#include "app/officesession.h"
#include "app/systemclock.h"
#include "app/windowoptions.h"
#include "core/tiles/papertilesource.h"
#include "core/tiles/tileserver.h"
#include "tests/bench/uipauses.h"
#include "ui/imports/importdialog.h"
#include "ui/shell/importflow.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace callout;
using callout::bench::phase;

namespace {

constexpr int Calm = 1500; ///< without a change: all is shown

QJsonObject untilCalm(DayBoard &board, const std::function<void()> &begin)
{
    QElapsedTimer calm;
    QObject context;
    QObject::connect(&board, &DayBoard::recordsChanged, &context, [&] { calm.restart(); });
    QObject::connect(&board, &DayBoard::editSaved, &context, [&] { calm.restart(); });
    calm.start();
    QJsonObject figures = phase(begin, [&] { return board.pendingWrites() == 0 && calm.hasExpired(Calm); });
    figures[u"milliseconds"_s] = figures[u"milliseconds"_s].toDouble() - Calm;
    figures[u"jobs_in_memory"_s] = int(board.day().jobs.size());
    return figures;
}

QJsonObject measure(OfficeSession &session, const QString &table)
{
    DayBoard &board = session.board();
    ImportFlow &imports = session.window().imports();
    QJsonObject figures;
    QElapsedTimer whole;
    whole.start();
    figures[u"read_and_place"_s] = phase(
        [&] { imports.open(table); },
        [&] { return imports.dialog() && (imports.dialog()->isReady() || !imports.dialog()->problem().isEmpty()); });
    bool isDone = false;
    QObject::connect(&imports, &ImportFlow::newsArose, &session, [&] { isDone = true; });
    figures[u"write"_s] = phase([&] { imports.dialog()->importButton()->click(); }, [&] { return isDone; });
    figures[u"import_milliseconds"_s] = double(whole.elapsed());
    figures[u"show"_s] = untilCalm(board, [] {});
    const auto trigger = [&](const QKeySequence &key) {
        for (QAction *action : session.window().everyAction()) {
            if (action->shortcut() == key)
                action->trigger();
        }
    };
    figures[u"undo"_s] = untilCalm(board, [&] { trigger(QKeySequence(QKeySequence::Undo)); });
    figures[u"redo"_s] = untilCalm(board, [&] { trigger(Qt::CTRL | Qt::SHIFT | Qt::Key_Z); });
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStringList arguments = application.arguments().mid(1);
    const QString table = arguments.size() > 1 ? arguments.takeAt(1) : QString();
    const Result<WindowOptions> options = parseWindowOptions(arguments);
    if (!options || options->officePath.isEmpty() || table.isEmpty()) {
        std::fputs("Usage: callout_bench_import OFFICE TABLE [--clock ISO]\n", stderr);
        return 2;
    }
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"office.callout"_s);
    QFile::copy(options->officePath, copy);
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    const SystemClock clock = options->clock ? SystemClock(*options->clock) : SystemClock();
    ThemeSource theme(ThemeSource::Choice::Light);
    theme.applyTo(application);
    TileServer tiles(std::make_shared<PaperTileSource>());
    auto session = OfficeSession::open(copy, clock, theme, tiles, settings);
    if (!session) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(session.error().message));
        return 1;
    }
    (*session)->window().show();
    QElapsedTimer calm;
    calm.start();
    (void)phase([] {}, [&] { return (*session)->board().isLoaded() && calm.hasExpired(6000); });
    const QJsonObject figures = measure(**session, table);
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Indented).constData());
    return 0;
}
