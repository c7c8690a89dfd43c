#pragma once

#include "core/demo/blockcutter.h"
#include "core/demo/building.h"
#include "core/demo/ground.h"
#include "core/demo/seededrandom.h"
#include "core/demo/segmentgrid.h"

#include <vector>

namespace callout {

/// What the plots of a row of houses are like, in metres.
struct PlotStyle {
    const char *kind = "house";
    double narrowest = 6;
    double widest = 7;
    double nearest = 4; ///< from the kerb to the front
    double furthest = 5;
    double shallowest = 8; ///< the house from front to back
    double deepest = 9;
    double garden = 8; ///< behind the house
    double gap = 3;    ///< between rows
    int shortestRow = 1;
    int longestRow = 1;
    double built = 1; ///< share of the plots that are built on
};

/// Builds houses on plots along the streets of a block, one block after another: set back from the kerb and in line
/// with the street, no plot on another, off the streets, the water and the railway.
class HouseBuilder
{
public:
    HouseBuilder(const StreetNetwork &network, const Ground &ground, SeededRandom random);

    /// Takes note of the streets laid since the last call; to be called before building in their blocks.
    void learnStreets();
    void build(const Block &block);
    /// Houses and farms along country roads: dense round the villages, few elsewhere; warehouses along the harbour.
    void buildInCountry(const Block &block, const std::vector<PlanePoint> &villages);
    /// Nothing is built so near to a place.
    void keepOff(PlanePoint place, double metres) { m_streets.add({place, place, metres, -1}); }
    /// Forgets the plots of the block before; build() does so by itself.
    void beginBlock() { m_plots.clear(); }
    /// Keeps ground of the block free of later plots; false where some of it is taken or no land.
    [[nodiscard]] bool reserveGround(const PlanePath &outline);
    /// Adds a building whose outline is known, where there is room. Its address is in the street nearest to it.
    bool place(const Block &block, PlanePath outline, const char *kind, const char *use);

    /// Adds a building without an address that stands nearer to the railway than houses do.
    bool placeBesideTrack(PlanePath outline, const char *kind);

    [[nodiscard]] const std::vector<Building> &buildings() const { return m_buildings; }

private:
    struct Plot {
        PlanePath outline;
        PlanePoint centre;
        double radius;
    };
    struct Frontage {
        int line;
        PlanePath path; ///< with the block on its left
    };

    [[nodiscard]] std::vector<Frontage> frontages(const Block &block) const;
    void addClose(std::vector<Frontage> &frontages, const StreetLine &line, int number) const;
    [[nodiscard]] PlotStyle styleFor(District district);
    void buildAlong(const Block &block, const Frontage &frontage, const PlotStyle &style);
    [[nodiscard]] bool buildHouse(const Block &block, const Frontage &frontage, const PlotStyle &style, double from,
                                  double to, double front, double back);
    [[nodiscard]] bool isRoomFor(const Block &block, const PlanePath &outline, double kerbMargin) const;
    [[nodiscard]] static PlanePath boxRound(const PlanePath &outline, double margin);
    [[nodiscard]] bool isTaken(const PlanePath &plot) const;
    void claim(PlanePath plot);
    [[nodiscard]] PlanePath withYard(const PlanePath &outline);

    const StreetNetwork &m_network;
    const Ground &m_ground;
    SeededRandom m_random;
    SegmentGrid m_streets;
    std::size_t m_knownLines = 0;
    std::vector<Plot> m_plots; ///< of the block being built
    std::vector<Building> m_buildings;
};

} // namespace callout
