#include "core/intake/dayjson.h"

#include "core/domain/fieldvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

QJsonValue moment(std::optional<Instant> at)
{
    if (!at)
        return QJsonValue::Null;
    return QDateTime::fromSecsSinceEpoch(at->time_since_epoch().count(), QTimeZone::UTC).toString(Qt::ISODate);
}

/// A technician's stops: what is planned in these days, and what somebody is still at from before.
QList<Job> stopsOf(const DaySnapshot &day, TechnicianId technician)
{
    const TimeWindow span = day.span();
    QList<Job> stops;
    for (const Job &job : day.jobs) {
        const std::optional<TimeWindow> planned = job.planned();
        const bool isBegun = job.status == JobStatus::EnRoute || job.status == JobStatus::OnSite;
        const bool isToday = planned && (planned->overlaps(span) || (isBegun && planned->begin < span.end));
        if (job.technician == technician && job.status != JobStatus::Cancelled && isToday)
            stops.append(job);
    }
    std::ranges::sort(stops, {}, [](const Job &job) { return std::pair(*job.start, job.id); });
    return stops;
}

/// What anybody may know of a job.
QJsonObject headlineOf(const Job &job, const DaySnapshot &day)
{
    return {{u"id"_s, toJson(job.id)},
            {u"number"_s, job.number},
            {u"title"_s, job.title},
            {u"type"_s, day.jobTypes.value(job.type).name},
            {u"status"_s, toJson(job.status)},
            {u"priority"_s, toJson(job.priority)},
            {u"start"_s, moment(job.start)},
            {u"durationMinutes"_s, qint64(std::chrono::ceil<Minutes>(job.duration).count())},
            {u"windowBegin"_s, moment(job.windowBegin)},
            {u"windowEnd"_s, moment(job.windowEnd)}};
}

QJsonValue customerJson(const Customer &customer)
{
    if (customer.id.isNull())
        return QJsonValue::Null;
    return QJsonObject{{u"name"_s, customer.name},
                       {u"phones"_s, QJsonArray::fromStringList(customer.phones)},
                       {u"email"_s, customer.email},
                       {u"notes"_s, customer.notes}};
}

QJsonArray namesOf(const QList<SkillId> &skills, const DaySnapshot &day)
{
    QJsonArray names;
    for (const SkillId skill : skills)
        names.append(day.skills.value(skill).name);
    return names;
}

QJsonObject stopJson(const Job &job, const DaySnapshot &day)
{
    const Customer customer = day.customers.value(job.customer);
    const std::optional<GeoPoint> location = job.location();
    QJsonObject stop = headlineOf(job, day);
    stop.insert(u"description"_s, job.description);
    stop.insert(u"customer"_s, customerJson(customer));
    stop.insert(u"address"_s, job.address.isEmpty() ? customer.address : job.address);
    stop.insert(u"latitude"_s, location ? QJsonValue(location->latitude) : QJsonValue::Null);
    stop.insert(u"longitude"_s, location ? QJsonValue(location->longitude) : QJsonValue::Null);
    stop.insert(u"skills"_s, namesOf(job.requiredSkills, day));
    stop.insert(u"tags"_s, QJsonArray::fromStringList(job.tags));
    stop.insert(u"notes"_s, job.notes);
    stop.insert(u"statusReason"_s, job.statusReason);
    stop.insert(u"invoiceTotal"_s, toJson(job.invoiceTotal));
    return stop;
}

QJsonObject officeJson(const OfficeDay &day)
{
    const OfficeSettings &settings = day.day.settings;
    return {{u"office"_s, settings.name},
            {u"day"_s, toJson(day.day.firstDay)},
            {u"timeZone"_s, QString::fromLatin1(day.day.calendar().zone().id())},
            {u"now"_s, moment(day.now)}};
}

QJsonObject wallJob(const Job &job, const DaySnapshot &day)
{
    QJsonObject json = headlineOf(job, day);
    json.insert(u"customer"_s, day.customers.value(job.customer).name);
    return json;
}

QJsonArray wallTechnicians(const DaySnapshot &day)
{
    QList<Technician> technicians = day.technicians.values();
    std::ranges::sort(technicians, {}, [](const Technician &one) { return std::pair(one.name, one.id); });
    QJsonArray array;
    for (const Technician &technician : technicians) {
        const QList<Job> stops = stopsOf(day, technician.id);
        if (!technician.isActive && stops.isEmpty())
            continue;
        QJsonArray jobs;
        for (const Job &job : stops)
            jobs.append(wallJob(job, day));
        array.append(QJsonObject{{u"id"_s, toJson(technician.id)},
                                 {u"name"_s, technician.name},
                                 {u"status"_s, toJson(technician.status)},
                                 {u"jobs"_s, jobs}});
    }
    return array;
}

/// What nobody has been given, the most urgent first.
QList<Job> openJobs(const DaySnapshot &day)
{
    QList<Job> open;
    std::ranges::copy_if(day.jobs, std::back_inserter(open),
                         [](const Job &job) { return isOpen(job.status) && job.technician.isNull(); });
    std::ranges::sort(open, {}, [](const Job &job) {
        return std::tuple(-int(job.priority), job.windowBegin.value_or(Instant::max()), job.id);
    });
    return open;
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray phoneDayJson(const OfficeDay &day, TechnicianId technician)
{
    QJsonArray stops;
    for (const Job &job : stopsOf(day.day, technician))
        stops.append(stopJson(job, day.day));
    QJsonObject json = officeJson(day);
    json.insert(u"officePhone"_s, day.day.settings.phone);
    json.insert(u"currency"_s, day.day.settings.currency);
    json.insert(u"technician"_s,
                QJsonObject{{u"id"_s, toJson(technician)}, {u"name"_s, day.day.technicians.value(technician).name}});
    json.insert(u"stops"_s, stops);
    return compact(json);
}

QByteArray wallboardJson(const OfficeDay &day)
{
    const QList<Job> open = openJobs(day.day);
    QJsonArray openJson;
    for (const Job &job : open)
        openJson.append(wallJob(job, day.day));

    const auto countOf = [&](auto &&isOne) { return qint64(std::ranges::count_if(day.day.jobs, isOne)); };
    QJsonObject json = officeJson(day);
    json.insert(u"technicians"_s, wallTechnicians(day.day));
    json.insert(u"open"_s, openJson);
    json.insert(
        u"counts"_s,
        QJsonObject{{u"jobs"_s, countOf([](const Job &job) { return job.status != JobStatus::Cancelled; })},
                    {u"open"_s, open.size()},
                    {u"emergencies"_s, countOf([](const Job &job) { return job.isEmergency() && isOpen(job.status); })},
                    {u"completed"_s, countOf([](const Job &job) { return job.status == JobStatus::Completed; })}});
    return compact(json);
}

} // namespace callout
