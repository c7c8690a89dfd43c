#include "core/geo/tileaddress.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// The four numbers of an IPv4 address, which QUrl has brought to the usual form.
std::optional<std::array<int, 4>> ipv4Of(const QString &host)
{
    const QStringList parts = host.split(u'.');
    std::array<int, 4> numbers{};
    if (parts.size() != 4)
        return {};
    for (qsizetype i = 0; i < 4; ++i) {
        bool isNumber = false;
        numbers[size_t(i)] = parts.at(i).toInt(&isNumber);
        if (!isNumber)
            return {};
    }
    return numbers;
}

bool isPrivate(const std::array<int, 4> &ip)
{
    return ip[0] == 127 || ip[0] == 10 || (ip[0] == 172 && ip[1] >= 16 && ip[1] < 32) || (ip[0] == 192 && ip[1] == 168)
        || (ip[0] == 169 && ip[1] == 254);
}

/// This machine, or one that only the office's own network knows.
bool isNear(const QString &host)
{
    if (const auto ip = ipv4Of(host))
        return isPrivate(*ip);
    if (host.contains(u':')) {
        constexpr std::array NearNetworks{"fc"_L1, "fd"_L1, "fe80:"_L1};
        return host == "::1"_L1
            || std::ranges::any_of(NearNetworks, [&](QLatin1StringView network) { return host.startsWith(network); });
    }
    constexpr std::array NearDomains{".localhost"_L1, ".local"_L1, ".lan"_L1, ".home.arpa"_L1, ".internal"_L1};
    return !host.contains(u'.')
        || std::ranges::any_of(NearDomains, [&](QLatin1StringView domain) { return host.endsWith(domain); });
}

} // namespace

std::optional<tileaddress::Problem> tileaddress::problemOf(const QString &pattern)
{
    const QUrl url = fill(pattern, 0, 0, 0);
    if (!url.isValid() || url.host().isEmpty())
        return Problem::NoAddress;
    if (!pattern.contains("{z}"_L1) || !pattern.contains("{x}"_L1) || !pattern.contains("{y}"_L1))
        return Problem::NoPlaceholders;
    if (!url.userInfo().isEmpty())
        return Problem::HasPassword;
    // A host that depends on the tile could be any.
    if (!isAllowed(url) || fill(pattern, 1, 1, 1).authority() != url.authority())
        return Problem::NotSecure;
    return {};
}

QUrl tileaddress::fill(const QString &pattern, int zoom, int x, int y)
{
    QString address = pattern.trimmed();
    address.replace("{z}"_L1, QString::number(zoom));
    address.replace("{x}"_L1, QString::number(x));
    address.replace("{y}"_L1, QString::number(y));
    return QUrl(address, QUrl::StrictMode);
}

bool tileaddress::isAllowed(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isNear(url.host()));
}

} // namespace callout
