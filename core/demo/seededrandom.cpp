#include "core/demo/seededrandom.h"

#include <algorithm>

namespace callout {

namespace {

// SplitMix64: neighbouring seeds give unrelated streams.
quint64 scrambled(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

} // namespace

SeededRandom::SeededRandom(quint64 seed) : m_seed(seed), m_engine(scrambled(seed))
{
}

SeededRandom SeededRandom::stream(quint64 purpose) const
{
    return SeededRandom(scrambled(m_seed) ^ scrambled(~purpose));
}

int SeededRandom::integer(int low, int high)
{
    Q_ASSERT(low <= high);
    const quint64 choices = quint64(qint64(high) - low) + 1;
    // Numbers of the incomplete last round would favour the low choices.
    const quint64 incomplete = (std::mt19937_64::max() % choices + 1) % choices;
    quint64 drawn = m_engine();
    while (drawn > std::mt19937_64::max() - incomplete)
        drawn = m_engine();
    return static_cast<int>(low + qint64(drawn % choices));
}

double SeededRandom::real(double low, double high)
{
    return low + (high - low) * (static_cast<double>(m_engine() >> 11) * 0x1.0p-53);
}

double SeededRandom::bell(double mean, double deviation)
{
    // Four uniform numbers have a variance of 1/3.
    const double sum = real(-1, 1) + real(-1, 1) + real(-1, 1) + real(-1, 1);
    constexpr double PerDeviation = 0.8660254037844386;
    return mean + deviation * std::clamp(sum * PerDeviation, -3.0, 3.0);
}

bool SeededRandom::chance(double probability)
{
    return real(0, 1) < probability;
}

int SeededRandom::weighted(std::span<const double> weights)
{
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    double drawn = real(0, sum);
    int last = 0;
    for (int i = 0; i < static_cast<int>(weights.size()); ++i) {
        const double weight = weights[static_cast<std::size_t>(i)];
        if (weight <= 0)
            continue;
        last = i;
        if (drawn < weight)
            return i;
        drawn -= weight;
    }
    return last;
}

} // namespace callout
