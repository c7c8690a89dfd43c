#pragma once

#include "core/autopilot/autopilot.h"
#include "core/domain/drivetimes.h"
#include "tests/support/randomvalues.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

namespace callout::test {

/// An office under Auto to which things happen, minute by minute, all from one seed: jobs come in and are cancelled, people
/// fall ill, are paused, run late; a dispatcher drags a job now and then. Every edit goes through the board of a window on a
/// real office file. It checks as it goes: what it finds wrong is in faults().
class SimulatedOffice
{
public:
    SimulatedOffice(quint32 seed, QDate firstDay);
    ~SimulatedOffice();

    /// One day from early morning to the evening; all of its hours where the clock changes.
    void live(QDate day);

    [[nodiscard]] const QStringList &faults() const { return m_faults; }
    /// What happened so far, for a test that wants to know that something did.
    struct Counts {
        int minutes = 0;
        int runs = 0; ///< that changed something
        int changes = 0;
        int alerts = 0;
        int emergencies = 0;
        int servedEmergencies = 0;
        int sickCalls = 0;
        int cancelled = 0;
        int byHand = 0;
        int completed = 0;
    };
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    /// Whether the audit trail replays to the records, in words of what does not.
    [[nodiscard]] QStringList check();
    /// The jobs that the engine took off the plan by the audit trail, each as often as it did.
    [[nodiscard]] QList<JobId> unassignedByAudit();
    [[nodiscard]] const QList<JobId> &alerts() const { return m_alerts; }

private:
    using Matter = std::pair<JobId, Violation>; ///< without amounts, which change by themselves

    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    [[nodiscard]] Instant now() { return m_office->clock().now(); }
    void minute();
    void letThingsHappen();
    void receiveJob(double emergencyShare);
    void cancelJob();
    void callInSick();
    void pauseOrResume();
    void dragByHand();
    void workOn();
    void step(const Job &job, JobStep step);
    void waitForEngine();
    void takeRun(const AutoRun &run);
    [[nodiscard]] QList<Matter> broken();
    /// Nothing is newly broken but by what happened to somebody in this minute.
    void judge();
    [[nodiscard]] QList<JobId> jobsWhere(const std::function<bool(const Job &)> &is);
    void fault(const QString &words);

    RandomValues m_random;
    TestDay m_first;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<StraightLineDriveTimes> m_drives;
    std::unique_ptr<UndoHistory> m_history;
    std::unique_ptr<AutoPilot> m_pilot;
    QList<SkillId> m_skills;
    QList<TechnicianId> m_team;
    QHash<JobId, Seconds> m_realDurations;
    QSet<TechnicianId> m_disturbed; ///< something happened to their day in this minute
    QList<Matter> m_broken;
    QList<JobId> m_alerts;
    QStringList m_faults;
    Counts m_counts;
    int m_lastNumber = 0;
};

} // namespace callout::test
