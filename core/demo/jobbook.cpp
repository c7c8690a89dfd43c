#include "core/demo/jobbook.h"

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
    {u"customer uses a wheelchair", u"vulnerable", false},
    {u"oxygen equipment in use", u"vulnerable", true},
    {u"newborn at home", u"vulnerable", true},
    {u"customer is hard of hearing", u"vulnerable", false},
    {u"second visit", u"warranty", false},
    {u"fitted by us in spring", u"warranty", false},
    {u"under warranty", u"warranty", false},
    {u"part is with the customer", u"parts", false},
    {u"tenant works from home", u"landlord", false},
    {u"landlord pays", u"landlord", false},
    {u"invoice to the agency", u"landlord", false},
    {u"house is being sold", u"", false},
    {u"guests from Friday", u"", false},
    {u"annual contract", u"contract", false},
    {u"contract customer", u"contract", false},
    {u"builders on site until {time}", u"", false},
    {u"since last night", u"", false},
    {u"worse since the cold snap", u"", false},
    {u"on and off for a week", u"", false},
    {u"customer has tried the reset", u"", false},
    {u"neighbour has the same", u"", false},
    {u"before the decorators come", u"", false},
};

constexpr AccessNote accessTable[] = {
    {u"Ring the side bell, the front one is dead.", u""},
    {u"Key safe by the meter box, the office has the code.", u"gate code"},
    {u"Gate code is on the job card, close it again for the ponies.", u"gate code"},
    {u"Dog in the garden, call before you open the gate.", u"dog"},
    {u"Two dogs, friendly. Keep the front door shut.", u"dog"},
    {u"Nervous cat, keep the kitchen door closed.", u""},
    {u"Call 15 minutes ahead, customer comes home from work.", u"call ahead"},
    {u"Call ahead, the lane floods at high water.", u"call ahead"},
    {u"Park in the yard behind the shop.", u""},
    {u"Residents' parking, permit is on the hall table.", u""},
    {u"No parking in front, use the chapel car park.", u""},
    {u"Loading bay closes at {time}.", u""},
    {u"Shoes off please, new carpet.", u""},
    {u"Boiler is in the loft, bring the long ladder.", u""},
    {u"Boiler is behind the washing machine.", u""},
    {u"Stopcock is under the stairs, stiff.", u""},
    {u"Stopcock is shared with next door, tell number {code} first.", u""},
    {u"Fuse board is in the garage, key from the neighbour.", u""},
    {u"Meter cupboard is locked, the caretaker has the key.", u"gate code"},
    {u"Third floor, no lift.", u""},
    {u"Flat entrance is round the back, past the bins.", u""},
    {u"Ask for the manager at the counter.", u""},
    {u"Sign in at reception and take the visitor badge.", u""},
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
};

constexpr QStringView rooms[] = {u"kitchen",      u"bathroom",     u"hall",   u"utility room",
                                 u"back bedroom", u"living room",  u"loft",   u"front bedroom",
                                 u"cellar",       u"conservatory", u"garage", u"study"};
constexpr QStringView floors[] = {u"upstairs", u"downstairs", u"on the first floor", u"in the annexe",
                                  u"in the top flat"};
constexpr QStringView codes[] = {u"F28", u"E119", u"L2", u"EA 227", u"F75", u"E133", u"H11", u"F22", u"E5", u"4C"};
constexpr QStringView times[] = {u"noon", u"one o'clock", u"half past two", u"three", u"four", u"half past four"};
constexpr QStringView items[] = {u"dishwasher", u"washing machine", u"oven",  u"hob",
                                 u"freezer",    u"tumble dryer",    u"kettle"};
constexpr Words wordTable[] = {
    {u"{room}", rooms}, {u"{floor}", floors}, {u"{code}", codes}, {u"{time}", times}, {u"{item}", items},
};

constexpr QStringView holdTable[] = {
    u"Waiting for a part: fan motor, due tomorrow",
    u"Waiting for a part: printed circuit board, two days",
    u"Waiting for a part: diverter valve, due tomorrow morning",
    u"Waiting for the landlord's approval of the quote",
    u"Customer had to leave, will call back",
    u"No access, key holder comes later",
    u"Asbestos suspected behind the board, survey ordered",
    u"Needs a second pair of hands",
};

constexpr QStringView cancelTable[] = {
    u"Customer found the switch, all well again", u"Customer is away, will book again", u"Booked twice",
    u"Landlord sends their own people",           u"Customer took another firm",        u"Property has been sold",
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

const WorkKind &workKind(Work work)
{
    return workKinds()[std::size_t(work) - 1];
}

std::span<const Circumstance> circumstances()
{
    return circumstanceTable;
}

std::span<const AccessNote> accessNotes()
{
    return accessTable;
}

std::span<const Words> placeholders()
{
    return wordTable;
}

std::span<const QStringView> holdReasons()
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
