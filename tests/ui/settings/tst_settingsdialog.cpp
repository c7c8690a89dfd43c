#include "ui/settings/settingsdialog.h"

#include "tests/support/fakeengine.h"
#include "tests/support/ordie.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"
#include "ui/dialogs/chippicker.h"
#include "ui/dialogs/durationedit.h"
#include "ui/settings/drivingpage.h"
#include "ui/settings/enginepage.h"
#include "ui/settings/jobtypespage.h"
#include "ui/settings/mappage.h"
#include "ui/settings/skillspage.h"
#include "ui/settings/tagspage.h"
#include "ui/settings/trialtable.h"
#include "ui/settings/weightslider.h"
#include "ui/settings/zonespage.h"
#include "ui/style/searchfield.h"
#include "ui/style/themesource.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

using Page = SettingsDialog::Page;
Q_DECLARE_METATYPE(SettingsDialog::Page)

namespace {

constexpr GeoPoint Middle{51.2, -2.6};
constexpr int RoadClasses = 16;

QList<GeoPoint> around(const GeoPoint &place, double reach)
{
    return {offsetBy(place, -reach, -reach), offsetBy(place, reach, -reach), offsetBy(place, reach, reach),
            offsetBy(place, -reach, reach)};
}

OfficeSettings usualDriving()
{
    OfficeSettings settings;
    for (int road = 0; road < RoadClasses; ++road)
        settings.roadSpeeds.append(100 - 5 * road);
    settings.trafficByHour = QList<int>(24, 100);
    settings.signalDelay = Seconds(8);
    settings.giveWayDelay = Seconds(3);
    return settings;
}

bool changeSettings(TestWindow &window, const std::function<void(OfficeSettings &)> &change)
{
    const OfficeSettings before = window.board().day().settings;
    OfficeSettings after = before;
    change(after);
    ChangeSet changes;
    changes.update(before, after);
    return window.edit(changes);
}

/// Answers the next message box with a button.
void answer(const QString &button)
{
    QTimer::singleShot(0, qApp, [button] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            qFatal("nothing was asked");
        for (QAbstractButton *choice : box->buttons()) {
            if (choice->text().remove(u'&') == button)
                return choice->click();
        }
        qFatal("no such answer");
    });
}

} // namespace

/// The settings window on a real office, as a person uses it.
class TestSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void nothingTouchedChangesNothing();
    void everyPageIsReachedByKeys();
    void theOfficeIsRenamed();
    void wrongInputIsToldBesideIt_data();
    void wrongInputIsToldBesideIt();
    void modeAndMinutes();
    void oneWeightSetsTheWeights();
    void sliderAndNumberAreOne();
    void whatIsUsualComesBack();
    void aWholePageGoesBackToUsual();
    void thePresentRulesAreTriedFirst();
    void aChangeIsTriedOnceTheHandRests();
    void aFailedTrialIsTold();
    void oneSpeedSetsTheSpeeds();
    void tagsAreTyped();
    void aJobTypeIsAddedAndEdited();
    void twoOfOneNameAreRefused();
    void whatIsUsedStays();
    void aNewSkillIsOfferedToJobTypes();
    void zonesTellWhereTheyLie();
    void aZoneIsDrawn();
    void aProvidersMapNeedsItsNotice();
    void everySettingIsFound_data();
    void everySettingIsFound();
    void theSearchNarrowsThePages();
    void othersChangesAreTakenOver();
    void collisionsAreAskedAbout();
    void closingAsksOnlyAboutChanges();
    void aRefusalIsToldAndNothingIsLost();
    void everyInputHasAName();
    void paints_data();
    void paints();

