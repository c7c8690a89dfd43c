#include "core/store/sqlerror.h"

#include "core/store/officewords.h"

#include <QDir>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// SQLite's primary result codes; they are part of its stable interface.
enum SqliteCode : int {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26,
};

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

} // namespace

bool isBusy(const QSqlError &error)
{
    return primaryCode(error) == Busy;
}

Error storeError(const QSqlError &error, const QString &path)
{
    const QString file = QDir::toNativeSeparators(path);
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    switch (primaryCode(error)) {
    case Busy:
    case Locked:
        return {ErrorCode::StorageFailed,
                OfficeWords::tr("Another program kept %1 locked for more than %2 seconds. Nothing was written. "
                                "Close the program that uses the file, or try again.")
                    .arg(file)
                    .arg(BusySeconds)};
    case ReadOnly:
        return {ErrorCode::StorageFailed,
                OfficeWords::tr("%1 cannot be changed: the file or its folder is read-only. Nothing was "
                                "written. Ask for write permission, or copy the file to a folder of yours.")
                    .arg(file)};
    case Full:
        return {ErrorCode::StorageFailed,
                OfficeWords::tr("The disk that holds %1 is full. Nothing was written. Free some space and try "
                                "again.")
                    .arg(file)};
    case CannotOpen:
        return {ErrorCode::StorageFailed,
                OfficeWords::tr("%1 cannot be opened: it is unreadable, or its folder is read-only. Check the "
                                "permissions of the file and of its folder.")
                    .arg(file)};
    case InputOutput:
        return {ErrorCode::StorageFailed,
                OfficeWords::tr("Reading or writing %1 failed (%2). Nothing was written. Check the disk and its "
                                "free space, then try again.")
                    .arg(file, detail)};
    case Corrupt:
        return damagedFile(path, detail);
    case NotADatabase:
        return {ErrorCode::ForeignFile,
                OfficeWords::tr("%1 is no office file, or its beginning is destroyed. Choose another file, or "
                                "restore a backup.")
                    .arg(file)};
    case Constraint:
        return {ErrorCode::RuleBroken,
                OfficeWords::tr("%1 refused a change that would break its order (%2). Nothing was written.")
                    .arg(file, detail)};
    default:
        return {ErrorCode::StorageFailed, OfficeWords::tr("%1 could not be used: %2.").arg(file, detail)};
    }
}

Error fileMissing(const QString &path)
{
    return {ErrorCode::StorageFailed,
            OfficeWords::tr("%1 is gone: it was moved, deleted or replaced, or its drive was removed. Nothing "
                            "was written. Bring the file back and open it again.")
                .arg(QDir::toNativeSeparators(path))};
}

Error damagedFile(const QString &path, const QString &detail)
{
    return {ErrorCode::DamagedFile,
            OfficeWords::tr("%1 is damaged (%2). Keep it as it is, and go on with the newest good backup.")
                .arg(QDir::toNativeSeparators(path), detail)};
}

} // namespace callout
