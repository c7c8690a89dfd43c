#include "core/live/etas.h"
#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

using Setup = std::function<void(TestDay &)>;

/// The first record of every TestDay here: at work from 08:00 to 16:00, at home at placeAt(0).
constexpr TechnicianId ana{1};

JobChange onSite(const TestDay &day, const QString &since)
{
    return [at = day.at(since)](Job &job) {
        job.status = JobStatus::OnSite;
        job.onSiteAt = at;
    };
}

JobChange onTheWay(const TestDay &day, const QString &since)
{
    return [at = day.at(since)](Job &job) {
        job.status = JobStatus::EnRoute;
        job.enRouteAt = at;
    };
}

JobChange completed(const TestDay &day, const QString &arrived, const QString &closed)
{
    return [arrived = day.at(arrived), closed = day.at(closed)](Job &job) {
        job.status = JobStatus::Completed;
        job.onSiteAt = arrived;
        job.closedAt = closed;
    };
}

void seen(TestDay &day, int minutes, const QString &at)
{
    day.snapshot().positions.insert(ana, {ana, placeAt(minutes), day.at(at), {}, {}});
}

/// Rush hour from 10:00 to 11:00: drives take twice as long.
class RushHour final : public DriveTimes
{
public:
    explicit RushHour(const TestDay &day) : m_rush(day.span(u"10:00"_s, u"11:00"_s)) {}
    [[nodiscard]] std::optional<Drive> between(const GeoPoint &from, const GeoPoint &to) const override
    {
        return m_plain.between(from, to);
    }
    [[nodiscard]] Seconds inTraffic(Seconds time, Instant departure) const override
    {
        return m_rush.contains(departure) ? 2 * time : time;
    }

private:
    MinuteDrives m_plain;
    TimeWindow m_rush;
};

/// "B 10:15–11:15 late 15": number, work, lateness against the promise; "~" without a fresh position.
QStringList told(const TestDay &day, const QString &now, const DriveTimes &drives)
{
    const OfficeCalendar calendar = day.snapshot().calendar();
    const auto time = [&](Instant at) { return calendar.local(at).time().toString(u"HH:mm"_s); };
    QStringList told;
    for (const StopEta &eta : etasOf(day.snapshot(), TechnicianDays(day.snapshot()), drives, ana, day.at(now))) {
        QString text = u"%1 %2–%3"_s.arg(day[eta.job].number, time(eta.start), time(eta.end));
        if (eta.lateBy > Seconds(0))
            text += u" late %1"_s.arg(eta.lateBy / Minutes(1));
        told.append(eta.isFromPosition ? text : text + u" ~"_s);
    }
    return told;
}

} // namespace

class TestEtas : public QObject
{
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void drivesInTheTrafficOfTheHour();
    void tellsDelaysAgainstThePlan();
    void aPromiseIsTheWindowsEndOrThePlan();
    void everybodyAtOnce();
};

