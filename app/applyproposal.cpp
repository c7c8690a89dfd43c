#include "app/applyproposal.h"

#include "app/stationlock.h"
#include "core/commands/acceptproposal.h"
#include "core/commands/commandwords.h"
#include "core/store/officethread.h"

#include <QEventLoop>

namespace callout {

namespace {

/// Waits for the board to show a day.
Result<void> showDay(DayBoard &board, QDate day)
{
    QEventLoop loop;
    std::optional<Error> failed;
    QObject::connect(&board, &DayBoard::dayReset, &loop, &QEventLoop::quit);
    QObject::connect(&board, &DayBoard::loadFailed, &loop, [&](const Error &error) {
        failed = error;
        loop.quit();
    });
    board.showDays(day, 1);
    loop.exec();
    if (failed)
        return std::unexpected(*failed);
    return {};
}

/// Does an edit and waits until it is on the disk.
Result<void> write(DayBoard &board, const Edit &edit)
{
    QEventLoop loop;
    std::optional<Error> failed;
    QObject::connect(&board, &DayBoard::editSaved, &loop, &QEventLoop::quit);
    QObject::connect(&board, &DayBoard::editFailed, &loop, [&](DayBoard::Ticket, const Error &error) {
        failed = error;
        loop.quit();
    });
    if (const Result<DayBoard::Ticket> ticket = board.apply(edit); !ticket)
        return std::unexpected(ticket.error());
    loop.exec();
    if (failed)
        return std::unexpected(*failed);
    return {};
}

} // namespace

Result<Applied> applyProposal(std::unique_ptr<OfficeFile> file, const Clock &clock, const DriveTimes &drives,
                              const Proposal &proposal)
{
    const StationLock station(file->path());
    OfficeThread office(std::move(file), station.name());
    DayBoard board(office, clock);
    board.setActor({ActorKind::Person, loginName()});
    if (const Result<void> shown = showDay(board, proposal.day); !shown)
        return std::unexpected(shown.error());
    const Result<commands::Acceptance> acceptance = commands::acceptProposal(board, drives, proposal, proposal.lines);
    if (!acceptance)
        return std::unexpected(acceptance.error());
    Applied applied{.accepted = int(acceptance->accepted.size())};
    const auto leaveOut = [&](JobId id) {
        if (const Job *job = board.job(id))
            applied.leftOut.append(commands::nameOf(*job));
    };
    for (const JobId id : acceptance->outdated)
        leaveOut(id);
    for (const commands::RefusedLine &line : acceptance->refused)
        leaveOut(line.job);
    if (acceptance->command) {
        if (const Result<void> written = write(board, acceptance->command->edit()); !written)
            return std::unexpected(written.error());
    }
    return applied;
}

} // namespace callout
