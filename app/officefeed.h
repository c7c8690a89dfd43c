#pragma once

#include "core/feed/feed.h"
#include "core/store/officethread.h"

#include <QObject>

namespace callout {

/// A feed without a window: follows what the office wants as it is changed in windows, and says what it is at.
class OfficeFeed : public QObject
{
    Q_OBJECT

public:
    OfficeFeed(std::unique_ptr<OfficeFile> file, const DaySnapshot &office, qint64 newestEdit, const Clock &clock);

    [[nodiscard]] const Feed &feed() const { return m_feed; }

signals:
    /// A line for whoever looks at the output; told when it changes.
    void said(const QString &line);

private:
    void takeNews(const OfficeNews &news);
    void tell();

    OfficeSettings m_settings;
    RecordTable<Device> m_devices;
    OfficeThread m_watch;
    Feed m_feed;
    QString m_said;
};

} // namespace callout
