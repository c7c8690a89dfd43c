#pragma once

#include <QHash>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>
#include <QWebSocket>

#include <functional>

namespace callout::test {

/// Chromium without a window, told over its DevTools protocol what to do: a phone of 360 by 740 points at double density
/// that is touched, and whose network can be slow or gone. Calls wait for their answers.
class Browser
{
public:
    Browser();
    ~Browser();

    /// Whether Chromium is there at all.
    [[nodiscard]] static bool isInstalled();
    [[nodiscard]] bool start();

    /// A page of a person who was never here: nothing stored, nothing cached. The one before is closed.
    [[nodiscard]] bool openPage();
    [[nodiscard]] bool navigate(const QUrl &url);
    void setOffline(bool isOffline);
    /// A phone network at the edge of a village: 50 kB/s, a second and a half until it begins.
    void slowDown();
    void setDark(bool isDark);
    /// Of the page, in points; half of it is a text twice as large.
    void setWidth(int width);

    /// The value of an expression in the page; what it throws is among complaints().
    QJsonValue evaluate(const QString &expression);
    /// Touches the middle of the first element that a selector finds, after scrolling there; false where there is none.
    [[nodiscard]] bool tap(const QString &selector);
    /// Types into what has the keyboard.
    void type(const QString &text);
    [[nodiscard]] QByteArray picture();

    /// Of all that the page asked for, in order.
    [[nodiscard]] QStringList requests() const { return m_requests; }
    /// Exceptions in the page and what the browser objects to.
    [[nodiscard]] QStringList complaints() const { return m_complaints; }

private:
    QJsonObject call(const QString &method, const QJsonObject &parameters = {});
    bool waitFor(const std::function<bool()> &isThere);
    void receive(const QString &text);
    void receiveEvent(const QString &method, const QJsonObject &parameters);
    QUrl endpoint();

    QTemporaryDir m_profile;
    QProcess m_process;
    QWebSocket m_socket;
    QString m_session;
    QString m_context;
    QHash<int, QJsonObject> m_answers;
    QStringList m_requests;
    QStringList m_complaints;
    QByteArray m_output;
    int m_lastCall = 0;
    int m_loads = 0;
};

} // namespace callout::test
