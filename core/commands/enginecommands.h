#pragma once

#include "core/commands/editboard.h"

#include <memory>

namespace callout::commands {

/// What the dispatcher told the engine about the office and its types of job, both as they were asked for and as they are
/// to be, in one step. What changed elsewhere meanwhile stays; a type that is gone is left alone.
[[nodiscard]] Result<std::unique_ptr<EditBoard>> saveEngineRules(DayBoard &board, const OfficeSettings &before,
                                                                 const OfficeSettings &after,
                                                                 const QList<JobType> &types);

} // namespace callout::commands
