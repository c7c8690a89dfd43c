#pragma once

#include "core/domain/drivetimes.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace callout {

/// The drives between every two of a list of places, by their indices in the list. Immutable; copies share their cells.
class TravelMatrix
{
public:
    /// Stands in both tables where there is no way.
    static constexpr std::int32_t Unreachable = std::numeric_limits<std::int32_t>::max();

    TravelMatrix() = default;
    /// Both tables row by row, size x size.
    TravelMatrix(int size, std::vector<std::int32_t> seconds, std::vector<std::int32_t> metres);

    [[nodiscard]] int size() const { return m_size; }
    /// Nothing where there is no way.
    [[nodiscard]] std::optional<Drive> drive(int from, int to) const;

    /// Row by row: what a solver reads.
    [[nodiscard]] std::span<const std::int32_t> seconds() const;
    [[nodiscard]] std::span<const std::int32_t> metres() const;

    /// The same drives in traffic: durations times a factor, rounded to seconds.
    [[nodiscard]] TravelMatrix inTraffic(double factor) const;

    friend bool operator==(const TravelMatrix &a, const TravelMatrix &b);

private:
    struct Cells {
        std::vector<std::int32_t> seconds;
        std::vector<std::int32_t> metres;

        friend bool operator==(const Cells &, const Cells &) = default;
    };
    int m_size = 0;
    std::shared_ptr<const Cells> m_cells;
};

} // namespace callout
