#include "core/domain/technicianday.h"
#include "tests/support/plaintext.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using test::TestDay;

class TechnicianDayTest : public QObject
{
    Q_OBJECT

private slots:
    void aJobOccupiesTime_data();
    void aJobOccupiesTime();
    void aJobWithoutStartOccupiesNothing();
    void stopsComeInOrder();
    void onlyScheduledJobsMayMove_data();
    void onlyScheduledJobsMayMove();
    void jobsMoveNoFurtherThanTheyMay_data();
    void jobsMoveNoFurtherThanTheyMay();
    void shiftsOfASpan();
    void aWeeklyPatternFillsDays_data();
    void aWeeklyPatternFillsDays();
    void aWeeklyShiftFollowsTheClockChange();
};

void TechnicianDayTest::aJobOccupiesTime_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<QString>("onSiteAt");
    QTest::addColumn<QString>("closedAt");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("occupied"); // of a job planned 10:00 to 11:00

    using enum JobStatus;
    const QString no;
    const auto row = [](const char *name, JobStatus status, const QString &onSiteAt, const QString &closedAt,
                        const QString &now, const QString &occupied) {
        QTest::newRow(name) << status << onSiteAt << closedAt << now << occupied;
    };
    row("scheduled: as planned", Scheduled, no, no, u"08:00"_s, u"10:00-11:00"_s);
    row("en route: as planned", EnRoute, no, no, u"10:05"_s, u"10:00-11:00"_s);
    row("on site: from the arrival on", OnSite, u"10:20"_s, no, u"10:30"_s, u"10:20-11:20"_s);
    row("on site early", OnSite, u"09:40"_s, no, u"10:00"_s, u"09:40-10:40"_s);
    row("on site, runs over: until now", OnSite, u"10:00"_s, no, u"11:25"_s, u"10:00-11:25"_s);
    row("completed: as it was", Completed, u"10:10"_s, u"10:50"_s, u"12:00"_s, u"10:10-10:50"_s);
    row("completed late", Completed, u"10:10"_s, u"11:50"_s, u"12:00"_s, u"10:10-11:50"_s);
    row("completed from the road", Completed, no, u"10:50"_s, u"12:00"_s, u"10:00-10:50"_s);
    row("completed before its time takes nothing any more", Completed, no, u"09:10"_s, u"09:30"_s, u"09:10-09:10"_s);
    row("on hold: nothing", OnHold, u"10:10"_s, no, u"10:30"_s, no);
    row("cancelled: nothing", Cancelled, no, u"09:00"_s, u"10:30"_s, no);
}

void TechnicianDayTest::aJobOccupiesTime()
{
    QFETCH(const JobStatus, status);
    QFETCH(const QString, onSiteAt);
    QFETCH(const QString, closedAt);
    QFETCH(const QString, now);

    const TestDay day;
    const auto instant = [&](const QString &time) {
        return time.isEmpty() ? std::nullopt : std::optional(day.at(time));
    };
    const Job job{.duration = Minutes(60),
                  .status = status,
                  .start = day.at(u"10:00"_s),
                  .onSiteAt = instant(onSiteAt),
                  .closedAt = instant(closedAt)};
    const std::optional<TimeWindow> occupied = occupiedTime(job, day.at(now));
    const test::DayText text(day.snapshot());
    QTEST(occupied ? text.time(occupied->begin) + u'-' + text.time(occupied->end) : QString(), "occupied");
}

void TechnicianDayTest::aJobWithoutStartOccupiesNothing()
{
    QVERIFY(!occupiedTime({.status = JobStatus::Scheduled}, Instant()));
    QVERIFY(!occupiedTime({.status = JobStatus::Unassigned}, Instant()));
}

