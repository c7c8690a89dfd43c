#include "tests/support/testproposal.h"

namespace callout::test {

TestProposal::TestProposal(const TestDay &day) : m_day(day)
{
    m_proposal.day = day.date();
    m_proposal.at = day.at(QStringLiteral("07:00"));
    m_proposal.before = {.drive = Seconds(200 * 60), .lateness = Seconds(600), .assigned = 1, .open = 5, .spread = 60};
    m_proposal.after = {.drive = Seconds(159 * 60), .assigned = 5, .open = 1, .spread = 22};
}

Candidate TestProposal::candidate(TechnicianId technician, const QString &start, int driveMinutes) const
{
    Candidate candidate{.technician = technician, .start = m_day.at(start)};
    candidate.inputs = {.neededSkills = 1,
                        .heldSkills = 2,
                        .drive = Seconds(driveMinutes * 60),
                        .metres = driveMinutes * 700.0,
                        .slack = Seconds(40 * 60),
                        .booked = Seconds(5 * 3600),
                        .available = Seconds(8 * 3600),
                        .teamBooked = Seconds(9 * 3600),
                        .teamAvailable = Seconds(16 * 3600),
                        .record = {.onTime = 0.96, .firstTimeFix = 0.9, .rating = 4.7, .ticket = {}}};
    candidate.scores = scores(candidate.inputs, m_proposal.weights);
    return candidate;
}

ProposalLine &TestProposal::add(JobId job, const Assignment &after)
{
    ProposalLine line{.job = job, .before = Assignment::of(m_day[job]), .after = after};
    if (!after.technician)
        line.kind = line.before.technician ? LineKind::Dropped : LineKind::LeftOpen;
    else if (!line.before.technician)
        line.kind = LineKind::New;
    else if (line.before.technician != after.technician)
        line.kind = LineKind::Moved;
    else
        line.kind = line.before == after ? LineKind::Kept : LineKind::Retimed;
    m_proposal.lines.append(line);
    return m_proposal.lines.back();
}

ProposalLine &TestProposal::give(JobId job, TechnicianId technician, const QString &start)
{
    ProposalLine &line = add(job, {technician, m_day.at(start)});
    line.reason.chosen = candidate(technician, start);
    return line;
}

ProposalLine &TestProposal::leave(JobId job)
{
    return add(job, {});
}

} // namespace callout::test
