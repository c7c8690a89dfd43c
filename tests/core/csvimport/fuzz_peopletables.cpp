// Whatever stands in a table of people or shifts, or in a calendar: it is refused by line, or becomes records that keep the
// rules of their fields. The first byte says what the rest is.

#include "core/csvimport/tableimport.h"
#include "tests/support/testday.h"

#include <algorithm>

namespace {

using namespace callout;
using namespace Qt::StringLiterals;

KnownOffice office()
{
    test::TestDay day;
    day.skill(u"Gas"_s);
    day.customer(u"Hall"_s);
    const TechnicianId ana = day.technician(u"Ana"_s, [](Technician &one) { one.email = u"ana@example.com"_s; });
    day.shift(ana, u"08:00"_s, u"16:00"_s);
    return {day.snapshot(), {}};
}

bool isSound(const Technician &technician)
{
    return !technician.name.isEmpty() && technician.homeLatitude.has_value() == technician.homeLongitude.has_value()
        && technician.maximumJobs.value_or(1) > 0 && technician.maximumWork.value_or(Seconds(1)) > Seconds(0)
        && std::ranges::all_of(technician.weeklyShifts, [](const WeeklyShift &shift) {
               return shift.weekday >= 1 && shift.weekday <= 7 && shift.begins.isValid() && shift.ends.isValid();
           });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const KnownOffice known = office();
    if (size == 0)
        return 0;
    const auto content = ImportContent(data[0] % 5);
    const ImportOptions options{.content = content,
                                .locale = QLocale(QLocale::English, QLocale::UnitedKingdom),
                                .isUpdatingKnown = (data[0] & 0x10) != 0,
                                .isMakingUnknown = (data[0] & 0x20) != 0};
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const TableImport import = readTable(bytes, options, known);
    const bool isTable = content != ImportContent::Calendar;
    if (isTable && import.faults.isEmpty() && import.made() + import.changed() + import.skipped != import.rows)
        qFatal("a row without a fault is no record");
    if (!std::ranges::all_of(import.technicians, [](const auto &one) { return isSound(one.after); }))
        qFatal("a technician breaks the rules of their fields");
    if (!std::ranges::all_of(import.customers, [](const auto &one) { return !one.after.name.isEmpty(); }))
        qFatal("a customer has no name");
    if (!std::ranges::all_of(import.shifts,
                             [](const auto &one) { return one.after.technician && !one.after.span().isEmpty(); }))
        qFatal("a shift is nobody's, or never");
    FirstIds first;
    for (const auto &[kind, count] : idsNeeded(import).asKeyValueRange())
        first.insert(kind, 100);
    const ChangeSet changes = changesOf(import, first, {});
    if (std::ranges::any_of(changes.records(), [](const RecordChange &change) { return change.record.id < 1; }))
        qFatal("a record has no true id");
    return 0;
}
