#include "ui/dialogs/spanedit.h"

#include "ui/style/spacing.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimeEdit>

namespace callout {

SpanEdit::SpanEdit(const OfficeCalendar &calendar, Days days, QWidget *parent)
    : QWidget(parent)
    , m_calendar(calendar)
    , m_firstDate(makeDate(days == Days::One ? tr("Day") : tr("First day")))
    , m_begin(makeTime(tr("Begins")))
{
    if (days == Days::Several)
        m_lastDate = makeDate(tr("Last day"));
    m_end = makeTime(tr("Ends"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::Small);
    layout->addWidget(m_firstDate, 3);
    layout->addWidget(m_begin, 2);
    layout->addWidget(new QLabel(QStringLiteral("–")));
    if (m_lastDate)
        layout->addWidget(m_lastDate, 3);
    layout->addWidget(m_end, 2);
    setFocusProxy(m_firstDate);
    // Whoever moves the first day means the whole of it.
    connect(m_firstDate, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (m_lastDate && m_lastDate->date() < date)
            m_lastDate->setDate(date);
    });
}

QDateEdit *SpanEdit::makeDate(const QString &name)
{
    auto *edit = new QDateEdit;
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    edit->setAccessibleName(name);
    connect(edit, &QDateEdit::dateChanged, this, &SpanEdit::spanEdited);
    return edit;
}

QTimeEdit *SpanEdit::makeTime(const QString &name)
{
    auto *edit = new QTimeEdit;
    edit->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    edit->setAccessibleName(name);
    connect(edit, &QTimeEdit::timeChanged, this, &SpanEdit::spanEdited);
    return edit;
}

void SpanEdit::setSpan(const TimeWindow &span)
{
    const QSignalBlocker quiet(this);
    const QDateTime begin = m_calendar.local(span.begin);
    const QDateTime end = m_calendar.local(span.end);
    m_firstDate->setDate(begin.date());
    m_begin->setTime(begin.time());
    const bool isMidnight = end.time() == QTime(0, 0);
    if (m_lastDate)
        m_lastDate->setDate(m_isWholeDays && isMidnight ? end.date().addDays(-1) : end.date());
    m_end->setTime(end.time());
}

TimeWindow SpanEdit::span() const
{
    if (m_isWholeDays)
        return {m_calendar.day(m_firstDate->date()).begin, m_calendar.day(m_lastDate->date()).end};
    const Instant begin = m_calendar.at(m_firstDate->date(), m_begin->time());
    if (m_lastDate)
        return {begin, m_calendar.at(m_lastDate->date(), m_end->time())};
    // Midnight at the end of a day is the next day's.
    const bool isMidnight = m_end->time() == QTime(0, 0) && m_begin->time() > QTime(0, 0);
    return {begin, m_calendar.at(m_firstDate->date().addDays(isMidnight ? 1 : 0), m_end->time())};
}

QDate SpanEdit::date() const
{
    return m_firstDate->date();
}

void SpanEdit::setDate(QDate date)
{
    m_firstDate->setDate(date);
}

void SpanEdit::setWholeDays(bool whole)
{
    if (!m_lastDate || m_isWholeDays == whole)
        return;
    const TimeWindow shown = span();
    m_isWholeDays = whole;
    m_begin->setVisible(!whole);
    m_end->setVisible(!whole);
    setSpan(shown);
    emit spanEdited();
}

void SpanEdit::setDateVisible(bool visible)
{
    m_firstDate->setVisible(visible);
    setFocusProxy(visible ? static_cast<QWidget *>(m_firstDate) : m_begin);
}

} // namespace callout
