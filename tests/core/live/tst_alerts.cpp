#include "core/live/alertbook.h"
#include "core/live/progress.h"
#include "tests/core/live/simulatedday.h"

#include <QTest>

#include <algorithm>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

using Setup = std::function<void(TestDay &)>;

/// The first records of every TestDay here, both at work from 08:00 to 16:00.
constexpr TechnicianId ana{1};
constexpr TechnicianId mike{3};

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

void seen(TestDay &day, TechnicianId who, int minutes, const QString &at)
{
    day.snapshot().positions.insert(who, {who, placeAt(minutes), day.at(at), {}, {}});
}

/// A phone that signed in yesterday and was last heard of at a time.
void phone(TestDay &day, TechnicianId whose, const std::optional<QString> &heard)
{
    day.settings().isFeedOn = true;
    const DeviceId id{100 + whose.value};
    day.snapshot().devices.insert(
        id, {.id = id, .technician = whose, .tokenHash = u"aa"_s, .pairedAt = day.at(u"-1 12:00"_s)});
    if (heard)
        day.snapshot().contacts.insert(id, {id, day.at(*heard), {}});
}

void asks(TestDay &day, PhoneQuestionKind kind, JobId job, const QString &at)
{
    const PhoneQuestionId id{day.snapshot().questions.size() + 1};
    day.snapshot().questions.insert(id, {.id = id, .kind = kind, .technician = ana, .job = job, .at = day.at(at)});
}

QString nameOf(AlertKind kind)
{
    static const QStringList names{u"Help"_s,      u"Contradiction"_s, u"Stalled"_s, u"RunningOver"_s,
                                   u"LateStart"_s, u"ShiftEnd"_s,      u"Silent"_s};
    return names.at(int(kind));
}

QList<Alert> alertsAt(const TestDay &day, Instant now, const QSet<AlertCause> &raised = {})
{
    const TechnicianDays days(day.snapshot());
    return alertsOf(day.snapshot(), days, etasOfAll(day.snapshot(), days, MinuteDrives(), now), now, raised);
}

/// "RunningOver Ana A 12, B late 5, 1 more, shift 20"
QString text(const Alert &alert, const TestDay &day)
{
    QString text = nameOf(alert.kind) + u' ' + day.snapshot().technicians.value(alert.technician).initials();
    if (alert.job)
        text += u' ' + day[alert.job].number;
    if (alert.amount > Seconds(0))
        text += u" %1"_s.arg(alert.amount / Minutes(1));
    if (alert.late && alert.late != alert.job)
        text += u", %1 late %2"_s.arg(day[alert.late].number).arg(alert.lateBy / Minutes(1));
    if (alert.following > 0)
        text += u", %1 more"_s.arg(alert.following);
    if (alert.pastShift > Seconds(0) && alert.kind != AlertKind::ShiftEnd)
        text += u", shift %1"_s.arg(alert.pastShift / Minutes(1));
    return text;
}

} // namespace

class TestAlerts : public QObject
{
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void aPhoneThatHasJustSignedInIsNotHeardYet();
    void staysWithinTheSlack();
    void aNewPlanEndsIt();
    void oneAlertPerCauseAndEarlyEnough_data();
    void oneAlertPerCauseAndEarlyEnough();
    void aDayOnTimeIsQuiet();
};

