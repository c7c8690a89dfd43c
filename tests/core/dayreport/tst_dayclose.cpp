#include "core/dayreport/dayclose.h"
#include "tests/support/minutedrives.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;

namespace {

using Story = std::function<void(TestDay &, TechnicianId ana, TechnicianId mike)>;

QStringList numbers(const QList<JobId> &jobs, const TestDay &day)
{
    QStringList numbers;
    for (const JobId job : jobs)
        numbers.append(day[job].number);
    return numbers;
}

/// "Unassigned: settled A; open B!" where B has no note; "-" where no job is about it.
QStringList text(const DayClosing &closing, const TestDay &day)
{
    const QStringList names{u"Emergencies"_s, u"Unassigned"_s, u"RolledOver"_s,
                            u"InProgress"_s,  u"Cancelled"_s,  u"Invoices"_s};
    QStringList lines;
    for (const CloseItem &item : closing.items) {
        QStringList parts;
        if (!item.settled.isEmpty())
            parts.append(u"settled "_s + numbers(item.settled, day).join(u", "_s));
        QStringList open;
        for (const JobId job : item.open)
            open.append(day[job].number + (item.unexplained.contains(job) ? u"!"_s : QString()));
        if (!open.isEmpty())
            parts.append(u"open "_s + open.join(u", "_s));
        if (!parts.isEmpty())
            lines.append(names.at(int(item.kind)) + u": "_s + parts.join(u"; "_s));
    }
    return lines;
}

JobChange emergency()
{
    return [](Job &job) { job.priority = Priority::Emergency; };
}

JobChange closed(JobStatus status, Instant at, const QString &reason = {}, std::optional<Money> invoice = {})
{
    return [=](Job &job) {
        job.status = status;
        job.closedAt = at;
        job.statusReason = reason;
        job.invoiceTotal = invoice;
    };
}

JobChange note(const QString &words)
{
    return [words](Job &job) { job.openNote = words; };
}

} // namespace

class DayCloseTest : public QObject
{
    Q_OBJECT

private slots:
    void theChecklistFollowsTheRecords_data();
    void theChecklistFollowsTheRecords();
    void whoeverIsOnCall();
};

