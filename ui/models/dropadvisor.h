#pragma once

#include "core/dispatch/dayboard.h"
#include "core/domain/judge.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace callout {

/// The day on which a dropped job lands: its own where that is on the board, else the first one shown that is not over.
[[nodiscard]] QDate dropDay(const DayBoard &board, JobId job);

/// What a drop on a technician does: a job that has a start keeps it, one without gets its best start.
[[nodiscard]] Verdict dropVerdict(const Judge &judge, const DayBoard &board, const Job &job, TechnicianId technician);

/// Answers, while jobs are dragged, what would happen if they were dropped on a technician. Any view that starts a drag
/// of jobs calls begin() and end(); every row and marker that can take a drop shows verdictFor() while isActive().
class DropAdvisor : public QObject
{
    Q_OBJECT

public:
    DropAdvisor(const DayBoard &board, const DriveTimes &drives, QObject *parent = nullptr);
    ~DropAdvisor() override;

    /// Starts judging these jobs against every technician.
    void begin(const QList<JobId> &jobs);
    void end();

    [[nodiscard]] bool isActive() const { return !m_jobs.isEmpty(); }
    [[nodiscard]] const QList<JobId> &jobs() const { return m_jobs; }

    /// The verdict for the first dragged job (a drop of several places them one after the other); computed on first
    /// use, kept until the drag ends or the board changes.
    [[nodiscard]] Verdict verdictFor(TechnicianId technician) const;
    /// The verdict for the first dragged job at that start and no other; nothing of it is kept.
    [[nodiscard]] Verdict verdictAt(TechnicianId technician, Instant start) const;
    /// The answer in a few words: "fits 10:40", "fits, moves J-1011 by 15 min", "no: Gas certificate".
    [[nodiscard]] QString wordsFor(TechnicianId technician) const;

signals:
    /// A drag began or ended, or the verdicts are to be asked again.
    void changed();

private:
    /// Knows the board as it is now.
    [[nodiscard]] const Judge &judge() const;

    const DayBoard &m_board;
    const DriveTimes &m_drives;
    QList<JobId> m_jobs;
    TimeWindow m_days; // that are shown since the drag began
    // The judge reads the board's memory: it is made anew whenever that has changed.
    mutable std::unique_ptr<Judge> m_judge;
    mutable quint64 m_judgedRevision = 0;
    mutable QHash<TechnicianId, Verdict> m_verdicts;
};

} // namespace callout
