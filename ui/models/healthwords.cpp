#include "ui/models/healthwords.h"

#include "ui/models/livewords.h"
#include "ui/models/verdictwords.h"

#include <QLocale>

#include <algorithm>

namespace callout {

namespace {

/// Backups are made every hour, where something was written since the last.
constexpr std::chrono::hours OldBackup{2};
constexpr int LowBattery = 15;

} // namespace

QList<HealthSection> HealthWords::sections() const
{
    return {feed(), news(), file(), phones()};
}

HealthSection HealthWords::feed() const
{
    const FeedFacts &feed = m_facts.feed;
    HealthSection section{tr("Feed"), {feedState()}};
    if (!feed.isWanted)
        return section;
    if (!feed.address.isEmpty()) {
        section.rows.append({tr("Address"), feed.address});
        section.rows.append({tr("Encryption"), feed.isEncrypted ? tr("TLS") : tr("none"),
                             feed.isEncrypted ? Light::Green : Light::Amber,
                             feed.isEncrypted
                                 ? QString()
                                 : tr("Others on the same network can read along. Turn TLS on in the settings.")});
    }
    if (feed.since)
        section.rows.append({tr("Since"), moment(*feed.since)});
    section.rows.append({tr("Requests answered"), QLocale().toString(feed.requests)});
    section.rows.append(positions());
    for (const FeedFacts::Refusals &refusals : feed.refusals) {
        const QString count = QLocale().toString(refusals.count);
        section.rows.append({tr("Refused: %1").arg(refusals.reason),
                             refusals.last ? tr("%1, the last %2").arg(count, ago(*refusals.last)) : count});
    }
    return section;
}

QList<HealthRow> HealthWords::positions() const
{
    const FeedFacts::Positions &positions = m_facts.feed.positions;
    const QLocale locale;
    QList<HealthRow> rows;
    if (positions.shown > 0)
        rows.append({tr("Positions taken"), locale.toString(positions.shown)});
    if (positions.late > 0)
        rows.append({tr("Positions kept for the record"),
                     tr("%1, told later than newer ones").arg(locale.toString(positions.late))});
    QStringList dropped;
    const auto drop = [&](qint64 count, const QString &why) {
        if (count > 0)
            dropped.append(tr("%1 %2", "a count, why").arg(locale.toString(count), why));
    };
    drop(positions.repeated, tr("known already"));
    drop(positions.stale, tr("older than a day"));
    drop(positions.implausible, tr("implausible"));
    if (!dropped.isEmpty())
        rows.append({tr("Positions dropped"), dropped.join(tr(", "))});
    if (positions.ahead > 0)
        rows.append({tr("Positions of a time to come"), locale.toString(positions.ahead), Light::Amber,
                     tr("A phone's clock is ahead: have its date and time set by its network.")});
    return rows;
}

HealthRow HealthWords::feedState() const
{
    LiveFacts feedAlone;
    feedAlone.feed = m_facts.feed;
    const LiveState state = liveState(feedAlone, m_now);
    if (state.cause != LiveCause::Live)
        return {tr("State"), LiveWords::sentence(state), state.light, LiveWords::advice(state)};
    return {tr("State"),
            m_facts.feed.role == FeedFacts::Role::HeldHere ? tr("Held by this window")
                                                           : tr("Held by %1").arg(m_facts.feed.holder),
            Light::Green};
}

HealthSection HealthWords::news() const
{
    HealthSection section{tr("News"), {}};
    for (const NewsAge &age : liveState(m_facts, m_now).ages)
        section.rows.append({LiveWords::name(age.source), tr("%1 ago").arg(LiveWords::age(age.age))});
    if (section.rows.isEmpty())
        section.rows.append({tr("News"), tr("none since this window was opened")});
    if (const std::optional<ClockJump> &jump = m_facts.clock.jump) {
        const QString what = jump->kind == ClockJump::Kind::SetBack
            ? tr("%1: the clock was set back by %2").arg(moment(jump->at), LiveWords::age(jump->by))
            : tr("%1: nothing was seen for %2").arg(moment(jump->at), LiveWords::age(jump->by));
        section.rows.append({tr("Sleep and clock"),
                             m_facts.clock.isResynced ? tr("%1, then all was read again").arg(what) : what,
                             m_facts.clock.isResynced ? Light::Green : Light::Amber});
    }
    return section;
}

HealthSection HealthWords::file() const
{
    const FileFacts &file = m_facts.file;
    const QLocale locale;
    HealthSection section{tr("Office file"), {}};
    if (!file.isReadable) {
        LiveState state{.light = Light::Red, .cause = LiveCause::FileUnreadable, .detail = file.readError};
        section.rows.append({tr("Reading"), LiveWords::sentence(state), Light::Red, LiveWords::advice(state)});
    }
    if (!file.path.isEmpty())
        section.rows.append({tr("Path"), file.path});
    if (file.size)
        section.rows.append({tr("Size"), locale.formattedDataSize(*file.size)});
    section.rows.append(saved());
    section.rows.append(backups());
    if (file.diskFree) {
        const bool isLittle = *file.diskFree < LittleRoom;
        section.rows.append({tr("Room on its disk"), locale.formattedDataSize(*file.diskFree),
                             isLittle ? Light::Amber : Light::Green,
                             isLittle ? tr("Make room before edits can no longer be saved.") : QString()});
    }
    return section;
}

HealthRow HealthWords::saved() const
{
    LiveFacts fileAlone;
    fileAlone.file = m_facts.file;
    fileAlone.file.isReadable = true;
    fileAlone.feed = {.role = FeedFacts::Role::HeldHere, .isWanted = true};
    const LiveState state = liveState(fileAlone, m_now);
    if (state.cause != LiveCause::Live)
        return {tr("Saving"), LiveWords::sentence(state), state.light, LiveWords::advice(state)};
    if (m_facts.file.pendingWrites > 0)
        return {tr("Saving"), tr("%n edit(s) on the way to the disk", nullptr, m_facts.file.pendingWrites),
                Light::Green};
    return {tr("Saving"),
            m_facts.file.lastSaved ? tr("all saved, the last edit %1").arg(ago(*m_facts.file.lastSaved))
                                   : tr("all saved, no edit in this window yet"),
            Light::Green};
}

HealthRow HealthWords::backups() const
{
    const QString advice = tr("Make one now: File, Back up. See that the folder of backups may be written to.");
    const std::optional<Instant> &newest = m_facts.file.newestBackup;
    if (!newest)
        return {tr("Newest backup"), tr("none"), Light::Amber, advice};
    const std::optional<Instant> &saved = m_facts.file.lastSaved;
    const bool isOld = saved && *newest < *saved && m_now - *newest > OldBackup;
    return {tr("Newest backup"), moment(*newest), isOld ? Light::Amber : Light::Green, isOld ? advice : QString()};
}

HealthSection HealthWords::phones() const
{
    QList<Device> devices;
    for (const Device &device : m_day.devices) {
        if (device.isTrusted())
            devices.append(device);
    }
    const auto heard = [this](const Device &device) { return m_day.contacts.value(device.id).at; };
    std::ranges::sort(devices, [&](const Device &left, const Device &right) {
        return std::pair(heard(right), right.id) < std::pair(heard(left), left.id);
    });
    HealthSection section{tr("Phones and other systems"), {}};
    const PhonesAtWork atWork = phonesAtWork(m_day, TechnicianDays(m_day), m_now);
    for (const Device &device : devices)
        section.rows.append(phone(device, atWork));
    if (section.rows.isEmpty())
        section.rows.append({tr("Devices"), tr("none is paired yet; pair one in the settings, under Phones")});
    return section;
}

HealthRow HealthWords::phone(const Device &device, const PhonesAtWork &atWork) const
{
    const auto contact = m_day.contacts.constFind(device.id);
    if (contact == m_day.contacts.cend())
        return {device.name, tr("not heard of since it was paired")};
    HealthRow row{device.name, ago(contact->at)};
    if (atWork.silent.contains(device.id)) {
        row.light = Light::Amber;
        row.advice = tr("Call, or have the phone's tracking app opened.");
    } else if (atWork.heard.contains(device.id)) {
        row.light = Light::Green;
    }
    if (contact->battery) {
        row.value = tr("%1 · battery %2").arg(row.value, QLocale().toString(*contact->battery) + QLocale().percent());
        if (*contact->battery < LowBattery && row.light == Light::Green) {
            row.light = Light::Amber;
            row.advice = tr("Its battery is nearly empty: have it charged.");
        }
    }
    return row;
}

QString HealthWords::moment(Instant at) const
{
    const OfficeCalendar calendar = m_day.calendar();
    QString time = VerdictWords(m_day).time(at);
    if (calendar.dayOf(at) == calendar.dayOf(m_now))
        return time;
    return tr("%1, %2").arg(QLocale().toString(calendar.dayOf(at), QLocale::ShortFormat), time);
}

QString HealthWords::ago(Instant at) const
{
    return tr("%1 ago").arg(LiveWords::age(std::max(Seconds(0), m_now - at)));
}

} // namespace callout
