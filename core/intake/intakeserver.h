#pragma once

#include "core/domain/result.h"
#include "core/intake/callers.h"
#include "core/intake/intakeaddress.h"
#include "core/intake/intakedesk.h"
#include "core/intake/intaketally.h"
#include "core/intake/serverlimits.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace callout {

class IntakeHandler;

/// The HTTP server that phones and other systems talk to, on a thread of its own. It checks who they are and what they
/// say, and hands it to the desk as one value; the answer goes out when the desk has done it. Whoever is not known, asks
/// for what is not theirs, too much or too often is refused; see IntakeHandler for what can be asked.
class IntakeServer final : public QObject
{
    Q_OBJECT

public:
    /// The desk is called on the thread of the server; what it answers may come on any thread, even when this is gone. The
    /// clock has to live longer than this, and may be asked on any thread.
    IntakeServer(std::shared_ptr<IntakeDesk> desk, const Clock &clock, const ServerLimits &limits = {},
                 QObject *parent = nullptr);
    ~IntakeServer() override;

    /// Begins to listen, at another address than before if there was one, and gives the port. An error says to a person why
    /// that cannot be; then nobody is listened to.
    [[nodiscard]] Result<quint16> listen(const IntakeAddress &where);
    /// Drops every connection; what the desk has in hand is still done.
    void close();
    [[nodiscard]] bool isListening() const { return m_thread.isRunning(); }

    /// Who may call from this very moment on; nobody else may, over no connection.
    void setDevices(const QList<Device> &devices);

    /// Since the start. May be asked on any thread.
    [[nodiscard]] IntakeCounts counts() const;

signals:
    void refused(const callout::Refusal &refusal);
    /// The system took the port away. Nobody is listened to until listen() is called again.
    void stopped(const callout::Error &why);

private:
    std::shared_ptr<IntakeDesk> m_desk;
    const Clock &m_clock;
    ServerLimits m_limits;
    Callers m_callers;
    IntakeTally m_tally;
    QThread m_thread;
};

} // namespace callout
