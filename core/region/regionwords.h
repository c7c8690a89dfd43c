#pragma once

#include <QCoreApplication>

namespace callout {

/// What region files and their import say to people, in the language of the program.
class RegionWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::RegionWords)
};

} // namespace callout
