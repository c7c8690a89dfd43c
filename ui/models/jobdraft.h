#pragma once

#include "core/domain/job.h"
#include "ui/models/recorddraft.h"

namespace callout {

using JobDraft = RecordDraft<Job>;

} // namespace callout
