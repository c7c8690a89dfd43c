#pragma once

#include "core/domain/officecalendar.h"

#include <QWidget>

class QDateEdit;
class QTimeEdit;

namespace callout {

/// An input for a span of time on the office's calendar: from a day and time to a day and time, or to a time of the same
/// day.
class SpanEdit : public QWidget
{
    Q_OBJECT

public:
    enum class Days { One, Several };

    SpanEdit(const OfficeCalendar &calendar, Days days, QWidget *parent = nullptr);

    void setSpan(const TimeWindow &span);
    /// May end before it begins, as somebody typed it.
    [[nodiscard]] TimeWindow span() const;
    /// The day that the span begins on.
    [[nodiscard]] QDate date() const;
    void setDate(QDate date);
    /// From midnight to midnight: the times go out of sight. For several days.
    void setWholeDays(bool whole);
    /// Hides the day: another input has it.
    void setDateVisible(bool visible);

signals:
    void spanEdited();

private:
    [[nodiscard]] QDateEdit *makeDate(const QString &name);
    [[nodiscard]] QTimeEdit *makeTime(const QString &name);

    OfficeCalendar m_calendar;
    QDateEdit *m_firstDate;
    QTimeEdit *m_begin;
    QDateEdit *m_lastDate = nullptr;
    QTimeEdit *m_end;
    bool m_isWholeDays = false;
};

} // namespace callout
