#include "core/commands/devicecommands.h"

#include "core/commands/commandwords.h"

namespace callout::commands {

namespace {

Result<Device> known(const DayBoard &board, DeviceId id)
{
    const auto found = board.day().devices.constFind(id);
    if (found == board.day().devices.cend())
        return failure(ErrorCode::NotFound, Words::tr("This device is no longer here. Nothing was changed."));
    return *found;
}

} // namespace

Command addDevice(DayBoard &board, const Device &wanted)
{
    Device device = wanted;
    device.name = device.name.trimmed();
    if (device.name.isEmpty())
        return failure(ErrorCode::InvalidInput, Words::tr("Give the device a name by which people know it."));
    if (device.kind == DeviceKind::Phone && !board.technician(device.technician))
        return failure(ErrorCode::NotFound, Words::tr("This technician no longer works here. Nothing was changed."));
    const Result<qint64> id = board.newId(RecordKind::Device);
    if (!id)
        return std::unexpected(id.error());
    device.id = {*id};
    device.pairedAt = board.clock().now();
    ChangeSet changes;
    changes.create(device);
    return makeCommand(board, std::move(changes), Words::tr("Let \"%1\" talk to the office").arg(device.name));
}

Command renewDevice(DayBoard &board, DeviceId id, const QString &tokenHash, const QString &codeHash, Instant codeUntil)
{
    const Result<Device> before = known(board, id);
    if (!before)
        return std::unexpected(before.error());
    Device after = *before;
    after.tokenHash = tokenHash;
    after.codeHash = codeHash;
    after.codeUntil = codeUntil;
    after.pairedAt = board.clock().now();
    after.revokedAt.reset();
    ChangeSet changes;
    changes.update(*before, after);
    return makeCommand(board, std::move(changes), Words::tr("Pair \"%1\" anew").arg(after.name));
}

Command revokeDevice(DayBoard &board, DeviceId id)
{
    const Result<Device> before = known(board, id);
    if (!before)
        return std::unexpected(before.error());
    if (before->revokedAt)
        return Command();
    Device after = *before;
    after.revokedAt = board.clock().now();
    after.codeHash.clear();
    after.codeUntil.reset();
    ChangeSet changes;
    changes.update(*before, after);
    return makeCommand(board, std::move(changes), Words::tr("Shut out \"%1\"").arg(after.name));
}

} // namespace callout::commands