private:
    template<typename Widget>
    [[nodiscard]] Widget *on(Page page)
    {
        return static_cast<Widget *>(m_dialog->pageOf(page));
    }
    template<typename Editor>
    [[nodiscard]] Editor *editor(Page page, const QString &label)
    {
        SettingRow *row = m_dialog->pageOf(page)->row(label);
        if (!row)
            qFatal("no setting %s", qPrintable(label));
        return qobject_cast<Editor *>(row->editor());
    }
    void go(Page page) { m_dialog->pageList()->setCurrentRow(int(page)); }
    void type(QWidget *into, const QString &text)
    {
        into->setFocus();
        QTest::keyClick(into, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(into, text);
    }
    /// Types words into a picker of chips, Return after each.
    void pick(ChipPicker *picker, const QStringList &words)
    {
        auto *line = picker->findChild<QLineEdit *>();
        line->setFocus();
        for (const QString &word : words) {
            QTest::keyClicks(line, word);
            QTest::keyClick(line, Qt::Key_Return);
        }
    }
    void open();

    TestDay m_day;
    SkillId m_gas;
    JobTypeId m_service;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<FakeEngine> m_engine;
    QPointer<SettingsDialog> m_dialog;
    ThemeSource m_themes{ThemeSource::Choice::Light};
};

void TestSettingsDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_themes.setMotionReduced(true);
    m_themes.applyTo(*qApp);
}

void TestSettingsDialog::init()
{
    m_day = TestDay();
    m_day.settings().name = u"Harbour Heating"_s;
    m_day.settings().currency = u"GBP"_s;
    m_gas = m_day.skill(u"Gas"_s);
    m_day.skill(u"Oil"_s);
    m_service = m_day.jobType(u"Service"_s);
    m_day.jobType(u"Burst pipe"_s);
    m_day.snapshot().jobTypes[m_service].requiredSkills = {m_gas};
    m_day.snapshot().zones = {{{70}, {.id = {70}, .name = u"Town"_s, .outline = around(Middle, 1000)}},
                              {{71}, {.id = {71}, .name = u"County"_s, .outline = around(Middle, 9000)}},
                              {{72}, {.id = {72}, .name = u"Islands"_s}}};
    m_day.snapshot().businessUnits = {{{80}, {.id = {80}, .name = u"Plumbing"_s}}};
    m_day.worker(u"Ana Moreno"_s, [this](Technician &technician) {
        technician.zones = {{70}};
        technician.skills = {{m_gas, {}}};
    });
    m_day.job(u"J-1"_s, [this](Job &job) {
        job.zone = {70};
        job.type = m_service;
        job.tags = {u"vip"_s};
    });
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"08:30"_s));
    m_engine = std::make_unique<FakeEngine>();
    m_engine->trial = PlanTrial{.totals = {.drive = Seconds(90 * 60), .open = 2, .spread = 12.0},
                                .points = {25.0, 20.0, 15.5, 7.0, 9.0}};
    open();
}

void TestSettingsDialog::open()
{
    m_dialog = new SettingsDialog(m_office->board(), *m_engine, usualDriving(), m_themes);
    m_dialog->open(Page::Office);
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    m_dialog->setUses(orDie(m_office->lookup().recordUses().result()));
}

void TestSettingsDialog::cleanup()
{
    delete m_dialog;
    m_engine.reset();
    m_office.reset();
}

void TestSettingsDialog::nothingTouchedChangesNothing()
{
    for (int page = 0; page < SettingsDialog::PageCount; ++page)
        go(Page(page));
    QVERIFY(!m_dialog->isChanged());
    QVERIFY(!m_dialog->saveButton()->isEnabled());
    QCOMPARE(m_dialog->obstacle(), u"Nothing is changed yet."_s);
    QCOMPARE(m_dialog->edited(), officeRecordsOf(m_office->board().day()));
}

void TestSettingsDialog::everyPageIsReachedByKeys()
{
    QCOMPARE(m_dialog->page(), Page::Office);
    for (int page = 1; page < SettingsDialog::PageCount; ++page) {
        QTest::keyClick(m_dialog->pageList(), Qt::Key_Down);
        QCOMPARE(m_dialog->page(), Page(page));
        QVERIFY(m_dialog->pageOf(Page(page))->isVisible());
    }
}

void TestSettingsDialog::theOfficeIsRenamed()
{
    QSignalSpy saved(m_dialog, &SettingsDialog::saved);
    type(editor<QLineEdit>(Page::Office, u"Name"_s), u"Hills"_s);
    QVERIFY(m_dialog->saveButton()->isEnabled());
    QTest::keyClick(editor<QLineEdit>(Page::Office, u"Name"_s), Qt::Key_Return);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.front().at(0).value<OfficeRecords>().settings.name, u"Harbour Heating"_s);
    QCOMPARE(saved.front().at(1).value<OfficeRecords>().settings.name, u"Hills"_s);
}

