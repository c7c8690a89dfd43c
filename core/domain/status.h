#pragma once

#include <QCoreApplication>
#include <QString>

namespace callout {

enum class JobStatus { Unassigned, Scheduled, Dispatched, EnRoute, OnSite, OnHold, Completed, Cancelled };
enum class TechnicianStatus { Available, EnRoute, OnJob, OnBreak, OffShift };
enum class Priority { Low, Normal, High, Emergency };
enum class ShiftKind { Normal, OnCall, TimeOff };

/// Who begins a run of the engine, and who accepts what it suggests.
enum class EngineMode {
    Off,    ///< nobody
    Assist, ///< the dispatcher does both
    Auto,   ///< the engine does both, every few minutes of the business hours and on an emergency
};

/// How what phones send to the office is kept from others on the network.
enum class FeedSecurity {
    Plain,     ///< not at all
    Generated, ///< TLS with a certificate of the office's own making
    Own,       ///< TLS with a certificate that the office brings
};

/// Dispatched, en route, on site or completed: not moved or unassigned without an explicit recall.
[[nodiscard]] constexpr bool isStarted(JobStatus status)
{
    return status == JobStatus::Dispatched || status == JobStatus::EnRoute || status == JobStatus::OnSite
        || status == JobStatus::Completed;
}

/// Work is still to be done: neither completed nor cancelled.
[[nodiscard]] constexpr bool isOpen(JobStatus status)
{
    return status != JobStatus::Completed && status != JobStatus::Cancelled;
}

/// A technician is at it or on the way to it.
[[nodiscard]] constexpr bool isInProgress(JobStatus status)
{
    return status == JobStatus::Dispatched || status == JobStatus::EnRoute || status == JobStatus::OnSite;
}

/// Words for a person, in the language of the program.
class StatusWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::StatusWords)

public:
    [[nodiscard]] static QString of(JobStatus status);
    [[nodiscard]] static QString of(TechnicianStatus status);
    [[nodiscard]] static QString of(Priority priority);
    [[nodiscard]] static QString of(ShiftKind kind);
    [[nodiscard]] static QString of(EngineMode mode);
};

} // namespace callout
