#pragma once

#include "core/store/database.h"
#include "core/store/officefile.h"

namespace callout::devicefacts {

/// When devices were last heard of. Works inside the caller's transaction; unknown devices are passed over.
[[nodiscard]] Result<void> addContacts(Database &database, const QList<DeviceContact> &contacts);
[[nodiscard]] Result<QList<DeviceContact>> contacts(Database &database);

/// Keeps what a device asked and was answered. Works inside the caller's transaction.
[[nodiscard]] Result<void> addRequest(Database &database, const ReceivedRequest &request, Instant at);
[[nodiscard]] Result<std::optional<ReceivedRequest>> request(Database &database, DeviceId device, const QString &key);

/// Forgets at most so many positions and requests of before a time; gives how many.
[[nodiscard]] Result<int> forgetBefore(Database &database, Instant before, int most);

} // namespace callout::devicefacts
