#include "core/planner/elite.h"

#include <algorithm>

namespace callout::planner {

bool Elite::add(std::int64_t energy, Sequences sequences)
{
    if (std::ranges::contains(m_plans, energy, &Plan::energy))
        return false;
    m_plans.push_back({energy, std::move(sequences)});
    if (size() > m_capacity)
        m_plans.erase(std::ranges::max_element(m_plans, {}, &Plan::energy));
    return true;
}

std::pair<const Elite::Plan *, const Elite::Plan *> Elite::parents(RandomSource &random) const
{
    const auto draw = [&] { return &m_plans[std::size_t(random.below(size()))]; };
    const Plan *a = draw();
    const Plan *rival = draw();
    if (rival->energy < a->energy)
        a = rival;
    const Plan *b = draw();
    for (int tries = 0; b == a && tries < 8; ++tries)
        b = draw();
    return {a, b};
}

} // namespace callout::planner
