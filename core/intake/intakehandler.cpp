#include "core/intake/intakehandler.h"

#include "core/intake/guardedserver.h"
#include "core/intake/tlsidentity.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

void send(QHttpServerResponder &responder, const Answer &answer)
{
    responder.write(answer.body, answer.headers, QHttpServerResponder::StatusCode(answer.status));
}

/// Browsers ask for these whether a page has them or not.
bool isHabit(QByteArrayView path)
{
    return path == "/favicon.ico" || path.startsWith("/apple-touch-icon");
}

} // namespace

IntakeHandler::IntakeHandler(const Office &office)
    : m_office(office)
    , m_clerk(office.desk, office.clock)
    , m_rates(office.limits)
    , m_failures(office.limits)
    , m_refusals(new RefusalFold(this))
    , m_box(std::make_shared<AnswerBox>(this))
{
    m_uptime.start();
    connect(m_refusals, &RefusalFold::refused, this, &IntakeHandler::refused);
}

IntakeHandler::~IntakeHandler()
{
    m_box->close();
    // Responders must go before the connections they answer.
    m_waiting.clear();
}

Result<quint16> IntakeHandler::listen(const IntakeAddress &where)
{
    // Whoever has a certificate for a name goes by it.
    const QStringList certified = where.identity ? namesIn(where.identity->certificate) : QStringList();
    m_names.emplace(where.names + certified, QSysInfo::machineHostName());
    auto server = std::make_unique<GuardedServer>(m_office.limits);
    const Result<quint16> port = server->open(where);
    if (!port)
        return port;
    connect(server.get(), &GuardedServer::failed, this, &IntakeHandler::failed);
    connect(server.get(), &GuardedServer::refused, this,
            [this](const QHostAddress &peer, RefusalCause cause, const QByteArray &method, const QByteArray &target) {
                const QString shown =
                    method.isEmpty() ? QString() : QString::fromLatin1(method) + u' ' + harmless(target);
                note({.at = m_office.clock.now(), .peer = peer, .request = shown}, cause);
            });
    bind(server.release()); // takes it over; it listens
    return port;
}

bool IntakeHandler::handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    m_office.tally.countRequest();
    Visit visit(request);
    if (const std::optional<RefusalCause> cause = check(visit))
        refuse(visit, *cause, responder);
    else
        answerLater(visit, responder);
    return true;
}

void IntakeHandler::missingHandler(const QHttpServerRequest &, QHttpServerResponder &responder)
{
    send(responder, refusalAnswer(RefusalCause::NotFound));
}

std::optional<RefusalCause> IntakeHandler::check(Visit &visit)
{
    if (!m_names->admits(visit.header(QHttpHeaders::WellKnownHeader::Host)))
        return RefusalCause::WrongHost;
    const RouteRule *rule = visit.match.rule;
    if (!rule)
        return RefusalCause::NotFound;
    if (!rule->methods.testFlag(visit.request.method()))
        return RefusalCause::WrongMethod;
    if (rule->changes() && isFromElsewhere(visit))
        return RefusalCause::CrossSite;
    if (rule->audience != Audience::Anybody)
        return authorise(visit);
    if (rule->route != IntakeRoute::SignIn)
        return {};
    if (m_failures.isBarred(visit.peer, elapsed()))
        return RefusalCause::TooManyFailures;
    // Counted before it is known to be one, so that nobody tries many at once.
    m_failures.count(visit.peer, elapsed());
    return {};
}

bool IntakeHandler::isFromElsewhere(const Visit &visit) const
{
    const QByteArray site = visit.header("sec-fetch-site"_L1);
    if (!site.isEmpty() && site != "same-origin" && site != "none")
        return true;
    const QByteArray origin = visit.header(QHttpHeaders::WellKnownHeader::Origin);
    const QByteArray host = visit.header(QHttpHeaders::WellKnownHeader::Host);
    return !origin.isEmpty() && origin != "http://" + host && origin != "https://" + host;
}

std::optional<RefusalCause> IntakeHandler::authorise(Visit &visit)
{
    const QByteArray token = visit.match.token.isEmpty()
        ? shownToken(visit.header(QHttpHeaders::WellKnownHeader::Authorization))
        : visit.match.token;
    if (token.isEmpty())
        return RefusalCause::NoToken;
    const std::optional<Caller> caller = m_office.callers.find(token);
    if (!caller) {
        if (m_failures.isBarred(visit.peer, elapsed()))
            return RefusalCause::TooManyFailures;
        m_failures.count(visit.peer, elapsed());
        return RefusalCause::UnknownToken;
    }
    visit.caller = *caller;
    if (!visit.match.rule->admits(caller->kind))
        return RefusalCause::WrongKind;
    if (!m_rates.admit(caller->device, elapsed()))
        return RefusalCause::TooManyRequests;
    return {};
}

void IntakeHandler::refuse(const Visit &visit, RefusalCause cause, QHttpServerResponder &responder)
{
    // A wrong token in the path is a path that does not exist.
    const bool isHidden = cause == RefusalCause::UnknownToken && !visit.match.token.isEmpty();
    Answer answer = refusalAnswer(isHidden ? RefusalCause::NotFound : cause);
    if (cause == RefusalCause::WrongMethod)
        answer.headers.append(QHttpHeaders::WellKnownHeader::Allow, allowed(visit.match.rule->methods));
    // Counted first: who reads the answer finds it in the log.
    if (cause != RefusalCause::NotFound || !isHabit(visit.path))
        note(refusalOf(visit), cause);
    send(responder, answer);
}

void IntakeHandler::answerLater(const Visit &visit, QHttpServerResponder &responder)
{
    const quint64 ticket = ++m_ticket;
    m_waiting.emplace(ticket, Waiting{std::move(responder), refusalOf(visit), visit.match.rule->route});
    // Even what is known already is told from the event loop: a responder that dies inside handleRequest() leaves Qt's
    // server with one connection more to itself.
    m_clerk.serve(visit, [this, box = m_box, ticket](const Telling &tell) {
        box->post([this, ticket, tell] { finish(ticket, tell); });
    });
}

void IntakeHandler::finish(quint64 ticket, const Telling &tell)
{
    const auto node = m_waiting.extract(ticket);
    if (node.empty())
        return;
    Waiting &waiting = node.mapped();
    const IntakeReply verdict = tell();
    if (verdict.cause)
        note(waiting.refusal, *verdict.cause);
    else if (waiting.route == IntakeRoute::SignIn && verdict.answer.status == 200)
        m_failures.forgive(waiting.refusal.peer);
    send(waiting.responder, verdict.answer);
}

void IntakeHandler::note(Refusal refusal, RefusalCause cause)
{
    refusal.cause = cause;
    m_office.tally.count(cause);
    m_refusals->add(refusal);
}

Refusal IntakeHandler::refusalOf(const Visit &visit) const
{
    return {.at = m_office.clock.now(), .peer = visit.peer, .device = visit.caller.device, .request = visit.shown()};
}

} // namespace callout
