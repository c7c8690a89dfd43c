#include "ui/models/reasonwords.h"

#include "ui/models/verdictwords.h"

#include <QLocale>

#include <algorithm>

namespace callout {

namespace {

double share(Seconds part, Seconds whole)
{
    return whole > Seconds(0) ? double(part.count()) / double(whole.count()) : 0.0;
}

constexpr std::array everyFactor{Factor::SkillMatch, Factor::Proximity, Factor::Availability, Factor::Balance,
                                 Factor::Performance};

} // namespace

double FactorPart::share() const
{
    return weight > 0 ? std::clamp(double(tenths) / (10.0 * weight), 0.0, 1.0) : 0.0;
}

QString ReasonWords::name(Factor factor)
{
    switch (factor) {
    case Factor::SkillMatch:
        return tr("Skill match");
    case Factor::Proximity:
        return tr("Proximity");
    case Factor::Availability:
        return tr("Availability");
    case Factor::Balance:
        return tr("Balance");
    case Factor::Performance:
        return tr("Performance");
    }
    Q_UNREACHABLE();
}

QString ReasonWords::meaning(Factor factor)
{
    switch (factor) {
    case Factor::SkillMatch:
        return tr("Just the skills that are needed, and whom the customer asked for");
    case Factor::Proximity:
        return tr("A short drive to the job");
    case Factor::Availability:
        return tr("Time to spare before the start would be late");
    case Factor::Balance:
        return tr("Work for those who are less busy than the team");
    case Factor::Performance:
        return tr("On time, fixed at the first visit, well rated");
    }
    Q_UNREACHABLE();
}

QString ReasonWords::points(int tenths)
{
    return QLocale().toString(tenths / 10.0, 'f', 1);
}

QString ReasonWords::percent(double share)
{
    const QLocale locale;
    return locale.toString(qRound(share * 100)) + locale.percent();
}

QString ReasonWords::job(JobId id) const
{
    const auto job = m_day.jobs.constFind(id);
    if (job == m_day.jobs.cend())
        return tr("a job that is gone");
    return job->number.isEmpty() ? job->title : job->number;
}

QString ReasonWords::technician(TechnicianId id) const
{
    const auto technician = m_day.technicians.constFind(id);
    return technician == m_day.technicians.cend() ? tr("somebody who is gone") : technician->name;
}

QString ReasonWords::skills(const FactorInputs &inputs, JobId id) const
{
    QStringList names;
    for (const SkillId skill : m_day.jobs.value(id).requiredSkills)
        names.append(m_day.skills.value(skill).name);
    names.removeAll(QString());
    const int unneeded = std::max(0, inputs.heldSkills - inputs.neededSkills);
    QStringList words{inputs.neededSkills == 0 ? tr("no skill needed")
                          : names.isEmpty()    ? tr("holds what is needed")
                                               : tr("holds %1").arg(names.join(tr(", ")))};
    if (inputs.neededSkills == 0 && unneeded > 0)
        words.append(tr("holds %n", nullptr, unneeded));
    else if (unneeded > 0)
        words.append(tr("%n skill(s) more than needed", nullptr, unneeded));
    if (inputs.preference == Preference::ThisOne)
        words.append(tr("asked for by the customer"));
    else if (inputs.preference == Preference::SomebodyElse)
        words.append(tr("the customer asked for somebody else"));
    return words.join(tr(", "));
}

QString ReasonWords::record(const TrackRecord &record) const
{
    QStringList words;
    if (record.onTime)
        words.append(tr("%1 on time").arg(percent(*record.onTime)));
    if (record.firstTimeFix)
        words.append(tr("%1 fixed at once").arg(percent(*record.firstTimeFix)));
    if (record.rating)
        words.append(tr("%1 stars").arg(QLocale().toString(*record.rating, 'f', 1)));
    if (record.ticket)
        words.append(tr("tickets %1 of the team's").arg(percent(*record.ticket)));
    return words.isEmpty() ? tr("nothing known yet") : words.join(tr(", "));
}

QString ReasonWords::inputs(Factor factor, const FactorInputs &inputs, JobId job) const
{
    switch (factor) {
    case Factor::SkillMatch:
        return skills(inputs, job);
    case Factor::Proximity:
        return tr("%1, %2").arg(VerdictWords::span(inputs.drive), VerdictWords::distance(inputs.metres));
    case Factor::Availability:
        return tr("%1 before the latest start").arg(VerdictWords::span(std::max(Seconds(0), inputs.slack)));
    case Factor::Balance:
        return tr("%1 booked, team %2")
            .arg(percent(share(inputs.booked, inputs.available)),
                 percent(share(inputs.teamBooked, inputs.teamAvailable)));
    case Factor::Performance:
        return record(inputs.record);
    }
    Q_UNREACHABLE();
}

QList<FactorPart> ReasonWords::parts(const Candidate &candidate, const FactorWeights &weights, JobId job) const
{
    QList<FactorPart> parts;
    for (const Factor factor : everyFactor) {
        parts.append({factor, name(factor), inputs(factor, candidate.inputs, job), candidate.scores.of(factor),
                      weights[std::size_t(factor)]});
    }
    return parts;
}

QString ReasonWords::knockOn(const Candidate &candidate) const
{
    if (candidate.knockOn == 0)
        return {};
    return candidate.knockOn > 0 ? tr("The rest of the plan loses %1").arg(points(candidate.knockOn))
                                 : tr("The rest of the plan gains %1").arg(points(-candidate.knockOn));
}

QString ReasonWords::loss(const Candidate &chosen, const Candidate &other) const
{
    const QString name = technician(other.technician);
    const int lost = chosen.net() - other.net();
    if (lost == 0)
        return tr("%1 would be as good").arg(name);
    if (lost < 0)
        return tr("%1 would be better by %2: %3").arg(name, points(-lost), advantage(other, chosen));
    return tr("%1 loses by %2: %3").arg(name, points(lost), advantage(chosen, other));
}

QString ReasonWords::briefLoss(const Candidate &chosen, const Candidate &other) const
{
    const int lost = chosen.net() - other.net();
    if (lost == 0)
        return tr("as good");
    if (lost < 0)
        return tr("better by %1: %2").arg(points(-lost), advantage(other, chosen));
    return tr("loses by %1: %2").arg(points(lost), advantage(chosen, other));
}

QString ReasonWords::advantage(const Candidate &chosen, const Candidate &other) const
{
    const auto lead = [&](Factor factor) { return chosen.scores.of(factor) - other.scores.of(factor); };
    const Factor most = *std::ranges::max_element(everyFactor, {}, lead);
    if (other.knockOn - chosen.knockOn > lead(most))
        return tr("the rest of the plan pays %1 more").arg(points(other.knockOn - chosen.knockOn));
    return advantage(most, chosen.inputs, other.inputs, technician(chosen.technician));
}

QString ReasonWords::advantage(Factor factor, const FactorInputs &chosen, const FactorInputs &other,
                               const QString &chosenName) const
{
    switch (factor) {
    case Factor::SkillMatch: {
        if (chosen.preference == Preference::ThisOne)
            return tr("the customer asked for %1").arg(chosenName);
        const int more = other.heldSkills - chosen.heldSkills;
        return more > 0 ? tr("%n more skill(s) that others may need", nullptr, more) : tr("skills fit less exactly");
    }
    case Factor::Proximity:
        return tr("%1 more drive").arg(VerdictWords::span(other.drive - chosen.drive));
    case Factor::Availability:
        return tr("%1 less to spare").arg(VerdictWords::span(chosen.slack - other.slack));
    case Factor::Balance:
        return tr("%1 booked against %2")
            .arg(percent(share(other.booked, other.available)), percent(share(chosen.booked, chosen.available)));
    case Factor::Performance:
        return tr("weaker record: %1").arg(record(other.record));
    }
    Q_UNREACHABLE();
}

QString ReasonWords::exclusion(const Exclusion &exclusion) const
{
    return VerdictWords(m_day).sentence(exclusion.rule, technician(exclusion.technician));
}

QString ReasonWords::remedy(const Remedy &remedy) const
{
    const QString amount = VerdictWords::span(remedy.amount);
    const QString name = technician(remedy.technician);
    switch (remedy.kind) {
    case RemedyKind::UnlockJob:
        return tr("unlock %1").arg(job(remedy.job));
    case RemedyKind::OpenEarlier:
        return tr("window %1 earlier").arg(amount);
    case RemedyKind::CloseLater:
        return tr("window %1 later").arg(amount);
    case RemedyKind::GrantSkill:
        return tr("grant %1 to %2").arg(m_day.skills.value(remedy.skill).name, name);
    case RemedyKind::Overtime:
        return tr("overtime %1 for %2").arg(amount, name);
    case RemedyKind::DropJob:
        return tr("drop %1").arg(job(remedy.job));
    case RemedyKind::RaiseLimit:
        return remedy.amount > Seconds(0) ? tr("let %1 work %2 more").arg(name, amount)
                                          : tr("let %1 do one job more").arg(name);
    case RemedyKind::AllowDrive:
        return tr("allow a drive %1 longer").arg(amount);
    case RemedyKind::ResumeEngine:
        return tr("let the engine plan %1").arg(name);
    case RemedyKind::AllowEngine:
        return tr("let the engine plan this job");
    case RemedyKind::NarrowTimeOff:
        return tr("ask %1 to work then").arg(name);
    case RemedyKind::PlaceOnMap:
        return tr("put the job on the map");
    case RemedyKind::ChangeTerritory:
        return tr("let %1 work there").arg(name);
    }
    Q_UNREACHABLE();
}

QStringList ReasonWords::sentences(const Reason &reason, const FactorWeights &weights, JobId job) const
{
    QStringList sentences;
    if (reason.chosen) {
        sentences.append(tr("%1 at %2: %3 points.")
                             .arg(technician(reason.chosen->technician), VerdictWords(m_day).time(reason.chosen->start),
                                  points(reason.chosen->net())));
        for (const FactorPart &part : parts(*reason.chosen, weights, job)) {
            sentences.append(tr("%1 %2 of %3: %4.")
                                 .arg(part.name, points(part.tenths), QLocale().toString(part.weight), part.inputs));
        }
        if (const QString rest = knockOn(*reason.chosen); !rest.isEmpty())
            sentences.append(tr("%1.").arg(rest));
        for (const Candidate &other : reason.others)
            sentences.append(tr("%1.").arg(loss(*reason.chosen, other)));
    } else {
        for (const Candidate &other : reason.others) {
            sentences.append(
                tr("%1 could at %2: %3 points.")
                    .arg(technician(other.technician), VerdictWords(m_day).time(other.start), points(other.net())));
        }
    }
    for (const Exclusion &excluded : reason.excluded) {
        const QString rule = exclusion(excluded);
        sentences.append(excluded.remedy ? tr("%1 Would help: %2.").arg(rule, remedy(*excluded.remedy)) : rule);
    }
    if (reason.cheapest)
        sentences.append(tr("Least change: %1.").arg(remedy(*reason.cheapest)));
    return sentences;
}

} // namespace callout
