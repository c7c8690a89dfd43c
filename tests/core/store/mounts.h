#pragma once

#include <QFile>
#include <QString>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

/// Drives of our own: tiny ones, read-only ones. They live in a mount namespace of this process and are gone with it.
/// Needs root, or a kernel that lets anybody make user namespaces.
namespace callout::samples {

namespace detail {

inline bool writeText(const char *path, const QByteArray &text)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool isWritten = file >= 0 && ::write(file, text.constData(), size_t(text.size())) == text.size();
    if (file >= 0)
        ::close(file);
    return isWritten;
}

inline bool enterUserNamespace()
{
    const QByteArray user = QByteArray::number(::geteuid());
    const QByteArray group = QByteArray::number(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    return writeText("/proc/self/setgroups", "deny") && writeText("/proc/self/uid_map", "0 " + user + " 1")
        && writeText("/proc/self/gid_map", "0 " + group + " 1");
}

} // namespace detail

/// Called first in main(), while there is one thread. Gives whether drives can be made.
inline bool enterOwnMounts()
{
    if (::unshare(CLONE_NEWNS) != 0 && !detail::enterUserNamespace())
        return false;
    return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// Mounts an empty drive in memory over a folder.
inline bool mountTinyDrive(const QString &folder, int kilobytes)
{
    const QByteArray options = "size=" + QByteArray::number(kilobytes) + "k";
    return ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, options.constData()) == 0;
}

/// What is under a folder can be read, but nothing in it changed.
inline bool makeReadOnly(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    return ::mount(path.constData(), path.constData(), nullptr, MS_BIND, nullptr) == 0
        && ::mount(nullptr, path.constData(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) == 0;
}

inline void unmount(const QString &folder)
{
    ::umount2(QFile::encodeName(folder).constData(), MNT_DETACH);
}

} // namespace callout::samples
