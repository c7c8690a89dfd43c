#include "core/domain/travelmatrix.h"

#include <algorithm>
#include <cmath>

namespace callout {

TravelMatrix::TravelMatrix(int size, std::vector<std::int32_t> seconds, std::vector<std::int32_t> metres)
    : m_size(size)
    , m_cells(std::make_shared<const Cells>(std::move(seconds), std::move(metres)))
{
    Q_ASSERT(std::ssize(m_cells->seconds) == std::ptrdiff_t(size) * size);
    Q_ASSERT(m_cells->metres.size() == m_cells->seconds.size());
}

std::optional<Drive> TravelMatrix::drive(int from, int to) const
{
    Q_ASSERT(from >= 0 && from < m_size && to >= 0 && to < m_size);
    const std::size_t cell = std::size_t(from) * std::size_t(m_size) + std::size_t(to);
    if (m_cells->seconds[cell] == Unreachable)
        return std::nullopt;
    return Drive{Seconds(m_cells->seconds[cell]), double(m_cells->metres[cell])};
}

std::span<const std::int32_t> TravelMatrix::seconds() const
{
    return m_cells ? std::span(m_cells->seconds) : std::span<const std::int32_t>();
}

std::span<const std::int32_t> TravelMatrix::metres() const
{
    return m_cells ? std::span(m_cells->metres) : std::span<const std::int32_t>();
}

TravelMatrix TravelMatrix::inTraffic(double factor) const
{
    if (!m_cells)
        return *this;
    std::vector<std::int32_t> seconds = m_cells->seconds;
    for (std::int32_t &duration : seconds) {
        if (duration != Unreachable)
            duration = std::int32_t(std::min(std::round(duration * factor), double(Unreachable - 1)));
    }
    return {m_size, std::move(seconds), m_cells->metres};
}

bool operator==(const TravelMatrix &a, const TravelMatrix &b)
{
    return a.m_size == b.m_size && (a.m_cells == b.m_cells || (a.m_cells && b.m_cells && *a.m_cells == *b.m_cells));
}

} // namespace callout
