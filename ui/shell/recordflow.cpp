#include "ui/shell/recordflow.h"

#include "core/commands/jobcommands.h"
#include "core/commands/undohistory.h"
#include "core/dispatch/officelookup.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/jobeditor.h"
#include "ui/dialogs/reasondialog.h"
#include "ui/models/boardselection.h"

#include <QInputDialog>
#include <QWidget>

#include <algorithm>

namespace callout {

namespace {

QString nameOf(const DayBoard &board, const QList<JobId> &jobs)
{
    const Job *job = jobs.size() == 1 ? board.job(jobs.front()) : nullptr;
    return job ? job->number : RecordFlow::tr("%n jobs", nullptr, int(jobs.size()));
}

} // namespace

RecordFlow::RecordFlow(const OfficeParts &parts, QWidget &window) : QObject(&window), m_parts(parts), m_window(window)
{
}

void RecordFlow::askReason(JobStep step, const QList<JobId> &jobs)
{
    const QString name = nameOf(m_parts.board, jobs);
    const ReasonQuestion question = step == JobStep::Hold
        ? ReasonQuestion{tr("Put %1 on hold").arg(name),
                         tr("The job keeps its technician and start until it is resumed."),
                         tr("Put on hold"),
                         {tr("Waiting for parts"), tr("Customer not at home"), tr("Waiting for approval"),
                          tr("No safe access")}}
        : ReasonQuestion{tr("Cancel %1").arg(name),
                         tr("A cancelled job leaves the day. It can be reopened."),
                         tr("Cancel job"),
                         {tr("Customer cancelled"), tr("Solved by phone"), tr("Entered twice"), tr("Out of our area")}};
    ReasonDialog dialog(question, &m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_parts.history.push(commands::stepJobs(m_parts.board, jobs, step, dialog.reason()));
}

void RecordFlow::askTag(const QList<JobId> &jobs)
{
    QStringList known;
    for (const Job &job : m_parts.board.day().jobs)
        known += job.tags;
    known.removeDuplicates();
    known.sort(Qt::CaseInsensitive);
    bool isWanted = false;
    const QString tag = QInputDialog::getItem(&m_window, tr("Tag %1").arg(nameOf(m_parts.board, jobs)), tr("Tag"), known,
                                              0, true, &isWanted);
    if (isWanted)
        m_parts.history.push(commands::addTag(m_parts.board, jobs, tag));
}

} // namespace callout
