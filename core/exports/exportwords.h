#pragma once

#include <QCoreApplication>

namespace callout {

/// What exports say to people.
class ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::exports)
};

} // namespace callout
