#include "core/intake/hostnames.h"

#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// A name without its port and without brackets; nothing where the field is no host.
std::optional<QByteArrayView> withoutPort(QByteArrayView host)
{
    const bool isBracketed = host.startsWith('[');
    const qsizetype end = isBracketed ? host.indexOf(']') : host.indexOf(':');
    if (isBracketed && end < 0)
        return {};
    const QByteArrayView name = end < 0 ? host : host.first(end);
    QByteArrayView port = end < 0 ? QByteArrayView() : host.sliced(end + (isBracketed ? 1 : 0));
    if (!port.isEmpty()) {
        const bool isPort = port.size() > 1 && port.size() <= 6 && port.startsWith(':')
            && std::ranges::all_of(port.sliced(1), [](char c) { return c >= '0' && c <= '9'; });
        if (!isPort)
            return {};
    }
    return isBracketed ? name.sliced(1) : name;
}

bool isAddress(QByteArrayView name)
{
    // Told apart from names first: QHostAddress takes time, and takes "1" for an address.
    const bool looksLikeOne =
        std::ranges::all_of(name, [](char c) { return (c >= '0' && c <= '9') || c == '.'; }) && name.count('.') == 3;
    const bool looksLikeIpv6 = name.contains(':');
    return (looksLikeOne || looksLikeIpv6) && !QHostAddress(QString::fromLatin1(name)).isNull();
}

} // namespace

HostNames::HostNames(const QStringList &names, const QString &machine)
{
    const QString own = machine.section(u'.', 0, 0);
    for (const QString &name : names + QStringList{u"localhost"_s, machine, own, own + u".local"_s}) {
        const QByteArray plain = QUrl::toAce(name.trimmed()).toLower();
        if (!plain.isEmpty())
            m_names.insert(plain);
    }
    m_names.remove(".local"_ba);
}

bool HostNames::admits(QByteArrayView host) const
{
    const std::optional<QByteArrayView> name = withoutPort(host);
    if (!name || name->isEmpty())
        return false;
    if (isAddress(*name))
        return true;
    QByteArray plain = name->toByteArray().toLower();
    if (plain.endsWith('.'))
        plain.chop(1);
    return m_names.contains(plain);
}

} // namespace callout
