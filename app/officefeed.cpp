#include "app/officefeed.h"

#include "app/feedparts.h"
#include "app/stationlock.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using namespace std::chrono_literals;
constexpr auto WatchInterval = 250ms;

QString holderName()
{
    return u"%1@%2, callout serve"_s.arg(loginName(), QSysInfo::machineHostName());
}

} // namespace

OfficeFeed::OfficeFeed(std::unique_ptr<OfficeFile> file, const DaySnapshot &office, qint64 newestEdit,
                       const Clock &clock)
    : m_settings(office.settings)
    , m_devices(office.devices)
    , m_watch(std::move(file), holderName())
    , m_feed(m_watch.path(), holderName(), clock, placeSearchOf(m_watch.path()), feedFoldersOf(m_watch.path()))
{
    connect(&m_watch, &OfficeThread::newsArrived, this, &OfficeFeed::takeNews);
    connect(&m_watch, &OfficeThread::watchFailed, this, [this](const Error &error) { emit said(error.message); });
    connect(&m_feed, &Feed::stateChanged, this, &OfficeFeed::tell);
    m_watch.watch(WatchInterval, newestEdit, OfficeThread::Watched::Edits);
    QMetaObject::invokeMethod(this, [this] { m_feed.setOffice(m_settings, m_devices); }, Qt::QueuedConnection);
}

void OfficeFeed::takeNews(const OfficeNews &news)
{
    if (!news.settings && news.devices.isEmpty() && news.removed.isEmpty())
        return;
    m_settings = news.settings.value_or(m_settings);
    for (const Device &device : news.devices)
        m_devices.insert(device.id, device);
    for (const RecordRef &removed : news.removed) {
        if (removed.kind == RecordKind::Device)
            m_devices.remove({removed.id});
    }
    m_feed.setOffice(m_settings, m_devices);
}

void OfficeFeed::tell()
{
    const FeedState &state = m_feed.state();
    QString line;
    switch (state.stage) {
    case FeedState::Stage::Off:
        line = tr("The office has turned the feed off. Turn it on in Settings, Phones, or with --turn-on.");
        break;
    case FeedState::Stage::Starting:
        line = tr("Starting.");
        break;
    case FeedState::Stage::Serving:
        line = tr("Serving %1 at %2.").arg(m_settings.name, state.address());
        break;
    case FeedState::Stage::Elsewhere:
        line = tr("%1 serves this office. Waiting to take over.").arg(state.holder);
        break;
    case FeedState::Stage::Failed:
        line = state.error.message;
        break;
    }
    if (line != std::exchange(m_said, line))
        emit said(line);
}

} // namespace callout
