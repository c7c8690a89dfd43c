#pragma once

#include "core/store/database.h"

#include <QString>
#include <QStringList>

namespace callout {

/// The versions of the office file: numbered scripts NNN-name.sql in a folder, 1 upwards without a gap. A file carries
/// the number of the newest script it has seen (user_version) and Callout's mark (application_id).
class Schema
{
public:
    /// What marks a SQLite file as an office file: "CALL".
    static constexpr qint64 ApplicationId = 0x43414C4C;

    explicit Schema(const QString &folder = QStringLiteral(":/callout/schema"));

    [[nodiscard]] int newestVersion() const { return int(m_scripts.size()); }

    /// Fills a new, empty file. Runs inside the caller's transaction.
    [[nodiscard]] Result<void> lay(Database &database) const;

    /// The version of a file that belongs to Callout and that we can read: ForeignFile or NewerFile otherwise.
    [[nodiscard]] Result<int> recognise(Database &database) const;

    /// Brings an existing file up to the newest version, in one transaction.
    [[nodiscard]] Result<void> migrate(Database &database) const;

private:
    [[nodiscard]] Result<void> runFrom(Database &database, int version) const;

    QStringList m_scripts;
};

/// The statements of a script: each ends at a semicolon that ends a line, a trigger at its END.
[[nodiscard]] QStringList statementsOf(const QString &script);

} // namespace callout
