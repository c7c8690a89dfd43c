#pragma once

#include "core/domain/daysnapshot.h"

#include <QComboBox>

#include <algorithm>

namespace callout {

/// A choice of one record by name, or of none.
class RecordBox : public QComboBox
{
    Q_OBJECT

public:
    explicit RecordBox(QWidget *parent = nullptr) : QComboBox(parent) {}

    /// Offers "none" by these words, then the records by name. Keeps what is chosen.
    template<typename Record>
    void offer(const RecordTable<Record> &records, const QString &none);

    template<typename Record>
    [[nodiscard]] Id<Record> chosen() const
    {
        return {currentData().toLongLong()};
    }
    template<typename Record>
    void choose(Id<Record> id)
    {
        setCurrentIndex(std::max(0, findData(id.value)));
    }
};

template<typename Record>
void RecordBox::offer(const RecordTable<Record> &records, const QString &none)
{
    const QVariant kept = currentData();
    QList<const Record *> sorted;
    for (const Record &record : records)
        sorted.append(&record);
    std::ranges::sort(sorted, [](const Record *left, const Record *right) {
        return QString::localeAwareCompare(left->name, right->name) < 0;
    });
    clear();
    addItem(none, 0);
    for (const Record *record : sorted)
        addItem(record->name, record->id.value);
    setCurrentIndex(std::max(0, findData(kept)));
}

} // namespace callout
