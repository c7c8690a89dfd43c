#include "core/live/alerts.h"

#include "core/live/progress.h"

#include <algorithm>

namespace callout {

namespace {

/// The normal shift that somebody is at work in, unless they have time off.
const Shift *shiftNow(const TimeWindow &officeDay, const TechnicianDays &days, TechnicianId technician, Instant now)
{
    const Shift *found = nullptr;
    for (const Shift *shift : days.shifts(technician, workdayOf(officeDay, days, technician, now))) {
        if (!shift->span().contains(now))
            continue;
        if (shift->kind == ShiftKind::TimeOff)
            return nullptr;
        if (shift->kind == ShiftKind::Normal)
            found = shift;
    }
    return found;
}

/// When somebody's work of this day ends by their shifts.
std::optional<Instant> shiftEnd(const TimeWindow &officeDay, const TechnicianDays &days, TechnicianId technician,
                                Instant now)
{
    std::optional<Instant> end;
    for (const Shift *shift : days.shifts(technician, workdayOf(officeDay, days, technician, now))) {
        if (shift->kind != ShiftKind::TimeOff)
            end = std::max(end, std::optional(shift->end));
    }
    return end;
}

QList<Alert> questionAlerts(const DaySnapshot &snapshot)
{
    QList<Alert> alerts;
    for (const PhoneQuestion &question : snapshot.questions) {
        if (question.answeredAt)
            continue;
        alerts.append(
            {.cause = {AlertCause::Kind::Question, question.id.value},
             .kind = question.kind == PhoneQuestionKind::Help ? AlertKind::HelpAsked : AlertKind::Contradiction,
             .technician = question.technician,
             .job = question.job,
             .question = question.id,
             .since = question.at});
    }
    return alerts;
}

/// Judges how one technician's day goes on.
class ProgressJudge
{
public:
    ProgressJudge(const DaySnapshot &snapshot, const TechnicianDays &days, Instant now)
        : m_snapshot(snapshot)
        , m_days(days)
        , m_now(now)
        , m_officeDay(snapshot.calendar().dayAround(now))
        , m_behind(snapshot.settings.behindAfter.value_or(noticeableDelay))
    {
    }

