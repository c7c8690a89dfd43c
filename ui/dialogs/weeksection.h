#pragma once

#include "ui/dialogs/techniciansection.h"

namespace callout {

class WeekEdit;

/// The hours of every week.
class WeekSection : public TechnicianSection
{
    Q_OBJECT

public:
    explicit WeekSection(const ThemeSource &themes);

    void show(const Technician &technician) override;
    void read(Technician *technician) const override;

private:
    WeekEdit *m_week;
};

} // namespace callout
