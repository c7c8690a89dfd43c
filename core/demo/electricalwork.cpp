#include "core/demo/worktables.h"

namespace callout::jobbook {

namespace {

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
    u"Tingle from the {item}",
    u"Lights dim when the {item} starts",
    u"Power comes and goes {floor}",
    u"Garage and garden circuit dead",
    u"Breaker will not stay in",
};
constexpr QStringView faultFirmTitles[] = {
    u"Half the shop without light",
    u"Tills dead, one circuit trips",
    u"Machine trips the main breaker",
    u"Emergency lights flash red",
};
constexpr QStringView faultReports[] = {
    u"Loose neutral found and tightened, tested.",        u"Damp junction box outside, replaced.",
    u"Faulty {item} found, unplugged. Circuit is sound.", u"Breaker replaced, circuit tested.",
    u"Burnt socket replaced, cable shortened.",
};

constexpr QStringView socketTitles[] = {
    u"Sockets in the {room} dead",
    u"Add two sockets in the {room}",
    u"Replace the lights in the {room}",
    u"Dimmer in the {room} hums",
    u"Extractor fan stopped, {wet}",
    u"Outside light stays on",
    u"Wire in the new {item}",
    u"Doorbell and porch light dead",
    u"Smoke alarm chirps, wired one",
    u"Light switch in the {room} hot",
    u"Fit {few} spotlights in the {room}",
    u"Garden lights trip when wet",
    u"Move the socket behind the {item}",
    u"Fit linked smoke alarms",
    u"Two-way switch on the stairs wrong",
};
constexpr QStringView socketFirmTitles[] = {
    u"Shop lights: replace {few} tubes",  u"Sockets for {few} desks",        u"Sign above the door dark",
    u"Sensor light in the yard stays on", u"Hand dryer in the toilets dead",
};
constexpr QStringView socketReports[] = {
    u"Ring repaired behind the units, tested.",
    u"Two double sockets added, tested.",
    u"LED fittings in, dimmer changed to match.",
    u"Fan replaced, timer set.",
    u"Alarms renewed, three linked.",
};

constexpr QStringView safetyReportTitles[] = {
    u"Electrical safety report before new tenants", u"Electrical safety report, five yearly",
    u"Electrical safety report for the sale",       u"Electrical safety report, agency has the key",
    u"Electrical safety report, {few} bedrooms",    u"Electrical safety report after the flood",
};
constexpr QStringView safetyReportFirmTitles[] = {
    u"Electrical safety report, shop and flat above",
    u"Electrical safety report for the insurer",
    u"Test of portable appliances, some {few} dozen",
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
    u"Add surge protection to the board",
};
constexpr QStringView consumerFirmTitles[] = {u"Replace the distribution board", u"New sub-board for the workshop"};
constexpr QStringView consumerReports[] = {
    u"New board in, all circuits tested and labelled.",
    u"Board replaced, one lighting circuit needed repair.",
};

constexpr QStringView chargerTitles[] = {
    u"Fit a car charger on the drive",          u"Car charger shows red",
    u"Car charger trips after an hour",         u"Survey for a car charger",
    u"Move the car charger to the garage wall", u"Car charger lost its connection",
};
constexpr QStringView chargerFirmTitles[] = {u"Charger at parking bay {few} dead",
                                             u"Survey for {few} chargers in the yard"};
constexpr QStringView chargerReports[] = {
    u"Charger fitted, earth tested, app explained.",
    u"Firmware and load limit set, charges again.",
};

using enum Craft;
constexpr auto unit = Trade::Electrical;

constexpr WorkKind table[] = {
    {.name = u"Electrical fault",
     .trade = unit,
     .crafts = {Wiring},
     .minutes = 60,
     .leastValue = 95,
     .mostValue = 330,
     .share = 9,
     .isUrgent = true,
     .titles = faultTitles,
     .firmTitles = faultFirmTitles,
     .reports = faultReports},
    {.name = u"Sockets and lights",
     .trade = unit,
     .crafts = {Wiring},
     .minutes = 45,
     .leastValue = 80,
     .mostValue = 260,
     .share = 9,
     .titles = socketTitles,
     .firmTitles = socketFirmTitles,
     .reports = socketReports},
    {.name = u"Electrical safety report",
     .trade = unit,
     .crafts = {Wiring, Testing},
     .minutes = 90,
     .leastValue = 160,
     .mostValue = 260,
     .share = 4,
     .titles = safetyReportTitles,
     .firmTitles = safetyReportFirmTitles,
     .reports = safetyReportReports},
    {.name = u"Consumer unit",
     .trade = unit,
     .crafts = {Wiring, Testing},
     .minutes = 150,
     .leastValue = 480,
     .mostValue = 760,
     .share = 1,
     .titles = consumerTitles,
     .firmTitles = consumerFirmTitles,
     .reports = consumerReports},
    {.name = u"Car charger",
     .trade = unit,
     .crafts = {Wiring, Charging},
     .minutes = 90,
     .leastValue = 160,
     .mostValue = 890,
     .share = 3,
     .titles = chargerTitles,
     .firmTitles = chargerFirmTitles,
     .reports = chargerReports},
};

} // namespace

std::span<const WorkKind> electricalWork()
{
    return table;
}

} // namespace callout::jobbook
