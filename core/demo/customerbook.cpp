#include "core/demo/customerbook.h"

#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr QStringView customerNotes[] = {
    u"Prefers to be called before nine.", u"Pays by bank transfer, 14 days.", u"Service plan until next spring.",
    u"Two properties, ask which one.",    u"Prefers messages to calls.",      u"Good customer for 20 years.",
    u"Invoices to the letting agency.",   u"Hard of hearing, let it ring.",   u"Always offers tea.",
};

QString firmAt(const TownAddress &address, NameBook &names)
{
    return address.name.isEmpty() ? names.firm(address.building, address.street) : address.name;
}

void addContacts(Customer &customer, NameBook &names, SeededRandom &random)
{
    customer.phones.append(random.chance(0.4) ? names.mobile() : names.landline());
    if (random.chance(0.35))
        customer.phones.append(names.mobile());
    if (random.chance(0.72))
        customer.email = names.mail(customer.name);
    if (random.chance(0.12))
        customer.notes = random.pick(customerNotes).toString();
}

} // namespace

void enrolCustomers(OfficeDraft &draft, const Town &town, int count, NameBook &names, SeededRandom random)
{
    if (town.addresses.isEmpty())
        return;
    std::vector<qsizetype> order(std::size_t(town.addresses.size()));
    std::iota(order.begin(), order.end(), qsizetype(0));
    random.shuffle(order);
    for (int i = 0; i < count; ++i) {
        const TownAddress &address = town.addresses.at(order[std::size_t(i) % order.size()]);
        const std::size_t flat = std::size_t(i) / order.size();
        const bool isFirm = flat == 0 && !address.isHome();
        Customer customer{.id = {i + 1}};
        customer.name = isFirm ? firmAt(address, names) : names.person();
        customer.address = (flat ? u"Flat %1, "_s.arg(flat + 1) : QString()) + address.text();
        customer.latitude = address.point.latitude;
        customer.longitude = address.point.longitude;
        addContacts(customer, names, random);
        draft.customers.push_back(std::move(customer));
        draft.firms.push_back(isFirm);
    }
}

GeoPoint placeOf(const Customer &customer)
{
    return {customer.latitude.value_or(1000.0), customer.longitude.value_or(1000.0)};
}

CustomerPicker::CustomerPicker(const std::vector<Customer> &customers, SeededRandom random)
    : m_customers(customers)
    , m_random(random)
    , m_isTaken(customers.size())
{
}

CustomerId CustomerPicker::near(const GeoPoint &point, int closeness)
{
    CustomerId nearest;
    double least = std::numeric_limits<double>::max();
    // Where nearly everybody is taken, many draws are in vain.
    for (int found = 0, draws = 0; found < closeness && draws < closeness + 2000; ++draws) {
        const Customer &candidate = m_random.pick(m_customers);
        if (m_isTaken[std::size_t(candidate.id.value - 1)])
            continue;
        ++found;
        const double metres = distanceMetres(point, placeOf(candidate));
        if (metres < least) {
            least = metres;
            nearest = candidate.id;
        }
    }
    return nearest ? nearest : m_random.pick(m_customers).id;
}

CustomerId CustomerPicker::takeNear(const GeoPoint &point, int closeness)
{
    const CustomerId customer = near(point, closeness);
    take(customer);
    return customer;
}

void CustomerPicker::take(CustomerId customer)
{
    m_isTaken[std::size_t(customer.value - 1)] = true;
}

void CustomerPicker::releaseAll()
{
    m_isTaken.assign(m_customers.size(), false);
}

} // namespace callout
