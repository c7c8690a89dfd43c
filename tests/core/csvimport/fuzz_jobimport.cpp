// Whatever stands in a table: it is refused by line, or every row becomes a job that keeps the rules of its fields.

#include "core/csvimport/tableimport.h"
#include "tests/support/testday.h"

#include <algorithm>

namespace {

using namespace callout;

KnownOffice office()
{
    test::TestDay day;
    day.skill(QStringLiteral("Gas"));
    day.jobType(QStringLiteral("Boiler"));
    day.customer(QStringLiteral("Hall"));
    return {day.snapshot(), {QStringLiteral("J-1")}};
}

bool isSound(const ImportedJob &imported, const TableImport &import)
{
    const Job &job = imported.job;
    return !job.title.isEmpty() && job.duration > Seconds(0) && job.crewSize > 0 && job.days > 0
        && job.windowBegin.has_value() == job.windowEnd.has_value()
        && (!job.windowBegin || *job.windowBegin < *job.windowEnd)
        && job.latitude.has_value() == job.longitude.has_value() && (!job.location() || job.location()->isValid())
        && imported.newCustomer < import.newCustomers.size();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const KnownOffice known = office();
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    const TableImport import = readTable(bytes, {.locale = QLocale(QLocale::English, QLocale::UnitedKingdom)}, known);
    if (import.faults.isEmpty() && import.jobs.size() != import.rows)
        qFatal("a row without a fault is no job");
    if (!std::ranges::all_of(import.jobs, [&](const ImportedJob &job) { return isSound(job, import); }))
        qFatal("a job breaks the rules of its fields");
    (void)changesOf(import, {{RecordKind::Job, 100}, {RecordKind::Customer, 100}}, known.jobNumbers);
    return 0;
}
