// Phones and a web shop talk to a window on an office of 200 technicians, with a second window beside it, and one JSON object is
// printed: how soon what is posted is painted in both windows, what 200 phones cost that send every 5 seconds, and what
// becomes of as many positions as wrk can send.
// Usage: callout_bench_feed OFFICE [--seconds N] [--only pixel|phones|load]

#include "app/officesession.h"
#include "app/systemclock.h"
#include "app/threadloops.h"
#include "core/intake/tokens.h"
#include "core/tiles/papertilesource.h"
#include "core/tiles/tileserver.h"
#include "tests/bench/uipauses.h"
#include "tests/support/httpclient.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/themesource.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtConcurrentRun>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <limits>
#include <optional>
#include <thread>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace callout;
using callout::bench::phase;

namespace {

constexpr int Phones = 200;
constexpr qsizetype PhoneThreads = 40; ///< that the phones share: five wait for each other, which none notices
constexpr int Posts = 100;             ///< of each kind, for the time to the pixel
constexpr int QuietSeconds = 30;
constexpr int SendEverySeconds = 5;
constexpr double Stride = 0.0004;   ///< degrees north from one fix to the next, at some 30 kilometres an hour
constexpr Seconds PhonesBegin{100}; ///< ago: after the load, which tells older times, faster than they pass
constexpr int WrkThreads = 2;
constexpr int WrkConnections = 64;
constexpr int Pause = 14; ///< makes some four thousand a second of them

/// What each of wrk's threads asks: positions of its own phones, a second and some metres on each time.
constexpr auto script = R"(
local phones = dofile(os.getenv("PHONES"))
local base = tonumber(os.getenv("BASE"))
local threads = THREADS
local next = 0
local made = {}
function setup(thread)
   thread:set("id", next)
   next = next + 1
   table.insert(made, thread)
end
function init(args)
   sent = {}
   at = 0
   accepted = 0
   refused = 0
end
function request()
   at = at + 1
   local phone = (at * threads + id) % #phones + 1
   local step = (sent[phone] or 0) + 1
   sent[phone] = step
   local place = phones[phone]
   local path = string.format("/p/%s?id=%d&lat=%.6f&lon=%.6f&timestamp=%d&speed=12", place[1], phone, place[2] + step * 0.00002, place[3], base + step)
   return wrk.format("POST", path)
end
function delay()
   return tonumber(os.getenv("PAUSE"))
end
function response(status)
   if status >= 200 and status < 300 then accepted = accepted + 1 else refused = refused + 1 end
end
function done(summary, latency, requests)
   local yes, no = 0, 0
   for _, thread in ipairs(made) do
      yes = yes + thread:get("accepted")
      no = no + thread:get("refused")
   end
   io.write(string.format('{"answered_2xx":%d,"answered_otherwise":%d,"per_second":%.0f,"p50_ms":%.1f,"p99_ms":%.1f,"max_ms":%.1f,"socket_errors":%d}\n',
      yes, no, yes / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
      summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
)"_L1;

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Sees when a part of a window is painted first after something is known.
class PaintWatch : public QObject
{
public:
    /// `part` is the class name of a widget.
    PaintWatch(QWidget &window, const char *part) : m_window(window), m_part(part) { qApp->installEventFilter(this); }

    void start(std::function<bool()> isKnown)
    {
        m_isKnown = std::move(isKnown);
        m_painted.reset();
        m_since.start();
    }
    [[nodiscard]] std::optional<double> painted() const { return m_painted; } ///< milliseconds

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Paint ? qobject_cast<QWidget *>(watched) : nullptr;
        if (widget && !m_painted && widget->window() == &m_window && isPart(widget) && m_isKnown && m_isKnown())
            m_painted = double(m_since.nsecsElapsed()) / 1e6;
        return false;
    }

private:
    /// It, or the viewport in it.
    [[nodiscard]] bool isPart(const QWidget *widget) const
    {
        return widget->inherits(m_part) || (widget->parentWidget() && widget->parentWidget()->inherits(m_part));
    }

    QWidget &m_window;
    const char *m_part;
    std::function<bool()> m_isKnown;
    std::optional<double> m_painted;
    QElapsedTimer m_since;
};

struct Office {
    QString path;
    QStringList tokens; ///< of the phones, by technician
    QString shop;
    QList<TechnicianId> technicians;
    QList<JobId> jobs; ///< one of each technician, scheduled today
    quint16 port = 0;
    GeoPoint middle; ///< of the town
    Instant now;

