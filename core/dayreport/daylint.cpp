#include "core/dayreport/daylint.h"

#include "core/dayreport/jobday.h"
#include "core/dayreport/workingday.h"

#include <QSet>

#include <algorithm>

namespace callout {

namespace {

/// Planned or waiting: what a dispatcher can still arrange.
bool isToCome(const Job &job)
{
    return isOpen(job.status) && !isInProgress(job.status);
}

bool isOverlap(Rule rule)
{
    return rule == Rule::OverlapsJob || rule == Rule::OverlapsEvent;
}

FindingSeverity severityOf(FindingKind kind)
{
    if (kind <= FindingKind::NoDuration)
        return FindingSeverity::Act;
    return kind <= FindingKind::Duplicate ? FindingSeverity::Watch : FindingSeverity::Note;
}

/// Goes over one day of a snapshot, a group of findings at a time.
class Linter
{
public:
    Linter(const DaySnapshot &snapshot, const DriveTimes &drives, QDate date, Instant now)
        : m_snapshot(snapshot)
        , m_date(date)
        , m_now(now)
        , m_calendar(snapshot.calendar())
        , m_span(m_calendar.day(date))
        , m_days(snapshot)
        , m_person(snapshot, drives, now)
        , m_engine(snapshot, drives, now, JudgeFor::Engine)
    {
        for (const Job &job : snapshot.jobs) {
            if (isOfDay(job, m_span) && isToCome(job))
                m_today.append(&job);
            else if (isOverdue(job, m_span))
                m_overdue.append(&job);
        }
        const auto order = [](const Job *job) {
            return std::pair(job->windowBegin.value_or(job->start.value_or(Instant{})), job->id);
        };
        std::ranges::sort(m_today, {}, order);
        std::ranges::sort(m_overdue, {}, order);
        for (const Technician &technician : snapshot.technicians) {
            if (technician.isActive)
                m_team.append(&technician);
        }
        std::ranges::sort(m_team, {}, [](const Technician *person) { return std::pair(person->name, person->id); });
    }

    QList<Finding> run()
    {
        for (const Job *job : m_today) {
            lintRecord(*job);
            lintWindow(*job);
            if (job->status == JobStatus::Unassigned)
                lintChances(*job);
        }
        for (const Job *job : m_overdue)
            add({.kind = FindingKind::Overdue, .job = job->id, .date = *dayOf(*job, m_calendar)});
        lintBoard();
        lintShifts();
        lintSkills();
        lintDuplicates();
        std::ranges::stable_sort(m_found, {},
                                 [](const Finding &finding) { return std::pair(finding.severity, finding.kind); });
        return m_found;
    }

private:
    void add(Finding finding)
    {
        finding.severity = severityOf(finding.kind);
        m_found.append(std::move(finding));
    }

    void lintRecord(const Job &job)
    {
        if (!job.location())
            add({.kind = FindingKind::NoPlace, .job = job.id});
        if (job.duration <= Seconds(0))
            add({.kind = FindingKind::NoDuration, .job = job.id});
    }

    void lintWindow(const Job &job)
    {
        const std::optional<TimeWindow> window = job.window();
        if (!window)
            return;
        if (window->isEmpty())
            return add({.kind = FindingKind::WindowBackwards, .job = job.id});
        if (window->end < m_now)
            return add({.kind = FindingKind::WindowPast, .job = job.id, .amount = m_now - window->end});
        if (!isInHours(*window))
            add({.kind = FindingKind::WindowOutsideHours, .job = job.id});
        if (window->length() < job.duration)
            add({.kind = FindingKind::WindowTooShort, .job = job.id, .amount = job.duration - window->length()});
    }

    [[nodiscard]] bool isInHours(const TimeWindow &window) const
    {
        // A window may begin on the day before or reach into the next one.
        for (QDate date = m_calendar.dayOf(window.begin); m_calendar.day(date).begin < window.end;
             date = date.addDays(1)) {
            for (const BusinessHours &hours : m_snapshot.settings.businessHours) {
                if (hours.weekday == date.dayOfWeek()
                    && window.overlaps({m_calendar.at(date, hours.opens), m_calendar.at(date, hours.closes)}))
                    return true;
            }
        }
        return false;
    }

    /// Whether a person, then whether the engine, could give the job to anybody at all.
    void lintChances(const Job &job)
    {
        if (job.window() && (job.window()->isEmpty() || job.window()->end < m_now))
            return; // told already, and nobody can before that is mended
        QList<Violation> nobody;
        bool isAnybody = false;
        bool isEngineAble = false;
        std::optional<Violation> handOnly;
        for (const Technician *person : m_team) {
            if (std::optional<Violation> rule = firstRule(job, *person)) {
                nobody.append(*rule);
                continue;
            }
            isAnybody = true;
            const QList<Violation> rules = m_engine.exclusions(job, person->id, m_date);
            isEngineAble = isEngineAble || rules.isEmpty();
            if (!rules.isEmpty() && (!handOnly || rules.front().rule < handOnly->rule))
                handOnly = rules.front();
            if (isEngineAble)
                return;
        }
        if (!isAnybody)
            add({.kind = FindingKind::NobodyCan, .job = job.id, .rules = nobody});
        else if (handOnly && handOnly->rule != Rule::NoPlace)
            add({.kind = FindingKind::ByHandOnly, .job = job.id, .rules = {*handOnly}});
    }

