#pragma once

#include "core/domain/daysnapshot.h"
#include "core/domain/technicianday.h"

#include <QList>

namespace callout {

/// What has to be settled before a day is handed over, in the order of the checklist.
enum class CloseKind {
    Emergencies, ///< closed, rolled over, or with somebody on call
    Unassigned,  ///< none of the day's jobs waits in the queue
    RolledOver,  ///< what was planned and not begun, or is on hold, was moved to a later day or to somebody on call
    InProgress,  ///< nobody is on the way or on site
    Cancelled,   ///< each cancelled job has its reason
    Invoices,    ///< each completed job has its invoice total
};
inline constexpr int CloseKindCount = 6;

/// One line of the checklist. Every open job is in one line only, the first that is about it.
struct CloseItem {
    CloseKind kind = CloseKind::Emergencies;
    QList<JobId> settled;
    QList<JobId> open;
    QList<JobId> unexplained; ///< open, and nobody has said why

    [[nodiscard]] bool isSettled() const { return open.isEmpty(); }
    friend bool operator==(const CloseItem &, const CloseItem &) = default;
};

/// The end of a day, as its records have it.
struct DayClosing {
    QDate day;
    QList<CloseItem> items; ///< one of each kind, in their order

    [[nodiscard]] const CloseItem &item(CloseKind kind) const { return items.at(int(kind)); }
    /// Everything is settled, or has a note why not.
    [[nodiscard]] bool isReady() const;
    friend bool operator==(const DayClosing &, const DayClosing &) = default;
};

/// Whether somebody who is on call at its start has the job.
[[nodiscard]] bool isEscalated(const Job &job, const TechnicianDays &days);

/// The technicians who are on call at a moment or later that day, by name.
[[nodiscard]] QList<TechnicianId> onCall(const DaySnapshot &snapshot, QDate day, Instant now);

/// The checklist of a day. Jobs that were rolled over are on later days: the snapshot must hold these jobs too. Jobs of
/// earlier days that are still open count; jobs without any day do not, but for emergencies. Only a missing invoice needs no note.
[[nodiscard]] DayClosing closeDay(const DaySnapshot &snapshot, QDate day);

} // namespace callout
