#include "core/exports/sheets.h"

#include "core/domain/technicianday.h"
#include "core/exports/exportwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

template<typename Record>
QString namesOf(const RecordTable<Record> &records, const QList<Id<Record>> &ids)
{
    QStringList names;
    for (const Id<Record> id : ids)
        names.append(records.value(id).name);
    return names.join(u"; "_s);
}

/// How long the work really took, or was planned to take.
Seconds workOf(const Job &job)
{
    return job.onSiteAt && job.closedAt && *job.closedAt > *job.onSiteAt ? *job.closedAt - *job.onSiteAt : job.duration;
}

QStringList billingRow(const DaySnapshot &days, const Job &job, const ExportValues &values)
{
    return {job.number,
            days.customers.value(job.customer).name,
            job.address,
            days.jobTypes.value(job.type).name,
            job.title,
            days.technicians.value(job.technician).name,
            values.moment(job.onSiteAt ? job.onSiteAt : job.start),
            values.moment(job.closedAt),
            ExportValues::minutes(workOf(job)),
            values.money(job.invoiceTotal),
            days.settings.currency,
            job.notes};
}

QString skillsOf(const DaySnapshot &day, const Technician &technician, const ExportValues &values)
{
    QStringList skills;
    for (const HeldSkill &held : technician.skills) {
        const QString name = day.skills.value(held.skill).name;
        skills.append(held.expires ? u"%1 (%2)"_s.arg(name, values.day(*held.expires)) : name);
    }
    return skills.join(u"; "_s);
}

/// One row of the board, and where it stands in the day.
struct BoardLine {
    TimeWindow span;
    QStringList cells;
};

void addStops(QList<BoardLine> *lines, const DaySnapshot &day, const QList<Stop> &stops)
{
    for (const Stop &stop : stops) {
        if (stop.job) {
            const Job job = day.jobs.value(stop.job);
            lines->append({stop.span,
                           {ExportWords::tr("Job"), job.number, job.title, day.customers.value(job.customer).name,
                            job.address, StatusWords::of(job.status)}});
        } else {
            const NonJobEvent event = day.events.value(stop.event);
            lines->append({stop.span, {ExportWords::tr("Event"), {}, event.title, {}, {}, {}}});
        }
    }
}

} // namespace

CsvSheet billingSheet(const DaySnapshot &days, const TimeWindow &span, const ExportValues &values)
{
    QList<const Job *> jobs;
    for (const Job &job : days.jobs) {
        if (job.status == JobStatus::Completed && job.closedAt && span.contains(*job.closedAt))
            jobs.append(&job);
    }
    std::ranges::sort(jobs, {}, [](const Job *job) { return std::pair(*job->closedAt, job->id); });
    CsvSheet sheet{{ExportWords::tr("Number"), ExportWords::tr("Customer"), ExportWords::tr("Address"),
                    ExportWords::tr("Job type"), ExportWords::tr("Title"), ExportWords::tr("Technician"),
                    ExportWords::tr("Begun"), ExportWords::tr("Completed"), ExportWords::tr("Minutes"),
                    ExportWords::tr("Invoice total"), ExportWords::tr("Currency"), ExportWords::tr("Parts and notes")},
                   {}};
    for (const Job *job : std::as_const(jobs))
        sheet.rows.append(billingRow(days, *job, values));
    return sheet;
}

CsvSheet jobsSheet(const DaySnapshot &day, const QList<JobId> &jobs, const ExportValues &values)
{
    CsvSheet sheet{{ExportWords::tr("Number"), ExportWords::tr("Title"), ExportWords::tr("Job type"),
                    ExportWords::tr("Status"), ExportWords::tr("Priority"), ExportWords::tr("Customer"),
                    ExportWords::tr("Phones"), ExportWords::tr("Address"), ExportWords::tr("Window begin"),
                    ExportWords::tr("Window end"), ExportWords::tr("Technician"), ExportWords::tr("Start"),
                    ExportWords::tr("Minutes"), ExportWords::tr("Skills"), ExportWords::tr("Tags"),
                    ExportWords::tr("Notes")},
                   {}};
    for (const JobId id : jobs) {
        const auto found = day.jobs.constFind(id);
        if (found == day.jobs.cend())
            continue;
        const Job &job = *found;
        const Customer customer = day.customers.value(job.customer);
        sheet.rows.append({job.number, job.title, day.jobTypes.value(job.type).name, StatusWords::of(job.status),
                           StatusWords::of(job.priority), customer.name, customer.phones.join(u"; "_s), job.address,
                           values.moment(job.windowBegin), values.moment(job.windowEnd),
                           day.technicians.value(job.technician).name, values.moment(job.start),
                           ExportValues::minutes(job.duration), namesOf(day.skills, job.requiredSkills),
                           job.tags.join(u"; "_s), job.notes});
    }
    return sheet;
}

CsvSheet techniciansSheet(const DaySnapshot &day, const QList<TechnicianId> &technicians, const ExportValues &values)
{
    const auto yesOrNo = [](bool is) { return is ? ExportWords::tr("yes") : ExportWords::tr("no"); };
    CsvSheet sheet{{ExportWords::tr("Name"), ExportWords::tr("Phone"), ExportWords::tr("E-mail"),
                    ExportWords::tr("Home address"), ExportWords::tr("Business unit"), ExportWords::tr("Zones"),
                    ExportWords::tr("Skills"), ExportWords::tr("Managed"), ExportWords::tr("Status")},
                   {}};
    for (const TechnicianId id : technicians) {
        const auto found = day.technicians.constFind(id);
        if (found == day.technicians.cend())
            continue;
        const Technician &technician = *found;
        sheet.rows.append({technician.name, technician.phone, technician.email, technician.homeAddress,
                           day.businessUnits.value(technician.businessUnit).name, namesOf(day.zones, technician.zones),
                           skillsOf(day, technician, values), yesOrNo(technician.isManaged),
                           StatusWords::of(technician.status)});
    }
    return sheet;
}

CsvSheet boardSheet(const DaySnapshot &day, const QList<TechnicianId> &technicians, const TimeWindow &span, Instant now,
                    const ExportValues &values)
{
    CsvSheet sheet{{ExportWords::tr("Technician"), ExportWords::tr("From"), ExportWords::tr("To"),
                    ExportWords::tr("What"), ExportWords::tr("Number"), ExportWords::tr("Title"),
                    ExportWords::tr("Customer"), ExportWords::tr("Address"), ExportWords::tr("Status")},
                   {}};
    const TechnicianDays days(day);
    for (const TechnicianId id : technicians) {
        QList<BoardLine> lines;
        for (const Shift *shift : days.shifts(id, span))
            lines.append({shift->span(), {StatusWords::of(shift->kind), {}, {}, {}, {}, {}}});
        addStops(&lines, day, days.stops(id, span, {}, now));
        std::ranges::stable_sort(lines, {}, [](const BoardLine &line) { return line.span.begin; });
        for (const BoardLine &line : std::as_const(lines)) {
            sheet.rows.append(QStringList{day.technicians.value(id).name, values.moment(line.span.begin),
                                          values.moment(line.span.end)}
                              + line.cells);
        }
    }
    return sheet;
}

} // namespace callout
