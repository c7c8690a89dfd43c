#pragma once

#include "core/dispatch/dayboard.h"
#include "core/domain/drivetimes.h"

namespace callout {

/// Straight-line drive times at the speed that the office has set, whatever it is at the moment of asking.
class BoardDriveTimes final : public DriveTimes
{
public:
    explicit BoardDriveTimes(const DayBoard &board) : m_board(board) {}

    [[nodiscard]] std::optional<Drive> between(const GeoPoint &from, const GeoPoint &to) const override
    {
        return StraightLineDriveTimes(m_board.day().settings.drivingSpeed).between(from, to);
    }

private:
    const DayBoard &m_board;
};

} // namespace callout
