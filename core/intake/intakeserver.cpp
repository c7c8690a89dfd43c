#include "core/intake/intakeserver.h"

#include "core/intake/intakehandler.h"

#include <future>

using namespace Qt::StringLiterals;

namespace callout {

IntakeServer::IntakeServer(std::shared_ptr<IntakeDesk> desk, const Clock &clock, const ServerLimits &limits,
                           QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_clock(clock)
    , m_limits(limits)
{
    m_thread.setObjectName("intake"_L1);
}

IntakeServer::~IntakeServer()
{
    close();
}

Result<quint16> IntakeServer::listen(const IntakeAddress &where)
{
    close();
    auto *handler = new IntakeHandler({m_desk, m_clock, m_limits, m_callers, m_tally});
    handler->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, handler, &QObject::deleteLater);
    connect(handler, &IntakeHandler::refused, this, &IntakeServer::refused);
    connect(handler, &IntakeHandler::failed, this, [this](const Error &why) {
        close();
        emit stopped(why);
    });
    m_thread.start();
    std::promise<Result<quint16>> listened;
    QMetaObject::invokeMethod(handler, [&] { listened.set_value(handler->listen(where)); }, Qt::QueuedConnection);
    const Result<quint16> port = listened.get_future().get();
    if (!port)
        close();
    return port;
}

void IntakeServer::close()
{
    m_thread.quit();
    m_thread.wait();
}

void IntakeServer::setDevices(const QList<Device> &devices)
{
    m_callers.set(devices);
}

IntakeCounts IntakeServer::counts() const
{
    return m_tally.counts();
}

} // namespace callout