void TestAlerts::rules_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<Setup>("setup");
    const auto row = [](const char *name, const QString &now, const QStringList &expected, const Setup &setup) {
        QTest::newRow(name) << now << expected << setup;
    };

    row("on time", u"09:30"_s, {}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"09:00"_s, all({stands(10), onSite(day, u"09:00"_s)}));
        day.scheduled(u"B"_s, ana, u"10:30"_s, stands(30));
    });
    row("late by the window", u"09:40"_s, {u"LateStart AM A 5"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"09:45"_s,
                      all({stands(40), promised(day.span(u"09:00"_s, u"10:00"_s)), onTheWay(day, u"09:25"_s)}));
        seen(day, ana, 15, u"09:40"_s);
    });
    row("late by the plan and inside the window", u"09:40"_s, {}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"09:45"_s,
                      all({stands(40), promised(day.span(u"09:00"_s, u"10:30"_s)), onTheWay(day, u"09:25"_s)}));
        seen(day, ana, 15, u"09:40"_s);
    });
    row("late by the plan without a window", u"09:40"_s, {u"LateStart AM A 20"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"09:45"_s, all({stands(40), onTheWay(day, u"09:25"_s)}));
        seen(day, ana, 15, u"09:40"_s);
    });
    row("a little late without a window", u"09:40"_s, {}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"09:45"_s, all({stands(24), onTheWay(day, u"09:25"_s)}));
        seen(day, ana, 15, u"09:40"_s);
    });
    row("the office minds less", u"09:40"_s, {}, [](TestDay &day) {
        day.settings().behindAfter = Minutes(30);
        day.scheduled(u"A"_s, ana, u"09:45"_s, all({stands(40), onTheWay(day, u"09:25"_s)}));
        seen(day, ana, 15, u"09:40"_s);
    });
    row("the position tells before they set out", u"09:00"_s, {u"LateStart AM A 15"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"09:45"_s, stands(90));
        seen(day, ana, 30, u"08:55"_s);
    });
    row("nobody says that they set out", u"10:04"_s, {}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"10:00"_s, stands(40));
        day.scheduled(u"B"_s, ana, u"11:00"_s, stands(40));
    });
    row("nobody says that they arrived", u"10:05"_s, {u"LateStart AM A 45, 1 more"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"10:00"_s, stands(40));
        day.scheduled(u"B"_s, ana, u"11:00"_s, stands(40));
    });
    row("planned past the window knowingly", u"09:00"_s, {},
        [](TestDay &day) { day.scheduled(u"A"_s, ana, u"11:00"_s, promised(day.span(u"09:00"_s, u"10:00"_s))); });
    row("a late chain is one alert at its root", u"09:30"_s, {u"LateStart AM B 20, 2 more"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"09:00"_s, onSite(day, u"09:20"_s));
        day.scheduled(u"B"_s, ana, u"10:00"_s);
        day.scheduled(u"C"_s, ana, u"11:00"_s);
        day.scheduled(u"D"_s, ana, u"12:00"_s);
    });
    row("runs over", u"10:06"_s, {u"RunningOver AM A 6"_s},
        [](TestDay &day) { day.scheduled(u"A"_s, ana, u"09:00"_s, onSite(day, u"09:00"_s)); });
    row("a few minutes over hurt nobody", u"10:04"_s, {},
        [](TestDay &day) { day.scheduled(u"A"_s, ana, u"09:00"_s, onSite(day, u"09:00"_s)); });
    row("a few minutes over make the next one late", u"10:02"_s, {u"RunningOver AM A 2, B late 2, 1 more"_s},
        [](TestDay &day) {
            day.scheduled(u"A"_s, ana, u"09:00"_s, onSite(day, u"09:00"_s));
            day.scheduled(u"B"_s, ana, u"10:00"_s, promised(day.span(u"09:30"_s, u"10:00"_s)));
            day.scheduled(u"C"_s, ana, u"11:00"_s, promised(day.span(u"10:30"_s, u"11:00"_s)));
        });
    row("stands still on the way", u"11:30"_s, {u"Stalled AM A 120"_s},
        [](TestDay &day) { day.scheduled(u"A"_s, ana, u"10:00"_s, onTheWay(day, u"09:30"_s)); });
    row("stands still on site", u"12:00"_s, {u"Stalled AM A 180, B late 60"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"09:00"_s, onSite(day, u"09:00"_s));
        day.scheduled(u"B"_s, ana, u"11:00"_s);
    });
    row("dispatched ahead is not stalled", u"11:30"_s, {}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"14:00"_s, all({hasStatus(JobStatus::Dispatched), [&day](Job &job) {
                                                        job.dispatchedAt = day.at(u"08:00"_s);
                                                    }}));
    });
    row("ends after the shift", u"14:30"_s, {u"ShiftEnd AM B 10"_s}, [](TestDay &day) {
        day.scheduled(u"A"_s, ana, u"14:00"_s, onSite(day, u"14:10"_s));
        day.scheduled(u"B"_s, ana, u"15:00"_s, promised(day.span(u"15:00"_s, u"16:00"_s)));
    });
    row("ends after the shift as planned", u"14:30"_s, {},
        [](TestDay &day) { day.scheduled(u"B"_s, ana, u"15:30"_s); });
    row("late and after the shift is one", u"15:10"_s, {u"RunningOver AM A 10, B late 10, shift 10"_s},
        [](TestDay &day) {
            day.scheduled(u"A"_s, ana, u"14:00"_s, onSite(day, u"14:00"_s));
            day.scheduled(u"B"_s, ana, u"15:00"_s);
        });
    row("everybody has their own", u"10:20"_s, {u"RunningOver AM A 20"_s, u"RunningOver MB B 10"_s}, [](TestDay &day) {
        day.scheduled(u"B"_s, mike, u"09:00"_s, onSite(day, u"09:10"_s));
        day.scheduled(u"A"_s, ana, u"09:00"_s, onSite(day, u"09:00"_s));
    });
    row("questions come first", u"10:20"_s, {u"Help AM"_s, u"Contradiction AM A"_s, u"RunningOver AM B 20"_s},
        [](TestDay &day) {
            const JobId job = day.scheduled(u"A"_s, ana, u"08:00"_s, hasStatus(JobStatus::Cancelled));
            day.scheduled(u"B"_s, ana, u"09:00"_s, onSite(day, u"09:00"_s));
            asks(day, PhoneQuestionKind::Contradiction, job, u"10:00"_s);
            asks(day, PhoneQuestionKind::Help, {}, u"10:10"_s);
        });
    row("an answered question is over", u"10:20"_s, {}, [](TestDay &day) {
        asks(day, PhoneQuestionKind::Help, {}, u"10:10"_s);
        day.snapshot().questions.begin()->answeredAt = day.at(u"10:15"_s);
    });
    row("a silent phone", u"10:20"_s, {u"Silent AM 20"_s}, [](TestDay &day) {
        phone(day, ana, u"10:00"_s);
        phone(day, mike, u"10:19"_s);
    });
    row("a position counts", u"10:20"_s, {}, [](TestDay &day) {
        phone(day, ana, u"10:00"_s);
        phone(day, mike, u"10:19"_s);
        seen(day, ana, 3, u"10:18"_s);
    });
    row("the shift has only begun", u"08:10"_s, {}, [](TestDay &day) {
        phone(day, ana, {});
        phone(day, mike, u"08:05"_s);
    });
    row("not heard since the shift began", u"08:15"_s, {u"Silent AM 15"_s}, [](TestDay &day) {
        phone(day, ana, u"-1 17:00"_s);
        phone(day, mike, u"08:05"_s);
    });
    row("time off", u"10:20"_s, {}, [](TestDay &day) {
        phone(day, ana, u"10:00"_s);
        phone(day, mike, u"10:19"_s);
        day.shift(ana, u"10:00"_s, u"12:00"_s, ShiftKind::TimeOff);
    });
    row("all phones are silent: not theirs to mend", u"10:20"_s, {}, [](TestDay &day) {
        phone(day, ana, u"10:00"_s);
        phone(day, mike, u"10:01"_s);
    });
    row("no feed, no news", u"10:20"_s, {}, [](TestDay &day) {
        phone(day, ana, u"10:00"_s);
        phone(day, mike, u"10:19"_s);
        day.settings().isFeedOn = false;
    });
    row("a phone that was taken away", u"10:20"_s, {}, [](TestDay &day) {
        phone(day, ana, u"10:00"_s);
        phone(day, mike, u"10:19"_s);
        day.snapshot().devices[{101}].revokedAt = day.at(u"10:01"_s);
    });
}

