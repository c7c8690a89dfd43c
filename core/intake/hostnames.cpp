#include "core/intake/hostnames.h"

#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// A name without its port, an address with its brackets; nothing where the field is no host.
std::optional<QByteArrayView> withoutPort(QByteArrayView host)
{
    const bool isBracketed = host.startsWith('[');
    const qsizetype end = isBracketed ? host.indexOf(']') + 1 : host.indexOf(':');
    if (isBracketed && end == 0)
        return {};
    const QByteArrayView name = end < 0 ? host : host.first(end);
    const QByteArrayView port = end < 0 ? QByteArrayView() : host.sliced(end);
    if (!port.isEmpty()) {
        const bool isPort = port.size() > 1 && port.size() <= 6 && port.startsWith(':')
            && std::ranges::all_of(port.sliced(1), [](char c) { return c >= '0' && c <= '9'; });
        if (!isPort)
            return {};
    }
    return name;
}

bool isAddress(QByteArrayView name)
{
    if (name.startsWith('['))
        return QHostAddress(QString::fromLatin1(name.sliced(1).chopped(1))).protocol() == QAbstractSocket::IPv6Protocol;
    // QHostAddress takes "1" for an address, too.
    const bool looksLikeOne =
        name.count('.') == 3 && std::ranges::all_of(name, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    return looksLikeOne && !QHostAddress(QString::fromLatin1(name)).isNull();
}

} // namespace

HostNames::HostNames(const QStringList &names, const QString &machine) : m_names(all(names, machine))
{
}

QSet<QByteArray> HostNames::all(const QStringList &names, const QString &machine)
{
    const QString own = machine.section(u'.', 0, 0);
    QStringList known = names + QStringList{u"localhost"_s, machine, own};
    if (!own.isEmpty())
        known.append(own + u".local"_s);
    QSet<QByteArray> found;
    for (const QString &name : std::as_const(known)) {
        const QByteArray plain = QUrl::toAce(name.trimmed()).toLower();
        if (!plain.isEmpty())
            found.insert(plain);
    }
    return found;
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
