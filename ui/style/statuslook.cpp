#include "ui/style/statuslook.h"

namespace callout {

StatusLook lookOf(JobStatus status, Priority priority)
{
    const bool isStruck = status == JobStatus::Cancelled;
    if (priority == Priority::Emergency)
        return {isOpen(status) ? Glyph::Triangle : Glyph::TriangleOutline, Tone::Emergency, isStruck};
    switch (status) {
    case JobStatus::Unassigned:
        return {Glyph::Ring, Tone::Open, isStruck};
    case JobStatus::Scheduled:
        return {Glyph::Clock, Tone::Scheduled, isStruck};
    case JobStatus::Dispatched:
        return {Glyph::ArrowOut, Tone::Dispatched, isStruck};
    case JobStatus::EnRoute:
        return {Glyph::Arrow, Tone::EnRoute, isStruck};
    case JobStatus::OnSite:
        return {Glyph::Diamond, Tone::OnSite, isStruck};
    case JobStatus::OnHold:
        return {Glyph::Bars, Tone::OnHold, isStruck};
    case JobStatus::Completed:
        return {Glyph::Check, Tone::Completed, isStruck};
    case JobStatus::Cancelled:
        return {Glyph::Cross, Tone::Cancelled, isStruck};
    }
    Q_UNREACHABLE();
}

StatusLook lookOf(TechnicianStatus status)
{
    switch (status) {
    case TechnicianStatus::Available:
        return {Glyph::Dot, Tone::OnSite};
    case TechnicianStatus::EnRoute:
        return {Glyph::Arrow, Tone::EnRoute};
    case TechnicianStatus::OnJob:
        return {Glyph::Diamond, Tone::OnSite};
    case TechnicianStatus::OnBreak:
        return {Glyph::Bars, Tone::OnHold};
    case TechnicianStatus::OffShift:
        return {Glyph::Dash, Tone::Completed};
    }
    Q_UNREACHABLE();
}

StatusLook lookOf(const Verdict &verdict)
{
    if (!verdict.isAllowed())
        return {Glyph::Bar, Tone::Emergency};
    if (!verdict.fits())
        return {Glyph::Shift, Tone::Scheduled};
    return {Glyph::Check, Tone::OnSite};
}

} // namespace callout
