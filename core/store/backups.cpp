#include "core/store/backups.h"

#include "core/store/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("callout::OfficeFile", text);
}

Error copyFailed(const QString &target, const QString &why)
{
    return {ErrorCode::StorageFailed,
            words(QT_TRANSLATE_NOOP("callout::OfficeFile",
                                    "The backup %1 could not be written: %2. Choose a folder with free space that you "
                                    "may write to."))
                .arg(QDir::toNativeSeparators(target), why)};
}

/// Waits until a file, or the entries of a folder, are on the disk itself.
bool flushToDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isFlushed = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isFlushed;
}

Result<void> expectSound(const QString &path)
{
    Result<std::unique_ptr<Database>> copy = Database::open(path, Database::Mode::ReadOnly);
    if (!copy)
        return std::unexpected(copy.error());
    const Result<QVariant> finding = (*copy)->value(u"PRAGMA quick_check(1)"_s);
    if (!finding)
        return std::unexpected(finding.error());
    if (finding->toString() != "ok"_L1)
        return failure(ErrorCode::DamagedFile, finding->toString());
    return {};
}

} // namespace

Result<void> copyDatabase(Database &database, const QString &target)
{
    if (QFileInfo::exists(target)) {
        return failure(ErrorCode::InvalidInput,
                       words(QT_TRANSLATE_NOOP("callout::OfficeFile", "%1 exists already. Choose another name."))
                           .arg(QDir::toNativeSeparators(target)));
    }
    const QString unfinished = target + ".unfinished"_L1;
    QFile::remove(unfinished);
    Result<void> copied = database.run(u"VACUUM INTO ?"_s, {unfinished}).transform([](int) {});
    if (copied)
        copied = expectSound(unfinished);
    if (!copied) {
        QFile::remove(unfinished);
        return std::unexpected(copyFailed(target, copied.error().message));
    }
    QFile file(unfinished);
    if (!flushToDisk(unfinished) || !file.rename(target) || !flushToDisk(QFileInfo(target).absolutePath())) {
        QFile::remove(unfinished);
        return std::unexpected(copyFailed(target, file.errorString()));
    }
    return {};
}

Result<QString> backUpBeforeMigration(Database &database, int version)
{
    const QFileInfo file(database.path());
    QString target;
    for (int attempt = 1; target.isEmpty() || QFileInfo::exists(target); ++attempt) {
        const QString count = attempt == 1 ? QString() : u"-%1"_s.arg(attempt);
        target = file.dir().filePath(
            u"%1.version-%2%3.%4"_s.arg(file.completeBaseName()).arg(version).arg(count, file.suffix()));
    }
    return copyDatabase(database, target).transform([&] { return target; });
}

} // namespace callout
