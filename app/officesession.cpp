#include "app/officesession.h"

#include "app/carprofileof.h"
#include "app/feedfacts.h"
#include "app/feedparts.h"
#include "app/fileondisk.h"
#include "app/importwords.h"
#include "app/officeimport.h"
#include "core/answers/whenanswered.h"
#include "core/store/backuprotation.h"
#include "core/tiles/tileserver.h"
#include "ui/map/mappanel.h"
#include "ui/models/reviewwords.h"
#include "ui/shell/deviceflow.h"
#include "ui/shell/importflow.h"
#include "ui/shell/liveflow.h"
#include "ui/shell/mainwindow.h"

#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using namespace std::chrono_literals;
constexpr auto ClockTick = 20s;
constexpr auto CheckDelay = 5s;
constexpr auto BackupInterval = 1h;
constexpr auto LiveTick = 1s;
constexpr auto DiskTick = 30s;

/// Where drawn tiles and prepared streets are kept from one start to the next.
QString cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
}

} // namespace

Result<std::unique_ptr<OfficeSession>> OfficeSession::open(const QString &path, const Clock &clock, ThemeSource &theme,
                                                           TileServer &tiles, QSettings &settings)
{
    Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(path);
    if (!file)
        return std::unexpected(file.error());
    return std::unique_ptr<OfficeSession>(new OfficeSession(std::move(*file), clock, theme, tiles, settings));
}

OfficeSession::OfficeSession(std::unique_ptr<OfficeFile> file, const Clock &clock, ThemeSource &theme,
                             TileServer &tiles, QSettings &settings)
    : m_station(file->path())
    , m_office(std::move(file), m_station.name())
    , m_lookup(m_office)
    , m_board(m_office, clock)
    , m_drives(m_board)
    , m_history(m_board)
    , m_map(m_board, m_history, m_lookup, m_drives, tiles, cacheFolder())
    , m_advisor(m_board, m_drives)
    , m_engine(m_board, m_office, m_drives)
    , m_pilot(
          m_board, m_history, m_office, m_drives,
          [this](const DaySnapshot &today, const planner::TicketHistory &tickets) {
              return runRequest(today, tickets, m_board.clock().now(), m_drives);
          },
          [](const DaySnapshot &today, const ProposalLine &line) { return ReviewWords(today).why(line); },
          planner::planDay)
    , m_feed(m_office.path(), m_station.name(), clock, placeSearchOf(m_office.path()), feedFoldersOf(m_office.path()))
{
    m_board.setActor({ActorKind::Person, loginName()});
    // Before the window, which asks for the day at once: a quick disk answers while it is still being built.
    connect(&m_board, &DayBoard::dayReset, this, &OfficeSession::restoreHistory, Qt::SingleShotConnection);
    m_window = std::make_unique<MainWindow>(OfficeParts{m_lookup, m_board, m_history, m_drives, m_selection, m_advisor,
                                                        m_engine, m_pilot, theme, settings, withUsualDriving({})});
    connectMap(tiles);
    connectFeed();
    m_window->imports().setSources(
        {[path = m_office.path()](const DaySnapshot &day) { return knownOffice(path, day); },
         [path = m_office.path()](const OfficeSettings &office) { return placesOf(path, office); }});
    connect(&m_office, &OfficeThread::watchFailed, m_window.get(), [this](const Error &error) {
        m_window->tellProblem(error.message);
        m_window->live().setFileReadable(false, error.message);
    });
    connect(&m_office, &OfficeThread::watchRecovered, m_window.get(), [this] {
        m_window->tellNews(tr("The office file can be read again."));
        m_window->live().setFileReadable(true);
    });
    connectLive();
    m_minute.setInterval(ClockTick);
    connect(&m_minute, &QTimer::timeout, m_window.get(), &MainWindow::refreshClock);
    m_minute.start();
    m_hour.setInterval(BackupInterval);
    connect(&m_hour, &QTimer::timeout, this, &OfficeSession::keepSafe);
    m_hour.start();
    QTimer::singleShot(CheckDelay, this, &OfficeSession::keepSafe);
}

OfficeSession::~OfficeSession()
{
    m_keeping.waitForFinished();
    m_looking.waitForFinished();
}

void OfficeSession::connectLive()
{
    m_second.setInterval(LiveTick);
    connect(&m_second, &QTimer::timeout, m_window.get(),
            [this] { m_window->live().tick(std::chrono::steady_clock::now()); });
    m_second.start();
    m_disk.setInterval(DiskTick);
    connect(&m_disk, &QTimer::timeout, this, &OfficeSession::lookAtDisk);
    m_disk.start();
    lookAtDisk();
}

