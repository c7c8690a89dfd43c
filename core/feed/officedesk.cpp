#include "core/feed/officedesk.h"

#include "core/feed/feedwords.h"
#include "core/intake/tokens.h"
#include "core/store/officethread.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutexLocker>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using namespace std::chrono_literals;

const QString station = u"phones"_s;

constexpr int MostTries = 3; ///< another window may change the same job in between
constexpr qsizetype MostFixesAtOnce = 2000;
constexpr auto GatherTime = 100ms;     ///< many phones, each now and then, cost one transaction, not one each
constexpr size_t MostGathered = 16;    ///< more at a time is a rush, which is not kept waiting
constexpr auto RushPause = 15ms;       ///< a phone that comes back sooner has more to tell and waits for our answer
constexpr Seconds TouchInterval = 15s; ///< a phone that only reads is not noted each time

/// Tries again where another window was faster.
template<typename Work>
auto persistently(Work work) -> std::invoke_result_t<Work>
{
    auto result = work();
    for (int tries = 1; tries < MostTries && !result && result.error().code == ErrorCode::Conflict; ++tries)
        result = work();
    return result;
}

template<typename... Values>
QString digestOf(const Values &...values)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    (stream << ... << values);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

qint64 secondsOf(const std::optional<Instant> &at)
{
    return at ? at->time_since_epoch().count() : -1;
}

QString digestOf(const PhoneTap &tap)
{
    return digestOf(int(tap.kind), tap.job.value, int(tap.step), tap.note, tap.invoiceTotal.value_or(-1),
                    secondsOf(tap.at));
}

QString digestOf(const JobOrder &order)
{
    const GeoPoint place = order.location.value_or(GeoPoint{});
    return digestOf(order.title, order.description, order.type, order.customerName, order.customerPhone,
                    order.customerEmail, order.address, order.location.has_value(), place.latitude, place.longitude,
                    qint64(order.duration.value_or(Seconds(-1)).count()), secondsOf(order.windowBegin),
                    secondsOf(order.windowEnd), int(order.priority), order.tags, order.skills, order.notes,
                    order.estimatedValue.value_or(-1));
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

Error otherMeaning()
{
    return {ErrorCode::Conflict, FeedWords::tr("Something else was sent with this key before. Nothing was changed.")};
}

Edit editBy(const QString &name, const QString &label, const ChangeSet &changes)
{
    return {changes, label, {}, {ActorKind::Phone, name}, EditKind::Do, 0};
}

/// Whether a job was given to this technician before, by the audit trail.
bool wasTheirs(const OfficeFile &file, JobId job, TechnicianId technician)
{
    const Result<QList<StoredEdit>> history = file.history({RecordKind::Job, job.value});
    if (!history)
        return false;
    for (const StoredEdit &step : *history) {
        for (const RecordChange &change : step.edit.changes.records()) {
            for (const FieldChange &field : change.fields) {
                if (field.field == "technician_id"_L1 && field.to == toJson(technician))
                    return true;
            }
        }
    }
    return false;
}

} // namespace

OfficeDesk::OfficeDesk(OfficeThread &office, const Clock &clock, PlaceSearch findPlace)
    : m_office(office)
    , m_clock(clock)
    , m_findPlace(std::move(findPlace))
{
}

OfficeDesk::~OfficeDesk()
{
    for (const Posted &one : m_posted)
        one.taken(std::unexpected(Error{ErrorCode::Cancelled, {}}));
}

DeskNews OfficeDesk::news() const
{
    const QMutexLocker lock(&m_mutex);
    return m_news;
}

void OfficeDesk::takePositions(const Caller &caller, const QList<PositionReport> &positions, PositionsTaken taken)
{
    const QMutexLocker lock(&m_mutex);
    m_posted.push_back({caller, positions, std::move(taken)});
    if (!std::exchange(m_isWriting, true)) {
        const bool isBack = std::chrono::steady_clock::now() - m_lastWritten < RushPause;
        writeIn(isBack && m_justAnswered.contains(caller.device) ? 0ms : GatherTime);
    } else if (m_posted.size() == MostGathered) {
        writeIn(0ms);
    }
}

