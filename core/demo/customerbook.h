#pragma once

#include "core/demo/namebook.h"
#include "core/demo/officedraft.h"
#include "core/demo/town.h"

namespace callout {

/// Adds so many customers at different addresses of the town, as long as there are any; flats beyond that.
void enrolCustomers(OfficeDraft &draft, const Town &town, int count, NameBook &names, SeededRandom random);

/// Finds customers by place, among those who are not yet taken.
class CustomerPicker
{
public:
    CustomerPicker(const std::vector<Customer> &customers, SeededRandom random);

    /// Somebody near the point, by chance; `closeness` says among how many drawn at random the nearest is.
    [[nodiscard]] CustomerId near(const GeoPoint &point, int closeness);
    /// The same, but nobody who was taken since the last release.
    [[nodiscard]] CustomerId takeNear(const GeoPoint &point, int closeness);
    void take(CustomerId customer);
    void releaseAll();

private:
    const std::vector<Customer> &m_customers;
    SeededRandom m_random;
    std::vector<bool> m_isTaken;
};

[[nodiscard]] GeoPoint placeOf(const Customer &customer);

} // namespace callout
