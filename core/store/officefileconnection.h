#pragma once

#include "core/store/database.h"
#include "core/store/officefile.h"

#include <QStringList>

namespace callout {

/// What an office file holds while it is open.
class OfficeFile::Connection
{
public:
    explicit Connection(std::unique_ptr<Database> opened, QStringList words = {})
        : database(std::move(opened))
        , notices(std::move(words))
    {
    }

    std::unique_ptr<Database> database;
    QStringList notices;
};

} // namespace callout
