#pragma once

#include "core/demo/dayplanner.h"
#include "core/demo/jobmaker.h"

namespace callout {

/// Lets a plan of the demo day come true, a little earlier here and a little later there, yet never so late that the next
/// stop would suffer: every moment of the day keeps the rules. Some work has to wait for parts, some is cancelled.
class DayRun
{
public:
    DayRun(OfficeDraft &draft, JobMaker &jobs, SeededRandom random);

    /// The visits are in the order of technicians and starts.
    void live(const std::vector<PlannedVisit> &plan);

private:
    struct Place {
        GeoPoint point;
        Instant free;
    };

    void liveTour(std::span<const PlannedVisit> tour);
    [[nodiscard]] Place visit(const PlannedVisit &visit, const Place &before, Instant latestEnd, bool isHeld);
    [[nodiscard]] Instant travelStart(Instant left, Instant arrival, Seconds drive, Instant earliest);
    [[nodiscard]] Instant latestEnd(std::span<const PlannedVisit> tour, std::size_t index) const;
    [[nodiscard]] TimeWindow shiftOf(const PlannedVisit &visit) const;
    [[nodiscard]] Instant breakEndBefore(TechnicianId technician, Instant start) const;
    void cancel(const PlannedVisit &visit);
    [[nodiscard]] const Job &job(JobId id) const { return m_draft.dayJobs.at(std::size_t(id.value - 1)); }

    OfficeDraft &m_draft;
    JobMaker &m_jobs;
    SeededRandom m_random;
    StraightLineDriveTimes m_drives;
};

} // namespace callout
