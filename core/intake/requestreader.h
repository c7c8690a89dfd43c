#pragma once

#include "core/intake/refusal.h"
#include "core/intake/serverlimits.h"

#include <QByteArray>

namespace callout {

/// A request as far as the intake looks at it; every other header field is dropped.
struct ReadRequest {
    QByteArray method;
    QByteArray target; ///< begins with a slash, visible ASCII
    QByteArray host;
    QByteArray authorization;
    QByteArray contentType;
    QByteArray ifNoneMatch;
    QByteArray origin;
    QByteArray fetchSite;
    QByteArray idempotencyKey;
    QByteArray body;
    bool keepsAlive = true;

    /// The same request written plainly: no chunks, one length, nothing but what is above.
    [[nodiscard]] QByteArray plain() const;
};

/// Cuts what a client sends into requests. Stricter than HTTP asks for where leniency has no good use: whatever could be
/// read in two ways is refused. Holds no more than one request of the allowed size and what was given with it.
class RequestReader
{
public:
    enum class State {
        Waiting,  ///< nothing of a request has come yet
        Reading,  ///< some of it
        Complete, ///< request() is there; next() goes on
        Refused,  ///< for the cause(); nothing more is read
    };

    explicit RequestReader(const ServerLimits &limits) : m_limits(limits) {}

    State take(QByteArrayView bytes);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] RefusalCause cause() const { return m_cause; }
    [[nodiscard]] const ReadRequest &request() const { return m_request; }
    /// Whether something came after the request that is there.
    [[nodiscard]] bool hasMore() const { return m_at < m_bytes.size(); }
    /// Whether the client waits to be told to send its body; asked once.
    [[nodiscard]] bool takeExpectation();
    /// Forgets the request and reads the next one from what came after it.
    State next();

private:
    enum class Step { Line, Fields, Body, ChunkSize, Chunk, ChunkEnd, Trailer };

    void advance();
    /// A line without its end, or nothing when it has not all come or was refused.
    [[nodiscard]] std::optional<QByteArrayView> line(qsizetype most, RefusalCause tooLong);
    bool readLine();
    bool readField();
    bool readBody();
    bool readChunkSize();
    bool readChunk();
    bool readChunkEnd();
    bool readTrailer();

    bool takeLine(QByteArrayView line);
    bool takeField(QByteArrayView name, QByteArrayView value);
    bool takeLength(QByteArrayView value);
    bool takeCoding(QByteArrayView value);
    bool takeConnection(QByteArrayView value);
    bool endHead();
    bool complete();
    bool refuse(RefusalCause cause);

    ServerLimits m_limits;
    State m_state = State::Waiting;
    RefusalCause m_cause = RefusalCause::Malformed;
    Step m_step = Step::Line;
    QByteArray m_bytes;
    qsizetype m_at = 0;      // what is before it has been read
    qsizetype m_scanned = 0; // no end of line between m_at and it
    qsizetype m_headBytes = 0;
    int m_fields = 0;
    qint64 m_length = -1; // of the body, or of the chunk
    bool m_isChunked = false;
    bool m_isOldVersion = false;
    bool m_expects = false;
    ReadRequest m_request;
};

} // namespace callout
