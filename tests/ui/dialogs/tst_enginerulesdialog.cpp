#include "tests/support/fakeengine.h"
#include "ui/dialogs/chippicker.h"
#include "ui/dialogs/enginerulesdialog.h"
#include "ui/dialogs/jobtyperules.h"
#include "ui/dialogs/trialtable.h"
#include "ui/dialogs/weightslider.h"
#include "ui/style/themesource.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

/// What Auto-Assign aims for, and what it does to today's jobs.
class TestEngineRulesDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void nothingTouchedChangesNothing();
    void oneWeightSetsTheWeights();
    void sliderAndNumberAreOne();
    void theUsualStaysUnset();
    void limitsAndTerritories();
    void tagsAreKept();
    void typesAreSortedAndEdited();
    void thePresentRulesAreTriedFirst();
    void aChangeIsTriedOnceTheHandRests();
    void aFailureIsTold();
    void paints_data();
    void paints();

private:
    [[nodiscard]] std::unique_ptr<EngineRulesDialog> open()
    {
        return std::make_unique<EngineRulesDialog>(m_rules, *m_engine, m_themes);
    }

    EngineRules m_rules;
    std::unique_ptr<test::FakeEngine> m_engine;
    ThemeSource m_themes{ThemeSource::Choice::Light};
};

