#include "ui/style/theme.h"

#include <algorithm>
#include <cmath>

namespace callout {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

QColor rgba(QRgb value, double opacity)
{
    QColor colour = QColor::fromRgb(value);
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

ToneColours tone(QRgb shape, QRgb cut, QRgb onShape, QRgb ink, QRgb soft)
{
    return {.shape = rgb(shape), .cut = rgb(cut), .onShape = rgb(onShape), .ink = rgb(ink), .soft = rgb(soft)};
}

Theme lightTheme()
{
    Theme theme;
    theme.mode = Theme::Mode::Light;
    theme.window = rgb(0xeceef1);
    theme.surface = rgb(0xf8f9fa);
    theme.raised = rgb(0xffffff);
    theme.sunken = rgb(0xe6e9ed);
    theme.text = rgb(0x1a1e23);
    theme.mutedText = rgb(0x535c66);
    theme.faint = rgb(0x818993);
    theme.border = rgb(0xdadee3);
    theme.strongBorder = rgb(0x818993);
    theme.shadow = rgba(0x0f1720, 0.16);
    theme.accent = rgb(0x1a5fc4);
    theme.accentHovered = rgb(0x1552ac);
    theme.accentPressed = rgb(0x114592);
    theme.onAccent = rgb(0xffffff);
    theme.accentInk = rgb(0x1556b5);
    theme.accentSoft = rgb(0xe3edfb);
    theme.focus = rgb(0x2f74db);
    theme.hover = rgba(0x1a2b40, 0.055);
    theme.pressed = rgba(0x1a2b40, 0.11);
    theme.nowLine = rgb(0x1a5fc4);
    theme.mapPaper = rgb(0xf3f1ec);
    theme.mapGrid = rgb(0xe4e1d9);
    theme.mapHalo = rgb(0xffffff);
    theme.tones = {
        tone(0x6b747e, 0xffffff, 0xffffff, 0x4a535d, 0xe9ecef), // open
        tone(0xb9780a, 0xffffff, 0x15181c, 0x7a5208, 0xfceedc), // scheduled
        tone(0xb9780a, 0xffffff, 0x15181c, 0x7a5208, 0xfadfb8), // dispatched
        tone(0x0b7aab, 0xffffff, 0xffffff, 0x00628b, 0xe1f3ff), // en route
        tone(0x0b7f57, 0xffffff, 0xffffff, 0x036c4d, 0xdcf5e8), // on site
        tone(0xb04e96, 0xffffff, 0xffffff, 0x83326f, 0xfbe8f6), // on hold
        tone(0x6b747e, 0xffffff, 0xffffff, 0x57606a, 0xeceef1), // completed
        tone(0x6b747e, 0xffffff, 0xffffff, 0x57606a, 0xeceef1), // cancelled
        tone(0xc33c0c, 0xffffff, 0xffffff, 0xa42f08, 0xffe7df), // emergency
    };
    return theme;
}

Theme darkTheme()
{
    Theme theme;
    theme.mode = Theme::Mode::Dark;
    theme.window = rgb(0x111417);
    theme.surface = rgb(0x1a1e22);
    theme.raised = rgb(0x22272c);
    theme.sunken = rgb(0x0d0f12);
    theme.text = rgb(0xe7eaee);
    theme.mutedText = rgb(0xa4adb7);
    theme.faint = rgb(0x77818b);
    theme.border = rgb(0x2c3238);
    theme.strongBorder = rgb(0x77818b);
    theme.shadow = rgba(0x000000, 0.5);
    theme.accent = rgb(0x5b9bf5);
    theme.accentHovered = rgb(0x77adf8);
    theme.accentPressed = rgb(0x93bffa);
    theme.onAccent = rgb(0x07101d);
    theme.accentInk = rgb(0x84b5fa);
    theme.accentSoft = rgb(0x1c3150);
    theme.focus = rgb(0x6fa8f7);
    theme.hover = rgba(0xdbe7f5, 0.06);
    theme.pressed = rgba(0xdbe7f5, 0.12);
    theme.nowLine = rgb(0x6fa8f7);
    theme.mapPaper = rgb(0x181c20);
    theme.mapGrid = rgb(0x23282e);
    theme.mapHalo = rgb(0x0d0f12);
    theme.tones = {
        tone(0x9ca5af, 0x0d0f12, 0x0d0f12, 0xbcc4cc, 0x2b3137), // open
        tone(0xf7ab35, 0x15110a, 0x15110a, 0xefba6d, 0x3a2b15), // scheduled
        tone(0xf7ab35, 0x15110a, 0x15110a, 0xf2c684, 0x54390f), // dispatched
        tone(0x5cc0f4, 0x0a1217, 0x0a1217, 0x8acef7, 0x183444), // en route
        tone(0x35c296, 0x0a1511, 0x0a1511, 0x84d8b4, 0x18382b), // on site
        tone(0xbd76cd, 0x120a14, 0x120a14, 0xe1b0ec, 0x3a293f), // on hold
        tone(0x8b949e, 0x0d0f12, 0x0d0f12, 0xaab3bd, 0x272c32), // completed
        tone(0x8b949e, 0x0d0f12, 0x0d0f12, 0xaab3bd, 0x272c32), // cancelled
        tone(0xf6602d, 0x170a04, 0x170a04, 0xffab8a, 0x48261a), // emergency
    };
    return theme;
}

double linear(float channel)
{
    return channel <= 0.04045F ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

const Theme &Theme::of(Mode mode)
{
    static const Theme light = lightTheme();
    static const Theme dark = darkTheme();
    return mode == Mode::Dark ? dark : light;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour, const QColor &disabled) {
        palette.setColor(role, colour);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, window, window);
    set(QPalette::Base, raised, surface);
    set(QPalette::AlternateBase, surface, surface);
    set(QPalette::Button, raised, surface);
    set(QPalette::ToolTipBase, raised, raised);
    set(QPalette::WindowText, text, faint);
    set(QPalette::Text, text, faint);
    set(QPalette::ButtonText, text, faint);
    set(QPalette::ToolTipText, text, faint);
    set(QPalette::PlaceholderText, mutedText, faint);
    set(QPalette::BrightText, onAccent, faint);
    set(QPalette::Highlight, accent, border);
    set(QPalette::HighlightedText, onAccent, faint);
    set(QPalette::Accent, accent, border);
    set(QPalette::Link, accentInk, faint);
    set(QPalette::LinkVisited, accentInk, faint);
    set(QPalette::Light, raised, raised);
    set(QPalette::Midlight, surface, surface);
    set(QPalette::Mid, border, border);
    set(QPalette::Dark, strongBorder, border);
    set(QPalette::Shadow, isDark() ? sunken : strongBorder, border);
    return palette;
}

QColor blended(const QColor &under, const QColor &over, double opacity)
{
    const auto mix = [opacity](float from, float to) { return static_cast<float>(from + (to - from) * opacity); };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()), under.alphaF());
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace callout
