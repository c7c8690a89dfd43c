#pragma once

#include "core/domain/daysnapshot.h"
#include "ui/dialogs/techniciansection.h"

class QComboBox;
class QVBoxLayout;

namespace callout {

/// What somebody is certified for, each with the day until which it holds; what has expired, or soon will, is marked.
class SkillsSection : public TechnicianSection
{
    Q_OBJECT

public:
    /// Skills that expire within this time are marked.
    static constexpr int SoonDays = 30;

    SkillsSection(const DaySnapshot &day, QDate today, const ThemeSource &themes);

    void show(const Technician &technician) override;
    void read(Technician *technician) const override;

private:
    void addSkill(SkillId skill);
    void remove(SkillId skill);
    void rebuild();
    [[nodiscard]] QWidget *makeRow(const HeldSkill &held);
    void offerRest();

    const DaySnapshot &m_day;
    QDate m_today;
    QList<HeldSkill> m_held;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    QComboBox *m_add;
};

} // namespace callout
