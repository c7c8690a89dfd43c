#include "core/intake/refusal.h"

#include <QCoreApplication>

#include <numeric>

namespace callout {

namespace {

struct Told {
    RefusalCause cause;
    int status;
    const char *reason;
    const char *sentence;
};

// clang-format off
constexpr std::array<Told, RefusalCauses> Table{{
    {RefusalCause::Malformed, 400, QT_TRANSLATE_NOOP("callout::intake", "no proper HTTP"),
     QT_TRANSLATE_NOOP("callout::intake", "This is no proper HTTP request.")},
    {RefusalCause::LineTooLong, 414, QT_TRANSLATE_NOOP("callout::intake", "address too long"),
     QT_TRANSLATE_NOOP("callout::intake", "The address asked for is too long.")},
    {RefusalCause::HeadTooLong, 431, QT_TRANSLATE_NOOP("callout::intake", "header too long"),
     QT_TRANSLATE_NOOP("callout::intake", "The header of the request is too long.")},
    {RefusalCause::BodyTooLong, 413, QT_TRANSLATE_NOOP("callout::intake", "request too long"),
     QT_TRANSLATE_NOOP("callout::intake", "The request is too long. Send less at once.")},
    {RefusalCause::TooSlow, 408, QT_TRANSLATE_NOOP("callout::intake", "too slow"),
     QT_TRANSLATE_NOOP("callout::intake", "The request took too long to arrive.")},
    {RefusalCause::UnknownVersion, 505, QT_TRANSLATE_NOOP("callout::intake", "unknown version of HTTP"),
     QT_TRANSLATE_NOOP("callout::intake", "Only HTTP 1.0 and 1.1 are spoken here.")},
    {RefusalCause::UnknownCoding, 501, QT_TRANSLATE_NOOP("callout::intake", "unknown transfer coding"),
     QT_TRANSLATE_NOOP("callout::intake", "This transfer coding is not understood here.")},
    {RefusalCause::UnknownExpectation, 417, QT_TRANSLATE_NOOP("callout::intake", "unknown expectation"),
     QT_TRANSLATE_NOOP("callout::intake", "This expectation is not understood here.")},
    {RefusalCause::NoHandshake, 0, QT_TRANSLATE_NOOP("callout::intake", "no TLS, or too old a version of it"),
     ""},
    {RefusalCause::Crowded, 0, QT_TRANSLATE_NOOP("callout::intake", "too many connections"),
     ""},
    {RefusalCause::WrongHost, 421, QT_TRANSLATE_NOOP("callout::intake", "asked under a foreign name"),
     QT_TRANSLATE_NOOP("callout::intake", "The office does not go by this name. Use its address.")},
    {RefusalCause::CrossSite, 403, QT_TRANSLATE_NOOP("callout::intake", "page of another site"),
     QT_TRANSLATE_NOOP("callout::intake", "Pages of other sites may not do this.")},
    {RefusalCause::NotFound, 404, QT_TRANSLATE_NOOP("callout::intake", "unknown address"),
     QT_TRANSLATE_NOOP("callout::intake", "There is nothing here.")},
    {RefusalCause::WrongMethod, 405, QT_TRANSLATE_NOOP("callout::intake", "wrong method"),
     QT_TRANSLATE_NOOP("callout::intake", "This cannot be done here in this way.")},
    {RefusalCause::NoToken, 401, QT_TRANSLATE_NOOP("callout::intake", "no token"),
     QT_TRANSLATE_NOOP("callout::intake", "This needs the token that the office gave to the device.")},
    {RefusalCause::UnknownToken, 401, QT_TRANSLATE_NOOP("callout::intake", "wrong or revoked token"),
     QT_TRANSLATE_NOOP("callout::intake", "The office does not know this token any more. Pair the device again.")},
    {RefusalCause::WrongKind, 403, QT_TRANSLATE_NOOP("callout::intake", "not meant for this kind of device"),
     QT_TRANSLATE_NOOP("callout::intake", "This kind of device may not do that.")},
    {RefusalCause::WrongCode, 403, QT_TRANSLATE_NOOP("callout::intake", "wrong or used code"),
     QT_TRANSLATE_NOOP("callout::intake", "This code is wrong, or it was used before. Ask the office for a new one.")},
    {RefusalCause::TooManyFailures, 429, QT_TRANSLATE_NOOP("callout::intake", "wrong tokens or codes too often"),
     QT_TRANSLATE_NOOP("callout::intake", "That was wrong too often. Wait a minute.")},
    {RefusalCause::TooManyRequests, 429, QT_TRANSLATE_NOOP("callout::intake", "too many requests of one device"),
     QT_TRANSLATE_NOOP("callout::intake", "This device asks too often. Wait a moment.")},
    {RefusalCause::WrongType, 415, QT_TRANSLATE_NOOP("callout::intake", "content is not told to be JSON"),
     QT_TRANSLATE_NOOP("callout::intake", "Send this as application/json.")},
    {RefusalCause::BadContent, 400, QT_TRANSLATE_NOOP("callout::intake", "content not understood or not allowed"),
     QT_TRANSLATE_NOOP("callout::intake", "The office cannot make sense of this.")},
}};
// clang-format on

static_assert([] {
    for (size_t i = 0; i < Table.size(); ++i) {
        if (size_t(Table[i].cause) != i)
            return false;
    }
    return true;
}());

} // namespace

int httpStatus(RefusalCause cause)
{
    return Table.at(size_t(cause)).status;
}

QString sentence(RefusalCause cause)
{
    const char *text = Table.at(size_t(cause)).sentence;
    return *text == '\0' ? QString() : QCoreApplication::translate("callout::intake", text);
}

QString reason(RefusalCause cause)
{
    return QCoreApplication::translate("callout::intake", Table.at(size_t(cause)).reason);
}

qint64 IntakeCounts::refused() const
{
    return std::accumulate(refusals.begin(), refusals.end(), qint64(0));
}

} // namespace callout
