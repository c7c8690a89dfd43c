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
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// After success everything is on disk.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}

    Database *m_database;
};

} // namespace callout
