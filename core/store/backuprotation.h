#pragma once

#include "core/domain/officecalendar.h"
#include "core/store/officefile.h"
#include "core/store/recovery.h"

#include <optional>

namespace callout {

/// How often automatic backups are made and how many are kept.
struct BackupPolicy {
    QString folder;         ///< empty: a folder beside the office file
    Seconds interval{3600}; ///< at least this long between two
    int perDay = 6;         ///< of the newest day; one, the last, of each earlier day
    int days = 14;          ///< days with backups that are kept
};

/// Makes automatic backups of an office file and clears out old ones. Called every so often, on the store's thread.
class BackupRotation
{
public:
    explicit BackupRotation(const BackupPolicy &policy) : m_policy(policy) {}

    /// Makes a backup when the last one is old enough and something was written since; gives its path.
    /// The calendar says which backups are of one day.
    [[nodiscard]] Result<std::optional<QString>> run(const OfficeFile &file, Instant now,
                                                     const OfficeCalendar &calendar) const;

    /// Of these backups, newest first, the ones to clear out.
    [[nodiscard]] QList<BackupFile> outdated(const QList<BackupFile> &backups, const OfficeCalendar &calendar) const;

private:
    BackupPolicy m_policy;
};

} // namespace callout