void OfficeDesk::writeIn(std::chrono::milliseconds delay)
{
    (void)m_office.ask([this, delay](OfficeFile &file) {
        const quint64 turn = ++m_turn; // whoever waits for an earlier one waits in vain
        if (delay == 0ms) {
            writePosted(file);
            return true;
        }
        if (!m_gatherer)
            m_gatherer = std::make_unique<QObject>();
        QTimer::singleShot(delay, Qt::PreciseTimer, m_gatherer.get(), [this, &file, turn] {
            if (turn == m_turn)
                writePosted(file);
        });
        return true;
    });
}

void OfficeDesk::writePosted(OfficeFile &file)
{
    std::vector<Posted> posted;
    {
        const QMutexLocker lock(&m_mutex);
        qsizetype fixes = 0;
        auto end = m_posted.begin();
        while (end != m_posted.end() && (end == m_posted.begin() || fixes + end->positions.size() <= MostFixesAtOnce))
            fixes += (end++)->positions.size();
        std::move(m_posted.begin(), end, std::back_inserter(posted));
        m_posted.erase(m_posted.begin(), end);
    }
    if (posted.empty())
        return;
    const Result<void> written = writePositions(file, posted);
    note(written);
    for (const Posted &one : posted)
        one.taken(written);
    const QMutexLocker lock(&m_mutex);
    m_lastWritten = std::chrono::steady_clock::now();
    m_justAnswered.clear();
    for (const Posted &one : posted)
        m_justAnswered.insert(one.caller.device);
    m_isWriting = !m_posted.empty();
    // Asked anew, so that taps and orders that came meanwhile have their turn.
    if (m_isWriting)
        writeIn(0ms);
}

Result<void> OfficeDesk::writePositions(OfficeFile &file, const std::vector<Posted> &posted)
{
    if (const Result<void> known = knowPositions(file); !known)
        return known;
    const Instant now = m_clock.now();
    PositionFilter filter = *m_filter;
    QList<PositionFix> fixes;
    QHash<DeviceId, DeviceContact> contacts;
    for (const Posted &one : posted) {
        DeviceContact &contact = contacts[one.caller.device];
        contact.device = one.caller.device;
        contact.at = now;
        for (const PositionReport &report : one.positions) {
            const PositionFix fix{one.caller.technician, report.point, report.at, report.accuracyMetres,
                                  report.speedMetresPerSecond};
            const FixFate fate = filter.take(fix, now);
            if (fate == FixFate::Shown || fate == FixFate::Late)
                fixes.append(fix);
            if (report.battery)
                contact.battery = report.battery;
        }
    }
    if (const Result<void> written = file.writePositions(fixes, contacts.values()); !written)
        return written;
    m_filter = std::move(filter);
    const QMutexLocker lock(&m_mutex);
    m_news.fixes = m_filter->counts();
    m_news.position = now;
    return {};
}

Result<void> OfficeDesk::knowPositions(OfficeFile &file)
{
    if (m_filter)
        return {};
    const Result<OfficeNews> last = file.newsSince(std::numeric_limits<qint64>::max(), Instant::min());
    if (!last)
        return std::unexpected(last.error());
    QHash<TechnicianId, PositionFix> known;
    for (const PositionFix &fix : last->positions)
        known.insert(fix.technician, fix);
    m_filter.emplace(std::move(known));
    return {};
}

Result<qint64> OfficeDesk::write(OfficeFile &file, const Edit &edit, const std::optional<ReceivedRequest> &request)
{
    const Result<qint64> written = file.write(edit, station, m_clock.now(), request);
    const bool isOurs = !written && written.error().code != ErrorCode::Conflict;
    note(isOurs ? Result<void>(std::unexpected(written.error())) : Result<void>());
    return written;
}

void OfficeDesk::note(const Result<void> &written)
{
    const QMutexLocker lock(&m_mutex);
    if (written) {
        m_news.writeFailed.reset();
    } else {
        m_news.writeFailed = m_clock.now();
        m_news.writeError = written.error();
    }
}

void OfficeDesk::touch(OfficeFile &file, const Caller &caller)
{
    const Instant now = m_clock.now();
    Instant &last = m_touched[caller.device];
    if (now - last >= TouchInterval && file.writePositions({}, {{caller.device, now, {}}}))
        last = now;
}

