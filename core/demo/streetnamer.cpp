#include "core/demo/streetnamer.h"

#include "core/demo/mainroadplan.h"
#include "core/demo/townnames.h"

#include <algorithm>

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
    , m_random(random)
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

bool StreetNamer::isNameless(int number) const
{
    const StreetLine &line = m_network.line(number);
    return line.name.isEmpty() && line.streetClass != StreetClass::Railway && m_network.degree(line.stops.back()) > 1;
}

// Both lines end at the vertex, and whoever comes along one goes straight on into the other.
bool StreetNamer::doesContinue(int vertex, const StreetNetwork::Link &one, const StreetNetwork::Link &other) const
{
    const auto endsHere = [&](const StreetNetwork::Link &link) {
        const std::vector<int> &stops = m_network.line(link.line).stops;
        return isNameless(link.line) && (stops.front() == vertex || stops.back() == vertex);
    };
    const PlanePoint here = m_network.at(vertex);
    const double bend = 180 - angleBetween(m_network.at(one.to) - here, m_network.at(other.to) - here);
    return bend <= StraightDegrees && endsHere(one) && endsHere(other);
}

// Lines without a name yet, each with those that continue it straight across a crossroads.
std::vector<StreetNamer::Lines> StreetNamer::straightRuns() const
{
    std::vector<Lines> members(m_network.lines().size());
    std::vector<std::size_t> runOf(members.size());
    for (std::size_t line = 0; line < members.size(); ++line) {
        runOf[line] = line;
        if (isNameless(static_cast<int>(line)))
            members[line] = {static_cast<int>(line)};
    }
    for (int vertex = 0; vertex < m_network.vertexCount(); ++vertex) {
        const std::vector<StreetNetwork::Link> &links = m_network.links(vertex);
        for (std::size_t i = 0; links.size() == 4 && i < links.size(); ++i) {
            for (std::size_t j = i + 1; j < links.size(); ++j) {
                Lines &one = members[runOf[static_cast<std::size_t>(links[i].line)]];
                Lines &other = members[runOf[static_cast<std::size_t>(links[j].line)]];
                if (&one == &other || !doesContinue(vertex, links[i], links[j])
                    || lengthOf(one) + lengthOf(other) > LongestRun)
                    continue;
                for (const int line : other)
                    runOf[static_cast<std::size_t>(line)] = runOf[static_cast<std::size_t>(links[i].line)];
                one.insert(one.end(), other.begin(), other.end());
                other.clear();
            }
        }
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
    if (line.streetClass == StreetClass::Service)
        return unused(m_stems[m_nextStem++ % m_stems.size()], {"Yard", "Works"});
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