void TestSettingsDialog::wrongInputIsToldBesideIt_data()
{
    QTest::addColumn<Page>("page");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no name") << Page::Office << u"Name"_s << u" "_s << u"Give the office a name."_s;
    QTest::newRow("no such zone") << Page::Office << u"Time zone"_s << u"Mars/Base"_s
                                  << u"Choose a time zone from the list."_s;
    QTest::newRow("no currency") << Page::Office << u"Currency"_s << u"£"_s
                                 << u"Write the currency in three letters, for example EUR."_s;
    QTest::newRow("no number") << Page::Office << u"Phone"_s << u"ask Robin"_s
                               << u"Write a number to call, for example +44 1632 960100."_s;
    QTest::newRow("no host name")
        << Page::Phones << u"Names"_s << u"desk.example.org http://desk.example.org"_s
        << u"\"http://desk.example.org\" is no name. Write names like phones.example.org, without http:// and port."_s;
    QTest::newRow("no address") << Page::Phones << u"Address"_s << u"front desk"_s
                                << u"Write an address like 192.168.1.5."_s;
    QTest::newRow("no time") << Page::Hints << u"Stalled after"_s << u"0"_s
                             << u"Say after how long to speak up, for example 2:00."_s;
}

void TestSettingsDialog::wrongInputIsToldBesideIt()
{
    QFETCH(const Page, page);
    QFETCH(const QString, label);
    QFETCH(const QString, text);
    QFETCH(const QString, problem);
    go(page);
    SettingRow *row = m_dialog->pageOf(page)->row(label);
    auto *line = qobject_cast<QLineEdit *>(row->editor());
    type(line ? line : row->editor()->findChild<QLineEdit *>(), text);
    QCOMPARE(row->problem(), problem);
    QVERIFY(!m_dialog->saveButton()->isEnabled());
    QCOMPARE(m_dialog->obstacle(), u"%1: %2"_s.arg(m_dialog->pageOf(page)->title(), problem));
}

void TestSettingsDialog::modeAndMinutes()
{
    auto *engine = on<EnginePage>(Page::Engine);
    go(Page::Engine);
    QCOMPARE(engine->mode()->currentText(), u"Assist"_s);
    QCOMPARE(engine->every()->value(), 10);
    QTest::keyClick(engine->mode(), Qt::Key_Up);
    type(engine->every(), u"25"_s);
    QCOMPARE(m_dialog->edited().settings.engineMode, std::optional(EngineMode::Auto));
    QCOMPARE(m_dialog->edited().settings.autoEvery, std::optional<Seconds>(Minutes(25)));
    engine->mode()->setCurrentIndex(engine->mode()->findText(u"Assist"_s));
    QVERIFY(!m_dialog->edited().settings.engineMode);
}

void TestSettingsDialog::oneWeightSetsTheWeights()
{
    go(Page::Engine);
    on<EnginePage>(Page::Engine)->weight(Factor::Proximity)->slider()->setValue(60);
    QCOMPARE(m_dialog->edited().settings.factorWeights, (QList{30, 60, 20, 15, 10}));
}

void TestSettingsDialog::sliderAndNumberAreOne()
{
    go(Page::Engine);
    WeightSlider *weight = on<EnginePage>(Page::Engine)->weight(Factor::Balance);
    QTest::keyClick(weight->slider(), Qt::Key_Right);
    QCOMPARE(weight->number()->value(), 16);
    weight->number()->setValue(40);
    QCOMPARE(weight->slider()->value(), 40);
}

void TestSettingsDialog::whatIsUsualComesBack()
{
    go(Page::Engine);
    auto *engine = on<EnginePage>(Page::Engine);
    SettingRow *row = engine->row(u"Freeze time"_s);
    QVERIFY(row->isUsual());
    QCOMPARE(row->usualButton()->text(), u"Usual: 30 min"_s);
    QVERIFY(!row->usualButton()->isEnabled());
    type(engine->freeze(), u"45"_s);
    QVERIFY(!row->isUsual());
    QTest::mouseClick(row->usualButton(), Qt::LeftButton);
    QCOMPARE(engine->freeze()->value(), 30);
    QVERIFY(row->isUsual());
    QVERIFY(!m_dialog->isChanged());
}

