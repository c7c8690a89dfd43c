#pragma once

#include "core/domain/office.h"
#include "core/feed/feedstate.h"
#include "core/feed/refusallog.h"
#include "core/store/officelease.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace callout {

class IntakeServer;
class OfficeThread;

/// Where a feed keeps what is of this machine and not of the office.
struct FeedFolders {
    QString state; ///< the log of what was refused
    QString data;  ///< a certificate of its own making, and its key
};

/// The office's feed in one process: serves phones and other systems where the office wants it and no other process does,
/// and waits to take over where one does. Reads and writes the office file on a connection and a thread of its own.
/// Lives on one thread and never waits there for disk or network.
class Feed : public QObject
{
    Q_OBJECT

public:
    /// `holder` is what other processes are told of this one. The clock may be read on any thread.
    Feed(const QString &officePath, const QString &holder, const Clock &clock, PlaceSearch findPlace,
         const FeedFolders &folders, QObject *parent = nullptr);
    ~Feed() override;

    /// What the office wants, and who may talk to it, as it is now; call again whenever that changes.
    void setOffice(const OfficeSettings &settings, const RecordTable<Device> &devices);

    [[nodiscard]] const FeedState &state() const { return m_state; }

public slots:
    /// Looks at once, not only every second.
    void look();

signals:
    /// At least every second.
    void stateChanged();
    /// Once for each that was refused.
    void refused(const callout::Refusal &refusal);

private:
    [[nodiscard]] bool isListening() const;
    void open();
    void listen();
    void stop();
    void hear();
    void say();
    void takeRefusal(const Refusal &refusal);
    void fail(const Error &error);
    void forgetOldFacts();

    QString m_path;
    QString m_holder;
    const Clock &m_clock;
    PlaceSearch m_findPlace;
    FeedFolders m_folders;
    RefusalLog m_log;
    OfficeSettings m_settings;
    QList<Device> m_devices;
    OfficeLease m_lease;
    FeedState m_state;
    std::shared_ptr<OfficeDesk> m_desk;
    std::unique_ptr<OfficeThread> m_office;
    std::unique_ptr<IntakeServer> m_server;
    bool m_isOpening = false;
    QByteArray m_heard;
    QElapsedTimer m_sinceHeard;
    QTimer m_second;
    QTimer m_hour;
};

} // namespace callout