void TestAlerts::rules()
{
    QFETCH(QString, now);
    QFETCH(QStringList, expected);
    QFETCH(Setup, setup);
    TestDay day;
    day.worker(u"Ana Moreno"_s);
    day.worker(u"Mike Boyle"_s);
    setup(day);
    QStringList told;
    for (const Alert &alert : alertsAt(day, day.at(now)))
        told.append(text(alert, day));
    QCOMPARE(told, expected);
}

void TestAlerts::aPhoneThatHasJustSignedInIsNotHeardYet()
{
    TestDay day;
    phone(day, day.worker(u"Ana Moreno"_s), u"10:00"_s);
    const TechnicianId newcomer = day.worker(u"Mike Boyle"_s);
    phone(day, newcomer, {});
    day.snapshot().devices[{100 + newcomer.value}].pairedAt = day.at(u"10:19"_s);

    const PhonesAtWork phones = phonesAtWork(day.snapshot(), TechnicianDays(day.snapshot()), day.at(u"10:20"_s));
    QVERIFY(phones.heard.isEmpty());
    QCOMPARE(phones.silent, QList{DeviceId(100 + ana.value)});
}

void TestAlerts::staysWithinTheSlack()
{
    TestDay day;
    day.worker(u"Ana Moreno"_s);
    day.scheduled(u"A"_s, ana, u"09:50"_s,
                  all({stands(40), promised(day.span(u"09:00"_s, u"10:00"_s)), onTheWay(day, u"09:25"_s)}));
    const Instant now = day.at(u"09:40"_s);
    const auto countAt = [&](int minutes, const QSet<AlertCause> &raised) {
        day.snapshot().positions.insert(ana, {ana, placeAt(minutes), now, {}, {}});
        return alertsAt(day, now, raised).size();
    };
    const QSet<AlertCause> raised{{AlertCause::Kind::Progress, ana.value}};
    QCOMPARE(countAt(20, {}), 0); // there at 10:00
    QCOMPARE(countAt(19, {}), 1);
    QCOMPARE(countAt(20, raised), 1);
    QCOMPARE(countAt(22, raised), 1);
    QCOMPARE(countAt(23, raised), 0);
}