void TestEngineRulesDialog::initTestCase()
{
    m_themes.applyTo(*qApp);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestEngineRulesDialog::init()
{
    m_rules = {};
    m_rules.types = {{.id = {1}, .name = u"Service"_s}, {.id = {2}, .name = u"Burst pipe"_s, .priorityStep = 1}};
    m_engine = std::make_unique<test::FakeEngine>();
    m_engine->trial = PlanTrial{.totals = {.drive = Seconds(90 * 60), .open = 2, .spread = 12.0},
                                .points = {25.0, 20.0, 15.5, 7.0, 9.0}};
}

void TestEngineRulesDialog::nothingTouchedChangesNothing()
{
    const EngineRules rules = open()->rules();
    QCOMPARE(rules.settings, m_rules.settings);
    QCOMPARE(rules.types.size(), 2);
}

void TestEngineRulesDialog::oneWeightSetsTheWeights()
{
    const auto dialog = open();
    dialog->weight(Factor::Proximity)->slider()->setValue(60);
    QCOMPARE(dialog->rules().settings.factorWeights, (QList{30, 60, 20, 15, 10}));
}

void TestEngineRulesDialog::sliderAndNumberAreOne()
{
    const auto dialog = open();
    WeightSlider *weight = dialog->weight(Factor::Balance);
    dialog->show();
    QTest::keyClick(weight->slider(), Qt::Key_Right);
    QCOMPARE(weight->number()->value(), 16);
    weight->number()->setValue(40);
    QCOMPARE(weight->slider()->value(), 40);
}

void TestEngineRulesDialog::theUsualStaysUnset()
{
    m_rules.settings.factorWeights = {10, 10, 10, 10, 60};
    m_rules.settings.stability = 50;
    m_rules.settings.planningTime = Seconds(10);
    const auto dialog = open();
    QCOMPARE(dialog->weight(Factor::Performance)->value(), 60);
    dialog->showUsual();
    QCOMPARE(dialog->rules().settings.factorWeights, QList<int>());
    QVERIFY(!dialog->rules().settings.stability);
    QVERIFY(!dialog->rules().settings.planningTime);
}

void TestEngineRulesDialog::limitsAndTerritories()
{
    const auto dialog = open();
    dialog->stability()->setValue(33);
    dialog->freeze()->setValue(45);
    dialog->planningTime()->setValue(8);
    dialog->zones()->click();
    dialog->units()->click();
    const OfficeSettings settings = dialog->rules().settings;
    QCOMPARE(settings.stability, std::optional(33));
    QCOMPARE(settings.freeze, Seconds(45 * 60));
    QCOMPARE(settings.planningTime, std::optional(Seconds(8)));
    QVERIFY(settings.staysInZone);
    QVERIFY(settings.staysInUnit);
}

void TestEngineRulesDialog::tagsAreKept()
{
    m_rules.settings.raisedTags = {u"vip"_s};
    const auto dialog = open();
    dialog->raisedTags()->setChips({u"vip"_s, u"elderly"_s});
    QCOMPARE(dialog->rules().settings.raisedTags, (QStringList{u"vip"_s, u"elderly"_s}));
}

void TestEngineRulesDialog::typesAreSortedAndEdited()
{
    const auto dialog = open();
    QCOMPARE(dialog->types()->enabledBox(0)->text(), u"Burst pipe"_s);
    QCOMPARE(dialog->types()->stepBox(0)->currentText(), u"One step higher"_s);
    dialog->types()->enabledBox(1)->click();
    dialog->types()->stepBox(1)->setCurrentIndex(0);
    const QList<JobType> types = dialog->rules().types;
    QCOMPARE(types.at(1).id, JobTypeId{1});
    QVERIFY(!types.at(1).isEngineEnabled);
    QCOMPARE(types.at(1).priorityStep, -2);
}

void TestEngineRulesDialog::thePresentRulesAreTriedFirst()
{
    const auto dialog = open();
    QTRY_COMPARE(dialog->trial()->text(0, 0), u"1 h 30 min"_s);
    QCOMPARE(m_engine->tried.size(), 1);
    QCOMPARE(m_engine->tried.front(), m_rules);
    QCOMPARE(dialog->trial()->text(1, 0), u"2"_s);
    QCOMPARE(dialog->trial()->text(2, 0), u"12%"_s);
    QCOMPARE(dialog->trial()->text(5, 0), u"15.5"_s);
    QCOMPARE(dialog->trial()->text(0, 2), QString());
}

void TestEngineRulesDialog::aChangeIsTriedOnceTheHandRests()
{
    const auto dialog = open();
    QTRY_COMPARE(dialog->trial()->text(0, 0), u"1 h 30 min"_s);
    m_engine->trial = PlanTrial{.totals = {.drive = Seconds(78 * 60), .open = 3, .spread = 12.0},
                                .points = {24.0, 21.5, 15.5, 7.0, 9.0}};
    for (int value = 26; value < 60; ++value)
        dialog->weight(Factor::Proximity)->setValue(value);
    QTRY_COMPARE(m_engine->tried.size(), 2);
    QCOMPARE(m_engine->tried.back().settings.factorWeights.at(1), 59);
    QTRY_COMPARE(dialog->trial()->text(0, 1), u"1 h 18 min"_s);
    QCOMPARE(dialog->trial()->text(0, 2), u"−12 min"_s);
    QCOMPARE(dialog->trial()->text(1, 2), u"+1"_s);
    QCOMPARE(dialog->trial()->text(2, 2), QString());
    QCOMPARE(dialog->trial()->text(3, 2), u"−1.0"_s);
}

void TestEngineRulesDialog::aFailureIsTold()
{
    m_engine->trial = failure(ErrorCode::InvalidInput, u"The day has no technicians."_s);
    const auto dialog = open();
    QTRY_COMPARE(dialog->trial()->state(), u"The day has no technicians."_s);
}

void TestEngineRulesDialog::paints_data()
{
    QTest::addColumn<ThemeSource::Choice>("choice");
    QTest::newRow("light") << ThemeSource::Choice::Light;
    QTest::newRow("dark") << ThemeSource::Choice::Dark;
}

// With CALLOUT_PICTURES naming a folder the pictures are kept for a person to look at.
void TestEngineRulesDialog::paints()
{
    QFETCH(const ThemeSource::Choice, choice);
    m_themes.setChoice(choice);
    const auto dialog = open();
    dialog->show();
    QTRY_COMPARE(dialog->trial()->text(0, 0), u"1 h 30 min"_s);
    const QPixmap picture = dialog->grab();
    if (const QString folder = qEnvironmentVariable("CALLOUT_PICTURES"); !folder.isEmpty())
        picture.save(u"%1/rules-%2.png"_s.arg(folder, QLatin1StringView(QTest::currentDataTag())));
    QCOMPARE(picture.toImage().pixelColor(4, 4), m_themes.theme().window);
}

QTEST_MAIN(TestEngineRulesDialog)
#include "tst_enginerulesdialog.moc"
