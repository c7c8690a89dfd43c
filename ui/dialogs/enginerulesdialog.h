#pragma once

#include "ui/dialogs/latestanswer.h"
#include "ui/models/engine.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QSpinBox;

namespace callout {

class ChipPicker;
class JobTypeRules;
class ThemeSource;
class TrialTable;
class WeightSlider;

/// What Auto-Assign aims for and what it keeps its hands off: weights, stability, times, territories, tags and types of
/// job. Beside them, what a run with these rules would make of today's jobs.
class EngineRulesDialog : public QDialog
{
    Q_OBJECT

public:
    EngineRulesDialog(const EngineRules &rules, Engine &engine, const ThemeSource &themes, QWidget *parent = nullptr);

    /// The rules as the person made them; figures left as usual stay unset.
    [[nodiscard]] EngineRules rules() const;

    [[nodiscard]] WeightSlider *weight(Factor factor) const { return m_weights.at(qsizetype(factor)); }
    [[nodiscard]] WeightSlider *stability() const { return m_stability; }
    [[nodiscard]] QSpinBox *freeze() const { return m_freeze; }
    [[nodiscard]] QSpinBox *planningTime() const { return m_planningTime; }
    [[nodiscard]] QCheckBox *zones() const { return m_staysInZone; }
    [[nodiscard]] QCheckBox *units() const { return m_staysInUnit; }
    [[nodiscard]] ChipPicker *raisedTags() const { return m_raised; }
    [[nodiscard]] JobTypeRules *types() const { return m_types; }
    [[nodiscard]] TrialTable *trial() const { return m_trial; }

public slots:
    void showUsual();

private:
    [[nodiscard]] QWidget *createRules(const ThemeSource &themes);
    [[nodiscard]] QWidget *createLimits(const ThemeSource &themes);
    void fill(const OfficeSettings &settings);
    void watch();
    void tryPresent();
    void tryThese();

    EngineRules m_before;
    Engine &m_engine;
    QList<WeightSlider *> m_weights;
    WeightSlider *m_stability;
    QSpinBox *m_freeze;
    QSpinBox *m_planningTime;
    QCheckBox *m_staysInZone;
    QCheckBox *m_staysInUnit;
    ChipPicker *m_raised;
    ChipPicker *m_lowered;
    JobTypeRules *m_types;
    TrialTable *m_trial;
    QTimer m_pause; ///< while the person still turns knobs
    LatestAnswer m_answer;
    bool m_isPresentKnown = false;
};

} // namespace callout
