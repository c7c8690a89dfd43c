#pragma once

#include "core/domain/id.h"

#include <QList>
#include <QObject>

namespace callout {

/// What the dispatcher looks at, shared by queue, map and technicians so that they highlight each other: the selected
/// jobs, the current one among them, and the technician whose day filters everything.
class BoardSelection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const QList<JobId> &jobs() const { return m_jobs; }
    [[nodiscard]] JobId currentJob() const { return m_currentJob; }
    [[nodiscard]] TechnicianId technician() const { return m_technician; }

    /// Selects jobs; the current one becomes part of them, or the first when it is none of them.
    void selectJobs(const QList<JobId> &jobs, JobId current = {});
    void selectJob(JobId job) { selectJobs(job ? QList{job} : QList<JobId>(), job); }
    /// Shows one technician's day; none shows everybody's.
    void selectTechnician(TechnicianId technician);
    void toggleTechnician(TechnicianId technician)
    {
        selectTechnician(technician == m_technician ? TechnicianId{} : technician);
    }

signals:
    void jobsSelected(const QList<callout::JobId> &jobs, callout::JobId current);
    void technicianSelected(callout::TechnicianId technician);

private:
    QList<JobId> m_jobs;
    JobId m_currentJob;
    TechnicianId m_technician;
};

} // namespace callout
