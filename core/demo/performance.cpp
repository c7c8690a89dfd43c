#include "core/demo/performance.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace callout::performance {

namespace {

constexpr auto answerBegin = "Customer's answer: "_L1;

struct Sums {
    int completed = 0;
    int onTime = 0;
    int failed = 0;
    int answers = 0;
    int stars = 0;
};

} // namespace

QHash<TechnicianId, Figures> ofAll(std::span<const Job> closed)
{
    std::vector<const Job *> completed;
    for (const Job &job : closed) {
        if (job.status == JobStatus::Completed && job.onSiteAt && job.windowEnd)
            completed.push_back(&job);
    }
    std::ranges::stable_sort(completed, {}, [](const Job *job) { return *job->onSiteAt; });

    QHash<TechnicianId, Sums> sums;
    QHash<std::pair<CustomerId, JobTypeId>, TechnicianId> lastVisits;
    for (const Job *job : completed) {
        Sums &own = sums[job->technician];
        ++own.completed;
        own.onTime += *job->onSiteAt <= *job->windowEnd ? 1 : 0;
        if (const std::optional<int> stars = answerIn(job->notes)) {
            ++own.answers;
            own.stars += *stars;
        }
        TechnicianId &last = lastVisits[{job->customer, job->type}];
        if (last && job->tags.contains(callbackTag))
            ++sums[last].failed;
        last = job->technician;
    }

    QHash<TechnicianId, Figures> figures;
    for (const auto &[technician, sum] : sums.asKeyValueRange()) {
        Figures &own = figures[technician];
        own.completed = sum.completed;
        own.onTimeShare = double(sum.onTime) / sum.completed;
        own.firstTimeFixShare = 1.0 - double(sum.failed) / sum.completed;
        own.rating = sum.answers > 0 ? std::round(100.0 * sum.stars / sum.answers) / 100.0 : 0.0;
    }
    return figures;
}

QString answerNote(int stars)
{
    return answerBegin + u"%1 of 5."_s.arg(stars);
}

std::optional<int> answerIn(const QString &notes)
{
    const qsizetype at = notes.indexOf(answerBegin);
    if (at < 0)
        return std::nullopt;
    return QStringView(notes).sliced(at + answerBegin.size()).first(1).toInt();
}

} // namespace callout::performance
