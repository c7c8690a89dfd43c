#include "core/intake/positionparser.h"

#include "core/intake/osmandquery.h"
#include "core/intake/owntracksjson.h"
#include "core/intake/traccarjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Collects the positions of a request that may hold several, and the first complaint about one.
class PositionCollector
{
public:
    explicit PositionCollector(Instant now) : m_now(now) {}

    void add(const Result<std::optional<ToldPosition>> &told, PositionFormat format)
    {
        if (m_known++ == 0)
            m_received.format = format;
        if (!told) {
            complain(told.error());
            return;
        }
        if (!*told)
            return;
        if (const Result<PositionReport> report = positionFrom(**told, m_now))
            m_received.positions.append(*report);
        else
            complain(report.error());
    }
    void complain(const Error &error)
    {
        if (!m_complaint)
            m_complaint = error;
    }

    [[nodiscard]] Result<ReceivedPositions> take() &&
    {
        if (m_complaint && m_received.positions.isEmpty())
            return std::unexpected(*m_complaint);
        return std::move(m_received);
    }

private:
    Instant m_now;
    ReceivedPositions m_received;
    std::optional<Error> m_complaint;
    int m_known = 0;
};

void addMessage(const QJsonValue &value, PositionCollector &collector)
{
    const QJsonObject message = value.toObject();
    const QJsonValue location = message.value("location"_L1);
    if (message.contains("_type"_L1)) {
        collector.add(readOwnTracks(message), PositionFormat::OwnTracks);
    } else if (location.isObject()) {
        collector.add(readTraccarLocation(location.toObject()), PositionFormat::TraccarJson);
    } else if (location.isArray()) {
        for (const QJsonArray batch = location.toArray(); const QJsonValue one : batch)
            collector.add(readTraccarLocation(one.toObject()), PositionFormat::TraccarJson);
    } else {
        collector.complain({ErrorCode::InvalidInput,
                            u"The JSON is neither OwnTracks' (it has no \"_type\") nor Traccar "
                            "Client's (it has no \"location\")."_s});
    }
}

qsizetype countOf(const QJsonArray &messages)
{
    qsizetype count = messages.size();
    for (const QJsonValue message : messages)
        count += message.toObject().value("location"_L1).toArray().size();
    return count;
}

Result<ReceivedPositions> parseJson(const QByteArray &body, Instant now)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (document.isNull()) {
        return failure(ErrorCode::InvalidInput,
                       u"The body is no JSON: %1 (byte %2)."_s.arg(error.errorString()).arg(error.offset));
    }
    const QJsonArray messages = document.isArray() ? document.array() : QJsonArray{document.object()};
    if (messages.isEmpty())
        return ReceivedPositions{.format = PositionFormat::OwnTracks};
    if (countOf(messages) > MostPositions)
        return failure(ErrorCode::InvalidInput, u"One request may carry %1 positions at most."_s.arg(MostPositions));

    PositionCollector collector(now);
    for (const QJsonValue message : messages)
        addMessage(message, collector);
    return std::move(collector).take();
}

} // namespace

Result<ReceivedPositions> parsePositions(const QByteArray &query, const QByteArray &contentType, const QByteArray &body,
                                         Instant now)
{
    const QByteArray text = body.trimmed();
    const bool isCalledJson = contentType.toLower().contains("json");
    if (text.startsWith('{') || text.startsWith('[') || (isCalledJson && !text.isEmpty()))
        return parseJson(text, now);
    // OwnTracks sends an empty message when somebody deletes a friend.
    if (isCalledJson && query.isEmpty())
        return ReceivedPositions{.format = PositionFormat::OwnTracks};

    Result<std::optional<ToldPosition>> told = readOsmAndQuery(query);
    if (!text.isEmpty() && (!told || !*told))
        told = readOsmAndQuery(text);
    PositionCollector collector(now);
    collector.add(told, PositionFormat::Query);
    return std::move(collector).take();
}

} // namespace callout
