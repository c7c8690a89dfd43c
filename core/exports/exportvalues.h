#pragma once

#include "core/domain/job.h"
#include "core/domain/officecalendar.h"

#include <QLocale>

namespace callout {

/// Whether values are written for programs, as ISO has them, or for people, as a locale has them.
struct ExportForm {
    OfficeCalendar calendar;
    std::optional<QLocale> locale; ///< nothing: ISO
};

/// Days, times and amounts of an export.
class ExportValues
{
public:
    explicit ExportValues(ExportForm form) : m_form(std::move(form)) {}

    /// Empty for nothing.
    [[nodiscard]] QString moment(const std::optional<Instant> &at) const;
    [[nodiscard]] QString day(QDate day) const;
    /// Without the currency: "1250.50". Empty for nothing.
    [[nodiscard]] QString money(const std::optional<Money> &amount) const;
    [[nodiscard]] static QString minutes(Seconds duration);
    [[nodiscard]] const OfficeCalendar &calendar() const { return m_form.calendar; }

    /// What stands between fields: a locale with a decimal comma wants a semicolon.
    [[nodiscard]] QChar delimiter() const;

private:
    ExportForm m_form;
};

} // namespace callout
