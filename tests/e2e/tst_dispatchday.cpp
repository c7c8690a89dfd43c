#include "app/officesession.h"
#include "core/commands/jobcommands.h"
#include "core/demo/demooffice.h"
#include "core/tiles/papertilesource.h"
#include "core/tiles/tileserver.h"
#include "tests/e2e/virtualdisplay.h"
#include "ui/board/boardpanel.h"
#include "ui/board/boardview.h"
#include "ui/dayends/closedialog.h"
#include "ui/dayends/closesection.h"
#include "ui/dayends/daycheckdialog.h"
#include "ui/dayends/handoverdialog.h"
#include "ui/dayends/openjobrow.h"
#include "ui/models/technicianlistmodel.h"
#include "ui/review/persondialog.h"
#include "ui/review/rescuedialog.h"
#include "ui/review/reviewpanel.h"
#include "ui/review/reviewview.h"
#include "ui/shell/dayflow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/planflow.h"
#include "ui/style/spacing.h"
#include "ui/style/themesource.h"
#include "ui/technicians/technicianspanel.h"
#include "ui/technicians/technicianview.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace std::chrono_literals;

namespace {

const QDate Day(2026, 3, 2); // a Monday
constexpr int Patience = 30'000;

/// Whether a run's suggestions are there, complete.
bool isProposed(MainWindow &window)
{
    const ReviewModel &model = window.plan().model();
    return model.hasProposal() && !model.isPreview() && window.plan().autoAssign()->isEnabled();
}

} // namespace

/// A dispatcher's whole day on the demo office, with a real pointer and keyboard: what the console is for, from the first
/// look in the morning to the page that hands the day over. CALLOUT_PICTURES names a folder for a picture of each moment.
class DispatchDayTest : public QObject
{
    Q_OBJECT

public:
    explicit DispatchDayTest(test::VirtualDisplay &display) : m_display(display) {}

private slots:
    void initTestCase();
    void cleanupTestCase();

    void theMorningIsCheckedAndPlanned();
    void somebodyCallsInSick();
    void anEmergencyArrives();
    void aJobRunsLong();
    void theDayIsHandedOver();

private:
    [[nodiscard]] MainWindow &window() const { return m_session->window(); }
    [[nodiscard]] DayBoard &board() const { return m_session->board(); }
    [[nodiscard]] BoardView &view() const { return *window().boardPanel().view(); }
    [[nodiscard]] Judge judge() const { return {board().day(), m_session->drives(), m_clock.now()}; }
    [[nodiscard]] Instant at(int hour, int minute) const { return board().calendar().at(Day, QTime(hour, minute)); }
    [[nodiscard]] QList<Job> jobsOf(TechnicianId technician) const;
    [[nodiscard]] QList<Job> jobsWith(JobStatus status) const;
    /// With somebody else, where a drop on the board can put it: as soon as the rules allow, best with one who is not away.
    [[nodiscard]] std::optional<Assignment> placeElsewhere(const Job &job) const;
    [[nodiscard]] QPoint nameOf(TechnicianId technician) const;
    [[nodiscard]] QPoint onBoard(TechnicianId technician, Instant time) const;
    [[nodiscard]] bool isCalm() const { return m_display.isIdle() && board().pendingWrites() == 0; }
    void press(const QString &key) { m_display.press({key}); }
    /// Technicians work as planned until then, and report it.
    void liveUntil(Instant time);
    void report(const Job &job, JobStep step);
    void picture(const QString &name);
    void runAndAccept(const QString &name);
    /// A job from the front desk, in another window on the same file.
    JobId takeCall(const QString &title, Priority priority, Instant begin, Instant end);
    /// Does something while a dialog that blocks is up; gives whether it came and went.
    template<typename Dialog>
    bool during(const std::function<void()> &trigger, const std::function<void(Dialog &)> &act);

    test::VirtualDisplay &m_display;
    QTemporaryDir m_folder;
    ManualClock m_clock{Instant(std::chrono::sys_days(2026y / 3 / 2)) + 7h + 50min};
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ThemeSource> m_theme;
    std::unique_ptr<TileServer> m_tiles;
    std::unique_ptr<OfficeSession> m_session;
    std::vector<std::unique_ptr<EditBoard>> m_reports;
};

void DispatchDayTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    DemoOptions options;
    options.day = Day;
    options.now = QTime(7, 45);
    options.zone = QTimeZone::utc();
    options.isFresh = true;
    options.officePath = m_folder.filePath(u"office.callout"_s);
    if (const auto made = makeDemo(options); !made)
        qFatal("%s", qUtf8Printable(made.error().message));
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_theme = std::make_unique<ThemeSource>(ThemeSource::Choice::Light);
    m_tiles = std::make_unique<TileServer>(std::make_shared<PaperTileSource>());
    auto opened = OfficeSession::open(options.officePath, m_clock, *m_theme, *m_tiles, *m_settings);
    if (!opened)
        qFatal("%s", qUtf8Printable(opened.error().message));
    m_session = std::move(*opened);
    window().setGeometry(0, 0, 1440, 900);
    window().show();
    QVERIFY(QTest::qWaitForWindowExposed(&window()));
    QTRY_VERIFY(board().isLoaded());
    window().activateWindow();
}

void DispatchDayTest::cleanupTestCase()
{
    QTRY_VERIFY(isCalm());
    m_reports.clear();
    m_session.reset();
}

QList<Job> DispatchDayTest::jobsOf(TechnicianId technician) const
{
    QList<Job> jobs;
    for (const Job &job : board().day().jobs) {
        if (job.technician == technician && job.start && isOpen(job.status))
            jobs.append(job);
    }
    std::ranges::sort(jobs, {}, [](const Job &job) { return *job.start; });
    return jobs;
}

QList<Job> DispatchDayTest::jobsWith(JobStatus status) const
{
    QList<Job> jobs;
    for (const Job &job : board().day().jobs) {
        if (job.status == status)
            jobs.append(job);
    }
    std::ranges::sort(jobs, {}, &Job::id);
    return jobs;
}

std::optional<Assignment> DispatchDayTest::placeElsewhere(const Job &job) const
{
    // Near its edges the board scrolls, and beyond them there is nothing to drop on.
    const QRect seen = view().viewport()->rect().adjusted(0, 0, -spacing::Wide, -spacing::Wide);
    for (const bool isAway : {false, true}) {
        for (Instant start = m_clock.now(); start < at(18, 0); start += board().day().settings.snap) {
            for (const Technician &technician : board().day().technicians) {
                const QPoint middle = onBoard(technician.id, start + job.duration / 2);
                if (technician.id != job.technician && technician.isPaused == isAway
                    && seen.contains(view().viewport()->mapFromGlobal(middle))
                    && judge().at(job, technician.id, start).isAllowed())
                    return Assignment{technician.id, start};
            }
        }
    }
    return {};
}

QPoint DispatchDayTest::nameOf(TechnicianId technician) const
{
    const TechnicianView *list = window().technicians().view();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data(TechnicianListModel::TechnicianRole).toLongLong() == technician.value)
            return list->viewport()->mapToGlobal(list->visualRect(index).center());
    }
    return {};
}

QPoint DispatchDayTest::onBoard(TechnicianId technician, Instant time) const
{
    const int x = qRound(view().boardLayout().xOf(time)) - view().horizontalScrollBar()->value();
    const QRect row = view().rowRect(view().model().rowOf(technician));
    return view().viewport()->mapToGlobal(QPoint(view().nameWidth() + x, row.center().y()));
}

void DispatchDayTest::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("CALLOUT_PICTURES");
    if (folder.isEmpty())
        return;
    QTest::qWait(500); // for what moves to settle
    QGuiApplication::primaryScreen()->grabWindow(0).save(folder + u'/' + name + u".png"_s);
}

void DispatchDayTest::report(const Job &job, JobStep step)
{
    auto command = commands::stepJobs(board(), {job.id}, step);
    QVERIFY2(command, command ? "" : qPrintable(command.error().message));
    m_reports.push_back(std::move(*command));
    m_reports.back()->redo();
}

