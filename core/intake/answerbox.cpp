#include "core/intake/answerbox.h"

#include <QMutexLocker>

namespace callout {

void AnswerBox::post(Message message)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_reader)
        return;
    m_messages.push_back(std::move(message));
    if (m_messages.size() == 1)
        QMetaObject::invokeMethod(m_reader, [this] { deliver(); }, Qt::QueuedConnection);
}

void AnswerBox::close()
{
    const QMutexLocker lock(&m_mutex);
    m_reader = nullptr;
    m_messages.clear();
}

void AnswerBox::deliver()
{
    std::vector<Message> messages;
    {
        const QMutexLocker lock(&m_mutex);
        messages.swap(m_messages);
    }
    for (const Message &message : messages)
        message();
}

} // namespace callout