void TechnicianDayTest::stopsComeInOrder()
{
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const TechnicianId bo = day.worker(u"Bo"_s);
    const JobId late = day.scheduled(u"late"_s, ana, u"14:00"_s, test::stands(20));
    const NonJobEventId lunch = day.event(ana, u"Lunch"_s, u"12:00"_s, u"12:30"_s);
    const JobId early = day.scheduled(u"early"_s, ana, u"09:00"_s);
    const JobId overnight = day.scheduled(u"overnight"_s, ana, u"-1 23:30"_s);
    const JobId left = day.scheduled(u"left out"_s, ana, u"10:00"_s);
    day.scheduled(u"held"_s, ana, u"11:00"_s, test::hasStatus(JobStatus::OnHold));
    day.scheduled(u"tomorrow"_s, ana, u"+1 09:00"_s);
    day.scheduled(u"Bo's"_s, bo, u"09:00"_s);
    day.event(bo, u"Training"_s, u"12:00"_s, u"12:30"_s);

    const TechnicianDays days(day.snapshot());
    const QList<Stop> stops = days.stops(ana, day.snapshot().span(), left, day.at(u"08:00"_s));
    QCOMPARE(stops.size(), 4);
    QCOMPARE(stops.at(0).job, overnight);
    QCOMPARE(stops.at(1).job, early);
    QCOMPARE(stops.at(2).event, lunch);
    QVERIFY(!stops.at(2).place);
    QCOMPARE(stops.at(3).job, late);
    QVERIFY(stops.at(3).place == day[late].location());
}

void TechnicianDayTest::onlyScheduledJobsMayMove_data()
{
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<bool>("mayMove");
    for (const JobStatus status :
         {JobStatus::Scheduled, JobStatus::Dispatched, JobStatus::EnRoute, JobStatus::OnSite, JobStatus::Completed})
        QTest::addRow("%s", qPrintable(test::text(status))) << status << (status == JobStatus::Scheduled);
}

void TechnicianDayTest::onlyScheduledJobsMayMove()
{
    QFETCH(const JobStatus, status);
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    day.scheduled(u"A"_s, ana, u"10:00"_s, test::hasStatus(status));
    const QList<Stop> stops = TechnicianDays(day.snapshot()).stops(ana, day.snapshot().span(), {}, day.at(u"08:00"_s));
    QCOMPARE(stops.size(), 1);
    QTEST(stops.front().latestStart.has_value(), "mayMove");
}

void TechnicianDayTest::jobsMoveNoFurtherThanTheyMay_data()
{
    QTest::addColumn<QString>("windowEnd");
    QTest::addColumn<QString>("shiftEnd");
    QTest::addColumn<QString>("timeOffBegin");
    QTest::addColumn<QString>("latestStart"); // of an hour of work at 10:00

    const QString no;
    QTest::newRow("to the window's end") << u"11:00"_s << u"16:00"_s << no << u"11:00"_s;
    QTest::newRow("to be done by the shift's end") << u"15:30"_s << u"16:00"_s << no << u"15:00"_s;
    QTest::newRow("without a window") << no << u"16:00"_s << no << u"15:00"_s;
    QTest::newRow("to be done when time off begins") << u"15:30"_s << u"16:00"_s << u"13:00"_s << u"12:00"_s;
    QTest::newRow("outside any shift: to the window's end") << u"15:30"_s << u"10:30"_s << no << u"15:30"_s;
    QTest::newRow("outside any shift and without a window: that day") << no << u"10:30"_s << no << u"23:00"_s;
    QTest::newRow("past its window already: not at all") << u"09:00"_s << u"16:00"_s << no << u"09:00"_s;
}

void TechnicianDayTest::jobsMoveNoFurtherThanTheyMay()
{
    QFETCH(const QString, windowEnd);
    QFETCH(const QString, shiftEnd);
    QFETCH(const QString, timeOffBegin);

    TestDay day;
    const TechnicianId ana = day.technician(u"Ana"_s);
    day.shift(ana, u"08:00"_s, shiftEnd);
    if (!timeOffBegin.isEmpty())
        day.shift(ana, timeOffBegin, u"18:00"_s, ShiftKind::TimeOff);
    const JobId job = day.scheduled(u"A"_s, ana, u"10:00"_s);
    if (!windowEnd.isEmpty())
        day[job].windowEnd = day.at(windowEnd);

    const QList<Stop> stops = TechnicianDays(day.snapshot()).stops(ana, day.snapshot().span(), {}, day.at(u"08:00"_s));
    QCOMPARE(stops.size(), 1);
    QTEST(test::DayText(day.snapshot()).time(stops.front().latestStart.value()), "latestStart");
}

void TechnicianDayTest::shiftsOfASpan()
{
    TestDay day;
    const TechnicianId ana = day.technician(u"Ana"_s);
    const ShiftId late = day.shift(ana, u"13:00"_s, u"17:00"_s);
    const ShiftId early = day.shift(ana, u"08:00"_s, u"12:00"_s);
    const ShiftId night = day.shift(ana, u"-1 22:00"_s, u"06:00"_s, ShiftKind::OnCall);
    day.shift(ana, u"-1 08:00"_s, u"00:00"_s);
    day.shift(ana, u"+1 00:00"_s, u"+1 08:00"_s);

    QList<ShiftId> ids;
    const TechnicianDays days(day.snapshot());
    for (const Shift *shift : days.shifts(ana, day.snapshot().span()))
        ids << shift->id;
    QCOMPARE(ids, (QList{night, early, late}));
}

