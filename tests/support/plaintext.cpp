#include "tests/support/plaintext.h"

using namespace Qt::StringLiterals;

namespace callout::test {

QString text(Rule rule)
{
    switch (rule) {
    case Rule::JobClosed:
        return u"JobClosed"_s;
    case Rule::JobStarted:
        return u"JobStarted"_s;
    case Rule::JobOnHold:
        return u"JobOnHold"_s;
    case Rule::TechnicianGone:
        return u"TechnicianGone"_s;
    case Rule::TechnicianSpecific:
        return u"TechnicianSpecific"_s;
    case Rule::SkillMissing:
        return u"SkillMissing"_s;
    case Rule::SkillExpired:
        return u"SkillExpired"_s;
    case Rule::TimeOff:
        return u"TimeOff"_s;
    case Rule::NoShift:
        return u"NoShift"_s;
    case Rule::OnCallOnly:
        return u"OnCallOnly"_s;
    case Rule::OutsideShift:
        return u"OutsideShift"_s;
    case Rule::OutsideBusinessHours:
        return u"OutsideBusinessHours"_s;
    case Rule::WindowMissed:
        return u"WindowMissed"_s;
    case Rule::OverlapsJob:
        return u"OverlapsJob"_s;
    case Rule::OverlapsEvent:
        return u"OverlapsEvent"_s;
    case Rule::DriveTooLong:
        return u"DriveTooLong"_s;
    case Rule::NoWay:
        return u"NoWay"_s;
    case Rule::TooManyJobs:
        return u"TooManyJobs"_s;
    case Rule::TooMuchWork:
        return u"TooMuchWork"_s;
    case Rule::StartsInPast:
        return u"StartsInPast"_s;
    case Rule::NotManaged:
        return u"NotManaged"_s;
    case Rule::EnginePaused:
        return u"EnginePaused"_s;
    case Rule::EngineOff:
        return u"EngineOff"_s;
    case Rule::TypeNotEnabled:
        return u"TypeNotEnabled"_s;
    case Rule::SeveralPeople:
        return u"SeveralPeople"_s;
    case Rule::SeveralDays:
        return u"SeveralDays"_s;
    case Rule::InsideFreeze:
        return u"InsideFreeze"_s;
    case Rule::OtherUnit:
        return u"OtherUnit"_s;
    case Rule::OtherZone:
        return u"OtherZone"_s;
    case Rule::NoPlace:
        return u"NoPlace"_s;
    case Rule::FollowsAnother:
        return u"FollowsAnother"_s;
    }
    return {};
}

QString text(JobStatus status)
{
    return StatusWords::of(status);
}

QString text(JobStep step)
{
    switch (step) {
    case JobStep::Dispatch:
        return u"dispatch"_s;
    case JobStep::Travel:
        return u"travel"_s;
    case JobStep::Arrive:
        return u"arrive"_s;
    case JobStep::Complete:
        return u"complete"_s;
    case JobStep::Hold:
        return u"hold"_s;
    case JobStep::Resume:
        return u"resume"_s;
    case JobStep::Cancel:
        return u"cancel"_s;
    case JobStep::Reopen:
        return u"reopen"_s;
    case JobStep::Recall:
        return u"recall"_s;
    }
    return {};
}

QString text(Seconds length)
{
    const qint64 seconds = std::abs(length.count());
    const QString sign = length < Seconds(0) ? u"-"_s : u"+"_s;
    const QString minutes = u"%1%2:%3"_s.arg(sign).arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, '0'_L1);
    return seconds % 60 == 0 ? minutes : minutes + u":%1"_s.arg(seconds % 60, 2, 10, '0'_L1);
}

namespace {

/// The enumerators from 0 to the last one that has a text.
template<typename Enum>
QList<Enum> enumerators()
{
    QList<Enum> list;
    for (int value = 0; !text(Enum(value)).isEmpty(); ++value)
        list.append(Enum(value));
    return list;
}

} // namespace

QList<Rule> allRules()
{
    return enumerators<Rule>();
}

QList<JobStatus> allStatuses()
{
    return enumerators<JobStatus>();
}

QList<JobStep> allSteps()
{
    return enumerators<JobStep>();
}

QString DayText::time(Instant at) const
{
    const QDateTime local = m_day.calendar().local(at);
    const QString time = local.toString(local.time().second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
    return local.date() == m_day.firstDay ? time : local.date().toString(u"MM-dd "_s) + time;
}

QString DayText::violation(const Violation &violation) const
{
    QStringList words{text(violation.rule)};
    if (violation.skill)
        words << m_day.skills.value(violation.skill).name;
    if (violation.date)
        words << violation.date->toString(Qt::ISODate);
    if (violation.job)
        words << m_day.jobs.value(violation.job).number;
    if (violation.event)
        words << m_day.events.value(violation.event).title;
    if (violation.technician)
        words << m_day.technicians.value(violation.technician).name;
    if (violation.amount != Seconds(0))
        words << text(violation.amount);
    return words.join(u' ');
}

QString DayText::violations(const QList<Violation> &violations) const
{
    QStringList words;
    for (const Violation &one : violations)
        words << violation(one);
    return words.join(u"; "_s);
}

QString DayText::verdict(const Verdict &verdict) const
{
    QString words = time(verdict.start);
    if (!verdict.broken.isEmpty())
        words += u" breaks "_s + violations(verdict.broken);
    QStringList moves;
    for (const KnockOn &move : verdict.moves)
        moves << u"%1 to %2"_s.arg(m_day.jobs.value(move.job).number, time(move.to));
    if (!moves.isEmpty())
        words += u", moves "_s + moves.join(u", "_s);
    return words;
}

QStringList DayText::brokenRules(const QList<std::pair<JobId, Violation>> &broken) const
{
    QStringList lines;
    for (const auto &[job, one] : broken)
        lines << u"%1: %2"_s.arg(m_day.jobs.value(job).number, violation(one));
    return lines;
}

} // namespace callout::test
