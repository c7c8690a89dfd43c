#pragma once

#include <cstdint>

namespace callout {

/// A digest of a sequence of words against accidents, not against attackers. Each step can be undone, so that two
/// sequences that differ in one word never agree.
class WordHash
{
public:
    constexpr void add(std::uint64_t word)
    {
        m_state = (m_state ^ word) * 0x9e37'79b9'7f4a'7c15U;
        m_state ^= m_state >> 29;
    }
    [[nodiscard]] constexpr std::uint64_t value() const { return m_state; }

private:
    std::uint64_t m_state = 0x2545'f491'4f6c'dd1dU;
};

} // namespace callout
