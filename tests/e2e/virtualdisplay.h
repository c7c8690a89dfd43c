#pragma once

#include <QPoint>
#include <QProcess>

namespace callout::test {

/// An X server without a screen, and a pointer on it that moves like a person's. Start it before the application object.
class VirtualDisplay
{
public:
    VirtualDisplay();
    ~VirtualDisplay();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Presses at one place, moves to another in small steps and lets go there. Comes back at once; the pointer moves on.
    void drag(QPoint from, QPoint to);
    void click(QPoint at);
    /// Presses keys by their X names, one after the other: "ctrl+k", "Return".
    void press(const QStringList &keys);
    void type(const QString &text);
    /// Everything asked for so far has happened.
    [[nodiscard]] bool isIdle() const;

private:
    void run(const QStringList &arguments);
    void startNext();

    QProcess m_server;
    QProcess m_tool;
    QList<QStringList> m_waiting;
    bool m_isRunning = false;
};

} // namespace callout::test
