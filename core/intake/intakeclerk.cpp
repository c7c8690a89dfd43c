#include "core/intake/intakeclerk.h"

#include "core/answers/whenanswered.h"
#include "core/domain/fieldvalue.h"
#include "core/intake/dayjson.h"
#include "core/intake/orderparser.h"
#include "core/intake/positionparser.h"
#include "core/intake/tapparser.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTimeZone>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using Header = QHttpHeaders::WellKnownHeader;

constexpr qsizetype MostOfCode = 32;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(callout::intake)
};

QFuture<Telling> atOnce(const IntakeReply &verdict)
{
    return QtFuture::makeReadyValueFuture<Telling>([verdict] { return verdict; });
}

bool isJson(const Visit &visit)
{
    const QByteArray type = visit.header(Header::ContentType).toLower();
    return type == "application/json" || type.startsWith("application/json;");
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString word(TapAnswer::Outcome outcome)
{
    switch (outcome) {
    case TapAnswer::Outcome::Done:
        return u"done"_s;
    case TapAnswer::Outcome::Asked:
        return u"asked"_s;
    case TapAnswer::Outcome::Repeated:
        return u"repeated"_s;
    }
    return {};
}

Answer tapAnswer(const TapAnswer &taken)
{
    const bool isRepeated = taken.outcome == TapAnswer::Outcome::Repeated;
    return jsonAnswer(compact({{u"outcome"_s, word(taken.outcome)}, {u"status"_s, toJson(taken.status)}}),
                      isRepeated ? 409 : 200);
}

Answer orderAnswer(const OrderAnswer &taken)
{
    QJsonObject object{{u"id"_s, taken.job.value},
                       {u"number"_s, taken.number},
                       {u"placed"_s, taken.isPlaced},
                       {u"remarks"_s, QJsonArray::fromStringList(taken.remarks)}};
    if (taken.isRepeated)
        object.insert(u"repeated"_s, true);
    return jsonAnswer(compact(object), taken.isRepeated ? 200 : 201);
}

Answer positionAnswer(PositionFormat format)
{
    return format == PositionFormat::OwnTracks ? jsonAnswer("[]") : emptyAnswer();
}

QString isoTime(Instant at)
{
    return QDateTime::fromSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone::UTC).toString(Qt::ISODate);
}

} // namespace

IntakeClerk::IntakeClerk(std::shared_ptr<IntakeDesk> desk, const Clock &clock)
    : m_desk(std::move(desk))
    , m_clock(clock)
    , m_epoch(QByteArray::number(QRandomGenerator::system()->generate(), 36))
{
}

void IntakeClerk::serve(const Visit &visit, const Done &done)
{
    if (visit.match.rule->route == IntakeRoute::Position)
        takePositions(visit, done);
    else
        find(visit).then([done](const Telling &tell) { done(tell); });
}

/// What is there at once, or comes on this thread.
QFuture<Telling> IntakeClerk::find(const Visit &visit)
{
    switch (visit.match.rule->route) {
    case IntakeRoute::Home:
        return atOnce({redirectAnswer("/phone")});
    case IntakeRoute::PageFile:
    case IntakeRoute::Contract:
        return atOnce(file(visit));
    case IntakeRoute::SignIn:
        return signIn(visit);
    case IntakeRoute::Position:
        break; // takes no such way
    case IntakeRoute::MyTaps:
        return takeTap(visit);
    case IntakeRoute::Jobs:
        return takeOrder(visit);
    case IntakeRoute::MyDay:
        return tellOwnDay(visit);
    case IntakeRoute::Day:
        return tellDay(visit);
    case IntakeRoute::Health:
        return tellHealth(visit);
    }
    return atOnce(refusal(RefusalCause::NotFound));
}

IntakeReply IntakeClerk::file(const Visit &visit)
{
    const RouteRule &rule = *visit.match.rule;
    if (!m_files.contains(&rule)) {
        QFile file(QString::fromLatin1(rule.resource));
        if (!file.open(QIODevice::ReadOnly))
            return refusal(RefusalCause::NotFound);
        const QByteArray bytes = file.readAll();
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().first(20);
        m_files.insert(&rule, {bytes, '"' + hash + '"'});
    }
    const PageFile &file = m_files[&rule];
    return {keptAnswer(file.bytes, rule.type.toByteArray(), file.tag, visit.header(Header::IfNoneMatch))};
}

template<typename Found, typename Tell>
QFuture<Telling> IntakeClerk::later(const QFuture<Result<Found>> &future, const Tell &tell)
{
    if (!m_watchers)
        m_watchers = std::make_unique<QObject>();
    return answeredHere(future, m_watchers.get())
        .then([tell](const Result<Found> &found) -> Telling {
            return [found, tell] { return found ? IntakeReply{tell(found)} : refusal(found.error()); };
        })
        .onCanceled([]() -> Telling { return [] { return refusal(Error{ErrorCode::Cancelled, {}}); }; });
}

