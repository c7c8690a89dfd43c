#include "core/intake/ratelimits.h"

namespace callout {

namespace {

constexpr qsizetype MostAddresses = 4096;

/// The network of an IPv6 address that a household or an office is given; an IPv4 address itself.
QHostAddress networkOf(const QHostAddress &peer)
{
    if (peer.protocol() != QAbstractSocket::IPv6Protocol)
        return peer;
    Q_IPV6ADDR bytes = peer.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes);
}

} // namespace

bool RequestRates::admit(DeviceId device, Milliseconds now)
{
    auto found = m_allowances.find(device);
    if (found == m_allowances.end())
        found = m_allowances.insert(device, {double(m_limits.requestBurst), now});
    const double earned = double((now - found->at).count()) / 1000.0 * m_limits.requestRate;
    found->requests = std::min(found->requests + earned, double(m_limits.requestBurst));
    found->at = now;
    if (found->requests < 1.0)
        return false;
    found->requests -= 1.0;
    return true;
}

bool FailureCounts::isOver(const Failures &failures, Milliseconds now) const
{
    const Milliseconds begin = failures.count >= m_limits.failures ? failures.last : failures.since;
    return now - begin >= m_limits.failureSpan;
}

bool FailureCounts::isBarred(const QHostAddress &peer, Milliseconds now) const
{
    const auto found = m_failures.constFind(networkOf(peer));
    return found != m_failures.constEnd() && found->count >= m_limits.failures && !isOver(*found, now);
}

void FailureCounts::count(const QHostAddress &peer, Milliseconds now)
{
    const QHostAddress network = networkOf(peer);
    if (m_failures.size() >= MostAddresses && !m_failures.contains(network))
        makeRoom(now);
    Failures &failures = m_failures[network];
    if (isOver(failures, now) || failures.count == 0)
        failures = {.since = now};
    // What is tried while barred does not make it longer, else one bad device would bar its whole address for good.
    if (failures.count >= m_limits.failures)
        return;
    ++failures.count;
    failures.last = now;
}

void FailureCounts::makeRoom(Milliseconds now)
{
    // All of them are looked at now and then only, so that many addresses cost no time either.
    if (now - m_cleared >= m_limits.failureSpan) {
        m_failures.removeIf([&](const auto &entry) { return isOver(entry.value(), now); });
        m_cleared = now;
    }
    if (m_failures.size() >= MostAddresses)
        m_failures.erase(m_failures.constBegin());
}

void FailureCounts::forgive(const QHostAddress &peer)
{
    const auto found = m_failures.find(networkOf(peer));
    if (found != m_failures.end() && found->count > 0)
        --found->count;
}

} // namespace callout
