#pragma once

#include "ui/style/theme.h"

#include <QIcon>

namespace callout {

/// The line icons of actions; each has a drawing resources/icons/*.svg of the same name on a grid of 20.
enum class Icon {
    Undo,
    Redo,
    Search,
    NewJob,
    Emergency,
    Today,
    Previous,
    Next,
    Commands,
    Day,
    Week,
    Layout,
    Theme,
    Sun,
    Moon,
    Settings,
    Fit,
    ZoomIn,
    ZoomOut,
    Map,
    Pin,
    Queue,
    Board,
    Person,
    People,
    Assign,
    Unassign,
    Dispatch,
    Travel,
    Arrive,
    Complete,
    Hold,
    Resume,
    Cancel,
    Reopen,
    Recall,
    Tomorrow,
    Tag,
    Filter,
    Edit,
    Note,
    Phone,
    Mail,
    Clock,
    Copy,
    Print,
    Folder,
    Save,
    Close,
    Float,
    More,
    Menu,
    Check,
    ChevronDown,
    ChevronUp,
    ArrowUp,
    ArrowDown,
    Warning,
    Info,
    Help,
    Keyboard,
    Remove,
    Route,
    History,
    Attach,
    Money,
    Skill,
    Target,
    SelectAll,
};
inline constexpr int IconCount = int(Icon::SelectAll) + 1;

/// An icon in the theme's text colour, drawn sharply at every size and scale; fainter while disabled. Icons that point
/// along the reading direction are mirrored in right-to-left layouts. Make it anew when the theme changes.
[[nodiscard]] QIcon actionIcon(Icon icon, const Theme &theme);

/// The same in one colour of its own.
[[nodiscard]] QIcon actionIcon(Icon icon, const QColor &colour);

/// The drawing's name, for QML and tests.
[[nodiscard]] QString iconPath(Icon icon);

} // namespace callout