    /// Where a phone begins: they are all over the town.
    [[nodiscard]] GeoPoint placeOf(int phone) const
    {
        return {middle.latitude + (phone % 20 - 10) * 0.0022, middle.longitude + (phone / 20 - 5) * 0.006};
    }
};

/// Technicians, phones and jobs beside those that the office has.
Result<Office> furnish(const QString &path)
{
    Office office{.path = path, .shop = newToken(), .now = SystemClock().now()};
    auto file = OfficeFile::open(path);
    if (!file)
        return std::unexpected(file.error());
    const Result<OfficeSettings> settings = (*file)->settings();
    const Result<qint64> people = (*file)->reserveIds(RecordKind::Technician, Phones);
    const Result<qint64> devices = (*file)->reserveIds(RecordKind::Device, Phones + 1);
    const Result<qint64> jobs = (*file)->reserveIds(RecordKind::Job, Phones);
    if (!settings || !people || !devices || !jobs)
        return failure(ErrorCode::StorageFailed, u"The office cannot be furnished."_s);
    office.port = test::freePort();
    office.middle = {settings->mapLatitude.value_or(54.1), settings->mapLongitude.value_or(-4.48)};
    OfficeSettings on = *settings;
    on.isFeedOn = true;
    on.feedAddress = u"127.0.0.1"_s;
    on.feedPort = office.port;
    ChangeSet changes;
    changes.update(*settings, on);
    for (int phone = 0; phone < Phones; ++phone) {
        const TechnicianId technician{*people + phone};
        office.technicians.append(technician);
        office.tokens.append(newToken());
        office.jobs.append(JobId{*jobs + phone});
        changes.create(Technician{.id = technician, .name = u"Technician %1"_s.arg(phone)});
        changes.create(Device{.id = {*devices + phone},
                              .name = u"Phone %1"_s.arg(phone),
                              .technician = technician,
                              .tokenHash = fingerprint(office.tokens.last())});
        changes.create(Job{.id = office.jobs.last(),
                           .number = u"F-%1"_s.arg(phone),
                           .title = u"Service"_s,
                           .latitude = office.placeOf(phone).latitude,
                           .longitude = office.placeOf(phone).longitude,
                           .status = JobStatus::Scheduled,
                           .technician = technician,
                           .start = office.now});
    }
    changes.create(Device{.id = {*devices + Phones},
                          .name = u"Shop"_s,
                          .kind = DeviceKind::System,
                          .tokenHash = fingerprint(office.shop)});
    const Edit edit{.changes = changes, .label = u"Furnish"_s};
    return (*file)->write(edit, u"bench"_s, office.now).transform([&](qint64) { return office; });
}

QJsonObject percentiles(std::vector<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    const auto at = [&](double share) { return milliseconds.at(size_t(share * double(milliseconds.size() - 1))); };
    return {{u"median_ms"_s, at(0.5)}, {u"p99_ms"_s, at(0.99)}, {u"worst_ms"_s, milliseconds.back()}};
}

/// Posts, and waits until both windows know of it and have painted the part that shows it.
template<typename Post, typename Knows>
QJsonObject toPixel(const QList<OfficeSession *> &windows, const char *part, Post post, Knows knows)
{
    std::vector<std::vector<double>> taken(size_t(windows.size()));
    std::vector<std::unique_ptr<PaintWatch>> watches;
    for (OfficeSession *window : windows)
        watches.push_back(std::make_unique<PaintWatch>(window->window(), part));
    for (int number = 0; number < Posts; ++number) {
        for (size_t at = 0; at < watches.size(); ++at) {
            watches[at]->start([&knows, window = windows.at(qsizetype(at)), number] { return knows(*window, number); });
        }
        const auto asked = QtConcurrent::run([&] { return post(number); });
        (void)phase([] {},
                    [&] {
                        return std::ranges::all_of(watches,
                                                   [](const auto &watch) { return watch->painted().has_value(); })
                            && asked.isFinished();
                    });
        for (size_t at = 0; at < taken.size(); ++at)
            taken[at].push_back(watches[at]->painted().value_or(std::numeric_limits<double>::infinity()));
    }
    QJsonObject figures;
    for (size_t at = 0; at < taken.size(); ++at)
        figures[at == 0 ? u"window_with_feed"_s : u"other_window"_s] = percentiles(taken[at]);
    return figures;
}

QByteArray positionPath(const Office &office, int phone, Instant at)
{
    const GeoPoint place = office.placeOf(phone);
    return "/p/" + office.tokens.at(phone).toLatin1() + "?id=1&lat=" + QByteArray::number(place.latitude, 'f', 6)
        + "&lon=" + QByteArray::number(place.longitude, 'f', 6)
        + "&timestamp=" + QByteArray::number(qint64(at.time_since_epoch().count()));
}

QJsonObject measurePixels(const Office &office, const QList<OfficeSession *> &windows)
{
    QJsonObject figures;
    std::vector<JobId> ordered(Posts);
    std::atomic<int> orders = 0;
    figures[u"order"_s] = toPixel(
        windows, "QWidget",
        [&](int number) {
            test::HttpClient client(office.port, office.shop.toLatin1());
            const auto answer = client.post("/api/v1/jobs", R"({"title":"No heat"})",
                                            "Idempotency-Key: o" + QByteArray::number(number) + "\r\n");
            ordered[size_t(number)] = {QJsonDocument::fromJson(answer.body).object()["id"_L1].toInteger()};
            orders = number + 1;
        },
        [&](OfficeSession &window, int number) {
            return orders > number && window.board().job(ordered[size_t(number)]);
        });
    figures[u"status"_s] = toPixel(
        windows, "QWidget",
        [&](int number) {
            test::HttpClient client(office.port, office.tokens.at(number).toLatin1());
            const QJsonObject tap{{u"key"_s, u"t%1"_s.arg(number)},
                                  {u"kind"_s, u"travel"_s},
                                  {u"job"_s, office.jobs.at(number).value},
                                  {u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
            (void)client.post("/api/v1/me/taps", QJsonDocument(tap).toJson());
        },
        [&](OfficeSession &window, int number) {
            const Job *job = window.board().job(office.jobs.at(number));
            return job && job->status == JobStatus::EnRoute;
        });
    const Instant start = office.now - Seconds(20'000);
    figures[u"position"_s] = toPixel(
        windows, "QQuickWidget",
        [&](int number) {
            test::HttpClient client(office.port);
            (void)client.post(positionPath(office, number, start), {});
        },
        [&](OfficeSession &window, int number) {
            return window.board().day().positions.contains(office.technicians.at(number));
        });
    return figures;
}

qint64 positionsFrom(const Office &office, Instant since)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"count"_s);
    database.setDatabaseName(office.path);
    database.open();
    QSqlQuery query(database);
    query.exec(
        u"SELECT COUNT(*) FROM position WHERE technician_id >= %1 AND at > %2"_s.arg(office.technicians.first().value)
            .arg(qint64(since.time_since_epoch().count())));
    return query.next() ? query.value(0).toLongLong() : -1;
}

/// The share of one core that the process of the feed and of its window computes, with so many phones sending or none. The
/// phones are another process.
QJsonObject measureQuiet(const Office &office)
{
    const auto share = [](const std::function<bool()> &isOver) {
        const double before = processorSeconds();
        QElapsedTimer whole;
        whole.start();
        (void)phase([] {}, isOver);
        return 100.0 * (processorSeconds() - before) / (double(whole.elapsed()) / 1000.0);
    };
    const auto waits = [](int seconds) {
        return [seconds, timer = std::make_shared<QElapsedTimer>()]() mutable {
            if (!timer->isValid())
                timer->start();
            return timer->hasExpired(seconds * 1000);
        };
    };
    const double idle = share(waits(QuietSeconds));
    QFile list(office.path + ".phones"_L1);
    list.open(QIODevice::WriteOnly);
    for (int phone = 0; phone < Phones; ++phone) {
        const GeoPoint place = office.placeOf(phone);
        list.write("/p/" + office.tokens.at(phone).toLatin1()
                   + "?id=1&lon=" + QByteArray::number(place.longitude, 'f', 6) + ' '
                   + QByteArray::number(place.latitude, 'f', 6) + '\n');
    }
    list.close();
    const Instant begin = office.now - PhonesBegin;
    QProcess phones;
    phones.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    phones.start(QCoreApplication::applicationFilePath(),
                 {u"--phones"_s, list.fileName(), QString::number(office.port),
                  QString::number(qint64(begin.time_since_epoch().count()))});
    phones.waitForStarted();
    (void)phase([] {}, waits(SendEverySeconds)); // they connect
    const qint64 before = positionsFrom(office, begin);
    const double busy = share(waits(QuietSeconds));
    const qint64 kept = positionsFrom(office, begin) - before;
    phones.kill();
    phones.waitForFinished();
    return {{u"fixes_per_second"_s, double(kept) / QuietSeconds},
            {u"idle_percent_of_core"_s, idle},
            {u"with_200_phones_percent_of_core"_s, busy},
            {u"phones_percent_of_core"_s, busy - idle}};
}

/// What the phones do: each sends one fix every so often, some metres further on, all spread evenly, however long an answer
/// takes.
int bePhones(const QStringList &arguments)
{
    QFile list(arguments.at(1));
    if (!list.open(QIODevice::ReadOnly))
        return 1;
    const QByteArrayList places = list.readAll().trimmed().split('\n');
    const quint16 port = arguments.at(2).toUShort();
    const qint64 base = arguments.at(3).toLongLong();
    const auto begin = std::chrono::steady_clock::now();
    const auto beSome = [&](qsizetype first) {
        std::vector<std::unique_ptr<test::HttpClient>> clients(size_t(places.size()));
        for (qint64 turn = 0;; ++turn) {
            for (qsizetype phone = first; phone < places.size(); phone += PhoneThreads) {
                const qint64 number = turn * places.size() + phone;
                std::this_thread::sleep_until(begin
                                              + std::chrono::milliseconds(number * SendEverySeconds * 1000 / Phones));
                std::unique_ptr<test::HttpClient> &client = clients[size_t(phone)];
                if (!client)
                    client = std::make_unique<test::HttpClient>(port);
                const QByteArrayList place = places.at(phone).split(' ');
                const QByteArray path = place.first()
                    + "&lat=" + QByteArray::number(place.last().toDouble() + double(turn) * Stride, 'f', 6)
                    + "&speed=12&timestamp=" + QByteArray::number(base + turn * SendEverySeconds);
                if (client->post(path, {}).status != 200)
                    std::fputs("a phone was refused\n", stderr);
            }
        }
    };
    std::vector<std::jthread> threads;
    for (qsizetype thread = 0; thread < PhoneThreads; ++thread)
        threads.emplace_back(beSome, thread);
    return 0; // never: whoever started it ends it
}

/// `pause` is what each of wrk's connections waits before a request, in milliseconds.
QJsonObject measureLoad(const Office &office, const QTemporaryDir &folder, int seconds, int pause, Seconds begin)
{
    const Instant base = office.now - begin;
    QFile lua(folder.filePath(u"load.lua"_s));
    lua.open(QIODevice::WriteOnly);
    lua.write(QString(script).replace("THREADS"_L1, QString::number(WrkThreads)).toUtf8());
    lua.close();
    QFile phones(folder.filePath(u"phones.lua"_s));
    phones.open(QIODevice::WriteOnly);
    phones.write("return {");
    for (int phone = 0; phone < Phones; ++phone) {
        const GeoPoint place = office.placeOf(phone);
        phones.write("{\"" + office.tokens.at(phone).toLatin1() + "\"," + QByteArray::number(place.latitude, 'f', 6)
                     + ',' + QByteArray::number(place.longitude, 'f', 6) + "},\n");
    }
    phones.write("}\n");
    phones.close();
    QProcess wrk;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PHONES"_s, phones.fileName());
    environment.insert(u"PAUSE"_s, QString::number(pause));
    environment.insert(u"BASE"_s, QString::number(qint64(base.time_since_epoch().count())));
    wrk.setProcessEnvironment(environment);
    wrk.setProcessChannelMode(QProcess::MergedChannels);
    const double before = processorSeconds();
    const QJsonObject window = phase(
        [&] {
            wrk.start(u"wrk"_s,
                      {u"-t%1"_s.arg(WrkThreads), u"-c%1"_s.arg(WrkConnections), u"-d%1s"_s.arg(seconds), u"-s"_s,
                       lua.fileName(), u"http://127.0.0.1:%1"_s.arg(office.port)});
        },
        [&] { return wrk.state() == QProcess::NotRunning; });
    const QByteArray printed = wrk.readAll();
    QJsonObject figures =
        QJsonDocument::fromJson(printed.sliced(std::max<qsizetype>(0, printed.lastIndexOf('{')))).object();
    if (figures.isEmpty())
        std::fprintf(stderr, "%s\n", printed.constData());
    figures[u"kept"_s] = positionsFrom(office, base);
    figures[u"processor_percent_of_core"_s] = 100.0 * (processorSeconds() - before) / seconds;
    figures[u"window"_s] = window;
    return figures;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 4 && QByteArrayView(argv[1]) == "--phones") {
        const QCoreApplication application(argc, argv);
        return bePhones(application.arguments().mid(1));
    }
    keepGlibOutOfThreads();
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"OFFICE"_s, u"an office file, of which a copy is used"_s);
    const QCommandLineOption length(u"seconds"_s, u"of the load"_s, u"N"_s, u"60"_s);
    const QCommandLineOption part(u"only"_s, u"one part: pixel, phones or load"_s, u"part"_s);
    parser.addOptions({length, part});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        parser.showHelp(2);
    const int seconds = parser.value(length).toInt();
    const auto isMeasured = [&](const QString &name) { return !parser.isSet(part) || parser.value(part) == name; };
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"office.callout"_s);
    QFile::copy(arguments.first(), copy);
    const Result<Office> office = furnish(copy);
    if (!office) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(office.error().message));
        return 1;
    }
    const SystemClock clock;
    ThemeSource theme(ThemeSource::Choice::Light);
    theme.applyTo(application);
    TileServer tiles(std::make_shared<PaperTileSource>());
    std::vector<std::unique_ptr<QSettings>> settings;
    std::vector<std::unique_ptr<OfficeSession>> sessions;
    QList<OfficeSession *> windows;
    for (int number = 0; number < 2; ++number) {
        settings.push_back(
            std::make_unique<QSettings>(folder.filePath(u"settings%1.ini"_s.arg(number)), QSettings::IniFormat));
        auto session = OfficeSession::open(copy, clock, theme, tiles, *settings.back());
        if (!session) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(session.error().message));
            return 1;
        }
        sessions.push_back(std::move(*session));
        windows.append(sessions.back().get());
        windows.last()->window().show();
    }
    QElapsedTimer calm;
    calm.start();
    (void)phase([] {}, [&] { return windows.last()->board().isLoaded() && calm.hasExpired(10'000); });
    QJsonObject figures;
    if (isMeasured(u"pixel"_s))
        figures[u"post_to_pixel"_s] = measurePixels(*office, windows);
    // From here on one window: another would be a process of its own.
    sessions.pop_back();
    windows.removeLast();
    if (isMeasured(u"load"_s)) {
        figures[u"load_of_some_thousands"_s] = measureLoad(*office, folder, seconds, Pause, Seconds(12'000));
        figures[u"load_without_a_pause"_s] = measureLoad(*office, folder, seconds / 3, 0, Seconds(8'000));
    }
    if (isMeasured(u"phones"_s))
        figures[u"phones"_s] = measureQuiet(*office);
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Indented).constData());
    return 0;
}
