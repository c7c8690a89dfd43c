#pragma once

#include "core/domain/result.h"
#include "core/intake/reports.h"

#include <QByteArray>

namespace callout {

/// Reads a job as another system orders it: a JSON object with at least a title and a key, which may stand in the header
/// "Idempotency-Key" instead. An error names the member that is wrong; a member that is not known is an error, so that
/// nobody's "adress" gets lost.
[[nodiscard]] Result<JobOrder> parseOrder(const QByteArray &body, const QByteArray &idempotencyKey);

} // namespace callout
