#include "ui/queue/takebackanswer.h"

#include "ui/models/jobqueuemodel.h"

#include <QCoreApplication>

namespace callout {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(callout::TakeBackAnswer)
};

} // namespace

TakeBackAnswer takeBackAnswer(const JobQueueModel &queue, const QList<JobId> &jobs)
{
    int assigned = 0;
    for (const JobId job : jobs) {
        const int at = queue.rowOf(job);
        if (at < 0)
            return {false, Words::tr("no: not of these days")};
        const JobQueueRow &row = queue.row(at);
        if (!callout::isOpen(row.status))
            return {false, Words::tr("no: %1 is closed").arg(row.number)};
        if (isStarted(row.status))
            return {false, Words::tr("no: %1 has started").arg(row.number)};
        assigned += row.technician ? 1 : 0;
    }
    if (assigned == 0)
        return {false, Words::tr("open already")};
    return {true, Words::tr("back to the queue")};
}

} // namespace callout