    [[nodiscard]] std::optional<Alert> judge(TechnicianId technician, const QList<StopEta> &etas, bool isRaised) const
    {
        Alert alert{.cause = {AlertCause::Kind::Progress, technician.value}, .technician = technician};
        const Seconds slack = isRaised ? Seconds(alertSlack) : Seconds(0);
        if (isRaised || isKnown(etas.front())) {
            findLate(etas, slack, &alert);
            findShiftEnd(technician, etas.back(), slack, &alert);
        }
        if (isStalled(etas.front(), &alert) || isRunningOver(etas.front(), &alert))
            return alert;
        if (alert.late) {
            alert.kind = AlertKind::LateStart;
            alert.job = alert.late;
            alert.amount = alert.lateBy;
            return alert;
        }
        if (alert.pastShift > Seconds(0)) {
            alert.kind = AlertKind::ShiftEnd;
            alert.job = etas.back().job;
            alert.amount = alert.pastShift;
            return alert;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] const Job &job(JobId id) const { return *m_snapshot.jobs.constFind(id); }

    [[nodiscard]] Seconds limitOf(const Job &one) const { return one.windowEnd ? latePastWindow : m_behind; }

    /// Of somebody who reports nothing, only what has happened is held against them.
    [[nodiscard]] bool isKnown(const StopEta &first) const
    {
        const Job &one = job(first.job);
        return !first.isGuess || m_now >= promisedStart(one) + limitOf(one);
    }

    void findLate(const QList<StopEta> &etas, Seconds slack, Alert *alert) const
    {
        for (const StopEta &eta : etas) {
            if (eta.progress == StopEta::Progress::OnSite)
                continue;
            const Seconds past = eta.start - promisedStart(job(eta.job));
            if (past < limitOf(job(eta.job)) - slack || eta.startDelay <= Seconds(0))
                continue;
            if (alert->late) {
                ++alert->following;
            } else {
                alert->late = eta.job;
                alert->lateBy = eta.lateBy;
            }
        }
    }

    /// Where a dispatcher planned past the shift's end knowingly, the plan is the measure.
    void findShiftEnd(TechnicianId technician, const StopEta &last, Seconds slack, Alert *alert) const
    {
        const std::optional<Instant> end = shiftEnd(m_officeDay, m_days, technician, m_now);
        if (!end)
            return;
        const Seconds past = last.end - std::max(*end, job(last.job).planned()->end);
        if (past >= std::max(Seconds(1), m_behind - slack))
            alert->pastShift = past;
    }

    [[nodiscard]] bool isStalled(const StopEta &first, Alert *alert) const
    {
        const std::optional<Seconds> quiet = stalledFor(job(first.job), m_snapshot.settings, m_now);
        if (!quiet)
            return false;
        alert->kind = AlertKind::Stalled;
        alert->job = first.job;
        alert->amount = *quiet;
        return true;
    }

    /// Time over is told at once where it makes somebody else wait.
    [[nodiscard]] bool isRunningOver(const StopEta &first, Alert *alert) const
    {
        if (first.progress != StopEta::Progress::OnSite)
            return false;
        const Seconds over = m_now - (first.start + job(first.job).duration);
        const bool hasVictim = alert->late || alert->pastShift > Seconds(0);
        if (over < (hasVictim ? Seconds(1) : m_behind))
            return false;
        alert->kind = AlertKind::RunningOver;
        alert->job = first.job;
        alert->amount = over;
        return true;
    }

    const DaySnapshot &m_snapshot;
    const TechnicianDays &m_days;
    Instant m_now;
    TimeWindow m_officeDay;
    Seconds m_behind;
};

/// When somebody's phone last told something.
std::optional<Instant> lastHeard(const DaySnapshot &snapshot, const Device &device)
{
    std::optional<Instant> heard;
    if (const auto contact = snapshot.contacts.constFind(device.id); contact != snapshot.contacts.cend())
        heard = contact->at;
    if (const auto fix = snapshot.positions.constFind(device.technician); fix != snapshot.positions.cend())
        heard = std::max(heard, std::optional(fix->at));
    return heard;
}

/// Since when it could have told something and has not.
Instant quietSince(const DaySnapshot &snapshot, const Device &device, const Shift &shift)
{
    return std::max(
        {lastHeard(snapshot, device).value_or(Instant()), device.pairedAt.value_or(Instant()), shift.begin});
}

/// Where no phone at all is heard of, it is not the phones: the LIVE light says so.
QList<Alert> phoneAlerts(const DaySnapshot &snapshot, const TechnicianDays &days, Instant now)
{
    const PhonesAtWork phones = phonesAtWork(snapshot, days, now);
    QList<Alert> alerts;
    if (!snapshot.settings.isFeedOn || (phones.heard.isEmpty() && phones.silent.size() > 1))
        return alerts;
    const TimeWindow officeDay = snapshot.calendar().dayAround(now);
    QSet<TechnicianId> heard;
    for (const DeviceId device : phones.heard)
        heard.insert(snapshot.devices.value(device).technician);
    for (const DeviceId id : phones.silent) {
        const Device device = snapshot.devices.value(id);
        if (heard.contains(device.technician))
            continue;
        heard.insert(device.technician); // one alert for all phones of somebody
        const Shift *shift = shiftNow(officeDay, days, device.technician, now);
        alerts.append({.cause = {AlertCause::Kind::Phone, device.technician.value},
                       .kind = AlertKind::SilentPhone,
                       .technician = device.technician,
                       .amount = now - quietSince(snapshot, device, *shift)});
    }
    return alerts;
}

} // namespace

size_t qHash(const AlertCause &cause, size_t seed) noexcept
{
    return qHashMulti(seed, int(cause.kind), cause.subject);
}

Seconds Alert::weight() const
{
    const bool isGrowing = kind == AlertKind::RunningOver || kind == AlertKind::LateStart;
    return std::max({isGrowing ? amount : Seconds(0), lateBy, pastShift});
}

PhonesAtWork phonesAtWork(const DaySnapshot &snapshot, const TechnicianDays &days, Instant now)
{
    const TimeWindow officeDay = snapshot.calendar().dayAround(now);
    PhonesAtWork phones;
    for (const Device &device : snapshot.devices) {
        if (device.kind != DeviceKind::Phone || !device.isTrusted())
            continue;
        const Shift *shift = shiftNow(officeDay, days, device.technician, now);
        if (!shift)
            continue;
        const Seconds patience = snapshot.settings.positionStaleAfter;
        const std::optional<Instant> heard = lastHeard(snapshot, device);
        if (heard && now - *heard < patience)
            phones.heard.append(device.id);
        else if (now - quietSince(snapshot, device, *shift) >= patience)
            phones.silent.append(device.id);
    }
    std::ranges::sort(phones.heard);
    std::ranges::sort(phones.silent);
    return phones;
}

QList<Alert> alertsOf(const DaySnapshot &snapshot, const TechnicianDays &days, const EtasByTechnician &etas,
                      Instant now, const QSet<AlertCause> &raised)
{
    QList<Alert> alerts = questionAlerts(snapshot);
    const ProgressJudge judge(snapshot, days, now);
    for (auto row = etas.cbegin(); row != etas.cend(); ++row) {
        const bool isRaised = raised.contains({AlertCause::Kind::Progress, row.key().value});
        if (const std::optional<Alert> alert = judge.judge(row.key(), row.value(), isRaised))
            alerts.append(*alert);
    }
    alerts += phoneAlerts(snapshot, days, now);
    std::ranges::sort(alerts, {}, [](const Alert &alert) {
        return std::tuple(alert.kind, -alert.weight(), alert.since, alert.technician, alert.question);
    });
    return alerts;
}

} // namespace callout
