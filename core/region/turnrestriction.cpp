#include "core/region/turnrestriction.h"

namespace callout {

namespace {

/// The most particular value for cars; empty where the rule is for others or for some hours.
std::string_view ruleForCars(const Tags &tags)
{
    if (tags["type"] != "restriction" || tags.has("day_on") || tags.has("hour_on"))
        return {};
    const std::string_view except = tags["except"];
    if (except.contains("motorcar") || except.contains("motor_vehicle"))
        return {};
    for (const std::string_view key : {"restriction:motorcar", "restriction:motor_vehicle", "restriction"}) {
        if (const std::string_view value = tags[key]; !value.empty())
            return value;
    }
    return {};
}

std::optional<TurnRestriction> parse(const OsmData &data, const OsmRelation &relation, bool isOnly)
{
    TurnRestriction restriction{.isOnly = isOnly};
    for (const OsmMember &member : data.members(relation)) {
        const bool isWay = member.kind == OsmMember::Kind::Way;
        if (member.role == "from" && isWay)
            restriction.fromWays.push_back(member.id);
        else if (member.role == "to" && isWay)
            restriction.toWays.push_back(member.id);
        else if (member.role == "via") {
            if (isWay || restriction.via != OsmData::NoNode)
                return std::nullopt;
            restriction.via = data.nodeNumber(member.id);
        }
    }
    const bool isComplete =
        restriction.via != OsmData::NoNode && !restriction.fromWays.empty() && !restriction.toWays.empty();
    return isComplete ? std::optional(restriction) : std::nullopt;
}

} // namespace

TurnRestrictions turnRestrictionsOf(const OsmData &data)
{
    TurnRestrictions restrictions;
    for (const OsmRelation &relation : data.relations()) {
        const std::string_view rule = ruleForCars(data.tags(relation.tags));
        const bool isOnly = rule.starts_with("only_");
        if (!isOnly && !rule.starts_with("no_"))
            continue;
        if (std::optional<TurnRestriction> parsed = parse(data, relation, isOnly))
            restrictions.list.push_back(std::move(*parsed));
        else
            ++restrictions.unsupported;
    }
    return restrictions;
}

} // namespace callout
