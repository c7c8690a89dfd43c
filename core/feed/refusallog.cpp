#include "core/feed/refusallog.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr qint64 LargestLog = 1024 * 1024;
constexpr qsizetype LongestRequest = 200;

/// What a stranger sends must not look like another line, nor talk to a terminal.
QString printable(const QString &text)
{
    QString clean = text.left(LongestRequest);
    for (QChar &character : clean) {
        if (!character.isPrint())
            character = u'?';
    }
    return clean;
}

} // namespace

void RefusalLog::append(const Refusal &refusal) const
{
    QDir().mkpath(QFileInfo(m_path).path());
    if (QFileInfo(m_path).size() > LargestLog) {
        const QString older = m_path + ".1"_L1;
        QFile::remove(older);
        QFile::rename(m_path, older);
    }
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return;
    const QDateTime at = QDateTime::fromSecsSinceEpoch(refusal.at.time_since_epoch().count(), QTimeZone::utc());
    const QString line = u"%1 %2 \"%3\" %4%5%6\n"_s.arg(
        at.toString(Qt::ISODate), refusal.peer.toString(), reason(refusal.cause), printable(refusal.request),
        refusal.device ? u" device %1"_s.arg(refusal.device.value) : QString(),
        refusal.count > 1 ? u" x%1"_s.arg(refusal.count) : QString());
    file.write(line.toUtf8());
}

} // namespace callout
