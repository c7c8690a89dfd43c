#include "core/csvimport/tablerows.h"

#include "core/csvimport/csvwords.h"
#include "core/csvimport/customermatch.h"
#include "core/domain/durationtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

template<typename Record>
QHash<QString, Id<Record>> idsByName(const RecordTable<Record> &records)
{
    QHash<QString, Id<Record>> ids;
    for (const Record &record : records)
        ids.insert(comparedName(record.name), record.id);
    return ids;
}

QHash<QString, TechnicianId> idsByMail(const RecordTable<Technician> &technicians)
{
    QHash<QString, TechnicianId> ids;
    for (const Technician &technician : technicians) {
        if (!technician.email.isEmpty())
            ids.insert(comparedName(technician.email), technician.id);
    }
    return ids;
}

} // namespace

bool AddressParts::take(ImportField field, const QString &text)
{
    const QString part = text.simplified();
    switch (field) {
    case ImportField::Address:
        m_address = part;
        return true;
    case ImportField::HouseNumber:
        m_lines[0].prepend(part);
        return true;
    case ImportField::Street:
        m_lines[0].append(part);
        return true;
    case ImportField::City:
        m_lines[1].prepend(part);
        return true;
    case ImportField::Postcode:
        m_lines[1].append(part);
        return true;
    default:
        return false;
    }
}

QString AddressParts::whole() const
{
    QStringList lines;
    for (const QStringList &line : m_lines) {
        if (!line.isEmpty())
            lines.append(line.join(u' '));
    }
    const QString inParts = lines.join(u", "_s);
    if (m_address.isEmpty() || inParts.isEmpty())
        return m_address + inParts;
    return m_address.contains(inParts, Qt::CaseInsensitive) ? m_address : m_address + u", "_s + inParts;
}

TableRows::TableRows(const KnownOffice &office, const ImportOptions &options, TableImport *import)
    : m_office(office)
    , m_options(options)
    , m_import(*import)
    , m_calendar(office.office.calendar())
    , m_values(options.locale)
    , m_types(idsByName(office.office.jobTypes))
    , m_skills(idsByName(office.office.skills))
    , m_units(idsByName(office.office.businessUnits))
    , m_zones(idsByName(office.office.zones))
    , m_technicians(idsByName(office.office.technicians))
    , m_technicianMails(idsByMail(office.office.technicians))
{
}

void TableRows::read(const CsvRecord &record)
{
    m_line = record.line;
    m_faultsBefore = m_import.faults.size();
    beginRow();
    const ColumnMap &columns = m_import.columns;
    for (qsizetype column = 0; column < record.fields.size(); ++column) {
        const QString &text = record.fields[column];
        if (text.isEmpty())
            continue;
        if (column >= columns.fields.size()) {
            fault(CsvWords::tr("There are %1 fields, but %2 columns. Put a field that holds the separator in quotes.")
                      .arg(record.fields.size())
                      .arg(columns.fields.size()));
            break;
        }
        m_column = columns.names[column];
        if (const std::optional<ImportField> field = columns.fields[column])
            readField(*field, text);
        m_column.clear();
    }
    // What was misread is not also missing.
    if (!hasFault())
        putTogether();
}

void TableRows::fault(const QString &message)
{
    m_import.faults.append({m_line, m_column, message});
}

void TableRows::note(const QString &message)
{
    m_import.notes.append({m_line, message});
}

void TableRows::skip(const QString &message)
{
    ++m_import.skipped;
    note(message);
}

void TableRows::takeYesOrNo(const QString &text, bool *target)
{
    take(ImportValues::yesOrNo(text), target,
         CsvWords::tr("\"%1\" is neither yes nor no. Write one of these.").arg(text));
}

void TableRows::takeCount(const QString &text, int *target)
{
    take(m_values.count(text), target,
         CsvWords::tr("\"%1\" is no number of them. Write a whole number from 1.").arg(text));
}

void TableRows::takeDuration(const QString &text, std::optional<Seconds> *target)
{
    *target = durationOf(text);
    if (!*target || **target <= Seconds(0))
        fault(CsvWords::tr("\"%1\" is no duration. Write minutes, or hours and minutes: 90, 1:30, 1 h 30 min.")
                  .arg(text));
}

void TableRows::takeLatitude(const QString &text, std::optional<double> *target)
{
    *target = ImportValues::degrees(text, 90.0);
    if (!*target)
        fault(CsvWords::tr("\"%1\" is no latitude. Write degrees from -90 to 90, for example 54.15.").arg(text));
}

void TableRows::takeLongitude(const QString &text, std::optional<double> *target)
{
    *target = ImportValues::degrees(text, 180.0);
    if (!*target)
        fault(CsvWords::tr("\"%1\" is no longitude. Write degrees from -180 to 180, for example -4.48.").arg(text));
}

void TableRows::checkPlace(const std::optional<double> &latitude, const std::optional<double> &longitude)
{
    if (latitude.has_value() != longitude.has_value())
        fault(CsvWords::tr("Of latitude and longitude one is missing. Give both or none."));
}

template<typename Record>
Id<Record> TableRows::idNamed(QHash<QString, Id<Record>> &ids, const QString &name, const QString &kind,
                              QList<Record> *made)
{
    const QString compared = comparedName(name);
    if (const auto found = ids.constFind(compared); found != ids.cend())
        return *found;
    if (made) {
        const UnknownName unknown{Fields<Record>::kind, name.simplified()};
        const bool isTold = std::ranges::any_of(m_import.unknown, [&](const UnknownName &one) {
            return one.kind == unknown.kind && comparedName(one.name) == compared;
        });
        if (!isTold)
            m_import.unknown.append(unknown);
    }
    if (!made || !m_options.isMakingUnknown) {
        fault(CsvWords::tr("This office has no %1 \"%2\". Correct the name, or add it to the office first.")
                  .arg(kind, name));
        return {};
    }
    Record record;
    record.id = {-(made->size() + 1)};
    record.name = name.simplified();
    made->append(record);
    ids.insert(compared, record.id);
    return record.id;
}

JobTypeId TableRows::typeNamed(const QString &name)
{
    return idNamed(m_types, name, CsvWords::tr("job type"), &m_import.newTypes);
}

SkillId TableRows::skillNamed(const QString &name)
{
    return idNamed(m_skills, name, CsvWords::tr("skill"), &m_import.newSkills);
}

BusinessUnitId TableRows::unitNamed(const QString &name)
{
    return idNamed(m_units, name, CsvWords::tr("business unit"), &m_import.newUnits);
}

ZoneId TableRows::zoneNamed(const QString &name)
{
    return idNamed(m_zones, name, CsvWords::tr("zone"), &m_import.newZones);
}

TechnicianId TableRows::technicianNamed(const QString &name)
{
    if (const TechnicianId found = technicianOfMail(name))
        return found;
    return idNamed<Technician>(m_technicians, name, CsvWords::tr("technician"), nullptr);
}

TechnicianId TableRows::technicianCalled(const QString &name) const
{
    return m_technicians.value(comparedName(name));
}

TechnicianId TableRows::technicianOfMail(const QString &email) const
{
    return m_technicianMails.value(comparedName(email));
}

} // namespace callout