QFuture<Telling> IntakeClerk::signIn(const Visit &visit)
{
    if (!isJson(visit))
        return atOnce(refusal(RefusalCause::WrongType));
    const QString code =
        QJsonDocument::fromJson(visit.request.body()).object().value("code"_L1).toString().remove(u' ');
    if (code.isEmpty() || code.size() > MostOfCode)
        return atOnce(refusal(Error{ErrorCode::InvalidInput, Words::tr("Send the code as {\"code\": \"12345678\"}.")}));
    return later(m_desk->signIn(code),
                 [](const Result<SignedIn> &signedIn) {
                     return jsonAnswer(
                         compact({{u"token"_s, signedIn->token}, {u"technician"_s, signedIn->technician}}));
                 })
        .then([](const Telling &tell) -> Telling {
            return [tell] {
                const IntakeReply verdict = tell();
                // Why a code is no good is nobody's business who does not have a good one.
                return verdict.cause ? refusal(RefusalCause::WrongCode) : verdict;
            };
        });
}

void IntakeClerk::takePositions(const Visit &visit, const Done &done)
{
    const auto tell = [done](const IntakeReply &verdict) { done([verdict] { return verdict; }); };
    const Result<ReceivedPositions> received =
        parsePositions(visit.url.query(QUrl::FullyEncoded).toLatin1(), visit.header(Header::ContentType),
                       visit.request.body(), m_clock.now());
    if (!received)
        return tell(refusal(received.error()));
    if (received->positions.isEmpty())
        return tell({positionAnswer(received->format)});
    m_desk->takePositions(
        visit.caller, received->positions, [done, format = received->format](const Result<void> &taken) {
            done([taken, format] { return taken ? IntakeReply{positionAnswer(format)} : refusal(taken.error()); });
        });
}

QFuture<Telling> IntakeClerk::takeTap(const Visit &visit)
{
    if (!isJson(visit))
        return atOnce(refusal(RefusalCause::WrongType));
    const Result<PhoneTap> tap = parseTap(visit.request.body());
    if (!tap)
        return atOnce(refusal(tap.error()));
    return later(m_desk->takeTap(visit.caller, *tap), [](const Result<TapAnswer> &taken) { return tapAnswer(*taken); });
}

QFuture<Telling> IntakeClerk::takeOrder(const Visit &visit)
{
    if (!isJson(visit))
        return atOnce(refusal(RefusalCause::WrongType));
    const Result<JobOrder> order = parseOrder(visit.request.body(), visit.header("idempotency-key"_L1));
    if (!order)
        return atOnce(refusal(order.error()));
    return later(m_desk->takeOrder(visit.caller, *order),
                 [](const Result<OrderAnswer> &taken) { return orderAnswer(*taken); });
}

QFuture<Telling> IntakeClerk::tellOwnDay(const Visit &visit)
{
    const auto tell = [this, technician = visit.caller.technician,
                       known = visit.header(Header::IfNoneMatch)](const Result<OfficeDay> &day) {
        return keptAnswer(phoneDayJson(*day, technician), "application/json", tag(*day, technician), known);
    };
    return later(m_desk->readDay(visit.caller, {}), tell);
}

QFuture<Telling> IntakeClerk::tellDay(const Visit &visit)
{
    std::optional<QDate> wanted;
    if (const QString text = QUrlQuery(visit.url).queryItemValue(u"day"_s); !text.isEmpty()) {
        wanted = QDate::fromString(text, Qt::ISODate);
        if (!wanted->isValid())
            return atOnce(refusal(Error{ErrorCode::InvalidInput, Words::tr("Give the day as in 2026-11-22.")}));
    }
    const auto tell = [this, known = visit.header(Header::IfNoneMatch)](const Result<OfficeDay> &day) {
        return keptAnswer(wallboardJson(*day), "application/json", tag(*day, {}), known);
    };
    return later(m_desk->readDay(visit.caller, wanted), tell);
}

QFuture<Telling> IntakeClerk::tellHealth(const Visit &visit)
{
    return later(m_desk->readDay(visit.caller, {}), [](const Result<OfficeDay> &day) {
        return jsonAnswer(compact({{u"status"_s, u"live"_s}, {u"now"_s, isoTime(day->now)}}));
    });
}

QByteArray IntakeClerk::tag(const OfficeDay &day, TechnicianId technician) const
{
    // Weak: the same edition is told at another moment.
    return "W/\"" + m_epoch + '-' + QByteArray::number(day.edition) + '-'
        + QByteArray::number(day.day.firstDay.toJulianDay()) + '-' + QByteArray::number(technician.value) + '"';
}

} // namespace callout
