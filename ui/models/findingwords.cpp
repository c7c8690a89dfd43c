#include "ui/models/findingwords.h"

#include "ui/models/verdictwords.h"

#include <QLocale>

namespace callout {

namespace {

/// More names than these say no more than how many they are.
constexpr int MostNames = 3;

} // namespace

QString FindingWords::of(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Act:
        return tr("To settle first");
    case FindingSeverity::Watch:
        return tr("To look at");
    case FindingSeverity::Note:
        return tr("Good to know");
    }
    Q_UNREACHABLE();
}

QString FindingWords::technician(TechnicianId technician) const
{
    return m_day.technicians.value(technician).name;
}

QString FindingWords::job(JobId id) const
{
    const Job job = m_day.jobs.value(id);
    return job.number.isEmpty() ? job.title : job.number;
}

QString FindingWords::subject(const Finding &finding) const
{
    if (!finding.job)
        return technician(finding.technician);
    const Job job = m_day.jobs.value(finding.job);
    return job.number.isEmpty() || job.title.isEmpty() ? this->job(finding.job)
                                                       : tr("%1 %2").arg(job.number, job.title);
}

QString FindingWords::reasons(const QList<Violation> &rules) const
{
    const VerdictWords words(m_day);
    QStringList kinds;
    QList<QStringList> names;
    for (const Violation &rule : rules) {
        const QString brief = words.brief(rule);
        const qsizetype known = kinds.indexOf(brief);
        if (known < 0) {
            kinds.append(brief);
            names.append({technician(rule.technician)});
        } else {
            names[known].append(technician(rule.technician));
        }
    }
    if (kinds.size() == 1 && rules.size() > 1)
        return tr("%1 (everybody)").arg(kinds.front());
    QStringList parts;
    for (qsizetype kind = 0; kind < kinds.size(); ++kind) {
        const QStringList &who = names.at(kind);
        parts.append(tr("%1 (%2)").arg(
            kinds.at(kind), who.size() <= MostNames ? who.join(tr(", ")) : tr("%n people", nullptr, int(who.size()))));
    }
    return parts.join(tr("; "));
}

QString FindingWords::plannedFor(const Finding &finding) const
{
    const Job job = m_day.jobs.value(finding.job);
    return tr("%1 with %2")
        .arg(VerdictWords(m_day).time(job.start.value_or(Instant{})), technician(finding.technician));
}

QString FindingWords::sentence(const Finding &finding) const
{
    const VerdictWords words(m_day);
    const QString span = VerdictWords::span(finding.amount);
    const QString date = QLocale().toString(finding.date, QLocale::ShortFormat);
    const QString skill = m_day.skills.value(finding.skill).name;
    switch (finding.kind) {
    case FindingKind::NobodyCan:
        if (finding.rules.isEmpty())
            return tr("Nobody can do it: no technician works here. Add one first.");
        return tr("Nobody can do it: %1. Change the job, or find somebody.").arg(reasons(finding.rules));
    case FindingKind::LeftTechnician:
        return tr("Planned for %1, who no longer works here. Give it to somebody else.")
            .arg(technician(finding.technician));
    case FindingKind::DoubleBooked:
        return tr("Double booked, %1: %2. Move one of them.")
            .arg(plannedFor(finding), words.brief(finding.rules.front()));
    case FindingKind::WindowPast:
        return tr("The arrival window ended %1 ago. Call the customer and promise another time.").arg(span);
    case FindingKind::WindowBackwards:
        return tr("The arrival window ends before it begins. Set it right.");
    case FindingKind::NoDuration:
        return tr("Nobody said how long it takes. Set the duration.");
    case FindingKind::NoPlace:
        return tr("It has no place on the map, so Auto-Assign leaves it. Put its pin down.");
    case FindingKind::RuleBroken:
        return tr("Planned for %1 against a rule: %2. Move it, or leave it if that was meant.")
            .arg(plannedFor(finding), words.brief(finding.rules.front()));
    case FindingKind::Overdue:
        return tr("Open since %1. Move it to this day, or close it.").arg(date);
    case FindingKind::WindowOutsideHours:
        return tr(
            "The arrival window is outside business hours, so Auto-Assign leaves it. Change it, or assign by hand.");
    case FindingKind::NoShift:
        return tr("No shift on this day, and no time off either. Add one of them.");
    case FindingKind::SkillExpired:
        return tr("%1 expired on %2, and jobs of the day need it.").arg(skill, date);
    case FindingKind::SkillExpiring:
        return tr("%1 is valid for the last time on this day. Renew it.").arg(skill);
    case FindingKind::Duplicate: {
        QStringList others;
        for (const JobId other : finding.others)
            others.append(job(other));
        return tr("Same customer, same type, same day as %1. Cancel one if it was entered twice.")
            .arg(others.join(tr(", ")));
    }
    case FindingKind::WindowTooShort:
        return tr("The arrival window is %1 shorter than the work. Fine where only the arrival was promised.")
            .arg(span);
    case FindingKind::ByHandOnly:
        return tr("Auto-Assign leaves it: %1. Assign it by hand.")
            .arg(finding.rules.isEmpty() ? QString() : words.brief(finding.rules.front()));
    }
    Q_UNREACHABLE();
}

FindingStep FindingWords::step(const Finding &finding) const
{
    const Job job = m_day.jobs.value(finding.job);
    switch (finding.kind) {
    case FindingKind::NobodyCan:
        return FindingStep::WhyNot;
    case FindingKind::LeftTechnician:
    case FindingKind::DoubleBooked:
    case FindingKind::RuleBroken:
        return job.status == JobStatus::Scheduled ? FindingStep::Unassign : FindingStep::OpenJob;
    case FindingKind::NoDuration:
        return m_day.jobTypes.contains(job.type) && m_day.jobTypes.value(job.type).duration > Seconds(0)
            ? FindingStep::TakeDuration
            : FindingStep::OpenJob;
    case FindingKind::Overdue:
        return isInProgress(job.status) || job.status == JobStatus::OnHold ? FindingStep::OpenJob
                                                                           : FindingStep::MoveToDay;
    case FindingKind::ByHandOnly:
        return !finding.rules.isEmpty() && finding.rules.front().rule == Rule::EngineOff ? FindingStep::LetEngine
                                                                                         : FindingStep::OpenJob;
    case FindingKind::NoShift:
    case FindingKind::SkillExpired:
    case FindingKind::SkillExpiring:
        return FindingStep::OpenTechnician;
    case FindingKind::WindowPast:
    case FindingKind::WindowBackwards:
    case FindingKind::NoPlace:
    case FindingKind::WindowOutsideHours:
    case FindingKind::Duplicate:
    case FindingKind::WindowTooShort:
        return FindingStep::OpenJob;
    }
    Q_UNREACHABLE();
}

QString FindingWords::stepText(const Finding &finding) const
{
    switch (step(finding)) {
    case FindingStep::OpenJob:
        return tr("Open &job…");
    case FindingStep::WhyNot:
        return tr("&Why not…?");
    case FindingStep::Unassign:
        return tr("&Unassign");
    case FindingStep::TakeDuration: {
        const Job job = m_day.jobs.value(finding.job);
        return tr("&Take %1").arg(VerdictWords::span(m_day.jobTypes.value(job.type).duration));
    }
    case FindingStep::MoveToDay:
        return tr("&Move to this day");
    case FindingStep::LetEngine:
        return tr("&Let Auto-Assign plan it");
    case FindingStep::OpenTechnician:
        return tr("Open &technician…");
    }
    Q_UNREACHABLE();
}

} // namespace callout
