#pragma once

#include "core/roads/hierarchyquery.h"
#include "core/roads/roadnetwork.h"
#include "core/roads/snapindex.h"

#include <QByteArray>

#include <stop_token>

namespace callout {

class HierarchyCache;
class RegionFile;

/// Under this name a region file keeps what prepareHierarchy() made.
inline constexpr QLatin1StringView HierarchyAttachment{"roads/hierarchy"};

/// What an import does once, so that opening a region takes milliseconds: prepares the hierarchy for the default profile.
[[nodiscard]] Result<QByteArray> prepareHierarchy(const RoadGraph &graph, const std::stop_token &stop = {});

/// The streets of a region ready for questions: network, hierarchy and snapping, shared by all who ask. Immutable; may be
/// read from any thread.
class Roads
{
public:
    /// Reads a region's roads. Prepares the hierarchy here and now, which takes seconds to minutes, where the region has
    /// none for this profile, and the cache, if there is one, has none either. Meant for a worker thread.
    [[nodiscard]] static Result<std::shared_ptr<const Roads>> open(const RegionFile &region, const CarProfile &profile,
                                                                   const std::stop_token &stop = {},
                                                                   const HierarchyCache *cache = nullptr);
    /// As open(), from a graph and the bytes of a hierarchy, which may be empty or unfit.
    [[nodiscard]] static Result<std::shared_ptr<const Roads>> make(RoadGraph graph, const CarProfile &profile,
                                                                   const QByteArray &hierarchy = {},
                                                                   const std::stop_token &stop = {});
    Roads(const Roads &) = delete;
    Roads &operator=(const Roads &) = delete;

    [[nodiscard]] const RoadNetwork &network() const { return m_network; }
    [[nodiscard]] const Hierarchy &hierarchy() const { return m_hierarchy; }
    /// Whether the bytes given served, so that nothing had to be prepared.
    [[nodiscard]] bool hadHierarchy() const { return m_hadHierarchy; }

    /// Nothing where the place is off the network.
    [[nodiscard]] std::optional<SnappedPoint> snap(const GeoPoint &place) const { return m_snaps.nearest(place); }

    /// The ways off the street of a place, in each direction allowed: to which node, at what cost, along which arc.
    [[nodiscard]] std::vector<RoadEnd> departures(const SnappedPoint &from) const;
    /// The ways to a place along its street.
    [[nodiscard]] std::vector<RoadEnd> arrivals(const SnappedPoint &to) const;
    /// The way from one place to another on the same arc, without leaving it; RoadEnd::arc tells which. Nothing where they
    /// do not share one, or where the goal lies behind the start in a one-way street.
    [[nodiscard]] std::optional<RoadEnd> along(const SnappedPoint &from, const SnappedPoint &to) const;

private:
    Roads(RoadNetwork network, Hierarchy hierarchy, bool hadHierarchy);

    RoadNetwork m_network;
    Hierarchy m_hierarchy;
    SnapIndex m_snaps;
    bool m_hadHierarchy;
};

} // namespace callout
