#pragma once

#include "core/domain/daysnapshot.h"
#include "core/live/alerts.h"

#include <QCoreApplication>
#include <QString>

namespace callout {

/// Alerts in words for a dispatcher; times in the office's zone and the locale.
class AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::AlertWords)

public:
    explicit AlertWords(const DaySnapshot &day) : m_day(day) {}

    /// "Ana Moreno will be 25 min late at J-1011 (window until 12:00)"
    [[nodiscard]] QString title(const Alert &alert) const;
    /// What comes of it, and what else there is to know: "J-1012 and 1 more stop will be late too". May be empty.
    [[nodiscard]] QString detail(const Alert &alert) const;
    /// "since 10:41"
    [[nodiscard]] QString since(const Alert &alert) const;

private:
    [[nodiscard]] QString name(TechnicianId technician) const;
    [[nodiscard]] QString number(JobId job) const;
    [[nodiscard]] QString lateTitle(const Alert &alert) const;
    [[nodiscard]] QString helpTitle(const Alert &alert) const;
    [[nodiscard]] QString contradictionTitle(const Alert &alert) const;
    [[nodiscard]] static QString reported(std::optional<JobStep> step);

    const DaySnapshot &m_day;
};

} // namespace callout
