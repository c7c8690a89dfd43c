#pragma once

#include "ui/models/dayvalue.h"
#include "ui/models/mapbriefs.h"

#include <QCoreApplication>

namespace callout {

/// What a card tells of a technician at a glance.
struct TechnicianBrief {
    TechnicianId technician;
    QString name;
    QString initials;
    TechnicianStatus status = TechnicianStatus::OffShift;
    QString statusText; ///< "On job · 09:12"
    bool isPaused = false;
    /// One hint in words, with what it looks like.
    struct Hint {
        HintKind kind = HintKind::NoShift;
        HintSeverity severity = HintSeverity::Quiet;
        QString text;

        friend bool operator==(const Hint &, const Hint &) = default;
    };
    QList<Hint> hints;
    QList<BriefLine> lines;  ///< figures: "Current value", "£420.00"
    QString note;            ///< what to know of the figures; mostly empty
    double completion = 0.0; ///< 0..1

    [[nodiscard]] bool isEmpty() const { return !technician; }
    /// All of it, line by line, for screen readers.
    [[nodiscard]] QString text() const;
    friend bool operator==(const TechnicianBrief &, const TechnicianBrief &) = default;
};

/// Writes the briefs of technicians.
class TechnicianBriefs
{
    Q_DECLARE_TR_FUNCTIONS(callout::TechnicianBriefs)

public:
    TechnicianBriefs(const DaySnapshot &day, const DriveTimes &drives, const TicketsByType &tickets)
        : m_day(day)
        , m_drives(drives)
        , m_tickets(tickets)
    {
    }

    /// Empty where the technician is unknown.
    [[nodiscard]] TechnicianBrief of(TechnicianId technician, Instant now) const;

private:
    [[nodiscard]] QList<BriefLine> lines(const DayValue &value) const;
    [[nodiscard]] static QString note(const DayValue &value);

    const DaySnapshot &m_day;
    const DriveTimes &m_drives;
    const TicketsByType &m_tickets;
};

} // namespace callout
