#pragma once

#include <QSpinBox>

namespace callout {

/// A box for a whole number of a unit that stands beside it.
[[nodiscard]] inline QSpinBox *numberBox(int lowest, int highest, int step = 1)
{
    auto *box = new QSpinBox;
    box->setRange(lowest, highest);
    box->setSingleStep(step);
    return box;
}

} // namespace callout
