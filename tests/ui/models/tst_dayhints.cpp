#include "tests/support/minutedrives.h"
#include "tests/support/testday.h"
#include "ui/models/dayhints.h"
#include "ui/models/hintwords.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

using Setup = std::function<void(test::TestDay &)>;
Q_DECLARE_METATYPE(Setup)

namespace {

/// The first record of a TestDay.
constexpr TechnicianId ana{1};

/// Nine to five with an hour of lunch at noon.
void workingDay(test::TestDay &day)
{
    day.technician(u"Ana Moreno"_s);
    day.shift(ana, u"09:00"_s, u"17:00"_s);
    day.event(ana, u"Lunch"_s, u"12:00"_s, u"13:00"_s);
}

/// An hour of work at nine, eleven, one and three; gives the first.
JobId fourJobs(test::TestDay &day, const test::JobChange &changeFirst = {})
{
    workingDay(day);
    const JobId first = day.scheduled(u"A"_s, ana, u"09:00"_s, changeFirst);
    day.scheduled(u"B"_s, ana, u"11:00"_s);
    day.scheduled(u"C"_s, ana, u"13:00"_s);
    day.scheduled(u"D"_s, ana, u"15:00"_s);
    return first;
}

test::JobChange onTheWaySince(Instant at)
{
    return [at](Job &job) {
        job.status = JobStatus::EnRoute;
        job.enRouteAt = at;
    };
}

test::JobChange onSiteSince(Instant at)
{
    return [at](Job &job) {
        job.status = JobStatus::OnSite;
        job.onSiteAt = at;
    };
}

DayHints hintsAt(const test::TestDay &day, const QString &now)
{
    return dayHints(day.snapshot(), TechnicianDays(day.snapshot()), test::MinuteDrives(), ana, day.at(now));
}

QStringList words(const test::TestDay &day, const DayHints &hints)
{
    QStringList all;
    for (const DayHint &hint : hints.hints)
        all.append(HintWords(day.snapshot()).of(hint));
    return all;
}

} // namespace

class TestDayHints : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void progress_data();
    void progress();
    void workingHours_data();
    void workingHours();
    void figures();
    void utilisationWithoutWorkingTime();
    void ordersTechnicians();
    void hidesWhoLeft();
    void weekSaysNothingAboutHours();
    void statusWords();

private:
    static void columns();
    static void check();
};

void TestDayHints::columns()
{
    QTest::addColumn<Setup>("setup");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QStringList>("expected");
}

void TestDayHints::check()
{
    QFETCH(Setup, setup);
    QFETCH(QString, now);
    QFETCH(QStringList, expected);

    test::TestDay day;
    setup(day);
    QCOMPARE(words(day, hintsAt(day, now)), expected);
}

void TestDayHints::progress_data()
{
    columns();
    const auto row = [](const char *name, const QString &now, const QStringList &expected, Setup setup) {
        QTest::newRow(name) << setup << now << expected;
    };
    using test::TestDay;
    const Setup plain = [](TestDay &day) { fourJobs(day); };

    row("nothing to say", u"09:00"_s, {}, plain);
    row("a few minutes are no news", u"09:04"_s, {}, plain);
    row("late to the next stop", u"09:12"_s, {u"12 min behind"_s}, plain);
    row("on the way past the planned start", u"09:20"_s, {u"20 min behind"_s},
        [](TestDay &day) { fourJobs(day, onTheWaySince(day.at(u"08:50"_s))); });
    row("began late", u"09:30"_s, {u"15 min behind"_s},
        [](TestDay &day) { fourJobs(day, onSiteSince(day.at(u"09:15"_s))); });
    row("takes longer than planned", u"10:25"_s, {u"25 min behind"_s},
        [](TestDay &day) { fourJobs(day, onSiteSince(day.at(u"08:55"_s))); });
    row("early is not behind", u"09:30"_s, {}, [](TestDay &day) { fourJobs(day, onSiteSince(day.at(u"08:40"_s))); });
    row("on hold is not what comes next", u"10:30"_s, {},
        [](TestDay &day) { fourJobs(day, test::hasStatus(JobStatus::OnHold)); });
    row("no progress", u"11:00"_s, {u"No progress for 2 h 10 min"_s, u"2 h behind"_s},
        [](TestDay &day) { fourJobs(day, onTheWaySince(day.at(u"08:50"_s))); });
    row("the office is more patient", u"11:00"_s, {u"2 h behind"_s}, [](TestDay &day) {
        fourJobs(day, onTheWaySince(day.at(u"08:50"_s)));
        day.settings().stalledAfter = std::chrono::hours(3);
    });
    row("the office minds less", u"09:12"_s, {}, [](TestDay &day) {
        fourJobs(day);
        day.settings().behindAfter = Minutes(15);
    });
    row("the office minds more", u"09:02"_s, {u"2 min behind"_s}, [](TestDay &day) {
        fourJobs(day);
        day.settings().behindAfter = Minutes(2);
    });
    row("the office waits less long", u"10:00"_s, {u"No progress for 1 h 10 min"_s, u"1 h behind"_s}, [](TestDay &day) {
        fourJobs(day, onTheWaySince(day.at(u"08:50"_s)));
        day.settings().stalledAfter = std::chrono::hours(1);
    });
    row("on site past the work's time and too long", u"11:10"_s,
        {u"No progress for 2 h 10 min"_s, u"1 h 10 min behind"_s},
        [](TestDay &day) { fourJobs(day, onSiteSince(day.at(u"09:00"_s))); });
    row("long work is not stuck", u"11:30"_s, {}, [](TestDay &day) {
        fourJobs(day, test::all({onSiteSince(day.at(u"09:00"_s)), test::lasts(std::chrono::hours(4))}));
    });
    row("another day's progress is not today's", u"+1 09:30"_s, {},
        [](TestDay &day) { fourJobs(day, onTheWaySince(day.at(u"08:50"_s))); });
}

