#pragma once

#include "core/intake/requestreader.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTcpSocket>

#include <memory>

class QSslSocket;

namespace callout {

class QuietSockets;
class RequestPipe;

/// One client: reads its requests with a RequestReader, hands them one at a time to Qt's HTTP server through a RequestPipe,
/// and writes the answers back. Whoever sends nonsense, too much, or too slowly is told so and cut off, without Qt's server
/// having heard of it.
class GuardedConnection final : public QObject
{
    Q_OBJECT

public:
    using Milliseconds = std::chrono::milliseconds;

    GuardedConnection(std::unique_ptr<QTcpSocket> socket, const ServerLimits &limits, QObject *parent);
    ~GuardedConnection() override;

    [[nodiscard]] const QHostAddress &peer() const { return m_peer; }
    /// Cuts off a client that was given its time.
    void cutIfOverdue();
    /// How long nothing has happened here; none while the office owes an answer.
    [[nodiscard]] std::optional<Milliseconds> idleFor() const;
    /// Puts the socket to rest while no request has begun.
    void restIn(QuietSockets &quiet);
    /// Cuts the client off at once, without a word.
    void cut();

signals:
    /// A first request is about to come out of this pipe, which belongs to whoever takes it.
    void opened(callout::RequestPipe *pipe);
    /// The client has been told, or cut off; the request as far as it is known.
    void refused(callout::RefusalCause cause, const QByteArray &method, const QByteArray &target);
    /// It is over.
    void finished();

private:
    enum class State {
        Greeting,  // TLS is being agreed on
        Waiting,   // for a request to begin
        Reading,   // a request
        Answering, // the office has it
        Writing,   // the client has not taken all of the answer yet
        Leaving,   // it may still read why it was refused
        Over,
    };

    void begin();
    void read();
    void goOn(RequestReader::State state);
    void ask();
    void write(QByteArray answer);
    [[nodiscard]] qsizetype sendAtOnce(QByteArrayView bytes);
    void writeOn();
    void refuse(RefusalCause cause);
    void leaveOn();
    void end();
    void enter(State state);
    [[nodiscard]] Milliseconds allowed() const;
    [[nodiscard]] qint64 unwritten() const;

    std::unique_ptr<QTcpSocket> m_socket;
    QSslSocket *m_tls; // the same, where TLS is spoken
    ServerLimits m_limits;
    QHostAddress m_peer;
    RequestReader m_reader;
    QPointer<RequestPipe> m_pipe;
    State m_state = State::Waiting;
    QElapsedTimer m_since; // the state was entered
};

} // namespace callout
