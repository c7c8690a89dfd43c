#include "core/demo/namebook.h"

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr QStringView colleagueNames[] = {
    u"Priya Raman",       u"Tom Ashdown",     u"Kwame Mensah",   u"Elena Marsh",     u"Joanna Kowalczyk",
    u"Declan Byrne",      u"Yusuf Demir",     u"Hannah Pryce",   u"Marcus Whitlock", u"Aisha Karim",
    u"Sven Lindqvist",    u"Grace Oyelaran",  u"Callum Reid",    u"Nadia Haddad",    u"Owen Griffiths",
    u"Mei Tan",           u"Rafael Duarte",   u"Beth Longstaff", u"Ivo Petrov",      u"Fiona Drummond",
    u"Winston Clarke",    u"Leila Farahani",  u"Hugh Pendleton", u"Zofia Nowak",     u"Samir Bose",
    u"Ruth Vickery",      u"Theo Papadakis",  u"Chidi Eze",      u"Megan Foulkes",   u"Arjun Sethi",
    u"Lucy Barraclough",  u"Viktor Ilves",    u"Imogen Yates",   u"Dariusz Wilk",    u"Kerry Nolan",
    u"Bashir Lone",       u"Freya Halvorsen", u"Gareth Ellis",   u"Noor Qureshi",    u"Patrick Tierney",
    u"Simone Achterberg", u"Eddie Cope",      u"Wendy Rook",     u"Jamal Hussein",   u"Anneke Visser",
    u"Ollie Turnbull",    u"Carys Bowen",     u"Hiro Mori",
};

constexpr QStringView firstNames[] = {
    u"Margaret", u"Alan",     u"Susan",    u"David",    u"Jean",    u"Peter",  u"Eileen",    u"Graham",  u"Sheila",
    u"Keith",    u"Pauline",  u"Roger",    u"Maureen",  u"Trevor",  u"Brenda", u"Nigel",     u"Carol",   u"Colin",
    u"Janet",    u"Derek",    u"Emily",    u"Jack",     u"Sophie",  u"Harry",  u"Chloe",     u"Oliver",  u"Jessica",
    u"George",   u"Amelia",   u"Charlie",  u"Isla",     u"Noah",    u"Poppy",  u"Leo",       u"Ruby",    u"Alfie",
    u"Daisy",    u"Oscar",    u"Florence", u"Arthur",   u"Rajesh",  u"Anita",  u"Imran",     u"Fatima",  u"Sanjay",
    u"Meena",    u"Tariq",    u"Zainab",   u"Harpreet", u"Gurdeep", u"Kofi",   u"Abena",     u"Ngozi",   u"Emeka",
    u"Folake",   u"Winifred", u"Desmond",  u"Marcia",   u"Leroy",   u"Yvonne", u"Agnieszka", u"Piotr",   u"Katarzyna",
    u"Marek",    u"Ioana",    u"Andrei",   u"Elif",     u"Mehmet",  u"Maria",  u"João",      u"Siobhán", u"Padraig",
    u"Aoife",    u"Ewan",     u"Morag",    u"Hamish",   u"Rhian",   u"Gethin", u"Seren",     u"Idris",   u"Li",
    u"Wei",      u"Hana",     u"Kenji",    u"Linh",     u"Minh",    u"Amina",  u"Hassan",    u"Layla",   u"Omar",
};

constexpr QStringView lastNames[] = {
    u"Abbot",     u"Ainsworth", u"Akhtar",     u"Aldous",     u"Baines",  u"Banerjee",  u"Barlow",    u"Beckett",
    u"Bhatt",     u"Birch",     u"Blackwood",  u"Boateng",    u"Bright",  u"Brook",     u"Bystrom",   u"Calder",
    u"Carew",     u"Chowdhury", u"Clegg",      u"Colley",     u"Cooke",   u"Cresswell", u"Crowther",  u"Dale",
    u"Das",       u"Dearden",   u"Dunmore",    u"Eastwood",   u"Eccles",  u"Ekwueme",   u"Fairhurst", u"Farrow",
    u"Fenwick",   u"Finch",     u"Fletcher",   u"Forde",      u"Gale",    u"Garside",   u"Gill",      u"Goodall",
    u"Grewal",    u"Grimshaw",  u"Hallam",     u"Hargreaves", u"Hayward", u"Heywood",   u"Hobday",    u"Holloway",
    u"Hurst",     u"Ibrahim",   u"Inman",      u"Iqbal",      u"Jarvis",  u"Jessop",    u"Kaur",      u"Kemp",
    u"Kershaw",   u"Khan",      u"Kirkby",     u"Lacey",      u"Langley", u"Lister",    u"Lowe",      u"Mahmood",
    u"Malik",     u"Marlow",    u"Mbeki",      u"Meredith",   u"Mistry",  u"Moran",     u"Nash",      u"Naylor",
    u"Nguyen",    u"Oakley",    u"Obi",        u"Ogden",      u"Osei",    u"Palmer",    u"Parrish",   u"Patel",
    u"Pickering", u"Popescu",   u"Quinn",      u"Rahman",     u"Ramsay",  u"Rawlings",  u"Ridley",    u"Rowe",
    u"Sadler",    u"Salter",    u"Saxby",      u"Shah",       u"Sheldon", u"Silva",     u"Skelton",   u"Stanhope",
    u"Sutcliffe", u"Sykes",     u"Tattersall", u"Thorne",     u"Tomlin",  u"Underhill", u"Varley",    u"Wainwright",
    u"Walsh",     u"Webster",   u"Whitcombe",  u"Wildman",    u"Wong",    u"Woodhouse", u"Wright",    u"Wyatt",
    u"Yilmaz",    u"Yorke",     u"Young",      u"Zielinski",
};

