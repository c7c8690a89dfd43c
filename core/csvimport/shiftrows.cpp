#include "core/csvimport/shiftrows.h"

#include "core/csvimport/csvwords.h"

using namespace Qt::StringLiterals;

namespace callout {

namespace {

using namespace std::chrono_literals;

constexpr Seconds LongestWork = 24h * 31; ///< a stand-by of a month; a longer shift is a wrong date

std::pair<qint64, qint64> keyOf(const Shift &shift)
{
    return {shift.technician.value, qint64(shift.begin.time_since_epoch().count())};
}

QString momentWords(const KnownOffice &office, const QLocale &locale, Instant at)
{
    return locale.toString(office.office.calendar().local(at), QLocale::ShortFormat);
}

} // namespace

ShiftGathering::ShiftGathering(const RecordTable<Shift> &known)
{
    for (const Shift &shift : known)
        m_same.insert(keyOf(shift), {shift.id, 0});
}

ShiftGathering::Same ShiftGathering::find(const Shift &shift) const
{
    return m_same.value(keyOf(shift));
}

void ShiftGathering::add(const Shift &shift, int line)
{
    m_same.insert(keyOf(shift), {{}, line});
}

void gatherShift(TableImport *import, ShiftGathering *gathering, const Shift &shift, int line,
                 const KnownOffice &office, const ImportOptions &options)
{
    const ShiftGathering::Same same = gathering->find(shift);
    gathering->add(shift, line);
    const auto skip = [&](const QString &message) {
        ++import->skipped;
        import->notes.append({line, message});
    };
    const QString name = office.office.technicians.value(shift.technician).name;
    const QString when = momentWords(office, options.locale, shift.begin);
    if (same.isNothing()) {
        Shift made = shift;
        made.id = gathering->nextNew();
        import->shifts.append({line, {}, made, PlaceFound::Given});
    } else if (same.line > 0) {
        skip(CsvWords::tr("%1 has an entry from %2 in line %3 too, which is taken.")
                 .arg(name, when, QString::number(same.line)));
    } else {
        const Shift known = office.office.shifts.value(same.known);
        Shift after = known;
        after.kind = shift.kind;
        after.end = shift.end;
        if (known == after)
            skip(CsvWords::tr("The office has this entry of %1 from %2 already.").arg(name, when));
        else if (!options.isUpdatingKnown)
            skip(CsvWords::tr("The office has another entry of %1 from %2, which stays as it is.").arg(name, when));
        else
            import->shifts.append({line, known, after, PlaceFound::Given});
    }
}

ShiftRows::ShiftRows(const KnownOffice &office, const ImportOptions &options, TableImport *import)
    : TableRows(office, options, import)
    , m_gathering(office.office.shifts)
{
}

void ShiftRows::beginRow()
{
    m_shift = Shift();
    m_kind.reset();
    m_day.reset();
    m_begin.reset();
    m_end.reset();
}

void ShiftRows::readField(ImportField field, const QString &text)
{
    switch (field) {
    case ImportField::Technician:
        m_shift.technician = technicianNamed(text);
        return;
    case ImportField::Kind:
        m_kind = ImportValues::shiftKind(text);
        if (!m_kind)
            fault(CsvWords::tr("\"%1\" is no kind of shift. Write shift, on call or time off.").arg(text));
        return;
    default:
        readTimes(field, text);
    }
}

void ShiftRows::readTimes(ImportField field, const QString &text)
{
    if (field == ImportField::Window) {
        const std::optional<DayTimeSpan> span = values().span(text);
        if (!span)
            return fault(CsvWords::tr("\"%1\" are no hours. Write them like 08:00-16:30.").arg(text));
        m_begin = span->begin;
        m_end = span->end;
        return;
    }
    const std::optional<DayTime> at = values().dayTime(text);
    if (field == ImportField::Date) {
        if (!at || !at->day)
            return fault(CsvWords::tr("\"%1\" is no day. Write it like 2026-03-02.").arg(text));
        m_day = at->day;
    } else if (!at) {
        fault(
            CsvWords::tr("\"%1\" is no time. Write it like 2026-03-02 08:00, or 08:00 with the day in another column.")
                .arg(text));
    } else {
        (field == ImportField::WindowBegin ? m_begin : m_end) = at;
    }
}

void ShiftRows::putDays()
{
    const std::optional<QDate> first = m_begin && m_begin->day ? m_begin->day : m_day;
    const std::optional<QDate> last = m_end && m_end->day ? m_end->day : first;
    if (!first)
        return fault(CsvWords::tr("The row has no day. Write it like 2026-03-02."));
    if (m_kind != ShiftKind::TimeOff)
        return fault(CsvWords::tr("The shift has a day and no times. Give its beginning and its end."));
    if (*last < *first)
        return fault(CsvWords::tr("The time off ends before it begins. Exchange or correct its days."));
    m_shift.begin = calendar().day(*first).begin;
    m_shift.end = calendar().day(*last).end;
}

void ShiftRows::putHours()
{
    if (!m_begin || !m_begin->time || !m_end || !m_end->time)
        return fault(CsvWords::tr("The shift has only one end. Give both its beginning and its end."));
    const std::optional<QDate> first = m_begin->day ? m_begin->day : m_day;
    if (!first)
        return fault(CsvWords::tr("The shift has times and no day. Add a column with the day."));
    const QDate last = m_end->day.value_or(*first);
    m_shift.begin = calendar().at(*first, *m_begin->time);
    m_shift.end = calendar().at(last, *m_end->time);
    // A night shift ends on the next day, which its row need not say.
    if (m_shift.end <= m_shift.begin && !m_end->day)
        m_shift.end = calendar().at(last.addDays(1), *m_end->time);
}

void ShiftRows::putTogether()
{
    if (!m_shift.technician)
        return fault(CsvWords::tr("The row says nobody's name. Fill in the technician, or remove the row."));
    const bool hasTimes = (m_begin && m_begin->time) || (m_end && m_end->time);
    if (hasTimes)
        putHours();
    else
        putDays();
    if (hasFault())
        return;
    if (m_shift.end <= m_shift.begin)
        return fault(CsvWords::tr("The shift ends before it begins. Exchange or correct its times."));
    m_shift.kind = m_kind.value_or(ShiftKind::Normal);
    if (m_shift.kind != ShiftKind::TimeOff && m_shift.span().length() > LongestWork)
        return fault(CsvWords::tr("The shift lasts longer than a month. Correct its days."));
    gatherShift(&import(), &m_gathering, m_shift, line(), office(), options());
}

} // namespace callout
