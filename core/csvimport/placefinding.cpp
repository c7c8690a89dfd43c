#include "core/csvimport/placefinding.h"

#include "core/csvimport/csvwords.h"
#include "core/domain/zones.h"

#include <QHash>

namespace callout {

namespace {

constexpr qsizetype RowsBetweenWords = 64;

/// A record with an address, on its way to a place.
struct Placeless {
    int line;
    QString address;
    PlaceFound *place;
    std::optional<double> *latitude;
    std::optional<double> *longitude;
};

QList<Placeless> rowsOf(TableImport *import)
{
    QList<Placeless> rows;
    for (ImportedJob &one : import->jobs)
        rows.append({one.line, one.job.address, &one.place, &one.job.latitude, &one.job.longitude});
    for (Imported<Customer> &one : import->customers)
        rows.append({one.line, one.after.address, &one.place, &one.after.latitude, &one.after.longitude});
    for (Imported<Technician> &one : import->technicians)
        rows.append({one.line, one.after.homeAddress, &one.place, &one.after.homeLatitude, &one.after.homeLongitude});
    return rows;
}

void place(const Placeless &row, const std::optional<FoundPlace> &found, QList<ImportNote> *notes)
{
    if (!found) {
        notes->append({row.line, CsvWords::tr("%1 was not found; it has no place on the map.").arg(row.address)});
        return;
    }
    *row.place = found->isExact ? PlaceFound::Exact : PlaceFound::Street;
    *row.latitude = found->point.latitude;
    *row.longitude = found->point.longitude;
    if (!found->isExact)
        notes->append({row.line, CsvWords::tr("%1: only the street was found.").arg(row.address)});
}

void placeCustomers(TableImport *import)
{
    for (const ImportedJob &imported : std::as_const(import->jobs)) {
        if (imported.newCustomer < 0)
            continue;
        Customer &customer = import->newCustomers[imported.newCustomer];
        if (!customer.latitude && customer.address == imported.job.address) {
            customer.latitude = imported.job.latitude;
            customer.longitude = imported.job.longitude;
        }
    }
}

} // namespace

bool findPlaces(TableImport *import, const FindPlace &find, const std::function<void(qsizetype)> &tell,
                const std::stop_token &stop)
{
    QHash<QString, std::optional<FoundPlace>> known;
    const QList<Placeless> rows = rowsOf(import);
    for (qsizetype index = 0; index < rows.size(); ++index) {
        if (stop.stop_requested())
            return false;
        if (tell && index % RowsBetweenWords == 0)
            tell(index);
        const Placeless &row = rows[index];
        if (*row.place == PlaceFound::Given)
            continue;
        if (row.address.isEmpty()) {
            if (import->content == ImportContent::Jobs)
                import->notes.append({row.line, CsvWords::tr("There is no address; the job has no place on the map.")});
            continue;
        }
        auto found = known.constFind(row.address);
        if (found == known.cend())
            found = known.insert(row.address, find(row.address));
        place(row, *found, &import->notes);
    }
    placeCustomers(import);
    return true;
}

void putIntoZones(TableImport *import, const RecordTable<Zone> &zones)
{
    for (ImportedJob &imported : import->jobs)
        imported.job.zone = zoneByPlace(zones, {}, imported.job);
}

} // namespace callout
