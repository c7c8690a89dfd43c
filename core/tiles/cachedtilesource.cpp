#include "core/tiles/cachedtilesource.h"

#include "core/tiles/tilepath.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// A file is this and the tile.
QByteArray checkOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).first(16);
}

QByteArray readTile(const QString &path)
{
    constexpr qint64 LargestTile = 8 * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestTile)
        return {};
    const QByteArray content = file.readAll();
    const QByteArray bytes = content.sliced(std::min<qsizetype>(16, content.size()));
    return content.startsWith(checkOf(bytes)) ? bytes : QByteArray();
}

} // namespace

CachedTileSource::CachedTileSource(std::shared_ptr<const TileSource> source, QString digest, QString folder)
    : CachedTileSource(std::move(source), std::move(digest), std::move(folder), Limits{})
{
}

CachedTileSource::CachedTileSource(std::shared_ptr<const TileSource> source, QString digest, QString folder,
                                   Limits limits)
    : m_source(std::move(source))
    , m_digest(std::move(digest))
    , m_folder(std::move(folder))
    , m_limits(limits)
    , m_memory(limits.memoryBytes)
{
}

QImage CachedTileSource::tile(const TileKey &key) const
{
    return QImage::fromData(encoded(key));
}

QByteArray CachedTileSource::encoded(const TileKey &key) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const QByteArray *known = m_memory.object(key))
            return *known;
    }
    const QString path = pathOf(key);
    QByteArray bytes = isTooOld(path) ? QByteArray() : readTile(path);
    const bool isNew = bytes.isEmpty();
    if (isNew)
        bytes = m_source->encoded(key);
    if (bytes.isEmpty())
        return bytes;
    if (isNew)
        write(key, bytes);
    const std::scoped_lock lock(m_mutex);
    m_memory.insert(key, new QByteArray(bytes), bytes.size());
    return bytes;
}

QString CachedTileSource::pathOf(const TileKey &key) const
{
    return m_folder + u'/' + m_digest + u'/' + QString::fromLatin1(tilepath::write(key)) + u".tile"_s;
}

bool CachedTileSource::isTooOld(const QString &path) const
{
    if (!m_limits.clock)
        return false;
    const QDateTime written = QFileInfo(path).lastModified();
    return written.isValid()
        && Seconds(written.toSecsSinceEpoch()) + m_limits.age < m_limits.clock->now().time_since_epoch();
}

void CachedTileSource::write(const TileKey &key, const QByteArray &bytes) const
{
    const QString path = pathOf(key);
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly))
        return;
    file.write(checkOf(bytes));
    file.write(bytes);
    if (!file.commit())
        return;
    const std::scoped_lock lock(m_mutex);
    if (m_diskBytes >= 0)
        m_diskBytes += bytes.size();
    if (m_diskBytes < 0 || m_diskBytes > m_limits.diskBytes)
        makeRoom();
}

/// Counts what is there and takes away the oldest beyond the limit, down to three quarters of it.
void CachedTileSource::makeRoom() const
{
    struct Known {
        QDateTime written;
        QString path;
        qint64 bytes;
    };
    std::vector<Known> files;
    m_diskBytes = 0;
    QDirIterator iterator(m_folder, {u"*.tile"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QFileInfo file = iterator.nextFileInfo();
        files.push_back({file.lastModified(), file.filePath(), file.size()});
        m_diskBytes += file.size();
    }
    if (m_diskBytes <= m_limits.diskBytes)
        return;
    std::ranges::sort(files, {}, &Known::written);
    for (const Known &file : files) {
        if (m_diskBytes <= m_limits.diskBytes / 4 * 3)
            break;
        if (QFile::remove(file.path))
            m_diskBytes -= file.bytes;
    }
}

} // namespace callout
