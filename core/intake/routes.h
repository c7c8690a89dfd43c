#pragma once

#include "core/domain/device.h"

#include <QByteArray>
#include <QHttpServerRequest>

#include <span>

namespace callout {

/// What can be asked of the intake.
enum class IntakeRoute {
    Home,     ///< leads to the phone page
    PageFile, ///< of the phone page
    Contract, ///< the OpenAPI file
    SignIn,
    MyDay,
    MyTaps,
    Position,
    Jobs,
    Day,
    Health,
};

/// Who may ask for it.
enum class Audience {
    Anybody,
    AnyDevice,
    Phones,
    Systems,
    Readers, ///< of the whole day: systems and wallboards
};

struct RouteRule {
    using Methods = QHttpServerRequest::Methods;

    QByteArrayView path; ///< "{token}" stands for a token
    IntakeRoute route;
    Methods methods;
    Audience audience;
    QByteArrayView resource = {}; ///< the file behind it, where there is one
    QByteArrayView type = {};     ///< of that file

    [[nodiscard]] bool admits(DeviceKind kind) const;
    /// Whether something in the office is other than before when this has been done.
    [[nodiscard]] bool changes() const;
};

/// Every one there is.
[[nodiscard]] std::span<const RouteRule> routes();

struct RouteMatch {
    const RouteRule *rule = nullptr; ///< none: there is nothing of this path
    QByteArray token;                ///< as the path has it
};

[[nodiscard]] RouteMatch findRoute(QByteArrayView path);

/// The methods as an Allow field tells them.
[[nodiscard]] QByteArray allowed(RouteRule::Methods methods);

/// A path as a list of refusals may show it: without tokens, and short.
[[nodiscard]] QString harmless(QByteArrayView path);

} // namespace callout
