#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace callout {

/// The families of colour that carry a meaning: the statuses of a job, emergencies, and verdicts on a drop.
enum class Tone { Open, Scheduled, Dispatched, EnRoute, OnSite, OnHold, Completed, Cancelled, Emergency };
inline constexpr int ToneCount = 9;

/// One family. `shape` reads at 3:1 or better on every ground of its theme, `ink` at 4.5:1 as text on every ground and
/// on `soft`, `onShape` at 4.5:1 as text on `shape`.
struct ToneColours {
    QColor shape;   ///< glyphs, pins, edges, filled bars
    QColor cut;     ///< a glyph on shape, or what shows through where one is cut out; 3:1
    QColor onShape; ///< what is written on shape
    QColor ink;     ///< text in this tone
    QColor soft;    ///< quiet ground of pills and bars
};

/// Every colour of Callout, for one of two modes. A value; the colour-blind-safe hues follow Okabe and Ito.
struct Theme {
    enum class Mode { Light, Dark };

    Mode mode = Mode::Light;

    QColor window;  ///< between the panels
    QColor surface; ///< panels, lists
    QColor raised;  ///< cards, inputs, menus
    QColor sunken;  ///< wells, tracks, non-working time

    QColor text;
    QColor mutedText; ///< second lines, captions; 4.5:1 like text
    QColor faint;     ///< disabled words and idle decoration; 3:1 on panels

    QColor border;       ///< hairlines between things
    QColor strongBorder; ///< outlines of inputs; 3:1
    QColor shadow;       ///< under what floats, with alpha

    QColor accent; ///< selection and the primary action
    QColor accentHovered;
    QColor accentPressed;
    QColor onAccent;
    QColor accentInk;  ///< links and accent words on panels; 4.5:1
    QColor accentSoft; ///< ground of what is selected
    QColor focus;      ///< ring around what has the keyboard; 3:1
    QColor hover;      ///< laid over any ground, with alpha
    QColor pressed;    ///< laid over any ground, with alpha
    QColor nowLine;

    QColor mapPaper; ///< map without a region
    QColor mapGrid;
    QColor mapHalo; ///< rim that parts pins and words from the map beneath

    std::array<ToneColours, ToneCount> tones;

    [[nodiscard]] bool isDark() const { return mode == Mode::Dark; }
    [[nodiscard]] const ToneColours &tone(Tone tone) const { return tones[static_cast<std::size_t>(tone)]; }
    [[nodiscard]] QPalette palette() const;

    /// The two tables.
    [[nodiscard]] static const Theme &of(Mode mode);
};

/// `over` laid on `under` at an opacity of 0 to 1; the result is opaque where `under` is.
[[nodiscard]] QColor blended(const QColor &under, const QColor &over, double opacity);

/// WCAG contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

} // namespace callout
