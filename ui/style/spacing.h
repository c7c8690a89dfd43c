#pragma once

/// The grid: every distance in a window is one of these, in device-independent pixels.
namespace callout::spacing {

inline constexpr int Tight = 4;
inline constexpr int Small = 8;
inline constexpr int Medium = 12;
inline constexpr int Large = 16;
inline constexpr int Wide = 24;

inline constexpr int Radius = 6;      ///< corners of cards, inputs, buttons
inline constexpr int SmallRadius = 4; ///< corners of bars and badges
inline constexpr int GlyphSize = 16;  ///< a status glyph beside body text
inline constexpr int IconSize = 20;   ///< an action icon

} // namespace callout::spacing
