#pragma once

#include "core/domain/result.h"
#include "core/intake/answer.h"
#include "core/intake/reports.h"
#include "core/intake/routes.h"

#include <QHttpServerRequest>
#include <QUrl>

#include <functional>

namespace callout {

/// A request while it is looked at.
struct Visit {
    explicit Visit(const QHttpServerRequest &asked);

    [[nodiscard]] QByteArray header(QHttpHeaders::WellKnownHeader name) const;
    [[nodiscard]] QByteArray header(QLatin1StringView name) const;
    /// Method and path without what may be secret.
    [[nodiscard]] QString shown() const;

    const QHttpServerRequest &request;
    QHostAddress peer;
    QUrl url;
    QByteArray path;
    RouteMatch match;
    Caller caller; ///< none until it is known, or where anybody may ask
};

/// An answer, with the cause where it refuses.
struct IntakeReply {
    Answer answer;
    std::optional<RefusalCause> cause = {};
};

[[nodiscard]] IntakeReply refusal(RefusalCause cause);
/// What an error of a parser or of the desk means to the one who asked; an error of ours is told without its message.
[[nodiscard]] IntakeReply refusal(const Error &error);

/// Writes the answer down, where that is best done.
using Telling = std::function<IntakeReply()>;

} // namespace callout
