#include "core/domain/status.h"

namespace callout {

QString StatusWords::of(JobStatus status)
{
    switch (status) {
    case JobStatus::Unassigned:
        return tr("Open");
    case JobStatus::Scheduled:
        return tr("Scheduled");
    case JobStatus::Dispatched:
        return tr("Dispatched");
    case JobStatus::EnRoute:
        return tr("En route");
    case JobStatus::OnSite:
        return tr("On site");
    case JobStatus::OnHold:
        return tr("On hold");
    case JobStatus::Completed:
        return tr("Completed");
    case JobStatus::Cancelled:
        return tr("Cancelled");
    }
    return {};
}

QString StatusWords::of(TechnicianStatus status)
{
    switch (status) {
    case TechnicianStatus::Available:
        return tr("Available");
    case TechnicianStatus::EnRoute:
        return tr("En route");
    case TechnicianStatus::OnJob:
        return tr("On job");
    case TechnicianStatus::OnBreak:
        return tr("On break");
    case TechnicianStatus::OffShift:
        return tr("Off shift");
    }
    return {};
}

QString StatusWords::of(Priority priority)
{
    switch (priority) {
    case Priority::Low:
        return tr("Low");
    case Priority::Normal:
        return tr("Normal");
    case Priority::High:
        return tr("High");
    case Priority::Emergency:
        return tr("Emergency");
    }
    return {};
}

QString StatusWords::of(ShiftKind kind)
{
    switch (kind) {
    case ShiftKind::Normal:
        return tr("Normal shift");
    case ShiftKind::OnCall:
        return tr("On call");
    case ShiftKind::TimeOff:
        return tr("Time off");
    }
    return {};
}

QString StatusWords::of(EngineMode mode)
{
    switch (mode) {
    case EngineMode::Off:
        return tr("Off");
    case EngineMode::Assist:
        return tr("Assist");
    case EngineMode::Auto:
        return tr("Auto");
    }
    return {};
}

} // namespace callout
