#include "core/csvimport/placefinding.h"

#include "core/csvimport/csvwords.h"

#include <QHash>

namespace callout {

namespace {

constexpr qsizetype RowsBetweenWords = 64;

void place(ImportedJob *imported, const std::optional<FoundPlace> &found, QList<ImportNote> *notes)
{
    Job &job = imported->job;
    if (!found) {
        notes->append(
            {imported->line, CsvWords::tr("%1 was not found; the job has no place on the map.").arg(job.address)});
        return;
    }
    imported->place = found->isExact ? PlaceFound::Exact : PlaceFound::Street;
    job.latitude = found->point.latitude;
    job.longitude = found->point.longitude;
    if (!found->isExact)
        notes->append({imported->line, CsvWords::tr("%1: only the street was found.").arg(job.address)});
}

void placeCustomers(JobImport *import)
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

bool findPlaces(JobImport *import, const FindPlace &find, const std::function<void(qsizetype)> &tell,
                const std::stop_token &stop)
{
    QHash<QString, std::optional<FoundPlace>> known;
    for (qsizetype row = 0; row < import->jobs.size(); ++row) {
        if (stop.stop_requested())
            return false;
        if (tell && row % RowsBetweenWords == 0)
            tell(row);
        ImportedJob &imported = import->jobs[row];
        const QString &address = imported.job.address;
        if (imported.place == PlaceFound::Given)
            continue;
        if (address.isEmpty()) {
            import->notes.append(
                {imported.line, CsvWords::tr("There is no address; the job has no place on the map.")});
            continue;
        }
        auto found = known.constFind(address);
        if (found == known.cend())
            found = known.insert(address, find(address));
        place(&imported, *found, &import->notes);
    }
    placeCustomers(import);
    return true;
}

} // namespace callout
