#pragma once

#include "core/domain/changeset.h"
#include "core/store/database.h"

#include <QHash>

namespace callout {

/// Brings the tables of records from before an edit to after it. Each statement names the values that the edit starts
/// from, so that it changes nothing when somebody else was faster: that is a Conflict, told by the record's name.
class RecordWriter
{
public:
    explicit RecordWriter(Database &database) : m_database(database) {}

    [[nodiscard]] Result<void> write(const RecordChange &change);
    /// Keeps the ids of created records out of what is reserved later. Called once, after all records are written.
    [[nodiscard]] Result<void> raiseSequences();

private:
    [[nodiscard]] Result<void> create(const RecordChange &change);
    [[nodiscard]] Result<void> update(const RecordChange &change);
    [[nodiscard]] Result<void> remove(const RecordChange &change);

    Database &m_database;
    QHash<RecordKind, qint64> m_highestIds;
};

} // namespace callout
