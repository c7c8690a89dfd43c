#include "core/intake/callers.h"

#include "core/intake/tokens.h"

#include <QCryptographicHash>
#include <QMutexLocker>

namespace callout {

void Callers::set(const QList<Device> &devices)
{
    QHash<QByteArray, Caller> callers;
    for (const Device &device : devices) {
        if (device.isTrusted())
            callers.insert(QByteArray::fromHex(device.tokenHash.toLatin1()),
                           {device.id, device.kind, device.technician, device.name});
    }
    const QMutexLocker lock(&m_mutex);
    m_callers.swap(callers);
}

std::optional<Caller> Callers::find(QByteArrayView token) const
{
    const QByteArray hash = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    const QMutexLocker lock(&m_mutex);
    // How long the search takes tells of hashes only, which do not lead back to a token.
    const auto found = m_callers.constFind(hash);
    if (found == m_callers.constEnd() || !isSameSecret(found.key(), hash))
        return {};
    return *found;
}

QByteArray shownToken(QByteArrayView authorization)
{
    const qsizetype space = authorization.indexOf(' ');
    if (space < 0)
        return {};
    const QByteArrayView scheme = authorization.first(space);
    const QByteArrayView shown = authorization.sliced(space + 1).trimmed();
    if (scheme.compare("bearer", Qt::CaseInsensitive) == 0)
        return shown.toByteArray();
    if (scheme.compare("basic", Qt::CaseInsensitive) != 0)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(shown.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = decoded ? (*decoded).indexOf(':') : -1;
    return colon < 0 ? QByteArray() : (*decoded).sliced(colon + 1);
}

} // namespace callout
