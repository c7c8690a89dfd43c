#include "daybuilder.h"
#include "ui/models/dayhints.h"
#include "ui/models/hintwords.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

using Setup = std::function<void(test::DayBuilder &)>;
Q_DECLARE_METATYPE(Setup)

namespace {

/// Nine to five with an hour of lunch at noon.
void workingDay(test::DayBuilder &office)
{
    office.technician(1, u"Ana Moreno"_s);
    office.shift(1, ShiftKind::Normal, office.at(9), office.at(17));
    office.event(1, office.at(12), office.at(13));
}

QStringList words(const test::DayBuilder &office, const DayHints &hints)
{
    QStringList all;
    for (const DayHint &hint : hints.hints)
        all.append(HintWords(office.day).of(hint));
    return all;
}

DayHints hintsAt(const test::DayBuilder &office, Instant now)
{
    return dayHints(office.day, TechnicianDays(office.day), {1}, now);
}

} // namespace

class TestDayHints : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void hints_data();
    void hints();
    void figures();
    void utilisationWithoutWorkingTime();
    void ordersTechnicians();
    void hidesWhoLeft();
    void weekSaysNothingAboutHours();
    void statusWords();
};

void TestDayHints::hints_data()
{
    QTest::addColumn<Setup>("setup");
    QTest::addColumn<QTime>("now");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char *name, QTime now, const QStringList &expected, Setup setup) {
        QTest::newRow(name) << setup << now << expected;
    };
    const auto fourJobs = [](test::DayBuilder &office) {
        workingDay(office);
        for (int i = 0; i < 4; ++i)
            office.job(i + 1, 1, office.at(9 + 2 * i));
    };

    row("all is well", {8, 59}, {u"Shift starts 09:00"_s}, fourJobs);
    row("nothing to say", {9, 4}, {}, fourJobs);
    row("shift over", {17, 0}, {u"8 h behind"_s, u"Shift ended 17:00"_s}, fourJobs);

    row("too few jobs, but early", {10, 59}, {}, workingDay);
    row("too few jobs", {11, 0}, {u"Under-loaded: 0 jobs"_s}, workingDay);
    row("too few by the office's own measure", {10, 0}, {u"Under-loaded: 1 job"_s}, [](test::DayBuilder &office) {
        workingDay(office);
        office.day.settings.underloadedFrom = QTime(9, 30);
        office.day.settings.underloadedBelow = 2;
        office.job(1, 1, office.at(15));
    });
    row("cancelled jobs are no load", {11, 0}, {u"Under-loaded: 0 jobs"_s}, [](test::DayBuilder &office) {
        workingDay(office);
        office.job(1, 1, office.at(15)).status = JobStatus::Cancelled;
    });

    row("late to the next stop", {9, 12}, {u"12 min behind"_s}, fourJobs);
    row("a few minutes are no news", {9, 4}, {}, fourJobs);
    row("en route past the planned start", {9, 20}, {u"20 min behind"_s}, [=](test::DayBuilder &office) {
        fourJobs(office);
        Job &job = office.day.jobs[{1}];
        job.status = JobStatus::EnRoute;
        job.enRouteAt = office.at(8, 50);
    });
    row("began late", {9, 30}, {u"15 min behind"_s}, [=](test::DayBuilder &office) {
        fourJobs(office);
        Job &job = office.day.jobs[{1}];
        job.status = JobStatus::OnSite;
        job.onSiteAt = office.at(9, 15);
    });
    row("takes longer than planned", {10, 25}, {u"25 min behind"_s}, [=](test::DayBuilder &office) {
        fourJobs(office);
        Job &job = office.day.jobs[{1}];
        job.status = JobStatus::OnSite;
        job.onSiteAt = office.at(8, 55);
    });
    row("early is not behind", {9, 30}, {}, [=](test::DayBuilder &office) {
        fourJobs(office);
        Job &job = office.day.jobs[{1}];
        job.status = JobStatus::OnSite;
        job.onSiteAt = office.at(8, 40);
    });
    row("on hold is not what comes next", {10, 30}, {}, [=](test::DayBuilder &office) {
        fourJobs(office);
        office.day.jobs[{1}].status = JobStatus::OnHold;
    });

    row("no progress", {11, 0}, {u"No progress for 2 h 10 min"_s, u"2 h behind"_s}, [=](test::DayBuilder &office) {
        fourJobs(office);
        Job &job = office.day.jobs[{1}];
        job.status = JobStatus::EnRoute;
        job.enRouteAt = office.at(8, 50);
    });
    row("long work is not stuck", {11, 30}, {}, [=](test::DayBuilder &office) {
        fourJobs(office);
        Job &job = office.day.jobs[{1}];
        job.duration = std::chrono::hours(4);
        job.status = JobStatus::OnSite;
        job.onSiteAt = office.at(9);
    });
    row("not started is not stuck", {9, 0}, {}, fourJobs);

    row("time off", {10, 0}, {u"Time off all day"_s}, [](test::DayBuilder &office) {
        workingDay(office);
        office.shift(1, ShiftKind::TimeOff, office.at(0), office.at(0, 0, 1));
    });
    row("jobs during time off", {8, 0}, {u"1 job but not at work"_s, u"Time off all day"_s},
        [](test::DayBuilder &office) {
            workingDay(office);
            office.shift(1, ShiftKind::TimeOff, office.at(0, 0, -1), office.at(0, 0, 2));
            office.job(1, 1, office.at(10));
        });
    row("off from one", {8, 0}, {u"Time off from 13:00"_s, u"Shift starts 09:00"_s}, [](test::DayBuilder &office) {
        workingDay(office);
        office.shift(1, ShiftKind::TimeOff, office.at(13), office.at(8, 0, 1));
    });
    row("off until eleven", {10, 0}, {u"Time off until 11:00"_s, u"Shift starts 11:00"_s},
        [](test::DayBuilder &office) {
            workingDay(office);
            office.shift(1, ShiftKind::TimeOff, office.at(8, 0, -1), office.at(11));
        });
    row("no shift", {10, 0}, {u"No shift"_s}, [](test::DayBuilder &office) { office.technician(1, u"Ana"_s); });
    row("on call", {10, 0}, {u"On call 08:00–20:00"_s}, [](test::DayBuilder &office) {
        office.technician(1, u"Ana"_s);
        office.shift(1, ShiftKind::OnCall, office.at(8), office.at(20));
        office.job(1, 1, office.at(15));
    });
}