void DispatchDayTest::liveUntil(Instant time)
{
    for (Instant now = m_clock.now(); now <= time; now += 5min) {
        m_clock.set(now);
        for (const Technician &technician : board().day().technicians.values()) {
            for (const Job &job : jobsOf(technician.id)) {
                if (job.status == JobStatus::OnSite && now >= *job.onSiteAt + job.duration)
                    report(job, JobStep::Complete);
                else if (job.status == JobStatus::Scheduled && now >= *job.start - 20min)
                    report(job, JobStep::Dispatch);
                else if (job.status == JobStatus::Dispatched && now >= *job.start)
                    report(job, JobStep::Arrive);
                if (isOpen(board().job(job.id)->status))
                    break; // one at a time
            }
        }
    }
    m_clock.set(time);
    window().refreshClock();
    QTRY_COMPARE_WITH_TIMEOUT(board().pendingWrites(), 0, Patience);
}

template<typename Dialog>
bool DispatchDayTest::during(const std::function<void()> &trigger, const std::function<void(Dialog &)> &act)
{
    bool isDone = false;
    QTimer watch;
    watch.callOnTimeout(this, [&] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isActiveWindow() || !m_display.isIdle() || std::exchange(isDone, true))
            return;
        act(*dialog);
    });
    watch.start(100);
    trigger();
    return QTest::qWaitFor([&] { return isDone && !QApplication::activeModalWidget() && m_display.isIdle(); },
                           Patience);
}

JobId DispatchDayTest::takeCall(const QString &title, Priority priority, Instant begin, Instant end)
{
    auto file = OfficeFile::open(m_session->path());
    if (!file)
        qFatal("%s", qUtf8Printable(file.error().message));
    const Job &known =
        *std::ranges::find_if(board().day().jobs, [](const Job &job) { return job.location().has_value(); });
    Job job;
    job.id = {*(*file)->reserveIds(RecordKind::Job, 1)};
    job.number = u"J-%1"_s.arg(job.id.value);
    job.title = title;
    job.type = known.type;
    job.customer = known.customer;
    job.address = known.address;
    job.latitude = known.latitude;
    job.longitude = known.longitude;
    job.priority = priority;
    job.windowBegin = begin;
    job.windowEnd = end;
    ChangeSet changes;
    changes.create(job);
    const Actor desk{ActorKind::Person, u"Front desk"_s};
    const auto written =
        (*file)->write({std::move(changes), u"New job"_s, {}, desk, EditKind::Do, 0}, u"desk"_s, m_clock.now());
    if (!written)
        qFatal("%s", qUtf8Printable(written.error().message));
    if (!QTest::qWaitFor([&] { return board().job(job.id) != nullptr; }, Patience))
        qFatal("the job does not arrive");
    return job.id;
}

