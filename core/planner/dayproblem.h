#pragma once

#include "core/domain/factors.h"
#include "core/planner/elite.h"
#include "core/planner/fixedtime.h"
#include "core/planner/problem.h"

namespace callout::planner {

/// A run's input as a Problem, and what its jobs and technicians stand for.
///
/// Whatever SPEC 3.2 forbids at any start is not allowed in the Problem; what depends on the time is in its windows, shifts,
/// breaks and locked jobs. Prices are in drive seconds: `secondsPerPoint` of them are worth one point of the score.
class DayProblem
{
public:
    [[nodiscard]] static Result<DayProblem> make(const RunInput &input);

    [[nodiscard]] const RunInput &input() const { return *m_input; }
    [[nodiscard]] const Problem &problem() const { return *m_problem; }
    [[nodiscard]] const ProblemData &data() const { return m_data; }
    [[nodiscard]] double secondsPerPoint() const { return m_secondsPerPoint; }
    [[nodiscard]] FactorWeights weights() const { return m_weights; }

    /// The jobs of the run come first in the Problem, then fixed blocks.
    [[nodiscard]] const QList<JobId> &jobs() const { return m_jobs; }
    [[nodiscard]] const QList<TechnicianId> &technicians() const { return m_technicians; }
    [[nodiscard]] const FixedTime &fixed(int technician) const { return m_fixed.at(technician); }
    [[nodiscard]] int jobIndex(JobId job) const { return m_jobIndex.value(job, -1); }
    [[nodiscard]] int technicianIndex(TechnicianId technician) const { return m_technicianIndex.value(technician, -1); }
    [[nodiscard]] bool isJob(int job) const { return job < m_jobs.size(); }
    [[nodiscard]] Instant instant(int dense) const { return Instant(Seconds(m_problem->base() + dense)); }

    /// Jobs and blocks by technician as the board has them.
    [[nodiscard]] const Sequences &present() const { return m_data.earlier; }

    /// What of an assignment's scores does not depend on its time.
    [[nodiscard]] FactorInputs staticInputs(int technician, JobId job) const;
    [[nodiscard]] Seconds teamBooked() const { return m_teamBooked; }
    [[nodiscard]] Seconds teamAvailable() const { return m_teamAvailable; }

private:
    DayProblem() = default;
    friend class DayProblemBuilder;

    std::shared_ptr<const RunInput> m_input;
    std::shared_ptr<const Problem> m_problem;
    ProblemData m_data;
    FactorWeights m_weights{};
    double m_secondsPerPoint = 1.0;
    QList<JobId> m_jobs;
    QList<TechnicianId> m_technicians;
    QList<FixedTime> m_fixed;
    QHash<JobId, int> m_jobIndex;
    QHash<TechnicianId, int> m_technicianIndex;
    Seconds m_teamBooked{0};
    Seconds m_teamAvailable{0};
};

/// Whether a run may place the job anew: open or scheduled on the day, and nothing keeps the engine from it.
[[nodiscard]] bool isMovable(const RunInput &input, const Job &job);

/// Whether a run may plan somebody: works here, managed, not paused, with a normal shift on the day.
[[nodiscard]] bool isPlannable(const RunInput &input, const TechnicianDays &days, TechnicianId technician);

} // namespace callout::planner
