#include "core/commands/command.h"

namespace callout::commands {

Command makeCommand(DayBoard &board, ChangeSet changes, const QString &label, const QString &why)
{
    if (changes.isEmpty())
        return nullptr;
    return std::make_unique<EditBoard>(board, Edit{std::move(changes), label, why, board.actor(), EditKind::Do, 0});
}

} // namespace callout::commands
