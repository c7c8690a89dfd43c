#pragma once

#include "core/domain/daysnapshot.h"

#include <QString>

#include <functional>

namespace callout::test {

/// A made-up day of an office, told in a few readable calls. Tuesday 10 March 2026 in London (UTC that day), business
/// hours 08:00 to 17:00 from Monday to Friday, a snap of 15 minutes. Times of day are local and written "09:30";
/// "+1 09:30" is the next day, "-1 09:30" the one before.
class TestDay
{
public:
    explicit TestDay(QDate date = {2026, 3, 10}, const QString &timeZone = QStringLiteral("Europe/London"));

    [[nodiscard]] const DaySnapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] DaySnapshot &snapshot() { return m_snapshot; }
    [[nodiscard]] QDate date() const { return m_snapshot.firstDay; }
    [[nodiscard]] OfficeSettings &settings() { return m_snapshot.settings; }

    [[nodiscard]] Instant at(const QString &time) const;
    [[nodiscard]] TimeWindow span(const QString &begin, const QString &end) const { return {at(begin), at(end)}; }

    SkillId skill(const QString &name);
    JobTypeId jobType(const QString &name, bool isEngineEnabled = true);
    CustomerId customer(const QString &name);

    /// Somebody at placeAt(0) without a shift.
    TechnicianId technician(const QString &name, const std::function<void(Technician &)> &change = {});
    /// Somebody at placeAt(0) with a normal shift from 08:00 to 16:00.
    TechnicianId worker(const QString &name, const std::function<void(Technician &)> &change = {});
    ShiftId shift(TechnicianId technician, const QString &begin, const QString &end,
                  ShiftKind kind = ShiftKind::Normal);
    NonJobEventId event(TechnicianId technician, const QString &title, const QString &begin, const QString &end);

    /// An open job of an hour without a place, a window or a demand; its number is its name.
    JobId job(const QString &name, const std::function<void(Job &)> &change = {});
    /// The same, scheduled.
    JobId scheduled(const QString &name, TechnicianId technician, const QString &start,
                    const std::function<void(Job &)> &change = {});

    [[nodiscard]] Job &operator[](JobId id) { return m_snapshot.jobs[id]; }
    [[nodiscard]] Job operator[](JobId id) const { return m_snapshot.jobs.value(id); }
    [[nodiscard]] Technician &operator[](TechnicianId id) { return m_snapshot.technicians[id]; }

private:
    [[nodiscard]] qint64 nextId() { return ++m_lastId; }

    DaySnapshot m_snapshot;
    qint64 m_lastId = 0;
};

/// Changes for TestDay::job() and scheduled() that read as a list: all({lasts(Minutes(30)), place(20)}).
using JobChange = std::function<void(Job &)>;
[[nodiscard]] JobChange all(const QList<JobChange> &changes);
[[nodiscard]] JobChange lasts(Seconds duration);
/// At placeAt(minutes).
[[nodiscard]] JobChange stands(int minutes);
[[nodiscard]] JobChange promised(const TimeWindow &window);
[[nodiscard]] JobChange needs(SkillId skill);
[[nodiscard]] JobChange hasStatus(JobStatus status);

void setPlace(Job &job, const GeoPoint &place);

} // namespace callout::test
