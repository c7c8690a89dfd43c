#pragma once

#include "core/planner/runinput.h"

#include "core/domain/proposal.h"

#include <QByteArray>

namespace callout::planner {

/// A run as the office file keeps it: all that went in and came out, exactly, compressed.
[[nodiscard]] QByteArray toRecord(const RunInput &input, const Proposal &proposal);

/// Damaged, foreign or newer records are refused with words.
[[nodiscard]] Result<std::pair<RunInput, Proposal>> fromRecord(const QByteArray &record);

} // namespace callout::planner