void TestSettingsDialog::aWholePageGoesBackToUsual()
{
    go(Page::Engine);
    auto *engine = on<EnginePage>(Page::Engine);
    engine->weight(Factor::Balance)->setValue(80);
    engine->stability()->setValue(50);
    engine->zones()->click();
    engine->planningTime()->setValue(9);
    QCOMPARE(m_dialog->edited().settings.stability, std::optional(50));
    QVERIFY(m_dialog->edited().settings.staysInZone);
    m_dialog->usualButton()->click();
    QCOMPARE(m_dialog->edited().settings, m_office->board().day().settings);
    go(Page::Skills);
    QVERIFY(!m_dialog->usualButton()->isVisible());
}

void TestSettingsDialog::thePresentRulesAreTriedFirst()
{
    QCOMPARE(m_engine->tried.size(), 0);
    go(Page::Engine);
    const TrialTable *trial = on<EnginePage>(Page::Engine)->trial();
    QTRY_COMPARE(trial->text(0, 0), u"1 h 30 min"_s);
    QCOMPARE(m_engine->tried.size(), 1);
    QCOMPARE(m_engine->tried.front().settings, m_office->board().day().settings);
    QCOMPARE(m_engine->tried.front().types.size(), 2);
    QCOMPARE(trial->text(1, 0), u"2"_s);
    QCOMPARE(trial->text(2, 0), u"12%"_s);
    QCOMPARE(trial->text(5, 0), u"15.5"_s);
    QCOMPARE(trial->text(0, 2), QString());
}

void TestSettingsDialog::aChangeIsTriedOnceTheHandRests()
{
    go(Page::Engine);
    auto *engine = on<EnginePage>(Page::Engine);
    QTRY_COMPARE(engine->trial()->text(0, 0), u"1 h 30 min"_s);
    m_engine->trial = PlanTrial{.totals = {.drive = Seconds(78 * 60), .open = 3, .spread = 12.0},
                                .points = {24.0, 21.5, 15.5, 7.0, 9.0}};
    for (int value = 26; value < 60; ++value)
        engine->weight(Factor::Proximity)->setValue(value);
    QTRY_COMPARE(m_engine->tried.size(), 2);
    QCOMPARE(m_engine->tried.back().settings.factorWeights.at(1), 59);
    QTRY_COMPARE(engine->trial()->text(0, 1), u"1 h 18 min"_s);
    QCOMPARE(engine->trial()->text(0, 2), u"−12 min"_s);
    QCOMPARE(engine->trial()->text(1, 2), u"+1"_s);
    QCOMPARE(engine->trial()->text(2, 2), QString());
    QCOMPARE(engine->trial()->text(3, 2), u"−1.0"_s);
}

void TestSettingsDialog::aFailedTrialIsTold()
{
    m_engine->trial = failure(ErrorCode::InvalidInput, u"The day has no technicians."_s);
    go(Page::Engine);
    QTRY_COMPARE(on<EnginePage>(Page::Engine)->trial()->state(), u"The day has no technicians."_s);
}

void TestSettingsDialog::oneSpeedSetsTheSpeeds()
{
    go(Page::Driving);
    auto *driving = on<DrivingPage>(Page::Driving);
    QCOMPARE(driving->speeds().size(), RoadClasses);
    QCOMPARE(driving->traffic().size(), 24);
    type(driving->speeds().at(11), u"22"_s);
    QCOMPARE(m_dialog->edited().settings.roadSpeeds.size(), RoadClasses);
    QCOMPARE(m_dialog->edited().settings.roadSpeeds.at(11), 22);
    QCOMPARE(m_dialog->edited().settings.roadSpeeds.at(0), 100);
    QVERIFY(m_dialog->edited().settings.trafficByHour.isEmpty());
    type(driving->traffic().at(8), u"140"_s);
    QCOMPARE(m_dialog->edited().settings.trafficByHour.at(8), 140);
    m_dialog->usualButton()->click();
    QVERIFY(!m_dialog->isChanged());
}

