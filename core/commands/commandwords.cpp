#include "core/commands/commandwords.h"

namespace callout::commands {

QString nameOf(const Job &job)
{
    return job.number.isEmpty() ? job.title : job.number;
}

QString nameOf(const QList<Job> &jobs)
{
    return jobs.size() == 1 ? nameOf(jobs.front()) : Words::tr("%n jobs", nullptr, int(jobs.size()));
}

} // namespace callout::commands
