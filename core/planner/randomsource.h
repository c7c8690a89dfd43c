#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace callout::planner {

/// The same numbers everywhere for a seed: xoshiro256++ of Blackman and Vigna, seeded by splitmix64.
class RandomSource
{
public:
    explicit RandomSource(std::uint64_t seed)
    {
        for (std::uint64_t &word : m_state) {
            seed += 0x9e3779b97f4a7c15;
            std::uint64_t mixed = (seed ^ (seed >> 30)) * 0xbf58476d1ce4e5b9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
            word = mixed ^ (mixed >> 31);
        }
    }

    std::uint64_t next()
    {
        const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
        const std::uint64_t shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }

    /// From 0 up to, without, `bound`, which is positive.
    int below(int bound) { return int((next() >> 32) * std::uint64_t(bound) >> 32); }
    /// From 0 up to, without, 1.
    double unit() { return double(next() >> 11) * 0x1p-53; }
    /// From 1 up to, with, the whole part of `bound`, as SISR draws sizes.
    int sizeUpTo(double bound) { return int(1 + unit() * bound); }

private:
    std::uint64_t m_state[4];
};

} // namespace callout::planner
