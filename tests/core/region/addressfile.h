#pragma once

#include "core/region/addressindex.h"
#include "tests/support/ordie.h"

#include <QSqlDatabase>

namespace callout::test {

/// A file with an index of addresses and nothing else.
inline void writeAddressFile(const QString &path, const AddressBook &book)
{
    using namespace Qt::StringLiterals;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"address-file"_s);
        database.setDatabaseName(path);
        if (!database.open() || !database.transaction())
            qFatal("%s cannot be written", qPrintable(path));
        orDie(writeAddressIndex(database, book));
        database.commit();
    }
    QSqlDatabase::removeDatabase(u"address-file"_s);
}

} // namespace callout::test
