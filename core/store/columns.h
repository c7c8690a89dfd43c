#pragma once

#include "core/domain/fields.h"
#include "core/domain/fieldvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QString>
#include <QVariant>

#include <type_traits>

namespace callout {

/// How a field's value is kept in a column: numbers, instants and durations as numbers, truth as 0 or 1, enumerators by
/// name, lists as JSON text, an absent value as NULL. Reading gives false for what no such value was written as.

/// The text with a mark in place of each half of a character beyond the basic plane: SQLite and JSON would garble it.
[[nodiscard]] QString wellFormed(const QString &text);

/// A JSON value as text: the columns of lists and the audit trail hold it. Unlike QJsonDocument it writes single values.
[[nodiscard]] QString jsonText(const QJsonValue &value);

namespace detail {

template<typename T>
struct IsOptional : std::false_type {
};
template<typename T>
struct IsOptional<std::optional<T>> : std::true_type {
};

template<typename T>
struct IsId : std::false_type {
};
template<typename Record>
struct IsId<Id<Record>> : std::true_type {
};

template<typename T>
struct IsList : std::false_type {
};
template<typename T>
struct IsList<QList<T>> : std::true_type {
};

} // namespace detail

template<typename T>
[[nodiscard]] QVariant toColumn(const T &value)
{
    if constexpr (detail::IsOptional<T>::value)
        return value ? toColumn(*value) : QVariant();
    else if constexpr (detail::IsId<T>::value)
        return value ? QVariant(value.value) : QVariant();
    else if constexpr (std::is_same_v<T, QString>)
        return value.isNull() ? QVariant(QString(u"")) : QVariant(wellFormed(value));
    else if constexpr (std::is_same_v<T, double>)
        return QVariant(value);
    else if constexpr (std::is_integral_v<T>)
        return QVariant(qint64(value));
    else if constexpr (std::is_same_v<T, Seconds>)
        return QVariant(qint64(value.count()));
    else if constexpr (std::is_same_v<T, Instant>)
        return QVariant(qint64(value.time_since_epoch().count()));
    else if constexpr (detail::IsList<T>::value)
        return value.isEmpty() ? QVariant(QStringLiteral("[]")) : QVariant(jsonText(toJson(value)));
    else // enumerators and times of day
        return toJson(value).isNull() ? QVariant() : QVariant(toJson(value).toString());
}

template<typename T>
[[nodiscard]] bool fromColumn(const QVariant &column, T &value)
{
    if constexpr (detail::IsOptional<T>::value) {
        if (column.isNull()) {
            value.reset();
            return true;
        }
        return fromColumn(column, value.emplace());
    } else if constexpr (detail::IsId<T>::value) {
        value.value = column.toLongLong();
        return true;
    } else if constexpr (std::is_same_v<T, QString>) {
        value = column.toString();
        return !column.isNull();
    } else if constexpr (std::is_same_v<T, bool>) {
        value = column.toLongLong() != 0;
        return !column.isNull();
    } else if constexpr (std::is_same_v<T, double>) {
        value = column.toDouble();
        return !column.isNull();
    } else if constexpr (std::is_integral_v<T>) {
        value = static_cast<T>(column.toLongLong());
        return !column.isNull() && qint64(value) == column.toLongLong();
    } else if constexpr (std::is_same_v<T, Seconds>) {
        value = Seconds(column.toLongLong());
        return !column.isNull();
    } else if constexpr (std::is_same_v<T, Instant>) {
        value = Instant(Seconds(column.toLongLong()));
        return !column.isNull();
    } else if constexpr (detail::IsList<T>::value) {
        const QString text = column.toString();
        value.clear();
        return text == QLatin1StringView("[]")
            || fromJson(QJsonValue(QJsonDocument::fromJson(text.toUtf8()).array()), value);
    } else {
        return fromJson(column.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(column.toString()), value);
    }
}

} // namespace callout
