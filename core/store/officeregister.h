#pragma once

#include "core/domain/daysnapshot.h"
#include "core/domain/result.h"

#include <QSet>

namespace callout {

/// What is in an office file on whatever day: against this, new records are compared.
struct OfficeRegister {
    RecordTable<Customer> customers;
    RecordTable<Shift> shifts;
    QSet<QString> jobNumbers;
};

/// Reads it in one transaction. Opens the file on its own, for reading, so that a worker can do it while the file is in use.
[[nodiscard]] Result<OfficeRegister> readRegister(const QString &path);

} // namespace callout
