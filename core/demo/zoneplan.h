#pragma once

#include "core/demo/blockcutter.h"
#include "core/demo/townframe.h"

#include <optional>
#include <vector>

namespace callout {

/// Decides what the town's areas are for: how each is cut into blocks, and which are kept for parks, schools and the
/// like instead of houses.
class ZonePlan
{
public:
    explicit ZonePlan(const TownFrame &frame);

    /// How an area of the town is cut.
    [[nodiscard]] CutRules townRules(const PlanePath &area) const;
    /// How the open country is cut by lanes.
    [[nodiscard]] static CutRules countryRules();
    /// How the land between the lanes is divided into fields.
    [[nodiscard]] static CutRules fieldRules();

    /// What the area is kept for, once for each wish of the plan; nothing where it is to be cut on.
    [[nodiscard]] std::optional<QString> reserve(const PlanePath &area);

    [[nodiscard]] double metresFromCentre(PlanePoint point) const { return distance(point, m_centre); }
    [[nodiscard]] static bool isOpenCountry(const PlanePath &area);

private:
    struct Wish {
        const char *use;
        PlanePoint near;
        double smallest; ///< square metres
        double largest;
        bool isMet = false;
    };

    [[nodiscard]] bool suits(const Wish &wish, PlanePoint middle) const;

    PlanePoint m_centre;
    PlanePoint m_industry;
    PlanePoint m_station;
    std::vector<Wish> m_wishes;
};

} // namespace callout
