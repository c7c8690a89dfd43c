#include "ui/models/alertwords.h"

#include "ui/models/verdictwords.h"

#include <QLocale>

namespace callout {

QString AlertWords::title(const Alert &alert) const
{
    const QString span = VerdictWords::span(alert.amount);
    switch (alert.kind) {
    case AlertKind::HelpAsked:
        return helpTitle(alert);
    case AlertKind::Contradiction:
        return contradictionTitle(alert);
    case AlertKind::Stalled:
        return tr("%1: no progress at %2 for %3").arg(name(alert.technician), number(alert.job), span);
    case AlertKind::RunningOver:
        return tr("%1 runs %2 over at %3").arg(name(alert.technician), span, number(alert.job));
    case AlertKind::LateStart:
        return lateTitle(alert);
    case AlertKind::ShiftEnd:
        return tr("%1 will be done with %2 %3 after the shift").arg(name(alert.technician), number(alert.job), span);
    case AlertKind::SilentPhone:
        return tr("Nothing heard of %1's phone for %2").arg(name(alert.technician), span);
    }
    return {};
}

QString AlertWords::detail(const Alert &alert) const
{
    QStringList parts;
    if (alert.late && alert.late != alert.job) {
        const QString late = VerdictWords::span(alert.lateBy);
        parts.append(
            alert.following > 0
                ? tr("%1 late at %2, then %n more stop(s)", nullptr, alert.following).arg(late, number(alert.late))
                : tr("%1 late at %2").arg(late, number(alert.late)));
    } else if (alert.following > 0) {
        parts.append(tr("%n stop(s) after it will be late too", nullptr, alert.following));
    }
    if (alert.pastShift > Seconds(0) && alert.kind != AlertKind::ShiftEnd)
        parts.append(tr("done %1 after the shift").arg(VerdictWords::span(alert.pastShift)));
    if (alert.question) {
        if (const QString note = m_day.questions.value(alert.question).note.trimmed(); !note.isEmpty())
            parts.append(tr("“%1”").arg(note));
    }
    if (alert.kind == AlertKind::SilentPhone)
        parts.append(tr("Call, or have the phone's tracking app opened"));
    return parts.join(tr(" · "));
}

QString AlertWords::since(const Alert &alert) const
{
    return tr("since %1").arg(VerdictWords(m_day).time(alert.since));
}

QString AlertWords::name(TechnicianId technician) const
{
    const auto known = m_day.technicians.constFind(technician);
    return known != m_day.technicians.cend() ? known->name : tr("Somebody");
}

QString AlertWords::number(JobId id) const
{
    const auto job = m_day.jobs.constFind(id);
    if (job == m_day.jobs.cend())
        return tr("a job of another day");
    return job->number.isEmpty() ? job->title : job->number;
}

QString AlertWords::lateTitle(const Alert &alert) const
{
    const Job job = m_day.jobs.value(alert.job);
    const VerdictWords words(m_day);
    const QString promise = job.windowEnd ? tr("window until %1").arg(words.time(*job.windowEnd))
        : job.start                       ? tr("planned %1").arg(words.time(*job.start))
                                          : QString();
    // Held to the milder measure it may be just in time for the moment.
    return alert.lateBy >= latePastWindow
        ? tr("%1 will be %2 late at %3 (%4)")
              .arg(name(alert.technician), VerdictWords::span(alert.lateBy), number(alert.job), promise)
        : tr("%1 will be just in time at %2 (%3)").arg(name(alert.technician), number(alert.job), promise);
}

QString AlertWords::helpTitle(const Alert &alert) const
{
    return alert.job ? tr("%1 asks for help at %2").arg(name(alert.technician), number(alert.job))
                     : tr("%1 asks for help").arg(name(alert.technician));
}

QString AlertWords::contradictionTitle(const Alert &alert) const
{
    const QString told = reported(m_day.questions.value(alert.question).step);
    const auto job = m_day.jobs.constFind(alert.job);
    if (job == m_day.jobs.cend())
        return tr("%1 says that %2 is %3").arg(name(alert.technician), number(alert.job), told);
    const bool isOthers = job->technician && job->technician != alert.technician;
    const QString status = QLocale().toLower(StatusWords::of(job->status));
    return isOthers ? tr("%1 says that %2 is %3; the board says it is with %4, %5")
                          .arg(name(alert.technician), number(alert.job), told, name(job->technician), status)
                    : tr("%1 says that %2 is %3; the board says it is %4")
                          .arg(name(alert.technician), number(alert.job), told, status);
}

QString AlertWords::reported(std::optional<JobStep> step)
{
    if (!step)
        return tr("different");
    switch (*step) {
    case JobStep::Travel:
        return tr("on the way");
    case JobStep::Arrive:
        return tr("on site");
    case JobStep::Complete:
        return tr("complete");
    case JobStep::Hold:
        return tr("on hold");
    case JobStep::Resume:
        return tr("going on");
    case JobStep::Dispatch:
    case JobStep::Cancel:
    case JobStep::Reopen:
    case JobStep::Recall:
        break;
    }
    return tr("different");
}

} // namespace callout