QFuture<Result<TapAnswer>> OfficeDesk::takeTap(const Caller &caller, const PhoneTap &tap)
{
    return m_office.ask([this, caller, tap](OfficeFile &file) {
        const Result<TapAnswer> answer = persistently([&] { return writeTap(file, caller, tap); });
        touch(file, caller);
        if (answer) {
            const QMutexLocker lock(&m_mutex);
            m_news.tap = m_clock.now();
        }
        return answer;
    });
}

Result<TapAnswer> OfficeDesk::writeTap(OfficeFile &file, const Caller &caller, const PhoneTap &tap)
{
    const Result<OfficeNews> read =
        file.read({{RecordKind::Job, tap.job.value}, {RecordKind::Technician, caller.technician.value}});
    const Result<std::optional<ReceivedRequest>> before = file.received(caller.device, tap.key);
    const Result<OfficeSettings> settings = file.settings();
    if (!read || !before || !settings)
        return std::unexpected(!read ? read.error() : !before ? before.error() : settings.error());
    if (read->technicians.isEmpty())
        return failure(ErrorCode::NotFound, FeedWords::tr("You are no longer among the office's technicians."));
    TapFacts facts{read->technicians.first(), {}, false, settings->calendar(), m_clock.now()};
    if (!read->jobs.isEmpty())
        facts.job = read->jobs.first();
    if (*before && (*before)->digest != digestOf(tap))
        return std::unexpected(otherMeaning());
    if (*before)
        return TapAnswer{TapAnswer::Outcome::Repeated, facts.job ? facts.job->status : JobStatus::Unassigned};
    facts.wasTheirs =
        facts.job && facts.job->technician != caller.technician && wasTheirs(file, facts.job->id, caller.technician);

    Result<TapDecision> decision = decideTap(facts, tap);
    if (!decision)
        return std::unexpected(decision.error());
    if (decision->question) {
        const Result<qint64> id = file.reserveIds(RecordKind::PhoneQuestion, 1);
        if (!id)
            return std::unexpected(id.error());
        decision->question->id = {*id};
        decision->changes.create(*decision->question);
    }
    if (decision->changes.isEmpty())
        return decision->answer;
    const ReceivedRequest request{caller.device, tap.key, digestOf(tap), u"{}"_s};
    return write(file, editBy(facts.technician.name, decision->label, decision->changes), request)
        .transform([&](qint64) { return decision->answer; });
}

QFuture<Result<OrderAnswer>> OfficeDesk::takeOrder(const Caller &caller, const JobOrder &order)
{
    return m_office.ask([this, caller, order](OfficeFile &file) {
        const Result<OrderAnswer> answer = persistently([&] { return writeOrder(file, caller, order); });
        touch(file, caller);
        if (answer) {
            const QMutexLocker lock(&m_mutex);
            m_news.order = m_clock.now();
        }
        return answer;
    });
}

Result<OrderAnswer> OfficeDesk::writeOrder(OfficeFile &file, const Caller &caller, const JobOrder &order)
{
    const Result<std::optional<ReceivedRequest>> before = file.received(caller.device, order.key);
    if (!before)
        return std::unexpected(before.error());
    if (*before && (*before)->digest != digestOf(order))
        return std::unexpected(otherMeaning());
    if (*before) {
        const QJsonObject answer = objectOf((*before)->answer);
        OrderAnswer repeated{
            {answer["id"_L1].toInteger()}, answer["number"_L1].toString(), true, answer["placed"_L1].toBool(), {}};
        (void)fromJson(answer["remarks"_L1], repeated.remarks);
        return repeated;
    }
    const Result<OfficeDay> office = readDayNow(file, {});
    const Result<QList<Customer>> namesakes = file.findCustomers(order.customerName);
    const Result<qint64> id = file.reserveIds(RecordKind::Job, 1);
    if (!office || !namesakes || !id)
        return std::unexpected(!office ? office.error() : !namesakes ? namesakes.error() : id.error());
    OrderDecision decision = decideOrder({office->day, *namesakes, caller.name, m_findPlace, m_clock.now()}, order);
    decision.job.id = {*id};
    decision.job.number = u"J-%1"_s.arg(*id);
    ChangeSet changes;
    if (decision.newCustomer) {
        const Result<qint64> customer = file.reserveIds(RecordKind::Customer, 1);
        if (!customer)
            return std::unexpected(customer.error());
        decision.newCustomer->id = {*customer};
        decision.job.customer = {*customer};
        changes.create(*decision.newCustomer);
    }
    changes.create(decision.job);
    OrderAnswer answer{decision.job.id, decision.job.number, false, decision.job.location().has_value(),
                       decision.remarks};
    const ReceivedRequest request{caller.device, order.key, digestOf(order),
                                  compact({{u"id"_s, answer.job.value},
                                           {u"number"_s, answer.number},
                                           {u"placed"_s, answer.isPlaced},
                                           {u"remarks"_s, toJson(answer.remarks)}})};
    const QString label = FeedWords::tr("%1 orders %2").arg(caller.name, answer.number);
    return write(file, editBy(caller.name, label, changes), request).transform([&](qint64) { return answer; });
}

