#pragma once

#include "core/demo/seededrandom.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace callout {

/// A wave without a rhythm along a line: random heights of -1..1 at every knot, and smooth in between.
class Ripple
{
public:
    Ripple(SeededRandom &random, double knotMetres, double wholeMetres)
        : m_heights(static_cast<std::size_t>(wholeMetres / knotMetres) + 2)
        , m_knotMetres(knotMetres)
    {
        for (double &height : m_heights)
            height = random.real(-1, 1);
    }

    [[nodiscard]] double at(double metres) const
    {
        const double knot = std::floor(std::max(metres, 0.0) / m_knotMetres);
        const double share = std::max(metres, 0.0) / m_knotMetres - knot;
        const double eased = share * share * (3 - 2 * share);
        const std::size_t i = std::min(static_cast<std::size_t>(knot), m_heights.size() - 2);
        return m_heights[i] * (1 - eased) + m_heights[i + 1] * eased;
    }

private:
    std::vector<double> m_heights;
    double m_knotMetres;
};

} // namespace callout
