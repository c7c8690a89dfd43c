#pragma once

#include "core/domain/proposal.h"
#include "tests/support/testday.h"

namespace callout::test {

/// Lines of a made-up proposal for a day, with reasons whose numbers add up.
class TestProposal
{
public:
    explicit TestProposal(const TestDay &day);

    [[nodiscard]] const Proposal &value() const { return m_proposal; }
    [[nodiscard]] Proposal &value() { return m_proposal; }

    /// The job to a technician; new, moved, retimed or kept as its assignment in the day says.
    ProposalLine &give(JobId job, TechnicianId technician, const QString &start);
    /// Back to the queue, or left there.
    ProposalLine &leave(JobId job);

    /// Somebody who could do it, after a drive of so many minutes.
    [[nodiscard]] Candidate candidate(TechnicianId technician, const QString &start, int driveMinutes = 12) const;

private:
    ProposalLine &add(JobId job, const Assignment &after);

    const TestDay &m_day;
    Proposal m_proposal;
};

} // namespace callout::test
