#pragma once

#include "core/demo/town.h"

namespace callout {

/// Invents a harbour town on an island that does not exist, as map data. The same seed gives the same town, to the
/// byte; another seed another one: turned, mirrored and grown differently.
///
/// It has an old town round a market place, a river with bridges, a harbour, a ring road with roundabouts, terraces,
/// suburbs with crescents and closes, an industrial estate, parks, a railway, villages and farms. Every street can be
/// reached by car from every other. It lies in the open North Sea on the Dogger Bank, where no map shows any land that
/// it could be taken for, and its postcodes begin with a letter with which no British one does.
class TownGenerator
{
public:
    static constexpr int DefaultAddresses = 6000;

    explicit TownGenerator(quint64 seed, int addresses = DefaultAddresses);
    [[nodiscard]] Town generate() const;

private:
    quint64 m_seed;
    int m_addresses;
};

} // namespace callout
