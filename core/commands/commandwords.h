#pragma once

#include "core/domain/job.h"

#include <QCoreApplication>
#include <QList>

namespace callout::commands {

/// The words of the commands.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::commands)
};

/// "J-1011"; its title where it has no number.
[[nodiscard]] QString nameOf(const Job &job);
/// "J-1011", or "3 jobs".
[[nodiscard]] QString nameOf(const QList<Job> &jobs);

} // namespace callout::commands
