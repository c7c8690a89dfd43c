#pragma once

#include "core/demo/jobbook.h"
#include "core/domain/status.h"

/// The small office's day as a flat table.
namespace callout::smallstory {

/// Where a time of the table is none.
inline constexpr int never = -1;
inline constexpr int eveningBefore = -2;

/// One call of the story. Times are local, in minutes of the day.
struct Row {
    int technician; ///< 1 to 4, 0 for none
    jobbook::Work work;
    Priority priority;
    QStringView title;
    QStringView description;
    QStringView notes;
    QStringView tags; ///< separated by commas
    int windowBegin;
    int windowEnd;
    int start;
    int minutes;
    int daysAhead; ///< booked so many days before
    int booked;
    int assigned;
    int dispatched;
    int travelled;
    int arrived;
    int left;
    QStringView holdReason; ///< left without being done
    int value;              ///< pounds
    QStringView source;
    bool isConfirmed;
};

/// Emergencies that have just come in; minutes before now, promised within two hours.
struct FreshEmergency {
    jobbook::Work work;
    QStringView title;
    QStringView description;
    QStringView notes;
    QStringView tags;
    int minutesAgo;
    int minutes;
    int value;
};

[[nodiscard]] std::span<const Row> rows();
[[nodiscard]] std::span<const FreshEmergency> freshEmergencies();

} // namespace callout::smallstory
