#include "core/store/officelease.h"

#include "core/store/officewords.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace callout {

OfficeLease::OfficeLease(const QString &officePath, const QString &duty) : m_path(pathFor(officePath, duty))
{
}

OfficeLease::~OfficeLease()
{
    release();
}

QString OfficeLease::pathFor(const QString &officePath, const QString &duty)
{
    const QString real = QFileInfo(officePath).canonicalFilePath();
    return (real.isEmpty() ? officePath : real) + u'.' + duty;
}

Result<bool> OfficeLease::take()
{
    if (isHeld())
        return true;
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0664);
    if (file < 0) {
        return failure(
            ErrorCode::StorageFailed,
            OfficeWords::tr("%1 cannot be written (%2). Move the office file to a folder that can be written to.")
                .arg(m_path, QString::fromLocal8Bit(std::strerror(errno))));
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return false;
    }
    m_file = file;
    return true;
}

void OfficeLease::release()
{
    if (!isHeld())
        return;
    // The file stays: removing it would let two processes lock two files of one name.
    say({});
    ::close(m_file);
    m_file = -1;
}

void OfficeLease::say(const QByteArray &words)
{
    if (!isHeld())
        return;
    qsizetype written = 0;
    while (written < words.size()) {
        const auto step = ::pwrite(m_file, words.constData() + written, size_t(words.size() - written), written);
        if (step <= 0)
            break; // a full disk: those who listen see that the words are cut
        written += step;
    }
    (void)!::ftruncate(m_file, written);
}

QByteArray OfficeLease::heard() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.read(64 * 1024) : QByteArray();
}

} // namespace callout
