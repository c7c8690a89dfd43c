#include "ui/technicians/hintlook.h"

namespace callout {

namespace {

Glyph glyphOf(HintKind kind)
{
    switch (kind) {
    case HintKind::Stalled:
        return Glyph::Bars;
    case HintKind::RunningBehind:
        return Glyph::Clock;
    case HintKind::WorkWithoutShift:
        return Glyph::Bar;
    case HintKind::GoesAlong:
        return Glyph::Arrow;
    case HintKind::EnginePaused:
        return Glyph::Bars;
    case HintKind::UnderLoaded:
        return Glyph::Down;
    case HintKind::OnCall:
        return Glyph::Dot;
    case HintKind::TimeOff:
    case HintKind::NoShift:
    case HintKind::BeforeShift:
    case HintKind::AfterShift:
        return Glyph::Dash;
    }
    return Glyph::Dash;
}

Tone toneOf(HintSeverity severity)
{
    switch (severity) {
    case HintSeverity::Act:
        return Tone::Emergency;
    case HintSeverity::Watch:
        return Tone::Scheduled;
    case HintSeverity::Quiet:
        return Tone::Completed;
    }
    return Tone::Completed;
}

} // namespace

StatusLook lookOf(HintKind kind, HintSeverity severity)
{
    // The same as the mark beside a paused name.
    const bool isPause = kind == HintKind::EnginePaused;
    return {glyphOf(kind), isPause ? Tone::OnHold : toneOf(severity)};
}

} // namespace callout
