#pragma once

#include "core/domain/daysnapshot.h"
#include "core/domain/pastwork.h"
#include "ui/dialogs/techniciansection.h"

class QDoubleSpinBox;
class QGridLayout;
class QPushButton;
class QSpinBox;

namespace callout {

class ThemedLabel;

/// How well somebody does: the figures that the engine reckons with, beside what the last months' jobs tell.
class FiguresSection : public TechnicianSection
{
    Q_OBJECT

public:
    static constexpr std::chrono::days Memory{90};

    FiguresSection(const DaySnapshot &day, const ThemeSource &themes);

    void show(const Technician &technician) override;
    void read(Technician *technician) const override;

    /// What the office file tells; a sentence where it cannot tell.
    void setPastWork(const PastWork &past);
    void setFailure(const QString &message);
    [[nodiscard]] QPushButton *useButton() const { return m_use; }

private:
    void useFigures();
    void showTickets(const TicketsByType &tickets);

    const DaySnapshot &m_day;
    PastWork m_past;
    QSpinBox *m_onTime;
    QSpinBox *m_firstTimeFix;
    QDoubleSpinBox *m_rating;
    ThemedLabel *m_told;
    QWidget *m_tickets;
    QGridLayout *m_ticketGrid;
    QPushButton *m_use;
};

} // namespace callout