    /// What keeps somebody from a job whatever the start, their hours against its window among it.
    [[nodiscard]] std::optional<Violation> firstRule(const Job &job, const Technician &person) const
    {
        const QList<Violation> rules = m_person.exclusions(job, person.id, m_date);
        if (!rules.isEmpty()) {
            Violation first = rules.front();
            first.technician = person.id;
            return first;
        }
        const std::optional<TimeWindow> window = job.window();
        const bool isReached = std::ranges::any_of(m_days.shifts(person.id, m_span), [&](const Shift *shift) {
            return shift->kind != ShiftKind::TimeOff
                && std::max(shift->begin, window ? window->begin : shift->begin)
                <= std::min(shift->end - job.duration, window ? window->end : shift->end);
        });
        if (isReached)
            return std::nullopt;
        return Violation{.rule = Rule::OutsideShift, .technician = person.id};
    }

    void lintBoard()
    {
        QSet<std::pair<qint64, qint64>> told;
        for (auto [id, rule] : m_person.brokenRules(m_date)) {
            const auto job = m_snapshot.jobs.constFind(id);
            if (!isToCome(*job))
                continue;
            if (rule.rule == Rule::TechnicianGone) {
                add({.kind = FindingKind::LeftTechnician, .job = id, .technician = job->technician});
            } else if (isOverlap(rule.rule)) {
                // Each of two jobs in each other's way breaks the rule; it is one matter.
                const std::pair<qint64, qint64> both = std::minmax(id.value, rule.job.value);
                if (rule.job && told.contains(both))
                    continue;
                told.insert(both);
                add({.kind = FindingKind::DoubleBooked, .job = id, .technician = job->technician, .rules = {rule}});
            } else {
                rule.technician = job->technician;
                add({.kind = FindingKind::RuleBroken, .job = id, .technician = job->technician, .rules = {rule}});
            }
        }
    }

    void lintShifts()
    {
        if (!isWorkingDay(m_snapshot.settings, m_date))
            return;
        for (const Technician *person : m_team) {
            // Whoever has weekly hours, or follows somebody, is free on the days that these leave out.
            const bool isFree = !person->weeklyShifts.isEmpty() || person->follows;
            if (!isFree && m_days.shifts(person->id, m_span).isEmpty())
                add({.kind = FindingKind::NoShift, .technician = person->id});
        }
    }

    void lintSkills()
    {
        QList<SkillId> needed;
        for (const Job *job : m_today)
            needed += job->requiredSkills;
        std::ranges::sort(needed);
        needed.erase(std::ranges::unique(needed).begin(), needed.end());
        for (const Technician *person : m_team) {
            const auto shifts = m_days.shifts(person->id, m_span);
            const bool isWorking =
                std::ranges::any_of(shifts, [](const Shift *shift) { return shift->kind != ShiftKind::TimeOff; });
            for (const SkillId skill : needed) {
                const HeldSkill *held = person->held(skill);
                if (!isWorking || !held || !held->expires || *held->expires > m_date)
                    continue;
                const FindingKind kind =
                    *held->expires < m_date ? FindingKind::SkillExpired : FindingKind::SkillExpiring;
                add({.kind = kind, .technician = person->id, .skill = skill, .date = *held->expires});
            }
        }
    }

    void lintDuplicates()
    {
        QHash<std::pair<qint64, qint64>, QList<JobId>> same;
        QList<std::pair<qint64, qint64>> order;
        for (const Job *job : m_today) {
            if (!job->customer || !job->type)
                continue;
            const std::pair key(job->customer.value, job->type.value);
            if (!same.contains(key))
                order.append(key);
            same[key].append(job->id);
        }
        for (const auto &key : order) {
            QList<JobId> jobs = same.value(key);
            if (jobs.size() < 2)
                continue;
            std::ranges::sort(jobs);
            const JobId newest = jobs.takeLast();
            add({.kind = FindingKind::Duplicate, .job = newest, .others = jobs});
        }
    }

    const DaySnapshot &m_snapshot;
    QDate m_date;
    Instant m_now;
    OfficeCalendar m_calendar;
    TimeWindow m_span;
    TechnicianDays m_days;
    Judge m_person;
    Judge m_engine;
    QList<const Job *> m_today;
    QList<const Job *> m_overdue;
    QList<const Technician *> m_team;
    QList<Finding> m_found;
};

} // namespace

QString Finding::key() const
{
    QString key = QString::number(int(kind));
    if (job)
        key += QStringLiteral(":job%1").arg(job.value);
    if (technician)
        key += QStringLiteral(":technician%1").arg(technician.value);
    if (skill)
        key += QStringLiteral(":skill%1").arg(skill.value);
    if (kind == FindingKind::RuleBroken || kind == FindingKind::DoubleBooked)
        key += QStringLiteral(":rule%1").arg(int(rules.front().rule));
    return key;
}

QList<Finding> lintDay(const DaySnapshot &snapshot, const DriveTimes &drives, QDate day, Instant now)
{
    return Linter(snapshot, drives, day, now).run();
}

} // namespace callout
