#pragma once

#include "core/domain/daysnapshot.h"
#include "ui/dialogs/techniciansection.h"
#include "ui/models/recordsource.h"

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace callout {

class AddressInputs;
class ChipPicker;
class DurationEdit;
class RecordBox;

/// Who it is and how to reach them, and where their day begins.
class PersonSection : public TechnicianSection
{
    Q_OBJECT

public:
    PersonSection(const RecordSource &records, const ThemeSource &themes);

    void show(const Technician &technician) override;
    void read(Technician *technician) const override;

private:
    QLineEdit *m_name;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    AddressInputs *m_home;
};

/// Where they belong: business unit, zones, whom a helper goes with, and whether the engine plans them.
class TeamSection : public TechnicianSection
{
    Q_OBJECT

public:
    TeamSection(const DaySnapshot &day, const ThemeSource &themes);

    void show(const Technician &technician) override;
    void read(Technician *technician) const override;

private:
    const DaySnapshot &m_day;
    RecordBox *m_businessUnit;
    ChipPicker *m_zones;
    RecordBox *m_leader;
    QCheckBox *m_isManaged;
    QCheckBox *m_isActive;
};

/// How much a day may hold.
class LimitsSection : public TechnicianSection
{
    Q_OBJECT

public:
    explicit LimitsSection(const ThemeSource &themes);

    void show(const Technician &technician) override;
    void read(Technician *technician) const override;

private:
    QCheckBox *m_hasMostJobs;
    QSpinBox *m_mostJobs;
    QCheckBox *m_hasMostWork;
    DurationEdit *m_mostWork;
};

} // namespace callout
