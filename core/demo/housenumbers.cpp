#include "core/demo/housenumbers.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace callout {

namespace {

constexpr double VillageReach = 420;
constexpr double OldTownRadius = 300;
constexpr int HousesPerPostcode = 22;

/// Hands out postcodes. No British area begins with Q, so none of them exists.
class PostOffice
{
public:
    QString next(int outward)
    {
        constexpr QLatin1StringView Letters("ABDEFGHJLNPQRSTUWXYZ");
        const int unit = m_next[outward]++;
        const int letters = static_cast<int>(Letters.size());
        return QStringLiteral("QH%1 %2%3%4")
            .arg(outward)
            .arg(1 + unit / (letters * letters) % 9)
            .arg(Letters[unit / letters % letters])
            .arg(Letters[unit % letters]);
    }

private:
    QHash<int, int> m_next;
};

// The lines of one street, end to end where they meet, beginning nearest to the centre.
PlanePath wholeStreet(const StreetNetwork &network, std::vector<int> lines, PlanePoint centre)
{
    PlanePath whole;
    int end = -1;
    while (!lines.empty()) {
        auto best = lines.begin();
        double nearest = 1e12;
        bool isReversed = false;
        for (auto line = lines.begin(); line != lines.end(); ++line) {
            for (const bool reversed : {false, true}) {
                const std::vector<int> &stops = network.line(*line).stops;
                const int start = reversed ? stops.back() : stops.front();
                const double away = distance(network.at(start), end < 0 ? centre : network.at(end));
                if (away < nearest) {
                    nearest = away;
                    best = line;
                    isReversed = reversed;
                }
            }
        }
        PlanePath path = network.pathOf(network.line(*best).stops);
        end = isReversed ? network.line(*best).stops.front() : network.line(*best).stops.back();
        if (isReversed)
            std::ranges::reverse(path);
        whole.insert(whole.end(), path.begin(), path.end());
        lines.erase(best);
    }
    return whole;
}

struct Door {
    std::size_t building;
    double metres; ///< along the street
};

// Doors lie on the centre line, so the nearest part of it is exact.
double metresAlong(const PlanePath &street, PlanePoint door)
{
    double nearest = 1e12;
    double found = 0;
    double metres = 0;
    for (std::size_t i = 1; i < street.size(); ++i) {
        const double away = distanceToSegment(door, street[i - 1], street[i]);
        if (away < nearest - 1e-6) {
            nearest = away;
            found = metres + distance(street[i - 1], door);
        }
        metres += distance(street[i - 1], street[i]);
    }
    return found;
}

bool isOnLeft(const PlanePath &street, const Building &building)
{
    double nearest = 1e12;
    bool isLeft = true;
    for (std::size_t i = 1; i < street.size(); ++i) {
        const double away = distanceToSegment(building.door, street[i - 1], street[i]);
        if (away < nearest - 1e-6) {
            nearest = away;
            isLeft = cross(street[i] - street[i - 1], centroid(building.outline) - building.door) > 0;
        }
    }
    return isLeft;
}

/// Walks along the streets with a pot of paint.
class NumberPainter
{
public:
    NumberPainter(const TownPlan &plan, const QString &town, const QStringList &villages, SeededRandom random)
        : m_plan(plan)
        , m_town(town)
        , m_villages(villages)
        , m_random(random)
        , m_addresses(plan.buildings.size())
    {
    }

    void paintStreet(const QString &name, const std::vector<int> &lines, const std::vector<std::size_t> &buildings)
    {
        const PlanePath path = wholeStreet(m_plan.streets, lines, m_plan.centre);
        for (const bool isLeft : {true, false}) {
            std::vector<Door> doors;
            for (const std::size_t building : buildings) {
                if (isOnLeft(path, m_plan.buildings[building]) == isLeft)
                    doors.push_back({building, metresAlong(path, m_plan.buildings[building].door)});
            }
            std::ranges::stable_sort(doors, {}, &Door::metres);
            paintSide(name, doors, isLeft ? 1 : 2);
        }
    }

    [[nodiscard]] std::vector<BuildingAddress> addresses() && { return std::move(m_addresses); }

private:
    void paintSide(const QString &street, const std::vector<Door> &doors, int firstNumber)
    {
        int number = firstNumber - 2;
        int letter = 0;
        BuildingAddress last;
        int inPostcode = 0;
        for (const Door &door : doors) {
            // Houses that were pulled down leave gaps, those built between others get a letter.
            const bool isBetween = number > 0 && letter < 2 && m_random.chance(0.012);
            letter = isBetween ? letter + 1 : 0;
            number += isBetween ? 0 : m_random.chance(0.02) ? 4 : 2;
            const PlanePoint at = m_plan.buildings[door.building].door;
            BuildingAddress address{QString::number(number), street, cityAt(at), last.postcode};
            if (letter > 0)
                address.number += QChar(u'A' + letter - 1);
            if (inPostcode++ % HousesPerPostcode == 0 || address.city != last.city) {
                address.postcode = m_postOffice.next(outwardAt(at, address.city));
                inPostcode = 1;
            }
            m_addresses[door.building] = last = std::move(address);
        }
    }

    [[nodiscard]] QString cityAt(PlanePoint at) const
    {
        for (std::size_t i = 0; i < m_plan.mainRoads.villages.size(); ++i) {
            if (distance(m_plan.streets.at(m_plan.mainRoads.villages[i]), at) < VillageReach)
                return m_villages[static_cast<qsizetype>(i)];
        }
        return m_town;
    }

    [[nodiscard]] int outwardAt(PlanePoint at, const QString &city) const
    {
        if (city != m_town)
            return 4;
        if (distance(at, m_plan.centre) < OldTownRadius)
            return 1;
        return at.x < m_plan.centre.x ? 2 : 3;
    }

    const TownPlan &m_plan;
    QString m_town;
    QStringList m_villages;
    SeededRandom m_random;
    PostOffice m_postOffice;
    std::vector<BuildingAddress> m_addresses;
};

} // namespace

std::vector<BuildingAddress> numberHouses(const TownPlan &plan, const QString &town, const QStringList &villages,
                                          SeededRandom random)
{
    struct Street {
        std::vector<int> lines;
        std::vector<std::size_t> buildings;
    };
    QMap<QString, Street> streets;
    for (int line = 0; line < static_cast<int>(plan.streets.lines().size()); ++line)
        streets[plan.streets.line(line).name].lines.push_back(line);
    for (std::size_t i = 0; i < plan.buildings.size(); ++i) {
        if (plan.buildings[i].line >= 0)
            streets[plan.streets.line(plan.buildings[i].line).name].buildings.push_back(i);
    }
    NumberPainter painter(plan, town, villages, random);
    for (auto street = streets.cbegin(); street != streets.cend(); ++street)
        painter.paintStreet(street.key(), street->lines, street->buildings);
    return std::move(painter).addresses();
}

} // namespace callout
