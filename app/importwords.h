#pragma once

#include "core/region/regionimport.h"

namespace callout {

/// What an import of a map is doing, for people.
[[nodiscard]] QString importWords(RegionImportProgress::Stage stage);

} // namespace callout
