#include "core/demo/happening.h"

namespace callout {

namespace {

/// What a step at a job makes of its technician.
std::optional<TechnicianStatus> statusOfTechnician(JobStep step)
{
    switch (step) {
    case JobStep::Travel:
        return TechnicianStatus::EnRoute;
    case JobStep::Arrive:
        return TechnicianStatus::OnJob;
    case JobStep::Complete:
    case JobStep::Hold:
        return TechnicianStatus::Available;
    case JobStep::Dispatch:
    case JobStep::Resume:
    case JobStep::Cancel:
    case JobStep::Reopen:
    case JobStep::Recall:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Happening booked(Instant at, JobId job)
{
    return {.at = at, .kind = Happening::Kind::Booked, .job = job};
}

Happening assignedTo(Instant at, JobId job, TechnicianId technician, Instant start)
{
    return {.at = at, .kind = Happening::Kind::Assigned, .job = job, .technician = technician, .start = start};
}

Happening stepped(Instant at, JobId job, JobStep step, TechnicianId technician)
{
    return {.at = at, .kind = Happening::Kind::Step, .job = job, .technician = technician, .step = step};
}

Happening reported(Instant at, TechnicianId technician, TechnicianStatus status)
{
    return {.at = at, .kind = Happening::Kind::Reported, .technician = technician, .status = status};
}

Job after(Job job, const Happening &happening)
{
    if (happening.kind == Happening::Kind::Assigned)
        return assigned(std::move(job), happening.technician, happening.start);
    if (happening.kind != Happening::Kind::Step)
        return job;
    std::optional<Job> next = afterStep(job, happening.step, happening.at, happening.reason);
    if (!next)
        return job;
    if (happening.invoice)
        next->invoiceTotal = happening.invoice;
    return *std::move(next);
}

Technician after(Technician technician, const Happening &happening)
{
    const std::optional<TechnicianStatus> status = happening.kind == Happening::Kind::Reported
        ? std::optional(happening.status)
        : happening.kind == Happening::Kind::Step ? statusOfTechnician(happening.step)
                                                  : std::nullopt;
    if (status) {
        technician.status = *status;
        technician.statusAt = happening.at;
    }
    return technician;
}

} // namespace callout
