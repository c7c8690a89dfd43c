// Whatever strangers send to the intake, in whatever pieces, over several connections: it answers in HTTP or closes, the
// desk is told nothing impossible, and a good client is answered all the while.
//
// The input is what is sent, with marks for what no mutation finds: tokens, ends of pieces, of connections, pauses.

#include "core/intake/intakeserver.h"
#include "core/intake/requestreader.h"
#include "tests/core/intake/fakedesk.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmath>
#include <cstdint>

using namespace callout;
using namespace callout::testing;
using namespace std::chrono_literals;

namespace {

enum Mark : std::uint8_t { Phone = 0xf7, System, Wallboard, Piece, Connection, Pause };

constexpr int MostConnections = 4;
constexpr int Patience = 100; // looks of 100 ms each: a machine that stands still takes one, not all
constexpr int Look = 100;
constexpr int InputsBetweenGoodClients = 25;

class Fixture
{
public:
    Fixture() : m_desk(std::make_shared<FakeDesk>()), m_server(m_desk, m_clock, limits())
    {
        m_server.setDevices(someDevices());
        const Result<quint16> port = m_server.listen({.address = QHostAddress(QHostAddress::LocalHost)});
        if (!port)
            qFatal("No port: %s", qPrintable(port.error().message));
        m_port = *port;
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] FakeDesk &desk() { return *m_desk; }

private:
    static ServerLimits limits()
    {
        // Short, so that time runs out within an input; without bars, so that every input gets as far as the last.
        return {.arrival = 40ms,
                .quiet = 0ms,
                .farewell = 20ms,
                .connectionsOfOne = 6,
                .requestRate = 1e9,
                .requestBurst = 1 << 30,
                .failures = 1 << 30};
    }

    ManualClock m_clock{Instant(Seconds(1'795'340'400))};
    std::shared_ptr<FakeDesk> m_desk;
    IntakeServer m_server;
    quint16 m_port = 0;
};

class Stranger
{
public:
    explicit Stranger(quint16 port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{.sin_family = AF_INET, .sin_port = htons(port), .sin_addr = {htonl(INADDR_LOOPBACK)}};
        if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
            qFatal("The server takes no connections any more");
        const int isPrompt = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &isPrompt, sizeof(isPrompt));
    }
    ~Stranger() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(Stranger)

    void send(const QByteArray &bytes)
    {
        m_said += bytes;
        qsizetype sent = 0;
        while (sent < bytes.size()) {
            const ssize_t taken = ::send(m_socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
            if (taken <= 0)
                return; // cut off
            sent += taken;
        }
    }

    /// What comes in good time; nothing more once the other side has closed.
    [[nodiscard]] bool read()
    {
        pollfd waiting{.fd = m_socket, .events = POLLIN};
        for (int looks = 1; ::poll(&waiting, 1, Look) <= 0; ++looks) {
            if (looks == Patience)
                return false;
        }
        char bytes[4096];
        const ssize_t size = ::recv(m_socket, bytes, sizeof(bytes), 0);
        m_isClosed = size <= 0;
        if (size > 0)
            m_heard.append(bytes, size);
        return true;
    }

    /// Takes the answers that are due, then waits for the other side to close.
    void leave()
    {
        const int due = answersDue();
        while (!m_isClosed && m_heard.count("\r\nx-content-type-options:") < due) {
            if (!read())
                qFatal("A request was not answered: %s", m_said.toPercentEncoding().constData());
        }
        ::shutdown(m_socket, SHUT_WR);
        while (!m_isClosed) {
            if (!read())
                qFatal("A connection is not closed after %s", m_said.toPercentEncoding().constData());
        }
        if (!m_heard.isEmpty() && !m_heard.startsWith("HTTP/1.1 "))
            qFatal("That was no HTTP");
        if (m_heard.contains("secret reason"))
            qFatal("What is inside got out");
    }

    [[nodiscard]] const QByteArray &heard() const { return m_heard; }

private:
    /// As many as whole requests were sent, or what is none.
    [[nodiscard]] int answersDue() const
    {
        RequestReader reader{ServerLimits()};
        int due = 0;
        auto state = reader.take(m_said);
        for (; state == RequestReader::State::Complete; state = reader.next()) {
            ++due;
            if (!reader.request().keepsAlive)
                return due;
        }
        return state == RequestReader::State::Refused ? due + 1 : due;
    }

    int m_socket;
    bool m_isClosed = false;
    QByteArray m_said;
    QByteArray m_heard;
};

QByteArray tokenOf(QLatin1StringView token)
{
    return QByteArray(token.data(), token.size());
}

void sendMarked(quint16 port, const std::uint8_t *data, size_t size)
{
    std::vector<std::unique_ptr<Stranger>> strangers;
    strangers.push_back(std::make_unique<Stranger>(port));
    QByteArray piece;
    bool hasPaused = false;
    const auto sendPiece = [&] { strangers.back()->send(std::exchange(piece, {})); };
    for (size_t i = 0; i < size; ++i) {
        switch (data[i]) {
        case Phone:
            piece += tokenOf(PhoneToken);
            break;
        case System:
            piece += tokenOf(SystemToken);
            break;
        case Wallboard:
            piece += tokenOf(WallboardToken);
            break;
        case Piece:
            sendPiece();
            ::usleep(100);
            break;
        case Connection:
            sendPiece();
            if (strangers.size() < MostConnections)
                strangers.push_back(std::make_unique<Stranger>(port));
            break;
        case Pause:
            sendPiece();
            if (!std::exchange(hasPaused, true))
                ::usleep(60'000);
            break;
        default:
            piece += char(data[i]);
        }
    }
    sendPiece();
    for (const auto &stranger : strangers)
        stranger->leave();
}

void askAsGoodClient(quint16 port)
{
    Stranger good(port);
    good.send("GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + tokenOf(WallboardToken)
              + "\r\n\r\n");
    while (!good.heard().contains(R"("status":"live")")) {
        if (!good.read())
            qFatal("A good client was not answered");
    }
}

void judge(const FakeDesk::Heard &heard)
{
    for (const PositionReport &position : heard.positions) {
        if (!position.point.isValid() || position.at.time_since_epoch().count() <= 0)
            qFatal("A position that is nowhere");
    }
    for (const Caller &caller : heard.callers) {
        if (!caller.device || caller.device == DeviceId{5})
            qFatal("Somebody who is not known");
    }
}

} // namespace

/// What OpenSSL makes when Qt loads it is there until the end.
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libcrypto\n";
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    static int argumentCount = 1;
    static char name[] = "fuzz_intakeroutes";
    static char *arguments[] = {name, nullptr};
    // Never destroyed: at exit Qt's libraries have gone before it.
    static const auto *const application = new QCoreApplication(argumentCount, arguments);
    Q_UNUSED(application)
    static Fixture fixture;
    static int inputs = 0;
    sendMarked(fixture.port(), data, size);
    judge(fixture.desk().heard());
    fixture.desk().forget();
    if (++inputs % InputsBetweenGoodClients == 0) {
        askAsGoodClient(fixture.port());
        QCoreApplication::processEvents(); // takes what the server tells the office
    }
    return 0;
}
