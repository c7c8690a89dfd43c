#pragma once

#include "core/domain/pastwork.h"
#include "core/domain/technician.h"

#include <QCoreApplication>

namespace callout {

/// How well somebody does, in words for a dispatcher.
class PastWorkWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::PastWorkWords)

public:
    /// "42 completed. There in time: 93% …"
    [[nodiscard]] static QString of(const PastWork &past);
    /// The figures that the engine reckons with: "In time 91% · fixed at the first visit 95% · rated 4.5 of 5".
    [[nodiscard]] static QString of(const Technician &technician);
    /// "93%"; "not known" where no job tells.
    [[nodiscard]] static QString share(const std::optional<double> &value);
};

} // namespace callout
