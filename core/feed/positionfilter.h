#pragma once

#include "core/domain/technician.h"

#include <QHash>

#include <array>

namespace callout {

/// What becomes of a position that a phone reports.
enum class FixFate {
    Shown,       ///< kept, and the marker moves
    Late,        ///< kept for the record: a newer one is known already
    Repeated,    ///< known already
    Implausible, ///< no place on earth, too vague, or nobody drives as fast
    Stale,       ///< too old to tell anything
    Future,      ///< the phone's clock is ahead
};

/// How many positions met each fate.
using FixCounts = std::array<qint64, 6>;

/// Decides which positions are worth anything, by what is known of each technician. For one thread at a time.
class PositionFilter
{
public:
    explicit PositionFilter(QHash<TechnicianId, PositionFix> last = {}) : m_last(std::move(last)) {}

    [[nodiscard]] FixFate take(const PositionFix &fix, Instant now);
    [[nodiscard]] const FixCounts &counts() const { return m_counts; }

private:
    [[nodiscard]] FixFate fateOf(const PositionFix &fix, Instant now);
    /// Several in a row that agree with each other are right, and what was believed before was wrong.
    [[nodiscard]] bool isBelievedAfterAll(const PositionFix &fix);

    struct Doubted {
        PositionFix fix;
        int inARow = 0;
    };

    QHash<TechnicianId, PositionFix> m_last;
    QHash<TechnicianId, Doubted> m_doubted;
    FixCounts m_counts{};
};

} // namespace callout
