#include "app/stationlock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int MostWindows = 64;

} // namespace

QString loginName()
{
    const QString name = qEnvironmentVariable("LOGNAME", qEnvironmentVariable("USER"));
    return name.isEmpty() ? QDir::home().dirName() : name;
}

QString officeKey(const QString &officePath)
{
    const QByteArray path = QFileInfo(officePath).canonicalFilePath().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().first(16));
}

StationLock::StationLock(const QString &officePath)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/windows"_L1;
    QDir().mkpath(folder);
    const QString file = officeKey(officePath);
    const QString person = u"%1@%2"_s.arg(loginName(), QSysInfo::machineHostName());
    for (int number = 1; number <= MostWindows; ++number) {
        m_lock = std::make_unique<QLockFile>(u"%1/%2-%3.lock"_s.arg(folder, file).arg(number));
        m_lock->setStaleLockTime(0);
        m_name = number == 1 ? person : u"%1 #%2"_s.arg(person).arg(number);
        if (m_lock->tryLock())
            return;
    }
}

} // namespace callout
