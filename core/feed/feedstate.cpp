#include "core/feed/feedstate.h"

#include "core/domain/fieldvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

template<typename Numbers>
QJsonArray arrayOfNumbers(const Numbers &numbers)
{
    QJsonArray array;
    for (const qint64 number : numbers)
        array.append(number);
    return array;
}

template<typename Numbers>
void readNumbers(const QJsonValue &json, Numbers &numbers)
{
    const QJsonArray array = json.toArray();
    for (qsizetype at = 0; at < std::min<qsizetype>(array.size(), qsizetype(numbers.size())); ++at)
        numbers[size_t(at)] = array[at].toInteger();
}

QJsonObject jsonOf(const Refusal &refusal)
{
    return {{u"at"_s, toJson(refusal.at)},    {u"peer"_s, refusal.peer.toString()},
            {u"cause"_s, int(refusal.cause)}, {u"device"_s, toJson(refusal.device)},
            {u"request"_s, refusal.request},  {u"count"_s, refusal.count}};
}

Refusal refusalOf(const QJsonObject &json)
{
    Refusal refusal;
    (void)fromJson(json["at"_L1], refusal.at);
    (void)fromJson(json["device"_L1], refusal.device);
    refusal.peer = QHostAddress(json["peer"_L1].toString());
    refusal.cause = RefusalCause(std::clamp(json["cause"_L1].toInt(), 0, RefusalCauses - 1));
    refusal.request = json["request"_L1].toString();
    refusal.count = json["count"_L1].toInt(1);
    return refusal;
}

} // namespace

QString FeedState::address() const
{
    if (port == 0)
        return {};
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return u"%1://%2:%3"_s.arg(isSecure ? "https"_L1 : "http"_L1, name, QString::number(port));
}

QByteArray feedWordsOf(const FeedState &state)
{
    QJsonArray refusals;
    for (const Refusal &refusal : state.lastRefusals)
        refusals.append(jsonOf(refusal));
    const QJsonObject words{{u"stage"_s, int(state.stage)},
                            {u"holder"_s, state.holder},
                            {u"beat"_s, state.beat},
                            {u"since"_s, toJson(state.since)},
                            {u"host"_s, state.host},
                            {u"port"_s, state.port},
                            {u"secure"_s, state.isSecure},
                            {u"certificate"_s, state.certificate},
                            {u"error"_s, state.error.message},
                            {u"requests"_s, state.requests},
                            {u"refusals"_s, arrayOfNumbers(state.refusals)},
                            {u"lastRefusals"_s, refusals},
                            {u"position"_s, toJson(state.news.position)},
                            {u"tap"_s, toJson(state.news.tap)},
                            {u"order"_s, toJson(state.news.order)},
                            {u"writeFailed"_s, toJson(state.news.writeFailed)},
                            {u"writeError"_s, state.news.writeError.message},
                            {u"fixes"_s, arrayOfNumbers(state.news.fixes)}};
    return QJsonDocument(words).toJson(QJsonDocument::Compact);
}

std::optional<FeedState> feedStateOf(const QByteArray &words)
{
    const QJsonDocument document = QJsonDocument::fromJson(words);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject json = document.object();
    FeedState state;
    state.stage = FeedState::Stage(std::clamp(json["stage"_L1].toInt(), 0, int(FeedState::Stage::Failed)));
    state.holder = json["holder"_L1].toString();
    state.beat = json["beat"_L1].toInteger();
    (void)fromJson(json["since"_L1], state.since);
    state.host = json["host"_L1].toString();
    state.port = json["port"_L1].toInt();
    state.isSecure = json["secure"_L1].toBool();
    state.certificate = json["certificate"_L1].toString();
    state.error = {ErrorCode::StorageFailed, json["error"_L1].toString()};
    state.requests = json["requests"_L1].toInteger();
    readNumbers(json["refusals"_L1], state.refusals);
    for (const QJsonValue &refusal : json["lastRefusals"_L1].toArray())
        state.lastRefusals.append(refusalOf(refusal.toObject()));
    (void)fromJson(json["position"_L1], state.news.position);
    (void)fromJson(json["tap"_L1], state.news.tap);
    (void)fromJson(json["order"_L1], state.news.order);
    (void)fromJson(json["writeFailed"_L1], state.news.writeFailed);
    state.news.writeError = {ErrorCode::StorageFailed, json["writeError"_L1].toString()};
    readNumbers(json["fixes"_L1], state.news.fixes);
    return state;
}

} // namespace callout
