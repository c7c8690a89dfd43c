#include "tests/bench/windowbench.h"

#include "app/officesession.h"
#include "app/systemclock.h"
#include "core/tiles/papertilesource.h"
#include "core/tiles/tileserver.h"
#include "ui/queue/jobqueueview.h"
#include "ui/queue/queuepanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/themesource.h"
#include "ui/technicians/technicianspanel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPaintEvent>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace callout::bench {

namespace {

constexpr int Repetitions = 25;
constexpr QSize WindowSize{1920, 1080};

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0.0 : values.at(values.size() / 2);
}

/// Milliseconds since this process began, by the kernel's count.
double processAge()
{
    QFile stat(u"/proc/self/stat"_s);
    QFile uptime(u"/proc/uptime"_s);
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly))
        return 0.0;
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const double started = fields.at(19).toDouble() / double(::sysconf(_SC_CLK_TCK));
    return (uptime.readAll().split(' ').front().toDouble() - started) * 1000.0;
}

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0.0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024.0;
    }
    return 0.0;
}

/// Counts the paint events of one widget.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget &widget) { widget.installEventFilter(this); }

    [[nodiscard]] int count() const { return m_count; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    int m_count = 0;
};

/// An office open in a window, as the program has it.
struct Console {
    explicit Console(const QString &path)
        : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat), tiles(std::make_shared<PaperTileSource>())
    {
        theme.applyTo(*qApp);
        auto opened = OfficeSession::open(path, clock, theme, tiles, settings);
        if (!opened)
            qFatal("%s", qUtf8Printable(opened.error().message));
        session = std::move(*opened);
        session->window().resize(WindowSize);
        session->window().show();
    }

    QTemporaryDir folder;
    SystemClock clock;
    QSettings settings;
    ThemeSource theme;
    TileServer tiles;
    std::unique_ptr<OfficeSession> session;
};

void waitForDay(Console &console)
{
    PaintCounter paints(*console.session->window().queue().view()->viewport());
    while (!console.session->board().isLoaded())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    const int before = paints.count();
    while (paints.count() == before)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

QList<double> timedKeys(Console &console)
{
    auto *line = console.session->window().queue().findChild<QLineEdit *>();
    PaintCounter paints(*console.session->window().queue().view()->viewport());
    const QString words = u"boiler no heat"_s;
    QList<double> times;
    for (int i = 0; i < 3 * words.size(); ++i) {
        if (i % words.size() == 0) {
            line->clear();
            QCoreApplication::processEvents();
        }
        const int before = paints.count();
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(line, words.at(i % words.size()).toLatin1());
        while (paints.count() == before && timer.elapsed() < 1000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    line->clear();
    QCoreApplication::processEvents();
    return times;
}

/// Open jobs that fit somebody's day as it stands, with that somebody.
std::optional<std::pair<JobId, TechnicianId>> nextDrop(const DayBoard &board)
{
    const StraightLineDriveTimes drives(board.day().settings.drivingSpeed);
    const Judge judge(board.day(), drives, board.clock().now());
    for (const Job &job : board.day().jobs) {
        if (job.status != JobStatus::Unassigned)
            continue;
        for (const Technician &technician : board.day().technicians) {
            if (dropVerdict(judge, board, job, technician.id).isAllowed())
                return std::pair(job.id, technician.id);
        }
    }
    return std::nullopt;
}

QList<double> timedDrops(Console &console)
{
    DayBoard &board = console.session->board();
    QList<double> times;
    for (int i = 0; i < Repetitions; ++i) {
        const auto drop = nextDrop(board);
        if (!drop)
            break;
        PaintCounter paints(*console.session->window().queue().view()->viewport());
        const int before = paints.count();
        QElapsedTimer timer;
        timer.start();
        emit console.session->window().technicians().dropRequested({drop->first}, drop->second);
        while ((board.pendingWrites() > 0 || paints.count() == before) && timer.elapsed() < 5000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

QList<double> timedBareCommits(const QString &folder)
{
    QList<double> times;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bare"_s);
        database.setDatabaseName(folder + u"/bare.sqlite"_s);
        database.open();
        QSqlQuery query(database);
        for (const QString &sql : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s,
                                   u"CREATE TABLE IF NOT EXISTS row (value INTEGER)"_s})
            query.exec(sql);
        for (int i = 0; i < Repetitions; ++i) {
            QElapsedTimer timer;
            timer.start();
            query.exec(u"INSERT INTO row VALUES (1)"_s);
            times.append(double(timer.nsecsElapsed()) / 1e6);
        }
    }
    QSqlDatabase::removeDatabase(u"bare"_s);
    return times;
}

} // namespace

QJsonObject measureStart(const QString &officePath)
{
    Console console(officePath);
    waitForDay(console);
    return {{u"milliseconds"_s, processAge()},
            {u"megabytes"_s, residentMegabytes()},
            {u"jobs"_s, console.session->board().day().jobs.size()}};
}

QJsonObject measureWork(const QString &officePath)
{
    Console console(officePath);
    waitForDay(console);
    const double key = median(timedKeys(console));
    const QList<double> drops = timedDrops(console);
    const double drop = median(drops);
    const double commit = median(timedBareCommits(QFileInfo(officePath).absolutePath()));
    return {{u"key_to_filtered_view_ms"_s, key},
            {u"drop_to_saved_and_painted_ms"_s, drop},
            {u"drops"_s, drops.size()},
            {u"bare_commit_ms"_s, commit},
            {u"drop_to_bare_commit_ratio"_s, drop / std::max(commit, 0.001)},
            {u"megabytes_after_work"_s, residentMegabytes()}};
}

} // namespace callout::bench
