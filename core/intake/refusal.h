#pragma once

#include "core/domain/id.h"
#include "core/domain/moment.h"

#include <QHostAddress>
#include <QString>

#include <array>

namespace callout {

/// Why the intake did not do what it was asked for.
enum class RefusalCause {
    Malformed,   ///< no HTTP, or not as its standard has it
    LineTooLong, ///< the address asked for
    HeadTooLong, ///< the header fields
    BodyTooLong,
    TooSlow,        ///< a request, its answer, or a TLS handshake took too long
    UnknownVersion, ///< of HTTP
    UnknownCoding,  ///< of the body
    UnknownExpectation,
    NoHandshake, ///< no TLS spoken where TLS is wanted, or too old a version of it
    Crowded,     ///< too many connections; the longest idle one had to go
    WrongHost,   ///< asked under a name that is not ours: perhaps a browser that was lied to
    CrossSite,   ///< a browser on behalf of somebody else's page
    NotFound,
    WrongMethod,
    NoToken,
    UnknownToken,    ///< wrong, revoked, or not of this office
    WrongKind,       ///< of device for what it asked
    WrongCode,       ///< at signing in
    TooManyFailures, ///< wrong tokens or codes from one address
    TooManyRequests, ///< of one device
    WrongType,       ///< of content
    BadContent,      ///< not understood, or the office's rules forbid it
};
inline constexpr int RefusalCauses = int(RefusalCause::BadContent) + 1;

/// The status that a client is told; 0 where it is cut off without a word.
[[nodiscard]] int httpStatus(RefusalCause cause);
/// What a client is told, in a sentence for a person.
[[nodiscard]] QString sentence(RefusalCause cause);

/// What people in the office are told, in a few words: "wrong or revoked token".
[[nodiscard]] QString reason(RefusalCause cause);

/// Something that was refused, for people who look after the office.
struct Refusal {
    Instant at; ///< the first of them
    QHostAddress peer;
    RefusalCause cause = RefusalCause::Malformed;
    DeviceId device; ///< none: unknown
    QString request; ///< method and path of the first, without what may be secret; empty where it was no request
    int count = 1;   ///< so many alike in a row

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// How much has come since the start of the program.
struct IntakeCounts {
    qint64 requests = 0;
    std::array<qint64, RefusalCauses> refusals{};

    [[nodiscard]] qint64 refused(RefusalCause cause) const { return refusals.at(size_t(cause)); }
    [[nodiscard]] qint64 refused() const;
};

} // namespace callout

Q_DECLARE_METATYPE(callout::Refusal)