void TestDayHints::progress()
{
    check();
}

void TestDayHints::workingHours_data()
{
    columns();
    const auto row = [](const char *name, const QString &now, const QStringList &expected, Setup setup) {
        QTest::newRow(name) << setup << now << expected;
    };
    using test::TestDay;

    row("before the shift", u"08:59"_s, {u"Shift starts 09:00"_s}, workingDay);
    row("after the shift", u"17:00"_s, {u"Shift ended 17:00"_s}, workingDay);
    row("too few jobs, but early", u"10:59"_s, {}, workingDay);
    row("too few jobs", u"11:00"_s, {u"Under-loaded: 0 jobs"_s}, workingDay);
    row("too few by the office's own measure", u"10:00"_s, {u"Under-loaded: 1 job"_s}, [](TestDay &day) {
        workingDay(day);
        day.settings().underloadedFrom = QTime(9, 30);
        day.settings().underloadedBelow = 2;
        day.scheduled(u"A"_s, ana, u"15:00"_s);
    });
    row("cancelled jobs are no load", u"11:00"_s, {u"Under-loaded: 0 jobs"_s}, [](TestDay &day) {
        workingDay(day);
        day.scheduled(u"A"_s, ana, u"15:00"_s, test::hasStatus(JobStatus::Cancelled));
    });

    row("enough by the office's own measure", u"11:00"_s, {}, [](TestDay &day) {
        workingDay(day);
        day.settings().underloadedBelow = 0;
    });
    row("a helper is not under-loaded", u"11:00"_s, {u"Goes along with Bo"_s}, [](TestDay &day) {
        workingDay(day);
        day[ana].follows = day.technician(u"Bo"_s);
    });
    row("a helper before the shift", u"08:00"_s, {u"Goes along with Bo"_s, u"Shift starts 09:00"_s}, [](TestDay &day) {
        workingDay(day);
        day[ana].follows = day.technician(u"Bo"_s);
    });
    row("paused", u"08:00"_s, {u"Paused: the engine leaves this day as it is"_s, u"Shift starts 09:00"_s},
        [](TestDay &day) {
            workingDay(day);
            day[ana].isPaused = true;
        });
    row("hours of the weekly pattern", u"08:30"_s, {u"Shift starts 09:00"_s},
        [](TestDay &day) { day[day.technician(u"Ana"_s)].weeklyShifts = {{2, QTime(9, 0), QTime(17, 0)}}; });

    row("time off", u"10:00"_s, {u"Time off all day"_s}, [](TestDay &day) {
        workingDay(day);
        day.shift(ana, u"00:00"_s, u"+1 00:00"_s, ShiftKind::TimeOff);
    });
    row("jobs during time off", u"08:00"_s, {u"1 job but not at work"_s, u"Time off all day"_s}, [](TestDay &day) {
        workingDay(day);
        day.shift(ana, u"-1 00:00"_s, u"+2 00:00"_s, ShiftKind::TimeOff);
        day.scheduled(u"A"_s, ana, u"10:00"_s);
    });
    row("off from one", u"08:00"_s, {u"Time off from 13:00"_s, u"Shift starts 09:00"_s}, [](TestDay &day) {
        workingDay(day);
        day.shift(ana, u"13:00"_s, u"+1 08:00"_s, ShiftKind::TimeOff);
    });
    row("off until eleven", u"10:00"_s, {u"Time off until 11:00"_s, u"Shift starts 11:00"_s}, [](TestDay &day) {
        workingDay(day);
        day.shift(ana, u"-1 08:00"_s, u"11:00"_s, ShiftKind::TimeOff);
    });
    row("no shift", u"10:00"_s, {u"No shift"_s}, [](TestDay &day) { day.technician(u"Ana"_s); });
    row("on call", u"10:00"_s, {u"On call 08:00–20:00"_s}, [](TestDay &day) {
        day.technician(u"Ana"_s);
        day.shift(ana, u"08:00"_s, u"20:00"_s, ShiftKind::OnCall);
        day.scheduled(u"A"_s, ana, u"15:00"_s);
    });
}

