#pragma once

#include "core/demo/officedraft.h"
#include "core/demo/seededrandom.h"
#include "core/domain/drivetimes.h"

namespace callout {

/// One job of a plan.
struct PlannedVisit {
    JobId job;
    TechnicianId technician;
    Instant start;
};

/// Hands out a day's jobs as an experienced dispatcher would: whoever is free next gets a job that is near, promised for
/// that time, and close to where they mostly work. Every assignment is judged by the rules. What does not fit stays open.
class DayPlanner
{
public:
    DayPlanner(const OfficeDraft &draft, QDate date, SeededRandom random);

    /// The jobs need ids, places and windows. Gives the plan in the order of technicians and starts.
    [[nodiscard]] std::vector<PlannedVisit> plan(const std::vector<Job> &jobs);

private:
    struct Tour {
        const Technician *technician;
        GeoPoint patch;
        GeoPoint place;
        Instant free;
        Instant end;
        std::vector<TimeWindow> events;
        int jobs = 0;
    };
    struct Offer {
        std::size_t job;
        Instant start;
        double cost;
    };

    void openTours();
    [[nodiscard]] Tour *nextTour();
    [[nodiscard]] std::vector<Offer> offersFor(const Tour &tour) const;
    [[nodiscard]] std::optional<Offer> offer(const Tour &tour, std::size_t job) const;
    [[nodiscard]] bool isAble(const Technician &technician, const Job &job) const;
    /// Time that nothing fits into any more.
    [[nodiscard]] Seconds idleBeforeBreak(const Tour &tour, Instant free) const;
    [[nodiscard]] bool give(Tour &tour, const Offer &offer);
    void goOn(Tour &tour) const;
    /// Puts jobs that are left into gaps, the urgent ones first.
    void fillGaps();
    void settle(const Job &job, TechnicianId technician, Instant start);

    const OfficeDraft &m_draft;
    QDate m_date;
    SeededRandom m_random;
    StraightLineDriveTimes m_drives;
    DaySnapshot m_day;
    std::vector<Tour> m_tours;
    std::vector<Job> m_jobs; ///< still open
    std::vector<PlannedVisit> m_plan;
};

} // namespace callout
