#pragma once

#include "core/domain/daysnapshot.h"
#include "ui/dialogs/jobsection.h"

class QDoubleSpinBox;
class QLineEdit;

namespace callout {

/// What it is worth, what was invoiced, how it came in.
class MoneySection : public JobSection
{
    Q_OBJECT

public:
    MoneySection(const DaySnapshot &day, const ThemeSource &themes);

    void show(const Job &job) override;
    void read(Job *job) const override;

private:
    QDoubleSpinBox *m_estimate;
    QLineEdit *m_invoice;
    QLineEdit *m_number;
    QLineEdit *m_source;
};

} // namespace callout
