#include "tests/support/testday.h"

#include "tests/support/minutedrives.h"

using namespace Qt::StringLiterals;

namespace callout::test {

TestDay::TestDay(QDate date, const QString &timeZone)
{
    m_snapshot.firstDay = date;
    m_snapshot.settings.name = u"Test office"_s;
    m_snapshot.settings.timeZone = timeZone;
    m_snapshot.settings.currency = u"GBP"_s;
    for (int weekday = 1; weekday <= 5; ++weekday)
        m_snapshot.settings.businessHours.append({weekday, QTime(8, 0), QTime(17, 0)});
}

Instant TestDay::at(const QString &time) const
{
    const QStringList parts = time.split(u' ');
    const int days = parts.size() > 1 ? parts.front().toInt() : 0;
    const QTime timeOfDay = QTime::fromString(parts.back(), u"HH:mm"_s);
    if (!timeOfDay.isValid())
        qFatal("\"%s\" is no time of day", qPrintable(time));
    return m_snapshot.calendar().at(date().addDays(days), timeOfDay);
}

SkillId TestDay::skill(const QString &name)
{
    const SkillId id{nextId()};
    m_snapshot.skills.insert(id, {.id = id, .revision = 1, .name = name});
    return id;
}

JobTypeId TestDay::jobType(const QString &name, bool isEngineEnabled)
{
    const JobTypeId id{nextId()};
    m_snapshot.jobTypes.insert(id, {.id = id, .revision = 1, .name = name, .isEngineEnabled = isEngineEnabled});
    return id;
}

CustomerId TestDay::customer(const QString &name)
{
    const CustomerId id{nextId()};
    m_snapshot.customers.insert(id, {.id = id, .revision = 1, .name = name});
    return id;
}

TechnicianId TestDay::technician(const QString &name, const std::function<void(Technician &)> &change)
{
    Technician technician{.id = {nextId()}, .revision = 1, .name = name};
    technician.homeLatitude = placeAt(0).latitude;
    technician.homeLongitude = placeAt(0).longitude;
    if (change)
        change(technician);
    m_snapshot.technicians.insert(technician.id, technician);
    return technician.id;
}

TechnicianId TestDay::worker(const QString &name, const std::function<void(Technician &)> &change)
{
    const TechnicianId id = technician(name, change);
    shift(id, u"08:00"_s, u"16:00"_s);
    return id;
}

ShiftId TestDay::shift(TechnicianId technician, const QString &begin, const QString &end, ShiftKind kind)
{
    const ShiftId id{nextId()};
    m_snapshot.shifts.insert(id, {id, 1, technician, kind, at(begin), at(end)});
    return id;
}

NonJobEventId TestDay::event(TechnicianId technician, const QString &title, const QString &begin, const QString &end)
{
    const NonJobEventId id{nextId()};
    m_snapshot.events.insert(
        id, {.id = id, .revision = 1, .technician = technician, .title = title, .begin = at(begin), .end = at(end)});
    return id;
}

JobId TestDay::job(const QString &name, const JobChange &change)
{
    Job job{.id = {nextId()}, .revision = 1, .number = name};
    if (change)
        change(job);
    m_snapshot.jobs.insert(job.id, job);
    return job.id;
}

JobId TestDay::scheduled(const QString &name, TechnicianId technician, const QString &start, const JobChange &change)
{
    return job(name, [&](Job &job) {
        job = assigned(job, technician, at(start));
        if (change)
            change(job);
    });
}

JobChange all(const QList<JobChange> &changes)
{
    return [changes](Job &job) {
        for (const JobChange &change : changes)
            change(job);
    };
}

JobChange lasts(Seconds duration)
{
    return [duration](Job &job) { job.duration = duration; };
}

JobChange stands(int minutes)
{
    return [minutes](Job &job) { setPlace(job, placeAt(minutes)); };
}

JobChange promised(const TimeWindow &window)
{
    return [window](Job &job) {
        job.windowBegin = window.begin;
        job.windowEnd = window.end;
    };
}

JobChange needs(SkillId skill)
{
    return [skill](Job &job) { job.requiredSkills.append(skill); };
}

JobChange hasStatus(JobStatus status)
{
    return [status](Job &job) { job.status = status; };
}

void setPlace(Job &job, const GeoPoint &place)
{
    job.latitude = place.latitude;
    job.longitude = place.longitude;
}

} // namespace callout::test
