#include "core/csvimport/customermatch.h"

#include <algorithm>

namespace callout {

namespace {

constexpr int FewestDigits = 5; ///< fewer are an extension, which many share

QString digitsOf(const QString &phone)
{
    QString digits;
    for (const QChar character : phone) {
        if (character.isDigit() && !(digits.isEmpty() && character == u'0'))
            digits += character;
    }
    return digits.size() < FewestDigits ? QString() : digits;
}

std::pair<QString, QString> nameAndAddress(const Customer &customer)
{
    return {comparedName(customer.name), comparedName(customer.address)};
}

} // namespace

QString comparedName(const QString &name)
{
    return name.simplified().toCaseFolded();
}

CustomerMatch::CustomerMatch(const RecordTable<Customer> &known)
{
    // The oldest record wins, whatever order the table is in.
    QList<CustomerId> ids = known.keys();
    std::ranges::sort(ids);
    for (const CustomerId id : std::as_const(ids))
        insert(known[id], {id, -1});
}

void CustomerMatch::add(const Customer &customer, qsizetype index)
{
    insert(customer, {{}, index});
}

void CustomerMatch::insert(const Customer &customer, const Match &match)
{
    for (const QString &phone : customer.phones) {
        if (const QString digits = digitsOf(phone); !digits.isEmpty() && !m_byPhone.contains(digits))
            m_byPhone.insert(digits, match);
    }
    if (const auto key = nameAndAddress(customer); !key.first.isEmpty() && !m_byNameAndAddress.contains(key))
        m_byNameAndAddress.insert(key, match);
}

CustomerMatch::Match CustomerMatch::find(const Customer &customer) const
{
    for (const QString &phone : customer.phones) {
        const auto found = m_byPhone.constFind(digitsOf(phone));
        if (found != m_byPhone.cend())
            return *found;
    }
    return m_byNameAndAddress.value(nameAndAddress(customer));
}

} // namespace callout