// SPEC 7.1
void DayCloseTest::theChecklistFollowsTheRecords_data()
{
    QTest::addColumn<Story>("story");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<bool>("isReady");
    const auto row = [](const char *name, const Story &story, const QStringList &expected, bool isReady) {
        QTest::addRow("7.1 %s", name) << story << expected << isReady;
    };
    const auto today = [](TestDay &day) { return promised(day.span(u"09:00"_s, u"11:00"_s)); };
    const auto tomorrow = [](TestDay &day) { return promised(day.span(u"+1 09:00"_s, u"+1 11:00"_s)); };
    const auto rolled = [](TestDay &day) { return [from = day.date()](Job &job) { job.rolledFrom = from; }; };

    row("an empty day", [](TestDay &, TechnicianId, TechnicianId) {}, {}, true);
    row(
        "an unassigned job of today", [=](TestDay &day, TechnicianId, TechnicianId) { day.job(u"A"_s, today(day)); },
        {u"Unassigned: open A!"_s}, false);
    row(
        "it says why",
        [=](TestDay &day, TechnicianId, TechnicianId) { day.job(u"A"_s, all({today(day), note(u"no parts"_s)})); },
        {u"Unassigned: open A"_s}, true);
    row(
        "blanks say nothing",
        [=](TestDay &day, TechnicianId, TechnicianId) { day.job(u"A"_s, all({today(day), note(u"  "_s)})); },
        {u"Unassigned: open A!"_s}, false);
    row(
        "an unassigned job of yesterday",
        [](TestDay &day, TechnicianId, TechnicianId) {
            day.job(u"A"_s, promised(day.span(u"-1 09:00"_s, u"-1 11:00"_s)));
        },
        {u"Unassigned: open A!"_s}, false);
    row("a job without a day waits", [](TestDay &day, TechnicianId, TechnicianId) { day.job(u"A"_s); }, {}, true);
    row(
        "tomorrow's job waits", [=](TestDay &day, TechnicianId, TechnicianId) { day.job(u"A"_s, tomorrow(day)); }, {},
        true);
    row(
        "rolled over",
        [=](TestDay &day, TechnicianId, TechnicianId) { day.job(u"A"_s, all({tomorrow(day), rolled(day)})); },
        {u"RolledOver: settled A"_s}, true);
    row(
        "rolled over and brought back",
        [=](TestDay &day, TechnicianId, TechnicianId) { day.job(u"A"_s, all({today(day), rolled(day)})); },
        {u"Unassigned: open A!"_s}, false);
    row(
        "planned and not begun",
        [](TestDay &day, TechnicianId ana, TechnicianId) { day.scheduled(u"A"_s, ana, u"10:00"_s); },
        {u"RolledOver: open A!"_s}, false);
    row(
        "on hold",
        [](TestDay &day, TechnicianId ana, TechnicianId) {
            day.scheduled(u"A"_s, ana, u"10:00"_s, hasStatus(JobStatus::OnHold));
        },
        {u"RolledOver: open A!"_s}, false);
    row(
        "left to whoever is on call tonight",
        [](TestDay &day, TechnicianId, TechnicianId mike) { day.scheduled(u"A"_s, mike, u"19:00"_s); },
        {u"RolledOver: settled A"_s}, true);
    row(
        "dispatched, on the way and on site",
        [](TestDay &day, TechnicianId ana, TechnicianId) {
            day.scheduled(u"A"_s, ana, u"14:00"_s, hasStatus(JobStatus::Dispatched));
            day.scheduled(u"B"_s, ana, u"13:00"_s, hasStatus(JobStatus::EnRoute));
            day.scheduled(u"C"_s, ana, u"12:00"_s, hasStatus(JobStatus::OnSite));
        },
        {u"InProgress: open C!, B!, A!"_s}, false);
    row(
        "an open emergency",
        [=](TestDay &day, TechnicianId, TechnicianId) { day.job(u"A"_s, all({today(day), emergency()})); },
        {u"Emergencies: open A!"_s}, false);
    row(
        "an emergency for no day in particular",
        [](TestDay &day, TechnicianId, TechnicianId) { day.job(u"A"_s, emergency()); }, {u"Emergencies: open A!"_s},
        false);
    row(
        "an emergency with a day technician",
        [](TestDay &day, TechnicianId ana, TechnicianId) { day.scheduled(u"A"_s, ana, u"15:00"_s, emergency()); },
        {u"Emergencies: open A!"_s}, false);
    row(
        "an emergency with the on-call technician",
        [](TestDay &day, TechnicianId, TechnicianId mike) { day.scheduled(u"A"_s, mike, u"19:00"_s, emergency()); },
        {u"Emergencies: settled A"_s}, true);
    row(
        "an emergency with the on-call technician, by day",
        [](TestDay &day, TechnicianId, TechnicianId mike) { day.scheduled(u"A"_s, mike, u"10:00"_s, emergency()); },
        {u"Emergencies: open A!"_s}, false);
    row(
        "an emergency that was done",
        [=](TestDay &day, TechnicianId, TechnicianId) {
            day.job(u"A"_s, all({today(day), emergency(), closed(JobStatus::Completed, day.at(u"10:00"_s), {}, 9000)}));
        },
        {u"Emergencies: settled A"_s}, true);
    row(
        "an emergency that was rolled over",
        [=](TestDay &day, TechnicianId, TechnicianId) {
            day.job(u"A"_s, all({tomorrow(day), emergency(), rolled(day)}));
        },
        {u"Emergencies: settled A"_s}, true);
    row(
        "cancelled with a reason",
        [=](TestDay &day, TechnicianId, TechnicianId) {
            day.job(u"A"_s, all({today(day), closed(JobStatus::Cancelled, day.at(u"10:00"_s), u"twice"_s)}));
        },
        {u"Cancelled: settled A"_s}, true);
    row(
        "cancelled without a reason, whatever the note",
        [=](TestDay &day, TechnicianId, TechnicianId) {
            day.job(u"A"_s, all({today(day), note(u"later"_s), closed(JobStatus::Cancelled, day.at(u"10:00"_s))}));
        },
        {u"Cancelled: open A!"_s}, false);
    row(
        "invoiced",
        [=](TestDay &day, TechnicianId, TechnicianId) {
            day.job(u"A"_s, all({today(day), closed(JobStatus::Completed, day.at(u"10:00"_s), {}, 0)}));
        },
        {u"Invoices: settled A"_s}, true);
    row(
        "not invoiced yet, which needs no note",
        [=](TestDay &day, TechnicianId, TechnicianId) {
            day.job(u"A"_s, all({today(day), closed(JobStatus::Completed, day.at(u"10:00"_s))}));
        },
        {u"Invoices: open A"_s}, true);
    row(
        "closed yesterday is yesterday's",
        [](TestDay &day, TechnicianId, TechnicianId) {
            day.job(u"A"_s,
                    all({promised(day.span(u"-1 09:00"_s, u"-1 11:00"_s)),
                         closed(JobStatus::Completed, day.at(u"-1 10:00"_s))}));
        },
        {}, true);
    row(
        "yesterday's job that was done today",
        [](TestDay &day, TechnicianId, TechnicianId) {
            day.job(u"A"_s,
                    all({promised(day.span(u"-1 09:00"_s, u"-1 11:00"_s)),
                         closed(JobStatus::Completed, day.at(u"10:00"_s), {}, 100)}));
        },
        {u"Invoices: settled A"_s}, true);
}

void DayCloseTest::theChecklistFollowsTheRecords()
{
    QFETCH(const Story, story);
    TestDay day;
    const TechnicianId ana = day.worker(u"Ana"_s);
    const TechnicianId mike = day.worker(u"Mike"_s);
    day.shift(mike, u"17:00"_s, u"+1 07:00"_s, ShiftKind::OnCall);
    story(day, ana, mike);
    const DayClosing closing = closeDay(day.snapshot(), day.date());
    QTEST(callout::text(closing, day), "expected");
    QTEST(closing.isReady(), "isReady");
    QCOMPARE(closing.items.size(), CloseKindCount);
}

void DayCloseTest::whoeverIsOnCall()
{
    TestDay day;
    const auto named = [&](const QString &now) {
        QStringList names;
        for (const TechnicianId id : onCall(day.snapshot(), day.date(), day.at(now)))
            names.append(day[id].name);
        return names.join(u", "_s);
    };
    day.worker(u"Ana"_s);
    day.shift(day.technician(u"Zoe"_s), u"17:00"_s, u"+1 07:00"_s, ShiftKind::OnCall);
    day.shift(day.technician(u"Bo"_s), u"06:00"_s, u"12:00"_s, ShiftKind::OnCall);
    const TechnicianId away = day.technician(u"Al"_s);
    day.shift(away, u"17:00"_s, u"+1 07:00"_s, ShiftKind::OnCall);
    day.shift(away, u"12:00"_s, u"+1 00:00"_s, ShiftKind::TimeOff);
    QCOMPARE(named(u"11:00"_s), u"Al, Bo, Zoe"_s);
    QCOMPARE(named(u"16:30"_s), u"Zoe"_s);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::DayCloseTest)
#include "tst_dayclose.moc"
