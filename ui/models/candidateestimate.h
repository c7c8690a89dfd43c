#pragma once

#include "core/domain/judge.h"
#include "core/domain/proposal.h"

namespace callout {

/// The score of a technician at a start that the dispatcher chose, while it is being chosen: what the run knew of them,
/// with the drive and the slack that the judge finds for this start. For somebody the run did not score, from the record
/// and the day as planned. None where the verdict breaks a rule.
[[nodiscard]] std::optional<Candidate> estimate(const DaySnapshot &planned, const Job &job, TechnicianId technician,
                                                const Verdict &verdict, const Reason &reason,
                                                const FactorWeights &weights);

} // namespace callout
