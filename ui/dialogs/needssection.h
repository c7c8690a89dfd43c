#pragma once

#include "core/domain/daysnapshot.h"
#include "ui/dialogs/jobsection.h"

class QCheckBox;
class QSpinBox;

namespace callout {

class ChipPicker;
class RecordBox;

/// What the work needs, who should do it, and whether the engine may plan it.
class NeedsSection : public JobSection
{
    Q_OBJECT

public:
    NeedsSection(const DaySnapshot &day, const ThemeSource &themes);

    void show(const Job &job) override;
    void read(Job *job) const override;

private:
    [[nodiscard]] QStringList knownTags() const;

    const DaySnapshot &m_day;
    ChipPicker *m_skills;
    ChipPicker *m_tags;
    RecordBox *m_preferred;
    QSpinBox *m_crew;
    QCheckBox *m_isEngineAllowed;
    QCheckBox *m_isTechnicianSpecific;
};

} // namespace callout
