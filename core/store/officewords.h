#pragma once

#include <QCoreApplication>

namespace callout {

/// What the store says to people, in the language of the program.
class OfficeWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::OfficeWords)
};

} // namespace callout
