#pragma once

#include "core/domain/job.h"
#include "core/domain/technician.h"

#include <QString>

namespace callout {

/// One thing that happens on the demo day, as somebody reported it.
struct Happening {
    enum class Kind {
        Booked,   ///< the job comes in
        Assigned, ///< to `technician` at `start`
        Step,     ///< `step` of the job, with `reason` and, once completed, `invoice`
        Reported, ///< `technician` is now `status`
    };

    Instant at;
    Kind kind = Kind::Booked;
    JobId job;
    TechnicianId technician;
    Instant start;
    JobStep step = JobStep::Dispatch;
    QString reason;
    std::optional<Money> invoice;
    TechnicianStatus status = TechnicianStatus::Available;
};

[[nodiscard]] Happening booked(Instant at, JobId job);
[[nodiscard]] Happening assignedTo(Instant at, JobId job, TechnicianId technician, Instant start);
[[nodiscard]] Happening stepped(Instant at, JobId job, JobStep step, TechnicianId technician);
[[nodiscard]] Happening reported(Instant at, TechnicianId technician, TechnicianStatus status);

/// The job after something happened to it; it stays as it is where that is not allowed.
[[nodiscard]] Job after(Job job, const Happening &happening);
/// The technician after something happened: travelling, arriving and leaving change the status as well.
[[nodiscard]] Technician after(Technician technician, const Happening &happening);

} // namespace callout
