#include "core/commands/technicianspecific.h"
#include "core/commands/undohistory.h"
#include "tests/support/daydifferences.h"
#include "tests/support/minutedrives.h"
#include "tests/support/printing.h"
#include "tests/support/testday.h"
#include "tests/support/testoffice.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace callout {

using namespace test;
using commands::SpecificEdit;

namespace {

using Setup = std::function<void(TestDay &, TechnicianId ana)>;

enum class Outcome { AsItStands, Shifted, Conflict };

} // namespace

class TechnicianSpecificTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();

    void turningItOn_data();
    void turningItOn();
    void turningItOffNeverUnassigns();
    void aConflictNeedsAReason();
    void shiftAndEditsAreOneStep();
    void unknownJobsAreRefused();

private:
    /// A job of an hour at 10:00 with Ana, promised from 9:00 to 12:00, and whatever else.
    void make(const Setup &setup, const JobChange &change = {});
    [[nodiscard]] const Job &job() { return *m_office->board().job(m_job); }
    [[nodiscard]] DayBoard &board() { return m_office->board(); }

    const MinuteDrives m_drives;
    TestDay m_day;
    std::unique_ptr<TestOffice> m_office;
    std::unique_ptr<UndoHistory> m_history;
    TechnicianId m_ana;
    JobId m_job;
};

void TechnicianSpecificTest::make(const Setup &setup, const JobChange &change)
{
    m_day = TestDay();
    m_ana = m_day.worker(u"Ana"_s);
    m_job = m_day.scheduled(u"J-1"_s, m_ana, u"10:00"_s,
                            all({promised(m_day.span(u"09:00"_s, u"12:00"_s)), change ? change : [](Job &) {}}));
    if (setup)
        setup(m_day, m_ana);
    m_office = std::make_unique<TestOffice>(m_day.snapshot(), m_day.at(u"07:00"_s));
    m_history = std::make_unique<UndoHistory>(board());
}

void TechnicianSpecificTest::cleanup()
{
    m_history.reset();
    m_office.reset();
}

void TechnicianSpecificTest::turningItOn_data()
{
    QTest::addColumn<Setup>("setup");
    QTest::addColumn<JobChange>("change");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("start");
    const auto row = [](const char *name, Outcome outcome, const QString &start, const Setup &setup,
                        const JobChange &change = {}) { QTest::newRow(name) << setup << change << outcome << start; };
    using enum Outcome;
    const auto fixed = [](const QString &number, const QString &start, Minutes length) {
        return [=](TestDay &day, TechnicianId ana) {
            day.scheduled(number, ana, start, all({lasts(length), hasStatus(JobStatus::Dispatched)}));
        };
    };
    row("SPEC 4.2: nothing in the way", AsItStands, u"10:00"_s, {});
    row("SPEC 4.2: the start shifts inside the window", Shifted, u"09:00"_s, fixed(u"J-2"_s, u"10:30"_s, Minutes(60)));
    row("SPEC 4.2: to after what is in the way", Shifted, u"11:00"_s, fixed(u"J-2"_s, u"08:00"_s, Minutes(180)));
    row("SPEC 4.2: no start inside the window is free", Conflict, u"10:00"_s,
        fixed(u"J-2"_s, u"08:00"_s, Minutes(6 * 60)));
    row("SPEC 4.2: an event is in the way", Shifted, u"09:00"_s,
        [](TestDay &day, TechnicianId ana) { day.event(ana, u"Training"_s, u"10:00"_s, u"12:30"_s); });
    row("SPEC 4.2: another job that could move stays where it is", Shifted, u"09:00"_s,
        [](TestDay &day, TechnicianId ana) { day.scheduled(u"J-2"_s, ana, u"10:30"_s); });
    row("SPEC 4.2: what only follows is not in the way", AsItStands, u"10:00"_s,
        [](TestDay &day, TechnicianId ana) { day.scheduled(u"J-2"_s, ana, u"11:00"_s); });
    row("SPEC 4.2: somebody else's job is not in the way", AsItStands, u"10:00"_s,
        [](TestDay &day, TechnicianId) { day.scheduled(u"J-2"_s, day.worker(u"Bo"_s), u"10:00"_s); });
    row("SPEC 4.2: another broken rule is another matter", AsItStands, u"10:00"_s,
        [](TestDay &day, TechnicianId ana) { day.shift(ana, u"09:00"_s, u"17:00"_s, ShiftKind::TimeOff); });
    row("SPEC 4.2: a started job stays where it is", AsItStands, u"10:00"_s, fixed(u"J-2"_s, u"10:00"_s, Minutes(60)),
        hasStatus(JobStatus::OnSite));
    row("SPEC 4.2: an open job has no start to shift", AsItStands, {}, {}, [](Job &job) { job = unassigned(job); });
}

