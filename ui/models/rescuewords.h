#pragma once

#include "ui/models/engine.h"

#include <QCoreApplication>

namespace callout {

/// What a way to fit an emergency in comes to, in words for a dispatcher.
class RescueWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::RescueWords)

public:
    explicit RescueWords(const DaySnapshot &day) : m_day(day) {}

    /// "09:10 · 12 min, 8.4 km · 74.9 points"
    [[nodiscard]] QString brief(const Rescue &rescue) const;
    /// A line for each job that goes back to the queue or starts later: what happens and whether its window holds.
    [[nodiscard]] QStringList effects(const Rescue &rescue) const;
    /// Whether a promise breaks or somebody is bumped.
    [[nodiscard]] bool isCostly(const Rescue &rescue) const;

private:
    [[nodiscard]] Seconds lateBy(const KnockOn &move) const;

    const DaySnapshot &m_day;
};

/// The stops that start later than they stand on the board because of it; what waits there anyway is none of them.
[[nodiscard]] QList<KnockOn> movesOf(const Rescue &rescue, const DaySnapshot &day);

/// A way to fit an emergency in, as a proposal to accept in one step: the job itself, those that go back to the queue, and
/// those that start later.
[[nodiscard]] Proposal proposalOf(JobId job, const Rescue &rescue, const DaySnapshot &day, Instant now);

/// What a job without a choice begins with: the selected emergency that is open, else the most urgent one; none where
/// none is open.
[[nodiscard]] JobId emergencyToRescue(const DaySnapshot &day, JobId selected);

} // namespace callout
