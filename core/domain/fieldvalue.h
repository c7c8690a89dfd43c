#pragma once

#include "core/domain/device.h"
#include "core/domain/id.h"
#include "core/domain/moment.h"
#include "core/domain/office.h"
#include "core/domain/phonequestion.h"
#include "core/domain/status.h"
#include "core/domain/technician.h"

#include <QJsonValue>

#include <optional>

namespace callout {

/// One field's value as JSON, the form in which the audit trail, the undo history and the command line carry it.
/// Instants and durations are whole seconds, ids their number, enumerators their lower-camel-case name,
/// an absent value (or a null id) is null. Reading a value of the wrong type or an unknown name gives false and
/// leaves the target as it was.
[[nodiscard]] QJsonValue toJson(const QString &value);
[[nodiscard]] QJsonValue toJson(bool value);
[[nodiscard]] QJsonValue toJson(int value);
[[nodiscard]] QJsonValue toJson(qint64 value);
[[nodiscard]] QJsonValue toJson(double value);
[[nodiscard]] QJsonValue toJson(Seconds value);
[[nodiscard]] QJsonValue toJson(Instant value);
[[nodiscard]] QJsonValue toJson(QTime value);
[[nodiscard]] QJsonValue toJson(QDate value);
[[nodiscard]] QJsonValue toJson(const GeoPoint &value);
[[nodiscard]] QJsonValue toJson(const QStringList &value);
[[nodiscard]] QJsonValue toJson(const HeldSkill &value);
[[nodiscard]] QJsonValue toJson(const BusinessHours &value);
[[nodiscard]] QJsonValue toJson(const WeeklyShift &value);
[[nodiscard]] QJsonValue toJson(JobStatus value);
[[nodiscard]] QJsonValue toJson(TechnicianStatus value);
[[nodiscard]] QJsonValue toJson(Priority value);
[[nodiscard]] QJsonValue toJson(ShiftKind value);
[[nodiscard]] QJsonValue toJson(EngineMode value);
[[nodiscard]] QJsonValue toJson(DeviceKind value);
[[nodiscard]] QJsonValue toJson(PhoneQuestionKind value);
[[nodiscard]] QJsonValue toJson(JobStep value);
[[nodiscard]] QJsonValue toJson(FeedSecurity value);

[[nodiscard]] bool fromJson(const QJsonValue &json, QString &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, bool &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, int &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, qint64 &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, double &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, Seconds &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, Instant &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, QTime &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, QDate &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, GeoPoint &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, QStringList &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, HeldSkill &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, BusinessHours &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, WeeklyShift &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, JobStatus &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, TechnicianStatus &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, Priority &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, ShiftKind &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, EngineMode &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, DeviceKind &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, PhoneQuestionKind &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, JobStep &value);
[[nodiscard]] bool fromJson(const QJsonValue &json, FeedSecurity &value);

template<typename Record>
[[nodiscard]] QJsonValue toJson(Id<Record> value)
{
    return value ? QJsonValue(value.value) : QJsonValue(QJsonValue::Null);
}

template<typename Record>
[[nodiscard]] bool fromJson(const QJsonValue &json, Id<Record> &value)
{
    if (json.isNull()) {
        value = {};
        return true;
    }
    return fromJson(json, value.value);
}

template<typename T>
[[nodiscard]] QJsonValue toJson(const std::optional<T> &value)
{
    return value ? toJson(*value) : QJsonValue(QJsonValue::Null);
}

template<typename T>
[[nodiscard]] bool fromJson(const QJsonValue &json, std::optional<T> &value)
{
    if (json.isNull()) {
        value.reset();
        return true;
    }
    T read{};
    if (!fromJson(json, read))
        return false;
    value = std::move(read);
    return true;
}

QJsonValue arrayOf(const QList<QJsonValue> &items);
[[nodiscard]] std::optional<QList<QJsonValue>> itemsOf(const QJsonValue &json);

template<typename T>
[[nodiscard]] QJsonValue toJson(const QList<T> &value)
{
    QList<QJsonValue> items;
    items.reserve(value.size());
    for (const T &item : value)
        items.append(toJson(item));
    return arrayOf(items);
}

template<typename T>
[[nodiscard]] bool fromJson(const QJsonValue &json, QList<T> &value)
{
    const std::optional<QList<QJsonValue>> items = itemsOf(json);
    if (!items)
        return false;
    QList<T> read;
    read.reserve(items->size());
    for (const QJsonValue &item : *items) {
        T one{};
        if (!fromJson(item, one))
            return false;
        read.append(std::move(one));
    }
    value = std::move(read);
    return true;
}

} // namespace callout
