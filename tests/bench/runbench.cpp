// Presses Auto-Assign in a whole window on a copy of an office, accepts all and undoes it, and prints one JSON object: for
// each phase how long it took and the longest time that the thread of the window did not answer.
// Usage: callout_bench_run OFFICE [--clock ISO]

#include "app/officesession.h"
#include "app/systemclock.h"
#include "app/windowoptions.h"
#include "core/tiles/papertilesource.h"
#include "core/tiles/tileserver.h"
#include "tests/bench/uipauses.h"
#include "ui/models/reviewmodel.h"
#include "ui/review/reviewpanel.h"
#include "ui/review/reviewview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/planflow.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace callout;
using callout::bench::phase;

namespace {

QJsonObject measure(OfficeSession &session)
{
    MainWindow &window = session.window();
    PlanFlow &plan = window.plan();
    DayBoard &board = session.board();
    bool isOver = false;
    QObject::connect(&plan.model(), &QAbstractItemModel::modelReset, &window,
                     [&] { isOver = plan.model().hasProposal() && !plan.model().isPreview(); });
    QJsonObject figures;
    figures[u"run"_s] = phase([&] { plan.autoAssign()->trigger(); }, [&] { return isOver; });
    figures[u"proposals"_s] = plan.model().changeCount();
    int steps = 0;
    figures[u"walk"_s] = phase([] {},
                               [&] {
                                   plan.panel()->view()->step(1);
                                   return ++steps > 20;
                               });
    figures[u"accept_all"_s] = phase([&] { plan.panel()->acceptAll(); }, [&] { return board.pendingWrites() == 0; });
    figures[u"accepted"_s] = plan.model().count(LineState::Accepted);
    figures[u"undo"_s] = phase(
        [&] {
            for (QAction *action : window.everyAction()) {
                if (action->shortcut() == QKeySequence(QKeySequence::Undo))
                    action->trigger();
            }
        },
        [&] { return board.pendingWrites() == 0; });
    figures[u"left_to_accept"_s] = int(plan.model().acceptable().size());
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const Result<WindowOptions> options = parseWindowOptions(application.arguments().mid(1));
    if (!options || options->officePath.isEmpty()) {
        std::fputs("Usage: callout_bench_run OFFICE [--clock ISO]\n", stderr);
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
    const QJsonObject opened =
        phase([] {}, [&] { return (*session)->board().isLoaded() && (*session)->map().isSettled(); });
    QElapsedTimer calm;
    calm.start();
    phase([] {}, [&] { return calm.hasExpired(2000); });
    QJsonObject figures = measure(**session);
    figures[u"idle"_s] = phase([&] { calm.restart(); }, [&] { return calm.hasExpired(3000); });
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Indented).constData());
    return opened[u"is_over"_s].toBool() ? 0 : 1;
}
