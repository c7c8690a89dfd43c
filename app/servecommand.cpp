#include "app/servecommand.h"

#include "app/console.h"
#include "app/officefeed.h"
#include "app/stationlock.h"
#include "app/systemclock.h"
#include "core/domain/hostname.h"
#include "core/feed/feedidentity.h"
#include "core/intake/tokens.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::servecommand)
};

/// Quits the program in order when the system or a person asks it to end.
class EndSignals
{
public:
    EndSignals()
    {
        sigset_t wanted;
        sigemptyset(&wanted);
        for (const int number : {SIGTERM, SIGINT, SIGHUP})
            sigaddset(&wanted, number);
        sigprocmask(SIG_BLOCK, &wanted, nullptr);
        m_file = ::signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
        m_notifier = std::make_unique<QSocketNotifier>(m_file, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), &QCoreApplication::quit);
    }
    ~EndSignals()
    {
        m_notifier.reset();
        ::close(m_file);
    }
    Q_DISABLE_COPY_MOVE(EndSignals)

private:
    int m_file = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

Result<void> writeEdit(OfficeFile &file, const ChangeSet &changes, const QString &label, Instant now)
{
    if (changes.isEmpty())
        return {};
    const StationLock station(file.path());
    const Edit edit{.changes = changes, .label = label, .actor = {ActorKind::Person, loginName()}};
    return file.write(edit, station.name(), now).transform([](qint64) {});
}

/// What was asked for on the command line becomes what the office wants, as if it was set in a window.
Result<void> turnOn(OfficeFile &file, const OfficeSettings &before, const QCommandLineParser &parser, Instant now)
{
    OfficeSettings after = before;
    if (parser.isSet(u"turn-on"_s))
        after.isFeedOn = true;
    if (parser.isSet(u"address"_s))
        after.feedAddress = parser.value(u"address"_s);
    if (parser.isSet(u"port"_s)) {
        bool isNumber = false;
        after.feedPort = parser.value(u"port"_s).toInt(&isNumber);
        if (!isNumber || after.feedPort < 1 || after.feedPort > 65535) {
            return failure(
                ErrorCode::InvalidInput,
                Words::tr("\"%1\" is no port. Write a number from 1 to 65535.").arg(parser.value(u"port"_s)));
        }
    }
    for (const QString &name : parser.values(u"host-name"_s)) {
        if (!isHostName(name)) {
            return failure(
                ErrorCode::InvalidInput,
                Words::tr("\"%1\" is no name. Write one like phones.example.org, without http:// and port.").arg(name));
        }
    }
    if (parser.isSet(u"host-name"_s))
        after.feedNames = parser.values(u"host-name"_s);
    ChangeSet changes;
    changes.update(before, after);
    return writeEdit(file, changes, Words::tr("Turn the feed on"), now);
}

Result<Device> deviceWanted(const DaySnapshot &office, const QCommandLineParser &parser)
{
    Device device;
    const QString kind = parser.value(u"kind"_s);
    const QString name = parser.value(u"technician"_s);
    if (!fromJson(QJsonValue(kind), device.kind)) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("\"%1\" is no kind of device. Write phone, system or wallboard.").arg(kind));
    }
    for (const Technician &technician : office.technicians) {
        if (device.kind == DeviceKind::Phone && technician.name.compare(name, Qt::CaseInsensitive) == 0)
            device.technician = technician.id;
    }
    if (device.kind == DeviceKind::Phone && !device.technician)
        return failure(ErrorCode::NotFound, Words::tr("There is no technician \"%1\" in this office.").arg(name));
    device.name = parser.value(u"name"_s);
    if (device.name.isEmpty())
        device.name = device.technician ? Words::tr("%1's phone").arg(name) : kind;
    return device;
}

} // namespace

