#include "core/domain/factors.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace callout {

namespace {

double skillMatchScore(const FactorInputs &inputs)
{
    if (inputs.preference == Preference::ThisOne)
        return 100.0;
    const int unneeded = std::max(0, inputs.heldSkills - inputs.neededSkills);
    const double exactness = 100.0 - 12.0 * std::min(unneeded, 5);
    return inputs.preference == Preference::SomebodyElse ? 0.6 * exactness : exactness;
}

double share(Seconds part, Seconds whole)
{
    return whole > Seconds(0) ? double(part.count()) / double(whole.count()) : 0.0;
}

double balanceScore(const FactorInputs &inputs)
{
    const double team = share(inputs.teamBooked, inputs.teamAvailable);
    const double own = share(inputs.booked, inputs.available);
    return std::clamp(50.0 + 50.0 * (team - own), 0.0, 100.0);
}

/// The weighted mean of what is known; 50 where nothing is.
double performanceScore(const TrackRecord &record)
{
    double sum = 0.0;
    double weights = 0.0;
    const auto add = [&](double weight, const std::optional<double> &value) {
        if (value) {
            sum += weight * std::clamp(*value, 0.0, 1.0);
            weights += weight;
        }
    };
    add(0.4, record.onTime);
    add(0.3, record.firstTimeFix);
    add(0.2, record.rating.transform([](double rating) { return rating / 5.0; }));
    add(0.1, record.ticket.transform([](double ticket) { return ticket / (ticket + 1.0); }));
    return weights > 0.0 ? 100.0 * sum / weights : 50.0;
}

} // namespace

FactorWeights weightsOf(const OfficeSettings &settings)
{
    FactorWeights weights = UsualWeights;
    for (qsizetype i = 0; i < std::min<qsizetype>(settings.factorWeights.size(), FactorCount); ++i)
        weights[std::size_t(i)] = std::clamp(settings.factorWeights.at(i), 0, 1000);
    return weights;
}

double score(Factor factor, const FactorInputs &inputs)
{
    switch (factor) {
    case Factor::SkillMatch:
        return skillMatchScore(inputs);
    case Factor::Proximity:
        return 100.0 - double(inputs.drive.count()) / 36.0;
    case Factor::Availability:
        return 100.0 * std::clamp(double(inputs.slack.count()) / 3600.0, 0.0, 1.0);
    case Factor::Balance:
        return balanceScore(inputs);
    case Factor::Performance:
        return performanceScore(inputs.record);
    }
    Q_UNREACHABLE();
}

int FactorScores::total() const
{
    return std::accumulate(tenths.begin(), tenths.end(), 0);
}

FactorScores scores(const FactorInputs &inputs, const FactorWeights &weights)
{
    FactorScores scores;
    for (int i = 0; i < FactorCount; ++i)
        scores.tenths[std::size_t(i)] = int(std::lround(weights[std::size_t(i)] * score(Factor(i), inputs) / 10.0));
    return scores;
}

Priority runPriority(const Job &job, const DaySnapshot &day)
{
    if (job.isEmergency())
        return Priority::Emergency;
    int step = day.jobTypes.value(job.type).priorityStep;
    for (const QString &tag : job.tags) {
        step += day.settings.raisedTags.contains(tag, Qt::CaseInsensitive) ? 1 : 0;
        step -= day.settings.loweredTags.contains(tag, Qt::CaseInsensitive) ? 1 : 0;
    }
    return Priority(std::clamp(int(job.priority) + step, int(Priority::Low), int(Priority::High)));
}

} // namespace callout
