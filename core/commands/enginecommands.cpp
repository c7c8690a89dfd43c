#include "core/commands/enginecommands.h"

#include "core/commands/commandwords.h"

namespace callout::commands {

Result<std::unique_ptr<EditBoard>> saveEngineRules(DayBoard &board, const OfficeSettings &before,
                                                   const OfficeSettings &after, const QList<JobType> &types)
{
    ChangeSet changes;
    changes.update(before, after);
    for (const JobType &type : types) {
        const auto known = board.day().jobTypes.constFind(type.id);
        if (known == board.day().jobTypes.cend())
            continue;
        JobType changed = *known;
        changed.isEngineEnabled = type.isEngineEnabled;
        changed.priorityStep = type.priorityStep;
        changes.update(*known, changed);
    }
    if (changes.isEmpty())
        return nullptr;
    return std::make_unique<EditBoard>(
        board,
        Edit{std::move(changes), Words::tr("Change what Auto-Assign aims for"), {}, board.actor(), EditKind::Do, 0});
}

} // namespace callout::commands
