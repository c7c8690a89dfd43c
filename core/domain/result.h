#pragma once

#include <QString>

#include <expected>

namespace callout {

/// What kind of failure an Error is, for callers that act on it (exit codes, retries, HTTP statuses).
enum class ErrorCode {
    InvalidInput,  ///< the input is at fault: a file, a field, an argument
    NotFound,      ///< the record or file asked for does not exist
    Conflict,      ///< the record changed since it was read
    RuleBroken,    ///< a guard of the domain forbids the change
    ForeignFile,   ///< the file is no office file
    NewerFile,     ///< the file was written by a newer Callout
    DamagedFile,   ///< the file fails its integrity check
    StorageFailed, ///< disk full, read-only, locked for too long
    Cancelled,     ///< the person or the program asked to stop
};

/// A failure with words for a person: what happened, where, and what to do.
struct Error {
    ErrorCode code = ErrorCode::InvalidInput;
    QString message;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The one currency of failure in core/.
template<typename T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QString message)
{
    return std::unexpected(Error{code, std::move(message)});
}

} // namespace callout
