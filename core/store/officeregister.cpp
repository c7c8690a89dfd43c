#include "core/store/officeregister.h"

#include "core/store/recordtable.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace callout {

Result<OfficeRegister> readRegister(const QString &path)
{
    const Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return std::unexpected(database.error());
    const Result<Transaction> transaction = Transaction::begin(**database, Transaction::Kind::Read);
    if (!transaction)
        return std::unexpected(transaction.error());
    OfficeRegister found;
    const Result<void> read = readRecords<Customer>(**database, {}, {}, [&](Customer &&customer) {
                                  found.customers.insert(customer.id, std::move(customer));
                              }).and_then([&] {
        return readRecords<Shift>(**database, {}, {},
                                  [&](Shift &&shift) { found.shifts.insert(shift.id, std::move(shift)); });
    }).and_then([&] {
        return (*database)->each(u"SELECT number FROM job WHERE number <> ''"_s, {},
                                 [&](const QSqlQuery &row) { found.jobNumbers.insert(row.value(0).toString()); });
    });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

} // namespace callout
