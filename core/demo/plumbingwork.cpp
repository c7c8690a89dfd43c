#include "core/demo/worktables.h"

namespace callout::jobbook {

namespace {

constexpr QStringView leakTitles[] = {
    u"Leak under the sink, {wet}",
    u"Water mark on the {room} ceiling grows",
    u"Leak behind the {item}",
    u"Stopcock drips and will not close",
    u"Water in the cellar after rain",
    u"Shower leaks through the {room} ceiling",
    u"Meter turns with all taps shut",
    u"Overflow pipe runs day and night",
    u"Outside tap leaks into the {room} wall",
    u"Wet patch on the {room} floor",
    u"Pipe joint drips in the {room}",
    u"Bath leaks when it is emptied",
    u"Water meter cupboard full of water",
    u"Green crust on the pipe, drips",
};
constexpr QStringView leakFirmTitles[] = {
    u"Leak above the suspended ceiling",
    u"Leak at the sink of the staff kitchen",
    u"Water on the shop floor, source unknown",
    u"Boiler room floor wet",
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
    u"Flexible hose burst under the sink, {wet}",
    u"Tank in the loft overflows, water runs down",
};
constexpr QStringView burstFirmTitles[] = {u"Burst pipe above the counter", u"Burst pipe in the store, stopcock shut"};
constexpr QStringView burstReports[] = {
    u"Pipe cut out and replaced, pressure tested.",
    u"Repaired under the boards, boards left open to dry.",
    u"Made safe and repaired, electrician to look at the lights.",
};

constexpr QStringView drainTitles[] = {
    u"Blocked drain, backing up into the {wet}",
    u"Toilet blocked {floor}",
    u"Gully in the yard overflows",
    u"Sink drains slowly, {wet}",
    u"Bad smell from the drains",
    u"Drain survey with camera",
    u"Manhole full, two houses share it",
    u"Shower fills up, water stands",
    u"Washing machine empties onto the floor",
    u"Roots in the drain again",
    u"Gutter downpipe blocked, wall wet",
};
constexpr QStringView drainFirmTitles[] = {
    u"Kitchen drain blocked, grease",
    u"Customer toilet blocked",
    u"Yard drain overflows at the loading bay",
    u"Grease trap to be emptied and checked",
};
constexpr QStringView drainReports[] = {
    u"Jetted, runs free. Grease, advised on fat.",
    u"Roots at 6 metres, cleared for now. Quote for lining follows.",
    u"Cleared by rods, camera shows no damage.",
    u"Toilet taken off, toy removed, refitted.",
};

constexpr QStringView tapTitles[] = {
    u"Tap drips, {wet}",
    u"Toilet keeps running {floor}",
    u"Replace the mixer tap, {wet}",
    u"Toilet loose on the floor",
    u"No pressure at the shower",
    u"Connect the new {watered}",
    u"Cistern fills very slowly",
    u"Shower thermostat sticks",
    u"Replace the outside tap",
    u"Fit a water softener",
    u"Flush button stuck {floor}",
    u"Swap bath taps for a mixer",
    u"Toilet seat and cistern lid cracked",
    u"Shower hose bracket off the wall",
    u"Tap squeals, {wet}",
    u"Water hammer when the toilet fills",
};
constexpr QStringView tapFirmTitles[] = {
    u"Staff toilet keeps running",
    u"Replace the tap at the wash basin for customers",
    u"Urinal flush stuck",
    u"Connect the new dishwasher in the kitchen",
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
    u"Estimate to move the kitchen sink",
    u"Look at the kitchen plans, water and waste",
    u"Estimate for a second toilet",
};
constexpr QStringView estimateFirmTitles[] = {u"Estimate for an accessible toilet", u"Estimate for a staff shower"};
constexpr QStringView estimateReports[] = {
    u"Measured, photos in the folder, estimate by Friday.",
    u"Measured. Customer wants two variants.",
};

using enum Craft;
constexpr auto unit = Trade::Plumbing;

constexpr WorkKind table[] = {
    {.name = u"Leak",
     .trade = unit,
     .crafts = {Pipework},
     .minutes = 45,
     .leastValue = 90,
     .mostValue = 280,
     .share = 9,
     .isUrgent = true,
     .titles = leakTitles,
     .firmTitles = leakFirmTitles,
     .reports = leakReports},
    {.name = u"Burst pipe",
     .trade = unit,
     .crafts = {Pipework},
     .minutes = 75,
     .leastValue = 140,
     .mostValue = 450,
     .share = 2,
     .isUrgent = true,
     .titles = burstTitles,
     .firmTitles = burstFirmTitles,
     .reports = burstReports},
    {.name = u"Blocked drain",
     .trade = unit,
     .crafts = {Drains},
     .minutes = 45,
     .leastValue = 95,
     .mostValue = 320,
     .share = 7,
     .isUrgent = true,
     .titles = drainTitles,
     .firmTitles = drainFirmTitles,
     .reports = drainReports},
    {.name = u"Taps and toilets",
     .trade = unit,
     .crafts = {Pipework},
     .minutes = 40,
     .leastValue = 75,
     .mostValue = 240,
     .share = 9,
     .titles = tapTitles,
     .firmTitles = tapFirmTitles,
     .reports = tapReports},
    {.name = u"Estimate visit",
     .trade = unit,
     .crafts = {Pipework},
     .minutes = 30,
     .share = 2,
     .titles = estimateTitles,
     .firmTitles = estimateFirmTitles,
     .reports = estimateReports},
};

} // namespace

std::span<const WorkKind> plumbingWork()
{
    return table;
}

} // namespace callout::jobbook