void TestSettingsDialog::tagsAreTyped()
{
    go(Page::Tags);
    auto *tags = on<TagsPage>(Page::Tags);
    pick(tags->raised(), {u"elderly"_s});
    QCOMPARE(m_dialog->edited().settings.raisedTags, QStringList{u"elderly"_s});
    pick(tags->lowered(), {u"Elderly"_s});
    QCOMPARE(m_dialog->obstacle(), u"Tags: The tag elderly raises and lowers. Take it off one list."_s);
}

void TestSettingsDialog::aJobTypeIsAddedAndEdited()
{
    go(Page::JobTypes);
    auto *types = on<JobTypesPage>(Page::JobTypes);
    QCOMPARE(types->list()->count(), 2);
    QCOMPARE(types->list()->item(0)->text(), u"Burst pipe"_s);
    types->list()->setFocus();
    QTest::keyClick(types->list(), Qt::Key_Insert);
    QVERIFY(types->nameLine()->hasFocus());
    QTest::keyClicks(types->nameLine(), u"Heat pump"_s);
    type(types->duration(), u"1:30"_s);
    pick(types->skills(), {u"Gas"_s});
    QTest::mouseClick(types->engineBox(), Qt::LeftButton, {}, QPoint(8, types->engineBox()->height() / 2));
    QTest::keyClick(types->step(), Qt::Key_Down);
    const JobType made = m_dialog->edited().jobTypes.value({-1});
    QCOMPARE(made.name, u"Heat pump"_s);
    QCOMPARE(made.duration, Seconds(Minutes(90)));
    QCOMPARE(made.requiredSkills, QList{m_gas});
    QVERIFY(!made.isEngineEnabled);
    QCOMPARE(made.priorityStep, 1);
    QVERIFY(m_dialog->saveButton()->isEnabled());

    types->choose(m_service.value);
    QCOMPARE(types->nameLine()->text(), u"Service"_s);
    QCOMPARE(types->skills()->chips(), QStringList{u"Gas"_s});
    QVERIFY(types->engineBox()->isChecked());
    type(types->nameLine(), u"Yearly service"_s);
    QCOMPARE(types->list()->currentItem()->text(), u"Yearly service"_s);
    QCOMPARE(m_dialog->edited().jobTypes.value(m_service).name, u"Yearly service"_s);
    QCOMPARE(m_dialog->edited().jobTypes.value(m_service).requiredSkills, QList{m_gas});
}

void TestSettingsDialog::twoOfOneNameAreRefused()
{
    go(Page::Skills);
    auto *skills = on<SkillsPage>(Page::Skills);
    skills->choose(m_gas.value);
    type(skills->nameLine(), u"oil"_s);
    QVERIFY(!m_dialog->saveButton()->isEnabled());
    QVERIFY2(m_dialog->obstacle().startsWith(u"Skills: Two skills are called"), qPrintable(m_dialog->obstacle()));
    type(skills->nameLine(), u" "_s);
    QCOMPARE(m_dialog->obstacle(), u"Skills: Give the skill a name, for example Gas."_s);
    type(skills->nameLine(), u"Gas safe"_s);
    QVERIFY(m_dialog->saveButton()->isEnabled());
}

void TestSettingsDialog::whatIsUsedStays()
{
    go(Page::Skills);
    auto *skills = on<SkillsPage>(Page::Skills);
    skills->choose(m_gas.value);
    QVERIFY(!skills->removeButton()->isEnabled());
    QCOMPARE(skills->useText(), u"Used by 1 technician(s) and 1 job type(s)."_s);
    skills->list()->setFocus();
    QTest::keyClick(skills->list(), Qt::Key_Delete);
    QVERIFY(m_dialog->edited().skills.contains(m_gas));
    QTest::keyClick(skills->list(), Qt::Key_Down);
    QVERIFY(skills->removeButton()->isEnabled());
    QTest::keyClick(skills->list(), Qt::Key_Delete);
    QCOMPARE(m_dialog->edited().skills.size(), 1);
    go(Page::JobTypes);
    auto *types = on<JobTypesPage>(Page::JobTypes);
    types->choose(m_service.value);
    QCOMPARE(types->useText(), u"Used by 1 job(s) of all days."_s);
    QVERIFY(!types->removeButton()->isEnabled());
}

