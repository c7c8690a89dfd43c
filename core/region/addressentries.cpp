#include "core/region/addressentries.h"

#include "core/geo/boundingbox.h"
#include "core/region/addresswords.h"
#include "core/region/settlements.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

/// Pieces of one name with a wider gap are different streets.
constexpr double WidestGap = 800.0;
/// A door so far from every street of its name has another one.
constexpr double FarthestDoor = 2500.0;

void addOnce(QStringList *names, const QString &name)
{
    if (!name.isEmpty() && !names->contains(name))
        names->append(name);
}

GeoPoint middleOf(const std::vector<GeoPoint> &points)
{
    double latitude = 0.0;
    double longitude = 0.0;
    for (const GeoPoint &point : points) {
        latitude += point.latitude / double(points.size());
        longitude += point.longitude / double(points.size());
    }
    // The mean of a crescent lies in somebody's garden.
    return *std::ranges::min_element(
        points, {}, [&](const GeoPoint &point) { return distanceMetres(point, {latitude, longitude}); });
}

/// Whether a point may be nearer to the box than so many metres.
bool isNear(const BoundingBox &box, const GeoPoint &point, double metres)
{
    const double degrees = metres / 111'000.0;
    const double across = degrees / std::max(0.01, std::cos(point.latitude * std::numbers::pi / 180.0));
    return point.latitude > box.south - degrees && point.latitude < box.north + degrees
        && point.longitude > box.west - across && point.longitude < box.east + across;
}

double nearestOf(const std::vector<GeoPoint> &points, const GeoPoint &to)
{
    double least = std::numeric_limits<double>::infinity();
    for (const GeoPoint &point : points)
        least = std::min(least, distanceMetres(point, to));
    return least;
}

class Gathering
{
public:
    explicit Gathering(const AddressBook &book) : m_book(book), m_settlements(book.places) {}

    std::vector<AddressEntry> run()
    {
        addPlaces();
        addStreets();
        addDoors();
        finishStreets();
        addPostcodes();
        std::ranges::stable_sort(m_entries, [](const AddressEntry &left, const AddressEntry &right) {
            return std::pair(left.kind, -left.weight) < std::pair(right.kind, -right.weight);
        });
        return std::move(m_entries);
    }

private:
    struct Gathered {
        AddressEntry entry;
        const Place *settlement = nullptr;
        bool isMapped = false; ///< known from pieces of street, not from its doors alone
        QString city{};
        std::vector<GeoPoint> points{};
        BoundingBox box{};

        void add(const GeoPoint &point)
        {
            points.push_back(point);
            box.add(point);
        }
    };

    void addPlaces();
    void addStreets();
    void addDoors();
    void addBuilding(const Address &address);
    void finishStreets();
    void addPostcodes();
    Gathered &streetFor(const QString &name, const GeoPoint &point, const Place *settlement, double farthest);
    void describe(AddressEntry *entry) const;

    const AddressBook &m_book;
    Settlements m_settlements;
    std::vector<Gathered> m_streets;
    QHash<QString, std::vector<size_t>> m_streetsByName;
    QMap<QString, std::vector<const Address *>> m_postcodes;
    std::vector<AddressEntry> m_entries;
};

/// Says where an entry is, from its point.
void Gathering::describe(AddressEntry *entry) const
{
    if (const Place *settlement = m_settlements.settlementAt(entry->point)) {
        if (settlement->name != entry->name)
            entry->place = settlement->name;
        addOnce(&entry->belongs, settlement->name);
    }
    for (const Place *place : m_settlements.around(entry->point))
        addOnce(&entry->around, place->name);
}

void Gathering::addPlaces()
{
    for (const Place &place : m_book.places) {
        if (place.name.isEmpty() || !place.point.isValid())
            continue;
        const bool isSettlement = place.kind <= FeatureKind::Suburb;
        const int rank = int(FeatureKind::Locality) - int(place.kind);
        AddressEntry entry{.kind = isSettlement ? AddressEntry::Kind::Settlement : AddressEntry::Kind::Neighbourhood,
                           .name = place.name,
                           .point = place.point,
                           .weight = rank * 10'000'000 + std::clamp(place.population, 0, 9'999'999)};
        describe(&entry);
        m_entries.push_back(std::move(entry));
    }
}

