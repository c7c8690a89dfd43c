#include "ui/shell/desktopnotice.h"

#include <QDBusConnection>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace callout {

/// What a desktop offers, as far as a notice needs it.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Notice {
        uint replaced = 0;
        QString title;
        QString words;
        QStringList actions;
    };
    QList<Notice> notices;

public slots:
    uint Notify(const QString & /*program*/, uint replaced, const QString & /*icon*/, const QString &title,
                const QString &words, const QStringList &actions, const QVariantMap & /*hints*/, int /*timeout*/)
    {
        notices.append({replaced, title, words, actions});
        return 41;
    }

signals:
    void ActionInvoked(uint id, const QString &action);
};

/// On a message bus of its own.
class DesktopNoticeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void nothingIsToldWhileTheWindowIsInFront();
    void theDesktopIsTold();
    void theNewestReplacesTheOneBefore();
    void aClickBringsTheWindowForward();
    void clicksOnOthersNoticesAreNone();

private:
    [[nodiscard]] bool putOtherInFront()
    {
        m_other.show();
        m_other.activateWindow();
        return QTest::qWaitForWindowActive(&m_other);
    }

    QProcess m_bus;
    FakeDesktop m_desktop;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<DesktopNotice> m_notice;
    QWidget m_other;
};

void DesktopNoticeTest::initTestCase()
{
    const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (daemon.isEmpty())
        QSKIP("There is no dbus-daemon here.");
    m_bus.start(daemon, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
    QVERIFY(m_bus.waitForReadyRead());
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection desktop = QDBusConnection::connectToBus(QString::fromUtf8(address), u"desktop"_s);
    QVERIFY(desktop.registerObject(u"/org/freedesktop/Notifications"_s, &m_desktop,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
}

void DesktopNoticeTest::cleanupTestCase()
{
    m_window.reset();
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    m_bus.terminate();
    m_bus.waitForFinished();
}

void DesktopNoticeTest::init()
{
    m_desktop.notices.clear();
    m_window = std::make_unique<QWidget>();
    m_notice = std::make_unique<DesktopNotice>(*m_window);
    m_notice->setParent(nullptr);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void DesktopNoticeTest::nothingIsToldWhileTheWindowIsInFront()
{
    QSignalSpy told(m_notice.get(), &DesktopNotice::told);
    m_notice->tell(u"Ana will be late"_s, {});
    QCOMPARE(told.count(), 0);
    QVERIFY(putOtherInFront());
    m_notice->tell(u"Mike will be late"_s, {});
    QTRY_COMPARE(m_desktop.notices.size(), 1);
    QCOMPARE(m_desktop.notices.front().title, u"Mike will be late"_s);
}

void DesktopNoticeTest::theDesktopIsTold()
{
    QVERIFY(putOtherInFront());
    m_notice->tell(u"Ana will be late"_s, u"2 stops after it < too"_s);
    QTRY_COMPARE(m_desktop.notices.size(), 1);
    QCOMPARE(m_desktop.notices.front().words, u"2 stops after it &lt; too"_s); // a desktop reads it as markup
    QCOMPARE(m_desktop.notices.front().actions, QStringList({u"default"_s, u"Show"_s}));
}

void DesktopNoticeTest::theNewestReplacesTheOneBefore()
{
    QVERIFY(putOtherInFront());
    m_notice->tell(u"Ana will be late"_s, {});
    QTRY_COMPARE(m_desktop.notices.size(), 1);
    QCOMPARE(m_desktop.notices.front().replaced, 0U);
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            m_notice->tell(u"Mike will be late"_s, {});
            return !m_desktop.notices.isEmpty() && m_desktop.notices.back().replaced == 41;
        }(),
        5000);
}

void DesktopNoticeTest::aClickBringsTheWindowForward()
{
    QVERIFY(putOtherInFront());
    QSignalSpy clicked(m_notice.get(), &DesktopNotice::clicked);
    m_notice->tell(u"Ana will be late"_s, {});
    QTRY_VERIFY(!m_desktop.notices.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            emit m_desktop.ActionInvoked(41, u"default"_s);
            return clicked.count() > 0;
        }(),
        5000);
    QVERIFY(m_window->isActiveWindow());
}

void DesktopNoticeTest::clicksOnOthersNoticesAreNone()
{
    QVERIFY(putOtherInFront());
    QSignalSpy clicked(m_notice.get(), &DesktopNotice::clicked);
    m_notice->tell(u"Ana will be late"_s, {});
    QTRY_VERIFY(!m_desktop.notices.isEmpty());
    emit m_desktop.ActionInvoked(7, u"default"_s);
    QTest::qWait(100);
    QCOMPARE(clicked.count(), 0);
}

} // namespace callout

QTEST_MAIN(callout::DesktopNoticeTest)
#include "tst_desktopnotice.moc"
