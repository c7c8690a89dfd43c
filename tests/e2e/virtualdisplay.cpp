#include "tests/e2e/virtualdisplay.h"

using namespace Qt::StringLiterals;

namespace callout::test {

namespace {

constexpr int StartTime = 10'000; // milliseconds
constexpr int Steps = 12;

QStringList moveTo(QPoint point)
{
    return {u"mousemove"_s, QString::number(point.x()), QString::number(point.y()), u"sleep"_s, u"0.03"_s};
}

} // namespace

VirtualDisplay::VirtualDisplay()
{
    m_server.setReadChannel(QProcess::StandardOutput);
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1440x900x24"_s, u"-nolisten"_s, u"tcp"_s});
    if (!m_server.waitForStarted(StartTime) || !m_server.waitForReadyRead(StartTime))
        return;
    qputenv("DISPLAY", ":" + m_server.readLine().trimmed());
    m_isRunning = true;
    QObject::connect(&m_tool, &QProcess::finished, &m_tool, [this] { startNext(); });
}

VirtualDisplay::~VirtualDisplay()
{
    m_tool.kill();
    m_tool.waitForFinished(1000);
    m_server.terminate();
    m_server.waitForFinished(3000);
}

void VirtualDisplay::drag(QPoint from, QPoint to)
{
    QStringList arguments = moveTo(from) + QStringList{u"mousedown"_s, u"1"_s};
    for (int i = 1; i <= Steps; ++i)
        arguments += moveTo(from + (to - from) * i / Steps);
    run(arguments + moveTo(to + QPoint(1, 1)) + moveTo(to) + QStringList{u"sleep"_s, u"0.2"_s, u"mouseup"_s, u"1"_s});
}

void VirtualDisplay::click(QPoint at)
{
    run(moveTo(at) + QStringList{u"click"_s, u"1"_s});
}

void VirtualDisplay::press(const QStringList &keys)
{
    run(QStringList{u"key"_s, u"--delay"_s, u"40"_s} + keys);
}

void VirtualDisplay::type(const QString &text)
{
    run({u"type"_s, u"--delay"_s, u"40"_s, text});
}

bool VirtualDisplay::isIdle() const
{
    return m_waiting.isEmpty() && m_tool.state() == QProcess::NotRunning;
}

void VirtualDisplay::run(const QStringList &arguments)
{
    m_waiting.append(arguments);
    startNext();
}

void VirtualDisplay::startNext()
{
    if (!m_waiting.isEmpty() && m_tool.state() == QProcess::NotRunning)
        m_tool.start(u"xdotool"_s, m_waiting.takeFirst());
}

} // namespace callout::test
