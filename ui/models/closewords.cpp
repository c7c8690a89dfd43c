#include "ui/models/closewords.h"

#include "ui/models/verdictwords.h"

#include <QLocale>

namespace callout {

QString CloseWords::of(CloseKind kind)
{
    switch (kind) {
    case CloseKind::Emergencies:
        return tr("Emergencies are closed, or with somebody on call");
    case CloseKind::Unassigned:
        return tr("Nothing waits in the queue");
    case CloseKind::RolledOver:
        return tr("What was not begun is rolled over");
    case CloseKind::InProgress:
        return tr("Nobody is on the way or on site");
    case CloseKind::Cancelled:
        return tr("Cancelled jobs say why");
    case CloseKind::Invoices:
        return tr("Completed jobs have an invoice total");
    }
    Q_UNREACHABLE();
}

QString CloseWords::count(const CloseItem &item)
{
    const int settled = int(item.settled.size());
    const int open = int(item.open.size());
    if (settled + open == 0)
        return tr("none today");
    if (open == 0)
        return tr("%n done", nullptr, settled);
    if (settled == 0)
        return tr("%n open", nullptr, open);
    return tr("%1, %2").arg(tr("%n done", nullptr, settled), tr("%n open", nullptr, open));
}

QString CloseWords::job(JobId id) const
{
    const Job job = m_day.jobs.value(id);
    return job.number.isEmpty() || job.title.isEmpty() ? job.number + job.title
                                                       : tr("%1 %2").arg(job.number, job.title);
}

QString CloseWords::detail(JobId id) const
{
    const Job job = m_day.jobs.value(id);
    QStringList parts{m_day.customers.value(job.customer).name};
    parts.append(job.statusReason.isEmpty() ? StatusWords::of(job.status)
                                            : tr("%1: %2").arg(StatusWords::of(job.status), job.statusReason));
    const QString technician = m_day.technicians.value(job.technician).name;
    if (!technician.isEmpty() && job.start)
        parts.append(tr("%1 %2").arg(technician, VerdictWords(m_day).time(*job.start)));
    else
        parts.append(technician);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString CloseWords::question(CloseKind kind)
{
    switch (kind) {
    case CloseKind::Cancelled:
        return tr("Why was it cancelled?");
    case CloseKind::Invoices:
        return tr("Invoice total");
    case CloseKind::Emergencies:
    case CloseKind::Unassigned:
    case CloseKind::RolledOver:
    case CloseKind::InProgress:
        return tr("Why does it stay open?");
    }
    Q_UNREACHABLE();
}

QList<CloseStep> CloseWords::steps(CloseKind kind, JobId id) const
{
    const Job job = m_day.jobs.value(id);
    if (kind == CloseKind::Cancelled || kind == CloseKind::Invoices)
        return {};
    if (isInProgress(job.status))
        return {CloseStep::Complete};
    if (kind == CloseKind::Emergencies)
        return {CloseStep::Escalate, CloseStep::RollOver, CloseStep::Cancel};
    return {CloseStep::RollOver, CloseStep::Cancel};
}

QString CloseWords::of(CloseStep step, TechnicianId onCall) const
{
    switch (step) {
    case CloseStep::RollOver:
        return tr("Roll over");
    case CloseStep::Cancel:
        return tr("Cancel…");
    case CloseStep::Escalate:
        return onCall ? tr("To %1, on call").arg(m_day.technicians.value(onCall).name) : tr("Nobody is on call");
    case CloseStep::Complete:
        return tr("Complete");
    }
    Q_UNREACHABLE();
}

QString CloseWords::stepForAll(CloseKind kind)
{
    switch (kind) {
    case CloseKind::Unassigned:
        return tr("Roll over all");
    case CloseKind::RolledOver:
        return tr("Roll over what is left");
    case CloseKind::Emergencies:
    case CloseKind::InProgress:
    case CloseKind::Cancelled:
    case CloseKind::Invoices:
        return {};
    }
    Q_UNREACHABLE();
}

QString CloseWords::missing(const DayClosing &closing)
{
    int jobs = 0;
    for (const CloseItem &item : closing.items)
        jobs += int(item.unexplained.size());
    return jobs == 0 ? QString() : tr("%n job(s) still need a step or a note why not.", nullptr, jobs);
}

} // namespace callout
