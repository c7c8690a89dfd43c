#pragma once

#include "core/planner/runinput.h"
#include "core/planner/runmembers.h"
#include "tests/support/randomvalues.h"

#include <QCryptographicHash>

namespace callout::test {

/// Runs with every member of every struct filled by chance.
class RandomRun
{
public:
    explicit RandomRun(quint32 seed) : m_random(seed) {}

    [[nodiscard]] planner::RunInput input()
    {
        planner::RunInput input;
        fill(input.day);
        fill(input.tickets);
        fill(input.now);
        fill(input.only);
        qint64 seed = 0;
        fill(seed);
        input.seed = quint64(seed);
        QList<GeoPoint> places;
        fill(places);
        std::vector<std::int32_t> seconds(std::size_t(places.size() * places.size()));
        for (std::int32_t &cell : seconds)
            cell = m_random.chance(0.1) ? TravelMatrix::Unreachable : m_random.below(10'000);
        const std::vector<std::int32_t> metres(seconds.rbegin(), seconds.rend());
        input.drives = {places, TravelMatrix(int(places.size()), seconds, metres)};
        return input;
    }
    [[nodiscard]] Proposal proposal()
    {
        Proposal proposal;
        fill(proposal);
        return proposal;
    }

private:
    template<typename T>
    void fill(T &value)
    {
        if constexpr (planner::HasMembers<T>)
            std::apply([this](auto &...member) { (fill(member), ...); }, planner::membersOf(value));
        else if constexpr (planner::IsRecord<T>)
            value = m_random.record<T>();
        else if constexpr (std::is_enum_v<T>)
            value = T(m_random.below(int(planner::LastOf<T>) + 1));
        else if constexpr (std::is_same_v<T, quint64>)
            value = quint64(-1) - quint64(m_random.below(1000));
        else
            m_random.fill(value);
    }
    void fill(QDate &value) { value = QDate(2024, 1, 1).addDays(m_random.below(2000)); }
    template<typename T>
    void fill(std::optional<T> &value)
    {
        value.reset();
        if (m_random.chance(0.7))
            fill(value.emplace());
    }
    template<typename T>
    void fill(QList<T> &values)
    {
        values.resize(m_random.below(5));
        for (T &value : values)
            fill(value);
    }
    template<typename T, std::size_t Count>
    void fill(std::array<T, Count> &values)
    {
        for (T &value : values)
            fill(value);
    }
    template<typename A, typename B>
    void fill(std::pair<A, B> &value)
    {
        fill(value.first);
        fill(value.second);
    }
    template<typename Key, typename Value>
    void fill(QHash<Key, Value> &table)
    {
        for (int i = m_random.below(5); i > 0; --i) {
            Key key;
            fill(key);
            fill(table[key]);
        }
    }

    RandomValues m_random;
};

/// The frame of a record around its parts as they lie in it.
[[nodiscard]] inline QByteArray framed(const QByteArray &parts, char version = 1)
{
    return QByteArrayLiteral("CalloutRun") + version + QCryptographicHash::hash(parts, QCryptographicHash::Sha1)
        + parts;
}

/// A record around parts of one's own: their lengths and checksums are right.
[[nodiscard]] inline QByteArray recordOf(const QList<QByteArray> &parts, char version = 1)
{
    QByteArray bytes;
    for (const QByteArray &part : parts) {
        const QByteArray compressed = qCompress(part);
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += char(compressed.size() >> shift);
        bytes += compressed;
    }
    return framed(bytes, version);
}

/// The parts inside a sound record.
[[nodiscard]] inline QList<QByteArray> partsOf(const QByteArray &record)
{
    QList<QByteArray> parts;
    for (qsizetype at = framed({}).size(); at < record.size();) {
        qsizetype length = 0;
        for (int i = 0; i < 4; ++i)
            length = length << 8 | std::uint8_t(record.at(at++));
        parts.append(qUncompress(record.sliced(at, length)));
        at += length;
    }
    return parts;
}

} // namespace callout::test
