#pragma once

#include "core/demo/customerbook.h"
#include "core/demo/jobmaker.h"

#include <deque>

namespace callout {

/// Invents the closed jobs of earlier days: who did them for whom, what was promised, when they really came and left,
/// what it cost. Customers come back, and some work has to be done twice.
class PastHistory
{
public:
    PastHistory(OfficeDraft &draft, JobMaker &jobs, SeededRandom random);

    /// So many jobs on the last 90 days, or on more where a technician cannot do as many.
    void fill(int count);

private:
    struct Workday {
        QDate date;
        TechnicianId technician;
    };
    struct Callback {
        CustomerId customer;
        jobbook::Work work;
        QDate due;
    };

    [[nodiscard]] std::vector<Workday> workdays(int count) const;
    void work(const Workday &day, int count);
    [[nodiscard]] std::vector<Job> callsFor(const Workday &day, int count);
    [[nodiscard]] std::optional<Job> dueCallback(const Technician &technician, QDate date);
    void putInOrder(std::vector<Job> &jobs, const GeoPoint &home) const;
    void promise(Job &job, QDate date, Instant planned);
    void book(Job &job, QDate date);
    void carryOut(Job &job, Instant &free, Seconds drive);
    void answer(Job &job, bool isLate);

    OfficeDraft &m_draft;
    JobMaker &m_jobs;
    SeededRandom m_random;
    CustomerPicker m_customers;
    std::deque<Callback> m_callbacks;
};

} // namespace callout
