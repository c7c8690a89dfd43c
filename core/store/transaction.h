#pragma once

#include "core/store/database.h"

namespace callout {

/// Several statements that see one state of the file, or change it together. Taken back unless committed.
class Transaction
{
public:
    /// Write takes the file's one write lock at once, so that what is read inside stays true until the commit.
    enum class Kind { Read, Write };

    [[nodiscard]] static Result<Transaction> begin(Database &database, Kind kind);
    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
        , m_kind(other.m_kind)
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// After success everything is on disk.
    [[nodiscard]] Result<void> commit();

private:
    Transaction(Database &database, Kind kind) : m_database(&database), m_kind(kind) {}

    Database *m_database;
    Kind m_kind;
};

} // namespace callout
