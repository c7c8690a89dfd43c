#include "core/intake/quietsockets.h"

#include <QCoreApplication>
#include <QTcpSocket>

#include <array>

#include <sys/epoll.h>
#include <unistd.h>

namespace callout {

namespace {

constexpr int MostAtOnce = 1024; // the rest are news again

/// Qt does not say how it listens to a socket, but the notifier for it is among the socket's children.
QSocketNotifier *readNotifierOf(const QTcpSocket &socket)
{
    for (QSocketNotifier *notifier : socket.findChildren<QSocketNotifier *>()) {
        if (notifier->type() == QSocketNotifier::Read)
            return notifier;
    }
    return nullptr;
}

} // namespace

QuietSockets::QuietSockets() : m_set(::epoll_create1(EPOLL_CLOEXEC))
{
    if (m_set < 0)
        return;
    m_news = std::make_unique<QSocketNotifier>(m_set, QSocketNotifier::Read);
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(GatherTime);
    QObject::connect(&m_gathering, &QTimer::timeout, &m_gathering, [this] { wakeThose(); });
    QObject::connect(m_news.get(), &QSocketNotifier::activated, &m_gathering, [this] {
        m_news->setEnabled(false);
        m_gathering.start();
    });
}

QuietSockets::~QuietSockets()
{
    m_news.reset();
    if (m_set >= 0)
        ::close(m_set);
}

void QuietSockets::rest(const QTcpSocket &socket)
{
    const int descriptor = int(socket.socketDescriptor());
    if (m_set < 0 || m_resting.value(descriptor))
        return;
    QSocketNotifier *notifier = readNotifierOf(socket);
    if (!notifier || !notifier->isEnabled())
        return;
    epoll_event event{.events = EPOLLIN | EPOLLRDHUP, .data = {.fd = descriptor}};
    if (::epoll_ctl(m_set, EPOLL_CTL_ADD, descriptor, &event) != 0)
        return;
    notifier->setEnabled(false);
    m_resting.insert(descriptor, notifier);
}

void QuietSockets::wakeThose()
{
    m_news->setEnabled(true);
    std::array<epoll_event, MostAtOnce> news{};
    const int count = ::epoll_wait(m_set, news.data(), MostAtOnce, 0);
    for (int i = 0; i < count; ++i) {
        const int descriptor = news[size_t(i)].data.fd;
        const QPointer<QSocketNotifier> notifier = m_resting.take(descriptor);
        if (!notifier)
            continue;
        ::epoll_ctl(m_set, EPOLL_CTL_DEL, descriptor, nullptr);
        notifier->setEnabled(true);
        // What the event loop would do in its next turn.
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &event);
    }
}

} // namespace callout
