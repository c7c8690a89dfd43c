#include "ui/models/boardselection.h"

namespace callout {

void BoardSelection::selectJobs(const QList<JobId> &jobs, JobId current)
{
    const JobId chosen = jobs.contains(current) ? current : (jobs.isEmpty() ? JobId{} : jobs.front());
    if (jobs == m_jobs && chosen == m_currentJob)
        return;
    m_jobs = jobs;
    m_currentJob = chosen;
    emit jobsSelected(m_jobs, m_currentJob);
}

void BoardSelection::selectTechnician(TechnicianId technician)
{
    if (technician == m_technician)
        return;
    m_technician = technician;
    emit technicianSelected(technician);
}

} // namespace callout
