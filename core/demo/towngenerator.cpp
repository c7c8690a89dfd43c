#include "core/demo/towngenerator.h"

#include "core/demo/housenumbers.h"
#include "core/demo/streetnamer.h"
#include "core/demo/townmapper.h"
#include "core/demo/townnames.h"
#include "core/demo/townplan.h"
#include "core/demo/traffic.h"

namespace callout {

TownGenerator::TownGenerator(quint64 seed, int addresses) : m_seed(seed), m_addresses(addresses)
{
}

Town TownGenerator::generate() const
{
    enum Purpose : quint64 { Drawing = 1, VillageNaming, Naming, Numbering, Regulating, Mapping };

    const SeededRandom random(m_seed);
    TownPlan plan = drawTown(m_seed, m_addresses);
    QStringList villages;
    for (const char *name : townnames::villages())
        villages.append(QString::fromLatin1(name));
    SeededRandom villageNaming = random.stream(VillageNaming);
    villageNaming.shuffle(villages);
    StreetNamer(plan.streets, random.stream(Naming)).nameAll(villages);
    const std::vector<BuildingAddress> addresses =
        numberHouses(plan, townnames::town(), villages, random.stream(Numbering));
    buildRoundabouts(plan);
    regulateTraffic(plan, random.stream(Regulating));
    return TownMapper(plan, addresses, villages, random.stream(Mapping)).map();
}

} // namespace callout
