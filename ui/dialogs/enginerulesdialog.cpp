#include "ui/dialogs/enginerulesdialog.h"

#include "ui/dialogs/chippicker.h"
#include "ui/dialogs/defaultbutton.h"
#include "ui/dialogs/formfield.h"
#include "ui/dialogs/jobtyperules.h"
#include "ui/dialogs/themedlabel.h"
#include "ui/dialogs/trialtable.h"
#include "ui/dialogs/weightslider.h"
#include "ui/models/reasonwords.h"
#include "ui/style/spacing.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr QSize FirstSize{980, 660};
constexpr int HighestWeight = 100;
constexpr int LongestFreeze = 24 * 60; // minutes
constexpr int LongestSearch = 120;     // seconds
constexpr auto Pause = 350ms;

ThemedLabel *heading(const ThemeSource &themes, const QString &words)
{
    return new ThemedLabel(themes, ThemedLabel::Type::Strong, ThemedLabel::Ink::Text, words);
}

QSpinBox *spinBox(int lowest, int highest, const QString &suffix)
{
    auto *box = new QSpinBox;
    box->setRange(lowest, highest);
    box->setSuffix(suffix);
    return box;
}

} // namespace

EngineRulesDialog::EngineRulesDialog(const EngineRules &rules, Engine &engine, const ThemeSource &themes,
                                     QWidget *parent)
    : QDialog(parent)
    , m_before(rules)
    , m_engine(engine)
    , m_stability(new WeightSlider(themes, tr("Stability"),
                                   tr("Points a job must gain before it is taken from its technician"), HighestWeight))
    , m_freeze(spinBox(0, LongestFreeze, tr(" min")))
    , m_planningTime(spinBox(1, LongestSearch, tr(" s")))
    , m_staysInZone(new QCheckBox(tr("&Zones stay apart: technicians with zones get jobs of these alone")))
    , m_staysInUnit(new QCheckBox(tr("&Business units stay apart: a unit's jobs go to its own people")))
    , m_raised(new ChipPicker(themes, tr("Type a tag, then Return")))
    , m_lowered(new ChipPicker(themes, tr("Type a tag, then Return")))
    , m_types(new JobTypeRules(rules.types, themes))
    , m_trial(new TrialTable(themes))
{
    setWindowTitle(tr("What Auto-Assign aims for"));
    for (int factor = 0; factor < FactorCount; ++factor) {
        m_weights.append(new WeightSlider(themes, ReasonWords::name(Factor(factor)),
                                          ReasonWords::meaning(Factor(factor)), HighestWeight));
    }
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(createRules(themes));
    auto *buttons = new QDialogButtonBox;
    QPushButton *save = buttons->addButton(tr("Save rules"), QDialogButtonBox::AcceptRole);
    QPushButton *usual = buttons->addButton(tr("As usual"), QDialogButtonBox::ResetRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(spacing::Wide);
    columns->addWidget(scroll, 1);
    columns->addWidget(m_trial);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::Wide, spacing::Wide, spacing::Wide, spacing::Large);
    layout->setSpacing(spacing::Large);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    setOnlyDefault(*this, *save);
    resize(FirstSize);

    fill(rules.settings);
    watch();
    connect(usual, &QPushButton::clicked, this, &EngineRulesDialog::showUsual);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    tryPresent();
}

QWidget *EngineRulesDialog::createRules(const ThemeSource &themes)
{
    auto *rules = new QWidget;
    auto *layout = new QVBoxLayout(rules);
    layout->setContentsMargins(0, 0, spacing::Large, 0);
    layout->setSpacing(spacing::Medium);
    layout->addWidget(heading(themes, tr("What makes one assignment better than another")));
    for (WeightSlider *weight : std::as_const(m_weights))
        layout->addWidget(weight);
    layout->addSpacing(spacing::Small);
    layout->addWidget(heading(themes, tr("What is left alone")));
    layout->addWidget(m_stability);
    layout->addWidget(createLimits(themes));
    layout->addWidget(m_staysInZone);
    layout->addWidget(m_staysInUnit);
    layout->addSpacing(spacing::Small);
    layout->addWidget(heading(themes, tr("What is more urgent, what less")));
    m_raised->setFreeText(true);
    m_lowered->setFreeText(true);
    layout->addWidget(new FormField(themes, tr("Tags that raise the priority"), m_raised));
    layout->addWidget(new FormField(themes, tr("Tags that lower the priority"), m_lowered));
    layout->addSpacing(spacing::Small);
    layout->addWidget(heading(themes, tr("Types of job")));
    layout->addWidget(m_types);
    layout->addStretch();
    return rules;
}