int runServe(const QStringList &arguments)
{
    Console console(u"serve --office FILE [--turn-on] [--address A] [--port N] [--host-name NAME…] [--clock ISO]"_s,
                    Words::tr("Lets phones and other systems talk to an office without a window. Windows on the same "
                              "file show what comes in. Ends on SIGTERM."));
    console.parser().addOptions({{u"office"_s, {}, u"file"_s},
                                 {u"turn-on"_s, {}},
                                 {u"address"_s, {}, u"address"_s},
                                 {u"port"_s, {}, u"number"_s},
                                 {u"host-name"_s, {}, u"name"_s}});
    if (const std::optional<int> exit = console.parse(arguments, 0))
        return *exit;
    if (!console.parser().isSet(u"office"_s))
        return console.usage(Words::tr("Say which office file to serve: --office FILE"));
    const EndSignals ends;
    const SystemClock clock;
    Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(console.parser().value(u"office"_s));
    if (!file)
        return console.fail(file.error());
    const Result<OfficeSettings> settings = (*file)->settings();
    if (!settings)
        return console.fail(settings.error());
    if (const Result<void> on = turnOn(**file, *settings, console.parser(), clock.now()); !on)
        return console.fail(on.error());
    const Result<qint64> newest = (*file)->newestEdit();
    const Result<DaySnapshot> office = (*file)->loadDays(settings->calendar().dayOf(clock.now()), 1);
    if (!newest || !office)
        return console.fail(!newest ? newest.error() : office.error());
    OfficeFeed feed(std::move(*file), *office, *newest, clock);
    QObject::connect(&feed, &OfficeFeed::said, &feed,
                     [](const QString &line) { QTextStream(stdout) << line << Qt::endl; });
    return QCoreApplication::exec();
}

int runPair(const QStringList &arguments)
{
    Console console(u"pair --office FILE [--technician NAME] [--kind phone|system|wallboard] [--name NAME] [--json]"_s,
                    Words::tr("Lets a device talk to an office and prints, once, what it has to know."));
    console.parser().addOptions({{u"office"_s, {}, u"file"_s},
                                 {u"technician"_s, {}, u"name"_s},
                                 {u"kind"_s, {}, u"kind"_s, u"phone"_s},
                                 {u"name"_s, {}, u"name"_s}});
    if (const std::optional<int> exit = console.parse(arguments, 0))
        return *exit;
    const Instant now = SystemClock().now();
    const Result<std::unique_ptr<OfficeFile>> file = OfficeFile::open(console.parser().value(u"office"_s));
    if (!file)
        return console.fail(file.error());
    const Result<DaySnapshot> office = (*file)->loadDays(OfficeCalendar().dayOf(now), 1);
    if (!office)
        return console.fail(office.error());
    Result<Device> device = deviceWanted(*office, console.parser());
    const Result<qint64> id = (*file)->reserveIds(RecordKind::Device, 1);
    if (!device || !id)
        return console.fail(!device ? device.error() : id.error());
    const QString token = newToken();
    device->id = {*id};
    device->tokenHash = fingerprint(token);
    device->pairedAt = now;
    ChangeSet changes;
    changes.create(*device);
    const QString label = Words::tr("Let \"%1\" talk to the office").arg(device->name);
    if (const Result<void> written = writeEdit(**file, changes, label, now); !written)
        return console.fail(written.error());
    const OfficeSettings &settings = office->settings;
    const QString address = u"%1://%2:%3"_s.arg(settings.feedSecurity == FeedSecurity::Plain ? "http"_L1 : "https"_L1,
                                                reachableHost(settings), QString::number(settings.feedPort));
    const QString page = address + "/phone#"_L1 + token;
    const QString positions = address + "/p/"_L1 + token;
    const QString words = device->kind == DeviceKind::Phone
        ? Words::tr("Phone page: %1\nTracking apps send positions to: %2").arg(page, positions)
        : Words::tr("Address: %1\nToken: %2").arg(address, token);
    return console.done(words,
                        {{u"device"_s, device->id.value},
                         {u"technician"_s, device->technician.value},
                         {u"token"_s, token},
                         {u"address"_s, address}});
}

} // namespace callout
