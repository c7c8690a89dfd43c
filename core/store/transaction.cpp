#include "core/store/transaction.h"

#include "core/store/sqlerror.h"

using namespace Qt::StringLiterals;

namespace callout {

Result<Transaction> Transaction::begin(Database &database, Kind kind)
{
    if (!database.isInPlace())
        return std::unexpected(fileMissing(database.path()));
    if (kind == Kind::Write)
        database.giveWay();
    const Result<int> begun = database.run(kind == Kind::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    if (!begun)
        return std::unexpected(begun.error());
    return Transaction(database, kind);
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself, for example when the disk is full; then this does nothing.
    if (m_database)
        m_database->run(u"ROLLBACK"_s);
}

Result<void> Transaction::commit()
{
    const Result<int> committed = m_database->run(u"COMMIT"_s);
    if (!committed)
        return std::unexpected(committed.error());
    if (m_kind == Kind::Write)
        m_database->endTurn();
    m_database = nullptr;
    return {};
}

} // namespace callout
