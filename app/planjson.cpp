#include "app/planjson.h"

#include "ui/models/reasonwords.h"
#include "ui/models/verdictwords.h"

#include <QDateTime>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr std::array factorKeys{"skillMatch"_L1, "proximity"_L1, "availability"_L1, "balance"_L1, "performance"_L1};
static_assert(factorKeys.size() == FactorCount);

QJsonValue points(int tenths)
{
    return tenths / 10.0;
}

QJsonValue seconds(Seconds time)
{
    return qint64(time.count());
}

QJsonValue instant(std::optional<Instant> at)
{
    return at ? QDateTime::fromSecsSinceEpoch(at->time_since_epoch().count(), QTimeZone::UTC).toString(Qt::ISODate)
              : QJsonValue();
}

QLatin1StringView kindKey(LineKind kind)
{
    switch (kind) {
    case LineKind::New:
        return "new"_L1;
    case LineKind::Moved:
        return "moved"_L1;
    case LineKind::Retimed:
        return "retimed"_L1;
    case LineKind::Dropped:
        return "dropped"_L1;
    case LineKind::LeftOpen:
        return "leftOpen"_L1;
    case LineKind::Kept:
        return "kept"_L1;
    }
    Q_UNREACHABLE();
}

template<typename T>
void insertKnown(QJsonObject *object, QLatin1StringView key, const std::optional<T> &value)
{
    if (value)
        object->insert(key, *value);
}

QJsonObject inputsJson(const FactorInputs &inputs)
{
    QJsonObject record;
    insertKnown(&record, "onTime"_L1, inputs.record.onTime);
    insertKnown(&record, "firstTimeFix"_L1, inputs.record.firstTimeFix);
    insertKnown(&record, "rating"_L1, inputs.record.rating);
    insertKnown(&record, "ticket"_L1, inputs.record.ticket);
    return {{u"neededSkills"_s, inputs.neededSkills},
            {u"heldSkills"_s, inputs.heldSkills},
            {u"isAskedFor"_s, inputs.preference == Preference::ThisOne},
            {u"isOtherAskedFor"_s, inputs.preference == Preference::SomebodyElse},
            {u"drive"_s, seconds(inputs.drive)},
            {u"metres"_s, inputs.metres},
            {u"slack"_s, seconds(inputs.slack)},
            {u"booked"_s, seconds(inputs.booked)},
            {u"available"_s, seconds(inputs.available)},
            {u"teamBooked"_s, seconds(inputs.teamBooked)},
            {u"teamAvailable"_s, seconds(inputs.teamAvailable)},
            {u"record"_s, record}};
}

QJsonObject totalsJson(const PlanTotals &totals)
{
    return {{u"drive"_s, seconds(totals.drive)},
            {u"lateness"_s, seconds(totals.lateness)},
            {u"assigned"_s, totals.assigned},
            {u"open"_s, totals.open},
            {u"openEmergencies"_s, totals.openEmergencies},
            {u"spread"_s, totals.spread}};
}

class PlanJson
{
public:
    explicit PlanJson(const DaySnapshot &day) : m_day(day), m_reasons(day), m_verdicts(day) {}

    [[nodiscard]] QJsonObject line(const ProposalLine &line) const
    {
        const Job job = m_day.jobs.value(line.job);
        QJsonObject json{{u"id"_s, line.job.value},
                         {u"job"_s, job.number},
                         {u"title"_s, job.title},
                         {u"kind"_s, kindKey(line.kind)},
                         {u"before"_s, assignment(line.before)},
                         {u"after"_s, assignment(line.after)}};
        if (line.reason.chosen)
            json.insert(u"chosen"_s, candidate(*line.reason.chosen));
        QJsonArray others;
        for (const Candidate &other : line.reason.others)
            others.append(loser(other, line.reason));
        QJsonArray excluded;
        for (const Exclusion &exclusion : line.reason.excluded)
            excluded.append(excludedOne(exclusion));
        json.insert(u"others"_s, others);
        json.insert(u"excluded"_s, excluded);
        if (line.reason.cheapest)
            json.insert(u"leastChange"_s, m_reasons.remedy(*line.reason.cheapest));
        return json;
    }
    [[nodiscard]] QJsonObject event(const EventMove &move) const
    {
        const NonJobEvent event = m_day.events.value(move.event);
        return {{u"id"_s, move.event.value},
                {u"title"_s, event.title},
                {u"technician"_s, m_reasons.technician(event.technician)},
                {u"from"_s, instant(move.from)},
                {u"to"_s, instant(move.to)}};
    }

private:
    [[nodiscard]] QJsonValue assignment(const Assignment &assignment) const
    {
        if (!assignment.technician)
            return {};
        return QJsonObject{{u"technicianId"_s, assignment.technician.value},
                           {u"technician"_s, m_reasons.technician(assignment.technician)},
                           {u"start"_s, instant(assignment.start)}};
    }
    [[nodiscard]] QJsonObject candidate(const Candidate &candidate) const
    {
        QJsonObject scores;
        for (int i = 0; i < FactorCount; ++i)
            scores.insert(factorKeys[std::size_t(i)], points(candidate.scores.of(Factor(i))));
        return {{u"technicianId"_s, candidate.technician.value},
                {u"technician"_s, m_reasons.technician(candidate.technician)},
                {u"start"_s, instant(candidate.start)},
                {u"scores"_s, scores},
                {u"total"_s, points(candidate.scores.total())},
                {u"knockOn"_s, points(candidate.knockOn)},
                {u"net"_s, points(candidate.net())},
                {u"inputs"_s, inputsJson(candidate.inputs)}};
    }
    [[nodiscard]] QJsonObject loser(const Candidate &other, const Reason &reason) const
    {
        QJsonObject json = candidate(other);
        if (reason.chosen) {
            json.insert(u"losesBy"_s, points(reason.chosen->net() - other.net()));
            json.insert(u"words"_s, m_reasons.loss(*reason.chosen, other));
        }
        return json;
    }
    [[nodiscard]] QJsonObject excludedOne(const Exclusion &exclusion) const
    {
        QJsonObject json{{u"technicianId"_s, exclusion.technician.value},
                         {u"technician"_s, m_reasons.technician(exclusion.technician)},
                         {u"rule"_s, m_verdicts.brief(exclusion.rule)}};
        if (exclusion.remedy)
            json.insert(u"remedy"_s, m_reasons.remedy(*exclusion.remedy));
        return json;
    }

    const DaySnapshot &m_day;
    ReasonWords m_reasons;
    VerdictWords m_verdicts;
};

} // namespace

QJsonObject planJson(const DaySnapshot &day, const Proposal &proposal)
{
    const PlanJson writer(day);
    QJsonArray lines;
    for (const ProposalLine &line : proposal.lines)
        lines.append(writer.line(line));
    QJsonArray events;
    for (const EventMove &move : proposal.eventMoves)
        events.append(writer.event(move));
    QJsonObject weights;
    for (int i = 0; i < FactorCount; ++i)
        weights.insert(factorKeys[std::size_t(i)], proposal.weights[std::size_t(i)]);
    return {{u"run"_s, proposal.run},
            {u"day"_s, proposal.day.toString(Qt::ISODate)},
            {u"at"_s, instant(proposal.at)},
            {u"seed"_s, qint64(proposal.seed)},
            {u"iterations"_s, proposal.iterations},
            {u"weights"_s, weights},
            {u"stability"_s, proposal.stability},
            {u"lines"_s, lines},
            {u"eventMoves"_s, events},
            {u"before"_s, totalsJson(proposal.before)},
            {u"after"_s, totalsJson(proposal.after)}};
}

} // namespace callout
