#pragma once

#include "core/region/regionimport.h"
#include "core/roads/roads.h"

namespace callout {

/// What every import keeps in the region file beside the streets: the hierarchy for drive times.
[[nodiscard]] inline std::vector<RegionAttachment> regionAttachments()
{
    return {{.name = HierarchyAttachment, .make = prepareHierarchy}};
}

} // namespace callout
