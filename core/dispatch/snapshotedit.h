#pragma once

#include "core/dispatch/dayboard.h"
#include "core/domain/changeset.h"
#include "core/domain/daysnapshot.h"

#include <deque>

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

/// Which records a change set is about.
[[nodiscard]] QList<RecordRef> recordsOf(const ChangeSet &changes);

/// What of the news concerns a span of days, or records of which it is known that somebody holds them, in slices that are
/// quick to show. Jobs come with their customers.
[[nodiscard]] std::deque<OfficeNews> inSlices(OfficeNews news, const TimeWindow &span, const QSet<JobId> &jobs,
                                              const QSet<CustomerId> &customers);

/// Drops jobs that a change has moved off the snapshot's days.
void dropAbsentJobs(DaySnapshot *day, const QSet<JobId> &candidates);

} // namespace callout
