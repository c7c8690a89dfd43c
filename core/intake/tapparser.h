#pragma once

#include "core/domain/result.h"
#include "core/intake/reports.h"

#include <QByteArray>

namespace callout {

/// Reads what the phone page sends for one tap, for example
/// {"key": "k1", "kind": "hold", "job": 1004, "at": "2026-11-22T09:41:00Z", "note": "waits for a part"}.
/// A kind that is a step of a job needs the job, holding needs a note, a note its words; only completing has an invoice total.
/// An error names the member that is wrong.
[[nodiscard]] Result<PhoneTap> parseTap(const QByteArray &body);

} // namespace callout
