#pragma once

#include "core/demo/jobmaker.h"

namespace callout {

/// Books jobs for the days after the demo day, fewer from day to day: most are planned already, some only promised.
void bookComingDays(OfficeDraft &draft, JobMaker &jobs, SeededRandom random, bool isLarge);

} // namespace callout
