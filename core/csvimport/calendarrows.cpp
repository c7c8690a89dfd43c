#include "core/csvimport/calendarrows.h"

#include "core/calendarfile/calendarfile.h"
#include "core/csvimport/csvwords.h"
#include "core/csvimport/customermatch.h"
#include "core/csvimport/importvalues.h"
#include "core/csvimport/shiftrows.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr int DaysBack = 31; ///< that a repeated entry is followed
constexpr int DaysAhead = 366;
constexpr Seconds LongestWork = 24h * 31; ///< as in tables

/// Whose an entry is.
class Owners
{
public:
    Owners(const KnownOffice &office, const ImportOptions &options) : m_chosen(options.technician)
    {
        for (const Technician &technician : office.office.technicians) {
            if (!technician.email.isEmpty())
                m_byMail.insert(comparedName(technician.email), technician.id);
        }
    }

    /// Without doubles; nobody where no address is one of theirs.
    [[nodiscard]] QList<TechnicianId> of(const CalendarEntry &entry) const
    {
        if (m_chosen)
            return {m_chosen};
        QList<TechnicianId> owners;
        for (const QString &mail : entry.people) {
            const TechnicianId owner = m_byMail.value(comparedName(mail));
            if (owner && !owners.contains(owner))
                owners.append(owner);
        }
        return owners;
    }

private:
    TechnicianId m_chosen;
    QHash<QString, TechnicianId> m_byMail;
};

QString nobody(const CalendarEntry &entry)
{
    if (entry.people.isEmpty())
        return CsvWords::tr("\"%1\" names nobody. Choose whose calendar this is.").arg(entry.summary);
    return CsvWords::tr(
               "Nobody of this office has the e-mail %1. Choose whose calendar this is, or write the address in the "
               "technician's record.")
        .arg(entry.people.join(u", "_s));
}

void gather(TableImport *import, ShiftGathering *gathering, const CalendarEntry &entry,
            const QList<TechnicianId> &owners, const KnownOffice &office, const ImportOptions &options)
{
    Shift shift;
    shift.kind = options.kind.value_or(spokenKind(entry.summary));
    shift.begin = entry.span.begin;
    shift.end = entry.span.end;
    if (shift.kind != ShiftKind::TimeOff && shift.span().length() > LongestWork) {
        import->faults.append({entry.line, {}, CsvWords::tr("The shift lasts longer than a month. Correct its days.")});
        return;
    }
    if (shift.kind == ShiftKind::Normal && entry.isAllDay) {
        import->faults.append(
            {entry.line,
             {},
             CsvWords::tr("\"%1\" is a whole day and no time off. Choose what its entries are, or give it times.")
                 .arg(entry.summary)});
        return;
    }
    for (const TechnicianId owner : owners) {
        shift.technician = owner;
        gatherShift(import, gathering, shift, entry.line, office, options);
    }
}

} // namespace

ShiftKind spokenKind(const QString &summary)
{
    static const QRegularExpression onCall(u"\\b(on[\\s-]?call|stand[\\s-]?by)\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression off(u"\\b(time[\\s-]?off|day[\\s-]?off|off|holidays?|vacation|(annual |sick "
                                        u")?leave|sick(ness)?|ill(ness)?|absent|absence|"
                                        "pto|out of office)\\b"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    if (summary.contains(onCall) || summary.contains(StatusWords::of(ShiftKind::OnCall), Qt::CaseInsensitive))
        return ShiftKind::OnCall;
    if (summary.contains(off) || summary.contains(StatusWords::of(ShiftKind::TimeOff), Qt::CaseInsensitive))
        return ShiftKind::TimeOff;
    return ShiftKind::Normal;
}

TableImport readCalendarShifts(const QByteArray &file, const ImportOptions &options, const KnownOffice &office)
{
    const OfficeCalendar calendar = office.office.calendar();
    const QDate today = calendar.dayOf(options.now);
    const CalendarFile read =
        readCalendar(file, {calendar.zone(), calendar.days(today.addDays(-DaysBack), DaysBack + DaysAhead)});
    TableImport import;
    import.content = ImportContent::Calendar;
    import.rows = read.events;
    for (const CalendarFault &fault : read.faults)
        import.faults.append({fault.line, fault.property, fault.message});
    for (const CalendarNote &note : read.notes)
        import.notes.append({note.line, note.message});
    const Owners owners(office, options);
    ShiftGathering gathering(office.office.shifts);
    int refusedLine = 0;
    for (const CalendarEntry &entry : read.entries) {
        const QList<TechnicianId> found = owners.of(entry);
        if (!found.isEmpty())
            gather(&import, &gathering, entry, found, office, options);
        else if (std::exchange(refusedLine, entry.line) != entry.line) // once for all of its times
            import.faults.append({entry.line, {}, nobody(entry)});
    }
    if (import.faults.isEmpty() && import.shifts.isEmpty() && import.skipped == 0)
        import.notes.append({1, CsvWords::tr("Nothing in this calendar falls into the coming year.")});
    return import;
}

} // namespace callout
