#pragma once

#include "core/planner/search.h"

#include <algorithm>

namespace callout::planner {

/// How much of a search's time and iterations is spent. Asks the clock now and then only.
class Budget
{
public:
    explicit Budget(const SearchOptions &options)
        : m_options(options)
        , m_isTimed(options.clock && options.seconds < 1e17)
        , m_start(m_isTimed ? options.clock() : 0)
    {
    }

    /// Counts one iteration. True when something may have changed: then look at done() and isOver().
    bool tick() { return (++m_iterations & 31) == 0 || m_iterations >= m_options.iterations; }

    void look()
    {
        double done = m_options.iterations == INT64_MAX
            ? 0
            : double(m_iterations) / double(std::max<std::int64_t>(1, m_options.iterations));
        if (m_isTimed)
            done = std::max(done, (m_options.clock() - m_start) / std::max(m_options.seconds, 1e-9));
        m_done = std::min(done, 1.0);
        m_isOver = done >= 1 || m_iterations >= m_options.iterations || m_options.stop.stop_requested();
    }

    [[nodiscard]] double done() const { return m_done; }
    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] std::int64_t iterations() const { return m_iterations; }

private:
    const SearchOptions &m_options;
    bool m_isTimed;
    double m_start;
    std::int64_t m_iterations = 0;
    double m_done = 0;
    bool m_isOver = false;
};

} // namespace callout::planner
