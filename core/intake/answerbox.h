#pragma once

#include <QMutex>
#include <QObject>

#include <functional>
#include <vector>

namespace callout {

/// Brings what other threads have found out to the thread of one reader, many at a time when they come fast. Outlives its
/// reader: what comes later is dropped.
class AnswerBox
{
public:
    using Message = std::function<void()>;

    explicit AnswerBox(QObject *reader) : m_reader(reader) {}

    /// From any thread. The message is run on the reader's, never at once.
    void post(Message message);
    /// On the reader's thread: nothing is run from now on.
    void close();

private:
    void deliver();

    QMutex m_mutex;
    QObject *m_reader;
    std::vector<Message> m_messages;
};

} // namespace callout
