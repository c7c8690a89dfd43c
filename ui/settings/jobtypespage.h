#pragma once

#include "ui/settings/recordpage.h"

class QCheckBox;
class QComboBox;

namespace callout {

class ChipPicker;
class DurationEdit;

/// The kinds of work, with what a new job of a kind starts from, and how the engine treats it.
class JobTypesPage : public RecordPageOf<JobType>
{
    Q_OBJECT

public:
    explicit JobTypesPage(const ThemeSource &themes, QWidget *parent = nullptr);

    void follow(const OfficeRecords &records) override;

    [[nodiscard]] DurationEdit *duration() const { return m_duration; }
    [[nodiscard]] ChipPicker *skills() const { return m_skills; }
    [[nodiscard]] QCheckBox *engineBox() const { return m_isEngineEnabled; }
    [[nodiscard]] QComboBox *step() const { return m_step; }

protected:
    void showDetails(qint64 id) override;
    [[nodiscard]] QString problemOf(qint64 id) const override;

private:
    [[nodiscard]] QStringList namesOf(const QList<SkillId> &ids) const;
    void takeSkills();

    DurationEdit *m_duration;
    ChipPicker *m_skills;
    QCheckBox *m_isEngineEnabled;
    QComboBox *m_step;
    RecordTable<Skill> m_known;
};

} // namespace callout
