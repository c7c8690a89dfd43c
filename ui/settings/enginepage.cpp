#include "ui/settings/enginepage.h"

#include "ui/models/reasonwords.h"
#include "ui/settings/inputs.h"
#include "ui/settings/trialtable.h"
#include "ui/settings/weightslider.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr int HighestWeight = 100;
constexpr int LongestFreeze = 24 * 60; // minutes
constexpr int LongestSearch = 120;     // seconds
constexpr int LongestPause = 120;      // minutes
constexpr int LongestDrive = 240;      // minutes
constexpr Minutes UsualLongestDrive{60};
constexpr Minutes UsualAutoEvery{10};
constexpr auto Pause = 350ms;

int minutesOf(Seconds span)
{
    return int(std::chrono::round<Minutes>(span).count());
}

/// What of the office a run reads.
EngineRules rulesOf(const OfficeRecords &records)
{
    QList<JobType> types = records.jobTypes.values();
    std::ranges::sort(types, {}, &JobType::id);
    return {records.settings, types};
}

} // namespace

EnginePage::EnginePage(Engine &engine, const ThemeSource &themes, QWidget *parent)
    : SettingsPage(themes, tr("Engine"), tr("When Auto-Assign runs, what it aims for and what it leaves alone."),
                   parent)
    , m_engine(engine)
    , m_mode(new QComboBox)
    , m_every(numberBox(1, LongestPause))
    , m_stability(new WeightSlider(tr("Stability"), HighestWeight))
    , m_freeze(numberBox(0, LongestFreeze, 5))
    , m_planningTime(numberBox(1, LongestSearch))
    , m_isDriveLimited(new QCheckBox(tr("Limited to")))
    , m_longestDrive(numberBox(1, LongestDrive, 5))
    , m_staysInZone(new QCheckBox(tr("&Zones stay apart")))
    , m_staysInUnit(new QCheckBox(tr("&Business units stay apart")))
    , m_trial(new TrialTable(themes))
{
    addHeading(tr("When it runs"));
    addModes();
    addHeading(tr("What makes one assignment better than another"));
    addWeights();
    addHeading(tr("What is left alone"));
    addLimits();
    addDriveLimit();
    addHeading(tr("Territories"));
    addTerritories();
    body()->addStretch();
    setAside(m_trial);
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &EnginePage::tryThese);
}

void EnginePage::addModes()
{
    const OfficeSettings usual;
    for (const EngineMode mode : {EngineMode::Auto, EngineMode::Assist, EngineMode::Off})
        m_mode->addItem(StatusWords::of(mode), int(mode));
    SettingRow *row =
        bind((new SettingRow(themes(), tr("&Mode"), m_mode))
                 ->withNote(tr(
                     "Auto plans and applies by itself. Assist plans when asked and waits for you. Off does neither."))
                 ->withSynonyms(tr("automatic assist off manual autopilot engine")),
             [this](const OfficeSettings &settings) {
                 m_mode->setCurrentIndex(m_mode->findData(int(settings.engineMode.value_or(EngineMode::Assist))));
             },
             [this](OfficeSettings *settings) {
                 const auto mode = EngineMode(m_mode->currentData().toInt());
                 settings->engineMode = mode == EngineMode::Assist ? std::nullopt : std::optional(mode);
             });
    setUsual(row, StatusWords::of(EngineMode::Assist), usual);
    watch(m_mode, &QComboBox::currentIndexChanged);

    row = bind((new SettingRow(themes(), tr("Auto runs &every"), m_every))
                   ->withUnit(tr("min"))
                   ->withNote(tr("In business hours, and at once when an emergency comes in."))
                   ->withSynonyms(tr("minutes between runs interval repeat automatic")),
               [this](const OfficeSettings &settings) {
                   m_every->setValue(minutesOf(settings.autoEvery.value_or(UsualAutoEvery)));
               },
               [this](OfficeSettings *settings) {
                   const Minutes every(m_every->value());
                   settings->autoEvery = every == UsualAutoEvery ? std::nullopt : std::optional<Seconds>(every);
               });
    setUsual(row, tr("%n min", nullptr, int(UsualAutoEvery.count())), usual);
    watch(m_every, &QSpinBox::valueChanged);
}

