#include "core/intake/routes.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using Method = QHttpServerRequest::Method;

constexpr QByteArrayView TokenPath("/p/");
constexpr qsizetype MostShown = 80;
constexpr qsizetype MostOfSegment = 20; // half a token is no token

// clang-format off
constexpr std::array Rules{
    RouteRule{"/", IntakeRoute::Home, Method::Get, Audience::Anybody},
    RouteRule{"/phone", IntakeRoute::PageFile, Method::Get, Audience::Anybody, ":/callout/phone/phone.html", "text/html; charset=utf-8"},
    RouteRule{"/phone/phone.css", IntakeRoute::PageFile, Method::Get, Audience::Anybody, ":/callout/phone/phone.css", "text/css; charset=utf-8"},
    RouteRule{"/phone/phone.js", IntakeRoute::PageFile, Method::Get, Audience::Anybody, ":/callout/phone/phone.js", "text/javascript; charset=utf-8"},
    RouteRule{"/phone/icon.svg", IntakeRoute::PageFile, Method::Get, Audience::Anybody, ":/callout/phone/icon.svg", "image/svg+xml"},
    RouteRule{"/position", IntakeRoute::Position, Method::Get | Method::Post, Audience::Phones},
    RouteRule{"/p/{token}", IntakeRoute::Position, Method::Get | Method::Post, Audience::Phones},
    RouteRule{"/api/v1/sign-in", IntakeRoute::SignIn, Method::Post, Audience::Anybody},
    RouteRule{"/api/v1/me/day", IntakeRoute::MyDay, Method::Get, Audience::Phones},
    RouteRule{"/api/v1/me/taps", IntakeRoute::MyTaps, Method::Post, Audience::Phones},
    RouteRule{"/api/v1/jobs", IntakeRoute::Jobs, Method::Post, Audience::Systems},
    RouteRule{"/api/v1/day", IntakeRoute::Day, Method::Get, Audience::Readers},
    RouteRule{"/api/v1/health", IntakeRoute::Health, Method::Get, Audience::AnyDevice},
    RouteRule{"/api/v1/openapi.json", IntakeRoute::Contract, Method::Get, Audience::Anybody, ":/callout/intake/openapi.json", "application/json"},
};
// clang-format on

} // namespace

bool RouteRule::admits(DeviceKind kind) const
{
    switch (audience) {
    case Audience::Anybody:
    case Audience::AnyDevice:
        return true;
    case Audience::Phones:
        return kind == DeviceKind::Phone;
    case Audience::Systems:
        return kind == DeviceKind::System;
    case Audience::Readers:
        return kind == DeviceKind::System || kind == DeviceKind::Wallboard;
    }
    return false;
}

bool RouteRule::changes() const
{
    return methods.testFlag(Method::Post);
}

std::span<const RouteRule> routes()
{
    return Rules;
}

RouteMatch findRoute(QByteArrayView path)
{
    if (path.startsWith(TokenPath)) {
        QByteArrayView token = path.sliced(TokenPath.size());
        if (token.endsWith('/')) // some tracking apps add it
            token.chop(1);
        static const auto *const rule = std::ranges::find(Rules, QByteArrayView("/p/{token}"), &RouteRule::path);
        return token.isEmpty() || token.contains('/') ? RouteMatch{} : RouteMatch{rule, token.toByteArray()};
    }
    const auto *const found = std::ranges::find(Rules, path, &RouteRule::path);
    return found == Rules.end() ? RouteMatch{} : RouteMatch{found, {}};
}

QByteArray allowed(RouteRule::Methods methods)
{
    QByteArrayList names;
    if (methods.testFlag(Method::Get))
        names.append("GET");
    if (methods.testFlag(Method::Post))
        names.append("POST");
    return names.join(", ");
}

QString harmless(QByteArrayView path)
{
    if (path.startsWith(TokenPath))
        return u"/p/…"_s;
    const qsizetype end = path.indexOf('?');
    QStringList segments = QString::fromLatin1(end < 0 ? path : path.first(end)).split(u'/');
    for (QString &segment : segments) {
        if (segment.size() > MostOfSegment)
            segment = u"…"_s;
    }
    const QString shown = segments.join(u'/');
    return shown.size() > MostShown ? shown.first(MostShown) + u'…' : shown;
}

} // namespace callout
