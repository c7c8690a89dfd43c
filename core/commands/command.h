#pragma once

#include "core/commands/editboard.h"

#include <memory>

namespace callout::commands {

/// One undoable edit that has not happened yet; null where there is nothing to do.
using Command = Result<std::unique_ptr<EditBoard>>;

/// The changes as one step by whoever edits at this window; null where there are none.
[[nodiscard]] Command makeCommand(DayBoard &board, ChangeSet changes, const QString &label, const QString &why = {});

} // namespace callout::commands
