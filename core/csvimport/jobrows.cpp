#include "core/csvimport/jobrows.h"

#include "core/csvimport/csvwords.h"
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

} // namespace

JobRows::JobRows(const KnownOffice &office, const QLocale &locale, Instant now, JobImport *import)
    : m_office(office)
    , m_import(*import)
    , m_calendar(office.office.calendar())
    , m_values(locale)
    , m_now(now)
    , m_customers(office.office.customers)
    , m_types(idsByName(office.office.jobTypes))
    , m_skills(idsByName(office.office.skills))
    , m_units(idsByName(office.office.businessUnits))
    , m_zones(idsByName(office.office.zones))
    , m_technicians(idsByName(office.office.technicians))
{
}

void JobRows::fault(const QString &message)
{
    m_import.faults.append({m_row.line, m_column, message});
}

template<typename Value>
void JobRows::take(std::optional<Value> value, Value *target, const QString &otherwise)
{
    if (value)
        *target = std::move(*value);
    else
        fault(otherwise);
}

template<typename Record>
void JobRows::takeNamed(const QHash<QString, Id<Record>> &names, const QString &name, Id<Record> *target,
                        const QString &kind)
{
    const auto found = names.constFind(comparedName(name));
    if (found != names.cend())
        *target = *found;
    else
        fault(CsvWords::tr("This office has no %1 \"%2\". Correct the name, or add it to the office first.")
                  .arg(kind, name));
}

void JobRows::read(const CsvRecord &record)
{
    m_row = Row{.line = record.line};
    m_faultsBefore = m_import.faults.size();
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
    putTogether();
}

void JobRows::readField(ImportField field, const QString &text)
{
    Job &job = m_row.job;
    switch (field) {
    case ImportField::Number:
        return readNumber(text);
    case ImportField::Title:
        job.title = text.simplified();
        return;
    case ImportField::Type:
        return takeNamed(m_types, text, &job.type, CsvWords::tr("job type"));
    case ImportField::Description:
        job.description = text;
        return;
    case ImportField::Customer:
        m_row.customer.name = text.simplified();
        return;
    case ImportField::Phones:
        m_row.customer.phones = ImportValues::names(text);
        return;
    case ImportField::Email:
        m_row.customer.email = text;
        return;
    case ImportField::Address:
        job.address = text.simplified();
        return;
    case ImportField::HouseNumber:
        m_row.addressParts[0].prepend(text.simplified());
        return;
    case ImportField::Street:
        m_row.addressParts[0].append(text.simplified());
        return;
    case ImportField::City:
        m_row.addressParts[1].prepend(text.simplified());
        return;
    case ImportField::Postcode:
        m_row.addressParts[1].append(text.simplified());
        return;
    case ImportField::Latitude:
        job.latitude = ImportValues::degrees(text, 90.0);
        if (!job.latitude)
            fault(CsvWords::tr("\"%1\" is no latitude. Write degrees from -90 to 90, for example 54.15.").arg(text));
        return;
    case ImportField::Longitude:
        job.longitude = ImportValues::degrees(text, 180.0);
        if (!job.longitude)
            fault(CsvWords::tr("\"%1\" is no longitude. Write degrees from -180 to 180, for example -4.48.").arg(text));
        return;
    case ImportField::RequiredSkills:
        return readSkills(text);
    case ImportField::Duration:
        m_row.duration = durationOf(text);
        if (!m_row.duration || *m_row.duration <= Seconds(0))
            fault(CsvWords::tr("\"%1\" is no duration. Write minutes, or hours and minutes: 90, 1:30, 1 h 30 min.")
                      .arg(text));
        return;
    case ImportField::Date:
    case ImportField::Window:
    case ImportField::WindowBegin:
    case ImportField::WindowEnd:
        return readTimes(field, text);
    case ImportField::Priority:
        return take(ImportValues::priority(text), &job.priority,
                    CsvWords::tr("\"%1\" is no priority. Write low, normal, high or emergency.").arg(text));
    case ImportField::Tags:
        job.tags = ImportValues::names(text);
        return;
    case ImportField::BusinessUnit:
        return takeNamed(m_units, text, &job.businessUnit, CsvWords::tr("business unit"));
    case ImportField::Zone:
        return takeNamed(m_zones, text, &job.zone, CsvWords::tr("zone"));
    case ImportField::PreferredTechnician:
        return takeNamed(m_technicians, text, &job.preferredTechnician, CsvWords::tr("technician"));
    default:
        return readRest(field, text);
    }
}

