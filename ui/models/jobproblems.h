#pragma once

#include "core/domain/daysnapshot.h"

#include <QList>
#include <QString>

#include <optional>

namespace callout {

/// Why a job cannot be saved as it stands: the field at fault and a sentence that says what to do.
struct JobProblem {
    QString field; ///< by its name in the office file; a field of the customer as "customer_id"
    QString message;

    friend bool operator==(const JobProblem &, const JobProblem &) = default;
};

/// In the order of the form. `customer` is the new or edited one that would be saved with it.
[[nodiscard]] QList<JobProblem> problemsOf(const Job &job, const std::optional<Customer> &customer);

} // namespace callout
