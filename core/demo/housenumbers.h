#pragma once

#include "core/demo/seededrandom.h"
#include "core/demo/townplan.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace callout {

/// The address of one building.
struct BuildingAddress {
    QString number;
    QString street;
    QString city;
    QString postcode;

    [[nodiscard]] bool isEmpty() const { return number.isEmpty(); }
};

/// Numbers the houses of every street from the end nearer to the market place, odd on the left, even on the right, and
/// gives them postcodes of a few dozen houses each. The streets must have their names. One entry per building of the
/// plan, empty where it has no address.
[[nodiscard]] std::vector<BuildingAddress> numberHouses(const TownPlan &plan, const QString &town,
                                                        const QStringList &villages, SeededRandom random);

} // namespace callout
