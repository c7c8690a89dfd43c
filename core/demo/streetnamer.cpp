#include "core/demo/streetnamer.h"

#include "core/demo/mainroadplan.h"
#include "core/demo/townnames.h"

#include <algorithm>
#include <numeric>

namespace callout {

namespace {

constexpr double StraightDegrees = 28;
constexpr double LongestRun = 900;

std::vector<const char *> shuffled(std::span<const char *const> names, SeededRandom &random)
{
    std::vector<const char *> mixed(names.begin(), names.end());
    random.shuffle(mixed);
    return mixed;
}

} // namespace

StreetNamer::StreetNamer(StreetNetwork &network, SeededRandom random)
    : m_network(network)
    , m_random(std::move(random))
    , m_oldLanes(shuffled(townnames::oldLanes(), m_random))
    , m_stems(shuffled(townnames::stems(), m_random))
    , m_countryStems(shuffled(townnames::countryStems(), m_random))
{
}

void StreetNamer::nameAll(const QStringList &villages)
{
    QStringList keys;
    for (const PlanJunction &junction : planJunctions()) {
        if (junction.kind == JunctionKind::Village)
            keys.append(QString::fromLatin1(junction.key));
    }
    Lines closes;
    for (int number = 0; number < static_cast<int>(m_network.lines().size()); ++number) {
        StreetLine &line = m_network.line(number);
        if (const qsizetype village = keys.indexOf(line.name); village >= 0)
            line.name = villages[village] + QStringLiteral(" Road");
        m_used.insert(line.name);
        if (line.name.isEmpty() && m_network.degree(line.stops.back()) == 1)
            closes.push_back(number);
    }
    for (const Lines &run : straightRuns()) {
        const QString name = nameFor(run);
        for (const int line : run)
            m_network.line(line).name = name;
    }
    for (const int line : closes)
        m_network.line(line).name = nameForClose(line);
}

// Lines without a name yet, each with those that continue it straight across a crossroads.
std::vector<StreetNamer::Lines> StreetNamer::straightRuns() const
{
    std::vector<int> leader(m_network.lines().size());
    std::iota(leader.begin(), leader.end(), 0);
    const auto leaderOf = [&leader](int line) {
        while (leader[static_cast<std::size_t>(line)] != line)
            line = leader[static_cast<std::size_t>(line)];
        return line;
    };
    const auto isNameless = [this](int number) {
        const StreetLine &line = m_network.line(number);
        return line.name.isEmpty() && line.streetClass != StreetClass::Railway
            && m_network.degree(line.stops.back()) > 1;
    };
    const auto endsAt = [this](int line, int vertex) {
        const std::vector<int> &stops = m_network.line(line).stops;
        return stops.front() == vertex || stops.back() == vertex;
    };
    std::vector<double> metres;
    for (const StreetLine &line : m_network.lines())
        metres.push_back(pathLength(m_network.pathOf(line.stops)));
    for (int vertex = 0; vertex < m_network.vertexCount(); ++vertex) {
        const std::vector<StreetNetwork::Link> &links = m_network.links(vertex);
        for (std::size_t i = 0; links.size() == 4 && i < links.size(); ++i) {
            for (std::size_t j = i + 1; j < links.size(); ++j) {
                const PlanePoint here = m_network.at(vertex);
                const double bend =
                    180 - angleBetween(m_network.at(links[i].to) - here, m_network.at(links[j].to) - here);
                const int one = leaderOf(links[i].line);
                const int other = leaderOf(links[j].line);
                if (bend > StraightDegrees || one == other || !isNameless(links[i].line) || !isNameless(links[j].line)
                    || !endsAt(links[i].line, vertex) || !endsAt(links[j].line, vertex)
                    || metres[static_cast<std::size_t>(one)] + metres[static_cast<std::size_t>(other)] > LongestRun)
                    continue;
                leader[static_cast<std::size_t>(other)] = one;
                metres[static_cast<std::size_t>(one)] += metres[static_cast<std::size_t>(other)];
            }
        }
    }
    std::vector<Lines> members(leader.size());
    for (int line = 0; line < static_cast<int>(leader.size()); ++line) {
        if (isNameless(line))
            members[static_cast<std::size_t>(leaderOf(line))].push_back(line);
    }
    std::erase_if(members, [](const Lines &run) { return run.empty(); });
    return members;
}

double StreetNamer::lengthOf(const Lines &run) const
{
    double metres = 0;
    for (const int line : run)
        metres += pathLength(m_network.pathOf(m_network.line(line).stops));
    return metres;
}

QString StreetNamer::nameFor(const Lines &run)
{
    const StreetLine &first = m_network.line(run.front());
    const double metres = lengthOf(run);
    if (first.district == District::Country)
        return unused(m_countryStems[m_nextCountryStem++ % m_countryStems.size()], {"Lane", "Road", "Loaning", "Brow"});
    if (first.district == District::OldTown && m_nextOldLane < m_oldLanes.size())
        return unused(m_oldLanes[m_nextOldLane++], {"", "East", "West"});

    const char *stem = m_stems[m_nextStem++ % m_stems.size()];
    const double chord = distance(m_network.at(first.stops.front()), m_network.at(first.stops.back()));
    if (run.size() == 1 && chord < metres * 0.72)
        return unused(stem, {"Crescent", "Circle", "Gardens"});
    switch (first.district) {
    case District::OldTown:
        return unused(stem, {"Lane", "Row", "Yard"});
    case District::Terraces:
        if (metres > 260)
            return unused(stem, {"Road", "Street", "Avenue"});
        return m_random.chance(0.8) ? unused(stem, {"Street", "Terrace", "Road"})
                                    : unused(stem, {"Terrace", "Place", "Row"});
    case District::Industry:
        return unused(stem, {"Way", "Works Road", "Park"});
    case District::Village:
        return unused(stem, {"Lane", "Green", "Hill"});
    case District::Suburb:
    case District::Country:
        break;
    }
    if (metres > 330)
        return m_random.chance(0.5) ? unused(stem, {"Avenue", "Road", "Drive"})
                                    : unused(stem, {"Road", "Way", "Avenue"});
    return m_random.chance(0.6) ? unused(stem, {"Drive", "Rise", "Grove"})
                                : unused(stem, {"Grove", "Gardens", "Walk", "View"});
}

QString StreetNamer::nameForClose(int number)
{
    const StreetLine &line = m_network.line(number);
    if (line.district == District::Country)
        return unused(m_countryStems[m_nextCountryStem++ % m_countryStems.size()], {"Farm Track", "Track", "Drive"});
    if (m_random.chance(0.45)) {
        for (const StreetNetwork::Link &link : m_network.links(line.stops.front())) {
            const QString parent = m_network.line(link.line).name;
            const QString name = parent.section(u' ', 0, -2) + QStringLiteral(" Close");
            if (link.line == number || parent.count(u' ') == 0 || parent.startsWith(u"Ring ") || m_used.contains(name))
                continue;
            m_used.insert(name);
            return name;
        }
    }
    return unused(m_stems[m_nextStem++ % m_stems.size()], {"Close", "Court", "Mews", "Place"});
}

// The stem with the first ending that makes a name nobody has; with a number word when all are taken.
QString StreetNamer::unused(const char *stem, std::initializer_list<const char *> endings)
{
    for (const char *prefix : {"", "Upper ", "Lower ", "Little ", "Great ", "New ", "Old ", "Far "}) {
        for (const char *ending : endings) {
            QString name = QLatin1StringView(prefix) + QLatin1StringView(stem);
            if (*ending != '\0')
                name += QLatin1Char(' ') + QLatin1StringView(ending);
            if (m_used.contains(name))
                continue;
            m_used.insert(name);
            return name;
        }
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace callout
