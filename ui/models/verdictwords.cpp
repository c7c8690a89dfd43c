#include "ui/models/verdictwords.h"

#include <QLocale>

#include <cmath>

namespace callout {

QString VerdictWords::span(Seconds length)
{
    const qint64 minutes = (std::abs(length.count()) + 59) / 60;
    if (minutes < 60)
        return tr("%n min", nullptr, int(minutes));
    if (minutes < 24 * 60)
        return minutes % 60 == 0 ? tr("%1 h").arg(minutes / 60) : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return tr("%n day(s)", nullptr, int(minutes / (24 * 60)));
}

QString VerdictWords::distance(double metres)
{
    const QLocale locale;
    const bool isMetric = locale.measurementSystem() == QLocale::MetricSystem;
    if (!isMetric && metres < 300.0)
        return tr("%1 yd").arg(locale.toString(std::round(metres / 9.144) * 10.0, 'f', 0));
    if (!isMetric)
        return tr("%1 mi").arg(locale.toString(metres / 1609.344, 'f', 1));
    if (metres < 950.0)
        return tr("%1 m").arg(locale.toString(std::round(metres / 10.0) * 10.0, 'f', 0));
    return tr("%1 km").arg(locale.toString(metres / 1000.0, 'f', 1));
}

QString VerdictWords::time(Instant at) const
{
    return QLocale().toString(m_day.calendar().timeOf(at), QLocale::ShortFormat);
}

QString VerdictWords::jobNumber(JobId id) const
{
    const auto job = m_day.jobs.constFind(id);
    if (job == m_day.jobs.cend())
        return tr("the stop before");
    return job->number.isEmpty() ? job->title : job->number;
}

QString VerdictWords::brief(const Verdict &verdict) const
{
    if (!verdict.broken.isEmpty())
        return tr("no: %1").arg(brief(verdict.broken.front()));
    if (verdict.moves.isEmpty())
        return tr("fits %1").arg(time(verdict.start));
    const KnockOn &first = verdict.moves.front();
    const QString moved =
        tr("fits %1, moves %2 by %3").arg(time(verdict.start), jobNumber(first.job), span(first.delay()));
    const int others = int(verdict.moves.size()) - 1;
    return others == 0 ? moved : tr("%1 and %n more", nullptr, others).arg(moved);
}

QStringList VerdictWords::sentences(const Verdict &verdict, const QString &technician) const
{
    QStringList sentences;
    for (const Violation &violation : verdict.broken)
        sentences.append(sentence(violation, technician));
    return sentences;
}

QStringList VerdictWords::moves(const Verdict &verdict) const
{
    QStringList sentences;
    for (const KnockOn &move : verdict.moves) {
        sentences.append(tr("%1 moves from %2 to %3.").arg(jobNumber(move.job), time(move.from), time(move.to)));
    }
    return sentences;
}

QString VerdictWords::brief(const Violation &violation) const
{
    const QString skill = m_day.skills.value(violation.skill).name;
    const QString amount = span(violation.amount);
    switch (violation.rule) {
    case Rule::JobClosed:
        return tr("job is closed");
    case Rule::JobStarted:
        return tr("already started");
    case Rule::JobOnHold:
        return tr("on hold");
    case Rule::TechnicianGone:
        return tr("no longer works here");
    case Rule::TechnicianSpecific:
        return tr("stays with %1").arg(m_day.technicians.value(violation.technician).name);
    case Rule::SkillMissing:
        return tr("%1 missing").arg(skill);
    case Rule::SkillExpired:
        return tr("%1 expired").arg(skill);
    case Rule::TimeOff:
        return tr("time off");
    case Rule::NoShift:
        return tr("no shift");
    case Rule::OnCallOnly:
        return tr("on call only");
    case Rule::OutsideShift:
        return violation.amount == Seconds(0) ? tr("does not fit the shift") : tr("%1 outside the shift").arg(amount);
    case Rule::OutsideBusinessHours:
        return tr("outside business hours");
    case Rule::WindowMissed:
        return violation.amount < Seconds(0) ? tr("%1 too early").arg(amount) : tr("%1 too late").arg(amount);
    case Rule::OverlapsJob:
        if (violation.amount == Seconds(0))
            return violation.job ? tr("no room beside %1").arg(jobNumber(violation.job)) : tr("no room in the day");
        return tr("%1 short at %2").arg(amount, jobNumber(violation.job));
    case Rule::OverlapsEvent:
        return tr("%1 short at %2").arg(amount, m_day.events.value(violation.event).title);
    case Rule::DriveTooLong:
        return tr("drive %1 too long").arg(amount);
    case Rule::NoWay:
        return tr("no way there");
    case Rule::TooManyJobs:
        return tr("day is full");
    case Rule::TooMuchWork:
        return tr("%1 too much work").arg(amount);
    case Rule::StartsInPast:
        return tr("in the past");
    case Rule::NotManaged:
        return tr("not managed");
    case Rule::EnginePaused:
        return tr("paused");
    case Rule::EngineOff:
        return tr("engine off for this job");
    case Rule::TypeNotEnabled:
        return tr("job type not enabled");
    case Rule::SeveralPeople:
        return tr("needs several people");
    case Rule::SeveralDays:
        return tr("takes several days");
    case Rule::InsideFreeze:
        return tr("too soon to change");
    case Rule::OtherUnit:
        return tr("other business unit");
    case Rule::OtherZone:
        return tr("other zone");
    case Rule::NoPlace:
        return tr("not on the map");
    case Rule::FollowsAnother:
        return tr("helper of %1").arg(m_day.technicians.value(violation.technician).name);
    }
    return {};
}

QString VerdictWords::sentence(const Violation &violation, const QString &technician) const
{
    const QString skill = m_day.skills.value(violation.skill).name;
    const QString amount = span(violation.amount);
    const auto date = [&] { return QLocale().toString(violation.date.value_or(QDate()), QLocale::ShortFormat); };
    switch (violation.rule) {
    case Rule::JobClosed:
        return tr("The job is closed. Reopen it first.");
    case Rule::JobStarted:
        return tr("%1 has started on it. Recall the job first.")
            .arg(m_day.technicians.value(violation.technician).name);
    case Rule::JobOnHold:
        return tr("The job is on hold. Resume it first.");
    case Rule::TechnicianGone:
        return tr("%1 no longer works here.").arg(technician);
    case Rule::TechnicianSpecific:
        return tr("The job is meant for %1 alone.").arg(m_day.technicians.value(violation.technician).name);
    case Rule::SkillMissing:
        return tr("%1 does not hold \"%2\".").arg(technician, skill);
    case Rule::SkillExpired:
        return tr("%1's \"%2\" expired on %3.").arg(technician, skill, date());
    case Rule::TimeOff:
        return tr("%1 has time off then.").arg(technician);
    case Rule::NoShift:
        return tr("%1 has no shift that day.").arg(technician);
    case Rule::OnCallOnly:
        return tr("%1 is only on call that day.").arg(technician);
    case Rule::OutsideShift:
        return violation.amount == Seconds(0) ? tr("The work does not fit %1's shift.").arg(technician)
                                              : tr("The work reaches %1 outside %2's shift.").arg(amount, technician);
    case Rule::OutsideBusinessHours:
        return tr("The start lies outside business hours.");
    case Rule::WindowMissed:
        return violation.amount < Seconds(0) ? tr("The start is %1 before the arrival window.").arg(amount)
                                             : tr("The start is %1 after the arrival window.").arg(amount);
    case Rule::OverlapsJob:
        if (violation.amount == Seconds(0))
            return violation.job ? tr("There is no room beside %1.").arg(jobNumber(violation.job))
                                 : tr("There is no room in the day.");
        return tr("With the drive it is %1 short at %2.").arg(amount, jobNumber(violation.job));
    case Rule::OverlapsEvent:
        return tr("It is %1 short at \"%2\".").arg(amount, m_day.events.value(violation.event).title);
    case Rule::DriveTooLong:
        return tr("The drive is %1 longer than the office allows.").arg(amount);
    case Rule::NoWay:
        return tr("There is no way to drive there.");
    case Rule::TooManyJobs:
        return tr("%1 already has as many jobs as a day may hold.").arg(technician);
    case Rule::TooMuchWork:
        return tr("%1's day would be %2 over its limit of work.").arg(technician, amount);
    case Rule::StartsInPast:
        return tr("The start is %1 ago.").arg(amount);
    case Rule::NotManaged:
        return tr("%1 is not managed by the engine.").arg(technician);
    case Rule::EnginePaused:
        return tr("The engine is paused for %1.").arg(technician);
    case Rule::EngineOff:
        return tr("The engine may not touch this job.");
    case Rule::TypeNotEnabled:
        return tr("The engine may not plan jobs of this type.");
    case Rule::SeveralPeople:
        return tr("The job needs several people at once.");
    case Rule::SeveralDays:
        return tr("The job takes several days.");
    case Rule::InsideFreeze:
        return tr("The start is too soon to change the plan.");
    case Rule::OtherUnit:
        return tr("%1 works for another business unit.").arg(technician);
    case Rule::OtherZone:
        return tr("%1 works in other zones.").arg(technician);
    case Rule::NoPlace:
        return tr("The job is not on the map.");
    case Rule::FollowsAnother:
        return tr("%1 goes along with %2 as a helper.")
            .arg(technician, m_day.technicians.value(violation.technician).name);
    }
    return {};
}

} // namespace callout