void TestSettingsDialog::aNewSkillIsOfferedToJobTypes()
{
    go(Page::Skills);
    auto *skills = on<SkillsPage>(Page::Skills);
    QTest::mouseClick(skills->addButton(), Qt::LeftButton);
    QTest::keyClicks(skills->nameLine(), u"Heat pumps"_s);
    go(Page::JobTypes);
    auto *types = on<JobTypesPage>(Page::JobTypes);
    types->choose(m_service.value);
    pick(types->skills(), {u"Heat pumps"_s});
    QCOMPARE(m_dialog->edited().jobTypes.value(m_service).requiredSkills, (QList{m_gas, SkillId{-1}}));
    go(Page::Skills);
    QVERIFY(!skills->removeButton()->isEnabled());
}

void TestSettingsDialog::zonesTellWhereTheyLie()
{
    go(Page::Zones);
    auto *zones = on<ZonesPage>(Page::Zones);
    zones->choose(70);
    QCOMPARE(zones->groundText(), u"4.0 km², 4 corner(s). It shares ground with County."_s);
    QCOMPARE(zones->peopleText(), u"1 technician(s), 1 job(s) on the days shown."_s);
    zones->choose(72);
    QCOMPARE(zones->groundText(), u"Nobody has drawn it yet: jobs get it by hand alone."_s);
    QVERIFY(!zones->clearButton()->isEnabled());
    QVERIFY(!zones->list()->item(0)->icon().isNull());
}

void TestSettingsDialog::aZoneIsDrawn()
{
    QSignalSpy wanted(m_dialog, &SettingsDialog::drawRequested);
    go(Page::Zones);
    auto *zones = on<ZonesPage>(Page::Zones);
    zones->choose(72);
    QTest::mouseClick(zones->drawButton(), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.front().front().value<ZoneId>(), ZoneId{72});
    const QList<GeoPoint> outline = around(offsetBy(Middle, 20000, 0), 1500);
    m_dialog->takeOutline({72}, outline);
    QCOMPARE(m_dialog->edited().zones.value({72}).outline, outline);
    QCOMPARE(zones->groundText(), u"9.0 km², 4 corner(s)."_s);
    QVERIFY(m_dialog->saveButton()->isEnabled());
    QTest::mouseClick(zones->clearButton(), Qt::LeftButton);
    QVERIFY(!m_dialog->isChanged());
}

void TestSettingsDialog::aProvidersMapNeedsItsNotice()
{
    go(Page::Map);
    auto *map = on<MapPage>(Page::Map);
    QTest::mouseClick(map->use(), Qt::LeftButton, {}, QPoint(8, map->use()->height() / 2));
    QVERIFY(map->use()->isChecked());
    for (const auto &[address, hint] : {std::pair(u"https://example.org/tile.png"_s, u"{z}, {x} and {y}"_s),
                                        std::pair(u"http://example.org/{z}/{x}/{y}.png"_s, u"https"_s),
                                        std::pair(u"https://a:b@example.org/{z}/{x}/{y}.png"_s, u"password"_s)}) {
        type(map->address(), address);
        QVERIFY2(m_dialog->obstacle().contains(hint), qPrintable(m_dialog->obstacle()));
    }
    type(map->address(), u"https://tiles.example.org/{z}/{x}/{y}.png"_s);
    QCOMPARE(m_dialog->obstacle(), u"Map: Enter the notice that the provider asks for."_s);
    type(map->notice(), u"© Example"_s);
    QVERIFY(m_dialog->saveButton()->isEnabled());
    QCOMPARE(m_dialog->edited().settings.onlineMapAddress, u"https://tiles.example.org/{z}/{x}/{y}.png"_s);
    QVERIFY(m_dialog->edited().settings.usesOnlineMap);
}

