#include "tests/support/httpclient.h"

#include <QHostAddress>
#include <QTcpServer>

namespace callout::test {

namespace {

constexpr int Patience = 20'000;

} // namespace

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool HttpClient::fill()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(Patience))
        return false;
    m_received += m_socket.readAll();
    return true;
}

HttpClient::Answer HttpClient::ask(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                                   const QByteArray &more)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState) {
        m_received.clear();
        m_socket.abort();
        m_socket.connectToHost(QHostAddress::LocalHost, m_port);
        if (!m_socket.waitForConnected(Patience))
            return {};
    }
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: " + m_host + "\r\n" + more;
    if (!m_token.isEmpty())
        request += "Authorization: Bearer " + m_token + "\r\n";
    if (method == "POST")
        request += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    m_socket.write(request + "\r\n" + body);
    m_socket.flush();
    qsizetype head = -1;
    while ((head = m_received.indexOf("\r\n\r\n")) < 0) {
        if (!fill())
            return {};
    }
    const QByteArray fields = m_received.first(head).toLower();
    constexpr QByteArrayView name("\r\ncontent-length:");
    const qsizetype length = fields.indexOf(name);
    const QByteArray value = length < 0 ? QByteArray("0") : fields.sliced(length + name.size());
    const qsizetype size =
        value.first(value.indexOf('\r') < 0 ? value.size() : value.indexOf('\r')).trimmed().toLongLong();
    while (m_received.size() < head + 4 + size) {
        if (!fill())
            return {};
    }
    const Answer answer{m_received.sliced(9, 3).toInt(), m_received.sliced(head + 4, size)};
    m_received.remove(0, head + 4 + size);
    return answer;
}

} // namespace callout::test
