#include "ui/shell/desktopnotice.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

const QString Service = u"org.freedesktop.Notifications"_s;
const QString Path = u"/org/freedesktop/Notifications"_s;

} // namespace

DesktopNotice::DesktopNotice(QWidget &window) : QObject(&window), m_window(window)
{
}

void DesktopNotice::tell(const QString &title, const QString &words)
{
    if (m_window.isActiveWindow())
        return;
    if (!send(title, words))
        QApplication::alert(&m_window);
    emit told(title, words);
}

bool DesktopNotice::send(const QString &title, const QString &words)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    if (!std::exchange(m_isListening, true))
        bus.connect(Service, Path, Service, u"ActionInvoked"_s, this, SLOT(takeAction(uint, QString)));
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Service, u"Notify"_s);
    const QStringList actions{u"default"_s, tr("Show")};
    const QVariantMap hints{{u"desktop-entry"_s, u"callout"_s}};
    // The newest takes the place of the one before: a pile of them tells nobody more.
    message << QCoreApplication::applicationName() << m_id << u"callout"_s << title << words.toHtmlEscaped() << actions
            << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            QApplication::alert(&m_window);
        else
            m_id = reply.value();
    });
    return true;
}

void DesktopNotice::takeAction(uint id, const QString & /*action*/)
{
    if (id != m_id)
        return;
    m_window.raise();
    m_window.activateWindow();
    emit clicked();
}

} // namespace callout
