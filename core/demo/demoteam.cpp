#include "core/demo/demoteam.h"

#include "core/demo/jobbook.h"

#include <algorithm>
#include <limits>
#include <numbers>

using namespace Qt::StringLiterals;

namespace callout {

using jobbook::Craft;
using jobbook::Trade;

namespace {

HeldSkill holds(Craft craft, std::optional<QDate> expires = {})
{
    return {{qint64(craft)}, expires};
}

/// How far out in the town's built-up part people have their patches, in metres.
double patchRadius(const Town &town)
{
    std::vector<double> distances;
    for (const TownAddress &address : town.addresses)
        distances.push_back(distanceMetres(town.centre, address.point));
    if (distances.empty())
        return 1000;
    const auto within = distances.begin() + std::ptrdiff_t(double(distances.size()) * 0.65);
    std::ranges::nth_element(distances, within);
    return *within;
}

/// A home address near a place, nobody else's home.
const TownAddress *homeNear(const Town &town, const GeoPoint &place, QSet<qsizetype> &taken, SeededRandom &random)
{
    const TownAddress *nearest = nullptr;
    double least = std::numeric_limits<double>::max();
    qsizetype found = -1;
    for (int draw = 0; draw < 60 && !town.addresses.isEmpty(); ++draw) {
        const qsizetype i = random.integer(0, int(town.addresses.size()) - 1);
        const TownAddress &address = town.addresses.at(i);
        const double metres = distanceMetres(place, address.point);
        if (address.isHome() && !taken.contains(i) && metres < least) {
            least = metres;
            nearest = &address;
            found = i;
        }
    }
    taken.insert(found);
    return nearest;
}

/// Patches around the centre like the figures of a clock, so that no two people fetch and carry in the same streets.
void layOutPatches(OfficeDraft &draft, int count, const Town &town, SeededRandom &random)
{
    const double radius = patchRadius(town);
    const double turn = random.real(0, 2 * std::numbers::pi);
    for (int i = 0; i < count; ++i) {
        const double angle = turn + i * 2 * std::numbers::pi * (count > 6 ? 0.381966 : 1.0 / count);
        const double metres = count > 6 ? radius * random.real(0.25, 1.9) : radius;
        draft.patches.push_back(offsetBy(town.centre, metres * std::cos(angle), metres * std::sin(angle)));
    }
}

void hire(OfficeDraft &draft, int count, const Town &town, NameBook &names, SeededRandom &random)
{
    layOutPatches(draft, count, town, random);
    QSet<qsizetype> homes;
    for (int i = 0; i < count; ++i) {
        Technician technician{.id = {i + 1}};
        technician.name = names.colleague();
        technician.phone = names.mobile();
        technician.email = names.mail(technician.name);
        if (const TownAddress *home = homeNear(town, draft.patches[std::size_t(i)], homes, random)) {
            technician.homeAddress = home->text();
            technician.homeLatitude = home->point.latitude;
            technician.homeLongitude = home->point.longitude;
        }
        draft.technicians.push_back(std::move(technician));
    }
}

void certifySmallTeam(OfficeDraft &draft)
{
    const QDate day = draft.day;
    for (std::size_t i = 0; i < draft.technicians.size(); ++i) {
        Technician &technician = draft.technicians[i];
        const auto trade = i % 4 == 1 ? Trade::Plumbing : i % 4 == 2 ? Trade::Electrical : Trade::Heating;
        technician.businessUnit = {qint64(trade)};
        if (i % 4 == 0) {
            technician.skills = {holds(Craft::Gas, day.addDays(301)), holds(Craft::HotWater, day.addDays(122)),
                                 holds(Craft::Pipework), holds(Craft::Oil, day.addDays(-24))};
        } else if (i % 4 == 1) {
            technician.skills = {holds(Craft::Pipework), holds(Craft::Drains),
                                 holds(Craft::HotWater, day.addDays(410))};
        } else if (i % 4 == 2) {
            technician.skills = {holds(Craft::Wiring, day.addDays(655)), holds(Craft::Testing, day.addDays(9)),
                                 holds(Craft::Charging, day.addDays(233))};
        } else {
            technician.skills = {holds(Craft::Gas, day.addDays(188)), holds(Craft::Pipework),
                                 holds(Craft::Refrigerant, day.addDays(512)), holds(Craft::HeatPumps, day.addDays(77))};
        }
    }
}

struct Chance {
    Trade trade;
    Craft craft;
    double share;
};

constexpr Chance certificateChances[] = {
    {Trade::Heating, Craft::Gas, 1.0},          {Trade::Heating, Craft::Pipework, 0.8},
    {Trade::Heating, Craft::HotWater, 0.5},     {Trade::Heating, Craft::Oil, 0.25},
    {Trade::Heating, Craft::Refrigerant, 0.35}, {Trade::Heating, Craft::HeatPumps, 0.35},
    {Trade::Plumbing, Craft::Pipework, 1.0},    {Trade::Plumbing, Craft::Drains, 0.65},
    {Trade::Plumbing, Craft::HotWater, 0.35},   {Trade::Plumbing, Craft::Gas, 0.15},
    {Trade::Electrical, Craft::Wiring, 1.0},    {Trade::Electrical, Craft::Testing, 0.6},
    {Trade::Electrical, Craft::Charging, 0.5},  {Trade::Electrical, Craft::Refrigerant, 0.1},
};

/// Trades that are never certified anew.
bool isForLife(Craft craft)
{
    return craft == Craft::Pipework || craft == Craft::Drains;
}

void certify(Technician &technician, Craft craft, QDate expires)
{
    technician.skills.removeIf([&](const HeldSkill &held) { return held.skill.value == qint64(craft); });
    technician.skills.append(holds(craft, expires));
}

void certifyLargeTeam(OfficeDraft &draft, SeededRandom &random)
{
    constexpr Trade rota[] = {Trade::Heating,  Trade::Plumbing,   Trade::Electrical, Trade::Heating,
                              Trade::Plumbing, Trade::Electrical, Trade::Heating};
    for (std::size_t i = 0; i < draft.technicians.size(); ++i) {
        Technician &technician = draft.technicians[i];
        const Trade trade = rota[i % std::size(rota)];
        technician.businessUnit = {qint64(trade)};
        for (const Chance &chance : certificateChances) {
            // The first of each trade hold all it has, so that any call finds somebody.
            if (chance.trade != trade || (i >= 6 && !random.chance(chance.share)))
                continue;
            const auto expires =
                isForLife(chance.craft) ? std::nullopt : std::optional(draft.day.addDays(random.integer(25, 700)));
            technician.skills.append(holds(chance.craft, expires));
        }
    }
    if (draft.technicians.size() > 12) {
        certify(draft.technicians[7], Craft::Oil, draft.day.addDays(-26));
        certify(draft.technicians[9], Craft::Testing, draft.day.addDays(6));
        certify(draft.technicians[10], Craft::HeatPumps, draft.day.addDays(11));
    }
}

} // namespace

void hireSmallTeam(OfficeDraft &draft, int count, const Town &town, NameBook &names, SeededRandom random)
{
    hire(draft, count, town, names, random);
    certifySmallTeam(draft);
}

void hireLargeTeam(OfficeDraft &draft, int count, const Town &town, NameBook &names, SeededRandom random)
{
    hire(draft, count, town, names, random);
    certifyLargeTeam(draft, random);
}

} // namespace callout
