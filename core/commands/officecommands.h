#pragma once

#include "core/commands/editboard.h"
#include "core/domain/daysnapshot.h"
#include "core/domain/fields.h"

#include <memory>

namespace callout {

/// All that an office decides about itself: what its settings window shows and changes as one.
struct OfficeRecords {
    OfficeSettings settings;
    RecordTable<Skill> skills;
    RecordTable<JobType> jobTypes;
    RecordTable<BusinessUnit> businessUnits;
    RecordTable<Zone> zones;

    friend bool operator==(const OfficeRecords &, const OfficeRecords &) = default;
};

[[nodiscard]] OfficeRecords officeRecordsOf(const DaySnapshot &day);

/// The first id for the new records of each kind.
using NewIds = QHash<RecordKind, qint64>;

/// A new record has an id below zero until it is saved, which others of the same office may refer to: -1 the first one
/// made, then -2. How many there are of each kind.
[[nodiscard]] QHash<RecordKind, int> newRecordsOf(const OfficeRecords &records);
/// The same office with real ids in their place.
[[nodiscard]] OfficeRecords withNewIds(const OfficeRecords &records, const NewIds &first);

namespace commands {

/// Brings the office from one state to another as one edit: settings changed, lists added to, changed and taken from.
/// What was changed elsewhere meanwhile and is the same in `before` and `after` stays. Every record has a real id.
[[nodiscard]] Result<std::unique_ptr<EditBoard>> saveOffice(DayBoard &board, const OfficeRecords &before,
                                                            const OfficeRecords &after);

/// Gives every job of the days shown that has no zone the one that its place lies in.
[[nodiscard]] Result<std::unique_ptr<EditBoard>> assignZones(DayBoard &board);

} // namespace commands

} // namespace callout
