#pragma once

#include "core/domain/fields.h"
#include "core/planner/structmembers.h"

#include <QCborStreamWriter>
#include <QHash>

#include <algorithm>

namespace callout::planner {

template<typename T>
concept IsRecord = requires { Fields<T>::list; };
template<typename T>
concept HasMembers = MemberCount<T> > 0;

/// Writes values as CBOR (RFC 8949): structs as lists of their members, records of the office with the names of their fields,
/// tables in order of their keys, so that equal values give equal bytes.
class CborWriter
{
public:
    explicit CborWriter(QByteArray *bytes) : m_cbor(bytes) {}

    template<std::integral T>
    void put(T value)
    {
        if constexpr (std::is_same_v<T, bool>)
            m_cbor.append(value);
        else if constexpr (std::is_unsigned_v<T>)
            m_cbor.append(quint64(value));
        else
            m_cbor.append(qint64(value));
    }
    void put(double value) { m_cbor.append(value); }
    void put(const QString &value) { m_cbor.append(QStringView(value)); }
    void put(Seconds value) { put(qint64(value.count())); }
    void put(Instant value) { put(value.time_since_epoch()); }
    void put(QDate value) { put(qint64(value.toJulianDay())); }
    void put(QTime value) { put(value.isValid() ? std::optional(value.msecsSinceStartOfDay()) : std::nullopt); }
    template<typename T>
        requires std::is_enum_v<T>
    void put(T value)
    {
        put(int(value));
    }
    template<typename Record>
    void put(Id<Record> value)
    {
        put(value.value);
    }
    template<typename T>
    void put(const std::optional<T> &value)
    {
        if (value)
            put(*value);
        else
            m_cbor.append(nullptr);
    }
    template<typename T>
    void put(const QList<T> &values)
    {
        m_cbor.startArray(quint64(values.size()));
        for (const T &value : values)
            put(value);
        m_cbor.endArray();
    }
    template<typename T, std::size_t Count>
    void put(const std::array<T, Count> &values)
    {
        m_cbor.startArray(Count);
        for (const T &value : values)
            put(value);
        m_cbor.endArray();
    }
    template<typename... Ts>
    void put(const std::tuple<Ts...> &values)
    {
        m_cbor.startArray(sizeof...(Ts));
        std::apply([this](const auto &...value) { (put(value), ...); }, values);
        m_cbor.endArray();
    }
    template<typename A, typename B>
    void put(const std::pair<A, B> &value)
    {
        put(std::tie(value.first, value.second));
    }
    template<typename Key, typename Value>
    void put(const QHash<Key, Value> &table)
    {
        QList<Key> keys = table.keys();
        std::ranges::sort(keys);
        m_cbor.startArray(quint64(keys.size()));
        for (const Key &key : keys)
            put(std::tie(key, *table.constFind(key)));
        m_cbor.endArray();
    }
    template<HasMembers T>
    void put(const T &value)
    {
        put(membersOf(value));
    }
    template<IsRecord T>
    void put(const T &record)
    {
        m_cbor.startArray();
        put(record.id);
        put(record.revision);
        forEachField(record, [this](QLatin1StringView name, const auto &value) {
            m_cbor.append(name);
            put(value);
        });
        m_cbor.endArray();
    }

private:
    QCborStreamWriter m_cbor;
};

} // namespace callout::planner