QFuture<Result<OfficeDay>> OfficeDesk::readDay(const Caller &caller, std::optional<QDate> day)
{
    return m_office.ask([this, caller, day](OfficeFile &file) {
        touch(file, caller);
        return readDayNow(file, day);
    });
}

Result<OfficeDay> OfficeDesk::readDayNow(OfficeFile &file, std::optional<QDate> day)
{
    const Instant now = m_clock.now();
    const Result<qint64> newest = file.newestEdit();
    if (!newest)
        return std::unexpected(newest.error());
    const bool isFresh = m_day && m_day->edition == *newest;
    if (!day && !isFresh) {
        const Result<OfficeSettings> settings = file.settings();
        if (!settings)
            return std::unexpected(settings.error());
        day = settings->calendar().dayOf(now);
    }
    const QDate wanted = day ? *day : m_day->day.calendar().dayOf(now);
    if (!isFresh || m_day->day.firstDay != wanted) {
        Result<DaySnapshot> loaded = file.loadDays(wanted, 1);
        if (!loaded)
            return std::unexpected(loaded.error());
        m_day = OfficeDay{std::move(*loaded), *newest, now};
    }
    m_day->now = now;
    return *m_day;
}

QFuture<Result<SignedIn>> OfficeDesk::signIn(const QString &code)
{
    return m_office.ask(
        [this, code](OfficeFile &file) { return persistently([&] { return writeSignIn(file, code); }); });
}

Result<SignedIn> OfficeDesk::writeSignIn(OfficeFile &file, const QString &code)
{
    const Result<OfficeDay> office = readDayNow(file, {});
    if (!office)
        return std::unexpected(office.error());
    const QString wanted = fingerprint(code);
    const auto found = std::ranges::find_if(office->day.devices, [&](const Device &device) {
        return device.codeHash == wanted && device.codeUntil && *device.codeUntil > office->now && !device.revokedAt;
    });
    if (found == office->day.devices.cend())
        return failure(ErrorCode::RuleBroken, FeedWords::tr("This code is not valid. Ask the office for a new one."));
    const QString token = newToken();
    Device used = *found;
    used.codeHash.clear();
    used.codeUntil.reset();
    // A token that the device has already, in another app perhaps, goes on working.
    const bool isAnother = !used.tokenHash.isEmpty();
    Device signedIn = used;
    signedIn.tokenHash = fingerprint(token);
    signedIn.pairedAt = office->now;
    ChangeSet changes;
    if (isAnother) {
        const Result<qint64> id = file.reserveIds(RecordKind::Device, 1);
        if (!id)
            return std::unexpected(id.error());
        signedIn.id = {*id};
        signedIn.revision = 0;
        signedIn.name = FeedWords::tr("%1, by code").arg(used.name);
        changes.update(*found, used);
        changes.create(signedIn);
    } else {
        changes.update(*found, signedIn);
    }
    const QString label = FeedWords::tr("%1 signs in").arg(signedIn.name);
    const QString technician = office->day.technicians.value(signedIn.technician).name;
    return write(file, editBy(used.name, label, changes)).transform([&](qint64) {
        return SignedIn{token, technician};
    });
}

} // namespace callout