void JobRows::readRest(ImportField field, const QString &text)
{
    Job &job = m_row.job;
    const auto yesOrNo = [&](bool *target) {
        take(ImportValues::yesOrNo(text), target,
             CsvWords::tr("\"%1\" is neither yes nor no. Write one of these.").arg(text));
    };
    const auto count = [&](int *target) {
        take(m_values.count(text), target,
             CsvWords::tr("\"%1\" is no number of them. Write a whole number from 1.").arg(text));
    };
    const auto money = [&](Money *target) {
        take(m_values.money(text), target,
             CsvWords::tr("\"%1\" is no amount of money. Write it like 1250.50.").arg(text));
    };
    switch (field) {
    case ImportField::CrewSize:
        return count(&job.crewSize);
    case ImportField::Days:
        return count(&job.days);
    case ImportField::EstimatedValue:
        return money(&job.estimatedValue);
    case ImportField::InvoiceTotal:
        return money(&job.invoiceTotal.emplace());
    case ImportField::Notes:
        job.notes = text;
        return;
    case ImportField::EngineAllowed:
        return yesOrNo(&m_row.isEngineAllowed.emplace());
    case ImportField::TechnicianSpecific:
        return yesOrNo(&job.isTechnicianSpecific);
    case ImportField::Confirmed:
        return yesOrNo(&job.isConfirmed);
    case ImportField::Source:
        job.source = text.simplified();
        return;
    default:
        Q_UNREACHABLE_RETURN();
    }
}

void JobRows::readNumber(const QString &text)
{
    const QString number = text.simplified();
    if (m_office.jobNumbers.contains(number)) {
        fault(CsvWords::tr("The office has a job %1 already. Remove this row, or give it another number.").arg(number));
    } else if (const auto before = m_lineOfNumber.constFind(number); before != m_lineOfNumber.cend()) {
        fault(CsvWords::tr("Line %1 has the number %2 too. Remove one of the rows, or give it another number.")
                  .arg(QString::number(*before), number));
    }
    m_lineOfNumber.insert(number, m_row.line);
    m_row.job.number = number;
}

void JobRows::readSkills(const QString &text)
{
    QList<SkillId> skills;
    for (const QString &name : ImportValues::names(text)) {
        SkillId skill;
        takeNamed(m_skills, name, &skill, CsvWords::tr("skill"));
        skills.append(skill);
    }
    m_row.skills = skills;
}

void JobRows::readTimes(ImportField field, const QString &text)
{
    if (field == ImportField::Window) {
        const std::optional<DayTimeSpan> span = m_values.span(text);
        if (!span)
            return fault(CsvWords::tr("\"%1\" is no arrival window. Write it like 08:00-10:00.").arg(text));
        m_row.begin = span->begin;
        m_row.end = span->end;
        return;
    }
    const std::optional<DayTime> at = m_values.dayTime(text);
    if (field == ImportField::Date) {
        if (!at || !at->day)
            return fault(CsvWords::tr("\"%1\" is no day. Write it like 2026-03-02.").arg(text));
        m_row.day = at->day;
    } else if (!at || !at->time) {
        fault(
            CsvWords::tr("\"%1\" is no time. Write it like 2026-03-02 08:00, or 08:00 with the day in another column.")
                .arg(text));
    } else {
        (field == ImportField::WindowBegin ? m_row.begin : m_row.end) = at;
    }
}

std::optional<Instant> JobRows::instant(const DayTime &at, const std::optional<QDate> &otherwise) const
{
    const std::optional<QDate> day = at.day ? at.day : otherwise;
    return day && at.time ? std::optional(m_calendar.at(*day, *at.time)) : std::nullopt;
}

TimeWindow JobRows::hoursOf(QDate day) const
{
    const QList<BusinessHours> &hours = m_office.office.settings.businessHours;
    const auto found = std::ranges::find(hours, day.dayOfWeek(), &BusinessHours::weekday);
    return found == hours.end() ? m_calendar.day(day)
                                : TimeWindow{m_calendar.at(day, found->opens), m_calendar.at(day, found->closes)};
}