void TestEtas::rules_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<Setup>("setup");
    const auto row = [](const char *name, const QString &now, const QStringList &expected, const Setup &setup) {
        QTest::newRow(name) << now << expected << setup;
    };

    row("1 nothing to do, no arrivals", u"09:00"_s, {}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"08:00"_s, completed(day, u"08:00"_s, u"08:50"_s));
        day.scheduled(u"B"_s, ana, u"09:00"_s, hasStatus(JobStatus::Cancelled));
        day.scheduled(u"C"_s, ana, u"10:00"_s, hasStatus(JobStatus::OnHold));
        day.scheduled(u"D"_s, ana, u"+1 10:00"_s);
    });
    row("1 what is under way comes first", u"09:00"_s, {u"C 08:30–09:30 ~"_s, u"A 09:30–10:30 late 90 ~"_s},
        [](TestDay &day) {
            day.scheduled(u"A"_s, ana, u"08:00"_s);
            day.scheduled(u"C"_s, ana, u"11:00"_s, onSite(day, u"08:30"_s));
        });
    row("2 work under way takes its planned time", u"09:00"_s, {u"A 08:30–09:30 late 30 ~"_s},
        [](TestDay &day) { day.scheduled(u"A"_s, ana, u"08:00"_s, onSite(day, u"08:30"_s)); });
    row("2 running over grows with time", u"09:50"_s, {u"A 08:30–09:50 late 30 ~"_s, u"B 10:00–11:00 ~"_s},
        [](TestDay &day) {
            day.scheduled(u"A"_s, ana, u"08:00"_s, all({stands(10), onSite(day, u"08:30"_s)}));
            day.scheduled(u"B"_s, ana, u"10:00"_s, stands(20));
        });
    row("2 and makes the next one late", u"10:20"_s, {u"A 08:30–10:20 late 30 ~"_s, u"B 10:30–11:30 late 30 ~"_s},
        [](TestDay &day) {
            day.scheduled(u"A"_s, ana, u"08:00"_s, all({stands(10), onSite(day, u"08:30"_s)}));
            day.scheduled(u"B"_s, ana, u"10:00"_s, stands(20));
        });
    row("3 on the way: from the position", u"10:05"_s, {u"A 10:25–11:25 late 25"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"10:00"_s, all({stands(40), onTheWay(day, u"09:30"_s)}));
        seen(day, 20, u"10:05"_s);
    });
    row("3 they have driven since the position", u"10:10"_s, {u"A 10:25–11:25 late 25"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"10:00"_s, all({stands(40), onTheWay(day, u"09:30"_s)}));
        seen(day, 20, u"10:05"_s);
    });
    row("3 a stale position is better than none", u"10:21"_s, {u"A 10:25–11:25 late 25 ~"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"10:00"_s, all({stands(40), onTheWay(day, u"09:30"_s)}));
        seen(day, 20, u"10:05"_s);
    });
    row("3 a position from before they set out", u"10:00"_s, {u"A 10:15–11:15 late 15"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"10:00"_s, all({stands(40), onTheWay(day, u"09:55"_s)}));
        seen(day, 20, u"09:50"_s);
    });
    row("3 without one: from home, since they set out", u"09:50"_s, {u"A 10:10–11:10 late 10 ~"_s},
        [](TestDay &day) { day.scheduled(u"A"_s, ana, u"10:00"_s, all({stands(40), onTheWay(day, u"09:30"_s)})); });
    row("3 or from the job before", u"09:50"_s, {u"B 10:00–11:00 ~"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"08:00"_s, all({stands(20), completed(day, u"08:00"_s, u"09:25"_s)}));
        day.scheduled(u"B"_s, ana, u"10:00"_s, all({stands(40), onTheWay(day, u"09:30"_s)}));
        seen(day, 70, u"08:40"_s);
    });
    row("3 when the time is used up, now", u"10:30"_s, {u"A 10:30–11:30 late 30 ~"_s},
        [](TestDay &day) { day.scheduled(u"A"_s, ana, u"10:00"_s, all({stands(40), onTheWay(day, u"09:30"_s)})); });
    row("4 leaves in time", u"08:30"_s, {u"A 10:00–11:00 ~"_s, u"B 11:30–12:30 ~"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"10:00"_s, stands(40));
        day.scheduled(u"B"_s, ana, u"11:30"_s, stands(60));
    });
    row("4 too late for that: now", u"09:40"_s, {u"A 10:20–11:20 late 20 ~"_s, u"B 11:40–12:40 late 10 ~"_s},
        [](TestDay &day) {
            day.scheduled(u"A"_s, ana, u"10:00"_s, stands(40));
            day.scheduled(u"B"_s, ana, u"11:30"_s, stands(60));
        });
    row("4 from where they are", u"09:40"_s, {u"A 10:10–11:10 late 10"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"10:00"_s, stands(40));
        seen(day, 10, u"09:39"_s);
    });
    row("4 no way there", u"09:40"_s, {u"A 10:00–11:00 ~"_s},
        [](TestDay &day) { day.scheduled(u"A"_s, ana, u"10:00"_s, [](Job &job) { setPlace(job, island()); }); });
    row("5 waits for the window", u"09:50"_s, {u"A 10:30–11:30"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"10:00"_s,
                      all({stands(20), onTheWay(day, u"09:45"_s), promised(day.span(u"10:30"_s, u"12:00"_s))}));
        seen(day, 20, u"09:50"_s);
    });
    row("5 began early and stays so", u"09:30"_s, {u"A 09:00–10:00 ~"_s, u"B 11:00–12:00 ~"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"10:00"_s, onSite(day, u"09:00"_s));
        day.scheduled(u"B"_s, ana, u"11:00"_s);
    });
    row("6 lunch as planned", u"08:00"_s, {u"A 11:00–12:00 ~"_s, u"B 12:50–13:50 ~"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"11:00"_s, stands(10));
        day.event(ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
        day.scheduled(u"B"_s, ana, u"12:50"_s, stands(30));
    });
    row("6 lunch after work that ran over it", u"12:20"_s, {u"A 11:10–12:20 late 10 ~"_s, u"B 13:10–14:10 late 25 ~"_s},
        [](TestDay &day) {
            day.scheduled(u"A"_s, ana, u"11:00"_s, all({stands(10), onSite(day, u"11:10"_s)}));
            day.event(ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
            day.scheduled(u"B"_s, ana, u"12:45"_s, stands(30));
        });
    row("6 the same a moment after", u"12:40"_s, {u"B 13:10–14:10 late 25 ~"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"11:00"_s, all({stands(10), completed(day, u"11:10"_s, u"12:20"_s)}));
        day.event(ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
        day.scheduled(u"B"_s, ana, u"12:45"_s, stands(30));
    });
    row("6 drives before the event where there is time", u"11:00"_s, {u"B 12:30–13:30 ~"_s}, [](TestDay &day) {
        day.event(ana, u"Meeting"_s, u"11:45"_s, u"12:30"_s);
        day.scheduled(u"B"_s, ana, u"12:30"_s, stands(40));
    });
    row("6 lunch is under way", u"12:10"_s, {u"B 12:50–13:50 late 10 ~"_s}, [](TestDay &day) {
        day.event(ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
        day.scheduled(u"B"_s, ana, u"12:40"_s, stands(20));
    });
    row("6 lunch after a stop that begins before it", u"11:30"_s,
        {u"A 11:50–12:50 late 20 ~"_s, u"B 13:30–14:30 late 15 ~"_s}, [](TestDay &day) {
            day.scheduled(u"A"_s, ana, u"11:30"_s, stands(20));
            day.event(ana, u"Lunch"_s, u"12:30"_s, u"13:00"_s);
            day.scheduled(u"B"_s, ana, u"13:15"_s, stands(30));
        });
}

void TestEtas::rules()
{
    QFETCH(QString, now);
    QFETCH(QStringList, expected);
    QFETCH(Setup, setup);
    TestDay day;
    day.worker(u"Ana Moreno"_s);
    setup(day);
    QCOMPARE(told(day, now, MinuteDrives()), expected);
}

void TestEtas::drivesInTheTrafficOfTheHour()
{
    TestDay day;
    day.worker(u"Ana Moreno"_s);
    day.scheduled(u"A"_s, ana, u"08:30"_s, onSite(day, u"09:15"_s));
    day.scheduled(u"B"_s, ana, u"10:30"_s, stands(20));
    QCOMPARE(told(day, u"09:40"_s, RushHour(day)).last(), u"B 10:55–11:55 late 25 ~"_s);
}

void TestEtas::tellsDelaysAgainstThePlan()
{
    TestDay day;
    day.worker(u"Ana Moreno"_s);
    day.scheduled(u"A"_s, ana, u"09:00"_s, all({onSite(day, u"08:50"_s), promised(day.span(u"08:30"_s, u"11:00"_s))}));
    day.scheduled(u"B"_s, ana, u"10:00"_s, promised(day.span(u"10:00"_s, u"11:00"_s)));
    const QList<StopEta> etas =
        etasOf(day.snapshot(), TechnicianDays(day.snapshot()), MinuteDrives(), ana, day.at(u"10:15"_s));
    QCOMPARE(etas.front().startDelay, -Minutes(10));
    QCOMPARE(etas.front().endDelay, Minutes(15));
    QCOMPARE(etas.back().startDelay, Minutes(15));
    QCOMPARE(etas.back().lateBy, Seconds(0));
}

void TestEtas::aPromiseIsTheWindowsEndOrThePlan()
{
    TestDay day;
    const auto promise = [&](const JobChange &change) {
        return promisedStart(day[day.scheduled(u"A"_s, ana, u"10:00"_s, change)]);
    };
    QCOMPARE(promise({}), day.at(u"10:00"_s));
    QCOMPARE(promise(promised(day.span(u"09:00"_s, u"12:00"_s))), day.at(u"12:00"_s));
    QCOMPARE(promise(promised(day.span(u"08:00"_s, u"09:00"_s))), day.at(u"10:00"_s)); // knowingly planned past it
}

void TestEtas::everybodyAtOnce()
{
    TestDay day;
    day.worker(u"Ana Moreno"_s);
    const TechnicianId mike = day.worker(u"Mike Boyle"_s);
    day.worker(u"Eve Field"_s);
    day.scheduled(u"A"_s, ana, u"10:00"_s);
    day.scheduled(u"B"_s, mike, u"10:00"_s);
    const EtasByTechnician etas =
        etasOfAll(day.snapshot(), TechnicianDays(day.snapshot()), MinuteDrives(), day.at(u"09:00"_s));
    QCOMPARE(etas.size(), 2);
    QCOMPARE(etas.value(mike).size(), 1);
}

QTEST_GUILESS_MAIN(TestEtas)
#include "tst_etas.moc"
