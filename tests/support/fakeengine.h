#pragma once

#include "ui/models/engine.h"

#include <QPromise>

namespace callout::test {

/// An engine that a test answers for. Signals are the test's to emit; runs and questions are kept for it to look at.
class FakeEngine : public Engine
{
public:
    void start(TechnicianId technician) override
    {
        starts.append(technician);
        running = true;
        emit started();
    }
    void stop() override { ++stops; }
    void cancel() override
    {
        running = false;
        emit cancelled();
    }
    [[nodiscard]] bool isRunning() const override { return running; }
    [[nodiscard]] QFuture<Result<Reason>> why(JobId job) override
    {
        asked.append(job);
        return QtFuture::makeReadyValueFuture(reason);
    }
    [[nodiscard]] QFuture<Result<QList<Rescue>>> rescues(JobId job, int count) override
    {
        asked.append(job);
        return QtFuture::makeReadyValueFuture(
            Result<QList<Rescue>>(options.first(std::min<qsizetype>(count, options.size()))));
    }
    [[nodiscard]] QFuture<Result<PlanTrial>> tryOut(const EngineRules &rules) override
    {
        tried.append(rules);
        return QtFuture::makeReadyValueFuture(trial);
    }

    /// Ends the run with a proposal.
    void finish(const Proposal &proposal)
    {
        running = false;
        emit finished(proposal);
    }

    QList<TechnicianId> starts;
    int stops = 0;
    bool running = false;
    QList<JobId> asked;
    QList<EngineRules> tried;
    Result<Reason> reason;
    QList<Rescue> options;
    Result<PlanTrial> trial;
};

} // namespace callout::test
