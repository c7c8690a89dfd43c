#include "ui/models/candidateestimate.h"

#include <algorithm>

namespace callout {

namespace {

const Candidate *known(const Reason &reason, TechnicianId technician)
{
    if (reason.chosen && reason.chosen->technician == technician)
        return &*reason.chosen;
    const auto other = std::ranges::find(reason.others, technician, &Candidate::technician);
    return other == reason.others.end() ? nullptr : &*other;
}

Seconds availableOf(const DaySnapshot &day, TechnicianId technician, const TimeWindow &span)
{
    Seconds available{0};
    const TechnicianDays days(day);
    for (const Shift *shift : days.shifts(technician, span)) {
        if (shift->kind == ShiftKind::Normal && span.contains(shift->begin))
            available += shift->end - shift->begin;
    }
    return available;
}

Seconds bookedOf(const DaySnapshot &day, const Job &job, TechnicianId technician, const TimeWindow &span)
{
    Seconds booked = job.duration;
    for (const Job &stop : plannedJobs(day, technician, span))
        booked += stop.id == job.id ? Seconds(0) : stop.duration;
    return booked;
}

FactorInputs inputsOf(const DaySnapshot &day, const Job &job, TechnicianId id, Instant start, const Reason &reason)
{
    const Technician technician = day.technicians.value(id);
    const OfficeCalendar calendar = day.calendar();
    const QDate date = calendar.dayOf(start);
    FactorInputs inputs = reason.chosen ? reason.chosen->inputs : FactorInputs{};
    inputs.neededSkills = int(job.requiredSkills.size());
    inputs.heldSkills =
        int(std::ranges::count_if(technician.skills, [date](const HeldSkill &held) { return held.isValidOn(date); }));
    inputs.preference = !job.preferredTechnician ? Preference::Nobody
        : job.preferredTechnician == id          ? Preference::ThisOne
                                                 : Preference::SomebodyElse;
    inputs.booked = bookedOf(day, job, id, calendar.day(date));
    inputs.available = availableOf(day, id, calendar.day(date));
    inputs.record = {.onTime = technician.onTimeShare,
                     .firstTimeFix = technician.firstTimeFixShare,
                     .rating = technician.rating,
                     .ticket = {}};
    return inputs;
}

} // namespace

std::optional<Candidate> estimate(const DaySnapshot &planned, const Job &job, TechnicianId technician,
                                  const Verdict &verdict, const Reason &reason, const FactorWeights &weights)
{
    if (!verdict.isAllowed())
        return std::nullopt;
    const Candidate *base = known(reason, technician);
    Candidate candidate;
    candidate.technician = technician;
    candidate.start = verdict.start;
    candidate.moves = verdict.moves;
    candidate.inputs = base ? base->inputs : inputsOf(planned, job, technician, verdict.start, reason);
    candidate.inputs.drive = verdict.driveBefore;
    if (base)
        candidate.inputs.slack = std::max(Seconds(0), base->inputs.slack - (verdict.start - base->start));
    else
        candidate.inputs.slack = job.windowEnd ? std::max(Seconds(0), *job.windowEnd - verdict.start) : Seconds(3600);
    candidate.knockOn = base ? base->knockOn : 0;
    candidate.scores = scores(candidate.inputs, weights);
    return candidate;
}

} // namespace callout
