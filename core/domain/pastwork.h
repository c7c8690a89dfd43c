#pragma once

#include "core/domain/job.h"

#include <QHash>

namespace callout {

/// What is charged for a kind of job on average.
struct Ticket {
    int jobs = 0;      ///< with an invoice
    Money average = 0; ///< minor units

    friend bool operator==(const Ticket &, const Ticket &) = default;
};
using TicketsByType = QHash<JobTypeId, Ticket>;

/// How well somebody did the jobs they completed in a while, as the office file tells.
struct PastWork {
    /// A further job of that customer and type within this time after the first says that the first one did not help.
    static constexpr std::chrono::days CallbackTime{14};

    int completed = 0;
    int promised = 0; ///< of the completed: with an arrival window and an arrival
    int onTime = 0;   ///< of the promised: there before the window ended; who comes early waits
    int fixed = 0;    ///< of the completed: no further job of that customer and type followed soon
    TicketsByType tickets;

    /// 0..1; nothing where no job tells.
    [[nodiscard]] std::optional<double> onTimeShare() const { return share(onTime, promised); }
    [[nodiscard]] std::optional<double> firstTimeFixShare() const { return share(fixed, completed); }
    friend bool operator==(const PastWork &, const PastWork &) = default;

private:
    [[nodiscard]] static std::optional<double> share(int part, int whole)
    {
        return whole > 0 ? std::optional(double(part) / whole) : std::nullopt;
    }
};

} // namespace callout
