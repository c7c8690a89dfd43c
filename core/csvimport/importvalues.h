#pragma once

#include "core/domain/job.h"
#include "core/domain/technician.h"

#include <QDate>
#include <QLocale>
#include <QTime>

namespace callout {

/// A day, a time of day, or both, as a field says it.
struct DayTime {
    std::optional<QDate> day;
    std::optional<QTime> time;

    friend bool operator==(const DayTime &, const DayTime &) = default;
};

/// From one time to another, as one field says it.
struct DayTimeSpan {
    DayTime begin;
    DayTime end;

    friend bool operator==(const DayTimeSpan &, const DayTimeSpan &) = default;
};

/// A name that holds through a day: "Gas until 2027-03-01".
struct NameUntil {
    QString name;
    std::optional<QDate> until;

    friend bool operator==(const NameUntil &, const NameUntil &) = default;
};

/// Reads the values of a table as people and programs write them: in the forms of ISO and of one locale. Nothing where a
/// text is no such value.
class ImportValues
{
public:
    explicit ImportValues(const QLocale &locale);

    /// "2026-03-02", and in the locale's own forms: "02/03/2026", "2/3/26".
    [[nodiscard]] std::optional<QDate> day(const QString &text) const;
    /// "08:00", "8.30", "8:30 pm", "8am", "8".
    [[nodiscard]] static std::optional<QTime> time(const QString &text);
    /// A day, a time, or a day and then a time, with a space or a T between.
    [[nodiscard]] std::optional<DayTime> dayTime(const QString &text) const;
    /// "08:00-10:00", "2026-03-02 8 to 10", "2/3/2026 08:00 – 3/3/2026 10:00".
    [[nodiscard]] std::optional<DayTimeSpan> span(const QString &text) const;

    /// "1,250.50", "£95", "95.00 EUR": never below nothing.
    [[nodiscard]] std::optional<Money> money(const QString &text) const;
    /// With a decimal point or comma, from minus the limit to the limit.
    [[nodiscard]] static std::optional<double> degrees(const QString &text, double limit);
    /// A whole number from 1.
    [[nodiscard]] std::optional<int> count(const QString &text) const;
    [[nodiscard]] static std::optional<bool> yesOrNo(const QString &text);
    /// In English or in the language of the program.
    [[nodiscard]] static std::optional<Priority> priority(const QString &text);
    /// In English or in the language of the program: "on call", "holiday", "sick".
    [[nodiscard]] static std::optional<ShiftKind> shiftKind(const QString &text);
    /// With one sign between a name and a domain.
    [[nodiscard]] static std::optional<QString> email(const QString &text);
    /// "Gas", "Gas (2027-03-01)", "Gas until 1/3/2027".
    [[nodiscard]] NameUntil nameUntil(const QString &text) const;
    /// "Mon-Fri 08:00-16:30; Sat, Sun 09:00-12:00 on call", with days in English or in the locale's words.
    [[nodiscard]] std::optional<QList<WeeklyShift>> week(const QString &text) const;
    /// "08:00-12:00; 13:00-16:30", "22:00-06:00 on call", or "off" for none.
    [[nodiscard]] std::optional<QList<WeeklyShift>> weekday(int weekday, const QString &text) const;
    /// Names separated by comma, semicolon, bar or line end.
    [[nodiscard]] static QStringList names(const QString &text);

private:
    /// "Mon", "Mon-Fri", "Mon, Wed".
    [[nodiscard]] QList<int> weekdays(const QString &text) const;
    /// 1 to 7; 0 for another word.
    [[nodiscard]] int weekdayNamed(const QString &word) const;

    QLocale m_locale;
    QStringList m_dayForms;
};

} // namespace callout
