#pragma once

#include "core/planner/problem.h"

namespace callout::planner {

/// Makes a Problem of its data, step by step; used by Problem::make only.
class ProblemBuilder
{
public:
    explicit ProblemBuilder(const ProblemData &data) : m_data(data) {}

    [[nodiscard]] Result<Problem> build();

private:
    [[nodiscard]] int denseTime(std::int64_t time) const;
    [[nodiscard]] DenseWindow denseWindow(const Span &span) const;
    void chooseBase();
    void addNodes();
    void addJobs();
    void addTechnicians();
    [[nodiscard]] DenseTechnician denseTechnician(const TechnicianData &data);
    void addLocks();
    void addLegTable(const TechnicianData &data);
    void addAllowed();
    void addCosts();
    void addWeights();
    void addPenalties();
    void addNeighbours();
    void addKinds();
    [[nodiscard]] int node(const std::optional<int> &place);
    [[nodiscard]] bool hasSkills(int technician, int job) const;

    const ProblemData &m_data;
    Problem m_problem;
    std::vector<const TechnicianData *> m_tableOwners;
};

} // namespace callout::planner
