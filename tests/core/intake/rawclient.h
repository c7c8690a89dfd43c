#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QSslSocket>
#include <QTcpSocket>

#include <memory>

namespace callout::testing {

/// What a server said to one request. A status of 0: nothing, or nothing whole.
struct Reply {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// Sends bytes as they are given and reads answers, one after the other. Waits on the thread it is used on.
class RawClient
{
public:
    static constexpr int Patience = 5000; // ms

    explicit RawClient(quint16 port) : m_socket(std::make_unique<QTcpSocket>())
    {
        m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket->waitForConnected(Patience);
    }

    /// Over what is connected already.
    explicit RawClient(std::unique_ptr<QTcpSocket> socket) : m_socket(std::move(socket)) {}

    [[nodiscard]] bool isConnected() const { return m_socket->state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] QTcpSocket &socket() { return *m_socket; }

    void send(const QByteArray &bytes)
    {
        m_socket->write(bytes);
        while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(Patience)) {}
    }

    [[nodiscard]] Reply reply(int patience = Patience)
    {
        const QElapsedTimer since = [] {
            QElapsedTimer timer;
            timer.start();
            return timer;
        }();
        while (true) {
            if (const auto read = take())
                return *read;
            const int left = patience - int(since.elapsed());
            if (left <= 0 || (!m_socket->waitForReadyRead(left) && m_socket->bytesAvailable() == 0))
                return {};
        }
    }

    /// Whether the other side has closed within the time.
    [[nodiscard]] bool isClosed(int patience = Patience)
    {
        const QElapsedTimer since = [] {
            QElapsedTimer timer;
            timer.start();
            return timer;
        }();
        while (isConnected() && since.elapsed() < patience)
            m_socket->waitForReadyRead(50);
        return !isConnected();
    }

private:
    std::optional<Reply> take()
    {
        m_bytes += m_socket->readAll();
        const qsizetype headEnd = m_bytes.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return {};
        Reply reply;
        const QByteArrayList lines = m_bytes.first(headEnd).split('\n');
        reply.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            reply.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        const qsizetype size = reply.headers.value("content-length").toLongLong();
        if (m_bytes.size() < headEnd + 4 + size)
            return {};
        reply.body = m_bytes.sliced(headEnd + 4, size);
        m_bytes.remove(0, headEnd + 4 + size);
        return reply;
    }

    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_bytes;
};

/// A request written as well-behaved clients do.
struct Ask {
    QByteArray method = "GET";
    QByteArray target = "/";
    QByteArray token = {}; ///< as a bearer's; empty: none
    QByteArray body = {};
    QByteArrayList fields = {}; ///< further header fields
    QByteArray host = "127.0.0.1";

    [[nodiscard]] QByteArray written() const
    {
        QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\n";
        if (!token.isEmpty())
            bytes += "Authorization: Bearer " + token + "\r\n";
        for (const QByteArray &field : fields)
            bytes += field + "\r\n";
        if (!body.isEmpty())
            bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        return bytes + "\r\n" + body;
    }
};

inline Reply ask(quint16 port, const Ask &asked)
{
    RawClient client(port);
    client.send(asked.written());
    return client.reply();
}

} // namespace callout::testing