void TestDayHints::workingHours()
{
    check();
}

void TestDayHints::figures()
{
    test::TestDay day;
    workingDay(day);
    const JobId third = day.scheduled(u"C"_s, ana, u"15:00"_s);
    const JobId first = day.scheduled(u"A"_s, ana, u"09:00"_s, test::hasStatus(JobStatus::Completed));
    const JobId second = day.scheduled(u"B"_s, ana, u"10:00"_s, test::lasts(Minutes(90)));
    day.scheduled(u"cancelled"_s, ana, u"16:00"_s, test::hasStatus(JobStatus::Cancelled));
    day.scheduled(u"another's"_s, day.worker(u"Mike"_s), u"16:00"_s);
    day.scheduled(u"tomorrow"_s, ana, u"+1 09:00"_s);

    const DayHints hints = hintsAt(day, u"08:00"_s);
    QCOMPARE(hints.stops, (QList{first, second, third}));
    QCOMPARE(hints.done, 1);
    QCOMPARE(hints.current, second);
    QCOMPARE(hints.booked, Seconds(Minutes(210)));
    QCOMPARE(hints.available, Seconds(Minutes(7 * 60)));
    QCOMPARE(hints.utilisation(), 0.5);
    QCOMPARE(HintWords::jobs(hints), u"3 jobs · 1 done"_s);
    QCOMPARE(HintWords::load(hints), u"3 h 30 min of 7 h booked · 50%"_s);
}

void TestDayHints::utilisationWithoutWorkingTime()
{
    test::TestDay day;
    day.technician(u"Ana"_s);
    day.scheduled(u"A"_s, ana, u"09:00"_s);
    const DayHints hints = hintsAt(day, u"08:00"_s);
    QCOMPARE(hints.utilisation(), 0.0);
    QCOMPARE(HintWords::load(hints), u"1 h booked"_s);
}

void TestDayHints::ordersTechnicians()
{
    test::TestDay day;
    const TechnicianId zoe = day.worker(u"Zoe"_s);
    const TechnicianId abel = day.technician(u"Abel"_s);
    const TechnicianId mia = day.worker(u"Mia"_s);
    const TechnicianId ben = day.technician(u"Ben"_s);
    day.shift(ben, u"17:00"_s, u"22:00"_s, ShiftKind::OnCall);
    day.shift(zoe, u"17:00"_s, u"22:00"_s, ShiftKind::OnCall); // at work as well: no reason to come first
    QCOMPARE(techniciansOf(day.snapshot(), TechnicianDays(day.snapshot())), (QList{mia, zoe, ben, abel}));
}

void TestDayHints::hidesWhoLeft()
{
    test::TestDay day;
    const auto hasLeft = [](Technician &technician) { technician.isActive = false; };
    day.technician(u"Gone"_s, hasLeft);
    const TechnicianId withWork = day.technician(u"Gone, with work"_s, hasLeft);
    const TechnicianId withShift = day.worker(u"Gone, with a shift"_s, hasLeft);
    day.scheduled(u"A"_s, withWork, u"09:00"_s);
    QCOMPARE(techniciansOf(day.snapshot(), TechnicianDays(day.snapshot())), (QList{withShift, withWork}));
}

void TestDayHints::weekSaysNothingAboutHours()
{
    test::TestDay day;
    workingDay(day);
    day.snapshot().dayCount = 7;
    day.shift(ana, u"+2 09:00"_s, u"+2 17:00"_s, ShiftKind::TimeOff);
    day.scheduled(u"A"_s, ana, u"09:00"_s);
    day.scheduled(u"B"_s, ana, u"+3 09:00"_s);
    const DayHints hints = hintsAt(day, u"09:30"_s);
    QCOMPARE(words(day, hints), QStringList{u"30 min behind"_s});
    QCOMPARE(hints.stops.size(), 2);
}

void TestDayHints::statusWords()
{
    test::TestDay day;
    Technician person = day[day.technician(u"Ana"_s)];
    person.status = TechnicianStatus::OnJob;
    QCOMPARE(HintWords(day.snapshot()).status(person), u"On job"_s);
    person.statusAt = day.at(u"09:12"_s);
    QCOMPARE(HintWords(day.snapshot()).status(person), u"On job · 09:12"_s);
    person.statusAt = day.at(u"-1 09:12"_s);
    QCOMPARE(HintWords(day.snapshot()).status(person), u"On job · 09/03/2026"_s);
}

QTEST_GUILESS_MAIN(TestDayHints)
#include "tst_dayhints.moc"