void EnginePage::addWeights()
{
    const OfficeSettings usual;
    const auto synonyms = [](Factor factor) {
        switch (factor) {
        case Factor::SkillMatch:
            return tr("weight certificate qualification preferred");
        case Factor::Proximity:
            return tr("weight drive near distance kilometres miles");
        case Factor::Availability:
            return tr("weight slack late punctual on time");
        case Factor::Balance:
            return tr("weight fair even load workload");
        case Factor::Performance:
            return tr("weight rating reviews first-time fix ticket revenue");
        }
        return QString();
    };
    for (int factor = 0; factor < FactorCount; ++factor) {
        const QString name = ReasonWords::name(Factor(factor));
        auto *weight = new WeightSlider(name, HighestWeight);
        m_weights.append(weight);
        SettingRow *row = bind((new SettingRow(themes(), name, weight))
                                   ->withUnit(tr("points"))
                                   ->withNote(ReasonWords::meaning(Factor(factor)))
                                   ->withSynonyms(synonyms(Factor(factor))),
                               [weight, factor](const OfficeSettings &settings) {
                                   weight->setValue(weightsOf(settings)[std::size_t(factor)]);
                               },
                               [weight, factor](OfficeSettings *settings) {
                                   FactorWeights weights = weightsOf(*settings);
                                   weights[std::size_t(factor)] = weight->value();
                                   settings->factorWeights = weights == UsualWeights
                                       ? QList<int>()
                                       : QList<int>(weights.begin(), weights.end());
                               });
        setUsual(row, QString::number(UsualWeights[std::size_t(factor)]), usual);
        watch(weight, &WeightSlider::valueChanged);
    }
}

void EnginePage::addLimits()
{
    const OfficeSettings usual;
    SettingRow *row = bind(
        (new SettingRow(themes(), tr("&Stability"), m_stability))
            ->withUnit(tr("points"))
            ->withNote(tr("What a run must gain to take a job from its technician: more keeps promises."))
            ->withSynonyms(tr("keep promise change reshuffle churn price")),
        [this](const OfficeSettings &settings) { m_stability->setValue(settings.stability.value_or(UsualStability)); },
        [this](OfficeSettings *settings) {
            const int value = m_stability->value();
            settings->stability = value == UsualStability ? std::nullopt : std::optional(value);
        });
    setUsual(row, QString::number(UsualStability), usual);
    watch(m_stability, &WeightSlider::valueChanged);

    row = bind((new SettingRow(themes(), tr("&Freeze time"), m_freeze))
                   ->withUnit(tr("min"))
                   ->withNote(tr("What starts within this time is not changed any more."))
                   ->withSynonyms(tr("lock leave alone ahead soon starts within")),
               [this](const OfficeSettings &settings) { m_freeze->setValue(minutesOf(settings.freeze)); },
               [this](OfficeSettings *settings) { settings->freeze = Minutes(m_freeze->value()); });
    setUsual(row, tr("%n min", nullptr, minutesOf(usual.freeze)), usual);
    watch(m_freeze, &QSpinBox::valueChanged);

    row = bind((new SettingRow(themes(), tr("&Planning time"), m_planningTime))
                   ->withUnit(tr("s"))
                   ->withNote(tr("How long a run may search. A first plan comes at once and gets better until then."))
                   ->withSynonyms(tr("search seconds time limit run duration solver")),
               [this](const OfficeSettings &settings) {
                   m_planningTime->setValue(int(settings.planningTime.value_or(UsualPlanningTime).count()));
               },
               [this](OfficeSettings *settings) {
                   const Seconds search(m_planningTime->value());
                   settings->planningTime = search == UsualPlanningTime ? std::nullopt : std::optional(search);
               });
    setUsual(row, tr("%n s", nullptr, int(UsualPlanningTime.count())), usual);
    watch(m_planningTime, &QSpinBox::valueChanged);
}

