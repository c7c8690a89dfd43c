// Whatever a phone sends: it is refused in words, or becomes positions that can be true. The first line is the query, what
// comes after it the body.

#include "core/intake/positionparser.h"

#include <algorithm>
#include <cmath>

namespace {

using namespace callout;

constexpr Instant now{Seconds(1795255200)};

bool isSound(const PositionReport &report)
{
    return report.point.isValid() && report.at <= now && report.at > Instant()
        && report.accuracyMetres.value_or(1.0) > 0.0 && std::isfinite(report.accuracyMetres.value_or(1.0))
        && report.speedMetresPerSecond.value_or(0.0) >= 0.0 && std::isfinite(report.speedMetresPerSecond.value_or(0.0))
        && report.battery.value_or(0) >= 0 && report.battery.value_or(0) <= 100;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype lineEnd = bytes.indexOf('\n');
    const QByteArray query = lineEnd < 0 ? bytes : bytes.first(lineEnd);
    const QByteArray body = lineEnd < 0 ? QByteArray() : bytes.sliced(lineEnd + 1);
    const QByteArray type = size % 2 == 0 ? QByteArray("application/json") : QByteArray();

    const Result<ReceivedPositions> received = parsePositions(query, type, body, now);
    if (!received && (received.error().code != ErrorCode::InvalidInput || received.error().message.isEmpty()))
        qFatal("a refusal without words");
    if (received && (received->positions.size() > MostPositions || !std::ranges::all_of(received->positions, isSound)))
        qFatal("a position that cannot be true");
    return 0;
}
