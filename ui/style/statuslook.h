#pragma once

#include "core/domain/judge.h"
#include "core/domain/status.h"
#include "ui/style/theme.h"

namespace callout {

/// The shapes that say what colour says, again. Each is drawn by paintGlyph().
enum class Glyph {
    Ring,            ///< open
    Clock,           ///< scheduled
    ArrowOut,        ///< dispatched
    Arrow,           ///< en route
    Diamond,         ///< on site, on job
    Bars,            ///< on hold, on break
    Check,           ///< completed, fits
    Cross,           ///< cancelled
    Triangle,        ///< emergency
    TriangleOutline, ///< emergency that is over
    Dot,             ///< available
    Dash,            ///< off shift
    Shift,           ///< fits, and moves other jobs
    Bar,             ///< refused
    Up,              ///< high priority
    Down,            ///< low priority
};
inline constexpr int GlyphCount = 16;

/// How something with a status looks: the one source for cards, pins, bars, pills and rows.
struct StatusLook {
    Glyph glyph = Glyph::Ring;
    Tone tone = Tone::Open;
    bool isStruck = false; ///< its words are struck through

    friend bool operator==(const StatusLook &, const StatusLook &) = default;
};

/// An emergency is a vermilion triangle whatever its status; once it is closed only the outline is left.
[[nodiscard]] StatusLook lookOf(JobStatus status, Priority priority = Priority::Normal);
[[nodiscard]] StatusLook lookOf(TechnicianStatus status);
/// The answer of a place over which jobs are dragged.
[[nodiscard]] StatusLook lookOf(const Verdict &verdict);

} // namespace callout
