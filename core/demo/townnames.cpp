#include "core/demo/townnames.h"

namespace callout::townnames {

namespace {

constexpr const char *Villages[] = {"Hallaby",   "Cragness",   "Sandrigg",  "Thistleby", "Overmoor", "Kirkstow",
                                    "Wexholme",  "Fennock",    "Tarnsby",   "Marrowby",  "Skerby",   "Aldersay",
                                    "Ravensett", "Gullthorpe", "Nethersay", "Brackenby"};

constexpr const char *OldLanes[] = {
    "Cooper Row",     "Butcher Row",     "Tallow Lane",     "Netmakers Row",  "Salt Lane",      "Swan Yard",
    "Candle Lane",    "Fuller Street",   "Weaver Street",   "Glover Lane",    "Saddler Street", "Malt Lane",
    "Pepper Lane",    "Cloth Row",       "Ropery Lane",     "Anchor Lane",    "Mariner Street", "Pilot Row",
    "Compass Street", "Cutlass Lane",    "Barrel Yard",     "Herring Lane",   "Oyster Row",     "Cockle Lane",
    "Shrimp Row",     "Kipper Yard",     "Friars Walk",     "Nuns Lane",      "Abbey Street",   "Almoner Lane",
    "Pilgrim Street", "Vicars Court",    "Bell Lane",       "Steeple Street", "Cloister Row",   "Bishop Street",
    "Dean Street",    "Guildhall Lane",  "Mint Street",     "Bailey Street",  "Gaol Lane",      "Watchtower Lane",
    "Barbican Row",   "Postern Lane",    "Archer Street",   "Moat Lane",      "Drawbridge Row", "Garrison Street",
    "Fountain Court", "Conduit Street",  "Well Lane",       "Cistern Row",    "Horsefair",      "Haymarket",
    "Cornmarket",     "Cheese Row",      "Buttercross",     "Wool Street",    "Goose Lane",     "Poultry Row",
    "Lantern Lane",   "Tinker Row",      "Chandler Street", "Cobbler Lane",   "Baxter Row",     "Brewer Street",
    "Tanner Lane",    "Dyer Street",     "Mercer Row",      "Hosier Lane",    "Goldsmith Row",  "Printer Lane",
    "Scrivener Row",  "Apothecary Lane", "Ferry Stairs",    "Customs Row",    "Tide Lane",      "Capstan Row",
    "Windlass Lane",  "Slip Street",     "Crane Row",       "Warehouse Lane", "Sailmaker Row",  "Cable Street"};

constexpr const char *Stems[] = {
    "Acorn",      "Albion",     "Alder",       "Almond",     "Amber",       "Angler",     "Apple",      "Argyle",
    "Ashgrove",   "Aspen",      "Aster",       "Avocet",     "Balmoral",    "Barley",     "Bay Tree",   "Beacon",
    "Beech",      "Belmont",    "Belvedere",   "Birch",      "Bittern",     "Blackthorn", "Bluebell",   "Boatman",
    "Bracken",    "Bramble",    "Briar",       "Brook",      "Brunswick",   "Buckthorn",  "Burnside",   "Buttercup",
    "Caldwell",   "Cambrian",   "Campion",     "Carlisle",   "Cedar",       "Celandine",  "Chaffinch",  "Charlotte",
    "Cherry",     "Chestnut",   "Clarence",    "Claremont",  "Clifton",     "Clover",     "Coniston",   "Coral",
    "Cormorant",  "Cornflower", "Cowslip",     "Cranbrook",  "Crewe",       "Cressfield", "Crossfield", "Cuckoo",
    "Curlew",     "Cypress",    "Daffodil",    "Daisy",      "Damson",      "Dene",       "Dipper",     "Dove",
    "Dunlin",     "Eider",      "Elder",       "Eldon",      "Elm",         "Ennerdale",  "Fairfield",  "Falcon",
    "Fallow",     "Fern",       "Fieldfare",   "Finch",      "Firth",       "Fisher",     "Flax",       "Forge",
    "Foxglove",   "Fulmar",     "Gannet",      "Garth",      "Gladstone",   "Glebe",      "Goldcrest",  "Gorse",
    "Granary",    "Grange",     "Granville",   "Greenfinch", "Grosvenor",   "Guillemot",  "Hadleigh",   "Halcyon",
    "Harcourt",   "Harebell",   "Harrow",      "Hawthorn",   "Hazel",       "Heather",    "Heron",      "Hillcrest",
    "Hillside",   "Holly",      "Honeysuckle", "Hornbeam",   "Hyacinth",    "Iris",       "Ivy",        "Jasmine",
    "Jubilee",    "Juniper",    "Kestrel",     "Kiln",       "Kingfisher",  "Kittiwake",  "Laburnum",   "Lancaster",
    "Lapwing",    "Larch",      "Larkspur",    "Laurel",     "Lavender",    "Leighton",   "Lilac",      "Lily",
    "Lime",       "Linden",     "Linnet",      "Lomond",     "Lupin",       "Magnolia",   "Mallard",    "Manor",
    "Maple",      "Marigold",   "Marlborough", "Marram",     "Marsh",       "Martin",     "Mayfield",   "Meadow",
    "Medlar",     "Melrose",    "Merlin",      "Millfield",  "Mistletoe",   "Moorhen",    "Mulberry",   "Myrtle",
    "Nelson",     "Newlands",   "Nightingale", "Norfolk",    "Northcote",   "Nuthatch",   "Oak",        "Old Mill",
    "Olive",      "Orchard",    "Osprey",      "Ouzel",      "Oxford",      "Paddock",    "Palmerston", "Parkside",
    "Partridge",  "Peartree",   "Penrose",     "Petrel",     "Pine",        "Pipit",      "Plover",     "Plum",
    "Poplar",     "Poppy",      "Portland",    "Primrose",   "Princes",     "Priory",     "Puffin",     "Quarry",
    "Quince",     "Rectory",    "Redshank",    "Redwing",    "Regent",      "Ridgeway",   "Robin",      "Rockrose",
    "Rosebank",   "Rosemary",   "Rowan",       "Rushes",     "Russet",      "Sandpiper",  "Saxon",      "School",
    "Seaview",    "Sedge",      "Shearwater",  "Sheldrake",  "Silverdale",  "Siskin",     "Skylark",    "Sorrel",
    "Southfield", "Spindle",    "Spinney",     "Spring",     "Springfield", "Spruce",     "Stirling",   "Stonechat",
    "Summerhill", "Sunny",      "Swallow",     "Sycamore",   "Tamarisk",    "Teal",       "Tern",       "Thistle",
    "Thornhill",  "Thrush",     "Thyme",       "Trafalgar",  "Turner",      "Valerian",   "Verbena",    "Victoria",
    "Vine",       "Violet",     "Wagtail",     "Walnut",     "Warbler",     "Waterloo",   "Wayside",    "Wellington",
    "Westfield",  "Wheatear",   "Whimbrel",    "Whinchat",   "Wickham",     "Willow",     "Windermere", "Windmill",
    "Woodbine",   "Woodlark",   "Woodside",    "Worsley",    "Wren",        "Yarrow",     "Yew Tree",   "Zetland"};

constexpr const char *CountryStems[] = {
    "Ash Holt",    "Badger Hole",  "Bent Oak",      "Black Moss",  "Brock Hill",  "Cold Comfort", "Crow Wood",
    "Dry Beck",    "Dyke End",     "East Carr",     "Ewe Close",   "Far Pasture", "Fold Head",    "Gallows Hill",
    "Goat Crag",   "Gravel Pit",   "Hag Wood",      "Hare Law",    "Hay Rigg",    "High Barn",    "Hollow",
    "Horse Close", "Intake",       "Kelp House",    "Kiln Howe",   "Lamb Garth",  "Lark Rise",    "Limekiln",
    "Long Acre",   "Long Rigg",    "Low Barn",      "Lower Fold",  "Marl Pit",    "Mickle Hill",  "Mire House",
    "Mount",       "North End",    "Otter Beck",    "Ox Close",    "Peat Moss",   "Peel Hill",    "Pinfold",
    "Pond House",  "Quarry Howe",  "Rabbit Warren", "Rake Head",   "Raven Crag",  "Reed Bed",     "Rough Hill",
    "Sand Pit",    "Sheep Walk",   "Sheepwash",     "Slack",       "South Carr",  "Stack Garth",  "Stile House",
    "Stone Gap",   "Summer Lodge", "Thorn Hill",    "Three Gates", "Upper Fold",  "Wath House",   "West Shore",
    "Whin Hill",   "Whitestone",   "Wind Gap",      "Withy Beds",  "Wrack House"};

constexpr const char *Parks[] = {"Queen's Park",   "Weir Meadows", "Mill Gardens", "Marine Gardens",
                                 "Highfield Park", "Castle Green", "Orchard Park", "Pilot Gardens"};
constexpr const char *Schools[] = {"Harbour Primary School",   "Valley Road School", "Northgate Academy",
                                   "Shoreside Primary School", "St Olave's School",  "Weirside Infant School"};
constexpr const char *Churches[] = {"St Olave's", "St Brannoc's", "Mariners' Chapel", "St Hilda-by-the-Sea",
                                    "Trinity Church"};
constexpr const char *Pubs[] = {"The Anchor",       "The Ship Aground", "The Weathervane",  "The Three Herons",
                                "The Net Loft",     "The Lamp Oil",     "The Fox & Fiddle", "The Custom House",
                                "The Lobster Pot",  "The Old Bell",     "The Pilot Boat",   "The Wheatsheaf",
                                "The Blue Capstan", "The Drovers",      "The Seven Stars",  "The Salt Box"};
constexpr const char *Works[] = {
    "Varrow Seafoods", "Holm Joinery",       "Northern Nets",          "Marrin Textiles",    "Island Dairies",
    "Varrow Brewery",  "Merrow Bakeries",    "Harbourholm Cold Store", "Dogger Fabrication", "Quayside Engineering",
    "Island Laundry",  "Saltings Packaging", "Varrow Timber",          "Beacon Plastics",    "Tern Logistics",
    "Gannet Motors",   "Fulmar Freight",     "Cliff Quarries Depot",   "Haven Boatbuilders", "Moor Road Nurseries"};
constexpr const char *College[] = {"Harbourholm College"};
constexpr const char *Hospital[] = {"Varrow General Hospital"};
constexpr const char *TownHall[] = {"Town Hall"};
constexpr const char *Castle[] = {"Harbourholm Castle"};
constexpr const char *Library[] = {"Town Library"};
constexpr const char *FireStation[] = {"Fire Station"};
constexpr const char *Police[] = {"Police Station"};
constexpr const char *BusStation[] = {"Bus Station"};
constexpr const char *Cemetery[] = {"Northgate Cemetery"};
constexpr const char *Supermarkets[] = {"Holm Fare", "Varrow Co-operative"};
constexpr const char *Allotments[] = {"Weirside Allotments", "Station Allotments"};
constexpr const char *Shops[] = {"bakery",   "butcher",     "convenience", "clothes", "hairdresser", "books",
                                 "chemist",  "florist",     "greengrocer", "shoes",   "gift",        "hardware",
                                 "optician", "electronics", "seafood",     "deli",    "jewelry",     "charity"};

} // namespace

QLatin1StringView town()
{
    return QLatin1StringView("Harbourholm");
}

QLatin1StringView island()
{
    return QLatin1StringView("Varrow");
}

QLatin1StringView river()
{
    return QLatin1StringView("River Marrin");
}

std::span<const char *const> villages()
{
    return Villages;
}

std::span<const char *const> oldLanes()
{
    return OldLanes;
}

std::span<const char *const> stems()
{
    return Stems;
}

std::span<const char *const> countryStems()
{
    return CountryStems;
}

std::span<const char *const> parks()
{
    return Parks;
}

std::span<const char *const> schools()
{
    return Schools;
}

std::span<const char *const> churches()
{
    return Churches;
}

std::span<const char *const> pubs()
{
    return Pubs;
}

std::span<const char *const> works()
{
    return Works;
}

std::span<const char *const> institutions(QStringView use)
{
    struct Names {
        const char *use;
        std::span<const char *const> names;
    };
    const Names all[] = {
        {"college", College},   {"hospital", Hospital},        {"townhall", TownHall},    {"castle", Castle},
        {"library", Library},   {"fire_station", FireStation}, {"police", Police},        {"bus_station", BusStation},
        {"cemetery", Cemetery}, {"supermarket", Supermarkets}, {"allotments", Allotments}};
    for (const Names &entry : all) {
        if (use == QLatin1StringView(entry.use))
            return entry.names;
    }
    return {};
}

std::span<const char *const> shops()
{
    return Shops;
}

} // namespace callout::townnames
