#pragma once

#include "core/intake/refusal.h"

#include <atomic>

namespace callout {

/// Counts on one thread, may be read on any.
class IntakeTally
{
public:
    void countRequest() { m_requests.fetch_add(1, std::memory_order_relaxed); }
    void count(RefusalCause cause) { m_refusals.at(size_t(cause)).fetch_add(1, std::memory_order_relaxed); }

    [[nodiscard]] IntakeCounts counts() const
    {
        IntakeCounts counts{.requests = m_requests.load(std::memory_order_relaxed)};
        std::ranges::transform(m_refusals, counts.refusals.begin(),
                               [](const auto &count) { return count.load(std::memory_order_relaxed); });
        return counts;
    }

private:
    std::atomic<qint64> m_requests = 0;
    std::array<std::atomic<qint64>, RefusalCauses> m_refusals{};
};

} // namespace callout
