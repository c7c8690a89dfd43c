#pragma once

#include <QTcpSocket>

namespace callout {

/// What Qt's HTTP server takes for a socket: out of it come requests that a GuardedConnection has read in full, into it go
/// the answers, one by one.
class RequestPipe final : public QTcpSocket
{
    Q_OBJECT

public:
    /// Between the same two ends as the socket behind it.
    RequestPipe(const QTcpSocket &behind, const QHostAddress &peer);
    ~RequestPipe() override;

    /// Has Qt's server read a request.
    void offer(const QByteArray &request);
    /// Tells Qt's server that the client has gone.
    void hangUp();

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] qint64 bytesToWrite() const override { return 0; }
    void disconnectFromHost() override;
    void close() override;

signals:
    /// A whole answer: head and body.
    void answered(const QByteArray &answer);
    /// Qt's server wants no more of this client.
    void closed();

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_request;
    qsizetype m_read = 0;
    QByteArray m_answer;
    qsizetype m_answerSize = -1; // -1: its head has not all been written
};

} // namespace callout
