// Sockets at rest are out of the event loop's sight, and back in it once there is news of them.

#include "core/intake/quietsockets.h"

#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <vector>

using namespace callout;

namespace {

/// The two ends of a connection.
struct Line {
    std::unique_ptr<QTcpSocket> here;
    std::unique_ptr<QTcpSocket> there;
};

/// Whether the event loop listens to it.
bool isHeard(const QTcpSocket &socket)
{
    for (const QSocketNotifier *notifier : socket.findChildren<QSocketNotifier *>()) {
        if (notifier->type() == QSocketNotifier::Read)
            return notifier->isEnabled();
    }
    return false;
}

} // namespace

class TestQuietSockets : public QObject
{
    Q_OBJECT

private:
    QTcpServer m_server;

    Line line()
    {
        Line line;
        line.there = std::make_unique<QTcpSocket>();
        line.there->connectToHost(m_server.serverAddress(), m_server.serverPort());
        if (line.there->waitForConnected() && (m_server.hasPendingConnections() || m_server.waitForNewConnection(5000)))
            line.here.reset(m_server.nextPendingConnection());
        return line;
    }

private slots:
    void initTestCase() { QVERIFY(m_server.listen(QHostAddress::LocalHost)); }

    void newsWakeASocket()
    {
        QuietSockets quiet;
        const Line line = this->line();
        QVERIFY(line.here);
        QSignalSpy read(line.here.get(), &QTcpSocket::readyRead);
        for (const QByteArray word : {"one", "two"}) {
            quiet.rest(*line.here);
            QVERIFY(!isHeard(*line.here));
            quiet.rest(*line.here); // it does
            line.there->write(word);
            QVERIFY(read.wait());
            QCOMPARE(line.here->readAll(), word);
            QVERIFY(isHeard(*line.here));
        }
        line.there->write("three");
        QVERIFY(read.wait());
        QCOMPARE(line.here->readAll(), "three");
    }

    void whatArrivedBeforeIsNews()
    {
        QuietSockets quiet;
        const Line line = this->line();
        QVERIFY(line.here);
        QSignalSpy read(line.here.get(), &QTcpSocket::readyRead);
        line.there->write("early");
        QVERIFY(line.there->waitForBytesWritten());
        quiet.rest(*line.here);
        QVERIFY(read.wait());
        QCOMPARE(line.here->readAll(), "early");
    }

    void manyWakeTogether()
    {
        constexpr int Lines = 100;
        QuietSockets quiet;
        std::vector<Line> lines;
        QObject looker;
        int heard = 0;
        int firstHeard = -1;
        int turn = 0;
        QTimer turns;
        connect(&turns, &QTimer::timeout, this, [&] { ++turn; });
        for (int i = 0; i < Lines; ++i) {
            lines.push_back(line());
            QVERIFY(lines.back().here);
            quiet.rest(*lines.back().here);
            connect(lines.back().here.get(), &QTcpSocket::readyRead, &looker, [&] {
                ++heard;
                if (firstHeard < 0)
                    firstHeard = turn;
                QCOMPARE(turn, firstHeard);
            });
        }
        turns.start(0);
        for (const Line &line : lines) {
            line.there->write("x");
            QVERIFY(line.there->waitForBytesWritten());
        }
        QTRY_COMPARE(heard, Lines);
    }

    void whoGoesIsMissed_data()
    {
        QTest::addColumn<bool>("isRude");
        QTest::newRow("closes") << false;
        QTest::newRow("resets") << true;
    }

    void whoGoesIsMissed()
    {
        QFETCH(bool, isRude);
        QuietSockets quiet;
        Line line = this->line();
        QVERIFY(line.here);
        QSignalSpy gone(line.here.get(), &QTcpSocket::disconnected);
        quiet.rest(*line.here);
        if (isRude) {
            line.here->write("unread");
            QVERIFY(line.here->waitForBytesWritten());
            line.there.reset(); // with data that it has not read
        } else {
            line.there->disconnectFromHost();
        }
        QVERIFY(gone.wait());
    }

    void closedSocketsLeaveTheirPlace()
    {
        QuietSockets quiet;
        qintptr descriptor = -1;
        bool isUsedAgain = false;
        for (int i = 0; i < 5; ++i) {
            Line line = this->line();
            QVERIFY(line.here);
            isUsedAgain = isUsedAgain || line.here->socketDescriptor() == descriptor;
            descriptor = line.here->socketDescriptor();
            quiet.rest(*line.here);
            QVERIFY(!isHeard(*line.here));
            if (i % 2 == 0) {
                line.there->write("too late");
                QVERIFY(line.there->waitForBytesWritten());
            }
            line.here->abort();
        }
        QVERIFY(isUsedAgain);
        const Line line = this->line();
        QSignalSpy read(line.here.get(), &QTcpSocket::readyRead);
        quiet.rest(*line.here);
        line.there->write("x");
        QVERIFY(read.wait());
        QCOMPARE(read.size(), 1);
    }

    void socketsMayOutliveIt()
    {
        const Line line = this->line();
        QVERIFY(line.here);
        {
            QuietSockets quiet;
            quiet.rest(*line.here);
        }
        line.here->abort();
        QuietSockets quiet;
        quiet.rest(*line.here); // closed
    }
};

QTEST_GUILESS_MAIN(TestQuietSockets)
#include "tst_quietsockets.moc"
