#pragma once

#include "core/planner/cborwriter.h"

#include <QCborStreamReader>

#include <cmath>
#include <limits>

namespace callout::planner {

/// The last enumerator of an enumeration that is kept in such a record. It has to be said of each: one that is forgotten
/// does not compile.
template<typename Enum>
inline constexpr Enum LastOf = Enum::LastEnumeratorIsNotSaid;

/// Reads what CborWriter wrote. Whatever the bytes are, take() says false where they are no such value, and the numbers it
/// gives can be reckoned with. A field that a record lacks keeps its usual value.
class CborReader
{
public:
    /// No moment or span beyond: some million years.
    static constexpr qint64 FarthestSeconds = qint64(1) << 45;

    explicit CborReader(const QByteArray &bytes) : m_cbor(bytes), m_size(bytes.size()) {}

    /// The one value that the bytes are to hold, with nothing behind it.
    template<typename T>
    [[nodiscard]] bool takeAll(T &&value)
    {
        return take(value) && m_cbor.lastError() == QCborError::NoError && m_cbor.currentOffset() == m_size;
    }

    template<std::integral T>
    [[nodiscard]] bool take(T &value)
    {
        if constexpr (std::is_same_v<T, bool>)
            return m_cbor.isBool() && (value = m_cbor.toBool(), m_cbor.next());
        else
            return takeInteger(value);
    }
    [[nodiscard]] bool take(double &value)
    {
        return m_cbor.isDouble() && std::isfinite(m_cbor.toDouble()) && (value = m_cbor.toDouble(), m_cbor.next());
    }
    [[nodiscard]] bool take(QString &value)
    {
        value.clear();
        return m_cbor.isString() && m_cbor.readAndAppendToString(value);
    }
    [[nodiscard]] bool take(Seconds &value)
    {
        qint64 count = 0;
        return take(count) && std::abs(count) <= FarthestSeconds && (value = Seconds(count), true);
    }
    [[nodiscard]] bool take(Instant &value)
    {
        Seconds since{0};
        return take(since) && (value = Instant(since), true);
    }
    [[nodiscard]] bool take(QDate &value)
    {
        qint64 day = 0;
        return take(day) && (value = QDate::fromJulianDay(day), true);
    }
    [[nodiscard]] bool take(QTime &value)
    {
        std::optional<int> time;
        return take(time) && (value = time ? QTime::fromMSecsSinceStartOfDay(*time) : QTime(), true);
    }
    template<typename T>
        requires std::is_enum_v<T>
    [[nodiscard]] bool take(T &value)
    {
        int number = 0;
        return take(number) && number >= 0 && number <= int(LastOf<T>) && (value = T(number), true);
    }
    template<typename Record>
    [[nodiscard]] bool take(Id<Record> &value)
    {
        return take(value.value);
    }
    template<typename T>
    [[nodiscard]] bool take(std::optional<T> &value)
    {
        value.reset();
        return m_cbor.isNull() ? m_cbor.next() : take(value.emplace());
    }
    template<typename T>
    [[nodiscard]] bool take(QList<T> &values)
    {
        values.clear();
        return takeList([&] {
            values.emplace_back();
            return take(values.back());
        });
    }
    template<typename T, std::size_t Count>
    [[nodiscard]] bool take(std::array<T, Count> &values)
    {
        std::size_t taken = 0;
        return takeList([&] { return taken < Count && take(values[taken++]); }) && taken == Count;
    }
    template<typename... Ts>
    [[nodiscard]] bool take(const std::tuple<Ts &...> &values)
    {
        return enter() && std::apply([this](Ts &...value) { return (take(value) && ...); }, values) && leave();
    }
    template<typename A, typename B>
    [[nodiscard]] bool take(std::pair<A, B> &value)
    {
        return take(std::tie(value.first, value.second));
    }
    template<typename Key, typename Value>
    [[nodiscard]] bool take(QHash<Key, Value> &table)
    {
        table.clear();
        return takeList([&] {
            std::pair<Key, Value> entry;
            return take(entry) && !table.contains(entry.first)
                && (table.insert(entry.first, std::move(entry.second)), true);
        });
    }
    template<HasMembers T>
    [[nodiscard]] bool take(T &value)
    {
        return take(membersOf(value));
    }
    template<IsRecord T>
    [[nodiscard]] bool take(T &record)
    {
        if (!enter() || !take(record.id) || !take(record.revision))
            return false;
        while (m_cbor.hasNext()) {
            if (!takeField(record))
                return false;
        }
        return leave();
    }

private:
    [[nodiscard]] bool enter() { return m_cbor.isArray() && m_cbor.enterContainer(); }
    /// False where something is left inside.
    [[nodiscard]] bool leave()
    {
        return !m_cbor.hasNext() && m_cbor.lastError() == QCborError::NoError && m_cbor.leaveContainer();
    }
    template<typename TakeOne>
    [[nodiscard]] bool takeList(TakeOne takeOne)
    {
        if (!enter())
            return false;
        while (m_cbor.hasNext()) {
            if (!takeOne())
                return false;
        }
        return leave();
    }
    template<typename T>
    [[nodiscard]] bool takeField(T &record)
    {
        QString field;
        if (!take(field))
            return false;
        bool isTaken = false;
        forEachField(record, [&](QLatin1StringView name, auto &value) {
            if (!isTaken && name == field)
                isTaken = take(value);
        });
        return isTaken;
    }
    template<typename T>
    [[nodiscard]] bool takeInteger(T &value)
    {
        if (m_cbor.isUnsignedInteger()) {
            const quint64 number = m_cbor.toUnsignedInteger();
            if (number > quint64(std::numeric_limits<T>::max()))
                return false;
            value = T(number);
            return m_cbor.next();
        }
        if (!std::is_signed_v<T> || !m_cbor.isNegativeInteger())
            return false;
        // CBOR's negative integers reach twice as far as ours; the reader says n for -n, and 0 for the farthest of all.
        const quint64 opposite = quint64(m_cbor.toNegativeInteger());
        if (opposite == 0 || opposite - 1 > quint64(std::numeric_limits<T>::max()))
            return false;
        value = T(-qint64(opposite - 1) - 1);
        return m_cbor.next();
    }

    QCborStreamReader m_cbor;
    qint64 m_size;
};

} // namespace callout::planner
