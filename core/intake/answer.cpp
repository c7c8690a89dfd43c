#include "core/intake/answer.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using Header = QHttpHeaders::WellKnownHeader;

/// Scripts, styles and pictures of ours, and talk with us; nothing else, and in nobody's frame.
constexpr auto PagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"_L1;
constexpr auto DataPolicy = "default-src 'none'; frame-ancestors 'none'"_L1;

Answer guarded(int status, QLatin1StringView policy, QLatin1StringView cache)
{
    Answer answer{.status = status};
    answer.headers.reserve(8);
    answer.headers.append(Header::CacheControl, cache);
    answer.headers.append(Header::XContentTypeOptions, "nosniff"_L1);
    answer.headers.append("referrer-policy"_L1, "no-referrer"_L1);
    answer.headers.append(Header::ContentSecurityPolicy, policy);
    answer.headers.append("cross-origin-resource-policy"_L1, "same-origin"_L1);
    return answer;
}

/// A phone opens the page through a working day without us, and for a week more while it asks for it anew.
constexpr auto PageCache = "private, max-age=43200, stale-while-revalidate=604800"_L1;
constexpr auto DataCache = "private, no-cache"_L1;

/// Whether one of the tags in an If-None-Match field is this one; weak and strong are one to it.
bool isKnown(const QByteArray &known, const QByteArray &tag)
{
    const QByteArrayView strong = QByteArrayView(tag).sliced(tag.startsWith("W/") ? 2 : 0);
    return !known.isEmpty() && (known.contains(strong) || known.trimmed() == "*");
}

} // namespace

Answer jsonAnswer(const QByteArray &json, int status)
{
    Answer answer = guarded(status, DataPolicy, "no-store"_L1);
    answer.headers.append(Header::ContentType, "application/json"_L1);
    answer.body = json;
    return answer;
}

Answer emptyAnswer(int status)
{
    return guarded(status, DataPolicy, "no-store"_L1);
}

Answer errorAnswer(int status, const QString &sentence)
{
    return jsonAnswer(QJsonDocument(QJsonObject{{u"error"_s, sentence}}).toJson(QJsonDocument::Compact), status);
}

Answer refusalAnswer(RefusalCause cause)
{
    return refusalAnswer(cause, sentence(cause));
}

Answer refusalAnswer(RefusalCause cause, const QString &sentence)
{
    Answer answer = errorAnswer(httpStatus(cause), sentence);
    if (cause == RefusalCause::NoToken || cause == RefusalCause::UnknownToken)
        answer.headers.append(Header::WWWAuthenticate, "Bearer realm=\"Callout\""_L1);
    else if (cause == RefusalCause::TooManyFailures)
        answer.headers.append(Header::RetryAfter, "60"_L1);
    else if (cause == RefusalCause::TooManyRequests)
        answer.headers.append(Header::RetryAfter, "1"_L1);
    return answer;
}

Answer keptAnswer(const QByteArray &body, const QByteArray &type, const QByteArray &tag, const QByteArray &known)
{
    const bool isPage = type != "application/json";
    const bool isOld = isKnown(known, tag);
    Answer answer = guarded(isOld ? 304 : 200, isPage ? PagePolicy : DataPolicy, isPage ? PageCache : DataCache);
    answer.headers.append(Header::ETag, tag);
    if (isOld)
        return answer;
    answer.headers.append(Header::ContentType, type);
    answer.body = body;
    return answer;
}

Answer redirectAnswer(const QByteArray &path)
{
    Answer answer = emptyAnswer(302);
    answer.headers.append(Header::Location, path);
    return answer;
}

QByteArray written(const Answer &answer)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + " \r\nconnection: close\r\n";
    for (qsizetype i = 0; i < answer.headers.size(); ++i) {
        const QLatin1StringView name = answer.headers.nameAt(i);
        bytes.append(name.data(), name.size()).append(": ").append(answer.headers.valueAt(i)).append("\r\n");
    }
    return bytes + "content-length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n" + answer.body;
}

} // namespace callout
