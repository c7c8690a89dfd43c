#include "core/commands/jobcommands.h"
#include "core/commands/undohistory.h"
#include "core/store/officethread.h"
#include "tests/support/daydifferences.h"
#include "tests/support/minutedrives.h"
#include "tests/support/ordie.h"
#include "tests/support/printing.h"
#include "tests/support/randomvalues.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;
using commands::Command;

namespace {

TestDay fullDay()
{
    TestDay day;
    QList<TechnicianId> team;
    for (const QString &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s}) {
        team << day.worker(name);
        day.event(team.back(), u"Lunch"_s, u"12:00"_s, u"12:30"_s);
    }
    const CustomerId lee = day.customer(u"Lee"_s);
    for (int i = 0; i < 20; ++i) {
        const JobChange change = all({stands(i), lasts(Minutes(20 + 5 * i)), [lee](Job &job) { job.customer = lee; }});
        if (i % 3 == 0)
            day.scheduled(u"S%1"_s.arg(i), team.at(i % 2), u"%1:00"_s.arg(8 + i / 3, 2, 10, '0'_L1), change);
        else
            day.job(u"J%1"_s.arg(i), change);
    }
    return day;
}

/// Every field of a job at random, but for what the file checks: references and the number.
Job anyJobLike(const Job &job, TechnicianId technician, const DayBoard &board, RandomValues &random)
{
    Job any = random.record<Job>();
    any.id = job.id;
    any.revision = job.revision;
    any.number = job.number;
    any.customer = job.customer;
    any.technician = technician;
    any.start = board.day().span().begin + Minutes(random.below(2000));
    any.type = {};
    any.businessUnit = {};
    any.zone = {};
    any.preferredTechnician = {};
    return any;
}

/// Any command on any of the jobs that the board shows, allowed or not.
Command anyCommand(DayBoard &board, const MinuteDrives &drives, RandomValues &random)
{
    QList<JobId> ids = board.day().jobs.keys();
    std::ranges::sort(ids);
    QList<TechnicianId> team = board.day().technicians.keys();
    std::ranges::sort(team);
    const JobId id = ids.isEmpty() ? JobId{} : random.pick(ids);
    const Job job = board.day().jobs.value(id);
    const TechnicianId who = random.pick(team);
    const QDate today = board.day().firstDay;
    const QString why = random.chance(0.7) ? u"because"_s : QString();
    switch (random.below(12)) {
    case 0:
        return commands::createJob(board, anyJobLike({}, who, board, random), Customer{.name = u"New"_s});
    case 1:
        return commands::createJob(board, {.title = u"Leak"_s});
    case 2: {
        const Verdict verdict = Judge(board.day(), drives, board.clock().now()).best(job, who, today);
        return commands::assignJob(board, id, who, verdict, why);
    }
    case 3:
        return commands::assignJobs(board, drives, {id, random.pick(ids)}, who, today, why);
    case 4:
        return commands::unassignJobs(board, {id});
    case 5:
    case 6:
        return commands::stepJobs(board, {id}, JobStep(random.below(9)), why);
    case 7:
        return commands::setPriority(board, {id, random.pick(ids)}, Priority(random.below(4)));
    case 8:
        return commands::addTag(board, {id}, u"tag %1"_s.arg(random.below(3)));
    case 9:
        return commands::moveToDay(board, {id}, today.addDays(random.below(3)));
    case 10:
        return commands::setTechnicianStatus(board, who, TechnicianStatus(random.below(5)));
    default:
        break;
    }
    return commands::saveJob(board, job, anyJobLike(job, who, board, random));
}

/// Every row of every kind of record as the file holds it, but for its revision.
QStringList rowsOf(const QString &path)
{
    QStringList rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"rows"_s);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        for (int kind = 0; kind <= int(RecordKind::Job); ++kind) {
            QSqlQuery query(u"SELECT * FROM %1 ORDER BY id"_s.arg(recordKindName(RecordKind(kind))), database);
            while (query.next()) {
                QStringList values{recordKindName(RecordKind(kind))};
                for (int i = 0; i < query.record().count(); ++i) {
                    if (query.record().fieldName(i) != u"revision"_s)
                        values << query.value(i).toString();
                }
                rows << values.join(u'\x1f');
            }
        }
    }
    QSqlDatabase::removeDatabase(u"rows"_s);
    return rows;
}

/// The history as the next start of the program restores it.
std::unique_ptr<UndoHistory> restarted(TestOffice &office, std::unique_ptr<UndoHistory> history)
{
    history.reset();
    office.restart();
    history = std::make_unique<UndoHistory>(office.board());
    const auto read = [span = office.board().day().span()](OfficeFile &file) { return file.editsOf(u"test"_s, span); };
    history->restore(orDie(office.thread().ask(read).result()));
    return history;
}

} // namespace

/// Random edits, everything undone: the office equals its start, row by row. CALLOUT_RANDOM_EDITS says how many.
class UndoRandomTest : public QObject
{
    Q_OBJECT

private slots:
    void undoingEverythingLeadsBack();
};

void UndoRandomTest::undoingEverythingLeadsBack()
{
    const int wanted = qEnvironmentVariableIntValue("CALLOUT_RANDOM_EDITS");
    const int count = wanted > 0 ? wanted : 2000;
    const TestDay day = fullDay();
    TestOffice office(day.snapshot(), day.at(u"09:00"_s));
    auto history = std::make_unique<UndoHistory>(office.board());
    const DaySnapshot start = office.window().fromFile();
    const QStringList startRows = rowsOf(office.path());
    const MinuteDrives drives;
    RandomValues random(8);
    int done = 0;
    for (int i = 0; i < count; ++i) {
        if (random.chance(0.1))
            history->undo();
        else if (random.chance(0.05))
            history->redo();
        else if (history->push(anyCommand(office.board(), drives, random)))
            ++done;
        if (i % 16 == 0)
            office.settle();
        if (i == count / 2)
            history = restarted(office, std::move(history));
    }
    office.settle();
    QCOMPARE_GT(done, count / 3);
    QCOMPARE(differences(office.board().day(), office.window().fromFile()).join(u'\n'), QString());
    QVERIFY(!differences(office.board().day(), start).isEmpty());

    history = restarted(office, std::move(history));
    QSignalSpy refused(history.get(), &UndoHistory::refused);
    const int steps = history->stack().count();
    while (history->stack().canUndo()) {
        history->undo();
        if (history->stack().index() % 16 == 0)
            office.settle();
    }
    office.settle();
    QCOMPARE(refused.count(), 0);
    QCOMPARE(history->stack().count(), steps);
    QCOMPARE(differences(office.board().day(), start), QStringList());
    QCOMPARE(rowsOf(office.path()), startRows);
    const auto check = [](OfficeFile &file) { return file.check(); };
    QCOMPARE(orDie(office.thread().ask(check).result()), QStringList());
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::UndoRandomTest)
#include "tst_undorandom.moc"
