#pragma once

#include "core/dispatch/dayboard.h"
#include "core/domain/changeset.h"
#include "core/domain/daysnapshot.h"

namespace callout {

/// Applies a whole change set to a snapshot or nothing of it. A record that the snapshot does not hold is no error: it
/// is on another day. Conflict where a field is not as the change expects. `touched` gathers what to refresh.
[[nodiscard]] Result<void> applyWhole(DaySnapshot *day, const ChangeSet &changes, BoardChanges *touched);

/// Applies every record's change that fits, and leaves the others.
void applyWhatFits(DaySnapshot *day, const ChangeSet &changes, BoardChanges *touched);

/// Takes the truth from the office file into a snapshot: new, changed and removed records.
void takeInto(DaySnapshot *day, const OfficeNews &news, BoardChanges *touched);

/// Which records news is about.
[[nodiscard]] QSet<RecordRef> recordsIn(const OfficeNews &news);

/// Drops jobs that a change has moved off the snapshot's days.
void dropAbsentJobs(DaySnapshot *day, const QSet<JobId> &candidates);

} // namespace callout