void TestDayHints::hints()
{
    QFETCH(Setup, setup);
    QFETCH(QTime, now);
    QFETCH(QStringList, expected);

    test::DayBuilder office;
    setup(office);
    QCOMPARE(words(office, hintsAt(office, office.at(now.hour(), now.minute()))), expected);
}

void TestDayHints::figures()
{
    test::DayBuilder office;
    workingDay(office);
    office.job(3, 1, office.at(15));
    office.job(1, 1, office.at(9)).status = JobStatus::Completed;
    office.job(2, 1, office.at(10)).duration = Minutes(90);
    office.job(4, 1, office.at(16)).status = JobStatus::Cancelled;
    office.job(5, 2, office.at(16));
    office.job(6, 1, office.at(9, 0, 1));

    const DayHints hints = hintsAt(office, office.at(8));
    QCOMPARE(hints.stops, (QList<JobId>{{1}, {2}, {3}}));
    QCOMPARE(hints.done, 1);
    QCOMPARE(hints.current, JobId{2});
    QCOMPARE(hints.booked, Seconds(Minutes(210)));
    QCOMPARE(hints.available, Seconds(Minutes(7 * 60)));
    QCOMPARE(hints.utilisation(), 0.5);
    QCOMPARE(HintWords::jobs(hints), u"3 jobs · 1 done"_s);
    QCOMPARE(HintWords::load(hints), u"3 h 30 min of 7 h booked · 50%"_s);
}

void TestDayHints::utilisationWithoutWorkingTime()
{
    test::DayBuilder office;
    office.technician(1, u"Ana"_s);
    office.job(1, 1, office.at(9));
    const DayHints hints = hintsAt(office, office.at(8));
    QCOMPARE(hints.utilisation(), 0.0);
    QCOMPARE(HintWords::load(hints), u"1 h booked"_s);
}

void TestDayHints::ordersTechnicians()
{
    test::DayBuilder office;
    office.technician(1, u"Zoe"_s);
    office.technician(2, u"Abel"_s);
    office.technician(3, u"Mia"_s);
    office.technician(4, u"Ben"_s);
    office.shift(1, ShiftKind::Normal, office.at(9), office.at(17));
    office.shift(3, ShiftKind::Normal, office.at(9), office.at(17));
    office.shift(4, ShiftKind::OnCall, office.at(17), office.at(22));
    QCOMPARE(techniciansOf(office.day, TechnicianDays(office.day)), (QList<TechnicianId>{{3}, {1}, {4}, {2}}));
}

void TestDayHints::hidesWhoLeft()
{
    test::DayBuilder office;
    office.technician(1, u"Gone"_s).isActive = false;
    office.technician(2, u"Gone, with work"_s).isActive = false;
    office.technician(3, u"Gone, with a shift"_s).isActive = false;
    office.job(1, 2, office.at(9));
    office.shift(3, ShiftKind::Normal, office.at(9), office.at(17));
    QCOMPARE(techniciansOf(office.day, TechnicianDays(office.day)), (QList<TechnicianId>{{3}, {2}}));
}

void TestDayHints::weekSaysNothingAboutHours()
{
    test::DayBuilder office;
    workingDay(office);
    office.day.dayCount = 7;
    office.shift(1, ShiftKind::TimeOff, office.at(9, 0, 2), office.at(17, 0, 2));
    office.job(1, 1, office.at(9));
    office.job(2, 1, office.at(9, 0, 3));
    const DayHints hints = hintsAt(office, office.at(9, 30));
    QCOMPARE(words(office, hints), QStringList{u"30 min behind"_s});
    QCOMPARE(hints.stops.size(), 2);
}

void TestDayHints::statusWords()
{
    test::DayBuilder office;
    Technician &ana = office.technician(1, u"Ana"_s);
    ana.status = TechnicianStatus::OnJob;
    QCOMPARE(HintWords(office.day).status(ana), u"On job"_s);
    ana.statusAt = office.at(9, 12);
    QCOMPARE(HintWords(office.day).status(ana), u"On job · 09:12"_s);
    ana.statusAt = office.at(9, 12, -1);
    QCOMPARE(HintWords(office.day).status(ana), u"On job · 20/11/2026"_s);
}

QTEST_GUILESS_MAIN(TestDayHints)
#include "tst_dayhints.moc"
