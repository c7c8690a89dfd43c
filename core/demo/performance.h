#pragma once

#include "core/domain/job.h"

#include <QHash>

#include <span>

namespace callout {

/// How well somebody did a number of jobs, read from the closed jobs themselves.
namespace performance {

/// The tag of a job that only became necessary because the one before did not help.
inline constexpr QStringView callbackTag = u"callback";

struct Figures {
    int completed = 0;
    double onTimeShare = 0.0;       ///< of the completed ones: there before the arrival window ended
    double firstTimeFixShare = 0.0; ///< of the completed ones: no callback of the same customer and job type followed
    double rating = 0.0;            ///< mean of the customers' answers, with two digits; 0 where nobody answered

    friend bool operator==(const Figures &, const Figures &) = default;
};

/// Everybody's figures.
[[nodiscard]] QHash<TechnicianId, Figures> ofAll(std::span<const Job> closed);

/// What a customer answered, as it is noted on the job, and read back from its notes.
[[nodiscard]] QString answerNote(int stars);
[[nodiscard]] std::optional<int> answerIn(const QString &notes);

} // namespace performance

} // namespace callout
