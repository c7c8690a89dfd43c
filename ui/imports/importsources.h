#pragma once

#include "core/csvimport/placefinding.h"

namespace callout {

/// Where an import learns what it is compared against. Both are called on a worker.
struct ImportSources {
    /// The office as it is now; the lists of a snapshot of any day go before those in its file.
    std::function<Result<KnownOffice>(const DaySnapshot &day)> office;
    /// The addresses of the office's map; an empty function where there is none. Called and destroyed on one thread.
    std::function<Result<FindPlace>(const OfficeSettings &settings)> places;
};

} // namespace callout