void JobRows::putWindow()
{
    if (!m_row.begin && !m_row.end) {
        if (!m_row.day)
            return;
        const TimeWindow hours = hoursOf(*m_row.day);
        m_row.job.windowBegin = hours.begin;
        m_row.job.windowEnd = hours.end;
        return;
    }
    if (!m_row.begin || !m_row.end)
        return fault(CsvWords::tr("The arrival window has only one end. Give both its beginning and its end."));
    const std::optional<QDate> beginDay = m_row.begin->day ? m_row.begin->day : m_row.day;
    const std::optional<Instant> begin = instant(*m_row.begin, m_row.day);
    const std::optional<Instant> end = instant(*m_row.end, beginDay);
    if (!begin || !end)
        return fault(CsvWords::tr("The arrival window has times and no day. Add a column with the day."));
    if (*end <= *begin)
        return fault(CsvWords::tr("The arrival window ends before it begins. Exchange or correct its times."));
    m_row.job.windowBegin = begin;
    m_row.job.windowEnd = end;
}

void JobRows::putPlace()
{
    Job &job = m_row.job;
    if (job.latitude.has_value() != job.longitude.has_value())
        fault(CsvWords::tr("Of latitude and longitude one is missing. Give both or none."));
    QStringList lines;
    for (const QStringList &part : m_row.addressParts) {
        if (!part.isEmpty())
            lines.append(part.join(u' '));
    }
    const QString inParts = lines.join(u", "_s);
    if (job.address.isEmpty() || inParts.isEmpty())
        job.address += inParts;
    else if (!job.address.contains(inParts, Qt::CaseInsensitive))
        job.address += u", "_s + inParts;
}

void JobRows::putTogether()
{
    Job &job = m_row.job;
    // What was misread is not also missing.
    if (hasFault())
        return;
    putWindow();
    putPlace();
    const JobType type = m_office.office.jobTypes.value(job.type);
    if (job.title.isEmpty())
        job.title = type.name;
    if (job.title.isEmpty())
        fault(CsvWords::tr("The job has no title. Write in a few words what is to be done."));
    if (job.type) {
        job.duration = type.duration;
        job.requiredSkills = type.requiredSkills;
        job.isEngineAllowed = type.isEngineEnabled;
    }
    job.duration = m_row.duration.value_or(job.duration);
    job.requiredSkills = m_row.skills.value_or(job.requiredSkills);
    job.isEngineAllowed = m_row.isEngineAllowed.value_or(job.isEngineAllowed);
    if (job.source.isEmpty())
        job.source = u"import"_s;
    job.createdAt = m_now;
    putCustomer();
}

void JobRows::putCustomer()
{
    Job &job = m_row.job;
    ImportedJob imported{.line = m_row.line};
    Customer &wanted = m_row.customer;
    wanted.address = job.address;
    const bool hasCustomer = !wanted.name.isEmpty() || !wanted.phones.isEmpty() || !wanted.email.isEmpty();
    if (hasCustomer) {
        const CustomerMatch::Match match = m_customers.find(wanted);
        if (match.isNothing() && wanted.name.isEmpty())
            fault(CsvWords::tr("A new customer needs a name. Fill it in, or remove phone and e-mail."));
        if (hasFault())
            return;
        imported.newCustomer = match.newCustomer;
        job.customer = match.known;
        if (match.isNothing()) {
            imported.newCustomer = m_import.newCustomers.size();
            m_import.newCustomers.append(wanted);
            m_customers.add(wanted, imported.newCustomer);
        } else {
            takeKnown(match);
        }
    }
    if (hasFault())
        return;
    imported.job = job;
    imported.place = job.location() ? PlaceFound::Given : PlaceFound::None;
    m_import.jobs.append(imported);
}

void JobRows::takeKnown(const CustomerMatch::Match &match)
{
    Job &job = m_row.job;
    const Customer known =
        match.known ? m_office.office.customers.value(match.known) : m_import.newCustomers.at(match.newCustomer);
    ++m_import.knownCustomers;
    if (!m_row.customer.name.isEmpty() && comparedName(known.name) != comparedName(m_row.customer.name)) {
        m_import.notes.append({m_row.line,
                               CsvWords::tr("%1 has the phone of %2 and is taken for the same customer.")
                                   .arg(m_row.customer.name, known.name)});
    }
    if (job.address.isEmpty())
        job.address = known.address;
    if (!job.location() && comparedName(job.address) == comparedName(known.address)) {
        job.latitude = known.latitude;
        job.longitude = known.longitude;
    }
}

} // namespace callout
