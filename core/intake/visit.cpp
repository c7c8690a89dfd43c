#include "core/intake/visit.h"

#include <QCoreApplication>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QString methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return u"GET"_s;
    case QHttpServerRequest::Method::Post:
        return u"POST"_s;
    default:
        return QString::fromLatin1(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(method))).toUpper();
    }
}

std::optional<int> faultOfTheirs(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return 400;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::RuleBroken:
        return 422;
    default:
        return {};
    }
}

} // namespace

Visit::Visit(const QHttpServerRequest &asked)
    : request(asked)
    , peer(asked.remoteAddress())
    , url(asked.url())
    , path(url.path(QUrl::FullyEncoded).toLatin1())
    , match(findRoute(path))
{
}

QByteArray Visit::header(QHttpHeaders::WellKnownHeader name) const
{
    return request.headers().value(name).toByteArray();
}

QByteArray Visit::header(QLatin1StringView name) const
{
    return request.headers().value(name).toByteArray();
}

QString Visit::shown() const
{
    return methodName(request.method()) + u' ' + harmless(path);
}

IntakeReply refusal(RefusalCause cause)
{
    return {refusalAnswer(cause), cause};
}

IntakeReply refusal(const Error &error)
{
    if (const std::optional<int> status = faultOfTheirs(error.code))
        return {errorAnswer(*status, error.message), RefusalCause::BadContent};
    Answer answer = errorAnswer(
        503,
        QCoreApplication::translate("callout::intake", "The office cannot take this just now. Try again in a moment."));
    answer.headers.append(QHttpHeaders::WellKnownHeader::RetryAfter, "5"_L1);
    return {answer};
}

} // namespace callout
