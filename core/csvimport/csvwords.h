#pragma once

#include <QCoreApplication>

namespace callout {

/// What the import of tables says to people.
class CsvWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::csvimport)
};

} // namespace callout
