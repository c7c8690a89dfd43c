#pragma once

#include "core/domain/proposal.h"

#include <QJsonObject>

namespace callout {

/// A proposal with its reasons as JSON: seconds, metres, tenths of a point as points, instants in UTC by ISO 8601, ids beside
/// names. `day` is the day that the run was asked about.
[[nodiscard]] QJsonObject planJson(const DaySnapshot &day, const Proposal &proposal);

} // namespace callout
