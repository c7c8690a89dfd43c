#include "ui/models/hintwords.h"

#include "ui/models/verdictwords.h"

#include <QLocale>

namespace callout {

QString HintWords::of(const DayHint &hint) const
{
    const VerdictWords words(m_day);
    switch (hint.kind) {
    case HintKind::Stalled:
        return tr("No progress for %1").arg(VerdictWords::span(hint.amount));
    case HintKind::RunningBehind:
        return tr("%1 behind").arg(VerdictWords::span(hint.amount));
    case HintKind::WorkWithoutShift:
        return tr("%1 but not at work").arg(countedJobs(hint.jobs));
    case HintKind::UnderLoaded:
        return tr("Under-loaded: %1").arg(countedJobs(hint.jobs));
    case HintKind::GoesAlong:
        return tr("Goes along with %1").arg(m_day.technicians.value(hint.technician).name);
    case HintKind::EnginePaused:
        return tr("Paused: the engine leaves this day as it is");
    case HintKind::TimeOff:
        return hint.span->contains(m_day.span()) ? tr("Time off all day") : tr("Time off %1").arg(range(*hint.span));
    case HintKind::NoShift:
        return tr("No shift");
    case HintKind::OnCall:
        return tr("On call %1").arg(range(*hint.span));
    case HintKind::BeforeShift:
        return tr("Shift starts %1").arg(words.time(hint.span->begin));
    case HintKind::AfterShift:
        return tr("Shift ended %1").arg(words.time(hint.span->end));
    }
    return {};
}

QString HintWords::jobs(const DayHints &day)
{
    if (day.stops.isEmpty())
        return tr("No jobs");
    return tr("%1 · %2 done").arg(countedJobs(int(day.stops.size())), QLocale().toString(day.done));
}

QString HintWords::countedJobs(int count)
{
    return count == 1 ? tr("1 job") : tr("%n jobs", nullptr, count);
}

QString HintWords::load(const DayHints &day)
{
    if (day.available <= Seconds(0))
        return tr("%1 booked").arg(VerdictWords::span(day.booked));
    const QString share = QLocale().toString(qRound(day.utilisation() * 100)) + QLocale().percent();
    return tr("%1 of %2 booked · %3").arg(VerdictWords::span(day.booked), VerdictWords::span(day.available), share);
}

QString HintWords::status(const Technician &technician) const
{
    QString status = StatusWords::of(technician.status);
    if (!technician.statusAt)
        return status;
    const OfficeCalendar calendar = m_day.calendar();
    const bool isOlder = calendar.dayOf(*technician.statusAt) < m_day.firstDay;
    const QString when = isOlder ? QLocale().toString(calendar.dayOf(*technician.statusAt), QLocale::ShortFormat)
                                 : VerdictWords(m_day).time(*technician.statusAt);
    return tr("%1 · %2").arg(status, when);
}

QString HintWords::range(const TimeWindow &span) const
{
    const VerdictWords words(m_day);
    const TimeWindow shown = m_day.span();
    if (span.begin < shown.begin && span.end < shown.end)
        return tr("until %1").arg(words.time(span.end));
    if (span.begin >= shown.begin && span.end >= shown.end)
        return tr("from %1").arg(words.time(span.begin));
    return tr("%1–%2").arg(words.time(span.begin), words.time(span.end));
}

} // namespace callout
