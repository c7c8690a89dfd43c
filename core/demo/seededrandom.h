#pragma once

#include <QtTypes>

#include <random>
#include <span>
#include <utility>

namespace callout {

/// Random numbers that are the same on every machine and with every standard library for the same seed. The
/// distributions of the standard library are not, so they are written here. Copies continue independently.
class SeededRandom
{
public:
    explicit SeededRandom(quint64 seed);

    /// A stream of its own for one purpose, so that drawing more for one thing leaves the others as they were.
    [[nodiscard]] SeededRandom stream(quint64 purpose) const;

    /// Any integer of low..high, both included.
    [[nodiscard]] int integer(int low, int high);
    /// A real number of low <= x < high.
    [[nodiscard]] double real(double low, double high);
    /// Bell-shaped around the mean, never further away than 3 deviations.
    [[nodiscard]] double bell(double mean, double deviation);
    [[nodiscard]] bool chance(double probability);
    /// An index of the weights, as often as its weight says. At least one must be positive.
    [[nodiscard]] int weighted(std::span<const double> weights);

    template<typename Range>
    [[nodiscard]] decltype(auto) pick(const Range &range)
    {
        return range[static_cast<std::size_t>(integer(0, static_cast<int>(std::size(range)) - 1))];
    }

    template<typename Range>
    void shuffle(Range &range)
    {
        for (int last = static_cast<int>(std::size(range)) - 1; last > 0; --last)
            std::swap(range[last], range[integer(0, last)]);
    }

private:
    quint64 m_seed;
    std::mt19937_64 m_engine;
};

} // namespace callout
