#include "core/intake/guardedconnection.h"

#include "core/intake/answer.h"
#include "core/intake/quietsockets.h"
#include "core/intake/requestpipe.h"

#include <QSslSocket>

#include <algorithm>

#include <sys/socket.h>

namespace callout {

namespace {

/// What is read at once; the rest waits in the network, where it costs us nothing.
constexpr qint64 PieceBytes = 64 * 1024;

/// Phones speak IPv4 to a socket for both versions, which then tells their addresses as IPv6.
QHostAddress plainAddress(const QHostAddress &address)
{
    bool isVersion4 = false;
    const quint32 plain = address.toIPv4Address(&isVersion4);
    return isVersion4 ? QHostAddress(plain) : address;
}

} // namespace

GuardedConnection::GuardedConnection(std::unique_ptr<QTcpSocket> socket, const ServerLimits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_tls(qobject_cast<QSslSocket *>(m_socket.get()))
    , m_limits(limits)
    , m_peer(plainAddress(m_socket->peerAddress()))
    , m_reader(limits)
{
    m_socket->setReadBufferSize(PieceBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_since.start();
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &GuardedConnection::end);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &GuardedConnection::read);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &GuardedConnection::writeOn);
    if (m_tls) {
        m_state = State::Greeting;
        connect(m_tls, &QSslSocket::encrypted, this, &GuardedConnection::begin);
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &GuardedConnection::writeOn);
    }
}

GuardedConnection::~GuardedConnection()
{
    m_socket->disconnect(this);
    if (m_pipe)
        m_pipe->hangUp();
}

void GuardedConnection::begin()
{
    enter(State::Waiting);
    read();
}

void GuardedConnection::read()
{
    if (m_state == State::Leaving)
        m_socket->skip(m_socket->bytesAvailable());
    if (m_state != State::Waiting && m_state != State::Reading)
        return;
    goOn(m_reader.take(m_socket->read(PieceBytes)));
}

void GuardedConnection::goOn(RequestReader::State state)
{
    switch (state) {
    case RequestReader::State::Waiting:
        break;
    case RequestReader::State::Reading:
        if (m_state == State::Waiting)
            enter(State::Reading);
        if (m_reader.takeExpectation())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        break;
    case RequestReader::State::Complete:
        ask();
        break;
    case RequestReader::State::Refused:
        refuse(m_reader.cause());
        break;
    }
}

void GuardedConnection::ask()
{
    enter(State::Answering);
    if (!m_pipe) {
        m_pipe = new RequestPipe(*m_socket, m_peer);
        connect(m_pipe, &RequestPipe::answered, this, &GuardedConnection::write);
        connect(m_pipe, &RequestPipe::closed, this, &GuardedConnection::cut);
        emit opened(m_pipe);
    }
    m_pipe->offer(m_reader.request().plain());
}

void GuardedConnection::write(QByteArray answer)
{
    if (m_state != State::Answering)
        return;
    const bool keepsAlive = m_reader.request().keepsAlive;
    // Qt says so of every answer without a body; here it would mean that there is none to what the client has, either.
    if (answer.startsWith("HTTP/1.1 304"))
        answer.replace("\r\ncontent-length: 0", "");
    answer.insert(answer.indexOf("\r\n"), keepsAlive ? "\r\nconnection: keep-alive" : "\r\nconnection: close");
    enter(State::Writing);
    const qsizetype sent = sendAtOnce(answer);
    if (sent < answer.size()) {
        m_socket->write(answer.sliced(sent));
    } else if (keepsAlive && !m_reader.hasMore() && m_socket->bytesAvailable() == 0) {
        m_reader.next();
        enter(State::Waiting);
        return;
    }
    // Not from within Qt's server, and not before others have had their turn.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_socket->flush();
            writeOn();
        },
        Qt::QueuedConnection);
}

/// Past Qt's buffer, which has the event loop look for room in the network first. How much of it went.
qsizetype GuardedConnection::sendAtOnce(QByteArrayView bytes)
{
    if (m_tls || m_socket->bytesToWrite() > 0)
        return 0;
    const ssize_t sent =
        ::send(int(m_socket->socketDescriptor()), bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    return std::max<qsizetype>(sent, 0);
}

void GuardedConnection::writeOn()
{
    if (m_state == State::Leaving)
        leaveOn();
    if (m_state != State::Writing || unwritten() > 0)
        return;
    if (!m_reader.request().keepsAlive) {
        m_socket->disconnectFromHost();
        return;
    }
    enter(State::Waiting);
    goOn(m_reader.next());
    if (m_socket->bytesAvailable() > 0)
        read();
}

void GuardedConnection::refuse(RefusalCause cause)
{
    const ReadRequest &request = m_reader.request();
    emit refused(cause, request.method, request.target);
    m_socket->write(written(refusalAnswer(cause)));
    enter(State::Leaving);
    if (m_pipe)
        m_pipe->hangUp();
    m_socket->skip(m_socket->bytesAvailable());
    m_socket->flush();
    leaveOn();
}

void GuardedConnection::leaveOn()
{
    // Closed in full while more arrives, the network would throw away what the client has not read yet.
    if (unwritten() == 0)
        ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
}

void GuardedConnection::cutIfOverdue()
{
    if (m_state == State::Over || Milliseconds(m_since.elapsed()) < allowed())
        return;
    switch (m_state) {
    case State::Reading:
        refuse(RefusalCause::TooSlow);
        return;
    case State::Writing:
        emit refused(RefusalCause::TooSlow, m_reader.request().method, m_reader.request().target);
        break;
    default:
        break;
    }
    cut();
}

std::optional<GuardedConnection::Milliseconds> GuardedConnection::idleFor() const
{
    if (m_state == State::Answering || m_state == State::Over)
        return {};
    return Milliseconds(m_since.elapsed());
}

void GuardedConnection::restIn(QuietSockets &quiet)
{
    if (m_state == State::Waiting)
        quiet.rest(*m_socket);
}

void GuardedConnection::cut()
{
    if (m_state != State::Over)
        m_socket->abort();
    end();
}

void GuardedConnection::end()
{
    if (m_state == State::Over)
        return;
    if (m_state == State::Greeting)
        emit refused(RefusalCause::NoHandshake, {}, {});
    enter(State::Over);
    if (m_pipe)
        m_pipe->hangUp();
    emit finished();
}

void GuardedConnection::enter(State state)
{
    m_state = state;
    m_since.restart();
}

GuardedConnection::Milliseconds GuardedConnection::allowed() const
{
    switch (m_state) {
    case State::Greeting:
    case State::Reading:
        return m_limits.arrival;
    case State::Answering:
    case State::Writing:
        return m_limits.answer;
    case State::Leaving:
        return m_limits.farewell;
    default:
        return m_limits.silence;
    }
}

qint64 GuardedConnection::unwritten() const
{
    return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

} // namespace callout
