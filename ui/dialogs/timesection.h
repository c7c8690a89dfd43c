#pragma once

#include "core/domain/daysnapshot.h"
#include "ui/dialogs/jobsection.h"

class QCheckBox;
class QDateEdit;
class QSpinBox;
class QTimeEdit;

namespace callout {

class DurationEdit;

/// When: the arrival window promised, in the office's time zone, and how long the work takes.
class TimeSection : public JobSection
{
    Q_OBJECT

public:
    TimeSection(const DaySnapshot &day, const ThemeSource &themes);

    void show(const Job &job) override;
    void read(Job *job) const override;

private:
    [[nodiscard]] QWidget *windowEditor();
    void showWindow(const std::optional<TimeWindow> &window);

    const DaySnapshot &m_day;
    QCheckBox *m_isPromised;
    QDateEdit *m_date;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    int m_nights = 0; ///< how many days after the date the window ends
    DurationEdit *m_duration;
    QSpinBox *m_days;
    QCheckBox *m_isConfirmed;
};

} // namespace callout
