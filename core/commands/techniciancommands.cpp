#include "core/commands/techniciancommands.h"

#include "core/commands/commandwords.h"
#include "core/domain/technicianproblems.h"

#include <QLocale>

#include <algorithm>

namespace callout::commands {

namespace {

std::unexpected<Error> gone()
{
    return failure(ErrorCode::NotFound, Words::tr("This technician is no longer here. Nothing was changed."));
}

QString dateOf(const DayBoard &board, const Shift &shift)
{
    return QLocale().toString(board.calendar().dayOf(shift.begin), QLocale::ShortFormat);
}

/// The shift's words with its technician and day in them.
QString label(const QString &words, const DayBoard &board, const Shift &shift)
{
    return words.arg(board.technician(shift.technician)->name, dateOf(board, shift));
}

std::optional<Error> objection(const DayBoard &board, const Technician &technician)
{
    const QList<TechnicianProblem> problems = problemsOf(technician, board.day().technicians);
    if (problems.isEmpty())
        return std::nullopt;
    return Error{ErrorCode::InvalidInput, problems.front().message};
}

std::optional<Error> objection(const DayBoard &board, const QList<Shift> &shifts)
{
    for (const Shift &shift : shifts) {
        if (const std::optional<TechnicianProblem> problem = problemOf(shift))
            return Error{ErrorCode::InvalidInput, QStringLiteral("%1: %2").arg(dateOf(board, shift), problem->message)};
    }
    if (const std::optional<qsizetype> doubled = doubledShift(shifts)) {
        const Shift &shift = shifts.at(*doubled);
        return Error{
            ErrorCode::InvalidInput,
            Words::tr("There is another shift of that kind on %1 already. Change that one.").arg(dateOf(board, shift))};
    }
    return std::nullopt;
}

std::optional<Error> objection(const DayBoard &board, const TechnicianTimes &times)
{
    for (const NonJobEvent &event : times.events) {
        if (const std::optional<TechnicianProblem> problem = problemOf(event))
            return Error{ErrorCode::InvalidInput, problem->message};
    }
    return objection(board, times.shifts);
}

/// The shifts of this technician on the days shown, with `shift` among them in its new form.
QList<Shift> among(const DayBoard &board, const Shift &shift)
{
    QList<Shift> shifts;
    for (const Shift &other : board.day().shifts) {
        if (other.technician == shift.technician && other.id != shift.id)
            shifts.append(other);
    }
    return shifts << shift;
}

/// Adds what makes the records before into the records after, which all get this technician.
template<typename Record>
Result<void> replace(DayBoard &board, TechnicianId technician, const QList<Record> &before, const QList<Record> &after,
                     ChangeSet *changes)
{
    for (const Record &old : before) {
        if (!std::ranges::contains(after, old.id, &Record::id))
            changes->remove(old);
    }
    for (Record record : after) {
        record.technician = technician;
        const auto old = std::ranges::find(before, record.id, &Record::id);
        if (record.id && old != before.end()) {
            changes->update(*old, record);
            continue;
        }
        const Result<qint64> id = board.newId(Fields<Record>::kind);
        if (!id)
            return std::unexpected(id.error());
        record.id = {*id};
        changes->create(record);
    }
    return {};
}

Result<void> replace(DayBoard &board, TechnicianId technician, const TechnicianTimes &before,
                     const TechnicianTimes &after, ChangeSet *changes)
{
    if (const std::optional<Error> error = objection(board, after))
        return std::unexpected(*error);
    return replace(board, technician, before.shifts, after.shifts, changes).and_then([&] {
        return replace(board, technician, before.events, after.events, changes);
    });
}

/// Takes the day's jobs off a technician; gives those that stay.
QList<JobId> clear(const DayBoard &board, TechnicianId technician, QDate day, ChangeSet *changes)
{
    QList<JobId> left;
    for (const Job &job : plannedJobs(board.day(), technician, board.calendar().day(day))) {
        if (!isOpen(job.status))
            continue;
        if (job.status == JobStatus::Scheduled)
            changes->update(job, unassigned(job));
        else
            left.append(job.id);
    }
    return left;
}

/// Whether somebody is away for all of a span already.
bool isOff(const DayBoard &board, TechnicianId technician, const TimeWindow &span)
{
    return std::ranges::any_of(board.day().shifts, [&](const Shift &shift) {
        return shift.technician == technician && shift.kind == ShiftKind::TimeOff && shift.span().contains(span);
    });
}

Result<Clearing> clearing(Command command, QList<JobId> left)
{
    return std::move(command).transform(
        [&](std::unique_ptr<EditBoard> edit) { return Clearing{std::move(edit), std::move(left)}; });
}

Technician tidied(Technician technician)
{
    technician.name = technician.name.trimmed();
    technician.phone = technician.phone.trimmed();
    technician.email = technician.email.trimmed();
    technician.homeAddress = technician.homeAddress.trimmed();
    return technician;
}

} // namespace

Command createTechnician(DayBoard &board, const Technician &wanted, const TechnicianTimes &times)
{
    Technician technician = tidied(wanted);
    if (const std::optional<Error> error = objection(board, technician))
        return std::unexpected(*error);
    const Result<qint64> id = board.newId(RecordKind::Technician);
    if (!id)
        return std::unexpected(id.error());
    technician.id = {*id};
    ChangeSet changes;
    changes.create(technician);
    if (const Result<void> made = replace(board, technician.id, {}, times, &changes); !made)
        return std::unexpected(made.error());
    return makeCommand(board, std::move(changes), Words::tr("Add %1 to the team").arg(technician.name));
}

Command saveTechnician(DayBoard &board, const Technician &before, const Technician &wanted,
                       const TechnicianTimes &timesBefore, const TechnicianTimes &timesAfter)
{
    const Technician after = tidied(wanted);
    if (const std::optional<Error> error = objection(board, after))
        return std::unexpected(*error);
    ChangeSet changes;
    changes.update(before, after);
    if (const Result<void> made = replace(board, after.id, timesBefore, timesAfter, &changes); !made)
        return std::unexpected(made.error());
    return makeCommand(board, std::move(changes), Words::tr("Edit %1").arg(after.name));
}

Command setPaused(DayBoard &board, const QList<TechnicianId> &technicians, bool isPaused)
{
    ChangeSet changes;
    QString name;
    for (const TechnicianId id : technicians) {
        const Technician *before = board.technician(id);
        if (!before)
            return gone();
        if (before->isPaused == isPaused)
            continue;
        Technician after = *before;
        after.isPaused = isPaused;
        changes.update(*before, after);
        name = before->name;
    }
    const int count = int(changes.records().size());
    if (count > 1)
        name = Words::tr("%n technicians", nullptr, count);
    const QString words = isPaused ? Words::tr("Pause %1 for the engine") : Words::tr("Let the engine plan %1 again");
    return makeCommand(board, std::move(changes), words.arg(name));
}

Result<Clearing> unassignAll(DayBoard &board, TechnicianId id, QDate day)
{
    const Technician *technician = board.technician(id);
    if (!technician)
        return gone();
    ChangeSet changes;
    QList<JobId> left = clear(board, id, day, &changes);
    return clearing(makeCommand(board, std::move(changes), Words::tr("Unassign all jobs of %1").arg(technician->name)),
                    std::move(left));
}

Result<Clearing> callInSick(DayBoard &board, TechnicianId id)
{
    const Technician *technician = board.technician(id);
    if (!technician)
        return gone();
    const Instant now = std::chrono::floor<Minutes>(board.clock().now());
    const QDate today = board.calendar().dayOf(now);
    if (!board.day().span().contains(now))
        return failure(
            ErrorCode::InvalidInput,
            Words::tr("Today is not among the days shown. Show today, then report %1 off sick.").arg(technician->name));
    ChangeSet changes;
    Technician paused = *technician;
    paused.isPaused = true;
    changes.update(*technician, paused);
    const TimeWindow rest{now, board.calendar().day(today).end};
    if (!isOff(board, id, rest)) {
        const Result<qint64> shift = board.newId(RecordKind::Shift);
        if (!shift)
            return std::unexpected(shift.error());
        changes.create(
            Shift{.id = {*shift}, .technician = id, .kind = ShiftKind::TimeOff, .begin = rest.begin, .end = rest.end});
    }
    QList<JobId> left = clear(board, id, today, &changes);
    return clearing(makeCommand(board, std::move(changes), Words::tr("Report %1 off sick").arg(technician->name),
                                Words::tr("Off sick")),
                    std::move(left));
}

Command addShift(DayBoard &board, const Shift &wanted)
{
    if (!board.technician(wanted.technician))
        return gone();
    Shift shift = wanted;
    shift.id = {};
    if (const std::optional<Error> error = objection(board, among(board, shift)))
        return std::unexpected(*error);
    const Result<qint64> id = board.newId(RecordKind::Shift);
    if (!id)
        return std::unexpected(id.error());
    shift.id = {*id};
    ChangeSet changes;
    changes.create(shift);
    const QString words = shift.kind == ShiftKind::TimeOff ? Words::tr("Give %1 time off on %2")
        : shift.kind == ShiftKind::OnCall                  ? Words::tr("Put %1 on call on %2")
                                                           : Words::tr("Add a shift of %1 on %2");
    return makeCommand(board, std::move(changes), label(words, board, shift));
}

Command changeShift(DayBoard &board, const Shift &before, const Shift &after)
{
    if (!before.id)
        return before == after ? Command(nullptr) : addShift(board, after);
    if (!board.technician(after.technician))
        return gone();
    if (const std::optional<Error> error = objection(board, among(board, after)))
        return std::unexpected(*error);
    ChangeSet changes;
    changes.update(before, after);
    return makeCommand(board, std::move(changes), label(Words::tr("Change a shift of %1 on %2"), board, after));
}

Command removeShift(DayBoard &board, const Shift &shift)
{
    if (!board.technician(shift.technician))
        return gone();
    if (!shift.id)
        return failure(ErrorCode::InvalidInput,
                       Words::tr("This shift comes from the weekly hours. Change these, or give time off."));
    ChangeSet changes;
    changes.remove(shift);
    const QString words = shift.kind == ShiftKind::TimeOff ? Words::tr("Take back %1's time off on %2")
                                                           : Words::tr("Remove a shift of %1 on %2");
    return makeCommand(board, std::move(changes), label(words, board, shift));
}

Command giveTimeOff(DayBoard &board, TechnicianId technician, const TimeWindow &span)
{
    if (!span.isEmpty() && isOff(board, technician, span))
        return nullptr;
    return addShift(board,
                    {.technician = technician, .kind = ShiftKind::TimeOff, .begin = span.begin, .end = span.end});
}

} // namespace callout::commands