void EnginePage::addDriveLimit()
{
    auto *input = new QWidget;
    auto *line = new QHBoxLayout(input);
    line->setContentsMargins({});
    line->addWidget(m_isDriveLimited);
    line->addWidget(m_longestDrive, 1);
    input->setFocusProxy(m_isDriveLimited);
    m_longestDrive->setAccessibleName(tr("Longest drive in minutes"));
    const OfficeSettings usual;
    SettingRow *row = bind((new SettingRow(themes(), tr("&Longest drive"), input))
                               ->withUnit(tr("min"))
                               ->withNote(tr("Between two stops. Nobody is planned to drive longer."))
                               ->withSynonyms(tr("maximum drive limit distance between stops")),
                           [this](const OfficeSettings &settings) {
                               m_isDriveLimited->setChecked(settings.maximumDrive.has_value());
                               m_longestDrive->setEnabled(settings.maximumDrive.has_value());
                               m_longestDrive->setValue(minutesOf(settings.maximumDrive.value_or(UsualLongestDrive)));
                           },
                           [this](OfficeSettings *settings) {
                               settings->maximumDrive = m_isDriveLimited->isChecked()
                                   ? std::optional<Seconds>(Minutes(m_longestDrive->value()))
                                   : std::nullopt;
                           });
    setUsual(row, tr("not limited"), usual);
    connect(m_isDriveLimited, &QCheckBox::toggled, m_longestDrive, &QWidget::setEnabled);
    watch(m_isDriveLimited, &QCheckBox::toggled);
    watch(m_longestDrive, &QSpinBox::valueChanged);
}

void EnginePage::addTerritories()
{
    const OfficeSettings usual;
    SettingRow *row = bind((new SettingRow(themes(), tr("Zones"), m_staysInZone))
                               ->withNote(tr("Technicians with zones get jobs of these zones alone."))
                               ->withSynonyms(tr("territory area district region apart")),
                           [this](const OfficeSettings &settings) { m_staysInZone->setChecked(settings.staysInZone); },
                           [this](OfficeSettings *settings) { settings->staysInZone = m_staysInZone->isChecked(); });
    setUsual(row, tr("off"), usual);
    watch(m_staysInZone, &QCheckBox::toggled);
    row = bind((new SettingRow(themes(), tr("Business units"), m_staysInUnit))
                   ->withNote(tr("A unit's jobs go to its own people alone."))
                   ->withSynonyms(tr("department division trade apart")),
               [this](const OfficeSettings &settings) { m_staysInUnit->setChecked(settings.staysInUnit); },
               [this](OfficeSettings *settings) { settings->staysInUnit = m_staysInUnit->isChecked(); });
    setUsual(row, tr("off"), usual);
    watch(m_staysInUnit, &QCheckBox::toggled);
}

void EnginePage::follow(const OfficeRecords &records)
{
    m_wanted = rulesOf(records);
    if (!std::exchange(m_isPresentTaken, true))
        m_present = m_tried = m_wanted;
    if (m_isAsked && isVisible() && m_wanted != m_tried)
        m_pause.start();
}

void EnginePage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    if (!std::exchange(m_isAsked, true))
        tryPresent();
    else if (m_wanted != m_tried)
        m_pause.start();
}

void EnginePage::tryPresent()
{
    m_trial->setBusy(true);
    m_answer.await(this, m_engine.tryOut(m_present), [this](const Result<PlanTrial> &trial) {
        m_isPresentKnown = true;
        if (!trial)
            return m_trial->showProblem(trial.error().message);
        m_trial->setBusy(false);
        m_trial->showPresent(*trial);
        m_trial->showTried(*trial);
        if (m_wanted != m_tried)
            m_pause.start();
    });
}

// What is tried has to be held against something: the present rules come first.
void EnginePage::tryThese()
{
    if (!m_isPresentKnown)
        return m_pause.start();
    if (!isVisible())
        return;
    m_tried = m_wanted;
    m_trial->setBusy(true);
    m_answer.await(this, m_engine.tryOut(m_tried), [this](const Result<PlanTrial> &trial) {
        if (!trial)
            return m_trial->showProblem(trial.error().message);
        m_trial->setBusy(false);
        m_trial->showTried(*trial);
    });
}

} // namespace callout
