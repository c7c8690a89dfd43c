#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace callout {

/// Writes numbers in as few bytes as they need, seven bits each.
class ByteWriter
{
public:
    void number(std::uint64_t value)
    {
        while (value >= 0x80) {
            m_bytes.append(char(value | 0x80));
            value >>= 7;
        }
        m_bytes.append(char(value));
    }
    /// Small where the value is near zero on either side.
    void difference(std::int64_t value) { number((std::uint64_t(value) << 1) ^ std::uint64_t(value >> 63)); }
    void text(const QString &text) { bytes(text.toUtf8()); }
    void bytes(const QByteArray &bytes)
    {
        number(std::uint64_t(bytes.size()));
        m_bytes.append(bytes);
    }

    [[nodiscard]] const QByteArray &written() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads what ByteWriter wrote. Beyond the end, or in the middle of nonsense, it gives zeros and is no longer good.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_next(bytes.begin()), m_end(bytes.end()) {}

    [[nodiscard]] std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_next == m_end)
                break;
            const auto byte = std::uint8_t(*m_next++);
            value |= std::uint64_t(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_isGood = false;
        m_next = m_end;
        return 0;
    }
    [[nodiscard]] std::int64_t difference()
    {
        const std::uint64_t value = number();
        return std::int64_t(value >> 1) ^ -std::int64_t(value & 1);
    }
    /// How many things follow, each of which takes a byte or more: a larger number is nonsense.
    [[nodiscard]] size_t count()
    {
        const std::uint64_t value = number();
        m_isGood = m_isGood && value <= std::uint64_t(m_end - m_next);
        return m_isGood ? size_t(value) : 0;
    }
    [[nodiscard]] QByteArrayView bytes()
    {
        const auto size = qsizetype(count());
        const QByteArrayView view(m_next, size);
        m_next += size;
        return view;
    }
    [[nodiscard]] QString text() { return QString::fromUtf8(bytes()); }

    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] bool atEnd() const { return m_next == m_end; }

private:
    const char *m_next;
    const char *m_end;
    bool m_isGood = true;
};

} // namespace callout
