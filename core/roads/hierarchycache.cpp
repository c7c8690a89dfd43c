#include "core/roads/hierarchycache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Far above what the largest region needs.
constexpr qint64 LargestFile = 1024LL * 1024 * 1024;

const QString Ending = u".hierarchy"_s;

} // namespace

QByteArray HierarchyCache::read(const RegionProvenance &region, const CarProfile &profile) const
{
    QFile file(pathOf(region, profile));
    return file.open(QIODevice::ReadOnly) && file.size() <= LargestFile ? file.readAll() : QByteArray();
}

void HierarchyCache::write(const RegionProvenance &region, const CarProfile &profile, const QByteArray &hierarchy) const
{
    QSaveFile file(pathOf(region, profile));
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly))
        return;
    file.write(hierarchy);
    if (file.commit())
        removeOldest();
}

QString HierarchyCache::pathOf(const RegionProvenance &region, const CarProfile &profile) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(region.sourceDigest.toUtf8());
    hash.addData(QByteArray::number(region.importedAt.toSecsSinceEpoch()));
    hash.addData(QByteArray::number(quint64(profile.digest())));
    return m_folder + u'/' + QString::fromLatin1(hash.result().toHex().first(32)) + Ending;
}

void HierarchyCache::removeOldest() const
{
    const QFileInfoList files = QDir(m_folder).entryInfoList({u'*' + Ending}, QDir::Files, QDir::Time);
    for (qsizetype i = MostKept; i < files.size(); ++i)
        QFile::remove(files.at(i).filePath());
}

} // namespace callout
