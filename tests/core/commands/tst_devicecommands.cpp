#include "core/commands/devicecommands.h"
#include "core/commands/undohistory.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Who may talk to the office (SPEC 5.1): every change is one undo step.
class DeviceCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void addedAndTakenBack();
    void refused_data();
    void refused();
    void renewed();
    void shutOutAndLetInAgain();
    void ofNobody();

private:
    [[nodiscard]] DayBoard &board() { return m_office->board(); }
    /// Ids take a moment to come.
    [[nodiscard]] bool isAdded()
    {
        return QTest::qWaitFor([this] { return m_history->push(commands::addDevice(board(), phone())); });
    }
    [[nodiscard]] Device only() { return *board().day().devices.cbegin(); }
    [[nodiscard]] Device phone() const
    {
        return {.name = u" Ana's phone "_s, .technician = m_ana, .tokenHash = u"a"_s};
    }

    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<UndoHistory> m_history;
    TechnicianId m_ana;
};

void DeviceCommandsTest::init()
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"09:30"_s));
    m_history = std::make_unique<UndoHistory>(board());
}

void DeviceCommandsTest::cleanup()
{
    m_history.reset();
    m_office.reset();
}

void DeviceCommandsTest::addedAndTakenBack()
{
    QVERIFY(isAdded());
    QCOMPARE(only().name, u"Ana's phone"_s);
    QCOMPARE(only().pairedAt, m_day.at(u"09:30"_s));
    QVERIFY(only().isTrusted());
    QCOMPARE(m_history->stack().undoText(), u"Let \"Ana's phone\" talk to the office"_s);
    m_history->stack().undo();
    QVERIFY(board().day().devices.isEmpty());
    m_office->settle();
    QVERIFY(m_office->window().fromFile().devices.isEmpty());
}

void DeviceCommandsTest::refused_data()
{
    QTest::addColumn<Device>("device");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no name") << Device{.name = u"  "_s, .technician = {1}} << ErrorCode::InvalidInput;
    QTest::newRow("a phone of nobody") << Device{.name = u"Phone"_s} << ErrorCode::NotFound;
    QTest::newRow("a phone of somebody gone") << Device{.name = u"Phone"_s, .technician = {99}} << ErrorCode::NotFound;
}

void DeviceCommandsTest::refused()
{
    QFETCH(Device, device);
    QFETCH(ErrorCode, code);
    const commands::Command command = commands::addDevice(board(), device);
    QVERIFY(!command);
    QCOMPARE(command.error().code, code);
}

void DeviceCommandsTest::renewed()
{
    QVERIFY(isAdded());
    const DeviceId id = only().id;
    QVERIFY(m_history->push(commands::revokeDevice(board(), id)));
    m_office->clock().advance(5min);
    QVERIFY(m_history->push(commands::renewDevice(board(), id, u"b"_s, u"c"_s, m_office->clock().now() + 15min)));
    QCOMPARE(only().tokenHash, u"b"_s);
    QCOMPARE(only().codeHash, u"c"_s);
    QCOMPARE(only().pairedAt, m_day.at(u"09:35"_s));
    QVERIFY(only().isTrusted());
}

void DeviceCommandsTest::shutOutAndLetInAgain()
{
    QVERIFY(isAdded());
    QVERIFY(m_history->push(commands::revokeDevice(board(), only().id)));
    QVERIFY(!only().isTrusted());
    QCOMPARE(only().revokedAt, m_day.at(u"09:30"_s));
    const commands::Command again = commands::revokeDevice(board(), only().id);
    QVERIFY(again && !*again);
    m_history->stack().undo();
    QVERIFY(only().isTrusted());
}

void DeviceCommandsTest::ofNobody()
{
    QCOMPARE(commands::revokeDevice(board(), {7}).error().code, ErrorCode::NotFound);
    QCOMPARE(commands::renewDevice(board(), {7}, {}, {}, {}).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(DeviceCommandsTest)
#include "tst_devicecommands.moc"