void DispatchDayTest::runAndAccept(const QString &name)
{
    press(u"a"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!window().plan().autoAssign()->isEnabled(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isProposed(window()), Patience);
    picture(name);
    press(u"ctrl+Return"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window().plan().model().acceptable().isEmpty() && isCalm(), Patience);
}

void DispatchDayTest::theMorningIsCheckedAndPlanned()
{
    press(u"l"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window().dayEnds().checkDialog(), Patience);
    QTRY_VERIFY(m_display.isIdle());
    picture(u"0750-check"_s);
    QVERIFY(!window().dayEnds().checkDialog()->summary().isEmpty());
    window().dayEnds().checkDialog()->close();
    window().activateWindow();

    press(u"a"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!window().plan().autoAssign()->isEnabled(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isProposed(window()), Patience);
    ReviewModel &model = window().plan().model();
    QVERIFY(model.count(LineKind::New) > 10);
    picture(u"0752-proposed"_s);

    // One line is given to the runner-up.
    const auto hasRunnerUp = [&model](JobId job) {
        const ProposalLine *line = model.line(job);
        return line && line->kind == LineKind::New && !line->reason.others.isEmpty();
    };
    const QList<JobId> lines = model.jobs();
    const auto overridden = std::ranges::find_if(lines, hasRunnerUp);
    QVERIFY(overridden != lines.end());
    const TechnicianId runnerUp = model.line(*overridden)->reason.others.front().technician;
    window().plan().panel()->view()->setCurrentJob(*overridden);
    window().plan().panel()->view()->setFocus();
    bool wasTaken = false;
    const bool wasChanged = during<PersonDialog>([this] { press(u"c"_s); },
                                                 [&](PersonDialog &dialog) {
                                                     dialog.choose(runnerUp);
                                                     picture(u"0754-override"_s);
                                                     wasTaken = dialog.acceptButton()->isEnabled();
                                                     press(wasTaken ? u"Return"_s : u"Escape"_s);
                                                 });
    QVERIFY(wasChanged);

    window().activateWindow();
    press(u"ctrl+Return"_s);
    QTRY_VERIFY_WITH_TIMEOUT(model.acceptable().isEmpty() && isCalm(), Patience);
    if (wasTaken)
        QCOMPARE(board().job(*overridden)->technician, runnerUp);
    QVERIFY(jobsWith(JobStatus::Scheduled).size() > 10);
    QVERIFY(judge().brokenRules(Day).isEmpty());
    picture(u"0756-accepted"_s);
}

void DispatchDayTest::somebodyCallsInSick()
{
    liveUntil(at(9, 30));
    TechnicianId sick;
    for (const Technician &technician : board().day().technicians) {
        const auto left = std::ranges::count(jobsOf(technician.id), JobStatus::Scheduled, &Job::status);
        if (left >= 2 && (!sick || left > std::ranges::count(jobsOf(sick), JobStatus::Scheduled, &Job::status)))
            sick = technician.id;
    }
    QVERIFY(sick);
    m_display.click(nameOf(sick));
    QTRY_VERIFY_WITH_TIMEOUT(m_display.isIdle(), Patience);
    press(u"shift+i"_s);
    QTRY_VERIFY_WITH_TIMEOUT(board().technician(sick)->isPaused, Patience);
    press(u"ctrl+u"_s);
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::count(jobsOf(sick), JobStatus::Scheduled, &Job::status) == 0, Patience);
    picture(u"0930-sick"_s);
    runAndAccept(u"0932-again"_s);
    QCOMPARE(std::ranges::count(jobsOf(sick), JobStatus::Scheduled, &Job::status), 0);
    m_display.click(nameOf(sick)); // everybody's day again
    QTRY_VERIFY_WITH_TIMEOUT(m_display.isIdle(), Patience);
}

void DispatchDayTest::anEmergencyArrives()
{
    liveUntil(at(11, 0));
    const JobId burst = takeCall(u"Burst pipe, water through the ceiling"_s, Priority::Emergency, at(11, 0), at(15, 0));
    picture(u"1100-emergency"_s);

    press(u"e"_s);
    const auto dialog = [this] { return window().findChild<RescueDialog *>(); };
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && !dialog()->cards().isEmpty(), Patience);
    picture(u"1101-insertions"_s);
    press(u"1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(board().job(burst)->status == JobStatus::Scheduled, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isCalm(), Patience);
    picture(u"1102-served"_s);
}

void DispatchDayTest::aJobRunsLong()
{
    liveUntil(at(14, 0));
    // Somebody at work with more to come today, which somebody else could take.
    std::optional<Job> present;
    std::optional<Job> next;
    std::optional<Assignment> taken;
    for (const Technician &technician : board().day().technicians) {
        const QList<Job> jobs = jobsOf(technician.id);
        const auto onSite = std::ranges::find(jobs, JobStatus::OnSite, &Job::status);
        const auto later = std::ranges::find(jobs, JobStatus::Scheduled, &Job::status);
        if (onSite == jobs.end() || later == jobs.end())
            continue;
        present = *onSite;
        next = *later;
        taken = placeElsewhere(*next);
        if (taken)
            break;
    }
    QVERIFY(present && next && taken);

    const QRect bar = view().barRect(*view().model().placeOf(present->id));
    const QPoint end = view().viewport()->mapToGlobal(QPoint(bar.right() - 1, bar.center().y()));
    const Instant late = *next->start + 30min;
    m_display.drag(end, QPoint(onBoard(present->technician, late).x(), end.y()));
    QTRY_VERIFY_WITH_TIMEOUT(board().job(present->id)->duration > present->duration, Patience);
    picture(u"1400-runs-long"_s);
    QVERIFY(!judge().brokenRules(Day).isEmpty()); // the next one cannot begin as promised

    // It goes to somebody else, by dragging its bar there.
    QTRY_VERIFY_WITH_TIMEOUT(isCalm(), Patience);
    const QRect nextBar = view().barRect(*view().model().placeOf(next->id));
    QVERIFY(view().viewport()->rect().contains(nextBar));
    const QPoint from = view().viewport()->mapToGlobal(nextBar.center());
    const QPoint to = onBoard(taken->technician, *taken->start) + QPoint(nextBar.center().x() - nextBar.left(), 0);
    m_display.drag(from, to);
    QTRY_VERIFY_WITH_TIMEOUT(board().job(next->id)->technician == taken->technician, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isCalm() && !QApplication::activeModalWidget(), Patience);
    QCOMPARE(*board().job(next->id)->start, *taken->start);
    picture(u"1402-moved"_s);
}

void DispatchDayTest::theDayIsHandedOver()
{
    liveUntil(at(17, 0));
    // The last ones finish; two callers of the late afternoon have to wait.
    for (const Job &job : jobsWith(JobStatus::Scheduled))
        report(job, JobStep::Dispatch);
    for (const Job &job : jobsWith(JobStatus::Dispatched))
        report(job, JobStep::Arrive);
    for (const Job &job : jobsWith(JobStatus::OnSite))
        report(job, JobStep::Complete);
    const JobId gutter = takeCall(u"Gutter drips on the step"_s, Priority::Normal, at(16, 0), at(18, 0));
    const JobId switches = takeCall(u"Two switches to replace"_s, Priority::Low, at(16, 0), at(18, 0));
    QTRY_COMPARE_WITH_TIMEOUT(board().pendingWrites(), 0, Patience);

    window().activateWindow();
    press(u"shift+l"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window().dayEnds().closeDialog(), Patience);
    CloseDialog &dialog = *window().dayEnds().closeDialog();
    QTRY_VERIFY_WITH_TIMEOUT(m_display.isIdle(), Patience);
    picture(u"1700-checklist"_s);
    QPushButton *all = dialog.section(CloseKind::Unassigned)->stepForAll();
    QTRY_VERIFY_WITH_TIMEOUT(all->isVisible() && all->isEnabled(), Patience);
    m_display.click(all->mapToGlobal(all->rect().center()));
    // They are off this day then.
    QTRY_VERIFY_WITH_TIMEOUT(!board().job(gutter) && !board().job(switches), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isCalm(), Patience);
    picture(u"1702-rolled-over"_s);

    // What is still without an invoice is explained line by line, as a person would.
    for (const CloseKind kind : {CloseKind::Unassigned, CloseKind::Invoices}) {
        for (OpenJobRow *row : dialog.section(kind)->rows()) {
            row->answer()->setFocus();
            QTest::keyClicks(row->answer(), u"120.00"_s);
            QTest::keyClick(row->answer(), Qt::Key_Return);
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(dialog.handOverButton()->isEnabled(), Patience);
    m_display.click(dialog.handOverButton()->mapToGlobal(dialog.handOverButton()->rect().center()));
    const auto page = [this] { return window().findChild<HandOverDialog *>(); };
    QTRY_VERIFY_WITH_TIMEOUT(page() && page()->isVisible(), Patience);
    picture(u"1705-hand-over"_s);
    QVERIFY2(page()->page().text().contains(u"Gutter"_s), qPrintable(page()->page().text()));
    const QString pdf = m_folder.filePath(page()->page().fileName() + u".pdf"_s);
    QVERIFY(page()->page().savePdf(pdf));
    QVERIFY(QFileInfo(pdf).size() > 1000);
    page()->close();
    dialog.close();
}

int main(int argc, char **argv)
{
    test::VirtualDisplay display;
    if (!display.isRunning()) {
        qCritical("Xvfb did not start");
        return 1;
    }
    QApplication application(argc, argv);
    DispatchDayTest test(display);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_dispatchday.moc"
