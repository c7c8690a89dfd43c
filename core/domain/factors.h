#pragma once

#include "core/domain/daysnapshot.h"

#include <array>
#include <optional>

namespace callout {

/// What makes one assignment better than another where no rule forbids either. Each gives a score; its weight says how
/// many points of the total a score of 100 is worth.
enum class Factor {
    SkillMatch,   ///< 100 where just the needed skills are held or the customer's wish is met, 24 at the least
    Proximity,    ///< 100 at the door, 0 after an hour's drive, below zero beyond
    Availability, ///< 100 with an hour or more between the planned start and the latest one, 0 with none
    Balance,      ///< 50 where the technician is as busy as the team, 100 at most, 0 at least
    Performance,  ///< 0 to 100: recent on-time share, first-time fixes, rating, tickets
};

inline constexpr int FactorCount = 5;

/// Points by factor, in the order of Factor.
using FactorWeights = std::array<int, FactorCount>;

inline constexpr FactorWeights UsualWeights{30, 25, 20, 15, 10};
inline constexpr int UsualStability = 15;
inline constexpr Seconds UsualPlanningTime{3};

/// What the office decided, or the usual. Negative numbers count as 0.
[[nodiscard]] FactorWeights weightsOf(const OfficeSettings &settings);

/// Whom the customer asked for.
enum class Preference { Nobody, ThisOne, SomebodyElse };

/// How somebody did lately; what is not known is left out.
struct TrackRecord {
    std::optional<double> onTime;       ///< share of jobs, 0..1
    std::optional<double> firstTimeFix; ///< share of jobs, 0..1
    std::optional<double> rating;       ///< 0..5
    std::optional<double> ticket;       ///< average invoice for this type of job, as a multiple of the team's

    friend bool operator==(const TrackRecord &, const TrackRecord &) = default;
};

/// What the scores of one assignment are computed from.
struct FactorInputs {
    int neededSkills = 0;
    int heldSkills = 0; ///< valid on the day
    Preference preference = Preference::Nobody;
    Seconds drive{0}; ///< to the job, from the stop before or from home
    double metres = 0.0;
    Seconds slack{0};  ///< from the planned start to the latest one that promise and shift allow
    Seconds booked{0}; ///< work of the technician's day when the plan is done
    Seconds available{0};
    Seconds teamBooked{0}; ///< the same of everybody the run may plan; what is still open counts too
    Seconds teamAvailable{0};
    TrackRecord record;

    friend bool operator==(const FactorInputs &, const FactorInputs &) = default;
};

/// The score of one factor as Factor says.
[[nodiscard]] double score(Factor factor, const FactorInputs &inputs);

/// What the factors add to the total, in tenths of a point, so that what is shown adds up.
struct FactorScores {
    std::array<int, FactorCount> tenths{};

    [[nodiscard]] int total() const;
    [[nodiscard]] int of(Factor factor) const { return tenths[std::size_t(factor)]; }
    friend bool operator==(const FactorScores &, const FactorScores &) = default;
};

[[nodiscard]] FactorScores scores(const FactorInputs &inputs, const FactorWeights &weights);

/// The priority that counts in a run: raised and lowered by tags and by the type of job. Emergencies stay emergencies, and
/// nothing else becomes one.
[[nodiscard]] Priority runPriority(const Job &job, const DaySnapshot &day);

} // namespace callout
