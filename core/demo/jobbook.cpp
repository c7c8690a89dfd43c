#include "core/demo/jobbook.h"

#include "core/demo/worktables.h"

#include <vector>

namespace callout::jobbook {

namespace {

constexpr QStringView tradeNames[] = {u"Heating", u"Plumbing", u"Electrical"};

constexpr QStringView craftNames[] = {
    u"Gas Safe",
    u"Unvented hot water (G3)",
    u"Oil heating (OFTEC)",
    u"Refrigerants (F-Gas)",
    u"Heat pumps",
    u"Plumbing",
    u"Drainage",
    u"Electrical (18th Edition)",
    u"Inspection and testing",
    u"Vehicle charging",
};

constexpr Circumstance circumstanceTable[] = {
    {u"infant in the house", u"vulnerable", true},
    {u"customer is 86 and alone", u"vulnerable", true},
    {u"oxygen equipment in use", u"vulnerable", true},
    {u"newborn at home", u"vulnerable", true},
    {u"customer just out of hospital", u"vulnerable", true},
    {u"customer uses a wheelchair", u"vulnerable"},
    {u"customer is hard of hearing", u"vulnerable"},
    {u"carer opens the door", u"vulnerable"},
    {u"second visit", u"warranty"},
    {u"fitted by us in spring", u"warranty"},
    {u"under warranty", u"warranty"},
    {u"part is with the customer", u"parts"},
    {u"part came in yesterday", u"parts"},
    {u"tenant works from home", u"landlord"},
    {u"landlord pays", u"landlord"},
    {u"invoice to the agency", u"landlord"},
    {u"tenant moves in on Saturday", u"landlord"},
    {u"plan customer", u"contract"},
    {u"contract customer", u"contract"},
    {u"house is being sold", u""},
    {u"guests from Friday", u""},
    {u"builders on site until {time}", u""},
    {u"since last night", u""},
    {u"worse since the cold snap", u""},
    {u"on and off for a week", u""},
    {u"customer has tried the reset", u""},
    {u"neighbour has the same", u""},
    {u"before the decorators come", u""},
    {u"customer out until {time}", u""},
    {u"family of six", u""},
    {u"customer sent photos", u""},
    {u"quote already agreed", u""},
    {u"wants a price first", u""},
    {u"away from Thursday", u""},
    {u"recommended by a neighbour", u""},
    {u"other firm gave up", u""},
};

constexpr Circumstance firmCircumstanceTable[] = {
    {u"before opening time if possible", u""},
    {u"invoice to head office", u""},
    {u"inspection on Friday", u""},
    {u"closes at {time}", u""},
    {u"order number needed", u""},
    {u"contract customer", u"contract"},
    {u"landlord pays", u"landlord"},
    {u"second visit", u"warranty"},
    {u"cannot open without it", u"", true},
    {u"quote already agreed", u""},
};

constexpr AccessNote accessTable[] = {
    {u"Ring the side bell, the front one is dead.", u""},
    {u"Key safe by the meter box, the office has the code.", u"gate code"},
    {u"Gate code is on the job card, close it again for the ponies.", u"gate code"},
    {u"Gate sticks, lift it. Code from the office.", u"gate code"},
    {u"Dog in the garden, call before you open the gate.", u"dog"},
    {u"Two dogs, friendly. Keep the front door shut.", u"dog"},
    {u"Big dog, customer shuts him in the study.", u"dog"},
    {u"Nervous cat, keep the kitchen door closed.", u""},
    {u"Call 15 minutes ahead, customer comes home from work.", u"call ahead"},
    {u"Call ahead, the lane floods at high water.", u"call ahead"},
    {u"Call the daughter, number is with the customer.", u"call ahead"},
    {u"Residents' parking, permit is on the hall table.", u""},
    {u"No parking in front, use the chapel car park.", u""},
    {u"Park on the drive, the road is narrow.", u""},
    {u"Shoes off please, new carpet.", u""},
    {u"Boiler is in the loft, bring the long ladder.", u""},
    {u"Boiler is behind the washing machine.", u""},
    {u"Stopcock is under the stairs, stiff.", u""},
    {u"Stopcock is shared with next door, tell them first.", u""},
    {u"Fuse board is in the garage, key from the neighbour.", u""},
    {u"Fuse board is above the front door, bring steps.", u""},
    {u"Meter cupboard is locked, the caretaker has the key.", u""},
    {u"Third floor, no lift.", u""},
    {u"Flat entrance is round the back, past the bins.", u""},
    {u"Quiet please, night worker asleep upstairs.", u""},
    {u"Customer pays by card at the door.", u""},
    {u"Do not discuss prices with the tenant.", u"landlord"},
    {u"Photos of the rating plate are with the office.", u""},
    {u"Leave the old part with the customer.", u"warranty"},
    {u"Children home from {time}, prefers to be done before.", u""},
    {u"Speaks little English, daughter translates by phone.", u""},
    {u"Low beams in the cellar, mind your head.", u""},
    {u"Scaffolding at the front, use the garden door.", u""},
    {u"Alarm on the back door, ask before you open it.", u""},
    {u"Water has been off since this morning.", u""},
    {u"House name only, blue door opposite the post box.", u""},
    {u"Bell does not work, knock hard.", u""},
    {u"Sat nav leads to the wrong end, come from the church.", u""},
};

constexpr AccessNote firmAccessTable[] = {
    {u"Park in the yard behind.", u""},
    {u"Loading bay closes at {time}.", u""},
    {u"Ask for the manager at the counter.", u""},
    {u"Sign in at reception and take the visitor badge.", u""},
    {u"Safety shoes and vest beyond the yellow line.", u""},
    {u"Deliveries door at the side, ring twice.", u""},
    {u"Water may only be shut off before opening.", u""},
    {u"Keys from the shop next door.", u""},
};

constexpr QStringView rooms[] = {
    u"kitchen",     u"hall",         u"utility room", u"back bedroom", u"living room", u"front bedroom",
    u"dining room", u"conservatory", u"garage",       u"study",        u"box room",    u"attic room",
};
constexpr QStringView wetRooms[] = {u"kitchen",           u"bathroom",    u"utility room",  u"downstairs toilet",
                                    u"en suite bathroom", u"shower room", u"annexe kitchen"};
constexpr QStringView floors[] = {u"upstairs", u"downstairs", u"on the first floor", u"in the annexe",
                                  u"in the top flat"};
constexpr QStringView codes[] = {u"F28", u"E119", u"L2", u"EA 227", u"F75", u"E133", u"H11", u"F22", u"E5", u"4C"};
constexpr QStringView times[] = {u"noon", u"one", u"half past two", u"three", u"four", u"half past four"};
constexpr QStringView items[] = {u"dishwasher", u"washing machine", u"oven",       u"hob",
                                 u"freezer",    u"tumble dryer",    u"cooker hood"};
constexpr QStringView watered[] = {u"dishwasher", u"washing machine", u"fridge with ice maker", u"bidet"};
constexpr QStringView degrees[] = {u"9", u"11", u"12", u"13", u"14"};
constexpr QStringView few[] = {u"three", u"four", u"five", u"six"};
constexpr Words wordTable[] = {
    {u"{room}", rooms}, {u"{wet}", wetRooms},    {u"{floor}", floors},    {u"{code}", codes}, {u"{time}", times},
    {u"{item}", items}, {u"{watered}", watered}, {u"{degrees}", degrees}, {u"{few}", few},
};

constexpr HoldReason holdTable[] = {
    {u"Waiting for a part: fan, due tomorrow", Trade::Heating},
    {u"Waiting for a part: circuit board, two days", Trade::Heating},
    {u"Waiting for a part: diverter valve, due tomorrow morning", Trade::Heating},
    {u"Waiting for a part: shower valve, three days", Trade::Plumbing},
    {u"Waiting for the jetting van", Trade::Plumbing},
    {u"Waiting for a part: breaker of that make, due tomorrow", Trade::Electrical},
    {u"Supply fuse must be pulled by the network, called", Trade::Electrical},
    {u"Waiting for the landlord's approval of the quote", {}},
    {u"Customer had to leave, will call back", {}},
    {u"No access, key holder comes later", {}},
    {u"Asbestos suspected behind the board, survey ordered", {}},
    {u"Needs a second pair of hands", {}},
};

constexpr QStringView cancelTable[] = {
    u"Customer found the switch, all well again", u"Customer is away, will book again", u"Booked twice",
    u"Landlord sends their own people",           u"Customer took another firm",        u"Property has been sold",
    u"Customer is ill, will call next week",
};

constexpr QStringView sourceTable[] = {u"phone", u"web", u"landlord portal", u"e-mail", u"service plan"};
constexpr double sourceWeights[] = {58, 20, 9, 6, 7};

} // namespace

std::span<const QStringView> trades()
{
    return tradeNames;
}

std::span<const QStringView> crafts()
{
    return craftNames;
}

std::span<const WorkKind> workKinds()
{
    static const auto all = [] {
        std::vector<WorkKind> kinds;
        for (const auto &trade : {heatingWork(), plumbingWork(), electricalWork()})
            kinds.insert(kinds.end(), trade.begin(), trade.end());
        Q_ASSERT(kinds.size() == std::size_t(Work::CarCharger));
        return kinds;
    }();
    return all;
}

const WorkKind &workKind(Work work)
{
    return workKinds()[std::size_t(work) - 1];
}

std::span<const Circumstance> circumstances()
{
    return circumstanceTable;
}

std::span<const Circumstance> firmCircumstances()
{
    return firmCircumstanceTable;
}

std::span<const AccessNote> accessNotes()
{
    return accessTable;
}

std::span<const AccessNote> firmAccessNotes()
{
    return firmAccessTable;
}

std::span<const Words> placeholders()
{
    return wordTable;
}

std::span<const HoldReason> holdReasons()
{
    return holdTable;
}

std::span<const QStringView> cancelReasons()
{
    return cancelTable;
}

std::span<const QStringView> sources()
{
    return sourceTable;
}

std::span<const double> sourceShares()
{
    return sourceWeights;
}

} // namespace callout::jobbook
