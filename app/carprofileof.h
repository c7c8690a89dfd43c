#pragma once

#include "core/domain/office.h"
#include "core/roads/carprofile.h"

namespace callout {

/// How an office's people drive: the usual profile with what the office has set.
[[nodiscard]] CarProfile carProfileOf(const OfficeSettings &settings);

/// What drive times are multiplied by in an hour of 0 to 23.
[[nodiscard]] double trafficFactor(const OfficeSettings &settings, int hour);

/// The same in the worst hour of the day.
[[nodiscard]] double worstTraffic(const OfficeSettings &settings);

/// The usual profile in the form of the settings, for people to start from.
[[nodiscard]] OfficeSettings withUsualDriving(OfficeSettings settings);

} // namespace callout
