#include "ui/dialogs/businesshoursedit.h"
#include "ui/dialogs/officesettingsdialog.h"
#include "ui/style/themesource.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

using Change = std::function<void(OfficeSettings &)>;
Q_DECLARE_METATYPE(Change)

namespace {

OfficeSettings sample()
{
    OfficeSettings settings;
    settings.name = u"Harbour"_s;
    settings.timeZone = u"Europe/London"_s;
    settings.currency = u"GBP"_s;
    settings.businessHours = {{1, {8, 0}, {18, 0}}};
    return settings;
}

} // namespace

class TestOfficeSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void givesBackWhatItWasGiven_data();
    void givesBackWhatItWasGiven();
    void aNewNameIsSaved();
    void saysWhyItCannotBeSaved();

private:
    ThemeSource m_themes{ThemeSource::Choice::Light};
};

void TestOfficeSettingsDialog::givesBackWhatItWasGiven_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
    row("as it comes", [](OfficeSettings &) {});
    row("longest drive", [](OfficeSettings &settings) { settings.maximumDrive = Minutes(45); });
    row("a snap of one's own", [](OfficeSettings &settings) { settings.snap = Minutes(10); });
    row("hours out of order",
        [](OfficeSettings &settings) { settings.businessHours = {{5, {9, 0}, {12, 0}}, {1, {8, 0}, {18, 0}}}; });
    row("thresholds", [](OfficeSettings &settings) {
        settings.underloadedBelow = 0;
        settings.underloadedFrom = {10, 30};
        settings.stalledAfter = Minutes(90);
        settings.positionStaleAfter = Minutes(5);
        settings.drivingSpeed = 50;
    });
    row("what the dialog does not show", [](OfficeSettings &settings) {
        settings.freeze = Minutes(17);
        settings.mapLatitude = 50.1;
        settings.revision = 9;
    });
}

void TestOfficeSettingsDialog::givesBackWhatItWasGiven()
{
    QFETCH(Change, change);
    OfficeSettings settings = sample();
    change(settings);
    const OfficeSettingsDialog dialog(settings, m_themes);
    // The order of the days says nothing; the dialog keeps it where nobody touched the hours.
    OfficeSettings given = dialog.settings();
    std::ranges::sort(given.businessHours, {}, &BusinessHours::weekday);
    std::ranges::sort(settings.businessHours, {}, &BusinessHours::weekday);
    QCOMPARE(given, settings);
    QCOMPARE(dialog.obstacle(), QString());
}

void TestOfficeSettingsDialog::aNewNameIsSaved()
{
    OfficeSettingsDialog dialog(sample(), m_themes);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    dialog.nameLine()->setFocus();
    dialog.nameLine()->selectAll();
    QTest::keyClicks(dialog.nameLine(), u"Hills"_s);
    QTest::keyClick(dialog.nameLine(), Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.settings().name, u"Hills"_s);
}

void TestOfficeSettingsDialog::saysWhyItCannotBeSaved()
{
    OfficeSettingsDialog dialog(sample(), m_themes);
    QVERIFY(dialog.saveButton()->isEnabled());
    dialog.nameLine()->clear();
    QCOMPARE(dialog.obstacle(), u"Give the office a name."_s);
    QVERIFY(!dialog.saveButton()->isEnabled());
    dialog.nameLine()->setText(u"Harbour"_s);
    dialog.findChild<BusinessHoursEdit *>()->setHours({{3, {18, 0}, {8, 0}}});
    QCOMPARE(dialog.obstacle(), u"Wednesday has to close after it opens."_s);
}

QTEST_MAIN(TestOfficeSettingsDialog)
#include "tst_officesettingsdialog.moc"
