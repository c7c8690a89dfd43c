#pragma once

#include "app/officedrives.h"
#include "app/officeengine.h"
#include "app/officemap.h"
#include "app/stationlock.h"
#include "core/autopilot/autopilot.h"
#include "core/commands/undohistory.h"
#include "core/dispatch/dayboard.h"
#include "core/dispatch/officelookup.h"
#include "core/feed/feed.h"
#include "core/live/livefacts.h"
#include "core/store/officethread.h"
#include "ui/models/boardselection.h"
#include "ui/models/dropadvisor.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QSettings;

namespace callout {

class MainWindow;
class ThemeSource;
class TileServer;

/// One office file open in one window, with everything that belongs to it, built in order and taken down in reverse.
class OfficeSession : public QObject
{
    Q_OBJECT

public:
    /// Opens the file and builds the window around it; the day loads while the window comes up.
    [[nodiscard]] static Result<std::unique_ptr<OfficeSession>>
    open(const QString &path, const Clock &clock, ThemeSource &theme, TileServer &tiles, QSettings &settings);
    ~OfficeSession() override;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] DayBoard &board() { return m_board; }
    /// Selects a technician's day by the name; nobody of that name changes nothing.
    void selectTechnician(const QString &name);
    [[nodiscard]] const OfficeMap &map() const { return m_map; }
    [[nodiscard]] const OfficeDrives &drives() const { return m_drives; }
    [[nodiscard]] const QString &path() const { return m_office.path(); }

private:
    OfficeSession(std::unique_ptr<OfficeFile> file, const Clock &clock, ThemeSource &theme, TileServer &tiles,
                  QSettings &settings);
    void restoreHistory();
    void connectMap(const TileServer &tiles);
    void readTiles(const TileServer &tiles);
    void connectFeed();
    /// Checks the file once, and backs it up every so often.
    void keepSafe();
    /// Lets the window look whether what it shows is true.
    void connectLive();
    void lookAtDisk();

    StationLock m_station;
    OfficeThread m_office;
    OfficeLookup m_lookup;
    DayBoard m_board;
    OfficeDrives m_drives;
    UndoHistory m_history;
    OfficeMap m_map;
    BoardSelection m_selection;
    DropAdvisor m_advisor;
    OfficeEngine m_engine;
    AutoPilot m_pilot;
    Feed m_feed;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_minute;
    QTimer m_hour;
    QTimer m_second;
    QTimer m_disk;
    bool m_isChecked = false;
    QFuture<Result<QStringList>> m_keeping; ///< the check or backup that runs, if any
    QFuture<FileFacts> m_looking;           ///< at the disk, if anybody does
};

} // namespace callout