/// The street of this name that the point is on, or a new one.
Gathering::Gathered &Gathering::streetFor(const QString &name, const GeoPoint &point, const Place *settlement,
                                          double farthest)
{
    std::vector<size_t> &known = m_streetsByName[addresswords::fold(name).join(u' ')];
    size_t best = m_streets.size();
    double least = farthest;
    for (const size_t index : known) {
        const Gathered &street = m_streets[index];
        const bool isElsewhere = (settlement && street.settlement != settlement) || !isNear(street.box, point, least);
        const double metres = isElsewhere ? least : nearestOf(street.points, point);
        if (metres < least) {
            least = metres;
            best = index;
        }
    }
    if (best == m_streets.size()) {
        known.push_back(best);
        m_streets.push_back({.entry = {.name = name}, .settlement = settlement});
    }
    return m_streets[best];
}

void Gathering::addStreets()
{
    for (const Street &piece : m_book.streets) {
        if (piece.name.isEmpty() || piece.points.empty() || !std::ranges::all_of(piece.points, &GeoPoint::isValid))
            continue;
        const GeoPoint middle = piece.points[piece.points.size() / 2];
        const Place *settlement = m_settlements.settlementAt(middle);
        double gap = WidestGap;
        for (const GeoPoint &point : piece.points)
            gap = std::max(gap, WidestGap + distanceMetres(middle, point));
        Gathered &street = streetFor(piece.name, middle, settlement, gap);
        street.isMapped = true;
        std::ranges::for_each(piece.points, [&](const GeoPoint &point) { street.add(point); });
    }
}

void Gathering::addDoors()
{
    for (const Address &address : m_book.addresses) {
        if (!address.point.isValid())
            continue;
        if (!address.name.isEmpty())
            addBuilding(address);
        if (!address.postcode.isEmpty())
            m_postcodes[address.postcode].push_back(&address);
        const QString &name = address.street.isEmpty() ? address.place : address.street;
        if (name.isEmpty())
            continue;
        Gathered &street = streetFor(name, address.point, nullptr, FarthestDoor);
        if (!street.isMapped)
            street.add(address.point);
        if (street.city.isEmpty())
            street.city = address.city;
        addOnce(&street.entry.belongs, address.city);
        addOnce(&street.entry.belongs, address.place);
        addOnce(&street.entry.belongs, address.postcode);
        street.entry.doors.push_back({address.houseNumber, address.postcode, address.point});
    }
}

void Gathering::addBuilding(const Address &address)
{
    AddressEntry entry{.kind = AddressEntry::Kind::Building, .name = address.name, .point = address.point};
    describe(&entry);
    for (const QString &name : {address.street, address.place, address.city})
        addOnce(&entry.belongs, name);
    addOnce(&entry.belongs, address.postcode);
    const QString number =
        address.houseNumber.isEmpty() || address.street.isEmpty() ? QString() : address.houseNumber + u' ';
    QStringList parts{number + address.street, entry.place.isEmpty() ? address.city : entry.place};
    parts.removeAll(QString());
    entry.place = parts.join(u", "_s);
    m_entries.push_back(std::move(entry));
}

void Gathering::finishStreets()
{
    for (Gathered &street : m_streets) {
        AddressEntry &entry = street.entry;
        entry.point = middleOf(street.points);
        entry.weight = int(entry.doors.size() * 4 + street.points.size());
        const QStringList told = std::exchange(entry.belongs, {});
        describe(&entry);
        if (entry.place.isEmpty())
            entry.place = street.city;
        for (const QString &name : told)
            addOnce(&entry.belongs, name);
        m_entries.push_back(std::move(entry));
    }
}

void Gathering::addPostcodes()
{
    for (const auto &[postcode, addresses] : m_postcodes.asKeyValueRange()) {
        std::vector<GeoPoint> points;
        for (const Address *address : addresses)
            points.push_back(address->point);
        points.resize(std::min<size_t>(points.size(), 200));
        AddressEntry entry{.kind = AddressEntry::Kind::Postcode,
                           .name = postcode,
                           .point = middleOf(points),
                           .weight = int(addresses.size())};
        describe(&entry);
        for (const Address *address : std::span(addresses).first(points.size())) {
            addOnce(&entry.belongs, address->city);
            addOnce(&entry.belongs, address->street);
        }
        m_entries.push_back(std::move(entry));
    }
}

} // namespace

std::vector<AddressEntry> gatherEntries(const AddressBook &book)
{
    return Gathering(book).run();
}

} // namespace callout
