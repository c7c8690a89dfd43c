#include "core/demo/jobbook.h"

namespace callout::jobbook {

namespace {

constexpr QStringView boilerServiceTitles[] = {
    u"Annual boiler service",
    u"Boiler service, plan visit",
    u"Service the boiler and check the flue",
    u"Service boiler and gas fire",
    u"First service of the boiler in the {room}",
    u"Boiler service, missed last year",
    u"Service two boilers, house and annexe",
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
    u"Condensate pipe frozen, error {code}",
    u"Fan of the boiler howls",
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
    u"House is down to 12 degrees",
    u"No heating {floor}",
    u"No heat, boiler is dead",
    u"Heating went off in the night",
    u"No heat, error {code}",
};
constexpr QStringView noHeatReports[] = {
    u"Pump seized, replaced. Heat is back.",
    u"Timer had lost its settings, set again and explained.",
    u"Condensate pipe thawed and lagged, heat is back.",
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
    u"Towel rail in the {room} cold at the bottom",
    u"Thermostat shows the wrong time, heating at night",
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
};
constexpr QStringView oilReports[] = {
    u"Nozzle and filter replaced, smoke number good.",
    u"Line bled after the tank ran dry, running.",
    u"Serviced, fire valve tested.",
};

constexpr QStringView heatPumpTitles[] = {
    u"Heat pump service",     u"Heat pump loud at night, neighbours complain",
    u"Heat pump iced up",     u"Heat pump stops with {code}",
    u"Heat pump fan rattles", u"Electricity bill high since the heat pump",
};
constexpr QStringView heatPumpReports[] = {
    u"Filters cleaned, flow set again.",
    u"Fan balanced and fixed, quiet now.",
    u"Defrost sensor replaced.",
    u"Weather curve lowered, customer instructed.",
};

constexpr QStringView coolingTitles[] = {
    u"Air conditioning in the shop drips", u"Air conditioning service, two units", u"Cold room holds only 9 degrees",
    u"Unit in the {room} smells musty",    u"Server room cooling alarm",
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

constexpr QStringView leakTitles[] = {
    u"Leak under the {room} sink",
    u"Water mark on the {room} ceiling grows",
    u"Leak behind the {item}",
    u"Stopcock drips and will not close",
    u"Water in the cellar after rain",
    u"Shower leaks through the {room} ceiling",
    u"Meter turns with all taps shut",
    u"Overflow pipe runs day and night",
    u"Outside tap leaks into the {room} wall",
};
constexpr QStringView leakReports[] = {
    u"Compression joint remade, dry.",        u"Trap replaced, tested for half an hour.",
    u"Stopcock replaced, works by hand now.", u"Shower tray sealed again. Ceiling has to dry.",
    u"Ball valve replaced, overflow dry.",
};

constexpr QStringView burstTitles[] = {
    u"Burst pipe in the {room}",
    u"Burst pipe, water through the {room} ceiling",
    u"Pipe drilled through in the {room}",
    u"Water under the floor of the {room}, stopcock shut",
    u"Burst pipe {floor}, electrics are off",
};
constexpr QStringView burstReports[] = {
    u"Pipe cut out and replaced, pressure tested.",
    u"Repaired under the boards, boards left open to dry.",
    u"Made safe and repaired, electrician to look at the lights.",
};

constexpr QStringView drainTitles[] = {
    u"Blocked drain, backing up into the {room}", u"Toilet blocked {floor}",    u"Gully in the yard overflows",
    u"Sink in the {room} drains slowly",          u"Bad smell from the drains", u"Drain survey with camera",
    u"Restaurant kitchen drain blocked",
};
constexpr QStringView drainReports[] = {
    u"Jetted, runs free. Grease, advised on fat.",
    u"Roots at 6 metres, cleared for now. Quote for lining follows.",
    u"Cleared by rods, camera shows no damage.",
    u"Toilet taken off, toy removed, refitted.",
};

constexpr QStringView tapTitles[] = {
    u"Tap drips in the {room}",   u"Toilet keeps running {floor}", u"Replace the mixer tap in the {room}",
    u"Toilet loose on the floor", u"No pressure at the shower",    u"Connect the {item}",
    u"Cistern fills very slowly", u"Shower thermostat sticks",     u"Replace the outside tap",
    u"Fit a water softener tap",
};
constexpr QStringView tapReports[] = {
    u"Cartridge replaced, dry.",
    u"New flush and fill valve fitted.",
    u"New tap fitted, old one taken away.",
    u"Screws renewed, toilet tight again.",
    u"Flow limiter cleaned of grit.",
};

constexpr QStringView estimateTitles[] = {
    u"Estimate for a new bathroom",
    u"Measure for a wet room",
    u"Estimate to replace lead pipes",
    u"Estimate for rewiring the ground floor",
    u"Look at the kitchen plans, water and waste",
};
constexpr QStringView estimateReports[] = {
    u"Measured, photos in the folder, estimate by Friday.",
    u"Measured. Customer wants two variants.",
};

constexpr QStringView faultTitles[] = {
    u"Half the house without power",
    u"Fuse trips when the {item} starts",
    u"Burning smell from the fuse board",
    u"Lights flicker in the whole house",
    u"No power {floor}",
    u"Socket in the {room} sparks",
    u"Main switch trips in the rain",
    u"Buzzing from the fuse board",
    u"Electric shower dead",
};
constexpr QStringView faultReports[] = {
    u"Loose neutral found and tightened, tested.",        u"Damp junction box outside, replaced.",
    u"Faulty {item} found, unplugged. Circuit is sound.", u"Breaker replaced, circuit tested.",
    u"Burnt socket replaced, cable shortened.",
};

constexpr QStringView socketTitles[] = {
    u"Sockets in the {room} dead",    u"Add two sockets in the {room}",       u"Replace the lights in the {room}",
    u"Dimmer in the {room} hums",     u"Extractor fan in the {room} stopped", u"Outside light stays on",
    u"Wire in the new {item}",        u"Doorbell and porch light dead",       u"Shop lights: replace six tubes",
    u"Smoke alarm chirps, wired one",
};
constexpr QStringView socketReports[] = {
    u"Ring repaired behind the units, tested.",
    u"Two double sockets added, tested.",
    u"LED fittings in, dimmer changed to match.",
    u"Fan replaced, timer set.",
    u"Alarms renewed, three linked.",
};

constexpr QStringView safetyReportTitles[] = {
    u"Electrical safety report before new tenants",
    u"Electrical safety report, five yearly",
    u"Electrical safety report for the sale",
    u"Electrical safety report, shop and flat above",
};
constexpr QStringView safetyReportReports[] = {
    u"Satisfactory, report sent.",
    u"Two C2 remarks, quote for the repair follows.",
    u"Satisfactory with advice on surge protection.",
};

constexpr QStringView consumerTitles[] = {
    u"Replace the fuse board",
    u"Replace rewirable fuses by a new board",
    u"New consumer unit for the annexe",
};
constexpr QStringView consumerReports[] = {
    u"New board in, all circuits tested and labelled.",
    u"Board replaced, one lighting circuit needed repair.",
};

constexpr QStringView chargerTitles[] = {
    u"Fit a car charger on the drive",
    u"Car charger shows red",
    u"Car charger trips after an hour",
    u"Survey for a car charger",
};
constexpr QStringView chargerReports[] = {
    u"Charger fitted, earth tested, app explained.",
    u"Firmware and load limit set, charges again.",
};

using enum Trade;
using enum Craft;

constexpr WorkKind table[] = {
    {u"Boiler service", Heating, {Gas}, 45, 85, 120, 11, true, 1, boilerServiceTitles, boilerServiceReports},
    {u"Boiler repair", Heating, {Gas}, 60, 110, 380, 11, true, 1, boilerRepairTitles, boilerRepairReports},
    {u"No heat", Heating, {Gas}, 60, 110, 340, 7, true, 1, noHeatTitles, noHeatReports},
    {u"Landlord gas safety check", Heating, {Gas}, 30, 70, 95, 7, true, 1, gasCheckTitles, gasCheckReports},
    {u"Radiators and controls", Heating, {Pipework}, 45, 80, 260, 7, true, 1, radiatorTitles, radiatorReports},
    {u"Hot water cylinder", Heating, {Pipework, HotWater}, 60, 120, 420, 4, true, 1, cylinderTitles, cylinderReports},
    {u"Oil boiler", Heating, {Oil}, 60, 110, 260, 2, true, 1, oilTitles, oilReports},
    {u"Heat pump", Heating, {HeatPumps, Refrigerant}, 60, 140, 390, 3, true, 1, heatPumpTitles, heatPumpReports},
    {u"Air conditioning", Heating, {Refrigerant}, 60, 120, 360, 2, true, 1, coolingTitles, coolingReports},
    {u"Boiler replacement", Heating, {Gas}, 210, 2300, 3900, 0, false, 2, replacementTitles, replacementReports},
    {u"Leak", Plumbing, {Pipework}, 45, 90, 280, 9, true, 1, leakTitles, leakReports},
    {u"Burst pipe", Plumbing, {Pipework}, 75, 140, 450, 2, true, 1, burstTitles, burstReports},
    {u"Blocked drain", Plumbing, {Drains}, 45, 95, 320, 7, true, 1, drainTitles, drainReports},
    {u"Taps and toilets", Plumbing, {Pipework}, 40, 75, 240, 9, true, 1, tapTitles, tapReports},
    {u"Estimate visit", Plumbing, {Pipework}, 30, 0, 0, 2, true, 1, estimateTitles, estimateReports},
    {u"Electrical fault", Electrical, {Wiring}, 60, 95, 330, 9, true, 1, faultTitles, faultReports},
    {u"Sockets and lights", Electrical, {Wiring}, 45, 80, 260, 9, true, 1, socketTitles, socketReports},
    {u"Electrical safety report",
     Electrical,
     {Wiring, Testing},
     90,
     160,
     260,
     4,
     true,
     1,
     safetyReportTitles,
     safetyReportReports},
    {u"Consumer unit", Electrical, {Wiring, Testing}, 150, 480, 760, 1, true, 1, consumerTitles, consumerReports},
    {u"Car charger", Electrical, {Wiring, Charging}, 90, 160, 890, 3, true, 1, chargerTitles, chargerReports},
};
static_assert(std::size(table) == std::size_t(Work::CarCharger));

} // namespace

std::span<const WorkKind> workKinds()
{
    return table;
}

} // namespace callout::jobbook
