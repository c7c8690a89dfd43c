#pragma once

class QSettings;

namespace callout {

class BoardSelection;
class DayBoard;
class DriveTimes;
class DropAdvisor;
class OfficeThread;
class ThemeSource;
class TileServer;
class UndoHistory;

/// What a window works with, all of it owned by the app and longer-lived than the window.
struct OfficeParts {
    OfficeThread &office;
    DayBoard &board;
    UndoHistory &history;
    const DriveTimes &drives;
    BoardSelection &selection;
    DropAdvisor &advisor;
    TileServer &tiles;
    ThemeSource &theme;
    QSettings &settings;
};

} // namespace callout
