#pragma once

#include "ui/dialogs/latestanswer.h"
#include "ui/models/engine.h"
#include "ui/settings/settingspage.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace callout {

class TrialTable;
class WeightSlider;

/// When the engine plans, what it aims for and what it keeps its hands off. Beside it, what a run with these rules would
/// make of today's jobs.
class EnginePage : public SettingsPage
{
    Q_OBJECT

public:
    EnginePage(Engine &engine, const ThemeSource &themes, QWidget *parent = nullptr);

    /// What the other pages changed counts in a trial too.
    void follow(const OfficeRecords &records) override;

    [[nodiscard]] QComboBox *mode() const { return m_mode; }
    [[nodiscard]] QSpinBox *every() const { return m_every; }
    [[nodiscard]] WeightSlider *weight(Factor factor) const { return m_weights.at(qsizetype(factor)); }
    [[nodiscard]] WeightSlider *stability() const { return m_stability; }
    [[nodiscard]] QSpinBox *freeze() const { return m_freeze; }
    [[nodiscard]] QSpinBox *planningTime() const { return m_planningTime; }
    [[nodiscard]] QCheckBox *zones() const { return m_staysInZone; }
    [[nodiscard]] QCheckBox *units() const { return m_staysInUnit; }
    [[nodiscard]] TrialTable *trial() const { return m_trial; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addModes();
    void addWeights();
    void addLimits();
    void addDriveLimit();
    void addTerritories();
    void tryPresent();
    void tryThese();

    Engine &m_engine;
    QComboBox *m_mode;
    QSpinBox *m_every;
    QList<WeightSlider *> m_weights;
    WeightSlider *m_stability;
    QSpinBox *m_freeze;
    QSpinBox *m_planningTime;
    QCheckBox *m_isDriveLimited;
    QSpinBox *m_longestDrive;
    QCheckBox *m_staysInZone;
    QCheckBox *m_staysInUnit;
    TrialTable *m_trial;
    QTimer m_pause; ///< while the person still turns knobs
    LatestAnswer m_answer;
    EngineRules m_present;
    EngineRules m_wanted;
    EngineRules m_tried; ///< last
    bool m_isPresentTaken = false;
    bool m_isAsked = false;
    bool m_isPresentKnown = false;
};

} // namespace callout
