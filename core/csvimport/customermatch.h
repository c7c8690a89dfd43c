#pragma once

#include "core/domain/daysnapshot.h"

#include <QHash>

namespace callout {

/// Finds the customer of a row among those of the office and those that earlier rows made.
class CustomerMatch
{
public:
    explicit CustomerMatch(const RecordTable<Customer> &known);

    /// The same phone, else the same name and address.
    struct Match {
        CustomerId known;           ///< of the office
        qsizetype newCustomer = -1; ///< of an earlier row

        [[nodiscard]] bool isNothing() const { return !known && newCustomer < 0; }
    };
    [[nodiscard]] Match find(const Customer &customer) const;
    /// A customer that a row makes, at this index.
    void add(const Customer &customer, qsizetype index);

private:
    void insert(const Customer &customer, const Match &match);

    QHash<QString, Match> m_byPhone;
    QHash<std::pair<QString, QString>, Match> m_byNameAndAddress;
};

/// A name as it is compared: without regard to case and spaces.
[[nodiscard]] QString comparedName(const QString &name);

} // namespace callout
