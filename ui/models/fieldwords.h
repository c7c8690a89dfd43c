#pragma once

#include "core/domain/changeset.h"
#include "core/domain/daysnapshot.h"

#include <QCoreApplication>
#include <QString>

namespace callout {

/// What a field of a record holds, in words for a person: names instead of ids, times in the office's zone, money in
/// its currency. A record that the snapshot does not know is told by its number.
class FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(callout::FieldWords)

public:
    explicit FieldWords(const DaySnapshot &day) : m_day(day) {}

    /// The value of a field as edits carry it; "none" where there is none.
    [[nodiscard]] QString value(RecordKind kind, const QString &field, const QJsonValue &value) const;
    /// "Technician: none → Ana Moreno"
    [[nodiscard]] QString change(RecordKind kind, const FieldChange &change) const;

    [[nodiscard]] static QString of(const QString &value);
    [[nodiscard]] static QString of(bool value);
    [[nodiscard]] static QString of(int value);
    [[nodiscard]] static QString of(double value);
    [[nodiscard]] QString of(qint64 money) const;
    [[nodiscard]] static QString of(Seconds value);
    [[nodiscard]] QString of(Instant value) const;
    [[nodiscard]] static QString of(QTime value);
    [[nodiscard]] static QString of(QDate value);
    [[nodiscard]] static QString of(const GeoPoint &value);
    [[nodiscard]] QString of(const HeldSkill &value) const;
    [[nodiscard]] static QString of(const BusinessHours &value);
    [[nodiscard]] static QString of(const WeeklyShift &value);
    [[nodiscard]] static QString of(JobStatus value) { return StatusWords::of(value); }
    [[nodiscard]] static QString of(TechnicianStatus value) { return StatusWords::of(value); }
    [[nodiscard]] static QString of(Priority value) { return StatusWords::of(value); }
    [[nodiscard]] static QString of(ShiftKind value) { return StatusWords::of(value); }
    [[nodiscard]] static QString of(EngineMode value) { return StatusWords::of(value); }
    [[nodiscard]] static QString of(DeviceKind value);
    [[nodiscard]] static QString of(PhoneQuestionKind value);
    [[nodiscard]] static QString of(JobStep value);
    [[nodiscard]] static QString of(FeedSecurity value);

    template<typename Record>
    [[nodiscard]] QString of(Id<Record> id) const
    {
        if (!id)
            return none();
        const auto &table = tableOf<Record>(m_day);
        const auto found = table.constFind(id);
        return found == table.cend() ? tr("no. %1").arg(id.value) : nameOf(*found);
    }

    template<typename T>
    [[nodiscard]] QString of(const std::optional<T> &value) const
    {
        return value ? of(*value) : none();
    }

    template<typename T>
    [[nodiscard]] QString of(const QList<T> &values) const
    {
        QStringList words;
        for (const T &value : values)
            words.append(of(value));
        return words.isEmpty() ? none() : words.join(QStringLiteral(", "));
    }

private:
    template<typename Record>
    [[nodiscard]] static QString nameOf(const Record &record)
    {
        if constexpr (std::is_same_v<Record, Job>)
            return record.number;
        else if constexpr (std::is_same_v<Record, PhoneQuestion>)
            return record.note;
        else
            return record.name;
    }
    [[nodiscard]] static QString none();

    const DaySnapshot &m_day;
};

} // namespace callout
