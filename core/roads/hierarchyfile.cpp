#include "core/roads/hierarchyfile.h"

#include "core/roads/roadnetwork.h"
#include "core/roads/wordhash.h"

#include <QCoreApplication>
#include <QtEndian>

#include <array>

namespace callout {

namespace {

constexpr std::uint32_t Magic = 0x4843'4f43; // "COCH"
constexpr std::uint32_t Version = 1;
constexpr qsizetype WordSize = sizeof(std::uint32_t);

/// In words: magic, version, checksum (2), digest of the network (2), nodes, forward arcs, backward arcs.
constexpr qsizetype HeaderWords = 9;
constexpr qsizetype ChecksumWord = 2;
constexpr qsizetype DigestWord = 4;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::hierarchyfile)
};

std::uint32_t wordAt(const QByteArray &bytes, qsizetype index)
{
    return qFromLittleEndian<std::uint32_t>(bytes.constData() + index * WordSize);
}

std::uint64_t longAt(const QByteArray &bytes, qsizetype index)
{
    return qFromLittleEndian<std::uint64_t>(bytes.constData() + index * WordSize);
}

std::uint64_t checksum(const QByteArray &bytes)
{
    WordHash hash;
    const qsizetype words = bytes.size() / WordSize;
    hash.add(std::uint64_t(words));
    for (qsizetype i = DigestWord; i < words; ++i)
        hash.add(wordAt(bytes, i));
    return hash.value();
}

class Writer
{
public:
    explicit Writer(qsizetype words) { m_bytes.reserve(words * WordSize); }

    void add(std::uint32_t word)
    {
        const std::uint32_t ordered = qToLittleEndian(word);
        m_bytes.append(reinterpret_cast<const char *>(&ordered), WordSize);
    }
    void add(std::uint64_t word)
    {
        add(std::uint32_t(word));
        add(std::uint32_t(word >> 32));
    }
    void add(const std::vector<std::uint32_t> &words)
    {
        for (const std::uint32_t word : words)
            add(word);
    }
    void add(const HierarchyLayout::Side &side)
    {
        add(side.offsets);
        add(side.heads);
        add(side.vias);
    }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

class Reader
{
public:
    Reader(const QByteArray &bytes, qsizetype firstWord) : m_next(bytes.constData() + firstWord * WordSize) {}

    [[nodiscard]] std::vector<std::uint32_t> take(std::uint32_t words)
    {
        std::vector<std::uint32_t> taken(words);
        qFromLittleEndian<std::uint32_t>(m_next, words, taken.data());
        m_next += words * WordSize;
        return taken;
    }
    [[nodiscard]] HierarchyLayout::Side takeSide(std::uint32_t nodes, std::uint32_t arcs)
    {
        HierarchyLayout::Side side;
        side.offsets = take(nodes + 1);
        side.heads = take(arcs);
        side.vias = take(arcs);
        return side;
    }

private:
    const char *m_next;
};

std::uint64_t expectedWords(std::uint64_t nodes, std::uint64_t forwardArcs, std::uint64_t backwardArcs)
{
    return HeaderWords + nodes + 2 * (nodes + 1) + 2 * (forwardArcs + backwardArcs);
}

Result<void> checkHeader(const QByteArray &bytes, const RoadNetwork &network)
{
    const auto damaged = [] {
        return failure(ErrorCode::DamagedFile,
                       Words::tr("The prepared drive times of the map are damaged. They have to "
                                 "be prepared again."));
    };
    if (bytes.size() < HeaderWords * WordSize || wordAt(bytes, 0) != Magic)
        return damaged();
    if (wordAt(bytes, 1) != Version)
        return failure(ErrorCode::NewerFile,
                       Words::tr("The prepared drive times of the map were made by another version "
                                 "of Callout. They have to be prepared again."));
    const std::uint64_t words = expectedWords(wordAt(bytes, 6), wordAt(bytes, 7), wordAt(bytes, 8));
    if (std::uint64_t(bytes.size()) != words * WordSize || longAt(bytes, ChecksumWord) != checksum(bytes))
        return damaged();
    if (longAt(bytes, DigestWord) != network.digest() || wordAt(bytes, 6) != network.nodeCount())
        return failure(ErrorCode::Conflict,
                       Words::tr("The drive times were prepared for another map or other speeds. "
                                 "They have to be prepared again."));
    return {};
}

} // namespace

QByteArray writeHierarchy(const HierarchyLayout &layout, const RoadNetwork &network)
{
    const std::size_t forwardArcs = layout.forward.heads.size();
    const std::size_t backwardArcs = layout.backward.heads.size();
    Writer writer(qsizetype(expectedWords(layout.nodes.size(), forwardArcs, backwardArcs)));
    writer.add(Magic);
    writer.add(Version);
    writer.add(std::uint64_t(0)); // the checksum comes last
    writer.add(network.digest());
    writer.add(std::uint32_t(layout.nodes.size()));
    writer.add(std::uint32_t(forwardArcs));
    writer.add(std::uint32_t(backwardArcs));
    writer.add(layout.nodes);
    writer.add(layout.forward);
    writer.add(layout.backward);
    QByteArray bytes = writer.take();
    sealHierarchy(bytes);
    return bytes;
}

void sealHierarchy(QByteArray &bytes)
{
    if (bytes.size() >= HeaderWords * WordSize)
        qToLittleEndian(checksum(bytes), bytes.data() + ChecksumWord * WordSize);
}

Result<Hierarchy> readHierarchy(const QByteArray &bytes, const RoadNetwork &network)
{
    if (const Result<void> checked = checkHeader(bytes, network); !checked)
        return std::unexpected(checked.error());
    const std::uint32_t nodes = wordAt(bytes, 6);
    Reader reader(bytes, HeaderWords);
    HierarchyLayout layout;
    layout.nodes = reader.take(nodes);
    layout.forward = reader.takeSide(nodes, wordAt(bytes, 7));
    layout.backward = reader.takeSide(nodes, wordAt(bytes, 8));
    return Hierarchy::make(network, std::move(layout));
}

} // namespace callout
