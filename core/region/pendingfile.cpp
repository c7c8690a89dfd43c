#include "core/region/pendingfile.h"

#include "core/region/regionwords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
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

/// Whether the file is this process's alone. A file system without locks says no, and so keeps what is left.
bool lock(int file)
{
    return ::flock(file, LOCK_EX | LOCK_NB) == 0;
}

void removeAbandoned(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return;
    if (lock(file))
        ::unlink(name.constData());
    ::close(file);
}

void removeAbandonedFor(const QString &target)
{
    const QFileInfo file(target);
    const QRegularExpression ours(u"^%1\\.[0-9a-f]{12}\\.part$"_s.arg(QRegularExpression::escape(file.fileName())));
    const QDir folder = file.absoluteDir();
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        if (ours.match(name).hasMatch())
            removeAbandoned(folder.filePath(name));
    }
}

/// Whether somebody took the file for an abandoned one before it was locked.
bool isRemoved(int file)
{
    struct stat facts{};
    return ::fstat(file, &facts) == 0 && facts.st_nlink == 0;
}

} // namespace

PendingFile::PendingFile(QString path, QString target, int lock)
    : m_path(std::move(path))
    , m_target(std::move(target))
    , m_lock(lock)
{
}

PendingFile::PendingFile(PendingFile &&other) noexcept
    : m_path(std::exchange(other.m_path, QString()))
    , m_target(std::move(other.m_target))
    , m_lock(std::exchange(other.m_lock, -1))
{
}

PendingFile::~PendingFile()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
    if (m_lock >= 0)
        ::close(m_lock);
}

Result<PendingFile> PendingFile::beside(const QString &target)
{
    if (QFileInfo(target).isDir())
        return cannotWrite(target, EISDIR);
    removeAbandonedFor(target);
    for (;;) {
        const QString path = u"%1.%2.part"_s.arg(target, QUuid::createUuid().toString(QUuid::Id128).first(12));
        const int file = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0666);
        if (file < 0)
            return cannotWrite(target, errno);
        const bool isTaken = !lock(file) && errno == EWOULDBLOCK;
        if (!isTaken && !isRemoved(file))
            return PendingFile(path, target, file);
        ::close(file);
    }
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
