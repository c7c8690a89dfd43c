#pragma once

#include "core/domain/daysnapshot.h"
#include "core/store/database.h"

namespace callout {

/// Reads what a span of days needs, no more; SQL says the same as belongsTo() does for one job.
/// Works inside the caller's transaction.
class DayLoader
{
public:
    explicit DayLoader(Database &database) : m_database(database) {}

    [[nodiscard]] Result<DaySnapshot> load(QDate firstDay, int dayCount);

private:
    [[nodiscard]] Result<void> loadOffice();
    [[nodiscard]] Result<void> loadJobs(const TimeWindow &span);
    [[nodiscard]] Result<void> loadPeople(const TimeWindow &span);
    [[nodiscard]] Result<void> loadCustomers();
    [[nodiscard]] Result<void> loadPositions();
    template<typename Record>
    [[nodiscard]] Result<void> loadRecords(const QString &condition, const QVariantList &values = {});
    template<typename Record>
    [[nodiscard]] Result<void> loadWithin(const TimeWindow &span, const QString &text);

    Database &m_database;
    DaySnapshot m_day;
};

[[nodiscard]] Result<OfficeSettings> readSettings(Database &database);

} // namespace callout
