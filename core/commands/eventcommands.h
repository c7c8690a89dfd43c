#pragma once

#include "core/commands/command.h"

/// Free functions that build one undoable edit of a non-job event each, like those of jobcommands.h.
namespace callout::commands {

/// A new event; its id comes from the board.
[[nodiscard]] Command createEvent(DayBoard &board, const NonJobEvent &event);
[[nodiscard]] Command saveEvent(DayBoard &board, const NonJobEvent &before, const NonJobEvent &after);
/// To another technician or another begin, as long as before. An event with a window of its own stays inside it.
[[nodiscard]] Command moveEvent(DayBoard &board, NonJobEventId event, TechnicianId technician, Instant begin);
[[nodiscard]] Command removeEvent(DayBoard &board, const NonJobEvent &event);

} // namespace callout::commands
