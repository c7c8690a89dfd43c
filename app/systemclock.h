#pragma once

#include "core/domain/moment.h"

namespace callout {

/// The machine's clock, the only place in Callout that reads it; or, for pictures and trying things out, a clock that
/// was set to a moment when the program started and runs on from there.
class SystemClock final : public Clock
{
public:
    SystemClock() = default;
    explicit SystemClock(Instant setTo) : m_offset(setTo - machine()) {}

    [[nodiscard]] Instant now() const override { return machine() + m_offset; }

private:
    [[nodiscard]] static Instant machine() { return std::chrono::floor<Seconds>(std::chrono::system_clock::now()); }

    Seconds m_offset{0};
};

} // namespace callout
