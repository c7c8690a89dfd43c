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
    Previous,
    Next,
    Commands,
    Day,
    Theme,
    Settings,
    Fit,
    Map,
    Pin,
    Queue,
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
    Phone,
    Clock,
    Folder,
    Save,
    Close,
    Float,
    More,
    Check,
    Warning,
    Info,
    Help,
    Keyboard,
    SelectAll,
    AutoAssign,
    Reject,
    Stop,
};
inline constexpr int IconCount = int(Icon::Stop) + 1;

/// An icon in the theme's text colour, drawn sharply at every size and scale; fainter while disabled. Icons that point
/// along the reading direction are mirrored in right-to-left layouts. Make it anew when the theme changes.
[[nodiscard]] QIcon actionIcon(Icon icon, const Theme &theme);

/// The same in one colour of its own.
[[nodiscard]] QIcon actionIcon(Icon icon, const QColor &colour);

/// The drawing's name, for QML and tests.
[[nodiscard]] QString iconPath(Icon icon);

} // namespace callout