void TechnicianSpecificTest::turningItOn()
{
    QFETCH(const Setup, setup);
    QFETCH(const JobChange, change);
    QFETCH(const Outcome, outcome);
    QFETCH(const QString, start);
    make(setup, change);
    const DaySnapshot before = board().day();
    Result<SpecificEdit> edit = commands::setTechnicianSpecific(board(), m_drives, m_job, true);
    QVERIFY(edit);
    QCOMPARE(edit->shiftedTo.has_value(), outcome == Outcome::Shifted);
    QCOMPARE(edit->conflict.has_value(), outcome == Outcome::Conflict);
    QCOMPARE(edit->command != nullptr, outcome != Outcome::Conflict);
    m_history->push(std::move(edit->command));
    const std::optional<Instant> wanted = start.isEmpty() ? std::nullopt : std::optional(m_day.at(start));
    QCOMPARE(job().start, wanted);
    QCOMPARE(job().isTechnicianSpecific, outcome != Outcome::Conflict);
    QCOMPARE(job().technician, before.jobs[m_job].technician);
    QCOMPARE(m_history->stack().count(), outcome == Outcome::Conflict ? 0 : 1);
    m_history->undo();
    QCOMPARE(differences(board().day(), before), QStringList());
}

void TechnicianSpecificTest::turningItOffNeverUnassigns()
{
    make([](TestDay &day, TechnicianId ana) { day.scheduled(u"J-2"_s, ana, u"10:00"_s, lasts(Minutes(360))); },
         [](Job &job) { job.isTechnicianSpecific = true; });
    Result<SpecificEdit> edit = commands::setTechnicianSpecific(board(), m_drives, m_job, false);
    QVERIFY(edit && !edit->conflict && !edit->shiftedTo);
    m_history->push(std::move(edit->command));
    QVERIFY(!job().isTechnicianSpecific);
    QCOMPARE(job().technician, m_ana);
    QCOMPARE(job().start, std::optional(m_day.at(u"10:00"_s)));
}

void TechnicianSpecificTest::aConflictNeedsAReason()
{
    make([](TestDay &day, TechnicianId ana) {
        day.scheduled(u"J-2"_s, ana, u"08:00"_s, all({lasts(Minutes(360)), hasStatus(JobStatus::OnSite)}));
    });
    for (const QString &none : {QString(), u"  "_s}) {
        const Result<SpecificEdit> edit = commands::setTechnicianSpecific(board(), m_drives, m_job, true, none);
        QVERIFY(edit && edit->conflict);
        QVERIFY(!edit->conflict->isAllowed());
    }
    Result<SpecificEdit> edit =
        commands::setTechnicianSpecific(board(), m_drives, m_job, true, u" customer insists "_s);
    QVERIFY(edit && !edit->conflict && edit->command);
    QCOMPARE(edit->command->edit().why, u"customer insists"_s);
    m_history->push(std::move(edit->command));
    QVERIFY(job().isTechnicianSpecific);
    QCOMPARE(job().start, std::optional(m_day.at(u"10:00"_s)));
}

void TechnicianSpecificTest::shiftAndEditsAreOneStep()
{
    make([](TestDay &day, TechnicianId ana) {
        day.scheduled(u"J-2"_s, ana, u"10:30"_s, hasStatus(JobStatus::Dispatched));
    });
    Job after = job();
    after.title = u"Boiler"_s;
    after.isTechnicianSpecific = true;
    Result<SpecificEdit> edit = commands::saveSpecificJob(board(), m_drives, job(), after);
    QVERIFY(edit && edit->shiftedTo);
    QCOMPARE(edit->command->text(), u"Edit J-1"_s);
    m_history->push(std::move(edit->command));
    QCOMPARE(job().title, u"Boiler"_s);
    QCOMPARE(job().start, std::optional(m_day.at(u"09:00"_s)));
    QCOMPARE(m_history->stack().count(), 1);
    m_office->settle();
    QCOMPARE(differences(m_office->window().fromFile(), board().day()), QStringList());
}

void TechnicianSpecificTest::unknownJobsAreRefused()
{
    make({});
    const Result<SpecificEdit> edit = commands::setTechnicianSpecific(board(), m_drives, {4711}, true);
    QVERIFY(!edit);
    QCOMPARE(edit.error().code, ErrorCode::NotFound);
}

} // namespace callout

QTEST_GUILESS_MAIN(callout::TechnicianSpecificTest)
#include "tst_technicianspecific.moc"
