#pragma once

#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"

#include <QRandomGenerator>

namespace callout::test {

/// A technician's day as it really goes, minute by minute: work takes shorter or longer than planned, drives take what
/// MinuteDrives says, and the phone tells the place and every step. Who is free early waits for the planned start.
class SimulatedDay
{
public:
    static constexpr int WayMinutes = 20; ///< from each stop to the next

    explicit SimulatedDay(quint32 seed) : m_random(seed)
    {
        using namespace Qt::StringLiterals;
        m_ana = m_day.worker(u"Ana Moreno"_s);
        const QStringList starts{u"08:30"_s, u"09:50"_s, u"11:10"_s, u"12:30"_s, u"13:50"_s};
        for (int stop = 0; stop < starts.size(); ++stop) {
            const Instant start = m_day.at(starts.at(stop));
            const JobChange window = stop % 2 ? promised({start - Minutes(30), start + Minutes(10)}) : JobChange();
            const JobChange place = stands(WayMinutes * (stop + 1));
            m_stops.append(m_day.scheduled(u"J-%1"_s.arg(stop + 1), m_ana, starts.at(stop),
                                           window ? all({place, window}) : place));
            m_work.append(Minutes(40 + m_random.bounded(61)));
        }
        m_now = m_day.at(u"08:00"_s);
    }

    [[nodiscard]] const TestDay &day() const { return m_day; }
    [[nodiscard]] TechnicianId technician() const { return m_ana; }
    [[nodiscard]] const QList<JobId> &stops() const { return m_stops; }
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] bool isOver() const { return m_current == m_stops.size(); }
    /// When the work began in the end.
    [[nodiscard]] std::optional<Instant> begun(JobId job) const { return m_day[job].onSiteAt; }

    void advance()
    {
        m_now += Minutes(1);
        Job &job = m_day[m_stops.at(m_current)];
        if (job.status == JobStatus::Scheduled && m_now >= *job.start - Minutes(WayMinutes)) {
            job = *afterStep(job, JobStep::Travel, m_now);
        } else if (job.status == JobStatus::EnRoute && m_now >= *job.enRouteAt + Minutes(WayMinutes)) {
            job = *afterStep(job, JobStep::Arrive, m_now);
        } else if (job.status == JobStatus::OnSite && m_now >= *job.onSiteAt + m_work.at(m_current)) {
            job = *afterStep(job, JobStep::Complete, m_now);
            ++m_current;
        }
        report();
    }

private:
    void report()
    {
        int minutes = WayMinutes * int(m_current);
        if (!isOver()) {
            const Job &job = m_day[m_stops.at(m_current)];
            if (job.status == JobStatus::EnRoute)
                minutes += int((m_now - *job.enRouteAt) / Minutes(1));
            else if (job.status == JobStatus::OnSite)
                minutes += WayMinutes;
        }
        m_day.snapshot().positions.insert(m_ana, {m_ana, placeAt(minutes), m_now, {}, {}});
    }

    QRandomGenerator m_random;
    TestDay m_day;
    TechnicianId m_ana;
    QList<JobId> m_stops;
    QList<Minutes> m_work;
    Instant m_now;
    qsizetype m_current = 0;
};

} // namespace callout::test
