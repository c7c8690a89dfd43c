#pragma once

#include "core/answers/whenanswered.h"

#include <QFuture>
#include <QObject>

namespace callout {

/// Waits for answers of which only the newest counts: an answer to an earlier question, arriving late, is dropped.
/// A member of the object that asks.
class LatestAnswer
{
public:
    template<typename T, typename Take>
    void await(QObject *asker, QFuture<T> answer, Take take)
    {
        const quint64 number = ++m_number;
        whenAnswered(answer, asker, [this, number, take = std::move(take)](const T &arrived) {
            if (number == m_number)
                take(arrived);
        });
    }

    /// No answer asked for so far counts any more.
    void drop() { ++m_number; }

private:
    quint64 m_number = 0;
};

} // namespace callout
