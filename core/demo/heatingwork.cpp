#include "core/demo/worktables.h"

namespace callout::jobbook {

namespace {

constexpr QStringView boilerServiceTitles[] = {
    u"Annual boiler service",
    u"Boiler service, plan visit",
    u"Service the boiler and check the flue",
    u"Service boiler and gas fire",
    u"First service of the new boiler",
    u"Boiler service, missed last year",
    u"Service two boilers, house and annexe",
    u"Boiler service, log book lost",
    u"Boiler service and filter clean",
    u"Service the boiler in the {room}",
    u"Boiler service before the warranty ends",
    u"Boiler service, controls to be explained",
};
constexpr QStringView boilerServiceFirmTitles[] = {
    u"Service both boilers in the plant room",
    u"Boiler service before opening time",
    u"Yearly boiler service, insurance asks for it",
};
constexpr QStringView boilerServiceReports[] = {
    u"Serviced, flue gases good, seals replaced.",
    u"Serviced and tested, expansion vessel topped up.",
    u"Serviced. Magnetic filter was full, cleaned.",
    u"Serviced. Advised on scale, customer thinks it over.",
    u"Serviced, condensate trap cleaned, log book filled in.",
};

constexpr QStringView boilerRepairTitles[] = {
    u"Boiler locks out, error {code}",
    u"Boiler locks out after ten minutes, error {code}",
    u"Pressure drops to zero every night",
    u"Boiler bangs when it starts",
    u"Hot water goes cold after a minute",
    u"Boiler drips into the {room}",
    u"Pilot light will not stay lit",
    u"Boiler runs all day, house stays cool",
    u"Error {code} on the display, no hot water",
    u"Boiler trips the electrics when it fires",
    u"Condensate pipe gurgles, error {code}",
    u"Fan of the boiler howls",
    u"Boiler needs a reset every morning",
    u"Heating only works while a tap runs",
    u"Pressure climbs until the valve lets go",
    u"Boiler clicks, does not light",
    u"Hot water fine, heating dead",
    u"Boiler hums and switches off, error {code}",
};
constexpr QStringView boilerRepairFirmTitles[] = {
    u"Boiler in the plant room locks out, error {code}",
    u"No hot water for the kitchen, error {code}",
    u"Second boiler does not join in",
    u"Boiler leaks in the store room",
};
constexpr QStringView boilerRepairReports[] = {
    u"Replaced the diverter valve, tested, left working.",
    u"Pressure sensor replaced, system refilled.",
    u"Ignition lead burnt through, replaced with the electrode.",
    u"Expansion vessel had no charge, pumped up. Watch the pressure.",
    u"New fan fitted, flue gases good.",
    u"Loose plug on the board, secured. No part used.",
    u"Heat exchanger descaled, flow is back.",
};

constexpr QStringView noHeatTitles[] = {
    u"No heat at all",
    u"No heat since this morning",
    u"No heat and no hot water",
    u"House is down to {degrees} degrees",
    u"No heating {floor}",
    u"No heat, boiler is dead",
    u"Heating went off in the night",
    u"No heat, error {code}",
    u"No heat after the power cut",
    u"Radiators all cold, boiler runs",
    u"Heating off, display blank",
};
constexpr QStringView noHeatFirmTitles[] = {
    u"No heat in the shop, {degrees} degrees",
    u"Classrooms cold, boiler off",
    u"No heat in the waiting room",
};
constexpr QStringView noHeatReports[] = {
    u"Pump seized, replaced. Heat is back.",
    u"Timer had lost its settings, set again and explained.",
    u"Condensate pipe cleared and lagged, heat is back.",
    u"Gas valve replaced, tested, left working.",
    u"Filling loop left open, closed and system balanced.",
};

constexpr QStringView gasCheckTitles[] = {
    u"Landlord gas safety check, two appliances",
    u"Landlord gas safety check before the new tenancy",
    u"Yearly gas safety check, boiler and hob",
    u"Gas safety certificate runs out on Friday",
    u"Gas safety check, flat {floor}",
    u"Gas safety check, three appliances",
    u"Landlord gas safety check, boiler only",
    u"Gas safety check, tenant missed the last one",
    u"Gas safety check for the sale",
    u"Gas safety check, boiler, hob and fire",
    u"Landlord gas safety check, certificate to the agency",
    u"Gas safety check with boiler service",
};
constexpr QStringView gasCheckFirmTitles[] = {
    u"Gas safety check, commercial kitchen",
    u"Gas safety check, staff kitchen and boiler",
};
constexpr QStringView gasCheckReports[] = {
    u"All appliances pass, certificate sent.",
    u"Pass. Advised a carbon monoxide alarm.",
    u"Hob tap stiff, greased. Pass, certificate sent.",
    u"Boiler flue seal renewed, then pass.",
};

constexpr QStringView radiatorTitles[] = {
    u"Radiator in the {room} stays cold",
    u"Two radiators cold {floor}",
    u"Radiator valve in the {room} weeps",
    u"Move the radiator in the {room}",
    u"Fit a smart thermostat",
    u"Thermostat has no connection",
    u"Radiators hot downstairs, cold upstairs",
    u"Bleed and balance the radiators",
    u"Towel rail in the {wet} cold at the bottom",
    u"Heating comes on at night",
    u"Knocking pipes in the {room}",
    u"Replace the radiator in the {room}",
    u"Fit thermostatic valves, {few} radiators",
};
constexpr QStringView radiatorFirmTitles[] = {
    u"Radiators in the office too hot, valves stuck",
    u"Radiator leaks behind the counter",
    u"Heating timer to new opening hours",
};
constexpr QStringView radiatorReports[] = {
    u"Valve freed and head replaced.",          u"System bled and balanced, all warm.",
    u"Thermostat paired again, batteries new.", u"Lockshield packed, dry now.",
    u"Sludge flushed out of two radiators.",
};

constexpr QStringView cylinderTitles[] = {
    u"No hot water, immersion trips",
    u"Cylinder overflows into the {room}",
    u"Hot water only lukewarm",
    u"Relief valve of the cylinder drips",
    u"Yearly service of the unvented cylinder",
    u"Hot water scalding since yesterday",
    u"Hot water runs out after one bath",
    u"Cylinder hisses at night",
};
constexpr QStringView cylinderFirmTitles[] = {
    u"No hot water in the staff kitchen",
    u"Yearly service of the unvented cylinders",
};
constexpr QStringView cylinderReports[] = {
    u"Immersion heater replaced, tested.",
    u"Expansion vessel of the cylinder recharged, valve dry.",
    u"Thermostat replaced and set to 60.",
    u"Serviced, valves tested, log book filled in.",
};

constexpr QStringView oilTitles[] = {
    u"Oil boiler service",
    u"Oil boiler smokes on starting",
    u"Oil boiler will not start after the delivery",
    u"Smell of oil in the {room}",
    u"Oil boiler service and tank check",
    u"Oil boiler cuts out on windy days",
};
constexpr QStringView oilFirmTitles[] = {u"Oil boiler service, workshop", u"Oil burner of the paint booth fails"};
constexpr QStringView oilReports[] = {
    u"Nozzle and filter replaced, smoke number good.",
    u"Line bled after the tank ran dry, running.",
    u"Serviced, fire valve tested.",
};

constexpr QStringView heatPumpTitles[] = {
    u"Heat pump service",
    u"Heat pump loud at night, neighbours complain",
    u"Heat pump iced up",
    u"Heat pump stops, error {code}",
    u"Heat pump fan rattles",
    u"Electricity bill high since the heat pump",
    u"Heat pump: rooms {floor} not warm",
    u"Heat pump service, first year",
};
constexpr QStringView heatPumpFirmTitles[] = {u"Heat pump of the hall stops, error {code}",
                                              u"Heat pump service, two units"};
constexpr QStringView heatPumpReports[] = {
    u"Filters cleaned, flow set again.",
    u"Fan balanced and fixed, quiet now.",
    u"Defrost sensor replaced.",
    u"Weather curve lowered, customer instructed.",
};

constexpr QStringView coolingTitles[] = {
    u"Air conditioning in the {room} drips",
    u"Air conditioning service, two units",
    u"Cooling unit in the {room} smells musty",
    u"Air conditioning blows warm",
};
constexpr QStringView coolingFirmTitles[] = {
    u"Air conditioning in the shop drips",   u"Cold room holds only {degrees} degrees",   u"Server room cooling alarm",
    u"Air conditioning service, four units", u"Display fridge does not hold temperature",
};
constexpr QStringView coolingReports[] = {
    u"Condensate pump cleaned, drain clear.",
    u"Leak found at a flare, repaired and recharged.",
    u"Filters and coils cleaned.",
};

constexpr QStringView replacementTitles[] = {
    u"Boiler replacement, two people",
    u"Replace back boiler by combi, two people",
};
constexpr QStringView replacementReports[] = {
    u"New boiler in, flushed, commissioned, customer instructed.",
    u"Boiler and controls replaced, old one taken away.",
};

using enum Craft;
constexpr auto unit = Trade::Heating;

constexpr WorkKind table[] = {
    {.name = u"Boiler service",
     .trade = unit,
     .crafts = {Gas},
     .minutes = 45,
     .leastValue = 85,
     .mostValue = 120,
     .share = 11,
     .titles = boilerServiceTitles,
     .firmTitles = boilerServiceFirmTitles,
     .reports = boilerServiceReports},
    {.name = u"Boiler repair",
     .trade = unit,
     .crafts = {Gas},
     .minutes = 60,
     .leastValue = 110,
     .mostValue = 380,
     .share = 11,
     .isUrgent = true,
     .titles = boilerRepairTitles,
     .firmTitles = boilerRepairFirmTitles,
     .reports = boilerRepairReports},
    {.name = u"No heat",
     .trade = unit,
     .crafts = {Gas},
     .minutes = 60,
     .leastValue = 110,
     .mostValue = 340,
     .share = 7,
     .isUrgent = true,
     .titles = noHeatTitles,
     .firmTitles = noHeatFirmTitles,
     .reports = noHeatReports},
    {.name = u"Gas safety check",
     .trade = unit,
     .crafts = {Gas},
     .minutes = 30,
     .leastValue = 70,
     .mostValue = 95,
     .share = 7,
     .titles = gasCheckTitles,
     .firmTitles = gasCheckFirmTitles,
     .reports = gasCheckReports},
    {.name = u"Radiators and controls",
     .trade = unit,
     .crafts = {Pipework},
     .minutes = 45,
     .leastValue = 80,
     .mostValue = 260,
     .share = 7,
     .titles = radiatorTitles,
     .firmTitles = radiatorFirmTitles,
     .reports = radiatorReports},
    {.name = u"Hot water cylinder",
     .trade = unit,
     .crafts = {Pipework, HotWater},
     .minutes = 60,
     .leastValue = 120,
     .mostValue = 420,
     .share = 4,
     .isUrgent = true,
     .titles = cylinderTitles,
     .firmTitles = cylinderFirmTitles,
     .reports = cylinderReports},
    {.name = u"Oil boiler",
     .trade = unit,
     .crafts = {Oil},
     .minutes = 60,
     .leastValue = 110,
     .mostValue = 260,
     .share = 2,
     .titles = oilTitles,
     .firmTitles = oilFirmTitles,
     .reports = oilReports},
    {.name = u"Heat pump",
     .trade = unit,
     .crafts = {HeatPumps, Refrigerant},
     .minutes = 60,
     .leastValue = 140,
     .mostValue = 390,
     .share = 3,
     .titles = heatPumpTitles,
     .firmTitles = heatPumpFirmTitles,
     .reports = heatPumpReports},
    {.name = u"Air conditioning",
     .trade = unit,
     .crafts = {Refrigerant},
     .minutes = 60,
     .leastValue = 120,
     .mostValue = 360,
     .share = 2,
     .titles = coolingTitles,
     .firmTitles = coolingFirmTitles,
     .reports = coolingReports},
    {.name = u"Boiler replacement",
     .trade = unit,
     .crafts = {Gas},
     .minutes = 210,
     .leastValue = 2300,
     .mostValue = 3900,
     .share = 0,
     .isEngineEnabled = false,
     .crew = 2,
     .titles = replacementTitles,
     .firmTitles = replacementTitles,
     .reports = replacementReports},
};

} // namespace

std::span<const WorkKind> heatingWork()
{
    return table;
}

} // namespace callout::jobbook