void OfficeSession::lookAtDisk()
{
    if (m_looking.isRunning())
        return;
    m_looking = QtConcurrent::run([path = m_office.path()] { return fileOnDisk(path); });
    whenAnswered(m_looking, m_window.get(), [this](const FileFacts &file) { m_window->live().setFileOnDisk(file); });
}

void OfficeSession::connectMap(const TileServer &tiles)
{
    MainWindow *window = m_window.get();
    connect(&tiles, &TileServer::sourceChanged, window, [this, &tiles] { readTiles(tiles); });
    connect(&m_map, &OfficeMap::changed, window, [this, &tiles] { readTiles(tiles); });
    readTiles(tiles);
    connect(&m_drives, &OfficeDrives::changed, window, &MainWindow::refreshDrives);
    connect(window, &MainWindow::mapImportRequested, &m_map, &OfficeMap::import);
    connect(window, &MainWindow::taskCancelled, &m_map, &OfficeMap::cancelImport);
    connect(&m_map, &OfficeMap::importProgressed, window,
            [window](RegionImportProgress::Stage stage, double done) { window->showTask(importWords(stage), done); });
    connect(&m_map, &OfficeMap::importEnded, window, &MainWindow::endTask);
    connect(&m_map, &OfficeMap::imported, window, &MainWindow::tellNews);
    connect(&m_map, &OfficeMap::problemArose, window, &MainWindow::tellProblem);
}

void OfficeSession::connectFeed()
{
    const auto tellOffice = [this] { m_feed.setOffice(m_board.day().settings, m_board.day().devices); };
    connect(&m_board, &DayBoard::dayReset, &m_feed, tellOffice);
    connect(&m_board, &DayBoard::recordsChanged, &m_feed, [tellOffice](const BoardChanges &changes) {
        if (changes.isOfficeChanged)
            tellOffice();
    });
    connect(&m_feed, &Feed::stateChanged, m_window.get(), [this] {
        m_window->devices().setAddress(m_feed.state().address());
        m_window->live().setFacts(liveFactsOf(m_feed.state(), m_board.day().settings.isFeedOn, m_board.clock().now()));
    });
}

void OfficeSession::readTiles(const TileServer &tiles)
{
    const auto address = [&tiles](Theme::Mode mode, int scale) {
        return tiles.address(mode == Theme::Mode::Dark ? TileStyle::Dark : TileStyle::Light, scale);
    };
    m_window->map().setTiles(address, m_map.attribution());
}

void OfficeSession::selectTechnician(const QString &name)
{
    for (const Technician &technician : m_board.day().technicians) {
        if (technician.name.compare(name, Qt::CaseInsensitive) == 0)
            m_selection.selectTechnician(technician.id);
    }
}

void OfficeSession::restoreHistory()
{
    const TimeWindow today = m_board.calendar().day(m_board.calendar().dayOf(m_board.clock().now()));
    const auto edits =
        m_office.ask([today, station = m_office.station()](OfficeFile &file) { return file.editsOf(station, today); });
    whenAnswered(edits, this, [this](const Result<QList<StoredEdit>> &steps) {
        if (steps && m_history.stack().count() == 0)
            m_history.restore(*steps);
    });
}

void OfficeSession::keepSafe()
{
    // On a connection of its own: the window goes on reading and writing meanwhile.
    const bool isFirst = !std::exchange(m_isChecked, true);
    m_keeping.waitForFinished();
    m_keeping = QtConcurrent::run([path = m_office.path(), now = m_board.clock().now(), calendar = m_board.calendar(),
                                   isFirst]() -> Result<QStringList> {
        const Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(path);
        if (!file)
            return std::unexpected(file.error());
        const Result<QStringList> findings = isFirst ? (*file)->check() : QStringList();
        if (!findings || !findings->isEmpty())
            return findings; // no backup of a damaged file: it would push out a good one
        const Result<std::optional<QString>> backup = BackupRotation(BackupPolicy{}).run(**file, now, calendar);
        if (!backup)
            return std::unexpected(backup.error());
        return QStringList();
    });
    whenAnswered(m_keeping, this, [this](const Result<QStringList> &findings) {
        if (!findings)
            m_window->tellProblem(findings.error().message);
        else if (!findings->isEmpty())
            m_window->tellDamage(*findings);
    });
}

} // namespace callout