/// Firms by the kind of their building; {name} is a family name, {street} where they are.
struct FirmNames {
    QStringView buildings;
    std::span<const QStringView> names;
};

constexpr QStringView shopNames[] = {
    u"{name}'s Bakery", u"{street} Pharmacy",    u"The Corner Café",      u"{name} & Daughter, Florists",
    u"{street} Stores", u"{name} Hairdressing",  u"The Copper Kettle",    u"{name} Opticians",
    u"Tidewater Books", u"{name} Butchers",      u"{street} Launderette", u"The Anchor Fish Bar",
    u"{name} Cycles",   u"{street} Dental Care", u"Gull Rock Records",    u"{name} Hardware",
};
constexpr QStringView worksNames[] = {
    u"{name} Joinery",        u"{name} Print Works",     u"{street} Garage",       u"{name} & Sons, Boatbuilders",
    u"Northern Cold Storage", u"{name} Metal Finishing", u"{street} Self Storage", u"{name} Foods",
};
constexpr QStringView schoolNames[] = {u"{street} Primary School", u"{street} Nursery", u"{name} Academy"};
constexpr QStringView healthNames[] = {u"{street} Surgery", u"{street} Health Centre", u"{name} House Care Home"};
constexpr QStringView churchNames[] = {u"{street} Chapel", u"{street} Parish Hall"};
constexpr QStringView hotelNames[] = {u"The {name} Arms", u"{street} Guest House", u"Hotel Bellevue"};
constexpr QStringView farmNames[] = {u"{name}'s Farm", u"{street} Farm Shop"};
constexpr QStringView officeNames[] = {u"{name} Solicitors", u"{name} & Partners", u"{street} Business Centre"};
constexpr FirmNames firmNames[] = {
    {u"retail commercial supermarket shop", shopNames},
    {u"industrial warehouse works", worksNames},
    {u"school college kindergarten", schoolNames},
    {u"hospital clinic", healthNames},
    {u"church chapel", churchNames},
    {u"hotel pub", hotelNames},
    {u"farm barn", farmNames},
    {u"office civic public transportation", officeNames},
};

/// Area codes with the digits before the last three, each with a thousand numbers kept free for stories.
constexpr QStringView landlineRanges[] = {
    u"01632 960",  u"0113 496 0", u"0114 496 0", u"0115 496 0", u"0116 496 0",
    u"0117 496 0", u"0118 496 0", u"0121 496 0", u"0131 496 0", u"0141 496 0",
    u"0151 496 0", u"0161 496 0", u"0191 498 0", u"020 7946 0", u"029 2018 0",
};

QString initialsOf(const QString &name)
{
    return name.front() + name.sliced(name.lastIndexOf(u' ') + 1).first(1);
}

/// The letters that mail addresses are made of.
QString plain(const QString &word)
{
    QString letters;
    for (const QChar letter : word.normalized(QString::NormalizationForm_D).toLower()) {
        if (letter.isLetterOrNumber() && letter.unicode() < 128)
            letters += letter;
    }
    return letters;
}

} // namespace

NameBook::NameBook(SeededRandom random) : m_random(random), m_offset(0)
{
    for (const QStringView name : colleagueNames)
        m_colleagues.append(name.toString());
    m_random.shuffle(m_colleagues);
    m_offset = m_random.integer(0, 999);
}

QString NameBook::colleague()
{
    while (!m_colleagues.isEmpty()) {
        const QString name = m_colleagues.takeLast();
        if (m_initials.contains(initialsOf(name)))
            continue;
        m_initials.insert(initialsOf(name));
        m_names.insert(name);
        return name;
    }
    for (int attempt = 0; attempt < 200; ++attempt) {
        const QString name = person();
        const bool isTaken = m_names.contains(name) || (attempt < 100 && m_initials.contains(initialsOf(name)));
        if (isTaken)
            continue;
        m_initials.insert(initialsOf(name));
        m_names.insert(name);
        return name;
    }
    return person();
}

QString NameBook::person()
{
    const QStringView first = m_random.pick(firstNames);
    return u"%1 %2"_s.arg(first, m_random.pick(lastNames));
}

QString NameBook::firm(const QString &building, const QString &street)
{
    for (const FirmNames &firms : firmNames) {
        if (!firms.buildings.toString().split(u' ').contains(building))
            continue;
        QString name = m_random.pick(firms.names).toString();
        return name.replace("{name}"_L1, m_random.pick(lastNames).toString()).replace("{street}"_L1, street);
    }
    return person();
}

int NameBook::nextNumber(int &used)
{
    // 367 shares no factor with 1000, so that each thousand is used up before the next.
    const int within = (used * 367 + m_offset) % 1000;
    return used++ / 1000 * 1000 + within;
}

QString NameBook::landline()
{
    const int number = nextNumber(m_landlines);
    const QStringView range = landlineRanges[std::size_t(number / 1000) % std::size(landlineRanges)];
    return range.toString() + u"%1"_s.arg(number % 1000, 3, 10, '0'_L1);
}

QString NameBook::mobile()
{
    return u"07700 900%1"_s.arg(nextNumber(m_mobiles) % 1000, 3, 10, '0'_L1);
}

QString NameBook::mail(const QString &name)
{
    constexpr QStringView hosts[] = {u"example.com", u"example.org", u"example.net"};
    QStringList words;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (const QString letters = plain(word); !letters.isEmpty())
            words.append(letters);
    }
    const QString person = words.join(m_random.chance(0.7) ? u'.' : u'_');
    return person + u'@' + m_random.pick(hosts).toString();
}

} // namespace callout
