#pragma once

#include "core/demo/ground.h"
#include "core/demo/mainroads.h"
#include "core/demo/seededrandom.h"
#include "core/demo/streetnetwork.h"

#include <functional>
#include <optional>
#include <vector>

namespace callout {

/// How an area is cut into blocks by streets.
struct CutRules {
    District district = District::Suburb;
    StreetClass collector = StreetClass::Tertiary; ///< the first cuts of a large area
    StreetClass street = StreetClass::Residential;
    double depth = 70;        ///< metres across a finished block, street to street
    double length = 160;      ///< metres along it
    double spacing = 35;      ///< least metres between two junctions of one street
    double bend = 0.3;        ///< 0 straight streets, 0.5 round ones
    double wobble = 0;        ///< metres that a street strays from its curve
    double crossroads = 0.3;  ///< 0 only T-junctions, 1 as many crossroads as may be
    double crescents = 0;     ///< share of cuts that are loops from one street back to it
    double closes = 0;        ///< share of roomy blocks that get a dead-end street
    double closeLength = 140; ///< metres that it has at most
    StreetClass closeStreet = StreetClass::Residential;
    bool areHedges = false; ///< no streets but hedges: they may end at water and railways
};

/// An area that is not cut any further.
struct Block {
    Ring ring;
    PlanePath outline; ///< the ring's places
    District district = District::Suburb;
    QString use; ///< what it is reserved for (an OpenStreetMap value such as park), empty for houses
};

/// Cuts an area enclosed by streets into blocks, by laying streets across it again and again, each the best of several
/// tries: square to the streets it joins, clear of water, railway and other junctions, leaving blocks of good shape.
class BlockCutter
{
public:
    using RulesAt = std::function<CutRules(const PlanePath &area)>;
    /// What an area is reserved for, if anything.
    using Reserve = std::function<std::optional<QString>(const PlanePath &area)>;

    BlockCutter(StreetNetwork &network, const Ground &ground, SeededRandom random);

    /// Vertices where no other street may start for so many metres around.
    void keepClear(const std::vector<int> &vertices, double metres);
    [[nodiscard]] std::vector<Block> cut(const Ring &area, const RulesAt &rules, const Reserve &reserve);
    /// Ends of the dead-end streets laid so far.
    [[nodiscard]] const std::vector<int> &deadEnds() const { return m_deadEnds; }

private:
    struct Proposal {
        int from = -1; ///< positions in the ring
        int to = -1;
        PlanePath path;
        double cost = 0;
    };

    struct Area; // a ring with what the tries ask again and again

    [[nodiscard]] std::optional<Proposal> nextCut(const Area &area, const CutRules &rules);
    [[nodiscard]] std::pair<Ring, Ring> lay(const Area &area, const CutRules &rules, const Proposal &cut);
    [[nodiscard]] std::optional<Proposal> bestAcross(const Area &area, const CutRules &rules, PlanePoint along,
                                                     double span);
    [[nodiscard]] std::optional<Proposal> bestAnywhere(const Area &area, const CutRules &rules);
    [[nodiscard]] std::optional<Proposal> bestCrescent(const Area &area, const CutRules &rules);
    [[nodiscard]] std::optional<Proposal> tryPair(const Area &area, const CutRules &rules, int from, int to,
                                                  double bulge);
    [[nodiscard]] int bestStart(const Area &area, const CutRules &rules, int near, PlanePoint towards) const;
    [[nodiscard]] bool mayStart(const Area &area, const CutRules &rules, int position, PlanePoint towards) const;
    [[nodiscard]] bool isClear(const Area &area, const CutRules &rules, const PlanePath &path, double room,
                               bool endsInside) const;
    void learnLines();
    void layClose(const Area &area, const CutRules &rules);
    void wobble(PlanePath &path, double metres);

    StreetNetwork &m_network;
    const Ground &m_ground;
    SeededRandom m_random;
    std::vector<int> m_deadEnds;
    std::vector<std::pair<PlanePoint, double>> m_clearings;
    SegmentGrid m_lines;
    std::size_t m_knownLines = 0;
};

} // namespace callout
