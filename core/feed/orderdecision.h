#pragma once

#include "core/domain/changeset.h"
#include "core/domain/daysnapshot.h"
#include "core/intake/reports.h"

#include <functional>

namespace callout {

/// Finds the place of an address on an office's map; nothing where it is not sure. Called on the office's thread.
using PlaceSearch = std::function<std::optional<GeoPoint>(const OfficeSettings &office, const QString &address)>;

/// What is known when another system orders a job.
struct OrderFacts {
    DaySnapshot office;        ///< for its job types, skills and zones
    QList<Customer> namesakes; ///< customers who may be the one meant
    QString source;            ///< who orders
    PlaceSearch findPlace;
    Instant now;
};

/// What an order becomes: a job, perhaps with a new customer. Ids are not given yet.
struct OrderDecision {
    Job job;
    std::optional<Customer> newCustomer;
    QStringList remarks;
};

/// Never refuses for a name that the office does not know: the job comes in, and the remarks say what is missing.
[[nodiscard]] OrderDecision decideOrder(const OrderFacts &facts, const JobOrder &order);

} // namespace callout
