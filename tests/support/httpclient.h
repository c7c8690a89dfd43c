#pragma once

#include <QByteArray>
#include <QTcpSocket>

namespace callout::test {

/// A port of this machine that nobody listens at.
[[nodiscard]] quint16 freePort();

/// One connection to a server on this machine, kept open from one request to the next. It waits for each answer, so it
/// belongs on a thread where nobody else waits.
class HttpClient
{
public:
    struct Answer {
        int status = 0; ///< 0: none came
        QByteArray body;
    };

    explicit HttpClient(quint16 port, const QByteArray &token = {}) : m_port(port), m_token(token) {}

    /// What it calls the server from now on; its address otherwise.
    void setHost(const QByteArray &host) { m_host = host; }
    [[nodiscard]] Answer get(const QByteArray &path) { return ask("GET", path, {}, {}); }
    [[nodiscard]] Answer post(const QByteArray &path, const QByteArray &body, const QByteArray &more = {})
    {
        return ask("POST", path, body, more);
    }

private:
    [[nodiscard]] Answer ask(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                             const QByteArray &more);
    [[nodiscard]] bool fill();

    quint16 m_port;
    QByteArray m_token;
    QByteArray m_host = "127.0.0.1";
    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace callout::test
