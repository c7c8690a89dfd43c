#pragma once

#include <QCoreApplication>

namespace callout {

/// Words for a person, in the language of the program.
class FeedWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::Feed)
};

} // namespace callout
