#include "core/intake/guardedserver.h"

#include "core/intake/requestpipe.h"
#include "core/intake/tlsidentity.h"

#include <QCoreApplication>
#include <QSslSocket>

#include <sys/resource.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace callout {

namespace {

constexpr int Backlog = 512;
constexpr int MostFailures = 50; // to take a connection, one after the other

struct Words {
    Q_DECLARE_TR_FUNCTIONS(callout::intake)
};

/// A process may have 1024 files open unless it asks for more; connections are files.
void allowFiles(int connections)
{
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
        return;
    const rlim_t wanted = std::min<rlim_t>(files.rlim_max, 2 * rlim_t(connections) + 1024);
    if (files.rlim_cur < wanted) {
        files.rlim_cur = wanted;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
}

QString whyNot(QAbstractSocket::SocketError error, const IntakeAddress &where)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError:
        return Words::tr("Port %1 is in use by another program. Choose another port, or end that program.")
            .arg(where.port);
    case QAbstractSocket::SocketAddressNotAvailableError:
        return Words::tr("This machine does not have the address %1. Choose one that it has, or all of them.")
            .arg(where.address.toString());
    case QAbstractSocket::SocketAccessError:
        return Words::tr("Port %1 may be used by system services only. Choose a port from 1024 to 65535.")
            .arg(where.port);
    default:
        return Words::tr("The system does not let Callout listen on port %1. Choose another port or address.")
            .arg(where.port);
    }
}

} // namespace

GuardedServer::GuardedServer(const ServerLimits &limits) : m_limits(limits)
{
    setListenBacklogSize(Backlog);
    connect(this, &QTcpServer::acceptError, this, &GuardedServer::recover);
    const auto shortest = std::min({limits.arrival, limits.answer, limits.silence, limits.farewell});
    m_watch.setInterval(std::clamp(shortest / 10, 10ms, 500ms));
    connect(&m_watch, &QTimer::timeout, this, &GuardedServer::look);
}

Result<quint16> GuardedServer::open(const IntakeAddress &where)
{
    if (where.identity) {
        const Result<QSslConfiguration> tls = tlsConfiguration(*where.identity);
        if (!tls)
            return std::unexpected(tls.error());
        m_tls = *tls;
    }
    allowFiles(m_limits.connections);
    const QHostAddress address = where.address.isNull() ? QHostAddress(QHostAddress::Any) : where.address;
    if (!listen(address, where.port))
        return failure(ErrorCode::InvalidInput, whyNot(serverError(), where));
    return serverPort();
}

void GuardedServer::incomingConnection(qintptr descriptor)
{
    m_failures = 0;
    std::unique_ptr<QTcpSocket> socket = accepted(descriptor);
    if (!socket)
        return;
    auto *tls = qobject_cast<QSslSocket *>(socket.get());
    auto *connection = new GuardedConnection(std::move(socket), m_limits, this);
    if (!makeRoomFor(connection->peer())) {
        emit refused(connection->peer(), RefusalCause::Crowded, {}, {});
        delete connection;
        return;
    }
    m_connections.append(connection);
    ++m_present[connection->peer()];
    connect(connection, &GuardedConnection::opened, this, [this](RequestPipe *pipe) { addPendingConnection(pipe); });
    connect(connection, &GuardedConnection::refused, this,
            [this, connection](RefusalCause cause, const QByteArray &method, const QByteArray &target) {
                emit refused(connection->peer(), cause, method, target);
            });
    connect(connection, &GuardedConnection::finished, this, [this, connection] { drop(connection); });
    if (!m_watch.isActive())
        m_watch.start();
    if (tls)
        tls->startServerEncryption();
}

std::unique_ptr<QTcpSocket> GuardedServer::accepted(qintptr descriptor)
{
    std::unique_ptr<QTcpSocket> socket;
    if (m_tls) {
        auto tls = std::make_unique<QSslSocket>();
        tls->setSslConfiguration(*m_tls);
        socket = std::move(tls);
    } else {
        socket = std::make_unique<QTcpSocket>();
    }
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(int(descriptor));
        return {};
    }
    return socket;
}

bool GuardedServer::makeRoomFor(const QHostAddress &peer)
{
    const bool isFullForOne = m_present.value(peer) >= m_limits.connectionsOfOne;
    if (!isFullForOne && m_connections.size() < m_limits.connections)
        return true;
    GuardedConnection *idle = mostIdle(isFullForOne ? peer : mostPresent());
    if (idle) {
        emit refused(idle->peer(), RefusalCause::Crowded, {}, {});
        idle->cut();
    }
    return idle != nullptr;
}

GuardedConnection *GuardedServer::mostIdle(const std::optional<QHostAddress> &peer) const
{
    GuardedConnection *found = nullptr;
    auto longest = GuardedConnection::Milliseconds(-1);
    for (GuardedConnection *connection : m_connections) {
        const std::optional<GuardedConnection::Milliseconds> idle = connection->idleFor();
        if (idle && *idle > longest && (!peer || connection->peer() == *peer)) {
            longest = *idle;
            found = connection;
        }
    }
    return found;
}

std::optional<QHostAddress> GuardedServer::mostPresent() const
{
    const auto most = std::max_element(m_present.keyValueBegin(), m_present.keyValueEnd(),
                                       [](const auto &left, const auto &right) { return left.second < right.second; });
    return most == m_present.keyValueEnd() ? std::nullopt : std::optional((*most).first);
}

void GuardedServer::look()
{
    for (GuardedConnection *connection : QList(m_connections)) {
        connection->cutIfOverdue();
        if (connection->idleFor() >= m_limits.quiet)
            connection->restIn(m_quiet);
    }
}

void GuardedServer::drop(GuardedConnection *connection)
{
    m_connections.removeOne(connection);
    if (--m_present[connection->peer()] <= 0)
        m_present.remove(connection->peer());
    if (m_connections.isEmpty())
        m_watch.stop();
    connection->deleteLater();
}

void GuardedServer::recover(QAbstractSocket::SocketError)
{
    // Too few files or too little memory: that passes. Qt takes no more connections until told to.
    pauseAccepting();
    if (++m_failures < MostFailures) {
        QTimer::singleShot(200ms, this, &QTcpServer::resumeAccepting);
        return;
    }
    const QString why = errorString();
    close();
    emit failed({ErrorCode::StorageFailed,
                 Words::tr("The system gives Callout no more connections from phones (%1). Close other programs, then "
                           "turn the feed off and on.")
                     .arg(why)});
}

} // namespace callout
