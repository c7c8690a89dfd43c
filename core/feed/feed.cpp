#include "core/feed/feed.h"

#include "core/answers/whenanswered.h"
#include "core/feed/feedidentity.h"
#include "core/feed/feedwords.h"
#include "core/intake/intakeserver.h"
#include "core/intake/selfsignedcertificate.h"
#include "core/store/officethread.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr auto LookInterval = 1s;
constexpr auto ForgetInterval = 1h;
constexpr Seconds FactsKept = 24h * 30;
constexpr int MostForgotten = 5000; ///< at once, so that reports do not wait for it
constexpr qsizetype RefusalsShown = 20;

} // namespace

Feed::Feed(const QString &officePath, const QString &holder, const Clock &clock, PlaceSearch findPlace,
           const FeedFolders &folders, QObject *parent)
    : QObject(parent)
    , m_path(officePath)
    , m_holder(holder)
    , m_clock(clock)
    , m_findPlace(std::move(findPlace))
    , m_folders(folders)
    , m_log(folders.state + "/refusals.log"_L1)
    , m_lease(officePath, QStringLiteral("feed"))
{
    m_sinceHeard.start();
    m_second.setInterval(LookInterval);
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &Feed::look);
    m_second.start();
    m_hour.setInterval(ForgetInterval);
    connect(&m_hour, &QTimer::timeout, this, &Feed::forgetOldFacts);
    m_hour.start();
}

Feed::~Feed()
{
    stop();
}

bool Feed::isListening() const
{
    return m_state.stage == FeedState::Stage::Serving;
}

void Feed::setOffice(const OfficeSettings &settings, const RecordTable<Device> &devices)
{
    const auto placeOf = [](const OfficeSettings &office) {
        return std::tuple(office.feedAddress, office.feedPort, office.feedSecurity, office.feedCertificate,
                          office.feedKey, office.feedNames);
    };
    const bool isElsewhere = placeOf(settings) != placeOf(m_settings);
    m_settings = settings;
    m_devices = devices.values();
    if (m_server)
        m_server->setDevices(m_devices);
    if (isElsewhere && m_server && settings.isFeedOn)
        listen();
    look();
}

void Feed::look()
{
    if (!m_settings.isFeedOn) {
        stop();
        m_state = {};
    } else if (const Result<bool> ours = m_lease.take(); !ours) {
        fail(ours.error());
    } else if (!*ours) {
        hear();
    } else {
        if (!m_server)
            open();
        else if (!isListening())
            listen();
        say();
    }
    emit stateChanged();
}

/// On a worker: opening reads the disk.
void Feed::open()
{
    if (std::exchange(m_isOpening, true))
        return;
    m_state = {.stage = FeedState::Stage::Starting, .holder = m_holder};
    const QFuture<Result<std::unique_ptr<OfficeFile>>> opened =
        QtConcurrent::run([path = m_path] { return OfficeFile::open(path); });
    whenAnswered(opened, this, [this](Result<std::unique_ptr<OfficeFile>> file) {
        m_isOpening = false;
        if (!m_lease.isHeld())
            return;
        if (!file)
            return fail(file.error());
        m_office = std::make_unique<OfficeThread>(std::move(*file), m_holder);
        m_desk = std::make_shared<OfficeDesk>(*m_office, m_clock, m_findPlace);
        m_server = std::make_unique<IntakeServer>(m_desk, m_clock);
        connect(m_server.get(), &IntakeServer::refused, this, &Feed::takeRefusal);
        connect(m_server.get(), &IntakeServer::stopped, this, &Feed::fail);
        m_server->setDevices(m_devices);
        listen();
        forgetOldFacts();
        look();
    });
}

void Feed::listen()
{
    m_server->close();
    const Result<IntakeAddress> where = intakeAddressOf(m_settings, m_folders.data, m_clock.now());
    const Result<quint16> port = where ? m_server->listen(*where) : Result<quint16>(std::unexpected(where.error()));
    if (!port)
        return fail(port.error());
    m_state = {.stage = FeedState::Stage::Serving,
               .holder = m_holder,
               .since = m_clock.now(),
               .host = reachableHost(m_settings),
               .port = *port,
               .isSecure = where->identity.has_value(),
               .certificate = where->identity ? fingerprintOf(where->identity->certificate) : QString()};
}

/// First no request any more, then nothing to be written, then nobody to answer.
void Feed::stop()
{
    m_server.reset();
    m_office.reset();
    m_desk.reset();
    m_lease.release();
}

void Feed::hear()
{
    const QByteArray words = m_lease.heard();
    if (words != m_heard || m_state.stage != FeedState::Stage::Elsewhere) {
        m_heard = words;
        m_sinceHeard.restart();
        m_state = feedStateOf(words).value_or(FeedState{});
        m_state.stage =
            m_state.stage == FeedState::Stage::Failed ? FeedState::Stage::Failed : FeedState::Stage::Elsewhere;
    }
    m_state.silence = std::chrono::duration_cast<Seconds>(m_sinceHeard.durationElapsed());
}

void Feed::say()
{
    if (m_desk)
        m_state.news = m_desk->news();
    if (m_server) {
        const IntakeCounts counts = m_server->counts();
        m_state.requests = counts.requests;
        m_state.refusals = counts.refusals;
    }
    m_state.beat = m_sinceHeard.elapsed();
    m_lease.say(feedWordsOf(m_state));
}

void Feed::takeRefusal(const Refusal &refusal)
{
    m_state.lastRefusals.prepend(refusal);
    if (m_state.lastRefusals.size() > RefusalsShown)
        m_state.lastRefusals.removeLast();
    // One of the last may come when the feed has been turned off.
    if (m_office) {
        (void)m_office->ask([log = m_log, refusal](OfficeFile &) {
            log.append(refusal);
            return true;
        });
    }
    emit refused(refusal);
}

void Feed::fail(const Error &error)
{
    const QList<Refusal> refusals = m_state.lastRefusals;
    m_state = {.stage = FeedState::Stage::Failed, .holder = m_holder, .error = error, .lastRefusals = refusals};
    emit stateChanged();
}

void Feed::forgetOldFacts()
{
    if (!m_office)
        return;
    const auto forgotten = m_office->ask(
        [before = m_clock.now() - FactsKept](OfficeFile &file) { return file.forgetFacts(before, MostForgotten); });
    whenAnswered(forgotten, this, [this](const Result<int> &count) {
        if (count && *count >= MostForgotten)
            QTimer::singleShot(LookInterval, this, &Feed::forgetOldFacts);
    });
}

} // namespace callout
