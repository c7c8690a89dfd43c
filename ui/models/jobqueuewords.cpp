#include "ui/models/jobqueuewords.h"

#include "ui/models/verdictwords.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// The locale's short format of a time of day without its minutes: "HH", "h AP".
QString hourFormat(const QLocale &locale)
{
    static const QRegularExpression minutes(QStringLiteral("[^\\p{L}]*m+"));
    return locale.timeFormat(QLocale::ShortFormat).remove(minutes);
}

} // namespace

QString JobQueueWords::time(Instant at, bool canBeBrief) const
{
    const QLocale locale;
    const QTime time = m_calendar.timeOf(at);
    if (canBeBrief && time.minute() == 0)
        return locale.toString(time, hourFormat(locale));
    return locale.toString(time, QLocale::ShortFormat);
}

QString JobQueueWords::window(const JobQueueRow &row) const
{
    if (!row.window)
        return {};
    //: An arrival window: from, to
    QString times = tr("%1–%2").arg(time(row.window->begin, true), time(row.window->end, true));
    const QDate day = m_calendar.dayOf(row.window->begin);
    if (m_dayCount == 1 && day == m_firstDay)
        return times;
    //: The day of an arrival window, as QDate formats it
    return tr("%1, %2").arg(QLocale().toString(day, tr("ddd d MMM")), times);
}

QString JobQueueWords::promise(const JobQueueRow &row, Instant now) const
{
    //: An arrival window that is over
    return row.isLate(now) ? tr("late, %1").arg(window(row)) : window(row);
}

QString JobQueueWords::details(const JobQueueRow &row) const
{
    return row.number.isEmpty() ? briefDetails(row) : row.number + u" · "_s + briefDetails(row);
}

QString JobQueueWords::briefDetails(const JobQueueRow &row) const
{
    const QString span = VerdictWords::span(row.duration);
    return row.technician ? span + u" · "_s + technician(row) : span;
}

QString JobQueueWords::technician(const JobQueueRow &row) const
{
    if (!row.start || !callout::isOpen(row.status))
        return row.technicianName;
    //: A technician and when the work starts
    return tr("%1 %2").arg(row.technicianName, time(*row.start, false));
}

QString JobQueueWords::origin(const JobQueueRow &row)
{
    //: The day that a job was left over from, as QDate formats it
    return row.rolledFrom ? tr("from %1").arg(QLocale().toString(*row.rolledFrom, tr("ddd d MMM"))) : QString();
}

QString JobQueueWords::spoken(const JobQueueRow &row, Instant now) const
{
    QStringList parts;
    parts.append(row.priority == Priority::Normal ? row.title
                                                  : tr("%1, %2").arg(StatusWords::of(row.priority), row.title));
    if (!row.customerName.isEmpty())
        parts.append(row.customerName);
    if (row.window)
        parts.append(row.isLate(now) ? tr("window %1, over").arg(window(row)) : tr("window %1").arg(window(row)));
    parts.append(StatusWords::of(row.status));
    if (row.rolledFrom)
        parts.append(origin(row));
    if (row.technician)
        parts.append(technician(row));
    return parts.join(tr("; "));
}

QString JobQueueWords::tip(const JobQueueRow &row) const
{
    QString tip = QStringLiteral("<b>%1</b>").arg(row.title.toHtmlEscaped());
    for (const QString &line : {row.number, row.address, row.firstNote}) {
        if (!line.isEmpty())
            tip += QStringLiteral("<br>") + line.toHtmlEscaped();
    }
    return tip;
}

} // namespace callout