void TestAlerts::aNewPlanEndsIt()
{
    TestDay day;
    day.worker(u"Ana Moreno"_s);
    const JobId job = day.scheduled(u"A"_s, ana, u"09:50"_s, all({stands(40), onTheWay(day, u"09:25"_s)}));
    seen(day, ana, 10, u"09:40"_s);
    const QList<Alert> alerts = alertsAt(day, day.at(u"09:40"_s));
    QCOMPARE(alerts.size(), 1);
    day[job].start = day.at(u"10:10"_s); // exactly when they will be there
    QCOMPARE(alertsAt(day, day.at(u"09:40"_s), {alerts.front().cause}).size(), 0);
}

void TestAlerts::oneAlertPerCauseAndEarlyEnough_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("day %u", seed) << seed;
}

/// A stop that begins late in the end was told before the last moment at which its technician could have set out for it,
/// and so at least the drive before the promise was missed.
void TestAlerts::oneAlertPerCauseAndEarlyEnough()
{
    QFETCH(quint32, seed);
    SimulatedDay simulated(seed);
    AlertBook book;
    QHash<JobId, Instant> told;
    while (!simulated.isOver()) {
        simulated.advance();
        const QList<Alert> alerts = alertsAt(simulated.day(), simulated.now(), book.raised());
        QSet<AlertCause> causes;
        for (const Alert &alert : alerts) {
            QVERIFY2(!causes.contains(alert.cause), qPrintable(text(alert, simulated.day())));
            causes.insert(alert.cause);
            const qsizetype first = simulated.stops().indexOf(alert.late);
            for (qsizetype stop = first; first >= 0 && stop <= first + alert.following; ++stop) {
                if (!told.contains(simulated.stops().value(stop)))
                    told.insert(simulated.stops().value(stop), simulated.now());
            }
        }
        book.update(alerts, simulated.now());
    }
    for (const JobId id : simulated.stops()) {
        const Job job = simulated.day()[id];
        const Seconds limit = job.windowEnd ? latePastWindow : Seconds(noticeableDelay);
        const Instant promise = promisedStart(job);
        if (*simulated.begun(id) < promise + limit)
            continue;
        QVERIFY2(told.contains(id), qPrintable(job.number));
        const Seconds ahead = promise + limit - told.value(id);
        QVERIFY2(ahead >= Minutes(SimulatedDay::WayMinutes - 1),
                 qPrintable(u"%1 was told %2 min ahead"_s.arg(job.number).arg(ahead / Minutes(1))));
    }
}

void TestAlerts::aDayOnTimeIsQuiet()
{
    TestDay day;
    day.worker(u"Ana Moreno"_s);
    for (const QString &start : {u"08:30"_s, u"10:00"_s, u"12:00"_s, u"14:00"_s})
        day.scheduled(start, ana, start, stands(20));
    const QList<JobId> stops = [&] {
        QList<JobId> ids = day.snapshot().jobs.keys();
        std::ranges::sort(ids);
        return ids;
    }();
    for (Instant now = day.at(u"08:00"_s); now < day.at(u"16:00"_s); now += Minutes(1)) {
        for (const JobId stop : stops) {
            Job &job = day[stop];
            if (now == *job.start)
                job = *afterStep(job, JobStep::Arrive, now);
            else if (now == *job.start + job.duration)
                job = *afterStep(job, JobStep::Complete, now);
        }
        QCOMPARE(alertsAt(day, now).size(), 0);
    }
}

QTEST_GUILESS_MAIN(TestAlerts)
#include "tst_alerts.moc"