void TechnicianDayTest::aWeeklyPatternFillsDays_data()
{
    QTest::addColumn<QList<WeeklyShift>>("pattern");
    QTest::addColumn<std::function<void(TestDay &, TechnicianId)>>("exception");
    QTest::addColumn<QString>("shifts"); // of Tuesday

    const auto weekly = [](int weekday, int from, int to, ShiftKind kind = ShiftKind::Normal) {
        return WeeklyShift{weekday, QTime(from, 0), QTime(to, 0), kind};
    };
    const auto row = [](
                         const char *name, const QList<WeeklyShift> &pattern, const QString &shifts,
                         const std::function<void(TestDay &, TechnicianId)> &exception = [](TestDay &, TechnicianId) {
                         }) { QTest::newRow(name) << pattern << exception << shifts; };
    const auto extra = [](const QString &begin, const QString &end, ShiftKind kind = ShiftKind::Normal) {
        return [=](TestDay &day, TechnicianId ana) { day.shift(ana, begin, end, kind); };
    };
    row("the weekday's hours", {weekly(1, 7, 15), weekly(2, 8, 16)}, u"Normal shift 08:00-16:00"_s);
    row("no hours on this weekday", {weekly(1, 7, 15), weekly(3, 8, 16)}, u""_s);
    row("a split shift", {weekly(2, 13, 17), weekly(2, 8, 12)},
        u"Normal shift 08:00-12:00, Normal shift 13:00-17:00"_s);
    row("a night shift of the evening before reaches in", {weekly(1, 22, 6, ShiftKind::OnCall)},
        u"On call 03-09 22:00-06:00"_s);
    row("hours without a time are none", {WeeklyShift{2, QTime(), QTime(16, 0)}}, u""_s);
    row("a shift of that day takes the pattern's place", {weekly(2, 8, 16)}, u"Normal shift 10:00-12:00"_s,
        extra(u"10:00"_s, u"12:00"_s));
    row("so does an on-call shift", {weekly(2, 8, 16)}, u"On call 18:00-22:00"_s,
        extra(u"18:00"_s, u"22:00"_s, ShiftKind::OnCall));
    row("a shift of another day does not", {weekly(2, 8, 16)}, u"Normal shift 08:00-16:00"_s,
        extra(u"+1 10:00"_s, u"+1 12:00"_s));
    row("time off is added to it", {weekly(2, 8, 16)}, u"Normal shift 08:00-16:00, Time off 13:00-16:00"_s,
        extra(u"13:00"_s, u"16:00"_s, ShiftKind::TimeOff));
}

void TechnicianDayTest::aWeeklyPatternFillsDays()
{
    QFETCH(const QList<WeeklyShift>, pattern);
    using Exception = std::function<void(TestDay &, TechnicianId)>;
    QFETCH(const Exception, exception);
    TestDay day;
    const TechnicianId ana = day.technician(u"Ana"_s, [&](Technician &who) { who.weeklyShifts = pattern; });
    day.technician(u"Ben"_s);
    exception(day, ana);

    QStringList shifts;
    const test::DayText text(day.snapshot());
    const TechnicianDays days(day.snapshot());
    for (const Shift *shift : days.shifts(ana, day.snapshot().span()))
        shifts << StatusWords::of(shift->kind) + u' ' + text.time(shift->begin) + u'-' + text.time(shift->end);
    QTEST(shifts.join(u", "_s), "shifts");
}

void TechnicianDayTest::aWeeklyShiftFollowsTheClockChange()
{
    TestDay day(QDate(2026, 3, 29)); // London's clocks go from 01:00 to 02:00
    const TechnicianId ana = day.technician(
        u"Ana"_s, [](Technician &who) { who.weeklyShifts = {{7, QTime(0, 0), QTime(8, 0), ShiftKind::Normal}}; });
    const TechnicianDays days(day.snapshot());
    const QList<const Shift *> shifts = days.shifts(ana, day.snapshot().span());
    QCOMPARE(shifts.size(), 1);
    QCOMPARE(shifts.front()->span().length(), std::chrono::hours(7));
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::TechnicianDayTest)
#include "tst_technicianday.moc"
