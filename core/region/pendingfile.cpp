#include "core/region/pendingfile.h"

#include "core/region/regionwords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

std::unexpected<Error> cannotWrite(const QString &target, int code)
{
    return failure(ErrorCode::StorageFailed,
                   RegionWords::tr("%1 cannot be written: %2. Choose another folder, or free some space.")
                       .arg(QDir::toNativeSeparators(target), qt_error_string(code)));
}

bool sync(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool isSynced = ::fsync(file) == 0;
    ::close(file);
    return isSynced;
}

} // namespace

PendingFile::PendingFile(QString path, QString target) : m_path(std::move(path)), m_target(std::move(target))
{
}

PendingFile::PendingFile(PendingFile &&other) noexcept
    : m_path(std::exchange(other.m_path, QString()))
    , m_target(std::move(other.m_target))
{
}

PendingFile::~PendingFile()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

Result<PendingFile> PendingFile::beside(const QString &target)
{
    if (QFileInfo(target).isDir())
        return cannotWrite(target, EISDIR);
    const QString path = u"%1.%2.part"_s.arg(target, QUuid::createUuid().toString(QUuid::Id128).first(12));
    const int file = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0666);
    if (file < 0)
        return cannotWrite(target, errno);
    ::close(file);
    return PendingFile(path, target);
}

Result<void> PendingFile::replaceTarget()
{
    if (!sync(m_path, O_RDWR))
        return cannotWrite(m_target, errno);
    if (::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(m_target).constData()) != 0)
        return cannotWrite(m_target, errno);
    m_path.clear();
    // The file is complete and in place: a folder that cannot be synced is no failure any more.
    sync(QFileInfo(m_target).absolutePath(), O_RDONLY | O_DIRECTORY);
    return {};
}

} // namespace callout
