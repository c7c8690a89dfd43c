#include "core/commands/eventcommands.h"

#include "core/commands/commandwords.h"
#include "core/domain/technicianproblems.h"

namespace callout::commands {

namespace {

std::optional<Error> objection(const DayBoard &board, const NonJobEvent &event)
{
    const Technician *technician = board.technician(event.technician);
    if (!technician || !technician->isActive)
        return Error{ErrorCode::NotFound, Words::tr("This technician no longer works here. Nothing was changed.")};
    if (const std::optional<TechnicianProblem> problem = problemOf(event))
        return Error{ErrorCode::InvalidInput, problem->message};
    return std::nullopt;
}

QString label(const QString &words, const DayBoard &board, const NonJobEvent &event)
{
    return words.arg(event.title, board.technician(event.technician)->name);
}

NonJobEvent tidied(NonJobEvent event)
{
    event.title = event.title.trimmed();
    event.timesheetCode = event.timesheetCode.trimmed();
    return event;
}

} // namespace

Command createEvent(DayBoard &board, const NonJobEvent &wanted)
{
    NonJobEvent event = tidied(wanted);
    if (const std::optional<Error> error = objection(board, event))
        return std::unexpected(*error);
    const Result<qint64> id = board.newId(RecordKind::NonJobEvent);
    if (!id)
        return std::unexpected(id.error());
    event.id = {*id};
    ChangeSet changes;
    changes.create(event);
    return makeCommand(board, std::move(changes), label(Words::tr("Add \"%1\" to %2's day"), board, event));
}

Command saveEvent(DayBoard &board, const NonJobEvent &before, const NonJobEvent &wanted)
{
    const NonJobEvent after = tidied(wanted);
    if (const std::optional<Error> error = objection(board, after))
        return std::unexpected(*error);
    ChangeSet changes;
    changes.update(before, after);
    return makeCommand(board, std::move(changes), label(Words::tr("Change \"%1\" of %2"), board, after));
}

Command moveEvent(DayBoard &board, NonJobEventId id, TechnicianId technician, Instant begin)
{
    const auto before = board.day().events.constFind(id);
    if (before == board.day().events.cend())
        return failure(ErrorCode::NotFound,
                       Words::tr("This event is no longer on the days shown. Nothing was changed."));
    NonJobEvent after = *before;
    after.technician = technician;
    after.begin = begin;
    after.end = begin + before->span().length();
    if (const std::optional<Error> error = objection(board, after))
        return std::unexpected(*error);
    ChangeSet changes;
    changes.update(*before, after);
    const QString words =
        technician == before->technician ? Words::tr("Move \"%1\" on %2's day") : Words::tr("Move \"%1\" to %2");
    return makeCommand(board, std::move(changes), label(words, board, after));
}

Command removeEvent(DayBoard &board, const NonJobEvent &event)
{
    ChangeSet changes;
    changes.remove(event);
    const Technician *technician = board.technician(event.technician);
    return makeCommand(board, std::move(changes),
                       technician ? label(Words::tr("Remove \"%1\" from %2's day"), board, event)
                                  : Words::tr("Remove \"%1\"").arg(event.title));
}

} // namespace callout::commands
