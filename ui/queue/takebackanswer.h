#pragma once

#include "core/domain/id.h"

#include <QList>
#include <QString>

namespace callout {

class JobQueueModel;

/// What the queue answers while jobs from elsewhere hang over it: whether a drop would take them back from their
/// technicians, in words.
struct TakeBackAnswer {
    bool isAllowed = false;
    QString words;

    friend bool operator==(const TakeBackAnswer &, const TakeBackAnswer &) = default;
};

[[nodiscard]] TakeBackAnswer takeBackAnswer(const JobQueueModel &queue, const QList<JobId> &jobs);

} // namespace callout
