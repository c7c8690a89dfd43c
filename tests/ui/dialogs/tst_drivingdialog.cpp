#include "ui/dialogs/drivingdialog.h"
#include "ui/style/themesource.h"

#include <QSpinBox>
#include <QTest>

using namespace callout;

namespace {

constexpr int RoadClasses = 16;

OfficeSettings usual()
{
    OfficeSettings settings;
    for (int road = 0; road < RoadClasses; ++road)
        settings.roadSpeeds.append(100 - 5 * road);
    settings.trafficByHour = QList<int>(24, 100);
    settings.signalDelay = Seconds(8);
    settings.giveWayDelay = Seconds(3);
    return settings;
}

} // namespace

/// How an office drives: what is left as usual stays unset, so that a better usual comes with the next version.
class TestDrivingDialog : public QObject
{
    Q_OBJECT

private slots:
    void nothingTouchedLeavesNothingSet();
    void oneSpeedSetsTheSpeeds();
    void oneHourSetsTheTraffic();
    void theUsualComesBack();
    void everyRoadAndHourHasItsField();

private:
    ThemeSource m_themes{ThemeSource::Choice::Light};
};

void TestDrivingDialog::nothingTouchedLeavesNothingSet()
{
    const OfficeSettings settings = DrivingDialog(usual(), usual(), m_themes).settings();
    QVERIFY(settings.roadSpeeds.isEmpty());
    QVERIFY(settings.trafficByHour.isEmpty());
    QVERIFY(!settings.signalDelay);
    QVERIFY(!settings.giveWayDelay);
}

void TestDrivingDialog::oneSpeedSetsTheSpeeds()
{
    DrivingDialog dialog(usual(), usual(), m_themes);
    dialog.speeds().at(11)->setValue(22);
    const OfficeSettings settings = dialog.settings();
    QCOMPARE(settings.roadSpeeds.size(), RoadClasses);
    QCOMPARE(settings.roadSpeeds.at(11), 22);
    QCOMPARE(settings.roadSpeeds.at(0), 100);
    QVERIFY(settings.trafficByHour.isEmpty());
}

void TestDrivingDialog::oneHourSetsTheTraffic()
{
    DrivingDialog dialog(usual(), usual(), m_themes);
    dialog.traffic().at(8)->setValue(140);
    QCOMPARE(dialog.settings().trafficByHour.at(8), 140);
    QVERIFY(dialog.settings().roadSpeeds.isEmpty());
}

void TestDrivingDialog::theUsualComesBack()
{
    OfficeSettings own = usual();
    own.roadSpeeds[0] = 90;
    own.signalDelay = Seconds(20);
    DrivingDialog dialog(own, usual(), m_themes);
    QCOMPARE(dialog.settings().roadSpeeds.at(0), 90);
    QCOMPARE(dialog.settings().signalDelay, std::optional(Seconds(20)));
    dialog.showUsual();
    QVERIFY(dialog.settings().roadSpeeds.isEmpty());
    QVERIFY(!dialog.settings().signalDelay);
}

void TestDrivingDialog::everyRoadAndHourHasItsField()
{
    const DrivingDialog dialog(usual(), usual(), m_themes);
    QCOMPARE(dialog.speeds().size(), RoadClasses);
    QCOMPARE(dialog.traffic().size(), 24);
}

QTEST_MAIN(TestDrivingDialog)
#include "tst_drivingdialog.moc"
