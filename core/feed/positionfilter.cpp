#include "core/feed/positionfilter.h"

#include <algorithm>

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr double FastestMetresPerSecond = 70.0;
constexpr double LeastSeconds = 10.0; ///< fixes of the same moment may differ by what the phone knows badly
constexpr double VaguestMetres = 5000.0;
constexpr Seconds ClockTolerance = 120s;
constexpr Seconds OldestFix = 24h;
constexpr int BelievedInARow = 3;

bool isWithinReach(const PositionFix &from, const PositionFix &to)
{
    const double elapsed = std::max(LeastSeconds, double((to.at - from.at).count()));
    return distanceMetres(from.point, to.point) <= FastestMetresPerSecond * elapsed;
}

} // namespace

FixFate PositionFilter::take(const PositionFix &fix, Instant now)
{
    const FixFate fate = fateOf(fix, now);
    if (fate == FixFate::Shown) {
        m_last.insert(fix.technician, fix);
        m_doubted.remove(fix.technician);
    }
    ++m_counts.at(std::size_t(fate));
    return fate;
}

FixFate PositionFilter::fateOf(const PositionFix &fix, Instant now)
{
    // Where a phone knows nothing it says 0/0, an empty place in the sea.
    const bool isNowhere = fix.point.latitude == 0.0 && fix.point.longitude == 0.0;
    if (!fix.point.isValid() || isNowhere || fix.accuracyMetres.value_or(0) > VaguestMetres)
        return FixFate::Implausible;
    if (fix.at > now + ClockTolerance)
        return FixFate::Future;
    if (fix.at < now - OldestFix)
        return FixFate::Stale;
    const auto last = m_last.constFind(fix.technician);
    if (last == m_last.cend())
        return FixFate::Shown;
    if (fix.at == last->at)
        return FixFate::Repeated;
    if (fix.at < last->at)
        return FixFate::Late;
    return isWithinReach(*last, fix) || isBelievedAfterAll(fix) ? FixFate::Shown : FixFate::Implausible;
}

bool PositionFilter::isBelievedAfterAll(const PositionFix &fix)
{
    Doubted &doubted = m_doubted[fix.technician];
    const bool agrees = doubted.inARow > 0 && fix.at > doubted.fix.at && isWithinReach(doubted.fix, fix);
    doubted = {fix, agrees ? doubted.inARow + 1 : 1};
    return doubted.inARow >= BelievedInARow;
}

} // namespace callout
