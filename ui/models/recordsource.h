#pragma once

#include "core/dispatch/dayboard.h"
#include "core/dispatch/officelookup.h"

namespace callout {

/// Where a dialog about records reads them: those of the days shown from the board, all others from the office file.
struct RecordSource {
    const DayBoard &board;
    OfficeLookup file;
};

} // namespace callout
