#pragma once

#include "tests/core/store/samples.h"

#include <QMap>

namespace callout::samples {

/// Random edits of an office, each starting from where the one before it ended. Records get ids above `lastId`.
class RandomOffice
{
public:
    RandomOffice(quint32 seed, qint64 lastId) : m_random(seed), m_lastId(lastId) {}

    /// One to three records made, changed or removed.
    ChangeSet next()
    {
        ChangeSet changes;
        while (changes.isEmpty()) {
            for (int count = 1 + m_random.below(3); count > 0; --count)
                changeAny(changes);
        }
        return changes;
    }

private:
    void changeAny(ChangeSet &changes)
    {
        switch (m_random.below(5)) {
        case 0:
            return change(changes, m_customers);
        case 1:
            return change(changes, m_technicians);
        case 2:
            return change(changes, m_shifts);
        default:
            return change(changes, m_jobs);
        }
    }

    template<typename Record>
    void change(ChangeSet &changes, QMap<qint64, Record> &records)
    {
        const int choice = records.isEmpty() ? 0 : m_random.below(10);
        if (choice < 2) {
            const Record made = anyRecord<Record>(m_random, ++m_lastId);
            changes.create(made);
            records.insert(made.id.value, made);
            return;
        }
        auto picked = std::next(records.begin(), m_random.below(int(records.size())));
        if (choice == 2) {
            changes.remove(*picked);
            records.erase(picked);
            return;
        }
        Record after = *picked;
        const Record other = anyRecord<Record>(m_random, picked.key());
        std::apply(
            [&](const auto &...field) {
                ((m_random.chance(0.15) ? void(after.*(field.member) = other.*(field.member)) : void()), ...);
            },
            Fields<Record>::list);
        changes.update(*picked, after);
        *picked = after;
    }

    test::RandomValues m_random;
    qint64 m_lastId;
    QMap<qint64, Customer> m_customers;
    QMap<qint64, Technician> m_technicians;
    QMap<qint64, Shift> m_shifts;
    QMap<qint64, Job> m_jobs;
};

} // namespace callout::samples
