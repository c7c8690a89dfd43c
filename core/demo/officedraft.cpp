#include "core/demo/officedraft.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

template<typename Record>
RecordTable<Record> tableById(const std::vector<Record> &records)
{
    RecordTable<Record> table;
    table.reserve(qsizetype(records.size()));
    for (const Record &record : records)
        table.insert(record.id, record);
    return table;
}

} // namespace

Instant OfficeDraft::importTime() const
{
    return calendar.at(day.addDays(-1), QTime(16, 30));
}

DaySnapshot OfficeDraft::emptyDay(QDate date) const
{
    DaySnapshot empty;
    empty.firstDay = date;
    empty.settings = settings;
    empty.skills = tableById(skills);
    empty.jobTypes = tableById(jobTypes);
    empty.businessUnits = tableById(businessUnits);
    empty.zones = tableById(zones);
    empty.technicians = tableById(technicians);
    const TimeWindow span = calendar.day(date);
    for (const Shift &shift : shifts) {
        if (shift.span().overlaps(span))
            empty.shifts.insert(shift.id, shift);
    }
    for (const NonJobEvent &event : events) {
        if (event.span().overlaps(span))
            empty.events.insert(event.id, event);
    }
    return empty;
}

DaySnapshot OfficeDraft::dayAt(Instant now) const
{
    DaySnapshot shown = emptyDay(day);
    for (const Job &job : dayJobs) {
        shown.jobs.insert(job.id, job);
        shown.customers.insert(job.customer, customer(job.customer));
    }
    for (const Happening &happening : happenings) {
        if (happening.at > now)
            break;
        if (happening.job)
            shown.jobs[happening.job] = after(shown.jobs[happening.job], happening);
        if (happening.technician)
            shown.technicians[happening.technician] = after(shown.technicians[happening.technician], happening);
    }
    return shown;
}

void OfficeDraft::number(qint64 first)
{
    std::vector<std::pair<Job *, bool>> all;
    for (Job &job : pastJobs)
        all.emplace_back(&job, false);
    for (Job &job : dayJobs)
        all.emplace_back(&job, true);
    for (Job &job : comingJobs)
        all.emplace_back(&job, false);
    std::ranges::stable_sort(all, {}, [](const auto &entry) { return entry.first->createdAt; });

    QHash<JobId, JobId> renamed;
    for (const auto &[job, isOfDay] : all) {
        const JobId id{first++};
        if (isOfDay)
            renamed.insert(job->id, id);
        job->id = id;
        job->number = u"J-%1"_s.arg(id.value);
    }
    for (Happening &happening : happenings)
        happening.job = renamed.value(happening.job);
}

void OfficeDraft::sortHappenings()
{
    std::ranges::stable_sort(happenings, {},
                             [](const Happening &happening) { return std::pair(happening.at, happening.kind); });
}

} // namespace callout
