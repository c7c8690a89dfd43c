#pragma once

#include "core/demo/plane.h"
#include "core/demo/seededrandom.h"
#include "core/demo/segmentgrid.h"
#include "core/demo/townframe.h"

namespace callout {

/// The land before anyone builds houses on it: an island with a bay, a harbour and beaches, the river that comes down
/// to the harbour, and the line of the island's small railway.
class Ground
{
public:
    Ground(const TownFrame &frame, SeededRandom random);

    /// The shore as a ring, counter-clockwise: land on the left.
    [[nodiscard]] const PlanePath &coast() const { return m_coast; }
    /// Rocks in the sea off the wild shore, rings like the coast.
    [[nodiscard]] const std::vector<PlanePath> &skerries() const { return m_skerries; }
    /// A calm line some way inland of the wild shore, from the town's beach round the island to the harbour.
    [[nodiscard]] const PlanePath &cliffTop() const { return m_cliffTop; }
    /// From the spring to the sea.
    [[nodiscard]] const PlanePath &river() const { return m_river; }
    /// The water's surface between the banks, as a ring.
    [[nodiscard]] const PlanePath &riverSurface() const { return m_riverSurface; }
    [[nodiscard]] const PlanePath &railway() const { return m_railway; }
    [[nodiscard]] const std::vector<PlanePath> &piers() const { return m_piers; }
    [[nodiscard]] const std::vector<PlanePath> &beaches() const { return m_beaches; }

    /// Land, at least so far from the shore and the river.
    [[nodiscard]] bool isDry(PlanePoint point, double margin) const;
    /// Dry, and as far from the railway.
    [[nodiscard]] bool isFree(PlanePoint point, double margin) const;
    /// Shore, river bank or railway nearer than the margin.
    [[nodiscard]] bool isNearBarrier(PlanePoint point, double margin) const;
    /// Whether the straight line crosses shore, river or railway.
    [[nodiscard]] bool isBarred(PlanePoint from, PlanePoint to) const;
    /// Whether the straight line crosses the river.
    [[nodiscard]] bool crossesRiver(PlanePoint from, PlanePoint to) const;
    [[nodiscard]] bool isInRiver(PlanePoint point) const;

private:
    void layCoast(const TownFrame &frame, SeededRandom &random);
    void laySkerries(const PlanePath &shore, double seaward, SeededRandom &random);
    void layRiver(const TownFrame &frame);
    void layHarbourAndBeaches(const TownFrame &frame);
    [[nodiscard]] std::size_t nearestOnCoast(PlanePoint point) const;

    PlanePath m_coast;
    PlanePath m_cliffTop;
    std::vector<PlanePath> m_skerries;
    PlanePath m_river;
    PlanePath m_riverSurface;
    PlanePath m_railway;
    std::vector<PlanePath> m_piers;
    std::vector<PlanePath> m_beaches;
    SegmentGrid m_shore;
    SegmentGrid m_banks;
    SegmentGrid m_rails;
};

} // namespace callout
