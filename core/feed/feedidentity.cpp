#include "core/feed/feedidentity.h"

#include "core/feed/feedwords.h"
#include "core/intake/hostnames.h"
#include "core/intake/selfsignedcertificate.h"
#include "core/intake/tlsidentity.h"

#include <QDir>
#include <QFile>
#include <QNetworkInterface>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr Seconds RenewedBefore = 24h * 30;

Result<QByteArray> contentsOf(const QString &path, const QString &what)
{
    QFile file(path);
    if (!path.isEmpty() && file.open(QIODevice::ReadOnly))
        return file.read(1024 * 1024);
    return failure(ErrorCode::InvalidInput,
                   path.isEmpty() ? FeedWords::tr("No %1 is chosen. Choose a PEM file in Settings, Phones.").arg(what)
                                  : FeedWords::tr("The %1 %2 cannot be read (%3). Choose a PEM file that can be read "
                                                  "in Settings, Phones.")
                                        .arg(what, path, file.errorString()));
}

Result<IntakeIdentity> ownIdentity(const OfficeSettings &settings)
{
    const Result<QByteArray> certificate = contentsOf(settings.feedCertificate, FeedWords::tr("certificate"));
    if (!certificate)
        return std::unexpected(certificate.error());
    const Result<QByteArray> key = contentsOf(settings.feedKey, FeedWords::tr("key"));
    if (!key)
        return std::unexpected(key.error());
    return IntakeIdentity{*certificate, *key};
}

QList<QHostAddress> addressesOfThisMachine()
{
    QList<QHostAddress> addresses;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback() && !address.isLinkLocal())
            addresses.append(address);
    }
    return addresses;
}

Result<void> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool isSaved = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(bytes) == bytes.size()
        && file.commit();
    if (isSaved)
        return {};
    return failure(ErrorCode::StorageFailed,
                   FeedWords::tr("%1 cannot be written (%2). Make room, or choose no encryption in Settings, Phones.")
                       .arg(path, file.errorString()));
}

bool isFor(const QByteArray &certificate, const QStringList &names)
{
    const QStringList certified = namesIn(certificate);
    return std::ranges::all_of(HostNames::all(names, {}), [&](const QByteArray &name) {
        return certified.contains(QString::fromLatin1(name), Qt::CaseInsensitive);
    });
}

/// Kept from one start to the next, so that phones that have accepted it need not be asked again.
Result<IntakeIdentity> generatedIdentity(const QString &folder, const QStringList &names, Instant now)
{
    QDir().mkpath(folder);
    const QString certificatePath = folder + "/certificate.pem"_L1;
    const QString keyPath = folder + "/key.pem"_L1;
    QFile certificate(certificatePath);
    QFile key(keyPath);
    if (certificate.open(QIODevice::ReadOnly) && key.open(QIODevice::ReadOnly)) {
        IntakeIdentity kept{certificate.readAll(), key.readAll()};
        if (expiryOf(kept.certificate) > now + RenewedBefore && isFor(kept.certificate, names))
            return kept;
    }
    const Result<IntakeIdentity> made = selfSignedIdentity(names, addressesOfThisMachine(), now);
    if (!made)
        return made;
    return save(keyPath, made->key).and_then([&] { return save(certificatePath, made->certificate); }).transform([&] {
        return *made;
    });
}

} // namespace

Result<IntakeAddress> intakeAddressOf(const OfficeSettings &settings, const QString &folder, Instant now)
{
    IntakeAddress where;
    if (!settings.feedAddress.isEmpty() && !where.address.setAddress(settings.feedAddress)) {
        return failure(ErrorCode::InvalidInput,
                       FeedWords::tr("\"%1\" is no network address. Write one like 192.168.1.5 in Settings, Phones, or "
                                     "leave it empty for all of this machine.")
                           .arg(settings.feedAddress));
    }
    where.names = settings.feedNames;
    where.port = quint16(std::clamp(settings.feedPort, 0, 65535));
    if (settings.feedSecurity == FeedSecurity::Plain)
        return where;
    const Result<IntakeIdentity> identity = settings.feedSecurity == FeedSecurity::Own
        ? ownIdentity(settings)
        : generatedIdentity(folder, settings.feedNames, now);
    if (!identity)
        return std::unexpected(identity.error());
    where.identity = *identity;
    return where;
}

QString reachableHost(const OfficeSettings &settings)
{
    if (!settings.feedNames.isEmpty())
        return settings.feedNames.front();
    if (!settings.feedAddress.isEmpty())
        return settings.feedAddress;
    const QList<QHostAddress> addresses = addressesOfThisMachine();
    const auto plain = std::ranges::find_if(
        addresses, [](const QHostAddress &address) { return address.protocol() == QAbstractSocket::IPv4Protocol; });
    return plain == addresses.cend() ? u"localhost"_s : plain->toString();
}

} // namespace callout