void TestSettingsDialog::everySettingIsFound_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Page>("page");
    QTest::addColumn<QString>("setting");
    const auto row = [](const char *words, Page page, const char *setting) {
        QTest::newRow(words) << QString::fromUtf8(words) << page << QString::fromUtf8(setting);
    };
    row("company", Page::Office, "Name");
    row("daylight", Page::Office, "Time zone");
    row("euro", Page::Office, "Currency");
    row("opening", Page::Office, "Business hours");
    row("weekend", Page::Office, "Business hours");
    row("autopilot", Page::Engine, "Mode");
    row("minutes between runs", Page::Engine, "Auto runs every");
    row("certificate preferred", Page::Engine, "Skill match");
    row("proximity", Page::Engine, "Proximity");
    row("punctual", Page::Engine, "Availability");
    row("workload", Page::Engine, "Balance");
    row("rating", Page::Engine, "Performance");
    row("keep promise", Page::Engine, "Stability");
    row("lock soon", Page::Engine, "Freeze time");
    row("solver", Page::Engine, "Planning time");
    row("maximum drive", Page::Engine, "Longest drive");
    row("territory apart", Page::Engine, "Zones");
    row("department apart", Page::Engine, "Business units");
    row("job type takes", Page::JobTypes, "Duration");
    row("job type qualification", Page::JobTypes, "Required skills");
    row("job type toggle", Page::JobTypes, "Engine enabled");
    row("job type urgency", Page::JobTypes, "Priority in a run");
    row("rename skill", Page::Skills, "Name");
    row("vip", Page::Tags, "Tags that raise the priority");
    row("flexible", Page::Tags, "Tags that lower the priority");
    row("branch", Page::BusinessUnits, "Name");
    row("district rename", Page::Zones, "Name");
    row("polygon", Page::Zones, "Outline");
    row("technicians zone count", Page::Zones, "In this zone");
    row("idle few", Page::Hints, "Under-loaded below");
    row("under-loaded time", Page::Hints, "Under-loaded from");
    row("stuck", Page::Hints, "Stalled after");
    row("lateness", Page::Hints, "Running behind from");
    row("gps", Page::Hints, "Position is old after");
    row("raster", Page::Hints, "Starts snap to");
    row("motorway", Page::Driving, "Speeds in km/h");
    row("signal", Page::Driving, "Wait at traffic lights");
    row("yield", Page::Driving, "Wait at give-ways");
    row("rush hour", Page::Driving, "Traffic in per cent");
    row("straight line", Page::Driving, "Speed without a map");
    row("openstreetmap", Page::Map, "Region");
    row("internet", Page::Map, "Online map");
    row("url", Page::Map, "Address of a tile");
    row("attribution", Page::Map, "Notice on the map");
    row("traccar", Page::Phones, "Feed");
    row("pairing", Page::Phones, "Who may");
    row("interface", Page::Phones, "Address");
    row("tcp", Page::Phones, "Port");
    row("tls", Page::Phones, "Encryption");
    row("FREEZE", Page::Engine, "Freeze time");
}

void TestSettingsDialog::everySettingIsFound()
{
    QFETCH(const QString, words);
    QFETCH(const Page, page);
    QFETCH(const QString, setting);
    QTest::keyClick(m_dialog, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_dialog->search()->hasFocus());
    QTest::keyClicks(m_dialog->search(), words);
    SettingRow *row = m_dialog->pageOf(page)->row(setting);
    QVERIFY2(row, "there is no such setting");
    QVERIFY(row->isFound());
    QVERIFY(!m_dialog->pageList()->item(int(page))->isHidden());
    QCOMPARE(m_dialog->page(), page);
    QVERIFY(!row->visibleRegion().isEmpty());
}

void TestSettingsDialog::theSearchNarrowsThePages()
{
    SearchField *search = m_dialog->search();
    search->setFocus();
    QTest::keyClicks(search, u"priority"_s);
    QStringList shown;
    for (int row = 0; row < m_dialog->pageList()->count(); ++row) {
        if (!m_dialog->pageList()->item(row)->isHidden())
            shown.append(m_dialog->pageList()->item(row)->text());
    }
    QCOMPARE(shown, (QStringList{u"Job types (1)"_s, u"Tags (2)"_s}));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!m_dialog->found().isEmpty());
    QWidget *editor = m_dialog->found().front()->editor();
    QVERIFY(editor->hasFocus() || editor->isAncestorOf(QApplication::focusWidget()));
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(m_dialog->pageList()->item(0)->text(), u"Office"_s);
    QVERIFY(!m_dialog->pageList()->item(0)->isHidden());
    QVERIFY(m_dialog->found().isEmpty());
    QTest::keyClicks(search, u"xyzzy"_s);
    QVERIFY(m_dialog->found().isEmpty());
}

