#pragma once

#include <QHash>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>
#include <memory>

class QTcpSocket;

namespace callout {

/// The sockets on which nothing happens for now. The kernel watches them as one file (epoll), where an event loop would hand
/// it each of them in every turn; and since none of them is in a hurry, those on which something arrives or whose clients go
/// within a moment are the event loop's again together. Two hundred phones that report every few seconds wake the thread
/// eight times a second instead of forty, each time with a few files instead of two hundred. Belongs to one thread.
class QuietSockets final
{
public:
    /// How long those wait on which something arrived first.
    static constexpr std::chrono::milliseconds GatherTime{100};

    QuietSockets();
    ~QuietSockets();
    Q_DISABLE_COPY_MOVE(QuietSockets)

    /// Nothing new for one that rests. Where the system has no room to watch one more, the socket stays with the event loop.
    void rest(const QTcpSocket &socket);

private:
    void wakeThose();

    int m_set;
    std::unique_ptr<QSocketNotifier> m_news;
    QTimer m_gathering; // what else arrives
    /// By descriptor, what the event loop hears of each. A socket that closes takes it away, and leaves the set by itself.
    QHash<int, QPointer<QSocketNotifier>> m_resting;
};

} // namespace callout
