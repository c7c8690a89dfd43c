#pragma once

#include "core/domain/office.h"

class QSettings;

namespace callout {

class AutoPilot;
class BoardSelection;
class DayBoard;
class DriveTimes;
class DropAdvisor;
class Engine;
class OfficeLookup;
class ThemeSource;
class UndoHistory;

/// What a window works with, all of it owned by the app and longer-lived than the window.
struct OfficeParts {
    const OfficeLookup &lookup;
    DayBoard &board;
    UndoHistory &history;
    const DriveTimes &drives;
    BoardSelection &selection;
    DropAdvisor &advisor;
    Engine &engine;
    AutoPilot &pilot;
    ThemeSource &theme;
    QSettings &settings;
    OfficeSettings usualDriving = {}; ///< all figures of driving as they are where an office sets none
};

} // namespace callout