QWidget *EngineRulesDialog::createLimits(const ThemeSource &themes)
{
    auto *limits = new QWidget;
    auto *row = new QHBoxLayout(limits);
    row->setContentsMargins({});
    row->setSpacing(spacing::Medium);
    row->addWidget(new FormField(themes, tr("Nothing changes that starts within"), m_freeze));
    row->addWidget(new FormField(themes, tr("Time to search"), m_planningTime));
    return limits;
}

void EngineRulesDialog::fill(const OfficeSettings &settings)
{
    const FactorWeights weights = weightsOf(settings);
    for (int factor = 0; factor < FactorCount; ++factor)
        m_weights.at(factor)->setValue(weights[std::size_t(factor)]);
    m_stability->setValue(settings.stability.value_or(UsualStability));
    m_freeze->setValue(int(settings.freeze.count() / 60));
    m_planningTime->setValue(int(settings.planningTime.value_or(UsualPlanningTime).count()));
    m_staysInZone->setChecked(settings.staysInZone);
    m_staysInUnit->setChecked(settings.staysInUnit);
    m_raised->setChips(settings.raisedTags);
    m_lowered->setChips(settings.loweredTags);
}

void EngineRulesDialog::showUsual()
{
    const OfficeSettings usual;
    for (int factor = 0; factor < FactorCount; ++factor)
        m_weights.at(factor)->setValue(UsualWeights[std::size_t(factor)]);
    m_stability->setValue(UsualStability);
    m_freeze->setValue(int(usual.freeze.count() / 60));
    m_planningTime->setValue(int(UsualPlanningTime.count()));
}

EngineRules EngineRulesDialog::rules() const
{
    EngineRules rules = m_before;
    FactorWeights weights;
    for (int factor = 0; factor < FactorCount; ++factor)
        weights[std::size_t(factor)] = m_weights.at(factor)->value();
    OfficeSettings &settings = rules.settings;
    settings.factorWeights = weights == UsualWeights ? QList<int>() : QList<int>(weights.begin(), weights.end());
    settings.stability = m_stability->value() == UsualStability ? std::nullopt : std::optional(m_stability->value());
    settings.freeze = Seconds(m_freeze->value() * 60);
    const Seconds search(m_planningTime->value());
    settings.planningTime = search == UsualPlanningTime ? std::nullopt : std::optional(search);
    settings.staysInZone = m_staysInZone->isChecked();
    settings.staysInUnit = m_staysInUnit->isChecked();
    settings.raisedTags = m_raised->chips();
    settings.loweredTags = m_lowered->chips();
    rules.types = m_types->types();
    return rules;
}

void EngineRulesDialog::watch()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &EngineRulesDialog::tryThese);
    const auto touched = [this] { m_pause.start(); };
    const QList<WeightSlider *> sliders = m_weights + QList{m_stability};
    for (WeightSlider *weight : sliders)
        connect(weight, &WeightSlider::valueChanged, this, touched);
    connect(m_freeze, &QSpinBox::valueChanged, this, touched);
    for (QCheckBox *box : {m_staysInZone, m_staysInUnit})
        connect(box, &QCheckBox::toggled, this, touched);
    for (ChipPicker *tags : {m_raised, m_lowered})
        connect(tags, &ChipPicker::chipsChanged, this, touched);
    connect(m_types, &JobTypeRules::changed, this, touched);
}

void EngineRulesDialog::tryPresent()
{
    m_trial->setBusy(true);
    m_answer.await(this, m_engine.tryOut(m_before), [this](const Result<PlanTrial> &trial) {
        m_isPresentKnown = true;
        if (!trial)
            return m_trial->showProblem(trial.error().message);
        m_trial->setBusy(false);
        m_trial->showPresent(*trial);
        m_trial->showTried(*trial);
    });
}

// What is tried has to be held against something: the present rules come first.
void EngineRulesDialog::tryThese()
{
    if (!m_isPresentKnown)
        return m_pause.start();
    m_trial->setBusy(true);
    m_answer.await(this, m_engine.tryOut(rules()), [this](const Result<PlanTrial> &trial) {
        if (!trial)
            return m_trial->showProblem(trial.error().message);
        m_trial->setBusy(false);
        m_trial->showTried(*trial);
    });
}

} // namespace callout
