#include "app/officeimport.h"

#include "app/stationlock.h"
#include "core/region/addresssearch.h"
#include "core/region/addresswords.h"
#include "core/store/officeregister.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(callout::officeimport)
};

constexpr int MostAnswers = 3;

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar character) { return character.isDigit(); });
}

/// Whether an answer holds every word of a part of an address, its numbers apart.
bool holds(const QStringList &answer, const QString &part)
{
    QStringList words = addresswords::fold(part);
    words.removeIf(hasDigit);
    return !words.isEmpty() && std::ranges::all_of(words, [&](const QString &word) { return answer.contains(word); });
}

/// Whether an answer is on the street of an address and in its town, although the map lacks the name of the house, the
/// postcode or the like. The street is the part with a number that is no postcode, else one of the first two.
bool isOnStreet(const AddressMatch &match, const QString &address)
{
    const QStringList answer = addresswords::fold(match.label);
    const QStringList parts = address.split(u',', Qt::SkipEmptyParts);
    const auto isStreet = [&](const QString &part) { return holds(answer, part); };
    const auto street =
        std::ranges::find_if(parts.begin(), parts.begin() + std::min<qsizetype>(2, parts.size()), isStreet);
    if (street == parts.begin() + std::min<qsizetype>(2, parts.size()))
        return false;
    // A street of the same name in another town is worse than none.
    const bool hasTown = std::any_of(street + 1, parts.end(), [](const QString &part) { return !hasDigit(part); });
    return !hasTown || std::any_of(street + 1, parts.end(), isStreet);
}

/// The best answer that nobody has to look at. Misspelt words are left to a person, and a whole town is no place to drive to.
std::optional<FoundPlace> placeOf(const AddressSearch &search, const QString &address, const GeoPoint &near)
{
    const Result<std::vector<AddressMatch>> matches = search.search(address, near, MostAnswers);
    if (!matches || matches->empty())
        return std::nullopt;
    const AddressMatch &best = matches->front();
    const bool isSure = best.isCertain() || (best.misspeltWords == 0 && isOnStreet(best, address));
    if (!isSure || best.kind == AddressMatch::Kind::Place)
        return std::nullopt;
    return FoundPlace{best.point, best.kind == AddressMatch::Kind::House && best.unknownNumber.isEmpty()};
}

} // namespace

Result<KnownOffice> knownOffice(const OfficeFile &file, QDate today)
{
    Result<DaySnapshot> day = file.loadDays(today, 1);
    if (!day)
        return std::unexpected(day.error());
    return knownOffice(file.path(), std::move(*day));
}

Result<KnownOffice> knownOffice(const QString &path, DaySnapshot day)
{
    Result<OfficeRegister> all = readRegister(path);
    if (!all)
        return std::unexpected(all.error());
    day.customers = std::move(all->customers);
    day.shifts = std::move(all->shifts);
    return KnownOffice{std::move(day), std::move(all->jobNumbers)};
}

Result<FindPlace> placesOf(const QString &officePath, const OfficeSettings &settings)
{
    const QString path = QFileInfo(officePath).absoluteDir().absoluteFilePath(settings.region);
    if (settings.region.isEmpty() || path.endsWith(".mbtiles"_L1, Qt::CaseInsensitive))
        return FindPlace();
    Result<std::unique_ptr<AddressSearch>> opened = AddressSearch::open(path);
    if (!opened)
        return std::unexpected(opened.error());
    const GeoPoint near{settings.mapLatitude.value_or(GeoPoint().latitude),
                        settings.mapLongitude.value_or(GeoPoint().longitude)};
    return [search = std::shared_ptr<AddressSearch>(std::move(*opened)), near](const QString &address) {
        return placeOf(*search, address, near);
    };
}

Result<void> writeImport(OfficeFile &file, const TableImport &import, const KnownOffice &office,
                         const QString &fileName, Instant now)
{
    if (!import.canBeWritten())
        return failure(ErrorCode::InvalidInput, Words::tr("%1 was not imported: it has faults.").arg(fileName));
    const StationLock station(file.path());
    FirstIds first;
    for (const auto &[kind, count] : idsNeeded(import).asKeyValueRange()) {
        const Result<qint64> reserved = file.reserveIds(kind, count);
        if (!reserved)
            return std::unexpected(reserved.error());
        first.insert(kind, *reserved);
    }
    const Edit edit{.changes = changesOf(import, first, office.jobNumbers),
                    .label = importLabel(import, fileName),
                    .actor = {ActorKind::Import, loginName()},
                    .target = qint64(QRandomGenerator::global()->generate64() >> 1)};
    return file.write(edit, station.name(), now).transform([](qint64) {});
}

} // namespace callout
