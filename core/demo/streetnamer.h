#pragma once

#include "core/demo/seededrandom.h"
#include "core/demo/streetnetwork.h"

#include <QSet>

#include <vector>

namespace callout {

/// Names every street: one name for all lines that go straight on across a crossroads, no name twice. Lanes of the old
/// town have names of their own kind, dead ends often that of the street they leave.
class StreetNamer
{
public:
    StreetNamer(StreetNetwork &network, SeededRandom random);

    /// `villages` are the names of the villages in the order of the ground plan; roads that lead to one are called
    /// after it.
    void nameAll(const QStringList &villages);

private:
    using Lines = std::vector<int>;

    [[nodiscard]] bool isNameless(int number) const;
    [[nodiscard]] bool doesContinue(int vertex, const StreetNetwork::Link &one, const StreetNetwork::Link &other) const;
    [[nodiscard]] std::vector<Lines> straightRuns() const;
    [[nodiscard]] QString nameFor(const Lines &run);
    [[nodiscard]] QString nameForClose(int line);
    [[nodiscard]] QString unused(const char *stem, std::initializer_list<const char *> endings);
    [[nodiscard]] double lengthOf(const Lines &run) const;

    StreetNetwork &m_network;
    SeededRandom m_random;
    QSet<QString> m_used;
    std::vector<const char *> m_oldLanes;
    std::vector<const char *> m_stems;
    std::vector<const char *> m_countryStems;
    std::size_t m_nextOldLane = 0;
    std::size_t m_nextStem = 0;
    std::size_t m_nextCountryStem = 0;
};

} // namespace callout
