#pragma once

#include "core/domain/id.h"
#include "core/intake/serverlimits.h"

#include <QHash>
#include <QHostAddress>

namespace callout {

/// How often each device asks: so many times a second on average, more in a burst. Times are those of any clock that never
/// goes back.
class RequestRates
{
public:
    using Milliseconds = std::chrono::milliseconds;

    explicit RequestRates(const ServerLimits &limits) : m_limits(limits) {}

    /// Counts a request, unless it is one too many.
    [[nodiscard]] bool admit(DeviceId device, Milliseconds now);

private:
    struct Allowance {
        double requests = 0.0;
        Milliseconds at{0};
    };

    ServerLimits m_limits;
    QHash<DeviceId, Allowance> m_allowances;
};

/// Which addresses have shown too many wrong tokens or codes of late. Addresses of one IPv6 network count as one, since
/// whoever has one of them has them all. Remembers some thousand of them at most.
class FailureCounts
{
public:
    using Milliseconds = std::chrono::milliseconds;

    explicit FailureCounts(const ServerLimits &limits) : m_limits(limits) {}

    [[nodiscard]] bool isBarred(const QHostAddress &peer, Milliseconds now) const;
    void count(const QHostAddress &peer, Milliseconds now);
    /// What was counted last was none.
    void forgive(const QHostAddress &peer);
    /// Addresses remembered.
    [[nodiscard]] qsizetype size() const { return m_failures.size(); }

private:
    struct Failures {
        int count = 0;
        Milliseconds since{0};
        Milliseconds last{0};
    };

    [[nodiscard]] bool isOver(const Failures &failures, Milliseconds now) const;
    void makeRoom(Milliseconds now);

    ServerLimits m_limits;
    QHash<QHostAddress, Failures> m_failures;
    Milliseconds m_cleared{0};
};

} // namespace callout
