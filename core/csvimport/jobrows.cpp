#include "core/csvimport/jobrows.h"

#include "core/csvimport/csvwords.h"
#include "core/domain/durationtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

JobRows::JobRows(const KnownOffice &office, const ImportOptions &options, TableImport *import)
    : TableRows(office, options, import)
    , m_customers(office.office.customers)
{
}

void JobRows::beginRow()
{
    m_row = Row();
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
        job.type = typeNamed(text);
        return;
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
    case ImportField::HouseNumber:
    case ImportField::Street:
    case ImportField::City:
    case ImportField::Postcode:
        m_row.address.take(field, text);
        return;
    case ImportField::Latitude:
        return takeLatitude(text, &job.latitude);
    case ImportField::Longitude:
        return takeLongitude(text, &job.longitude);
    case ImportField::RequiredSkills:
        return readSkills(text);
    case ImportField::Duration:
        return takeDuration(text, &m_row.duration);
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
        job.businessUnit = unitNamed(text);
        return;
    case ImportField::Zone:
        job.zone = zoneNamed(text);
        return;
    case ImportField::PreferredTechnician:
        job.preferredTechnician = technicianNamed(text);
        return;
    default:
        return readRest(field, text);
    }
}

void JobRows::readRest(ImportField field, const QString &text)
{
    Job &job = m_row.job;
    const auto money = [&](Money *target) {
        take(values().money(text), target,
             CsvWords::tr("\"%1\" is no amount of money. Write it like 1250.50.").arg(text));
    };
    switch (field) {
    case ImportField::CrewSize:
        return takeCount(text, &job.crewSize);
    case ImportField::Days:
        return takeCount(text, &job.days);
    case ImportField::EstimatedValue:
        return money(&job.estimatedValue);
    case ImportField::InvoiceTotal:
        return money(&job.invoiceTotal.emplace());
    case ImportField::Notes:
        job.notes = text;
        return;
    case ImportField::EngineAllowed:
        return takeYesOrNo(text, &m_row.isEngineAllowed.emplace());
    case ImportField::TechnicianSpecific:
        return takeYesOrNo(text, &job.isTechnicianSpecific);
    case ImportField::Confirmed:
        return takeYesOrNo(text, &job.isConfirmed);
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
    if (office().jobNumbers.contains(number)) {
        fault(CsvWords::tr("The office has a job %1 already. Remove this row, or give it another number.").arg(number));
    } else if (const auto before = m_lineOfNumber.constFind(number); before != m_lineOfNumber.cend()) {
        fault(CsvWords::tr("Line %1 has the number %2 too. Remove one of the rows, or give it another number.")
                  .arg(QString::number(*before), number));
    }
    m_lineOfNumber.insert(number, line());
    m_row.job.number = number;
}

void JobRows::readSkills(const QString &text)
{
    QList<SkillId> skills;
    for (const QString &name : ImportValues::names(text)) {
        skills.append(skillNamed(name));
    }
    m_row.skills = skills;
}

void JobRows::readTimes(ImportField field, const QString &text)
{
    if (field == ImportField::Window) {
        const std::optional<DayTimeSpan> span = values().span(text);
        if (!span)
            return fault(CsvWords::tr("\"%1\" is no arrival window. Write it like 08:00-10:00.").arg(text));
        m_row.begin = span->begin;
        m_row.end = span->end;
        return;
    }
    const std::optional<DayTime> at = values().dayTime(text);
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
    return day && at.time ? std::optional(calendar().at(*day, *at.time)) : std::nullopt;
}

TimeWindow JobRows::hoursOf(QDate day) const
{
    const QList<BusinessHours> &hours = office().office.settings.businessHours;
    const auto found = std::ranges::find(hours, day.dayOfWeek(), &BusinessHours::weekday);
    return found == hours.end() ? calendar().day(day)
                                : TimeWindow{calendar().at(day, found->opens), calendar().at(day, found->closes)};
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

JobType JobRows::typeOf(JobTypeId id)
{
    return id.value < 0 ? import().newTypes.at(-id.value - 1) : office().office.jobTypes.value(id);
}

void JobRows::putTogether()
{
    Job &job = m_row.job;
    putWindow();
    checkPlace(job.latitude, job.longitude);
    job.address = m_row.address.whole();
    const JobType type = typeOf(job.type);
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
    job.createdAt = options().now;
    putCustomer();
}

void JobRows::putCustomer()
{
    Job &job = m_row.job;
    ImportedJob imported{.line = line()};
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
            imported.newCustomer = import().newCustomers.size();
            import().newCustomers.append(wanted);
            m_customers.add(wanted, imported.newCustomer);
        } else {
            takeKnown(match);
        }
    }
    if (hasFault())
        return;
    imported.job = job;
    imported.place = job.location() ? PlaceFound::Given : PlaceFound::None;
    import().jobs.append(imported);
}

void JobRows::takeKnown(const CustomerMatch::Match &match)
{
    Job &job = m_row.job;
    const Customer known =
        match.known ? office().office.customers.value(match.known) : import().newCustomers.at(match.newCustomer);
    ++import().knownCustomers;
    if (!m_row.customer.name.isEmpty() && comparedName(known.name) != comparedName(m_row.customer.name)) {
        import().notes.append({line(),
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
