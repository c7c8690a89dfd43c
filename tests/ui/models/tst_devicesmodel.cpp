#include "ui/models/devicesmodel.h"

#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DevicesModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void order();
    void words();
    void heardOf();
    void followsTheBoard();

private:
    [[nodiscard]] static QStringList column(const DevicesModel &model, int column);

    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
};

void DevicesModelTest::init()
{
    m_day = TestDay();
    const TechnicianId ana = m_day.worker(u"Ana"_s);
    const Instant then = m_day.at(u"08:00"_s);
    m_day.snapshot().devices = {
        {{1}, {.id = {1}, .name = u"Wall"_s, .kind = DeviceKind::Wallboard, .tokenHash = u"a"_s}},
        {{2}, {.id = {2}, .name = u"Ana's phone"_s, .technician = ana, .tokenHash = u"b"_s}},
        {{3}, {.id = {3}, .name = u"Ana's old phone"_s, .technician = ana, .tokenHash = u"c"_s, .revokedAt = then}},
        {{4}, {.id = {4}, .name = u"Tablet"_s, .technician = ana}}};
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"09:00"_s));
}

QStringList DevicesModelTest::column(const DevicesModel &model, int column)
{
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row)
        words.append(model.index(row, column).data().toString());
    return words;
}

void DevicesModelTest::order()
{
    DevicesModel model(m_office->board());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(column(model, DevicesModel::NameColumn),
             (QStringList{u"Ana's phone"_s, u"Tablet"_s, u"Wall"_s, u"Ana's old phone"_s}));
    QCOMPARE(model.deviceAt(1), DeviceId{4});
    QCOMPARE(model.rowOf({1}), 2);
}

void DevicesModelTest::words()
{
    const DevicesModel model(m_office->board());
    QCOMPARE(column(model, DevicesModel::ForColumn),
             (QStringList{u"Phone of Ana"_s, u"Phone of Ana"_s, u"Wallboard"_s, u"Phone of Ana"_s}));
    QCOMPARE(column(model, DevicesModel::StateColumn),
             (QStringList{u"paired, not heard of yet"_s, u"not signed in yet"_s, u"paired, not heard of yet"_s,
                          u"shut out"_s}));
    QCOMPARE(column(model, DevicesModel::HeardColumn).first(), u"never"_s);
}

void DevicesModelTest::heardOf()
{
    DevicesModel model(m_office->board());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const auto file = OfficeFile::open(m_office->path());
    QVERIFY((*file)->writePositions({}, {{{2}, m_day.at(u"08:57"_s), 64}}));
    QVERIFY(m_office->change(DeviceId{1}, [](Device &device) { device.name = u"Wall board"_s; }));
    QTRY_COMPARE(model.index(0, DevicesModel::BatteryColumn).data().toString(), u"64%"_s);
    QVERIFY(!changed.isEmpty());
    QVERIFY(model.index(0, DevicesModel::HeardColumn).data().toString().startsWith(u'3'));
    QCOMPARE(model.index(0, DevicesModel::StateColumn).data().toString(), u"paired"_s);
    m_office->clock().advance(-3min);
    QCOMPARE(model.index(0, DevicesModel::HeardColumn).data().toString(), u"now"_s);
}

void DevicesModelTest::followsTheBoard()
{
    DevicesModel model(m_office->board());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(m_office->change(DeviceId{2}, [this](Device &device) { device.revokedAt = m_day.at(u"09:00"_s); }));
    QCOMPARE(column(model, DevicesModel::NameColumn),
             (QStringList{u"Tablet"_s, u"Wall"_s, u"Ana's old phone"_s, u"Ana's phone"_s}));
}

QTEST_GUILESS_MAIN(DevicesModelTest)
#include "tst_devicesmodel.moc"
