#pragma once

#include "core/live/etas.h"

#include <QSet>

namespace callout {

enum class AlertKind {
    HelpAsked,     ///< a technician asks for help
    Contradiction, ///< a technician reports what the board forbids
    Stalled,       ///< a started job has seen no progress for too long
    RunningOver,   ///< work on site goes on past its planned duration
    LateStart,     ///< a stop will begin after what was promised
    ShiftEnd,      ///< the last stop will end after the shift
    SilentPhone,   ///< a phone of somebody at work is not heard of
};

/// What an alert has its origin in. There is never more than one alert of a cause: all delays of a technician's day are
/// one, told by its root, since whoever mends the root mends them all.
struct AlertCause {
    enum class Kind { Question, Progress, Phone };
    Kind kind = Kind::Progress;
    qint64 subject = 0; ///< the question, else the technician

    friend bool operator==(const AlertCause &, const AlertCause &) = default;
};

size_t qHash(const AlertCause &cause, size_t seed = 0) noexcept;

/// Something that goes wrong unless a dispatcher acts.
struct Alert {
    AlertCause cause;
    AlertKind kind = AlertKind::LateStart;
    TechnicianId technician;
    JobId job;            ///< the root: what runs over or stands still, else what begins late or ends after the shift
    Seconds amount{0};    ///< late by, over by, without progress or news for, past the shift by
    JobId late;           ///< the first stop that will begin late
    Seconds lateBy{0};    ///< it, past what was promised
    int following = 0;    ///< how many stops after it will be late too
    Seconds pastShift{0}; ///< of the last stop's end
    PhoneQuestionId question; ///< of HelpAsked and Contradiction
    Instant since;            ///< when the question was tapped; else what AlertBook says

    /// How bad it is, for telling whether it became worse.
    [[nodiscard]] Seconds weight() const;
    friend bool operator==(const Alert &, const Alert &) = default;
};

/// What is wrong at a moment, the worst first. A late start is told as soon as a position or work that runs over tells it;
/// of somebody of whom nothing is known, when it has come. A cause that was raised before is held to a milder measure, so that nothing
/// flickers: within `alertSlack` of its limit it stays.
[[nodiscard]] QList<Alert> alertsOf(const DaySnapshot &snapshot, const TechnicianDays &days,
                                    const EtasByTechnician &etas, Instant now, const QSet<AlertCause> &raised = {});

/// A start past its window is told from this on; without a window OfficeSettings::behindAfter counts.
inline constexpr Seconds latePastWindow{60};
inline constexpr Minutes alertSlack{3};

/// Phones of somebody at work that may talk to the office, in two groups. One that has not told anything yet is in neither
/// until it has had OfficeSettings::positionStaleAfter to do so, from the shift's begin or since it signed in.
struct PhonesAtWork {
    QList<DeviceId> heard;
    QList<DeviceId> silent; ///< neither position nor anything else for OfficeSettings::positionStaleAfter
};

[[nodiscard]] PhonesAtWork phonesAtWork(const DaySnapshot &snapshot, const TechnicianDays &days, Instant now);

} // namespace callout
