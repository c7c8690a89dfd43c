// Whatever stands in a calendar: it is refused by line, or its entries have beginnings before their ends.

#include "core/calendarfile/calendarfile.h"
#include "core/domain/officecalendar.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace callout;
    static const OfficeCalendar office(QTimeZone("Europe/London"));
    static const CalendarOptions options{office.zone(), office.days({2026, 3, 1}, 60)};
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const CalendarFile file = readCalendar(bytes, options);
    if (!std::ranges::all_of(file.entries, [](const CalendarEntry &entry) { return !entry.span.isEmpty(); }))
        qFatal("an entry ends before it begins");
    if (!std::ranges::all_of(file.faults, [](const CalendarFault &fault) { return fault.line >= 1; }))
        qFatal("a fault without a line");
    return 0;
}
