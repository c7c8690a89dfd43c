#pragma once

#include "core/domain/proposal.h"
#include "core/planner/cborreader.h"

namespace callout::planner {

// What a record of a run keeps whole. A change of one of these structs is a new version of the record.

template<>
inline constexpr int MemberCount<GeoPoint> = 2;
template<>
inline constexpr int MemberCount<HeldSkill> = 2;
template<>
inline constexpr int MemberCount<BusinessHours> = 3;
template<>
inline constexpr int MemberCount<WeeklyShift> = 4;
template<>
inline constexpr int MemberCount<PositionFix> = 5;
template<>
inline constexpr int MemberCount<DaySnapshot> = 13;
/// Phones and what they ask are no business of a run.
template<>
struct KeptMembers<DaySnapshot> {
    template<typename Day>
    static auto of(Day &day)
    {
        return std::tie(day.firstDay, day.dayCount, day.settings, day.jobs, day.customers, day.technicians, day.shifts,
                        day.events, day.skills, day.jobTypes, day.businessUnits, day.zones, day.positions);
    }
};
template<>
inline constexpr int MemberCount<TrackRecord> = 4;
template<>
inline constexpr int MemberCount<FactorInputs> = 11;
template<>
inline constexpr int MemberCount<FactorScores> = 1;
template<>
inline constexpr int MemberCount<KnockOn> = 3;
template<>
inline constexpr int MemberCount<Candidate> = 7;
template<>
inline constexpr int MemberCount<Violation> = 7;
template<>
inline constexpr int MemberCount<Remedy> = 5;
template<>
inline constexpr int MemberCount<Exclusion> = 3;
template<>
inline constexpr int MemberCount<Reason> = 4;
template<>
inline constexpr int MemberCount<Assignment> = 2;
template<>
inline constexpr int MemberCount<ProposalLine> = 5;
template<>
inline constexpr int MemberCount<EventMove> = 3;
template<>
inline constexpr int MemberCount<PlanTotals> = 6;
template<>
inline constexpr int MemberCount<Proposal> = 12;

template<>
inline constexpr JobStatus LastOf<JobStatus> = JobStatus::Cancelled;
template<>
inline constexpr TechnicianStatus LastOf<TechnicianStatus> = TechnicianStatus::OffShift;
template<>
inline constexpr Priority LastOf<Priority> = Priority::Emergency;
template<>
inline constexpr ShiftKind LastOf<ShiftKind> = ShiftKind::TimeOff;
template<>
inline constexpr EngineMode LastOf<EngineMode> = EngineMode::Auto;
template<>
inline constexpr FeedSecurity LastOf<FeedSecurity> = FeedSecurity::Own;
template<>
inline constexpr Preference LastOf<Preference> = Preference::SomebodyElse;
template<>
inline constexpr Rule LastOf<Rule> = Rule::FollowsAnother;
template<>
inline constexpr RemedyKind LastOf<RemedyKind> = RemedyKind::ChangeTerritory;
template<>
inline constexpr LineKind LastOf<LineKind> = LineKind::Kept;

} // namespace callout::planner
