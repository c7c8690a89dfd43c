#pragma once

#include "core/domain/changeset.h"
#include "core/domain/officecalendar.h"
#include "core/intake/reports.h"

namespace callout {

/// What is known when a technician's tap comes in.
struct TapFacts {
    Technician technician;
    std::optional<Job> job; ///< the one tapped on, as the office has it now
    bool wasTheirs = false; ///< it was this technician's before it was taken away
    OfficeCalendar calendar;
    Instant now;
};

/// What a tap does to the office.
struct TapDecision {
    ChangeSet changes; ///< empty where the board says so already, or where somebody has to be asked
    QString label;
    std::optional<PhoneQuestion> question; ///< without an id
    TapAnswer answer;
};

/// A step that the board allows is done, with the technician's status; one that contradicts the board becomes a question.
/// NotFound where there is no such job, RuleBroken where it was never this technician's, InvalidInput for a tap from too
/// long ago.
[[nodiscard]] Result<TapDecision> decideTap(const TapFacts &facts, const PhoneTap &tap);

} // namespace callout
