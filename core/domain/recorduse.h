#pragma once

#include "core/domain/changeset.h"

#include <QHash>

namespace callout {

/// By how many records of the whole office file, on any day, a record is referred to.
struct RecordUse {
    int jobs = 0;
    int technicians = 0;

    [[nodiscard]] bool isUsed() const { return jobs > 0 || technicians > 0; }
    friend bool operator==(const RecordUse &, const RecordUse &) = default;
};

/// Of skills, job types, business units and zones; those that nobody uses are left out.
using RecordUses = QHash<RecordRef, RecordUse>;

} // namespace callout
