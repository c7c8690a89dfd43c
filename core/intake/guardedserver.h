#pragma once

#include "core/domain/result.h"
#include "core/intake/guardedconnection.h"
#include "core/intake/intakeaddress.h"
#include "core/intake/quietsockets.h"

#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

namespace callout {

/// Takes connections, plain or with TLS 1.2 or newer, no more than the limits say, and puts a GuardedConnection between
/// each of them and Qt's HTTP server. When there are too many, the one that has been silent longest has to go, so that
/// nobody keeps others out by holding connections.
class GuardedServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit GuardedServer(const ServerLimits &limits);

    /// Begins to listen; an error says why that cannot be.
    [[nodiscard]] Result<quint16> open(const IntakeAddress &where);

signals:
    void refused(const QHostAddress &peer, callout::RefusalCause cause, const QByteArray &method,
                 const QByteArray &target);
    /// There will be no more connections.
    void failed(const callout::Error &error);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] std::unique_ptr<QTcpSocket> accepted(qintptr descriptor);
    /// False where everybody is waiting for the office.
    [[nodiscard]] bool makeRoomFor(const QHostAddress &peer);
    /// The one that has been silent longest, of one address or of the one with the most connections.
    [[nodiscard]] GuardedConnection *mostIdle(const std::optional<QHostAddress> &peer) const;
    [[nodiscard]] std::optional<QHostAddress> mostPresent() const;
    void look();
    void drop(GuardedConnection *connection);
    void recover(QAbstractSocket::SocketError error);

    ServerLimits m_limits;
    std::optional<QSslConfiguration> m_tls;
    QList<GuardedConnection *> m_connections;
    QHash<QHostAddress, int> m_present;
    QuietSockets m_quiet;
    QTimer m_watch;
    int m_failures = 0;
};

} // namespace callout
