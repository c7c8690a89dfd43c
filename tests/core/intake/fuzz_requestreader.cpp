// However bytes are cut into pieces, the same requests are read from them, and none is larger than allowed. What was read is
// read as the same again when it is written plainly.

#include "core/intake/requestreader.h"

#include <cstdint>

using namespace callout;

namespace {

ServerLimits narrow()
{
    return {.lineBytes = 64, .headBytes = 256, .bodyBytes = 128, .fields = 8};
}

struct Seen {
    QList<QByteArray> requests;
    std::optional<RefusalCause> cause;

    friend bool operator==(const Seen &, const Seen &) = default;
};

void judge(const ReadRequest &request)
{
    if (request.body.size() > narrow().bodyBytes || request.target.size() > narrow().lineBytes
        || !request.target.startsWith('/') || request.host.isEmpty())
        qFatal("A request that should have been refused");
    ServerLimits wide;
    wide.bodyBytes = narrow().bodyBytes;
    RequestReader again(wide);
    if (again.take(request.plain()) != RequestReader::State::Complete || again.request().plain() != request.plain())
        qFatal("A request is not read as itself");
    if (again.next() != RequestReader::State::Waiting)
        qFatal("A request has a tail");
}

void look(RequestReader &reader, RequestReader::State state, Seen &seen)
{
    (void)reader.takeExpectation();
    for (; state == RequestReader::State::Complete; state = reader.next()) {
        judge(reader.request());
        seen.requests.append(reader.request().plain());
    }
    if (state == RequestReader::State::Refused)
        seen.cause = reader.cause();
}

Seen readInPieces(QByteArrayView bytes, qsizetype piece)
{
    RequestReader reader(narrow());
    Seen seen;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        look(reader, reader.take(bytes.sliced(at, std::min(piece, bytes.size() - at))), seen);
    return seen;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const qsizetype piece = 1 + data[0] % 16;
    const QByteArrayView bytes(data + 1, qsizetype(size) - 1);
    if (readInPieces(bytes, std::max<qsizetype>(bytes.size(), 1)) != readInPieces(bytes, piece))
        qFatal("Pieces are read as something else");
    return 0;
}
