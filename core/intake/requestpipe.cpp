#include "core/intake/requestpipe.h"

namespace callout {

namespace {

/// The size of an answer with this head, the end of which is given.
qsizetype sizeOf(QByteArrayView answer, qsizetype headEnd)
{
    constexpr QByteArrayView Name("\r\ncontent-length: ");
    const qsizetype at = answer.first(headEnd).indexOf(Name);
    if (at < 0)
        return headEnd;
    const qsizetype begin = at + Name.size();
    return headEnd + answer.sliced(begin, answer.indexOf('\r', begin) - begin).toLongLong();
}

} // namespace

RequestPipe::RequestPipe(const QTcpSocket &behind, const QHostAddress &peer)
{
    setPeerAddress(peer);
    setPeerPort(behind.peerPort());
    setLocalAddress(behind.localAddress());
    setLocalPort(behind.localPort());
    setOpenMode(QIODevice::ReadWrite);
    setSocketState(QAbstractSocket::ConnectedState);
}

RequestPipe::~RequestPipe()
{
    setSocketState(QAbstractSocket::UnconnectedState);
}

void RequestPipe::offer(const QByteArray &request)
{
    m_request = request;
    m_read = 0;
    emit readyRead();
}

void RequestPipe::hangUp()
{
    if (state() == QAbstractSocket::UnconnectedState)
        return;
    setSocketState(QAbstractSocket::UnconnectedState);
    emit disconnected();
}

qint64 RequestPipe::bytesAvailable() const
{
    return QTcpSocket::bytesAvailable() + m_request.size() - m_read;
}

void RequestPipe::disconnectFromHost()
{
    emit closed();
    hangUp();
}

void RequestPipe::close()
{
    disconnectFromHost();
}

qint64 RequestPipe::readData(char *data, qint64 most)
{
    const qsizetype there = std::min<qsizetype>(most, m_request.size() - m_read);
    std::copy_n(m_request.constData() + m_read, there, data);
    m_read += there;
    return there;
}

qint64 RequestPipe::writeData(const char *data, qint64 size)
{
    if (state() != QAbstractSocket::ConnectedState)
        return size; // nobody listens any more
    m_answer.append(data, size);
    if (m_answerSize < 0) {
        const qsizetype headEnd = m_answer.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return size;
        m_answerSize = sizeOf(m_answer, headEnd + 4);
    }
    if (m_answer.size() >= m_answerSize) {
        m_answerSize = -1;
        emit answered(std::exchange(m_answer, {}));
    }
    return size;
}

} // namespace callout