void TestSettingsDialog::othersChangesAreTakenOver()
{
    go(Page::Engine);
    auto *engine = on<EnginePage>(Page::Engine);
    type(engine->freeze(), u"45"_s);
    const auto other = m_office->openWindow(u"other"_s);
    QVERIFY(changeSettings(*other, [](OfficeSettings &settings) { settings.planningTime = Seconds(8); }));
    QTRY_COMPARE(engine->planningTime()->value(), 8);
    QCOMPARE(engine->freeze()->value(), 45);
    QCOMPARE(m_dialog->edited().settings.freeze, Seconds(Minutes(45)));
    QVERIFY(m_dialog->saveButton()->isEnabled());
}

void TestSettingsDialog::collisionsAreAskedAbout()
{
    go(Page::Engine);
    auto *engine = on<EnginePage>(Page::Engine);
    type(engine->freeze(), u"45"_s);
    const auto other = m_office->openWindow(u"other"_s);
    QVERIFY(changeSettings(*other, [](OfficeSettings &settings) { settings.freeze = Minutes(15); }));
    QTRY_COMPARE(m_dialog->obstacle(), u"Decide what was changed in another window."_s);
    QVERIFY(!m_dialog->saveButton()->isEnabled());
    QCOMPARE(engine->freeze()->value(), 45);
    for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"Take &theirs"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(engine->freeze()->value(), 15);
    QVERIFY(!m_dialog->isChanged());
}

void TestSettingsDialog::closingAsksOnlyAboutChanges()
{
    type(editor<QLineEdit>(Page::Office, u"Name"_s), u"Hills"_s);
    answer(u"Keep editing"_s);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    type(editor<QLineEdit>(Page::Office, u"Name"_s), u"Harbour Heating"_s);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void TestSettingsDialog::aRefusalIsToldAndNothingIsLost()
{
    type(editor<QLineEdit>(Page::Office, u"Name"_s), u"Hills"_s);
    QTest::mouseClick(m_dialog->saveButton(), Qt::LeftButton);
    QVERIFY(!m_dialog->saveButton()->isEnabled());
    m_dialog->refuse(u"The disk is full."_s);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_dialog->saveButton()->isEnabled());
    QCOMPARE(m_dialog->edited().settings.name, u"Hills"_s);
}

void TestSettingsDialog::everyInputHasAName()
{
    for (int page = 0; page < SettingsDialog::PageCount; ++page) {
        const QList<SettingRow *> rows = m_dialog->pageOf(Page(page))->rows();
        QVERIFY(!rows.isEmpty());
        for (const SettingRow *row : rows) {
            QVERIFY(!row->label().isEmpty());
            QCOMPARE(row->editor()->accessibleName(), row->label());
        }
    }
}

void TestSettingsDialog::paints_data()
{
    QTest::addColumn<Page>("page");
    QTest::addColumn<ThemeSource::Choice>("choice");
    const char *names[] = {"office", "engine", "types",   "skills", "tags",  "units",
                           "zones",  "hints",  "driving", "map",    "phones"};
    for (int page = 0; page < SettingsDialog::PageCount; ++page) {
        QTest::addRow("%s-light", names[page]) << Page(page) << ThemeSource::Choice::Light;
        QTest::addRow("%s-dark", names[page]) << Page(page) << ThemeSource::Choice::Dark;
    }
}

// With CALLOUT_PICTURES naming a folder the pictures are kept for a person to look at.
void TestSettingsDialog::paints()
{
    QFETCH(const Page, page);
    QFETCH(const ThemeSource::Choice, choice);
    m_themes.setChoice(choice);
    m_dialog->resize(1120, 680);
    go(page);
    if (page == Page::Engine)
        QTRY_COMPARE(on<EnginePage>(Page::Engine)->trial()->text(0, 0), u"1 h 30 min"_s);
    const auto ground = [this] { return m_dialog->grab().toImage().pixelColor(4, 4); };
    QTRY_COMPARE(ground(), m_themes.theme().window);
    if (const QString folder = qEnvironmentVariable("CALLOUT_PICTURES"); !folder.isEmpty())
        m_dialog->grab().save(u"%1/settings-%2.png"_s.arg(folder, QLatin1StringView(QTest::currentDataTag())));
    m_themes.setChoice(ThemeSource::Choice::Light);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
