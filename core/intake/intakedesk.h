#pragma once

#include "core/domain/result.h"
#include "core/intake/reports.h"

#include <QFuture>

#include <functional>

namespace callout {

/// Where reports go. Each answer comes when what it says is on disk, on any thread; an error says what to tell the device:
/// InvalidInput and RuleBroken are the device's fault, NotFound what it asked for, Conflict that the same key meant
/// something else before, anything else ours. Called on the thread of the intake; never waits.
class IntakeDesk
{
public:
    using PositionsTaken = std::function<void(const Result<void> &)>;

    virtual ~IntakeDesk() = default;

    /// Called back once, on any thread: positions come by the thousand, which makes futures dear.
    virtual void takePositions(const Caller &caller, const QList<PositionReport> &positions, PositionsTaken taken) = 0;
    [[nodiscard]] virtual QFuture<Result<TapAnswer>> takeTap(const Caller &caller, const PhoneTap &tap) = 0;
    [[nodiscard]] virtual QFuture<Result<OrderAnswer>> takeOrder(const Caller &caller, const JobOrder &order) = 0;
    /// The day given, or the present one.
    [[nodiscard]] virtual QFuture<Result<OfficeDay>> readDay(const Caller &caller, std::optional<QDate> day) = 0;
    /// Exchanges a code that the office gave out for a token; a code works once.
    [[nodiscard]] virtual QFuture<Result<SignedIn>> signIn(const QString &code) = 0;
};

} // namespace callout
